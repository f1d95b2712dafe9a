"""The quality of an answer."""

import re
from dataclasses import dataclass
from datetime import date

import dateparser


@dataclass(frozen=True)
class Judgement:
    """What an answer holds."""

    empty: bool
    phrase: str | None
    promised_on: date | None
    person: str | None


DAY = re.compile(r"\b\d{1,2} [A-Z][a-z]+(?: 20\d\d)?|[A-Z][a-z]+ \d{1,2}, 20\d\d")
PERSON = re.compile(r"\b(?:Pak|Bu|Bapak|Ibu) [A-Z]\w+")


def judge(text: str, today: date) -> Judgement:
    """Judge."""
    person = PERSON.search(text)
    named = person.group() if person else None
    empty = "koordinasikan" in text or "tindaklanjuti." in text
    promised = _promised(text, today)
    phrase = "koordinasikan" if empty else None
    return Judgement(empty and not (promised or named), phrase, promised, named)


def _promised(text: str, today: date) -> date | None:
    for match in DAY.finditer(text):
        found = dateparser.parse(match.group(), languages=["id", "en"])
        day: date | None = found.date() if found else None
        if day and day >= today:
            return day
    return None
