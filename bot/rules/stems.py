"""Roots of Indonesian words: affixes taken off, with care, by a table and a list of roots."""

from collections.abc import Iterator
from functools import cache, lru_cache

from bot.data import ROOTS

SHORTEST = 4
SHORTEST_UNKNOWN = 5
MOST_PREFIXES = 2
CLITICS = ("nya", "lah", "kah", "pun", "ku", "mu")
SUFFIXES = ("", "an", "kan", "i")
# What a prefix may have swallowed of the root's first letter: "menutup" is men + (t)utup.
PREFIXES: tuple[tuple[str, tuple[str, ...]], ...] = (
    *(
        (start + nasal, swallowed)
        for start in ("me", "pe")
        for nasal, swallowed in (
            ("ng", ("", "k")),
            ("nge", ("",)),
            ("ny", ("s",)),
            ("n", ("", "t")),
            ("m", ("", "p")),
            ("r", ("", "r")),
            ("", ("",)),
        )
    ),
    *((prefix, ("", "r")) for prefix in ("ber", "ter")),
    *((prefix, ("",)) for prefix in ("be", "di", "ke", "se")),
)
# Taken off a word whose root is not known: only what is hardly ever a part of it.
SAFE_CLITICS = ("nya", "lah", "kah")
SAFE_PREFIXES = ("memper", "diper", "ber", "di")


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """The root of a lower-case word, so that "berlubang", "lubang" and "lubangnya" meet. A word
    of an unknown root loses only the safest affixes; names mostly stay as they are."""
    known = roots()
    if word in known or len(word) <= SHORTEST:
        return word
    return next((root for root in _candidates(word) if root in known), None) or _careful(word)


@cache
def roots() -> frozenset[str]:
    """The shipped list of roots."""
    return frozenset(ROOTS.read_text(encoding="utf-8").split())


def _candidates(word: str) -> Iterator[str]:
    """What may be the root, with the fewest prefixes taken off first."""
    level = list(_unsuffixed(word))
    for _prefixes in range(MOST_PREFIXES + 1):
        yield from level
        level = [rest for base in level for rest in _unprefixed(base)]


def _unsuffixed(word: str) -> Iterator[str]:
    for bare in (word, *_without(word, CLITICS)):
        yield from _without(bare, SUFFIXES)


def _without(word: str, endings: tuple[str, ...]) -> Iterator[str]:
    return (word.removesuffix(ending) for ending in endings if word.endswith(ending))


def _unprefixed(word: str) -> Iterator[str]:
    for prefix, swallowed in PREFIXES:
        if word.startswith(prefix):
            rest = word[len(prefix) :]
            yield from (first + rest for first in swallowed)


def _careful(word: str) -> str:
    for ending in SAFE_CLITICS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            word = word.removesuffix(ending)
            break
    for prefix in SAFE_PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= SHORTEST_UNKNOWN:
            bare = word.removeprefix(prefix)
            return bare.removesuffix("kan") if len(bare) > SHORTEST_UNKNOWN + 2 else bare
    return word
