"""Telling of a step: the notices of an event (who gets which: bot/rules/telling.py)."""

from datetime import datetime

from bot.desk import Desk
from bot.desk.groups import shows_here
from bot.desk.parties import named
from bot.desk.standing_in import chat_of
from bot.rules.hours import not_before
from bot.rules.telling import AUDIENCE_OF, TOLD, Party, Told
from storage import outbox
from storage.tables import CaseEvent, Citizen, Complaint, LinkedGroup, Notice
from storage.words import Audience, Lane, Role


def tell(desk: Desk, complaint: Complaint, event: CaseEvent, params: dict[str, str]) -> None:
    """Put the notices of an event into the outbox of this transaction."""
    notices = [
        notice_of(desk, complaint, event, chat_id=chat, eyes=eyes, key=told.key, params=params)
        for told in TOLD.get(event.action, ())
        for chat, eyes in _chats(desk, complaint, event, told)
    ]
    outbox.put(desk.session, *notices)


def remind_owner(  # noqa: PLR0913 (a notice is just these values)
    desk: Desk,
    complaint: Complaint,
    event: CaseEvent,
    *,
    key: str,
    params: dict[str, str] | None = None,
    once: str | None = None,
) -> None:
    """Tell the citizen what the passing of time did to the case."""
    chat_id = owner_chat(desk, complaint)
    if chat_id is None:
        return
    notice = notice_of(
        desk,
        complaint,
        event,
        chat_id=chat_id,
        eyes=Audience.OWNER,
        key=key,
        params=params or {},
        lane=Lane.REMINDER,
        once=once,
    )
    outbox.put(desk.session, notice)


def notice_of(  # noqa: PLR0913 (a notice is just these values)
    desk: Desk,
    complaint: Complaint,
    event: CaseEvent,
    *,
    chat_id: int,
    eyes: Audience,
    key: str,
    params: dict[str, str],
    lane: Lane = Lane.REPLY,
    once: str | None = None,
) -> Notice:
    """One notice of one event to one chat; the same event, or what `once` names, is never told
    twice to a chat. What a citizen hears waits for the end of the quiet hours, unless it follows
    from the citizen's own act."""
    known = {"case": complaint.tracking_id}
    if complaint.due_at is not None:
        known["due_at"] = complaint.due_at.isoformat()
    return Notice(
        chat_id=chat_id,
        audience=eyes,
        complaint_id=complaint.id,
        event_id=event.id,
        text_key=key,
        params=known | params,
        lane=lane,
        created_at=desk.now,
        due_at=_when(desk, eyes, own_act=event.role is Role.CITIZEN),
        dedupe_key=f"{once or f'{event.id}:{key}'}:{chat_id}",
    )


def send_files(  # noqa: PLR0913 (as a notice)
    desk: Desk,
    complaint: Complaint,
    attachment_ids: list[int],
    *,
    chat_id: int,
    eyes: Audience,
    asked: bool = True,
) -> None:
    """Push files of the case to a chat, after what is queued for it already; what was not asked
    for waits for the end of a citizen's quiet hours."""
    if not attachment_ids:
        return
    outbox.put(
        desk.session,
        Notice(
            chat_id=chat_id,
            audience=eyes,
            complaint_id=complaint.id,
            text_key="notice-files",
            params={"case": complaint.tracking_id},
            attachments=attachment_ids,
            created_at=desk.now,
            due_at=_when(desk, eyes, own_act=asked),
        ),
    )


def owner_chat(desk: Desk, complaint: Complaint) -> int | None:
    """The chat of the reporter, or of the helper who stands in, for delivery only: no officer
    ever sees it. None while there is neither."""
    return chat_of(desk, desk.get(Citizen, complaint.citizen_id))


def _when(desk: Desk, eyes: Audience, *, own_act: bool) -> datetime:
    """When a notice may leave: followers hear of others' acts only."""
    if eyes is Audience.FOLLOWER or (eyes is Audience.OWNER and not own_act):
        return not_before(desk.practice.quiet, desk.practice.zone, desk.now)
    return desk.now


def _chats(
    desk: Desk, complaint: Complaint, event: CaseEvent, told: Told
) -> list[tuple[int, Audience]]:
    match told.party:
        case Party.OWNER if complaint.test:
            return []
        case Party.OWNER:
            chat_id = owner_chat(desk, complaint)
            return [] if chat_id is None else [(chat_id, Audience.OWNER)]
        case Party.GROUP:
            return [(chat_id, Audience.GROUP) for chat_id in _groups(desk, complaint)]
        case _:
            return [
                (officer.chat_id, AUDIENCE_OF[officer.role])
                for officer in named(desk, complaint, event, told.party)
                if (officer.pinged or told.urgent) and officer.id != event.officer_id
            ]


def _groups(desk: Desk, complaint: Complaint) -> list[int]:
    if complaint.supervisory:
        return []
    groups = desk.rows(LinkedGroup, agency_id=complaint.agency_id) if complaint.agency_id else []
    return [group.chat_id for group in groups if shows_here(desk, complaint, group.chat_id)]
