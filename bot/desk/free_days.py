"""The table of free days (`/libur`): changing it recomputes every open due date, on the record."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import col, select

from bot.desk import Desk, cases, clocks, notifying
from bot.desk.effects import Said
from bot.desk.people import Actor
from bot.errors import LaporError
from bot.rules.deadlines import Calendar, due_at, free_days
from bot.rules.offices import Duty, require
from storage import tables
from storage.tables import CaseClock, CaseEvent, Complaint
from storage.words import Action

AHEAD = timedelta(days=60)


@dataclass(frozen=True)
class Day:
    """A day of the list: national (holiday or joint leave), or of the admin's table."""

    day: date
    name: str
    extra: bool = False
    working: bool = False


def coming(desk: Desk, actor: Actor) -> list[Day]:
    """All coming days of the admin's table, and the national ones of the next 60 days; raises
    LaporError for who has not this duty."""
    require(Duty.FREE_DAYS, actor.role)
    today = clocks.today_of(desk, None)
    last = today + AHEAD
    extra = clocks.extra_days(desk)
    found = [
        Day(day, name)
        for year in range(today.year, last.year + 1)
        for day, name in free_days(year).items()
        if today <= day <= last and day not in extra
    ]
    found += [
        Day(day, own.name, extra=True, working=own.working)
        for day, own in extra.items()
        if day >= today
    ]
    return sorted(found, key=lambda one: one.day)


def enter(desk: Desk, actor: Actor, day: date, name: str, *, working: bool) -> int:
    """Make a day free, or a working day; the number of cases whose dates moved. Raises
    LaporError."""
    require(Duty.FREE_DAYS, actor.role)
    desk.session.merge(tables.ExtraDay(day=day, name=name, working=working))
    return recount(desk)


def remove(desk: Desk, actor: Actor, day: date) -> int:
    """Take a day out of the table again; the number of cases whose dates moved. Raises
    LaporError when it is not in it."""
    require(Duty.FREE_DAYS, actor.role)
    row = desk.session.get(tables.ExtraDay, day)
    if row is None:
        raise LaporError("error-free-day-unknown", day=day)
    desk.session.delete(row)
    return recount(desk)


def recount(desk: Desk) -> int:
    """Recompute every open clock by the table as it is now; the number of cases that moved."""
    desk.session.flush()
    clocks.forget_extra_days(desk)
    running = select(CaseClock).where(
        col(CaseClock.stopped_at).is_(None), col(CaseClock.due_at).is_not(None)
    )
    calendars = _Calendars(desk)
    moved = {
        clock.complaint_id
        for clock in desk.session.exec(running)
        if due_at(calendars[clock.agency_id], clocks.span_of(clock)) != clock.due_at
    }
    for number in sorted(moved):
        _recount(desk, calendars, desk.session.get_one(Complaint, number, with_for_update=True))
    return len(moved)


class _Calendars(dict[int | None, Calendar]):
    """The working days of each agency, read once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    def __missing__(self, agency_id: int | None) -> Calendar:
        self[agency_id] = clocks.calendar_of(self._desk, agency_id)
        return self[agency_id]


def _recount(desk: Desk, calendars: _Calendars, complaint: Complaint) -> None:
    told, event = complaint.due_at, None
    running = clocks.open_clocks(desk, complaint)
    for clock in running:
        old, new = clock.due_at, due_at(calendars[clock.agency_id], clocks.span_of(clock))
        if old is None or new is None or old == new:
            continue
        clocks.count_anew(desk, clock)
        desk.session.add(clock)
        data = {"stage": clock.stage.value, "old": old.isoformat(), "new": new.isoformat()}
        event = cases.record(desk, cases.JOB, complaint, Action.RECOUNT, Said(data=data))
    complaint.due_at = clocks.due_of(complaint, running)
    desk.session.add(complaint)
    if event is not None and told != complaint.due_at:
        _tell(desk, complaint, event, told)


def _tell(desk: Desk, complaint: Complaint, event: CaseEvent, told: datetime | None) -> None:
    """The citizen hears once that the date has moved which was told before."""
    if told is not None and complaint.due_at is not None:
        notifying.remind_owner(desk, complaint, event, key="notice-recounted")
