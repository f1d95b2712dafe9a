"""The day of what a complaint tells of, where its words name one: "kemarin", "3 hari lalu",
"Senin lalu", "3 November". A day that lies ahead is a wish, not the day of an event."""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

import dateparser

from bot.rules.written_days import (
    COUNT,
    DAYS,
    LANGUAGES,
    MONTH,
    NUMBERS,
    UNIT,
    UNITS,
    WEEK,
    WEEKDAY,
    YEAR,
)

Reader = Callable[[re.Match[str], date], date | None]


def event_day(text: str, today: date) -> date | None:
    """The first past day that the text names, not after today; None where it names none."""
    for pattern, read in PATTERNS:
        for match in pattern.finditer(text):
            day = read(match, today)
            if day is not None and day <= today:
                return day
    return None


def read_date(text: str, today: date, *, prefer: str = "past") -> date | None:
    """The day that a person typed, in Indonesian or English, day before month; without a year
    it is a past day, or, as `prefer` says, a coming one ("future")."""
    found = dateparser.parse(
        text,
        languages=LANGUAGES,
        settings={
            "DATE_ORDER": "DMY",
            "PREFER_DATES_FROM": prefer,
            "RELATIVE_BASE": datetime.combine(today, time(12)),  # naive, as it wants
        },
    )
    return found.date() if found else None


def told_day(text: str, today: date) -> date | None:
    """The day of an event in the answer to "when?": written out, or as people say it ("tadi pagi",
    "kemaren")."""
    return read_date(text, today) or event_day(text, today)


def _days_ago(number: int) -> Reader:
    return lambda _match, today: today - timedelta(days=number)


def _so_many_ago(match: re.Match[str], today: date) -> date:
    count = match["count"].lower()
    number = int(count) if count.isdigit() else NUMBERS[count]
    return today - timedelta(days=number * UNITS[match["unit"].lower()])


def _last_weekday(match: re.Match[str], today: date) -> date:
    number = DAYS[re.sub(r"\s+", " ", match["day"].lower())]
    return today - timedelta(days=(today.weekday() - number - 1) % WEEK + 1)


def _written_out(match: re.Match[str], today: date) -> date | None:
    return read_date(match[0], today)


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{text})\b", re.IGNORECASE)


AGO = r"(?:yang\s+|yg\s+)?(?:lalu|kemarin|silam|ago)"
PATTERNS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (_pattern(rf"\d{{1,2}}\s+{MONTH}(?:\s+{YEAR})?"), _written_out),
    (_pattern(rf"\d{{1,2}}[/-]\d{{1,2}}[/-]{YEAR}"), _written_out),
    (_pattern(rf"(?P<count>{COUNT})\s*(?P<unit>{UNIT})s?\s+{AGO}"), _so_many_ago),
    (_pattern(rf"(?:hari\s+)?(?P<day>{WEEKDAY})\s+{AGO}"), _last_weekday),
    (_pattern(rf"last\s+(?P<day>{WEEKDAY})"), _last_weekday),
    (_pattern(r"kemarin\s+lusa"), _days_ago(2)),
    (_pattern(r"kemarin|kemaren|kmrn|tadi\s+malam|semalam|yesterday|last\s+night"), _days_ago(1)),
    (_pattern(r"hari\s+ini|tadi|barusan|pagi\s+ini|siang\s+ini|malam\s+ini|today"), _days_ago(0)),
)
