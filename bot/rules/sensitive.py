"""Complaints that need care: violence, children harmed, threats, an official accused.

What is found is a proposal: to keep the case secret, to show where help is at once, to send it to
the inspectorate as supervisory. A person decides.
"""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from bot.data import SENSITIVE_WORDS


class Sensitive(StrEnum):
    """Why a complaint needs care."""

    SEXUAL_VIOLENCE = "sexual_violence"
    CHILD = "child"
    THREAT = "threat"
    ACCUSED_OFFICIAL = "accused_official"


@dataclass(frozen=True)
class Sign:
    """A pattern; where given, `near` must stand in the same passage and `unless` must not."""

    kind: Sensitive
    pattern: re.Pattern[str]
    near: re.Pattern[str] | None
    unless: re.Pattern[str] | None

    def is_in(self, text: str) -> bool:
        """Whether the sign is given anywhere in the text."""
        return any(self._counts(_around(text, match)) for match in self.pattern.finditer(text))

    def _counts(self, passage: str) -> bool:
        if self.unless is not None and self.unless.search(passage):
            return False
        return self.near is None or self.near.search(passage) is not None


# Characters on either side of a word, within its sentence, that are its passage.
PASSAGE = 70
SENTENCE_END = re.compile(r"[!?;\n]|\.(?=\s+[A-Z])")
HELP_LINES = {
    Sensitive.SEXUAL_VIOLENCE: "help-line-sexual-violence",
    Sensitive.CHILD: "help-line-child",
    Sensitive.THREAT: "help-line-threat",
}


@lru_cache(maxsize=100)
def sensitive(text: str) -> frozenset[Sensitive]:
    """Why this text needs care; empty for an ordinary complaint."""
    return frozenset(sign.kind for sign in _signs() if sign.is_in(text))


def help_lines(found: Iterable[Sensitive]) -> tuple[str, ...]:
    """The key of the sentence that says where help is: one, the most pressing (each also names
    the emergency numbers). None for an accused official, whose case takes its way inside."""
    kinds = set(found)
    return tuple(key for kind, key in HELP_LINES.items() if kind in kinds)[:1]


def _around(text: str, match: re.Match[str]) -> str:
    before = text[max(0, match.start() - PASSAGE) : match.start()]
    after = text[match.end() : match.end() + PASSAGE]
    return SENTENCE_END.split(before)[-1] + match.group() + SENTENCE_END.split(after)[0]


@cache
def _signs() -> tuple[Sign, ...]:
    with SENSITIVE_WORDS.open(encoding="utf-8", newline="") as file:
        return tuple(
            Sign(Sensitive(row["jenis"]), _words(row["pola"]), *map(_some, _limits(row)))
            for row in csv.DictReader(file)
        )


def _limits(row: dict[str, str]) -> tuple[str, str]:
    return row["dekat"], row["kecuali"]


def _some(pattern: str | None) -> re.Pattern[str] | None:
    return _words(pattern) if pattern else None


def _words(pattern: str) -> re.Pattern[str]:
    """Whole words; a blank of the list is any run of blanks or dashes in the text."""
    spaced = pattern.replace(" ", r"(?:[\s-]+)")
    return re.compile(rf"\b(?:{spaced})(?:nya|lah|kah|ku)?\b", re.IGNORECASE)
