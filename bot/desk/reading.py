"""Reading cases: every way ends in `bot.rules.privacy`."""

from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Select, func, select
from sqlmodel import col

from bot.desk import Desk
from bot.desk.people import Actor, find_citizen
from bot.errors import LaporError
from bot.rules.privacy import Audience, Sight, audience_of, sight
from bot.rules.tracking import parse_tracking_id
from storage.tables import Agency, Attachment, CaseEvent, Citizen, Complaint
from storage.words import Role, Status

PAGE = 5
T = TypeVar("T")
IN_QUEUE = {
    Role.COORDINATOR: (Status.WAITING,),
    Role.LIAISON: (Status.FORWARDED, Status.REPLIED),
}


@dataclass(frozen=True)
class CaseView:
    """A case as far as one audience may see it."""

    complaint: Complaint
    audience: Audience
    sight: Sight
    agency: Agency | None
    reporter: str | None
    history: list[CaseEvent]
    files: int


@dataclass(frozen=True)
class Page:
    """One page of a list, and what stands around it."""

    cases: list[Complaint]
    number: int
    pages: int
    total: int


def open_case(desk: Desk, actor: Actor, typed: str) -> CaseView:
    """The case with the ID that a person typed or pressed, through this person's eyes; raises
    LaporError for a mistyped ID, and the same one for a missing and for a hidden case."""
    tracking_id = parse_tracking_id(typed)
    if tracking_id is None:
        raise LaporError("error-id-mistyped", typed=typed.strip()[:40])
    complaint = find_case(desk, tracking_id)
    view = see(desk, actor, complaint) if complaint else None
    if view is None or not view.sight.exists:
        raise LaporError("error-case-unknown", case=tracking_id)
    return view


def find_case(desk: Desk, tracking_id: str) -> Complaint | None:
    """The row behind an ID, for use cases that check rights themselves."""
    return desk.session.scalars(
        select(Complaint).where(col(Complaint.tracking_id) == tracking_id)
    ).first()


def see(desk: Desk, actor: Actor, complaint: Complaint) -> CaseView:
    """The case through this person's eyes."""
    citizen = find_citizen(desk, actor)
    audience = audience_of(
        complaint, citizen_id=citizen.id if citizen else None, officer=actor.officer
    )
    return see_as(desk, audience, complaint)


def see_as(desk: Desk, audience: Audience, complaint: Complaint) -> CaseView:
    """The case through the eyes of an audience."""
    allowed = sight(complaint, audience)
    return CaseView(
        complaint=complaint,
        audience=audience,
        sight=allowed,
        agency=desk.session.get(Agency, complaint.agency_id) if complaint.agency_id else None,
        reporter=_reporter(desk, complaint) if allowed.reporter else None,
        history=_history(desk, complaint) if allowed.history else [],
        files=len(file_ids(desk, complaint)) if allowed.story else 0,
    )


def officers_case(desk: Desk, actor: Actor, typed: str) -> CaseView:
    """A case that this officer may work on; raises LaporError, also for a foreign agency's."""
    if actor.officer is None:
        raise LaporError("error-officers-only")
    view = open_case(desk, actor, typed)
    if view.audience is Audience.STRANGER:
        raise LaporError("error-foreign-case", case=view.complaint.tracking_id)
    return view


def own_case(desk: Desk, actor: Actor, typed: str) -> CaseView:
    """The reporter's own case; raises LaporError."""
    view = open_case(desk, actor, typed)
    if view.audience is not Audience.OWNER:
        raise LaporError("error-not-yours", case=view.complaint.tracking_id)
    return view


def own_cases(desk: Desk, actor: Actor, page: int) -> Page:
    """The citizen's own complaints, newest first."""
    citizen = find_citizen(desk, actor)
    query = select(Complaint).where(
        col(Complaint.citizen_id) == (citizen.id if citizen is not None else None)
    )
    return _page(desk, query, page, col(Complaint.filed_at).desc(), col(Complaint.id).desc())


def queue(desk: Desk, actor: Actor, page: int) -> Page:
    """What waits for this officer, the most urgent first; raises LaporError for a citizen."""
    if actor.officer is None:
        raise LaporError("error-officers-only")
    query = select(Complaint).where(col(Complaint.status).in_(IN_QUEUE[actor.role]))
    if actor.role is Role.LIAISON:
        query = query.where(col(Complaint.agency_id) == actor.officer.agency_id)
    return _page(desk, query, page, col(Complaint.due_at), col(Complaint.id))


def file_ids(desk: Desk, complaint: Complaint) -> list[int]:
    """The numbers of the case's files, in the order in which they came."""
    query = select(col(Attachment.id)).where(col(Attachment.complaint_id) == complaint.id)
    return [
        number for number in desk.session.scalars(query.order_by(col(Attachment.id))) if number
    ]


def _page(desk: Desk, query: Select[Complaint], page: int, *order: object) -> Page:
    total = desk.session.scalar(select(func.count()).select_from(query.subquery())) or 0
    pages = max(1, -(-total // PAGE))
    number = min(max(page, 0), pages - 1)
    rows = desk.session.scalars(query.order_by(*order).limit(PAGE).offset(number * PAGE))  # type: ignore[arg-type]
    return Page(cases=list(rows), number=number, pages=pages, total=total)


def _history(desk: Desk, complaint: Complaint) -> list[CaseEvent]:
    query = select(CaseEvent).where(col(CaseEvent.complaint_id) == complaint.id)
    return list(desk.session.scalars(query.order_by(col(CaseEvent.id))))


def _reporter(desk: Desk, complaint: Complaint) -> str:
    citizen = desk.session.get(Citizen, complaint.citizen_id)
    return desk.practice.seal.open(citizen.name_sealed) if citizen else ""
