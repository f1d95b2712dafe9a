"""Which agency an officer means by a few letters: the code, words or beginnings of words of the
name, its initials, a part of it; and, only to be asked about, what is written nearly so."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

# From here on two words are likely the same one, mistyped; chosen by eye on the shipped register.
NEARLY = 0.75
AS_NEAR = 0.1  # what is so much less like than the best one is not meant
SHORTEST = 3  # fewer letters are a beginning, never a whole word, initials or a mistyped one
WORDS = re.compile(r"[^\W_]+")
# What initials leave out.
LITTLE = frozenset({"dan", "and", "of", "the"})


@dataclass(frozen=True)
class Named:
    """What an agency is called."""

    code: str
    name: str


@dataclass(frozen=True)
class Meant:
    """The candidates by their places in the list, the likeliest first; `sure` that it is one of
    them, and not merely written nearly so."""

    places: tuple[int, ...] = ()
    sure: bool = False


def meant(typed: str, known: Sequence[Named]) -> Meant:
    """The agencies that the typed words fit best: of the ways in which they can fit, the first
    one that any agency fits."""
    wanted = " ".join(_words(typed))
    if not wanted:
        return Meant()
    for fits in (_is_exactly, _has_words, _has_beginnings, _contains):
        found = tuple(place for place, one in enumerate(known) if fits(wanted, one))
        if found:
            return Meant(found, sure=True)
    return Meant(_nearly(wanted, known))


def _is_exactly(wanted: str, one: Named) -> bool:
    return wanted in {_plain(one.code), _plain(one.name), *_initials(one.name)}


def _has_words(wanted: str, one: Named) -> bool:
    known = {*_words(one.name), *_words(one.code)}
    return len(wanted) >= SHORTEST and set(wanted.split()) <= known


def _has_beginnings(wanted: str, one: Named) -> bool:
    """Each typed word begins a word of the name, in the same order, or all begin the code."""
    if _plain(one.code).startswith(wanted):
        return True
    words = iter(_words(one.name))
    return all(any(word.startswith(part) for word in words) for part in wanted.split())


def _contains(wanted: str, one: Named) -> bool:
    code = _plain(one.code)
    return wanted in _plain(one.name) or wanted in code or wanted.replace(" ", "") in code


def _initials(name: str) -> set[str]:
    """DLH for Dinas Lingkungan Hidup, and Dinas LH."""
    words = [word for word in _words(name) if word not in LITTLE]
    letters = "".join(word[0] for word in words)
    return {letters, f"{words[0]} {letters[1:]}"} if len(letters) >= SHORTEST else set()


def _nearly(wanted: str, known: Sequence[Named]) -> tuple[int, ...]:
    if len(wanted) < SHORTEST:
        return ()
    scored = [(_likeness(wanted, one), place) for place, one in enumerate(known)]
    best = max((score for score, _ in scored), default=0.0)
    least = max(NEARLY, best - AS_NEAR)
    near = sorted((-score, place) for score, place in scored if score >= least)
    return tuple(place for _, place in near)


def _likeness(wanted: str, one: Named) -> float:
    """How like the words are to the code, or the least like of them to a word of the name."""
    like = _to(wanted)
    words = [_best(_to(part), _words(one.name)) for part in wanted.split()]
    return max(like(_plain(one.code)), min(words))


def _to(wanted: str) -> Callable[[str], float]:
    matcher = SequenceMatcher(b=wanted, autojunk=False)

    def like(word: str) -> float:
        matcher.set_seq1(word)
        return matcher.ratio() if matcher.real_quick_ratio() >= NEARLY else 0.0

    return like


def _best(like: Callable[[str], float], words: Sequence[str]) -> float:
    return max(map(like, words), default=0.0)


def _words(text: str) -> list[str]:
    return WORDS.findall(text.casefold())


def _plain(text: str) -> str:
    return " ".join(_words(text))
