"""Who is reminded of which clock, and when: one table.

Amber at 75% and red at 90% of a clock go to whom it runs for, the due date to the coordinator,
and what is still late some working days after that to the leader; a citizen is warned before
silence closes the case.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from bot.rules.deadlines import Calendar, Span, counted_days, due_at
from bot.rules.hours import OfficeHours, moment_at, next_open
from storage.words import Role, Stage


class Point(StrEnum):
    """The moments of a clock at which something is said."""

    AMBER = "amber"
    RED = "red"
    DUE = "due"
    LATE = "late"
    FIRST_WARNING = "first-warning"
    LAST_WARNING = "last-warning"
    LAPSE = "lapse"


@dataclass(frozen=True)
class Reminder:
    """At this point of the clock, this role is told (SYSTEM: the case lapses)."""

    point: Point
    to: Role


def _for_officers(who: Role) -> tuple[Reminder, ...]:
    return (
        Reminder(Point.AMBER, who),
        Reminder(Point.RED, who),
        Reminder(Point.DUE, Role.COORDINATOR),
        Reminder(Point.LATE, Role.LEADER),
    )


FOR_CITIZENS = (
    Reminder(Point.FIRST_WARNING, Role.CITIZEN),
    Reminder(Point.LAST_WARNING, Role.CITIZEN),
    Reminder(Point.LAPSE, Role.SYSTEM),
)
REMINDERS: Mapping[Stage, tuple[Reminder, ...]] = MappingProxyType(
    {
        Stage.VERIFY: _for_officers(Role.COORDINATOR),
        Stage.ARBITER: _for_officers(Role.COORDINATOR),
        Stage.ANSWER: _for_officers(Role.LIAISON),
        Stage.SETTLE: _for_officers(Role.LIAISON),
        Stage.REPLY_WINDOW: FOR_CITIZENS,
        Stage.SUPPLY: FOR_CITIZENS,
    }
)
FRACTIONS = {Point.AMBER: 0.75, Point.RED: 0.9}
# Of the ten days of the citizen's reply window these are the fifth and the ninth.
WARNED_AT = {Point.FIRST_WARNING: 0.5, Point.LAST_WARNING: 0.9}


def next_reminder(  # noqa: PLR0913 (a clock, its office, and how far it has come)
    calendar: Calendar,
    hours: OfficeHours,
    span: Span,
    *,
    stage: Stage,
    given: int,
    escalate_after: int,
) -> datetime | None:
    """When the reminder after the `given` first ones falls: always in office hours but for the
    lapse, which falls on the due time. None when all were given, or while the clock stands."""
    reminders = REMINDERS[stage]
    due = due_at(calendar, span)
    if due is None or given >= len(reminders):
        return None
    point = reminders[given].point
    if point in FRACTIONS:
        return moment_at(calendar, hours, span, FRACTIONS[point])
    if point in WARNED_AT:
        days = counted_days(calendar, span)
        warned_on = days[max(int(len(days) * WARNED_AT[point]) - 1, 0)]
        return calendar.at(warned_on, hours.opens)
    if point is Point.LATE:
        return next_open(calendar, hours, calendar.due_at(due, escalate_after))
    return due if point is Point.LAPSE else next_open(calendar, hours, due)


def fallen(  # noqa: PLR0913 (as above, and the time)
    calendar: Calendar,
    hours: OfficeHours,
    span: Span,
    *,
    stage: Stage,
    given: int,
    escalate_after: int,
    now: datetime,
) -> list[Reminder]:
    """The reminders after the `given` first ones whose moment has come, in the table's order."""
    found: list[Reminder] = []
    for number in range(given, len(REMINDERS[stage])):
        moment = next_reminder(
            calendar, hours, span, stage=stage, given=number, escalate_after=escalate_after
        )
        if moment is None or moment > now:
            break
        found.append(REMINDERS[stage][number])
    return found


def newest_for_each(reminders: Sequence[Reminder]) -> list[Reminder]:
    """After a downtime several points lie behind: each party hears of the newest one only."""
    newest = {reminder.to: reminder for reminder in reminders}
    return [reminder for reminder in reminders if newest[reminder.to] is reminder]
