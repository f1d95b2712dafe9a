"""A yardstick for the suggestions: the vote of the nearest texts, by the words they share."""

from collections import Counter
from collections.abc import Sequence
from zlib import crc32

import numpy as np

from bot.suggesting.features import Numbers, Terms, Vector, Vocabulary, terms, words
from bot.suggesting.suggester import Example

NEAREST = 15


class Neighbours:
    """Decided texts, found again by their words; the nearer one is, the more its vote counts."""

    def __init__(self, examples: Sequence[Example]) -> None:
        texts = [(single_words(example.text),) for example in examples]
        self._labels = sorted({example.label for example in examples})
        place = {label: number for number, label in enumerate(self._labels)}
        self._decided = np.array([place[example.label] for example in examples], np.intp)
        self._vocabulary = Vocabulary.learn(texts)
        self._index([self._vocabulary.vector(text) for text in texts])

    def top(self, text: str, count: int = 3) -> list[str]:
        """The labels with the most votes; fewer where the nearest texts have fewer."""
        vector = self._vocabulary.vector((single_words(text),))
        likeness = self._likeness(vector) if vector else np.zeros(len(self._decided), np.float32)
        nearest = np.argsort(-likeness, kind="stable")[:NEAREST]
        votes = np.bincount(self._decided[nearest], likeness[nearest], len(self._labels))
        best = np.argsort(-votes, kind="stable")[:count]
        return [self._labels[number] for number in best if votes[number] > 0]

    def _index(self, vectors: Sequence[Vector | None]) -> None:
        """Lay out, column by column, which texts have it and with which value."""
        known = [(number, vector) for number, vector in enumerate(vectors) if vector]
        columns = np.concatenate([vector.columns[:-1] for _, vector in known])
        order = np.argsort(columns, kind="stable")
        sizes = [len(vector.columns) - 1 for _, vector in known]
        self._texts = np.repeat([number for number, _ in known], sizes)[order]
        self._values = np.concatenate([vector.values[:-1] for _, vector in known])[order]
        self._starts = np.searchsorted(columns[order], np.arange(self._vocabulary.width + 1))

    def _likeness(self, vector: Vector) -> Numbers:
        """The cosine of the angle between this text and each known one."""
        likeness = np.zeros(len(self._decided), np.float32)
        for column, value in zip(vector.columns[:-1], vector.values[:-1], strict=True):
            here = slice(self._starts[column], self._starts[column + 1])
            likeness[self._texts[here]] += value * self._values[here]
        return likeness


def single_words(text: str) -> Terms:
    """How often each word stands in the text."""
    return terms(Counter(crc32(word.encode()) for word in words(text)))
