"""The suggester: taught by what coordinators decided and by what each label is said to cover."""

import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.suggesting import SuggesterUnreadable
from bot.suggesting.classifier import fit, nothing
from bot.suggesting.features import MOST_TERMS, Numbers, Vocabulary, split

FORM = 2  # of what is saved; another number when features or weights change their meaning
MOST_WEIGHTS = 8_000_000  # of 2 bytes each: where labels are many, terms must be fewer
PARTS = ("form", "labels", "usual", "keys", "rarity", "weights")
DAMAGED = (ValueError, KeyError, EOFError, OSError, zipfile.BadZipFile, zlib.error)
SHARPNESS = 6.0  # makes shares of distances; with it they come close to how often it is right
PIECE_END = re.compile(r"[;\n]")


@dataclass(frozen=True)
class Example:
    """A text and what was decided for it."""

    text: str
    label: str


@dataclass(frozen=True)
class Suggestion:
    """A label and its share, 0 to 1; the shares of all labels add up to 1."""

    label: str
    score: float


class Suggester:
    """Proposes labels for texts. Made by `teach` or `from_bytes`."""

    def __init__(
        self,
        labels: Sequence[str],
        usual: Numbers,
        vocabulary: Vocabulary,
        weights: NDArray[np.float16],
    ) -> None:
        self._labels = labels
        self._usual = usual
        self._vocabulary = vocabulary
        self._weights = weights

    @classmethod
    def teach(
        cls,
        examples: Sequence[Example],
        described: Mapping[str, str],
        *,
        labels: Collection[str] | None = None,
        advance: Callable[[int], None] = nothing,
    ) -> "Suggester":
        """A suggester that knows these decisions and descriptions (`described`: label to name
        and duties, parted by semicolons or line ends). Only `labels` are ever proposed; without
        it, all that have an example or a description. `advance(n)`: see `classifier.fit`."""
        lessons = [
            lesson
            for lesson in (*examples, *_described(described))
            if labels is None or lesson.label in labels
        ]
        known = sorted({lesson.label for lesson in lessons})
        texts = [split(lesson.text) for lesson in lessons]
        room = MOST_WEIGHTS // max(len(known), 1)
        vocabulary = Vocabulary.learn(texts, most=min(MOST_TERMS, room))
        vectors = [vocabulary.vector(text) for text in texts]
        said = [number for number, vector in enumerate(vectors) if vector]
        weights = fit(
            [vector for vector in vectors if vector],
            np.array([known.index(lessons[number].label) for number in said], np.intp),
            shape=(vocabulary.width, len(known)),
            advance=advance,
        )
        return cls(known, _usual(examples, known), vocabulary, weights.astype(np.float16))

    def top(self, text: str, count: int = 3) -> list[Suggestion]:
        """The `count` best labels, best first, equal ones by name; a text without a known word
        gets those that were decided most often."""
        vector = self._vocabulary.vector(split(text))
        if vector is None:
            shares = self._usual
        else:
            shares = _shares(vector.values @ self._weights[vector.columns].astype(np.float32))
        best = np.argsort(-shares, kind="stable")[:count]
        return [Suggestion(self._labels[column], float(shares[column])) for column in best]

    def to_bytes(self) -> bytes:
        """All it learned, to be kept; it holds no text and no word of any complaint."""
        kept = io.BytesIO()
        np.savez_compressed(
            kept,
            form=np.array(FORM),
            labels=np.array(self._labels, np.str_),
            usual=self._usual,
            keys=self._vocabulary.keys,
            rarity=self._vocabulary.rarity,
            weights=self._weights,
        )
        return kept.getvalue()

    @classmethod
    def from_bytes(cls, kept: bytes) -> "Suggester":
        """The suggester that was saved; raises SuggesterUnreadable."""
        try:
            with np.load(io.BytesIO(kept), allow_pickle=False) as file:
                form, labels, usual, keys, rarity, weights = (file[part] for part in PARTS)
        except DAMAGED as error:
            raise SuggesterUnreadable from error
        if int(form) != FORM:
            raise SuggesterUnreadable
        names = [str(label) for label in labels]
        return cls(names, usual, Vocabulary(keys, rarity), weights)


def _described(described: Mapping[str, str]) -> Iterator[Example]:
    """Each description as lessons: as a whole, and duty by duty."""
    for label, text in described.items():
        pieces = [piece for piece in PIECE_END.split(text) if piece.strip()]
        for piece in pieces if len(pieces) == 1 else [text, *pieces]:
            yield Example(piece, label)


def _usual(examples: Sequence[Example], labels: Sequence[str]) -> Numbers:
    """How often each label was decided, as shares; all the same before the first decision."""
    count = Counter(example.label for example in examples)
    times = np.array([count[label] for label in labels], np.float32)
    return times / times.sum() if times.any() else np.full_like(times, 1 / max(len(labels), 1))


def _shares(distances: Numbers) -> Numbers:
    raised = np.exp(SHARPNESS * (distances - distances.max(initial=-np.inf)))
    shares: Numbers = raised / raised.sum()
    return shares
