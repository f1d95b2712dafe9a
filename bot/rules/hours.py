"""Hours of the day: when an office works, when citizens are left in peace, and at which moment
a part of a clock is used up."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules.deadlines import ONE_DAY, Calendar, Span, counted_days, due_at


@dataclass(frozen=True)
class OfficeHours:
    """When an office works, in its own zone: from `opens` until just before `closes`, without a
    break. Raises ValueError when it would close before it opens."""

    opens: time = time(8)
    closes: time = time(16)

    def __post_init__(self) -> None:
        if self.opens >= self.closes:
            raise ValueError("an office opens before it closes")

    @property
    def length(self) -> timedelta:
        """How long one working day is."""
        return datetime.combine(date.min, self.closes) - datetime.combine(date.min, self.opens)


@dataclass(frozen=True)
class QuietHours:
    """When citizens get no reminders, in their zone: from `begins` until just before `ends`, over
    midnight when `ends` is the earlier one; none at all when both are the same."""

    begins: time = time(21)
    ends: time = time(6)

    def cover(self, hour: time) -> bool:
        """Whether this local time lies in the quiet hours."""
        if self.begins <= self.ends:
            return self.begins <= hour < self.ends
        return hour >= self.begins or hour < self.ends


def next_open(calendar: Calendar, hours: OfficeHours, moment: datetime) -> datetime:
    """The moment itself (aware) if the office works then, else its next opening. Aware UTC."""
    local = moment.astimezone(calendar.zone)
    day = local.date()
    if calendar.is_working(day):
        if local.time() < hours.opens:
            return calendar.at(day, hours.opens)
        if local.time() < hours.closes:
            return moment.astimezone(UTC)
    day += ONE_DAY
    while not calendar.is_working(day):
        day += ONE_DAY
    return calendar.at(day, hours.opens)


def moment_at(
    calendar: Calendar, hours: OfficeHours, span: Span, fraction: float
) -> datetime | None:
    """When this part of a clock (0 to 1) is used up, for warnings before it runs out. Aware UTC,
    never after the due time; None while a pause lasts.

    Clocks of working days are measured in the office hours of their counted days, each taken as
    whole, so that the moment lies in office hours (a part that ends with a day falls on the next
    counted day's opening; the whole clock ends as the office closes on the due day).
    Clocks of calendar days are measured in whole days of 24 hours; the moment then moves to the
    office's next opening. If that were after the due time, it moves back to the office's last
    closing before the due time; if the office does not work at all between the start and the due
    time, it stays where it is.
    Raises ValueError for a fraction outside of 0 to 1.
    """
    if not 0 <= fraction <= 1:
        raise ValueError("a fraction lies between 0 and 1")
    due = due_at(calendar, span)
    if due is None:
        return None
    days = counted_days(calendar, span)
    if span.working:
        index, rest = _used_up(len(days), hours.length, fraction)
        return _later(calendar, days[index], hours.opens, rest)
    index, rest = _used_up(len(days), ONE_DAY, fraction)
    plain = min(_later(calendar, days[index], time.min, rest), due)
    opening = next_open(calendar, hours, plain)
    return opening if opening <= due else _last_closing(calendar, hours, span, due) or plain


def not_before(quiet: QuietHours, zone: ZoneInfo, moment: datetime) -> datetime:
    """The moment (aware), or the end of the quiet hours that it falls into. Aware UTC."""
    local = moment.astimezone(zone)
    if not quiet.cover(local.time()):
        return moment.astimezone(UTC)
    day = local.date() if local.time() < quiet.ends else local.date() + ONE_DAY
    return datetime.combine(day, quiet.ends, zone).astimezone(UTC)


def _used_up(days: int, length: timedelta, fraction: float) -> tuple[int, timedelta]:
    """The index of the day, and how far into it, of this part of so many days of one length."""
    whole, rest = divmod(days * length * fraction, length)
    return (whole, rest) if whole < days else (days - 1, length)


def _later(calendar: Calendar, day: date, begins: time, rest: timedelta) -> datetime:
    return (datetime.combine(day, begins, calendar.zone) + rest).astimezone(UTC)


def _last_closing(
    calendar: Calendar, hours: OfficeHours, span: Span, due: datetime
) -> datetime | None:
    """The office's last closing between the start of the clock and its due time, if any."""
    day, first = calendar.local_day(due), calendar.local_day(span.started_at)
    while day > first and not calendar.is_working(day):
        day -= ONE_DAY
    closing = calendar.at(day, hours.closes)
    return closing if calendar.is_working(day) and closing > span.started_at else None
