"""Working days (hari kerja): due dates over weekends, national holidays and joint leave.

The numbers of days are settings (defaults: SP4N-LAPOR!'s published service standard).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

from bot.rules.workflow import Stage

SATURDAY = 5
END_OF_DAY = time(23, 59, 59)


@dataclass(frozen=True)
class StageDays:
    """Working days of each clock."""

    verify: int = 3
    answer: int = 5
    reply_window: int = 10
    supply: int = 30

    def of(self, stage: Stage) -> int | None:
        """The days of this stage, or None where the clock stands still."""
        if stage is Stage.STOPPED:
            return None
        days: int = getattr(self, stage.value)
        return days


@dataclass(frozen=True)
class Calendar:
    """One agency's working days: its time zone and the country's free days."""

    zone: ZoneInfo

    def is_working(self, day: date) -> bool:
        """Monday to Friday, neither national holiday nor joint leave."""
        return day.weekday() < SATURDAY and self.why_free(day) is None

    def why_free(self, day: date) -> str | None:
        """The name of the national holiday or joint leave on this day, in Indonesian."""
        return free_days(day.year).get(day)

    def due_at(self, start: datetime, working_days: int) -> datetime:
        """The end, in the agency's zone, of the last of `working_days` after the day of `start`
        (an aware time); the day of `start` itself does not count. Aware UTC."""
        days = self._working_days_after(start.astimezone(self.zone).date())
        last = [next(days) for _ in range(working_days)][-1]
        return datetime.combine(last, END_OF_DAY, self.zone).astimezone(UTC)

    def _working_days_after(self, day: date) -> Iterator[date]:
        while True:
            day += timedelta(days=1)
            if self.is_working(day):
                yield day


@lru_cache(maxsize=16)
def free_days(year: int) -> dict[date, str]:
    """National holidays and joint leave (cuti bersama) of a year, as published by the
    government and kept by the `holidays` package; later years are estimated there."""
    return dict(
        holidays.country_holidays(
            "ID", years=year, categories=("public", "government"), language="id"
        )
    )
