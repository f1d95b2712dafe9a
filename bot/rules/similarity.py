"""Likely duplicates: cases that tell of the same thing, near in words, place and time.

The numbers were chosen by eye on 405 real complaints of 2017 (source: bot/data/README.md): above
`THRESHOLD`, at the same place and on the same day, most pairs tell of one matter; below it, most
share only manners of speaking.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from math import log, sqrt

from bot.data import WORDS_OF_WHERE_AND_WHEN
from bot.rules.places import kilometres

THRESHOLD = 0.35
SHARED_MIN = 2
NEAR_KM = 1.0
APART_KM = 3.0
HALF_AFTER = timedelta(days=30)
SAME_CATEGORY = 1.2
OTHER_CATEGORY = 0.6
# How much of the likeness is left by what is known of the two places.
SAME_PLACE = 1.0
SAME_DISTRICT = 0.6
PLACE_UNKNOWN = 0.4
ELSEWHERE = 0.0
# How much a word of where and when counts: place and time are compared by themselves.
ASIDE = 0.3


@dataclass(frozen=True)
class Candidate:
    """What is compared of a case; unknown places and categories are None."""

    case_id: int
    terms: frozenset[str]
    category: str | None
    district_code: str | None
    village_code: str | None
    latitude: float | None
    longitude: float | None
    filed_at: datetime


@dataclass(frozen=True)
class Match:
    """A case that is likely the same; the score lies between THRESHOLD and 1."""

    case_id: int
    score: float


def alike(
    new: Candidate, others: Iterable[Candidate], weights: Mapping[str, float] | None = None
) -> list[Match]:
    """The likely duplicates of a case, best first. `weights` says how rare a term is (`rarity`);
    without it all terms count alike."""
    scored = (Match(other.case_id, score(new, other, weights)) for other in others)
    found = [match for match in scored if match.score >= THRESHOLD]
    return sorted(
        (match for match in found if match.case_id != new.case_id),
        key=lambda match: (-match.score, -match.case_id),
    )


def score(one: Candidate, other: Candidate, weights: Mapping[str, float] | None = None) -> float:
    """How likely two cases are the same, from 0 to 1."""
    near = place_factor(one, other) * time_factor(one.filed_at, other.filed_at)
    if not near:
        return 0.0
    words = words_factor(one.terms, other.terms, weights or {})
    return min(1.0, words * near * category_factor(one.category, other.category))


def rarity(counts: Mapping[str, int], total: int) -> dict[str, float]:
    """Weights from the number of cases that hold a term: 1 for a term of one case or none, 0 for
    a term of all `total` cases."""
    return {
        term: max(0.0, 1 - log(max(count, 1)) / log(max(total, 2)))
        for term, count in counts.items()
    }


def words_factor(
    one: frozenset[str], other: frozenset[str], weights: Mapping[str, float]
) -> float:
    """The cosine of the two sets of terms; 0 when they share fewer than `SHARED_MIN` words of the
    matter itself (a case of fewer words has to share them all)."""
    shared = one & other
    matter = [{term for term in terms if not _is_aside(term)} for terms in (one, other, shared)]
    if not matter[2] or len(matter[2]) < min(SHARED_MIN, len(matter[0]), len(matter[1])):
        return 0.0
    size = _length(one, weights) * _length(other, weights)
    return _length(shared, weights) ** 2 / size if size else 0.0


def place_factor(one: Candidate, other: Candidate) -> float:
    """Pins decide where both cases have one; else the village, else the district."""
    apart = distance_km(one, other)
    if apart is not None and apart <= NEAR_KM:
        return SAME_PLACE
    if one.district_code is None or other.district_code is None:
        return PLACE_UNKNOWN if apart is None else ELSEWHERE
    if one.district_code != other.district_code:
        return ELSEWHERE
    same_village = one.village_code is not None and one.village_code == other.village_code
    return SAME_PLACE if same_village and (apart or 0) <= APART_KM else SAME_DISTRICT


def time_factor(one: datetime, other: datetime) -> float:
    """1 at the same moment, a half after `HALF_AFTER`, a tenth after three times that."""
    return 1 / (1 + (abs(one - other) / HALF_AFTER) ** 2)


def category_factor(one: str | None, other: str | None) -> float:
    """The same category speaks for one matter, another one against it."""
    if one is None or other is None:
        return 1.0
    return SAME_CATEGORY if one == other else OTHER_CATEGORY


@cache
def aside_words() -> frozenset[str]:
    """The shipped words of where and when."""
    return frozenset(WORDS_OF_WHERE_AND_WHEN.read_text(encoding="utf-8").split())


def distance_km(one: Candidate, other: Candidate) -> float | None:
    """Kilometres between two pins, or None without both pins."""
    if one.latitude is None or one.longitude is None:
        return None
    if other.latitude is None or other.longitude is None:
        return None
    return kilometres((one.latitude, one.longitude), (other.latitude, other.longitude))


def _length(terms: Iterable[str], weights: Mapping[str, float]) -> float:
    return sqrt(sum(_weight(term, weights) ** 2 for term in terms))


def _weight(term: str, weights: Mapping[str, float]) -> float:
    return weights.get(term, 1.0) * (ASIDE if _is_aside(term) else 1.0)


def _is_aside(term: str) -> bool:
    return term in aside_words() or term.isdecimal()
