"""Who follows a case beside its reporter, and what they are told: nobody learns of anybody else.

A follower knows one case: the one supported, or the own one that was joined to another. All that
is told goes by that case's number, so that the number of the lead case shows nothing to those who
never saw it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, bindparam, func, or_, select
from sqlmodel import SQLModel, col

from bot.desk import Desk, notifying
from bot.desk.people import office_of, officer_in
from bot.rules.masking import mask
from bot.rules.offices import GRANTED, Duty
from bot.rules.privacy import hidden_from, is_public
from storage import outbox
from storage.tables import CaseEvent, Citizen, Complaint, Officer, Supporter
from storage.words import Action, Audience, Status

FOLLOWED: Mapping[Action, str] = {
    Action.FORWARD: "forwarded",
    Action.NOT_OURS: "passed-on",
    Action.ANSWER: "answered",
    Action.CLAIM: "claimed",
    Action.EXTEND: "extended",
    Action.JOIN: "joined",
}
# These are told by where they led the case.
TURNING = frozenset(
    {
        *(Action.ARCHIVE, Action.WITHDRAW, Action.CONFIRM, Action.CLOSE, Action.LAPSE),
        *(Action.DISPUTE, Action.REPLY),
    }
)
TURNED: Mapping[Status, str] = {
    Status.DONE: "closed",
    Status.ARCHIVED: "archived",
    Status.WITHDRAWN: "withdrawn",
    Status.REOPENED: "reopened",
}
ANSWERS = (Action.ANSWER, Action.CLAIM)
# Where a citizen is told: in the own chat, or through the helper (bot.desk.standing_in.chat_of).
STANDS_IN = and_(
    col(Officer.id) == col(Citizen.helper_id),
    col(Officer.active),
    col(Officer.role).in_(GRANTED[Duty.ASSIST]),
)
CHAT = func.coalesce(col(Citizen.chat_id), col(Officer.chat_id))


@dataclass(frozen=True)
class Follower:
    """A chat that hears how a case goes on, and the case that this person knows."""

    chat_id: int
    audience: Audience
    case: Complaint


@dataclass(frozen=True)
class Lead:
    """What somebody may know of the case that theirs was joined to: its number only where it is
    public, and never its text. `open` is whether its answers may be told."""

    case: str
    status: Status
    answer: str
    open: bool


def _through(*joins: tuple[type[SQLModel], ColumnElement[bool]]) -> Select[int, Complaint]:
    """Chats of others than the reporter of the lead case, each with the case it knows."""
    query = select(CHAT, Complaint).select_from(Citizen).outerjoin(Officer, STANDS_IN)
    for table, condition in joins:
        query = query.join(table, condition)
    others = and_(col(Citizen.id) != bindparam("reporter"), CHAT.is_not(None))
    return query.where(others).order_by(col(Complaint.id), col(Citizen.id))


JOINED = col(Complaint.joined_to) == bindparam("lead")
LEAD_OR_JOINED = or_(col(Complaint.id) == bindparam("lead"), JOINED)
# Whoever has a case of their own in it hears of that one. Asked in each move, so built once.
FOLLOWING = {
    Audience.OWNER: _through(
        (Complaint, and_(col(Complaint.citizen_id) == col(Citizen.id), JOINED))
    ),
    Audience.FOLLOWER: _through(
        (Supporter, col(Supporter.citizen_id) == col(Citizen.id)),
        (Complaint, and_(col(Complaint.id) == col(Supporter.complaint_id), LEAD_OR_JOINED)),
    ),
}


def tell(desk: Desk, complaint: Complaint, event: CaseEvent, params: dict[str, str]) -> None:
    """Put the followers' notices of an event into the outbox; words are masked before."""
    key = FOLLOWED.get(event.action)
    if event.action in TURNING:
        key = TURNED.get(event.status)
    if event.action is Action.JOIN:
        _tell_lead(desk, complaint, event)
    if key is None:
        return
    due = {"due_at": complaint.due_at.isoformat()} if complaint.due_at else {}
    known = {**params, **due, "text": mask(params.get("text", ""))}
    for follower in followers(desk, complaint):
        outbox.put(
            desk.session,
            notifying.notice_of(
                desk,
                follower.case,
                event,
                chat_id=follower.chat_id,
                eyes=follower.audience,
                key=f"followed-{key}",
                params={**known, "case": follower.case.tracking_id},
            ),
        )


def followers(desk: Desk, lead: Complaint) -> list[Follower]:
    """Those who support the case, those whose own case was joined to it, and who supports one of
    these; each chat once, the reporter of the lead case not."""
    of_lead = {"lead": lead.id, "reporter": lead.citizen_id}
    once: dict[int, Follower] = {}
    found = [
        Follower(chat, audience, case)
        for audience, query in FOLLOWING.items()
        for chat, case in desk.session.execute(query, of_lead)
    ]
    for follower in found:
        once.setdefault(follower.chat_id, follower)
    return [one for one in once.values() if not _of_reported_unit(desk, lead, one.chat_id)]


def lead_of(desk: Desk, complaint: Complaint) -> Lead | None:
    """The case that this one was joined to, as far as its reporter and supporters may know it."""
    lead = desk.session.get(Complaint, complaint.joined_to) if complaint.joined_to else None
    if lead is None:
        return None
    is_open = not lead.secret and not lead.supervisory
    return Lead(
        case=lead.tracking_id if is_public(lead) else "",
        status=lead.status,
        answer=mask(_last_answer(desk, lead)) if is_open else "",
        open=is_open,
    )


def _last_answer(desk: Desk, lead: Complaint) -> str:
    query = (
        select(col(CaseEvent.text))
        .where(col(CaseEvent.complaint_id) == lead.id, col(CaseEvent.action).in_(ANSWERS))
        .order_by(col(CaseEvent.id).desc())
    )
    return desk.session.scalar(query) or ""


def _tell_lead(desk: Desk, complaint: Complaint, event: CaseEvent) -> None:
    """The reporter of the lead case hears that others report the same, and not who."""
    lead = desk.session.get(Complaint, complaint.joined_to)
    chat_id = notifying.owner_chat(desk, lead) if lead else None
    if lead is None or chat_id is None or lead.citizen_id == complaint.citizen_id:
        return
    outbox.put(
        desk.session,
        notifying.notice_of(
            desk,
            lead,
            event,
            chat_id=chat_id,
            eyes=Audience.OWNER,
            key="notice-lead-joined",
            params={"case": lead.tracking_id},
        ),
    )


def _of_reported_unit(desk: Desk, lead: Complaint, chat_id: int) -> bool:
    """Whether an officer of the unit that a supervisory case is about would be told of it."""
    office = office_of(desk, officer_in(desk, chat_id)) if lead.supervisory else None
    return office is not None and hidden_from(lead, office)
