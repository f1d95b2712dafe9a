"""Personal numbers in a text: found, and masked before another pair of eyes reads it.

Numbers that identify a person (NIK, phone, plate, card, account) go; what a complaint needs to be
understood (dates, money, house and RT/RW numbers, kilometre marks, tracking IDs) stays.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.data import COMMON_WORDS, WORDS_OF_WHERE_AND_WHEN
from bot.rules.personal import BLOCK, DETECTORS, WHOLE, PersonalKind

KEPT_END = 2
SHORTEST_WITH_END = 6
SHORTEST_NAME = 3


@dataclass(frozen=True)
class Found:
    """One piece of personal data: `text[start:end]`."""

    kind: PersonalKind
    start: int
    end: int


def find_personal(text: str) -> list[Found]:
    """All personal data of a text, in the order of the text, without overlaps."""
    found: list[Found] = []
    for each in _matches(text):
        if all(each.end <= other.start or other.end <= each.start for other in found):
            found.append(each)
    return sorted(found, key=lambda each: each.start)


def mask(text: str) -> str:
    """The text, of the same length, with blocks over personal data; of a number the last two
    signs stay, so that its owner knows it again. Masking twice changes nothing more."""
    while found := find_personal(text):
        for each in found:
            hidden = _covered(text[each.start : each.end], each.kind)
            text = text[: each.start] + hidden + text[each.end :]
    return text


def mask_name(text: str, name: str) -> str:
    """The text with blocks over each word of this person's name, wherever it stands. Short words
    and those that every complaint has ("Warga Desa" is a name on Telegram too) are left."""
    words = [word for word in re.findall(r"\w+", name) if _names_somebody(word.lower())]
    if not words:
        return text
    whole = re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
    return whole.sub(lambda match: BLOCK * len(match.group()), text)


def _names_somebody(word: str) -> bool:
    return len(word) >= SHORTEST_NAME and word not in _everybodys_words()


@cache
def _everybodys_words() -> frozenset[str]:
    lists = (COMMON_WORDS, WORDS_OF_WHERE_AND_WHEN)
    return frozenset(word for path in lists for word in path.read_text(encoding="utf-8").split())


def _matches(text: str) -> Iterator[Found]:
    for detector in DETECTORS:
        for match in detector.pattern.finditer(text):
            if detector.holds(match["it"]):
                yield Found(detector.kind, *match.span("it"))


def _covered(written: str, kind: PersonalKind) -> str:
    signs = sum(sign.isalnum() for sign in written)
    keeps_end = kind not in WHOLE and signs >= SHORTEST_WITH_END
    shown = len(written) - KEPT_END if keeps_end else len(written)
    return re.sub(r"\w", BLOCK, written[:shown]) + written[shown:]
