"""Who is told of a move, and with which text: one table (followers: bot/desk/following.py)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.desk import Desk
from bot.desk.groups import shows_here
from bot.desk.people import office_of, officers_of, path_of
from bot.desk.standing_in import chat_of
from bot.rules.hours import not_before
from bot.rules.privacy import hidden_from
from storage import outbox
from storage.tables import (
    Agency,
    CaseEvent,
    Citizen,
    Complaint,
    LinkedGroup,
    Notice,
    Officer,
)
from storage.words import Action, Audience, Lane, Level, Role, Status


class Party(StrEnum):
    """Who can be told. Officers who chose the morning's digest are told only where it is
    urgent."""

    OWNER = "owner"
    DESK = "desk"
    AGENCY = "agency"
    GROUP = "group"
    SECOND = "second"
    LEADERS = "leaders"
    COPIES = "copies"
    WHOSE_TURN = "whose-turn"
    HOLDER = "holder"


@dataclass(frozen=True)
class Told:
    """This party gets this text."""

    party: Party
    key: str
    urgent: bool = False


def _to_agency(key: str) -> tuple[Told, ...]:
    return Told(Party.AGENCY, key), Told(Party.GROUP, key)


TOLD: Mapping[Action, tuple[Told, ...]] = {
    Action.FILE: (Told(Party.DESK, "notice-filed"),),
    Action.FORWARD: (Told(Party.OWNER, "notice-forwarded"), *_to_agency("notice-assigned")),
    Action.COPY: (Told(Party.COPIES, "notice-copied"),),
    Action.HAND_OVER: (Told(Party.HOLDER, "notice-handed-over", urgent=True),),
    Action.DEFER: (Told(Party.OWNER, "notice-deferred"),),
    Action.NOT_OURS: (Told(Party.OWNER, "notice-passed-on"),),
    Action.ARCHIVE: (Told(Party.OWNER, "notice-archived"),),
    Action.APPEAL: (Told(Party.SECOND, "notice-appealed", urgent=True),),
    Action.SUPPLY: (Told(Party.DESK, "notice-supplied"), *_to_agency("notice-supplied")),
    Action.ASK: (Told(Party.OWNER, "notice-asked"),),
    Action.ANSWER: (Told(Party.OWNER, "notice-answered"),),
    Action.EXTEND: (Told(Party.OWNER, "notice-extended"),),
    Action.RETURN: (Told(Party.DESK, "notice-returned"),),
    Action.CLAIM: (Told(Party.OWNER, "notice-claimed"),),
    Action.CONFIRM: (Told(Party.AGENCY, "notice-confirmed"),),
    Action.DISPUTE: (Told(Party.DESK, "notice-disputed"), *_to_agency("notice-disputed")),
    Action.REPLY: _to_agency("notice-replied"),
    Action.ADD: (Told(Party.WHOSE_TURN, "notice-added"), Told(Party.GROUP, "notice-added")),
    Action.RATE: (Told(Party.AGENCY, "notice-rated"),),
    Action.WITHDRAW: _to_agency("notice-withdrawn"),
    Action.CLOSE: (Told(Party.OWNER, "notice-closed"),),
    Action.LAPSE: (Told(Party.OWNER, "notice-lapsed"),),
    Action.JOIN: (Told(Party.OWNER, "notice-joined"),),
    Action.SUPERVISE: (Told(Party.DESK, "notice-supervised", urgent=True),),
    Action.ASK_UNMASK: (Told(Party.DESK, "notice-ask-unmask", urgent=True),),
    Action.UNMASK: (Told(Party.OWNER, "notice-unmasked"),),
}
WITH_THE_AGENCY = frozenset(
    {Status.FORWARDED, Status.ASKED, Status.ANSWERED, Status.REPLIED, Status.CLAIMED}
)
AUDIENCE_OF = {
    Role.CITIZEN: Audience.OWNER,
    Role.COORDINATOR: Audience.COORDINATOR,
    Role.LIAISON: Audience.AGENCY,
    Role.INSPECTOR: Audience.INSPECTOR,
    Role.LEADER: Audience.LEADER,
    Role.ADMIN: Audience.STRANGER,
    Role.HELPER: Audience.STRANGER,
}


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


def officers_for(desk: Desk, complaint: Complaint, party: Party) -> list[Officer]:
    """The officers of a party. A supervisory case is the inspectors' and not the reported unit's;
    where nobody is left who may see the case, the coordinators are told."""
    found = _officers_for(desk, complaint, party)
    if not complaint.supervisory:
        return found or officers_of(desk, Role.COORDINATOR)
    if not _allowed(desk, complaint, found):
        found = officers_of(desk, Role.INSPECTOR)
    coordinators = officers_of(desk, Role.COORDINATOR)
    return _allowed(desk, complaint, found) or _allowed(desk, complaint, coordinators)


def _allowed(desk: Desk, complaint: Complaint, officers: list[Officer]) -> list[Officer]:
    if not complaint.supervisory:
        return officers
    offices = ((officer, office_of(desk, officer)) for officer in officers)
    return [one for one, office in offices if office and not hidden_from(complaint, office)]


def _officers_for(desk: Desk, complaint: Complaint, party: Party) -> list[Officer]:
    if party is Party.WHOSE_TURN:
        party = _whose_turn(complaint)
    if party is Party.LEADERS:
        return officers_of(desk, Role.LEADER)
    if party is Party.AGENCY:
        return _of_agency_or_above(desk, complaint.agency_id)
    if party is Party.SECOND:
        deciding = officers_of(desk, Role.COORDINATOR, Role.LEADER)
        return [officer for officer in deciding if officer.id != complaint.archived_by]
    return officers_of(desk, Role.INSPECTOR if complaint.supervisory else Role.COORDINATOR)


def _when(desk: Desk, eyes: Audience, *, own_act: bool) -> datetime:
    """When a notice may leave: followers hear of others' acts only."""
    if eyes is Audience.FOLLOWER or (eyes is Audience.OWNER and not own_act):
        return not_before(desk.practice.quiet, desk.practice.zone, desk.now)
    return desk.now


def _whose_turn(complaint: Complaint) -> Party:
    if complaint.status is Status.APPEALED:
        return Party.SECOND
    return Party.AGENCY if complaint.status in WITH_THE_AGENCY else Party.DESK


def _of_agency_or_above(desk: Desk, agency_id: int | None) -> list[Officer]:
    """The officers of the agency; a unit that has none is spoken for by the one above it."""
    for number in path_of(desk, agency_id) if agency_id else []:
        found = officers_of(desk, Role.LIAISON, Role.INSPECTOR, agency_id=number)
        agency = desk.get(Agency, number)
        if found or agency is None or agency.level is not Level.UNIT:
            return found
    return []


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
                for officer in _named(desk, complaint, event, told.party)
                if (officer.pinged or told.urgent) and officer.id != event.officer_id
            ]


def _named(desk: Desk, complaint: Complaint, event: CaseEvent, party: Party) -> list[Officer]:
    """The officers of a party; for two of them the event says who: the agency that got a copy,
    the officer who got the case."""
    if party is Party.COPIES:
        found = _of_agency_or_above(desk, int(event.data["agency"]))
    elif party is Party.HOLDER:
        holder = desk.session.get(Officer, int(event.data["officer"]))
        found = [holder] if holder else []
    else:
        return officers_for(desk, complaint, party)
    return _allowed(desk, complaint, found)


def _groups(desk: Desk, complaint: Complaint) -> list[int]:
    if complaint.supervisory:
        return []
    groups = desk.rows(LinkedGroup, agency_id=complaint.agency_id) if complaint.agency_id else []
    return [group.chat_id for group in groups if shows_here(desk, complaint, group.chat_id)]
