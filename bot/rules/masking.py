"""Personal numbers in a text: found, and masked before another pair of eyes reads it.

Numbers that identify a person (NIK, phone, plate, card, account) go; what a complaint needs to be
understood (dates, money, house and RT/RW numbers, kilometre marks, tracking IDs) stays.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

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


def mask_name(text: str, name: str, *, each_word: bool) -> str:
    """The text without this person's name: blocks over the whole name, or over each of its words
    wherever it stands. Words of one or two letters are no name."""
    words = [word for word in re.findall(r"\w+", name) if len(word) >= SHORTEST_NAME]
    if not words or (len(words) == 1 and not each_word):
        return text
    wanted = map(re.escape, words)
    pattern = "|".join(wanted) if each_word else r"\W+".join(wanted)
    whole = re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)
    return whole.sub(lambda match: re.sub(r"\w", BLOCK, match.group()), text)


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
