"""Working days (hari kerja): due dates over weekends, national holidays and joint leave.

The numbers of days are settings (defaults: SP4N-LAPOR!'s published service standard).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import takewhile
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

import holidays

from storage.words import Kind

SATURDAY = 5
END_OF_DAY = time(23, 59, 59)
ONE_DAY = timedelta(days=1)

ARBITER: Final = 1
"""Working days for the coordinator's decision after the second "bukan wewenang", the same in
every kind (our own rule: cases must not wander between agencies)."""


@dataclass(frozen=True)
class KindDays:
    """The days of each clock of one kind: working days, but `supply`, which is calendar days.

    Source: SP4N-LAPOR!'s published service standard.
    """

    verify: int = 3
    answer: int = 5
    settle: int = 14
    settle_field: int = 60
    reply_window: int = 10
    supply: int = 30


DEFAULTS: Mapping[Kind, KindDays] = MappingProxyType(
    {
        Kind.COMPLAINT: KindDays(settle=14),
        Kind.ASPIRATION: KindDays(settle=14),
        Kind.INFORMATION: KindDays(settle=5),
        Kind.APPRECIATION: KindDays(settle=5),
    }
)


@dataclass(frozen=True)
class ExtraDay:
    """An office's own day: free although the country works, or worked although it is free."""

    name: str
    working: bool


class SkipReason(StrEnum):
    """Why a day is not counted."""

    START = "start"
    PAUSED = "paused"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    EXTRA = "extra"


@dataclass(frozen=True)
class Skip:
    """A day that is not counted: the reason, and the name of the free day if it has one."""

    reason: SkipReason
    name: str | None = None


@dataclass(frozen=True)
class Calendar:
    """One office's working days: its time zone, the country's free days, and its own extra days,
    which win over the country's."""

    zone: ZoneInfo
    extra: Mapping[date, ExtraDay] = field(default_factory=dict)

    def is_working(self, day: date) -> bool:
        """Monday to Friday, neither national holiday nor joint leave, unless an extra day says
        otherwise."""
        return self.why_skipped(day) is None

    def why_free(self, day: date) -> str | None:
        """The name of the national holiday, joint leave (both in Indonesian) or extra free day;
        None for working days and for weekends without a name."""
        skip = self.why_skipped(day)
        return skip.name if skip else None

    def why_skipped(self, day: date) -> Skip | None:
        """Why this is no working day, or None if it is one. A holiday on a weekend is named as
        the holiday; joint leave is a holiday with its own name."""
        extra = self.extra.get(day)
        if extra is not None:
            return None if extra.working else Skip(SkipReason.EXTRA, extra.name)
        name = free_days(day.year).get(day)
        if name is not None:
            return Skip(SkipReason.HOLIDAY, name)
        return Skip(SkipReason.WEEKEND) if day.weekday() >= SATURDAY else None

    def local_day(self, moment: datetime) -> date:
        """The day that an aware time falls on in the office's zone."""
        return moment.astimezone(self.zone).date()

    def at(self, day: date, hour: time) -> datetime:
        """This local time of this day, as aware UTC."""
        return datetime.combine(day, hour, self.zone).astimezone(UTC)

    def due_at(self, start: datetime, working_days: int) -> datetime:
        """The due time of a clock of working days that never pauses (see the function due_at)."""
        return self.at(_last_day(self, Span(start, working_days)), END_OF_DAY)


@dataclass(frozen=True)
class Span:
    """One run of a clock: when it started (aware), how many days it has, whether these are
    working days or calendar days, and when it stood still (aware begin and end; an end of None
    is a pause that lasts). Raises ValueError for less than one day or a naive start."""

    started_at: datetime
    days: int
    working: bool = True
    pauses: tuple[tuple[datetime, datetime | None], ...] = ()

    def __post_init__(self) -> None:
        if self.days < 1:
            raise ValueError("a clock has at least one day")
        if self.started_at.tzinfo is None:
            raise ValueError("a clock starts at an aware time")

    @property
    def stopped_at(self) -> datetime | None:
        """When the pause that still lasts began, or None if the clock runs."""
        return min((begin for begin, end in self.pauses if end is None), default=None)


@dataclass(frozen=True)
class DayNote:
    """What one day is to a clock: its number among the counted days, or why it is skipped."""

    day: date
    counted: int | None = None
    skip: SkipReason | None = None
    name: str | None = None


def due_at(calendar: Calendar, span: Span) -> datetime | None:
    """The end (23:59:59 in the office's zone, as aware UTC) of the last counted day.

    The day of the start does not count. After it a day counts (of working-day clocks: a working
    day) unless the clock stood still when the day ended: the day on which a pause begins does not
    count, the day on which it ends does, and a pause within one day changes nothing.
    None while a pause lasts: nobody can say then when the clock will run out.
    """
    if span.stopped_at is not None:
        return None
    return calendar.at(_last_day(calendar, span), END_OF_DAY)


def explain(calendar: Calendar, span: Span, until: date | None = None) -> list[DayNote]:
    """Every day from the start day to the due day: counted, or why not.

    While a pause lasts there is no due day; the notes then end with `until` (today), or, without
    it, with the day on which the pause began. Otherwise `until` is not looked at.
    """
    notes = _notes(calendar, span)
    if span.stopped_at is None:
        return list(notes)
    last = until or calendar.local_day(span.stopped_at)
    return list(takewhile(lambda note: note.day <= last, notes))


def counted_days(calendar: Calendar, span: Span) -> list[date]:
    """The days that a clock counts, the due day last; as many as known while a pause lasts."""
    return [note.day for note in explain(calendar, span) if note.counted]


@lru_cache(maxsize=16)
def free_days(year: int) -> dict[date, str]:
    """National holidays and joint leave (cuti bersama) of a year, as published by the
    government and kept by the `holidays` package; later years are estimated there."""
    return dict(
        holidays.country_holidays(
            "ID", years=year, categories=("public", "government"), language="id"
        )
    )


def _last_day(calendar: Calendar, span: Span) -> date:
    *_, last = _notes(calendar, span)
    return last.day


def _notes(calendar: Calendar, span: Span) -> Iterator[DayNote]:
    """Day by day until the last one is counted: without end while a pause lasts."""
    day = calendar.local_day(span.started_at)
    yield DayNote(day, skip=SkipReason.START)
    paused = _paused_days(calendar, span)
    counted = 0
    while counted < span.days:
        day += ONE_DAY
        if any(begin <= day < end for begin, end in paused):
            yield DayNote(day, skip=SkipReason.PAUSED)
        elif span.working and (skip := calendar.why_skipped(day)):
            yield DayNote(day, skip=skip.reason, name=skip.name)
        else:
            counted += 1
            yield DayNote(day, counted)


def _paused_days(calendar: Calendar, span: Span) -> list[tuple[date, date]]:
    """Each pause as its first day that does not count and the first that counts again."""
    return [
        (calendar.local_day(begin), calendar.local_day(end) if end else date.max)
        for begin, end in span.pauses
    ]
