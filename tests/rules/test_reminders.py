"""Who is reminded of which clock, and when."""

import pytest

from bot.rules.deadlines import Span
from bot.rules.hours import OfficeHours
from bot.rules.reminders import (
    REMINDERS,
    Point,
    Reminder,
    fallen,
    newest_for_each,
    next_reminder,
)
from storage.words import Role, Stage
from tests.rules.calendars import WIB, moment, shown

HOURS = OfficeHours()
START = "Mon 2026-11-02 10:00"
DAYS = {
    Stage.VERIFY: 3,
    Stage.ARBITER: 1,
    Stage.ANSWER: 5,
    Stage.SETTLE: 60,
    Stage.REPLY_WINDOW: 10,
    Stage.SUPPLY: 30,
}
LIAISON, COORDINATOR, LEADER = Role.LIAISON, Role.COORDINATOR, Role.LEADER
FALLS = [
    (Stage.VERIFY, Point.AMBER, COORDINATOR, "Thu 2026-11-05 10:00:00"),
    (Stage.VERIFY, Point.RED, COORDINATOR, "Thu 2026-11-05 13:36:00"),
    (Stage.VERIFY, Point.DUE, COORDINATOR, "Fri 2026-11-06 08:00:00"),
    (Stage.VERIFY, Point.LATE, LEADER, "Mon 2026-11-09 08:00:00"),
    (Stage.ARBITER, Point.AMBER, COORDINATOR, "Tue 2026-11-03 14:00:00"),
    (Stage.ARBITER, Point.RED, COORDINATOR, "Tue 2026-11-03 15:12:00"),
    (Stage.ARBITER, Point.DUE, COORDINATOR, "Wed 2026-11-04 08:00:00"),
    (Stage.ARBITER, Point.LATE, LEADER, "Thu 2026-11-05 08:00:00"),
    (Stage.ANSWER, Point.AMBER, LIAISON, "Fri 2026-11-06 14:00:00"),
    (Stage.ANSWER, Point.RED, LIAISON, "Mon 2026-11-09 12:00:00"),
    (Stage.ANSWER, Point.DUE, COORDINATOR, "Tue 2026-11-10 08:00:00"),
    (Stage.ANSWER, Point.LATE, LEADER, "Wed 2026-11-11 08:00:00"),
    # Not counted: joint leave, Christmas, New Year, and the Isra Mikraj of 5 January.
    (Stage.SETTLE, Point.AMBER, LIAISON, "Mon 2027-01-11 08:00:00"),
    (Stage.SETTLE, Point.RED, LIAISON, "Fri 2027-01-22 08:00:00"),
    (Stage.REPLY_WINDOW, Point.FIRST_WARNING, Role.CITIZEN, "Mon 2026-11-09 08:00:00"),
    (Stage.REPLY_WINDOW, Point.LAST_WARNING, Role.CITIZEN, "Fri 2026-11-13 08:00:00"),
    (Stage.REPLY_WINDOW, Point.LAPSE, Role.SYSTEM, "Mon 2026-11-16 23:59:59"),
    (Stage.SUPPLY, Point.FIRST_WARNING, Role.CITIZEN, "Tue 2026-11-17 08:00:00"),
    (Stage.SUPPLY, Point.LAST_WARNING, Role.CITIZEN, "Sun 2026-11-29 08:00:00"),
    (Stage.SUPPLY, Point.LAPSE, Role.SYSTEM, "Wed 2026-12-02 23:59:59"),
]


def span(stage: Stage, *pauses: str) -> Span:
    """A clock of the stage that started on a Monday."""
    stood = tuple((moment(pause, WIB.zone), None) for pause in pauses)
    working = stage is not Stage.SUPPLY
    return Span(moment(START, WIB.zone), DAYS[stage], working, stood)


@pytest.mark.parametrize(("stage", "point", "to", "falls"), FALLS)
def test_each_point_falls_when_the_table_says(
    stage: Stage, point: Point, to: Role, falls: str
) -> None:
    given = REMINDERS[stage].index(Reminder(point, to))
    found = next_reminder(WIB, HOURS, span(stage), stage=stage, given=given, escalate_after=1)
    assert shown(found, WIB.zone) == falls


@pytest.mark.parametrize("stage", Stage)
def test_every_clock_has_reminders_and_an_end_of_them(stage: Stage) -> None:
    given = len(REMINDERS[stage])
    assert given
    assert (
        next_reminder(WIB, HOURS, span(stage), stage=stage, given=given, escalate_after=1) is None
    )


@pytest.mark.parametrize("stage", Stage)
def test_a_clock_that_stands_reminds_nobody(stage: Stage) -> None:
    standing = span(stage, "Tue 2026-11-03 09:00")
    assert next_reminder(WIB, HOURS, standing, stage=stage, given=0, escalate_after=1) is None


@pytest.mark.parametrize(
    ("working_days", "falls"), [(1, "Wed 2026-11-11 08:00:00"), (3, "Fri 2026-11-13 08:00:00")]
)
def test_the_leader_hears_after_so_many_working_days(working_days: int, falls: str) -> None:
    clock = span(Stage.ANSWER)
    found = next_reminder(
        WIB, HOURS, clock, stage=Stage.ANSWER, given=3, escalate_after=working_days
    )
    assert shown(found, WIB.zone) == falls


@pytest.mark.parametrize(
    ("now", "given", "points"),
    [
        ("Fri 2026-11-06 13:59", 0, []),
        ("Fri 2026-11-06 14:00", 0, [Point.AMBER]),
        ("Fri 2026-11-06 14:00", 1, []),
        ("Mon 2026-11-09 12:00", 0, [Point.RED]),
        ("Tue 2026-11-10 08:00", 0, [Point.RED, Point.DUE]),
        ("Thu 2026-11-12 10:00", 0, [Point.RED, Point.DUE, Point.LATE]),
        ("Thu 2026-11-12 10:00", 3, [Point.LATE]),
    ],
)
def test_after_a_downtime_each_party_hears_the_newest_point(
    now: str, given: int, points: list[Point]
) -> None:
    found = fallen(
        WIB,
        HOURS,
        span(Stage.ANSWER),
        stage=Stage.ANSWER,
        given=given,
        escalate_after=1,
        now=moment(now, WIB.zone),
    )
    assert [reminder.point for reminder in newest_for_each(found)] == points
