"""Who is told of a move, and with which text: one table."""

from collections.abc import Iterable

from sqlmodel import col, select

from bot.desk import Desk
from bot.desk.people import officers_of
from storage import outbox
from storage.tables import CaseEvent, Citizen, Complaint, Notice, Officer
from storage.words import Action, Role

CITIZEN_IS_TOLD = {
    Action.FORWARD: "notice-forwarded",
    Action.DEFER: "notice-deferred",
    Action.ARCHIVE: "notice-archived",
    Action.ANSWER: "notice-answered",
    Action.CLOSE: "notice-closed",
}
OFFICERS_ARE_TOLD = {
    Action.FILE: (Role.COORDINATOR, "notice-filed"),
    Action.SUPPLY: (Role.COORDINATOR, "notice-supplied"),
    Action.FORWARD: (Role.LIAISON, "notice-assigned"),
    Action.REPLY: (Role.LIAISON, "notice-replied"),
}


def tell(desk: Desk, complaint: Complaint, event: CaseEvent, params: dict[str, str]) -> None:
    """Put the notices of an event into the outbox of this transaction."""
    params = {"case": complaint.tracking_id, **params}
    if complaint.due_at is not None:
        params["due_at"] = complaint.due_at.isoformat()
    if event.action in CITIZEN_IS_TOLD:
        chat_id = owner_chat(desk, complaint)
        key = CITIZEN_IS_TOLD[event.action]
        put(desk, complaint, event, chat_id=chat_id, role=Role.CITIZEN, key=key, params=params)
    if event.action in OFFICERS_ARE_TOLD:
        role, key = OFFICERS_ARE_TOLD[event.action]
        for officer in _recipients(desk, complaint, role):
            put(desk, complaint, event, chat_id=officer.chat_id, role=role, key=key, params=params)


def put(  # noqa: PLR0913 (a notice is just these values)
    desk: Desk,
    complaint: Complaint,
    event: CaseEvent,
    *,
    chat_id: int,
    role: Role,
    key: str,
    params: dict[str, str],
) -> None:
    """One notice of one event to one chat; the same event is never told twice to a chat."""
    outbox.put(
        desk.session,
        Notice(
            chat_id=chat_id,
            audience=role,
            complaint_id=complaint.id,
            text_key=key,
            params=params,
            created_at=desk.now,
            due_at=desk.now,
            dedupe_key=f"{event.id}:{key}:{chat_id}",
        ),
    )


def send_files(
    desk: Desk, complaint: Complaint, attachment_ids: list[int], *, chat_id: int, role: Role
) -> None:
    """Push files of the case to a chat, after what is queued for it already."""
    if not attachment_ids:
        return
    outbox.put(
        desk.session,
        Notice(
            chat_id=chat_id,
            audience=role,
            complaint_id=complaint.id,
            text_key="notice-files",
            params={"case": complaint.tracking_id},
            attachments=attachment_ids,
            created_at=desk.now,
            due_at=desk.now,
        ),
    )


def owner_chat(desk: Desk, complaint: Complaint) -> int:
    """The chat of the reporter, for delivery only: no officer ever sees it."""
    return desk.session.exec(
        select(Citizen.chat_id).where(col(Citizen.id) == complaint.citizen_id)
    ).one()


def _recipients(desk: Desk, complaint: Complaint, role: Role) -> Iterable[Officer]:
    if role is Role.LIAISON:
        liaisons = officers_of(desk, role, complaint.agency_id)
        return liaisons or officers_of(desk, Role.COORDINATOR)
    return officers_of(desk, role)
