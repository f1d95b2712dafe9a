"""Days that a person types."""

from datetime import date, datetime, time

import dateparser

from bot.receiver.turn import Turn

LANGUAGES = ["id", "en"]


def read_date(text: str, today: date, *, prefer: str = "past") -> date | None:
    """The day that a person typed, in Indonesian or English, day before month; without a year
    it is a past day, or, as `prefer` says, a coming one ("future")."""
    found = dateparser.parse(
        text,
        languages=LANGUAGES,
        settings={
            "DATE_ORDER": "DMY",
            "PREFER_DATES_FROM": prefer,
            "RELATIVE_BASE": _noon(today),
        },
    )
    return found.date() if found else None


def local_today(turn: Turn) -> date:
    """Today where the regency is."""
    return turn.desk.now.astimezone(turn.desk.practice.zone).date()


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12))  # dateparser wants a naive local time
