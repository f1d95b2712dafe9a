"""The use cases: verbs, one transaction each; only they and the sweeps change anything."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.rules.deadlines import Calendar, StageDays
from bot.rules.workflow import Stage
from storage.identity import Seal


@dataclass(frozen=True)
class Practice:
    """How this installation works: its working days, its clocks, its key for names."""

    calendar: Calendar
    days: StageDays
    seal: Seal

    def due_at(self, start: datetime, stage: Stage) -> datetime | None:
        """When a stage that starts now is due, or None where no clock runs."""
        days = self.days.of(stage)
        return None if days is None else self.calendar.due_at(start, days)


@dataclass(frozen=True)
class Desk:
    """What every use case works with: the transaction, the time, the practice."""

    session: Session
    now: datetime
    practice: Practice
