"""Office hours, quiet hours, and the moments at which a part of a clock is used up."""

from datetime import UTC, date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.deadlines import Calendar, ExtraDay, Span, due_at
from bot.rules.hours import OfficeHours, QuietHours, moment_at, next_open, not_before
from tests.rules.calendars import WIB, WIT, WITA, calendars, moment, shown, spans

HOURS = OfficeHours()

# Local moment, when the office works next, and why.
OPENINGS = [
    ("Mon 2026-11-02 08:00", "Mon 2026-11-02 08:00:00", "as it opens"),
    ("Mon 2026-11-02 10:30", "Mon 2026-11-02 10:30:00", "in office hours"),
    ("Mon 2026-11-02 15:59", "Mon 2026-11-02 15:59:00", "in the last minute"),
    ("Mon 2026-11-02 16:00", "Tue 2026-11-03 08:00:00", "as it closes"),
    ("Mon 2026-11-02 07:59", "Mon 2026-11-02 08:00:00", "a minute too early"),
    ("Mon 2026-11-02 00:00", "Mon 2026-11-02 08:00:00", "at midnight"),
    ("Fri 2026-11-06 20:00", "Mon 2026-11-09 08:00:00", "on Friday evening"),
    ("Sat 2026-11-07 10:00", "Mon 2026-11-09 08:00:00", "on Saturday"),
    ("Sun 2026-11-08 23:59", "Mon 2026-11-09 08:00:00", "late on Sunday"),
    ("Tue 2026-03-17 16:00", "Wed 2026-03-25 08:00:00", "before Nyepi, Idul Fitri, joint leave"),
    ("Thu 2026-12-31 18:00", "Mon 2027-01-04 08:00:00", "on New Year's Eve"),
    ("Mon 2026-08-17 10:00", "Tue 2026-08-18 08:00:00", "on a holiday"),
]


@pytest.mark.parametrize("calendar", [WIB, WITA, WIT], ids=["WIB", "WITA", "WIT"])
@pytest.mark.parametrize(("asked", "opens", "why"), OPENINGS, ids=[row[2] for row in OPENINGS])
def test_an_office_opens_next(calendar: Calendar, asked: str, opens: str, why: str) -> None:
    opening = next_open(calendar, HOURS, moment(asked, calendar.zone))
    assert shown(opening, calendar.zone) == opens
    assert opening.tzinfo is UTC


def test_one_moment_is_early_here_and_office_time_there() -> None:
    asked = moment("Mon 2026-11-02 00:30", UTC)
    assert shown(next_open(WIB, HOURS, asked), WIB.zone) == "Mon 2026-11-02 08:00:00"
    assert shown(next_open(WITA, HOURS, asked), WITA.zone) == "Mon 2026-11-02 08:30:00"
    assert shown(next_open(WIT, HOURS, asked), WIT.zone) == "Mon 2026-11-02 09:30:00"


def test_an_office_has_hours_of_its_own() -> None:
    hours = OfficeHours(time(7, 30), time(14))
    asked = moment("Mon 2026-11-02 14:00", WIB.zone)
    assert shown(next_open(WIB, hours, asked), WIB.zone) == "Tue 2026-11-03 07:30:00"


@pytest.mark.parametrize("closes", [time(8), time(7)])
def test_an_office_opens_before_it_closes(closes: time) -> None:
    with pytest.raises(ValueError, match="opens before it closes"):
        OfficeHours(time(8), closes)


# Local start of a clock of working days, its days, 75% of it, 90% of it, its due day.
USED_UP = [
    # filed on Friday evening; the longest one over Christmas and the year's end
    ("Fri 2026-11-06 20:00", 3, "Wed 2026-11-11 10:00", "Wed 2026-11-11 13:36", "Wed 2026-11-11"),
    ("Fri 2026-11-06 20:00", 5, "Thu 2026-11-12 14:00", "Fri 2026-11-13 12:00", "Fri 2026-11-13"),
    ("Fri 2026-11-06 20:00", 14, "Mon 2026-11-23 12:00", "Wed 2026-11-25 12:48", "Thu 2026-11-26"),
    ("Fri 2026-11-06 20:00", 60, "Fri 2027-01-15 08:00", "Thu 2027-01-28 08:00", "Thu 2027-02-04"),
    # over Nyepi, Idul Fitri and their joint leave
    ("Fri 2026-03-13 20:00", 3, "Wed 2026-03-25 10:00", "Wed 2026-03-25 13:36", "Wed 2026-03-25"),
    ("Fri 2026-03-13 20:00", 5, "Thu 2026-03-26 14:00", "Fri 2026-03-27 12:00", "Fri 2026-03-27"),
    ("Fri 2026-03-13 20:00", 14, "Tue 2026-04-07 12:00", "Thu 2026-04-09 12:48", "Fri 2026-04-10"),
    ("Fri 2026-03-13 20:00", 60, "Wed 2026-06-03 08:00", "Wed 2026-06-17 08:00", "Wed 2026-06-24"),
    # over the year's end, with Isra Mikraj on Tue 2027-01-05
    ("Wed 2026-12-30 20:00", 3, "Wed 2027-01-06 10:00", "Wed 2027-01-06 13:36", "Wed 2027-01-06"),
    ("Wed 2026-12-30 20:00", 5, "Thu 2027-01-07 14:00", "Fri 2027-01-08 12:00", "Fri 2027-01-08"),
    ("Wed 2026-12-30 20:00", 14, "Mon 2027-01-18 12:00", "Wed 2027-01-20 12:48", "Thu 2027-01-21"),
    # one day
    ("Mon 2026-11-02 10:00", 1, "Tue 2026-11-03 14:00", "Tue 2026-11-03 15:12", "Tue 2026-11-03"),
]


@pytest.mark.parametrize(("start", "days", "most", "nearly", "due"), USED_UP)
def test_a_part_of_a_clock_is_used_up_in_office_hours(
    start: str, days: int, most: str, nearly: str, due: str
) -> None:
    for calendar in (WIB, WITA, WIT):
        span, zone = Span(moment(start, calendar.zone), days), calendar.zone
        assert shown(due_at(calendar, span), zone) == f"{due} 23:59:59"
        assert moment_at(calendar, HOURS, span, 0.75) == moment(most, zone)
        assert moment_at(calendar, HOURS, span, 0.9) == moment(nearly, zone)


# A clock of 5 working days from Mon 2026-11-02 10:00: its pause, 75% of it, 90% of it.
PAUSED = [
    ("Wed 2026-11-04 10:00", "Tue 2026-11-10 09:00",
     "Thu 2026-11-12 14:00", "Fri 2026-11-13 12:00"),
    ("Wed 2026-11-04 10:00", "Wed 2026-11-04 15:00",
     "Fri 2026-11-06 14:00", "Mon 2026-11-09 12:00"),
    ("Mon 2026-11-02 12:00", "Sat 2026-11-07 12:00",
     "Thu 2026-11-12 14:00", "Fri 2026-11-13 12:00"),
]  # fmt: skip


@pytest.mark.parametrize(("begin", "end", "most", "nearly"), PAUSED)
def test_a_pause_moves_the_moment(begin: str, end: str, most: str, nearly: str) -> None:
    zone = WIB.zone
    pauses = ((moment(begin, zone), moment(end, zone)),)
    span = Span(moment("Mon 2026-11-02 10:00", zone), 5, pauses=pauses)
    assert moment_at(WIB, HOURS, span, 0.75) == moment(most, zone)
    assert moment_at(WIB, HOURS, span, 0.9) == moment(nearly, zone)


@pytest.mark.parametrize("working", [True, False])
def test_while_a_pause_lasts_no_moment_is_known(working: bool) -> None:
    pauses = ((moment("Wed 2026-11-04 10:00", WIB.zone), None),)
    span = Span(moment("Mon 2026-11-02 10:00", WIB.zone), 5, working, pauses)
    assert moment_at(WIB, HOURS, span, 0.75) is None


def test_an_extra_day_moves_the_moment() -> None:
    office = Calendar(WIB.zone, {date(2026, 11, 4): ExtraDay("HUT Kabupaten", working=False)})
    span = Span(moment("Mon 2026-11-02 10:00", WIB.zone), 3)
    assert moment_at(office, HOURS, span, 0.75) == moment("Fri 2026-11-06 10:00", WIB.zone)


# Local start of a clock of calendar days, its days, the part, its moment, and why.
CALENDAR_DAYS = [
    ("Mon 2026-11-02 10:00", 30, 0.75, "Wed 2026-11-25 12:00", "in office hours"),
    ("Mon 2026-11-02 10:00", 30, 0.9, "Mon 2026-11-30 08:00", "midnight, moved to the opening"),
    ("Mon 2026-11-02 10:00", 6, 0.75, "Fri 2026-11-06 16:00", "due on Sunday: back"),
    ("Thu 2026-11-05 10:00", 6, 0.5, "Mon 2026-11-09 08:00", "Sunday, moved to Monday"),
    ("Thu 2026-11-05 10:00", 3, 0.9, "Fri 2026-11-06 16:00", "due on Sunday: Friday's closing"),
    ("Fri 2026-11-06 10:00", 2, 0.75, "Fri 2026-11-06 16:00", "the start day's closing"),
    ("Fri 2026-11-06 20:00", 2, 0.75, "Sun 2026-11-08 12:00", "no office hours: it stays"),
    ("Tue 2026-02-24 10:00", 30, 0.75, "Wed 2026-03-25 08:00", "over Idul Fitri"),
    ("Fri 2026-02-20 10:00", 30, 0.9, "Tue 2026-03-17 16:00", "due in Idul Fitri: back"),
    ("Fri 2026-12-04 10:00", 30, 0.9, "Thu 2026-12-31 16:00", "due after New Year: back"),
    ("Mon 2026-11-02 10:00", 3, 1.0, "Thu 2026-11-05 16:00", "all of it: the last closing"),
]


@pytest.mark.parametrize(
    ("start", "days", "part", "expected", "why"),
    CALENDAR_DAYS,
    ids=[row[4] for row in CALENDAR_DAYS],
)
def test_a_part_of_calendar_days_moves_into_office_hours(
    start: str, days: int, part: float, expected: str, why: str
) -> None:
    for calendar in (WIB, WITA, WIT):
        span = Span(moment(start, calendar.zone), days, working=False)
        assert moment_at(calendar, HOURS, span, part) == moment(expected, calendar.zone)


@pytest.mark.parametrize(
    ("part", "expected"), [(0.0, "Mon 2026-11-09 08:00"), (1.0, "Wed 2026-11-11 16:00")]
)
def test_nothing_and_all_of_a_clock_are_its_first_opening_and_last_closing(
    part: float, expected: str
) -> None:
    span = Span(moment("Fri 2026-11-06 20:00", WIB.zone), 3)
    assert moment_at(WIB, HOURS, span, part) == moment(expected, WIB.zone)


@pytest.mark.parametrize("part", [-0.1, 1.1, float("nan")])
def test_a_part_lies_between_nothing_and_all(part: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        moment_at(WIB, HOURS, Span(moment("Fri 2026-11-06 20:00", WIB.zone), 3), part)


PARTS = st.floats(0, 1, exclude_max=True)


@given(calendars(), spans(), PARTS, PARTS)
def test_a_moment_lies_within_the_clock(
    calendar: Calendar, span: Span, one: float, other: float
) -> None:
    due = due_at(calendar, span)
    first, second = (moment_at(calendar, HOURS, span, part) for part in sorted((one, other)))
    assert due is not None
    assert first is not None
    assert second is not None
    assert span.started_at < first <= second <= due
    if span.working:
        assert next_open(calendar, HOURS, first) == first


NIGHT, NOON = QuietHours(), QuietHours(time(12), time(13, 30))
NEVER = QuietHours(time(21), time(21))

# The quiet hours, the local moment, not before, and why.
QUIET = [
    (NIGHT, "Mon 2026-11-02 20:59", "Mon 2026-11-02 20:59", "a minute before"),
    (NIGHT, "Mon 2026-11-02 21:00", "Tue 2026-11-03 06:00", "as they begin"),
    (NIGHT, "Mon 2026-11-02 23:59", "Tue 2026-11-03 06:00", "before midnight"),
    (NIGHT, "Tue 2026-11-03 00:00", "Tue 2026-11-03 06:00", "at midnight"),
    (NIGHT, "Tue 2026-11-03 05:59", "Tue 2026-11-03 06:00", "in their last minute"),
    (NIGHT, "Tue 2026-11-03 06:00", "Tue 2026-11-03 06:00", "as they end"),
    (NIGHT, "Sun 2026-11-08 10:00", "Sun 2026-11-08 10:00", "citizens' Sundays are not quiet"),
    (NIGHT, "Thu 2026-12-31 22:00", "Fri 2027-01-01 06:00", "over the year's end"),
    (NOON, "Mon 2026-11-02 11:59", "Mon 2026-11-02 11:59", "before noon"),
    (NOON, "Mon 2026-11-02 12:00", "Mon 2026-11-02 13:30", "at noon"),
    (NOON, "Mon 2026-11-02 13:30", "Mon 2026-11-02 13:30", "after noon"),
    (NOON, "Mon 2026-11-02 23:00", "Mon 2026-11-02 23:00", "at night, which is not quiet"),
    (NEVER, "Mon 2026-11-02 21:00", "Mon 2026-11-02 21:00", "no quiet hours, in the evening"),
    (NEVER, "Tue 2026-11-03 03:00", "Tue 2026-11-03 03:00", "no quiet hours, at night"),
    (QuietHours(time(22), time(0)), "Mon 2026-11-02 23:00", "Tue 2026-11-03 00:00",
     "quiet until midnight"),
]  # fmt: skip


@pytest.mark.parametrize("calendar", [WIB, WITA, WIT], ids=["WIB", "WITA", "WIT"])
@pytest.mark.parametrize(("quiet", "asked", "after", "why"), QUIET, ids=[row[3] for row in QUIET])
def test_citizens_are_left_in_peace_in_quiet_hours(
    *, calendar: Calendar, quiet: QuietHours, asked: str, after: str, why: str
) -> None:
    zone = calendar.zone
    time_ = not_before(quiet, zone, moment(asked, zone))
    assert time_ == moment(after, zone)
    assert time_.tzinfo is UTC


def test_quiet_hours_are_those_of_the_citizens_zone() -> None:
    asked = moment("Mon 2026-11-02 13:30", UTC)  # 20:30, 21:30 and 22:30 there
    assert not_before(NIGHT, WIB.zone, asked) == asked
    assert not_before(NIGHT, WITA.zone, asked) == asked + timedelta(hours=8, minutes=30)
    assert not_before(NIGHT, WIT.zone, asked) == asked + timedelta(hours=7, minutes=30)
