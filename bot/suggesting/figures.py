"""How good the suggestions are: earlier decisions teach, later ones are judged."""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.suggesting.cases import Cases
from bot.suggesting.classifier import ROUNDS
from bot.suggesting.nearest import Neighbours
from bot.suggesting.suggester import Example, Suggester

Propose = Callable[[str], Sequence[str]]
BEST = 3
WAYS = 3


@dataclass(frozen=True)
class Figure:
    """How often the decided agency was the first, or among the first three; `way` is what
    proposed: "largest", "nearest" or "ours"."""

    way: str
    first: float
    among: float
    milliseconds: float


@dataclass(frozen=True)
class Figures:
    """What was measured, and the seconds that teaching ours took."""

    seconds: float
    rows: Sequence[Figure]


def work(cases: Cases) -> int:
    """How much `measure` will report to its `advance`, in texts."""
    return ROUNDS * len(cases.taught) + WAYS * len(cases.judged)


def measure(cases: Cases, advance: Callable[[int], None]) -> Figures:
    """Teach and judge; `advance(n)` is told of each n texts gone through."""
    started = time.perf_counter()
    suggester = Suggester.teach(cases.taught, {}, advance=advance)
    seconds = time.perf_counter() - started
    usual = Counter(case.label for case in cases.taught).most_common(BEST)
    neighbours = Neighbours(cases.taught)
    ways: dict[str, Propose] = {
        "largest": lambda _text: [label for label, _ in usual],
        "nearest": neighbours.top,
        "ours": lambda text: [found.label for found in suggester.top(text)],
    }
    rows = [judge(way, propose, cases.judged, advance) for way, propose in ways.items()]
    return Figures(seconds, rows)


def judge(
    way: str, propose: Propose, judged: Sequence[Example], advance: Callable[[int], None]
) -> Figure:
    """Ask one way about each case."""
    first = among = 0
    spent = 0.0
    for case in judged:
        started = time.perf_counter()
        proposed = propose(case.text)
        spent += time.perf_counter() - started
        first += case.label in proposed[:1]
        among += case.label in proposed[:BEST]
        advance(1)
    number = len(judged)
    return Figure(way, first / number, among / number, 1000 * spent / number)
