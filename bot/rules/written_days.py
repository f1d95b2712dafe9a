"""Days as officers write them: the words, and what day each way of writing means."""

import calendar as months
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

import dateparser

from bot.rules.deadlines import Calendar

LANGUAGES = ["id", "en"]
WEEK = 7
# A day without its year lies ahead, unless it lay behind us less than half a year ago.
HALF_YEAR = timedelta(days=183)

PARTS = {"awal": 10, "early": 10, "pertengahan": 20, "mid": 20, "akhir": None, "end of": None}

YEAR = r"20\d\d"
ENGLISH_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
MONTH = (
    r"(?:januari|februari|mar(?:et)?|apr(?:il)?|mei|juni|juli|agu(?:stus)?|agt|ags|okt(?:ober)?|"
    rf"nop(?:ember)?|des(?:ember)?|{ENGLISH_MONTH})"
)
# "minggu" is both Sunday and week: a day only after "hari".
DAYS = {
    "senin": 0,
    "selasa": 1,
    "rabu": 2,
    "kamis": 3,
    "jumat": 4,
    "jum'at": 4,
    "sabtu": 5,
    "hari minggu": 6,
    "monday": 0,
    "tuesday": 1,
    "wednesday": 2,
    "thursday": 3,
    "friday": 4,
    "saturday": 5,
    "sunday": 6,
}
WEEKDAY = "|".join(day.replace(" ", r"\s+") for day in DAYS)
COUNTED = "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh"
NUMBERS = {word: number for number, word in enumerate(COUNTED.split(), start=1)} | {
    "se": 1,  # "seminggu", "sebulan"
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
}
COUNT = rf"(?:\d{{1,3}}|{'|'.join(NUMBERS)})"
UNITS = {"hari": 1, "day": 1, "minggu": 7, "pekan": 7, "week": 7, "bulan": 30, "month": 30}
UNIT = "|".join(UNITS)


@dataclass(frozen=True)
class Moment:
    """From where a day is read: today, the working days if known, and whether the words before
    say that the day lies ahead."""

    today: date
    calendar: Calendar | None
    ahead: bool


def written_out(match: re.Match[str], moment: Moment) -> date | None:
    """A day and a month, with or without a year, in figures or letters."""
    plain = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b", "", match["it"], flags=re.IGNORECASE)
    found = _parsed(re.sub(r"(?<=\d)\.(?=\d)", "/", plain).rstrip("."), moment.today)
    if found is None or match["year"]:
        return found
    return found if moment.ahead or found - moment.today <= HALF_YEAR else None


def day_of_month(match: re.Match[str], moment: Moment) -> date | None:
    """The next day of this number: "paling lambat tanggal 5"."""
    number, first = int(match["number"]), moment.today.replace(day=1)
    if match["next"] or number < moment.today.day:
        first = _last_of_month(first) + timedelta(days=1)
    return first.replace(day=number) if 1 <= number <= _last_of_month(first).day else None


def part_of_month(match: re.Match[str], moment: Moment) -> date | None:
    """The last day of the beginning, the middle or the whole of a month that is named."""
    part = match["part"].lower()
    first = _parsed(f"1 {match['month']} {match['year'] or ''}", moment.today.replace(day=1))
    if first is None:
        return None
    near = part in PARTS and first - moment.today <= HALF_YEAR
    if not (match["year"] or moment.ahead or near):
        return None
    day = PARTS.get(part)
    return first.replace(day=day) if day else _last_of_month(first)


def weekday(match: re.Match[str], moment: Moment) -> date:
    """The next such day; with "depan" the one of next week (weeks begin on Monday)."""
    number = DAYS[_one_blank(match["day"])]
    if match["next"]:
        return _monday(moment.today) + timedelta(days=WEEK + number)
    return moment.today + timedelta(days=(number - moment.today.weekday() - 1) % WEEK + 1)


def so_many(match: re.Match[str], moment: Moment) -> date:
    """So many days, weeks or months from today; working days where the calendar is known."""
    count = match["count"].lower()
    number = int(count) if count.isdigit() else NUMBERS[count]
    if match["working"] and moment.calendar is not None and number:
        zone = moment.calendar.zone
        due = moment.calendar.due_at(datetime.combine(moment.today, time(12), zone), number)
        return due.astimezone(zone).date()
    return moment.today + timedelta(days=number * UNITS[match["unit"].lower()])


def times_24_hours(match: re.Match[str], moment: Moment) -> date:
    """ "2 x 24 jam"."""
    return moment.today + timedelta(days=int(match["count"]))


def period(match: re.Match[str], moment: Moment) -> date:
    """The last day of a period that is named: "minggu depan"."""
    return PERIODS[_one_blank(match["it"])](moment.today)


@lru_cache(maxsize=1000)
def _parsed(text: str, today: date) -> date | None:
    just_before = datetime.combine(today, time()) - timedelta(seconds=1)  # naive, as it wants
    found = dateparser.parse(
        text,
        languages=LANGUAGES,
        settings={
            "DATE_ORDER": "DMY",
            "PREFER_DATES_FROM": "future",
            "RELATIVE_BASE": just_before,
        },
    )
    return found.date() if found else None


def _one_blank(text: str) -> str:
    return re.sub(r"\s+", " ", text.lower())


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _last_of_month(day: date) -> date:
    return day.replace(day=months.monthrange(day.year, day.month)[1])


def _in_days(number: int) -> Callable[[date], date]:
    return lambda today: today + timedelta(days=number)


def _sunday_in(weeks: int) -> Callable[[date], date]:
    return lambda today: _monday(today) + timedelta(days=WEEK * (weeks + 1) - 1)


def _next_month(today: date) -> date:
    return _last_of_month(_last_of_month(today) + timedelta(days=1))


# Periods that a report of what was done may name just as well as a promise.
NOW: dict[str, Callable[[date], date]] = {
    "hari ini": _in_days(0),
    "minggu ini": _sunday_in(0),
    "pekan ini": _sunday_in(0),
    "bulan ini": _last_of_month,
    "today": _in_days(0),
    "this week": _sunday_in(0),
    "this month": _last_of_month,
}
LATER: dict[str, Callable[[date], date]] = {
    "akhir bulan depan": _next_month,
    "bulan depan": _next_month,
    "akhir bulan": _last_of_month,
    "akhir tahun": lambda today: today.replace(month=12, day=31),
    "minggu depan": _sunday_in(1),
    "pekan depan": _sunday_in(1),
    "besok": _in_days(1),
    "lusa": _in_days(2),
    "tomorrow": _in_days(1),
    "next week": _sunday_in(1),
    "next month": _next_month,
}
PERIODS = NOW | LATER
