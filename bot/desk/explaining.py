"""Every due date can be explained, to whoever may see the case's history."""

from dataclasses import dataclass
from datetime import datetime

from bot.desk import Desk, clocks, reading
from bot.desk.people import Actor
from bot.errors import LaporError
from bot.rules.deadlines import explain
from bot.rules.retelling import Line, retell
from storage.words import Stage


@dataclass(frozen=True)
class Explained:
    """A clock of a case: when it began, its days, when it ends (None while it stands still),
    since when it stands, and what each day was to it."""

    stage: Stage
    started_at: datetime
    days: int
    due_at: datetime | None
    stands_since: datetime | None
    lines: list[Line]


@dataclass(frozen=True)
class Explanation:
    """All open clocks of a case."""

    case: str
    clocks: list[Explained]


def explain_case(desk: Desk, actor: Actor, typed: str) -> Explanation:
    """Why the case is due when it is; raises LaporError, for who may not see the history too."""
    view = reading.open_case(desk, actor, typed)
    complaint = view.complaint
    if not view.sight.history:
        raise LaporError("error-why-not-yours", case=complaint.tracking_id)
    found = []
    for clock in clocks.open_clocks(desk, complaint):
        calendar, span = clocks.calendar_of(desk, clock.agency_id), clocks.span_of(clock)
        notes = explain(calendar, span, until=calendar.local_day(desk.now))
        found.append(
            Explained(
                stage=clock.stage,
                started_at=clock.started_at,
                days=clock.days,
                due_at=clock.due_at,
                stands_since=span.stopped_at,
                lines=retell(notes),
            )
        )
    return Explanation(complaint.tracking_id, found)
