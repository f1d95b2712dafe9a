"""Working days: the day of the start does not count, the last one ends at local midnight."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.rules.deadlines import Calendar, StageDays
from bot.rules.workflow import Stage

WIB = Calendar(ZoneInfo("Asia/Jakarta"))
WITA = Calendar(ZoneInfo("Asia/Makassar"))
WIT = Calendar(ZoneInfo("Asia/Jayapura"))
DAY = "%a %Y-%m-%d"

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
    begun = datetime.strptime(start, f"{DAY} %H:%M").replace(tzinfo=WIB.zone)
    assert begun.strftime(f"{DAY} %H:%M") == start, "the weekday is misspelt"
    ends = WIB.due_at(begun.astimezone(UTC), days).astimezone(WIB.zone)
    assert ends.strftime(f"{DAY} %H:%M:%S") == f"{due} 23:59:59"


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
    begun = datetime.strptime(start, f"{DAY} %H:%M").replace(tzinfo=UTC)
    assert begun.strftime(f"{DAY} %H:%M") == start, "the weekday is misspelt"
    assert calendar.due_at(begun, 1).strftime(f"{DAY} %H:%M:%S") == due


def test_a_due_time_is_utc() -> None:
    assert WIT.due_at(datetime(2026, 11, 2, tzinfo=UTC), 1).tzinfo is UTC


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 8, 17), "Hari Kemerdekaan Republik Indonesia"),
        (date(2026, 12, 24), "Cuti Bersama Hari Raya Natal"),
        (date(2026, 11, 2), None),
        (date(2026, 11, 7), None),
    ],
)
def test_a_free_day_is_named_in_indonesian(day: date, name: str | None) -> None:
    assert WIB.why_free(day) == name


def test_a_saturday_is_free_without_a_holiday() -> None:
    assert not WIB.is_working(date(2026, 11, 7))
    assert WIB.is_working(date(2026, 11, 6))


def test_each_stage_has_the_days_of_the_service_standard() -> None:
    assert {stage: StageDays().of(stage) for stage in Stage} == {
        Stage.VERIFY: 3,
        Stage.ANSWER: 5,
        Stage.REPLY_WINDOW: 10,
        Stage.SUPPLY: 30,
        Stage.STOPPED: None,
    }


def test_the_days_of_a_stage_are_settings() -> None:
    assert StageDays(verify=1).of(Stage.VERIFY) == 1
