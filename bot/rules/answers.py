"""The answer quality gate: does an agency's answer say anything?

What users hate most is an answer such as "akan kami koordinasikan". An answer is empty when it
holds a stock phrase, or nothing of substance, and neither a day nor a responsible person; it then
does not count as follow-up. Phrases and words: `bot/data/frasa_kosong.txt`.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from bot.data import STOCK_PHRASES
from bot.rules.deadlines import Calendar
from bot.rules.promises import promised_day
from bot.rules.responsible import responsible_person

# Words of content beside a stock phrase that make an answer of it ...
ENOUGH = 6
# ... and when they say that something is done, or why it is not.
ENOUGH_WHEN_TOLD = 2
TOLD = re.compile(
    r"\b(?:sudah|telah|selesai|rampung|tuntas|karena|dikarenakan|sebab|disebabkan|akibat|berhubung|"
    r"berupa|dengan (?:cara|me\w+)|"
    r"because|due to|done|fixed|repaired|completed|has been|have been|was|were)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True)
class Judgement:
    """What an answer is worth: whether it is empty, the stock phrase that it holds, the day that
    it promises and the person or unit that it names."""

    empty: bool
    phrase: str | None
    promised_on: date | None
    person: str | None


@dataclass(frozen=True)
class Stock:
    """What says nothing: the phrases as one pattern, and words without content."""

    phrases: re.Pattern[str]
    fillers: frozenset[str]


def judge(text: str, today: date, calendar: Calendar | None = None) -> Judgement:
    """Judge an answer; `today` is the day on which it is given, where the agency is. With a
    calendar, "3 hari kerja" are working days."""
    phrase = _stock().phrases.search(text)
    promised_on = promised_day(text, today, calendar)
    person = responsible_person(text)
    return Judgement(
        empty=promised_on is None and person is None and not _has_substance(text),
        phrase=" ".join(phrase.group().split()) if phrase else None,
        promised_on=promised_on,
        person=person,
    )


def _has_substance(text: str) -> bool:
    own, phrases = _stock().phrases.subn(" ; ", text)
    words = {word.lower() for word in WORD.findall(own)} - _stock().fillers
    if not phrases:
        return bool(words)
    return len(words) >= (ENOUGH_WHEN_TOLD if TOLD.search(own) else ENOUGH)


@cache
def _stock() -> Stock:
    lines = STOCK_PHRASES.read_text(encoding="utf-8").splitlines()
    patterns = [line.replace(" ", r"(?:\s+)") for line in lines if line and line[0] not in "#="]
    words = " ".join(line[1:] for line in lines if line.startswith("="))
    either = "|".join(f"(?:{pattern})" for pattern in patterns)
    return Stock(re.compile(rf"\b(?:{either})\b", re.IGNORECASE), frozenset(words.split()))
