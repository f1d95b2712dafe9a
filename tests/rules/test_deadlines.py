"""Working days: the day of the start does not count, the last one ends at local midnight."""

from datetime import UTC, date, datetime

import pytest

from bot.rules.deadlines import (
    ARBITER,
    DEFAULTS,
    Calendar,
    ExtraDay,
    KindDays,
    Skip,
    SkipReason,
    Span,
    due_at,
)
from storage.words import Kind
from tests.rules.calendars import WIB, WIT, WITA, day, moment, shown

# Local start, working days, local day on whose end it is due, and why.
IN_JAKARTA = [
    ("Mon 2026-11-02 10:00", 1, "Tue 2026-11-03", "the day of the start does not count"),
    ("Mon 2026-11-02 10:00", 3, "Thu 2026-11-05", "a plain week"),
    ("Fri 2026-11-06 10:00", 3, "Wed 2026-11-11", "over a weekend"),
    ("Sat 2026-11-07 10:00", 1, "Mon 2026-11-09", "started on Saturday"),
    ("Sun 2026-11-08 10:00", 5, "Fri 2026-11-13", "started on Sunday"),
    ("Mon 2026-11-02 10:00", 10, "Mon 2026-11-16", "two weeks"),
    ("Mon 2026-09-28 10:00", 30, "Mon 2026-11-09", "six weeks"),
    ("Fri 2026-08-14 10:00", 1, "Tue 2026-08-18", "Independence Day on a Monday"),
    ("Mon 2026-08-17 10:00", 3, "Thu 2026-08-20", "started on a holiday"),
    ("Mon 2026-08-24 10:00", 1, "Wed 2026-08-26", "Maulid on a Tuesday"),
    ("Tue 2026-03-17 10:00", 5, "Tue 2026-03-31", "Nyepi, Idul Fitri and their joint leave"),
    ("Wed 2026-05-13 10:00", 1, "Mon 2026-05-18", "Ascension and joint leave on a Friday"),
    ("Mon 2026-05-25 10:00", 3, "Tue 2026-06-02", "Idul Adha, joint leave, Pancasila Day"),
    ("Wed 2026-12-23 10:00", 3, "Wed 2026-12-30", "Christmas and its joint leave"),
    ("Wed 2026-12-30 10:00", 3, "Wed 2027-01-06", "New Year and Isra Mikraj, into next year"),
    ("Thu 2026-12-31 23:59", 1, "Mon 2027-01-04", "the last minute of the year"),
    ("Sun 2026-11-08 23:59", 1, "Mon 2026-11-09", "a minute before midnight"),
    ("Mon 2026-11-09 00:00", 1, "Tue 2026-11-10", "at midnight"),
    ("Mon 2026-11-09 23:59", 1, "Tue 2026-11-10", "late on a working day"),
]


@pytest.mark.parametrize(("start", "days", "due", "why"), IN_JAKARTA)
def test_due_in_jakarta(start: str, days: int, due: str, why: str) -> None:
    begun = moment(start, WIB.zone)
    assert shown(due_at(WIB, Span(begun, days)), WIB.zone) == f"{due} 23:59:59"
    assert WIB.due_at(begun, days) == due_at(WIB, Span(begun, days))


# One moment (UTC), three agencies, one working day each: the due time in UTC.
IN_THREE_ZONES = [
    ("Sun 2026-11-08 14:59", WIB, "Mon 2026-11-09 16:59:59"),  # Sun 21:59 there
    ("Sun 2026-11-08 14:59", WITA, "Mon 2026-11-09 15:59:59"),  # Sun 22:59 there
    ("Sun 2026-11-08 14:59", WIT, "Mon 2026-11-09 14:59:59"),  # Sun 23:59 there
    ("Sun 2026-11-08 15:00", WIT, "Tue 2026-11-10 14:59:59"),  # Mon 00:00 there
    ("Sun 2026-11-08 15:59", WITA, "Mon 2026-11-09 15:59:59"),  # Sun 23:59 there
    ("Sun 2026-11-08 16:00", WITA, "Tue 2026-11-10 15:59:59"),  # Mon 00:00 there
    ("Sun 2026-11-08 16:59", WIB, "Mon 2026-11-09 16:59:59"),  # Sun 23:59 there
    ("Sun 2026-11-08 17:00", WIB, "Tue 2026-11-10 16:59:59"),  # Mon 00:00 there
    ("Thu 2026-12-31 14:59", WIT, "Mon 2027-01-04 14:59:59"),  # still the old year there
    ("Thu 2026-12-31 15:00", WIT, "Mon 2027-01-04 14:59:59"),  # New Year there, a holiday
]


@pytest.mark.parametrize(("start", "calendar", "due"), IN_THREE_ZONES)
def test_days_are_those_of_the_agencys_zone(start: str, calendar: Calendar, due: str) -> None:
    assert shown(due_at(calendar, Span(moment(start, UTC), 1)), UTC) == due


def test_a_due_time_is_utc() -> None:
    ends = due_at(WIT, Span(datetime(2026, 11, 2, tzinfo=UTC), 1))
    assert ends is not None
    assert ends.tzinfo is UTC


# Calendar days: weekends and holidays count.
IN_CALENDAR_DAYS = [
    ("Fri 2026-11-06 10:00", 1, "Sat 2026-11-07"),
    ("Mon 2026-11-02 10:00", 30, "Wed 2026-12-02"),
    ("Tue 2026-03-17 10:00", 5, "Sun 2026-03-22"),
    ("Wed 2026-12-30 10:00", 3, "Sat 2027-01-02"),
]


@pytest.mark.parametrize(("start", "days", "due"), IN_CALENDAR_DAYS)
def test_a_clock_of_calendar_days_counts_every_day(start: str, days: int, due: str) -> None:
    span = Span(moment(start, WIB.zone), days, working=False)
    assert shown(due_at(WIB, span), WIB.zone) == f"{due} 23:59:59"


# Each clock has 3 working days from Mon 2026-11-02 10:00: the pauses, due day, and why.
PAUSED = [
    ([("Tue 2026-11-03 09:00", "Thu 2026-11-05 09:00")], "Mon 2026-11-09",
     "Tuesday, on which it begins, does not count; Thursday, on which it ends, does"),
    ([("Tue 2026-11-03 00:00", "Wed 2026-11-04 00:00")], "Fri 2026-11-06", "one whole day"),
    ([("Tue 2026-11-03 23:59", "Wed 2026-11-04 00:01")], "Fri 2026-11-06",
     "over one midnight"),
    ([("Tue 2026-11-03 08:00", "Tue 2026-11-03 23:59")], "Thu 2026-11-05", "within one day"),
    ([("Fri 2026-11-06 09:00", "Mon 2026-11-09 09:00")], "Thu 2026-11-05", "after it ran out"),
    ([("Wed 2026-11-04 09:00", "Sat 2026-11-07 09:00")], "Tue 2026-11-10",
     "over the start of a weekend"),
    ([("Sat 2026-11-07 09:00", "Sun 2026-11-08 09:00")], "Thu 2026-11-05", "on a weekend"),
    ([("Mon 2026-11-02 12:00", "Wed 2026-11-04 12:00")], "Fri 2026-11-06",
     "from the day of the start"),
    ([("Tue 2026-11-03 09:00", "Wed 2026-11-04 09:00"),
      ("Thu 2026-11-05 09:00", "Fri 2026-11-06 09:00")], "Mon 2026-11-09", "two pauses"),
    ([("Tue 2026-11-03 09:00", "Thu 2026-11-05 09:00"),
      ("Wed 2026-11-04 09:00", "Fri 2026-11-06 09:00")], "Tue 2026-11-10",
     "pauses that overlap"),
]  # fmt: skip


@pytest.mark.parametrize(("pauses", "due", "why"), PAUSED, ids=[row[2] for row in PAUSED])
def test_a_day_counts_unless_the_clock_stood_still_when_it_ended(
    pauses: list[tuple[str, str]], due: str, why: str
) -> None:
    stood = tuple((moment(begin, WIB.zone), moment(end, WIB.zone)) for begin, end in pauses)
    span = Span(moment("Mon 2026-11-02 10:00", WIB.zone), 3, pauses=stood)
    assert shown(due_at(WIB, span), WIB.zone) == f"{due} 23:59:59"


def test_a_pause_is_cut_into_days_in_the_offices_zone() -> None:
    pause = (moment("Tue 2026-11-03 15:30", UTC), moment("Tue 2026-11-03 16:30", UTC))
    span = Span(moment("Mon 2026-11-02 03:00", UTC), 1, pauses=(pause,))
    assert shown(due_at(WIB, span), WIB.zone) == "Tue 2026-11-03 23:59:59"
    assert shown(due_at(WITA, span), WITA.zone) == "Wed 2026-11-04 23:59:59"
    assert shown(due_at(WIT, span), WIT.zone) == "Tue 2026-11-03 23:59:59"  # within Wednesday


@pytest.mark.parametrize("begin", ["Tue 2026-11-03 09:00", "Mon 2026-11-16 09:00"])
def test_while_a_pause_lasts_nothing_is_due(begin: str) -> None:
    start = moment("Mon 2026-11-02 10:00", WIB.zone)
    span = Span(start, 3, pauses=((moment(begin, WIB.zone), None),))
    assert due_at(WIB, span) is None


def test_a_clock_has_a_day_and_an_aware_start() -> None:
    with pytest.raises(ValueError, match="at least one day"):
        Span(moment("Mon 2026-11-02 10:00", UTC), 0)
    with pytest.raises(ValueError, match="aware"):
        Span(moment("Mon 2026-11-02 10:00", UTC).replace(tzinfo=None), 1)


@pytest.mark.parametrize(
    ("free", "name"),
    [
        ("Mon 2026-08-17", "Hari Kemerdekaan Republik Indonesia"),
        ("Thu 2026-12-24", "Cuti Bersama Hari Raya Natal"),
        ("Mon 2026-11-02", None),
        ("Sat 2026-11-07", None),
    ],
)
def test_a_free_day_is_named_in_indonesian(free: str, name: str | None) -> None:
    assert WIB.why_free(day(free)) == name


def test_a_saturday_is_free_without_a_holiday() -> None:
    assert not WIB.is_working(day("Sat 2026-11-07"))
    assert WIB.is_working(day("Fri 2026-11-06"))


HUT, PIKET, LAIN = "HUT Kabupaten", "Hari kerja pengganti", "Nama lain"
OFFICE = Calendar(
    WIB.zone,
    {
        date(2026, 11, 4): ExtraDay(HUT, working=False),
        date(2026, 11, 8): ExtraDay(HUT, working=False),
        date(2026, 11, 14): ExtraDay(PIKET, working=True),
        date(2026, 8, 17): ExtraDay(LAIN, working=False),
        date(2026, 8, 25): ExtraDay(PIKET, working=True),
        date(2026, 12, 24): ExtraDay(PIKET, working=True),
    },
)

# The day, why it is skipped (None: a working day), why.
SKIPPED = [
    ("Tue 2026-11-03", None, "a plain day"),
    ("Sat 2026-11-07", Skip(SkipReason.WEEKEND), "a plain weekend"),
    ("Wed 2026-11-04", Skip(SkipReason.EXTRA, HUT), "a day off of the office"),
    ("Sun 2026-11-08", Skip(SkipReason.EXTRA, HUT), "a weekend with a name"),
    ("Sat 2026-11-14", None, "a Saturday that is worked"),
    ("Mon 2026-08-17", Skip(SkipReason.EXTRA, LAIN), "a holiday with a name of the office's own"),
    ("Tue 2026-08-25", None, "a holiday that is worked"),
    ("Thu 2026-12-24", None, "joint leave that is worked"),
    ("Fri 2026-12-25", Skip(SkipReason.HOLIDAY, "Hari Raya Natal"), "a holiday"),
    ("Wed 2026-03-18", Skip(SkipReason.HOLIDAY, "Cuti Bersama Hari Suci Nyepi"), "joint leave"),
    ("Sat 2026-03-21", Skip(SkipReason.HOLIDAY, "Hari Raya Idul Fitri"), "a holiday on Saturday"),
]


@pytest.mark.parametrize(("text", "skip", "why"), SKIPPED, ids=[row[2] for row in SKIPPED])
def test_an_offices_extra_days_win_over_the_countrys(
    text: str, skip: Skip | None, why: str
) -> None:
    assert OFFICE.why_skipped(day(text)) == skip
    assert OFFICE.why_free(day(text)) == (skip.name if skip else None)
    assert OFFICE.is_working(day(text)) is (skip is None)


# Local start, working days, due day, and why.
WITH_EXTRA_DAYS = [
    ("Tue 2026-11-03 10:00", 1, "Thu 2026-11-05", "over a day off of the office"),
    ("Fri 2026-11-13 10:00", 1, "Sat 2026-11-14", "a Saturday that is worked"),
    ("Mon 2026-08-24 10:00", 1, "Tue 2026-08-25", "a holiday that is worked"),
    ("Wed 2026-12-23 10:00", 2, "Mon 2026-12-28", "joint leave that is worked, Christmas"),
]


@pytest.mark.parametrize(("start", "days", "due", "why"), WITH_EXTRA_DAYS)
def test_extra_days_move_due_days(start: str, days: int, due: str, why: str) -> None:
    ends = due_at(OFFICE, Span(moment(start, OFFICE.zone), days))
    assert shown(ends, OFFICE.zone) == f"{due} 23:59:59"


@pytest.mark.parametrize(
    ("kind", "settle"),
    [
        (Kind.COMPLAINT, 14),
        (Kind.ASPIRATION, 14),
        (Kind.INFORMATION, 5),
        (Kind.APPRECIATION, 5),
    ],
)
def test_each_kind_has_the_days_of_the_service_standard(kind: Kind, settle: int) -> None:
    assert DEFAULTS[kind] == KindDays(
        verify=3, answer=5, settle=settle, settle_field=60, reply_window=10, supply=30
    )


def test_every_kind_has_days_and_the_arbiter_has_one() -> None:
    assert set(DEFAULTS) == set(Kind)
    assert ARBITER == 1


def test_each_stage_of_a_complaint_has_the_days_of_the_service_standard() -> None:
    assert vars(DEFAULTS[Kind.COMPLAINT]) == {
        "verify": 3,
        "answer": 5,
        "settle": 14,
        "settle_field": 60,
        "reply_window": 10,
        "supply": 30,
    }


def test_only_the_settling_differs_by_kind() -> None:
    for kind, days in DEFAULTS.items():
        plain = {name: count for name, count in vars(days).items() if "settle" not in name}
        known = vars(DEFAULTS[Kind.COMPLAINT])
        assert plain == {name: known[name] for name in plain}, kind
