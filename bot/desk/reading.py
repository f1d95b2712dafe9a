"""Reading cases: every way ends in `bot.rules.privacy`."""

from dataclasses import dataclass, replace

from sqlalchemy import Select, bindparam, func, select
from sqlmodel import col

from bot.desk import Desk
from bot.desk.case_view import CaseView
from bot.desk.people import Actor, office_of
from bot.desk.standing_in import is_voice_of, spoken_for
from bot.desk.visible import waits_for
from bot.errors import LaporError
from bot.rules.offices import Duty, require
from bot.rules.privacy import Office, audience_of, public_sight, sight
from bot.rules.tracking import parse_tracking_id
from storage.tables import Citizen, Complaint, Officer, Supporter, metadata
from storage.words import Audience

PAGE = 5
COPY = metadata.tables["case_copy"].c
COPIES = select(COPY.agency_id).where(COPY.complaint_id == bindparam("case"))


@dataclass(frozen=True)
class Page:
    """One page of a list, and what stands around it."""

    cases: list[CaseView]
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
    return desk.find(Complaint, tracking_id=tracking_id)


def see(desk: Desk, actor: Actor, complaint: Complaint) -> CaseView:
    """The case through this person's eyes."""
    citizen = desk.get(Citizen, complaint.citizen_id)
    own = citizen is not None and is_voice_of(actor, citizen)
    if complaint.test and actor.officer is not None:
        own = False  # who tries the way plays the office, not the reporter
    office = None if own else office_of(desk, actor.officer)
    audience = audience_of(
        complaint, own=own, office=office, copies=_copies_for(desk, complaint, office)
    )
    # An officer may hold office in the unit that a supervisory case is about.
    hidden = complaint.supervisory and actor.officer is not None
    if audience is Audience.STRANGER and not hidden and _follows(desk, actor, complaint):
        audience = Audience.FOLLOWER
    return see_as(desk, audience, complaint, officer=actor.officer)


def see_as(
    desk: Desk,
    audience: Audience,
    complaint: Complaint,
    *,
    officer: Officer | None = None,
    bare: bool = False,
) -> CaseView:
    """The case through the eyes of an audience; `bare` without masks over numbers, for an
    officer to whom a second one has granted it (bot.desk.unmasking)."""
    allowed = sight(complaint, audience)
    allowed = replace(allowed, masked=False) if bare else allowed
    return CaseView(desk, complaint, audience, allowed, officer)


def _copies_for(desk: Desk, complaint: Complaint, office: Office | None) -> frozenset[int]:
    if office is None or complaint.agency_id in office.units:
        return frozenset()
    return copies_of(desk, complaint) if office.units else frozenset()


def _follows(desk: Desk, actor: Actor, complaint: Complaint) -> bool:
    query = (
        select(col(Supporter.citizen_id))
        .join(Citizen, col(Citizen.id) == col(Supporter.citizen_id))
        .where(col(Supporter.complaint_id) == complaint.id, spoken_for(actor))
    )
    return desk.session.scalar(query.limit(1)) is not None


def copies_of(desk: Desk, complaint: Complaint) -> frozenset[int]:
    """The agencies that got the case for information."""
    return frozenset(desk.ask(COPIES, case=complaint.id).scalars())


def officers_case(desk: Desk, actor: Actor, typed: str) -> CaseView:
    """A case that this officer may work on; raises LaporError, also for a foreign agency's and
    for one that the officer has reported."""
    if actor.officer is None:
        raise LaporError("error-officers-only")
    view = open_case(desk, actor, typed)
    if view.audience is Audience.OWNER:
        raise LaporError("error-own-report", case=view.complaint.tracking_id)
    if view.role is None:
        raise LaporError("error-foreign-case", case=view.complaint.tracking_id)
    return view


def own_case(desk: Desk, actor: Actor, typed: str) -> CaseView:
    """The reporter's own case; raises LaporError."""
    view = open_case(desk, actor, typed)
    if view.audience is not Audience.OWNER:
        raise LaporError("error-not-yours", case=view.complaint.tracking_id)
    return view


def queue(desk: Desk, actor: Actor, page: int) -> Page:
    """What waits for this officer, the most urgent first; raises LaporError for a citizen."""
    require(Duty.QUEUE, actor.role)
    office = office_of(desk, actor.officer)
    query = select(Complaint).where(waits_for(office)) if office else select(Complaint)
    return page_of(desk, actor, query, page, col(Complaint.due_at), col(Complaint.id))


def see_publicly(desk: Desk, complaint: Complaint) -> CaseView:
    """The case as the channel and the inline mode show it to everybody."""
    return CaseView(desk, complaint, Audience.FOLLOWER, public_sight(complaint))


def page_of(desk: Desk, actor: Actor, query: Select[Complaint], page: int, *order: object) -> Page:
    """One page of the cases that the query finds, each through this person's eyes."""
    total = desk.session.scalar(select(func.count()).select_from(query.subquery())) or 0
    pages = max(1, -(-total // PAGE))
    number = min(max(page, 0), pages - 1)
    rows = desk.session.scalars(query.order_by(*order).limit(PAGE).offset(number * PAGE))  # type: ignore[arg-type]
    views = [see(desk, actor, complaint) for complaint in rows]
    return Page(cases=views, number=number, pages=pages, total=total)
