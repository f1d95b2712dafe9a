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
