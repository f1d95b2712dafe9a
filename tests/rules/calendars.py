"""Three zones' calendars, and times written with their weekday so that a row can be checked."""

from datetime import date, datetime, tzinfo
from zoneinfo import ZoneInfo

from bot.rules.deadlines import Calendar

WIB = Calendar(ZoneInfo("Asia/Jakarta"))
WITA = Calendar(ZoneInfo("Asia/Makassar"))
WIT = Calendar(ZoneInfo("Asia/Jayapura"))
DAY = "%a %Y-%m-%d"
MINUTE = f"{DAY} %H:%M"


def moment(text: str, zone: tzinfo) -> datetime:
    """The aware time of a text like "Mon 2026-11-02 10:00"."""
    read = datetime.strptime(text, MINUTE).replace(tzinfo=zone)
    assert read.strftime(MINUTE) == text, "the weekday is misspelt"
    return read


def day(text: str) -> date:
    """The day of a text like "Mon 2026-11-02"."""
    read = datetime.strptime(text, DAY).date()  # noqa: DTZ007 - a day alone has no zone
    assert read.strftime(DAY) == text, "the weekday is misspelt"
    return read


def shown(time: datetime | None, zone: tzinfo) -> str | None:
    """A time as the rows write it, with its seconds."""
    return time.astimezone(zone).strftime(f"{DAY} %H:%M:%S") if time else None
