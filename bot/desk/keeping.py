"""Promised days as tasks: reminded on the day, broken when it has passed, listed for officers."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func
from sqlmodel import col, select

from bot.desk import Desk, clocks, holding, reading, sweeping, visible
from bot.desk.case_view import CaseView
from bot.desk.parties import officers_for
from bot.desk.people import Actor, office_of
from bot.desk.reading import PAGE
from bot.errors import LaporError
from bot.rules.deadlines import END_OF_DAY, ONE_DAY, Calendar
from bot.rules.hours import next_open
from bot.rules.offices import GRANTED, Duty, require
from bot.rules.privacy import Office
from bot.rules.telling import Party
from bot.rules.workflow import OPEN
from storage.tables import CaseEvent, Complaint, Officer, Promise
from storage.words import Role

BATCH = 50
OF_ALL = frozenset({Role.COORDINATOR, Role.LEADER})


@dataclass(frozen=True)
class Promised:
    """A promise and its case, as far as the one who looks may see it."""

    promise: Promise
    case: CaseView


@dataclass(frozen=True)
class Promises:
    """One page of promises."""

    promises: list[Promised]
    number: int
    pages: int
    total: int


def sweep_promises(desk: Desk) -> int:
    """Remind of the promises whose day has come, and mark those broken whose day has passed, in
    office hours; a batch at a time. The number of promises that were looked at."""
    due = (
        select(Promise.complaint_id)
        .where(col(Promise.remind_at) <= desk.now)
        .order_by(col(Promise.remind_at))
        .limit(BATCH)
    )
    due_now = col(Complaint.id).in_(due) & ~holding.is_held()
    query = select(Complaint).where(due_now).order_by(col(Complaint.id))
    locked = query.with_for_update(skip_locked=True).execution_options(populate_existing=True)
    count = 0
    for complaint in desk.session.exec(locked).all():
        for promise in _due_promises(desk, complaint):
            _look_at(desk, complaint, promise)
            desk.session.add(promise)
            count += 1
    return count


def promised(desk: Desk, actor: Actor, page: int) -> Promises:
    """The open promises of the officer's agency, broken ones first; of all agencies for who runs
    the desk. Raises LaporError for a citizen."""
    require(Duty.QUEUE, actor.role)
    office = office_of(desk, actor.officer)
    if office is None:
        raise LaporError("error-officers-only")
    query = select(Promise, Complaint).join(Complaint).where(_listed(office))
    total = desk.session.exec(select(func.count()).select_from(query.subquery())).one()
    pages = max(1, -(-total // PAGE))
    number = min(max(page, 0), pages - 1)
    order = (col(Promise.broken_at).is_(None), col(Promise.due_on), col(Promise.id))
    rows = desk.session.exec(query.order_by(*order).limit(PAGE).offset(number * PAGE))
    found = [Promised(promise, reading.see(desk, actor, case)) for promise, case in rows]
    return Promises(found, number, pages, total)


def count_promised(desk: Desk, officer: Officer) -> int:
    """How many open promises this officer's list has."""
    office = office_of(desk, officer)
    if office is None or officer.role not in GRANTED[Duty.QUEUE]:
        return 0
    query = select(func.count(col(Promise.id))).join(Complaint).where(_listed(office))
    return desk.session.exec(query).one()


def _listed(office: Office) -> ColumnElement[bool]:
    listed = (
        visible.known_to(office)
        & col(Promise.kept_at).is_(None)
        & col(Complaint.status).in_(sorted(OPEN))
    )
    if office.officer.role in OF_ALL:
        return listed
    return listed & col(Complaint.agency_id).in_(office.units)


def _due_promises(desk: Desk, complaint: Complaint) -> list[Promise]:
    query = select(Promise).where(
        col(Promise.complaint_id) == complaint.id, col(Promise.remind_at) <= desk.now
    )
    return list(desk.session.exec(query.order_by(col(Promise.id))))


def _look_at(desk: Desk, complaint: Complaint, promise: Promise) -> None:
    calendar, hours = clocks.calendar_of(desk, complaint.agency_id), desk.practice.hours
    opening = next_open(calendar, hours, desk.now)
    over = next_open(calendar, hours, calendar.at(_last_day(calendar, promise.due_on), END_OF_DAY))
    if opening > desk.now:
        promise.remind_at = opening
    elif desk.now < over:
        promise.remind_at = over
        if not _given_today(desk, calendar, promise):
            _remind(desk, complaint, promise, "promise-due")
    else:
        promise.remind_at, promise.broken_at = None, desk.now
        _remind(desk, complaint, promise, "promise-broken")


def _last_day(calendar: Calendar, day: date) -> date:
    """The day until whose end a promise can be kept: of a free day, the next working day."""
    while not calendar.is_working(day):
        day += ONE_DAY
    return day


def _given_today(desk: Desk, calendar: Calendar, promise: Promise) -> bool:
    """Whether the promise is of this very day: its giver needs no reminder."""
    event = desk.session.get(CaseEvent, promise.event_id)
    return event is not None and calendar.local_day(event.at) == calendar.local_day(desk.now)


def _remind(desk: Desk, complaint: Complaint, promise: Promise, key: str) -> None:
    broken = promise.broken_at is not None
    party = officers_for(desk, complaint, Party.DESK)
    calendar = clocks.calendar_of(desk, complaint.agency_id)
    promise.warnings += 1
    sweeping.remind(
        desk,
        complaint,
        party if broken else sweeping.responsible(desk, complaint),
        key=key,
        data={"point": key, "promised": promise.due_on.isoformat()},
        due=calendar.at(promise.due_on, END_OF_DAY),
        once=f"{key}:{promise.id}",
    )
