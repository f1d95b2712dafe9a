"""The day that an answer promises, read precisely rather than greedily.

Only written days count ("5 Desember", "Rabu depan", "dalam 7 hari"); a period ("minggu depan",
"akhir bulan") ends with its last day. House numbers, street names, days gone by and days that
are asked of the reporter promise nothing.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from bot.rules import written_days as days
from bot.rules.deadlines import Calendar
from bot.rules.written_days import (
    COUNT,
    ENGLISH_MONTH,
    LATER,
    MONTH,
    NOW,
    UNIT,
    WEEKDAY,
    YEAR,
    Moment,
)

LONGEST_SENTENCE = 300  # characters that are looked through for what a day belongs to
FARTHEST = timedelta(days=2 * 365 + 1)

LATEST = (
    r"paling\s+(?:lambat|lama|telat)|selambat-?\s*lambatnya|sebelum|hingga|sampai(?:\s+dengan)?|"
    r"maksimal|by|before|until|no\s+later\s+than"
)
AHEAD = re.compile(
    rf"\b(?:{LATEST}|akan|mulai|target(?:nya)?|rencana(?:nya)?|direncanakan|dijadwalkan|"
    r"jadwal(?:nya)?|insya\s*allah|will|on|scheduled)\b",
    re.IGNORECASE,
)
BEHIND = re.compile(
    r"\b(?:sudah|udah|telah|kemar[ie]n|kmrn|tadi|lalu|kali|hampir|sejak|selama|setiap|tiap|pernah|kejadian|peristiwa|"
    r"tertanggal|was|were|has|have|did|since|every)\b",
    re.IGNORECASE,
)
AFTER_BEHIND = re.compile(
    r"\s*(?:yang\s+)?(?:lalu|kemar[ie]n|kmrn|silam|terakhir|ago|last)\b|\s*(?:-|–|s\.?/?d\.?|sampai)\s*"
    rf"(?:hari\s+)?(?:{WEEKDAY})\b",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"\b(?:mohon|harap|silak?h?an|wajib|please)\s+(?:\w+\s+){0,2}"
    r"(?:(?:me|mem|men)?lengkapi|(?:me)?ngirim\w*|kirim\w*|(?:mem)?balas|datang|unggah|"
    r"(?:me)?lampirkan|hubungi|menghubungi|send|reply|complete|come)\b",
    re.IGNORECASE,
)
# A name may hold a date: Jalan 17 Agustus, SMP 10 November, surat nomor 2/12/2027.
NAME_BEFORE = re.compile(
    r"\b(?:jalan|jln?|gang|gg|lapangan|sma|smp|smk|sdn?|smpn|sman|universitas|kampus|masjid|"
    r"pasar|perumahan|komplek|kompleks|hut|tugu|monumen|rs|stadion|nomor|nomer|no)[\s.:]*$",
    re.IGNORECASE,
)
RANGE_BEFORE = re.compile(
    rf"\b(?:{WEEKDAY})\s*(?:-|–|s\.?/?d\.?|sampai(?:\s+dengan)?|hingga)\s*(?:hari\s+)?$",
    re.IGNORECASE,
)
# "Sampai hari ini belum" looks back.
NOT_UNTIL_NOW = r"(?<!sampai )(?<!sampe )(?<!hingga )(?<!dini )"
SENTENCE = re.compile(r"[!?;\n]|(?<!tgl)\.\s", re.IGNORECASE)
CLAUSE = re.compile(r",|\b(?:dan|and|tetapi|namun|but)\b", re.IGNORECASE)

Reading = Callable[[re.Match[str], Moment], date | None]
RANGE = rf"(?:{COUNT}\s*(?:-|–|sampai|hingga|s/d)\s*)?"
LENGTH = (
    rf"{RANGE}(?P<count>{COUNT})\s*(?:working\s+|business\s+)?(?P<unit>{UNIT})s?"
    r"(?P<working>\s+kerja)?\b(?!\s+ini)"
)


def promised_day(text: str, today: date, calendar: Calendar | None = None) -> date | None:
    """The last day that the text promises, from `today` to two years ahead, or None.

    Working days ("3 hari kerja") are counted with the calendar, as plain days without one.
    """
    found = _days(text, today, calendar)
    return max((day for day in found if today <= day <= today + FARTHEST), default=None)


def _days(text: str, today: date, calendar: Calendar | None) -> Iterator[date]:
    taken: list[re.Match[str]] = []
    for pattern, needs_ahead, read in READINGS:
        for match in pattern.finditer(text):
            if _overlaps(match, taken):
                continue
            taken.append(match)
            ahead = _lies_ahead(match)
            if _is_no_promise(match) or (needs_ahead and not ahead):
                continue
            if day := read(match, Moment(today, calendar, ahead)):
                yield day


def _overlaps(match: re.Match[str], taken: Iterable[re.Match[str]]) -> bool:
    return any(match.start() < it.end() and it.start() < match.end() for it in taken)


def _is_no_promise(match: re.Match[str]) -> bool:
    before = _sentence_before(match)
    return bool(
        NAME_BEFORE.search(before)
        or RANGE_BEFORE.search(before)
        or ASKED.search(before)
        or AFTER_BEHIND.match(match.string, match.end())
        or (BEHIND.search(CLAUSE.split(before)[-1]) and not _lies_ahead(match))
    )


def _lies_ahead(match: re.Match[str]) -> bool:
    """Whether the nearest word that places it in time, before it or in it, points ahead."""
    before = _sentence_before(match) + match.group()
    ahead = max((it.start() for it in AHEAD.finditer(before)), default=-1)
    behind = max((it.start() for it in BEHIND.finditer(before)), default=-1)
    return ahead > behind


def _sentence_before(match: re.Match[str]) -> str:
    start = max(0, match.start() - LONGEST_SENTENCE)
    return SENTENCE.split(match.string[start : match.start()])[-1]


def _row(
    pattern: str, read: Reading, *, needs_ahead: bool = False
) -> tuple[re.Pattern[str], bool, Reading]:
    return re.compile(pattern, re.IGNORECASE), needs_ahead, read


def _any_of(periods: Iterable[str]) -> str:
    spaced = "|".join(it.replace(" ", r"\s+") for it in periods)
    return rf"\b(?P<it>{spaced})\b"


# How days are written; the first reading that takes a passage has it.
READINGS = (
    _row(
        rf"(?<!\d)(?<!\d[.,/])(?P<it>\d{{1,2}}\s*(?:st|nd|rd|th)?\s*{MONTH}\b\.?"
        rf"(?:\s+(?P<year>{YEAR}))?)(?!\d)",
        days.written_out,
    ),
    _row(
        rf"\b(?P<it>{ENGLISH_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+(?P<year>{YEAR}))?)",
        days.written_out,
    ),
    _row(
        r"(?<![\d/.-])(?P<it>\d{1,2}(?P<sep>[/.-])\d{1,2}(?P=sep)"
        rf"(?P<year>{YEAR}|\d\d))(?![\d/-]|\.\d)",
        days.written_out,
    ),
    _row(
        rf"\b(?:tanggal|tgl\.?|(?:{LATEST})|(?:{WEEKDAY}),?)\s+(?P<it>\d{{1,2}}/\d{{1,2}})"
        r"(?P<year>)(?![\d/])",
        days.written_out,
    ),
    _row(
        rf"\b(?P<part>awal|pertengahan|akhir|bulan|early|mid|end\s+of)\s+(?:bulan\s+)?"
        rf"(?P<month>{MONTH})\b(?:\s+(?P<year>{YEAR}))?",
        days.part_of_month,
    ),
    _row(
        r"\b(?:tanggal|tgl\.?)\s+(?P<number>\d{1,2})\b(?:\s+bulan)?(?:\s+(?:ini|(?P<next>depan)))?"
        r"(?!\s*[/.-]?\s*\d)",
        days.day_of_month,
        needs_ahead=True,
    ),
    _row(
        rf"\b(?P<day>{WEEKDAY})\s+(?:(?:minggu|pekan)\s+)?(?P<next>depan)\b",
        days.weekday,
    ),
    _row(rf"\bnext\s+(?P<day>{WEEKDAY})\b(?P<next>)", days.weekday),
    _row(rf"\b(?P<day>{WEEKDAY})\b(?P<next>)", days.weekday, needs_ahead=True),
    _row(rf"\b(?:dalam|within|in|{LATEST})\s+(?:(?:jangka\s+)?waktu\s+)?{LENGTH}", days.so_many),
    _row(
        rf"\b{LENGTH}(?:(?<=kerja)|\s+(?:lagi|ke\s+depan|kedepan|mendatang|from\s+now))",
        days.so_many,
    ),
    _row(r"\b(?P<count>\d)\s*[x×]\s*24\s*jam\b", days.times_24_hours),
    _row(_any_of(LATER), days.period),
    _row(NOT_UNTIL_NOW + _any_of(NOW), days.period, needs_ahead=True),
)
