"""What a text is judged by: its words, its word pairs and the pieces of its words."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

WORD = re.compile(r"[^\W_]+")
NUMBER = re.compile(r"\d+")
PIECE_LENGTHS = (2, 3, 4)
LONGEST_TEXT = 8000  # characters; what comes after no longer changes the subject
MANY_TEXTS = 2000
MOST_TERMS = 200_000

Keys = NDArray[np.uint32]
Columns = NDArray[np.intp]
Numbers = NDArray[np.float32]


@dataclass(frozen=True)
class Terms:
    """How often each term stands in a text. A term is kept as its checksum, so that what is
    learned, and saved, spells out no word, name or number of any complaint."""

    keys: Keys
    counts: Numbers


@dataclass(frozen=True)
class Vector:
    """A text as the classifier sees it: which columns are not zero, and their values."""

    columns: Columns
    values: Numbers


def words(text: str) -> list[str]:
    """The words in small letters; every number is the same word, 0."""
    plain = unicodedata.normalize("NFKC", text[:LONGEST_TEXT]).lower()
    return WORD.findall(NUMBER.sub("0", plain))


def split(text: str) -> tuple[Terms, Terms]:
    """The text's two sides: words with word pairs, and pieces of words.

    Pieces see through endings, slang and slips: "jln berlubangg" still looks like "berlubang".
    """
    found = words(text)
    whole = Counter(crc32(word.encode()) for word in found)
    whole.update(crc32(f"{one} {two}".encode()) for one, two in pairwise(found))
    pieces: Counter[int] = Counter()
    for word in found:
        pieces.update(pieces_of(word))
    return terms(whole), terms(pieces)


@lru_cache(maxsize=10_000)
def pieces_of(word: str) -> tuple[int, ...]:
    """The checksums of the word's pieces; its start and its end are marked."""
    marked = f"_{word}_"
    starts = [(start, size) for size in PIECE_LENGTHS for start in range(len(marked) - size + 1)]
    return tuple(crc32(f"#{marked[start : start + size]}".encode()) for start, size in starts)


def terms(counted: Counter[int]) -> Terms:
    """The counts as arrays."""
    return Terms(
        np.fromiter(counted.keys(), dtype=np.uint32, count=len(counted)),
        np.fromiter(counted.values(), dtype=np.float32, count=len(counted)),
    )


class Vocabulary:
    """The terms that count, each with a column of its own, and how rare it is."""

    def __init__(self, keys: Keys, rarity: Numbers) -> None:
        self.keys = keys
        self.rarity = rarity

    @classmethod
    def learn(cls, texts: Sequence[tuple[Terms, ...]], *, most: int = MOST_TERMS) -> "Vocabulary":
        """The vocabulary of these texts, of their `most` frequent terms. Where texts are many, a
        term that only one of them has teaches nothing and is left out."""
        every = [side.keys for sides in texts for side in sides]
        keys, texts_with = np.unique(
            np.concatenate(every) if every else np.empty(0, np.uint32), return_counts=True
        )
        kept = texts_with >= (2 if len(texts) >= MANY_TEXTS else 1)
        if kept.sum() > most:
            kept[np.argsort(-texts_with, kind="stable")[most:]] = False
        rarity = np.log((1 + len(texts)) / (1 + texts_with[kept])) + 1
        return cls(keys[kept], rarity.astype(np.float32))

    @property
    def width(self) -> int:
        """The number of columns; the last one is 1 in every text."""
        return len(self.keys) + 1

    def vector(self, sides: Iterable[Terms]) -> Vector | None:
        """The text's vector, each side of length 1; None when no term is known."""
        found = [side for side in map(self._known, sides) if len(side.columns)]
        if not found:
            return None
        constant = Vector(np.array([len(self.keys)], np.intp), np.ones(1, np.float32))
        return Vector(
            np.concatenate([side.columns for side in (*found, constant)]),
            np.concatenate([side.values for side in (*found, constant)]),
        )

    def _known(self, side: Terms) -> Vector:
        columns = np.searchsorted(self.keys, side.keys)
        known = columns < len(self.keys)
        known[known] = self.keys[columns[known]] == side.keys[known]
        columns = columns[known]
        values = (1 + np.log(side.counts[known])) * self.rarity[columns]
        length = np.sqrt(values @ values) if len(values) else np.float32(1)
        return Vector(columns, values / length)
