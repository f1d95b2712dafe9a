"""Figures for everybody: counts of cases, never a case. What the inspectors handle, and a test, is
not counted at all; what is secret only in totals, because a small group could tell of it."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import accumulate
from typing import TypeVar

from sqlalchemy import ColumnElement, Row, case, func, or_, select
from sqlalchemy.orm import Mapped
from sqlmodel import col

from bot.desk import Desk, clocks
from bot.regions import districts
from bot.rules.deadlines import ONE_DAY, Calendar
from bot.rules.workflow import ENDED
from storage.tables import Agency, CaseClock, CaseEvent, Complaint, Promise
from storage.words import Action, Stage, Status

TOP = 5
Key = TypeVar("Key", int, str)


@dataclass(frozen=True)
class Group:
    """An agency or a kecamatan, and its cases that are not secret."""

    name: str
    cases: int


@dataclass(frozen=True)
class Figures:
    """The cases filed since a time. `judged` are those whose verification is over or overdue,
    `in_time` those of them that were verified in time; `days` are the working days to the first
    answer of each answered case; `ratings` are stars that people gave, never silence."""

    received: int
    judged: int
    in_time: int
    days: Sequence[int]
    done: int
    ratings: int
    rating: float
    kept: int
    broken: int
    promised: int
    agencies: Sequence[Group]
    districts: Sequence[Group]

    @property
    def answered(self) -> int:
        """How many cases have an answer."""
        return len(self.days)

    @property
    def mean_days(self) -> float:
        """The mean working days to the first answer, 0 without any."""
        return statistics.fmean(self.days) if self.days else 0

    @property
    def median_days(self) -> float:
        """The median working days to the first answer, 0 without any."""
        return statistics.median(self.days) if self.days else 0


def figures_of(desk: Desk, since: datetime) -> Figures:
    """The figures of the cases filed since then."""
    told = col(Complaint.supervisory).is_(False) & col(Complaint.test).is_(False)
    counted = told & (col(Complaint.filed_at) >= since)
    done = case((col(Complaint.status) == Status.DONE, 1))
    rating = col(Complaint.rating)
    query = select(func.count(), func.count(done), func.count(rating), func.sum(rating))
    received, ended, ratings, stars = desk.session.execute(query.where(counted)).one()
    judged, in_time = _verified(desk, counted)
    kept, broken, promised = _promises(desk, counted)
    return Figures(
        received=received,
        judged=judged,
        in_time=in_time,
        days=_days_to_answer(desk, counted),
        done=ended,
        ratings=ratings,
        rating=float(stars) / ratings if ratings else 0,
        kept=kept,
        broken=broken,
        promised=promised,
        agencies=_agencies(desk, counted),
        districts=_districts(desk, counted),
    )


def _verified(desk: Desk, counted: ColumnElement[bool]) -> Row[int, int]:
    """Only the first verification counts. A clock without a due day was held when it ended: the
    citizen had been asked in time."""
    first = select(func.min(col(CaseClock.id))).where(col(CaseClock.stage) == Stage.VERIFY)
    stopped, due = col(CaseClock.stopped_at), col(CaseClock.due_at)
    in_time = case((stopped.is_not(None) & or_(due.is_(None), stopped <= due), 1))
    query = (
        select(func.count(), func.count(in_time))
        .select_from(CaseClock)
        .join(Complaint, col(Complaint.id) == col(CaseClock.complaint_id))
        .where(
            col(CaseClock.id).in_(first.group_by(col(CaseClock.complaint_id))),
            col(Complaint.status) != Status.WITHDRAWN,
            or_(stopped.is_not(None), due < desk.now),
            counted,
        )
    )
    return desk.session.execute(query).one()


def _days_to_answer(desk: Desk, counted: ColumnElement[bool]) -> list[int]:
    filed, answered = col(Complaint.filed_at), func.min(col(CaseEvent.at))
    query = (
        select(filed, answered)
        .join(CaseEvent, col(CaseEvent.complaint_id) == col(Complaint.id))
        .where(col(CaseEvent.action) == Action.ANSWER, counted)
        .group_by(col(Complaint.id), filed)
    )
    calendar = clocks.calendar_of(desk)
    spans = [
        (calendar.local_day(begin), calendar.local_day(end))
        for begin, end in desk.session.execute(query)
    ]
    return working_days(calendar, spans)


def working_days(calendar: Calendar, spans: Sequence[tuple[date, date]]) -> list[int]:
    """The working days of each span, the first day not counted: as a clock counts them."""
    if not spans:
        return []
    first, last = min(begin for begin, _ in spans), max(end for _, end in spans)
    days = [first + ONE_DAY * number for number in range((last - first).days + 1)]
    counts = list(accumulate(calendar.is_working(day) for day in days))
    return [counts[(end - first).days] - counts[(begin - first).days] for begin, end in spans]


def _promises(desk: Desk, counted: ColumnElement[bool]) -> Row[int, int, int]:
    """Kept, broken, and those whose day is still to come."""
    kept, broken = col(Promise.kept_at), col(Promise.broken_at)
    waits = kept.is_(None) & broken.is_(None) & col(Complaint.status).not_in(ENDED)
    query = (
        select(func.count(kept), func.count(broken), func.count(case((waits, 1))))
        .select_from(Promise)
        .join(Complaint, col(Complaint.id) == col(Promise.complaint_id))
        .where(counted)
    )
    return desk.session.execute(query).one()


def _agencies(desk: Desk, counted: ColumnElement[bool]) -> list[Group]:
    found = _top(desk, counted, col(Complaint.agency_id))
    agencies = [(desk.get(Agency, number), count) for number, count in found]
    return [Group(agency.name, count) for agency, count in agencies if agency]


def _districts(desk: Desk, counted: ColumnElement[bool]) -> list[Group]:
    found = _top(desk, counted, col(Complaint.district_code))
    return [Group(districts()[code].name, count) for code, count in found if code in districts()]


def _top(
    desk: Desk, counted: ColumnElement[bool], column: Mapped[Key | None]
) -> list[tuple[Key, int]]:
    cases = func.count()
    query = (
        select(column, cases)
        .where(counted, col(Complaint.secret).is_(False), column.is_not(None))
        .group_by(column)
        .order_by(cases.desc(), column)
        .limit(TOP)
    )
    return [(key, count) for key, count in desk.session.execute(query) if key is not None]


def since_new_year(desk: Desk) -> datetime:
    """The beginning of this year where the regency is."""
    today = clocks.today_of(desk, None)
    return clocks.calendar_of(desk).at(today.replace(month=1, day=1), datetime.min.time())


def since_days(desk: Desk, days: int) -> datetime:
    """So many days ago."""
    return desk.now - timedelta(days=days)
