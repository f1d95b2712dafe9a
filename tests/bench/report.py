"""The table: medians of all rounds, ratios to the bare bots, and whether the marks are reached."""

from dataclasses import dataclass
from statistics import median, quantiles

from rich.console import Console
from rich.table import Table

from tests.bench.measures import Run

LAPOR = ("Lapor, SQLite", "Lapor, PostgreSQL")
PTB = "bare PTB echo, polling"
BARE_MEMORY = "bare aiogram + SQLModel"
LEAST_RATE, MOST_DELAY_MS, MOST_MEMORY = 0.6, 300.0, 1.5


@dataclass(frozen=True)
class Mark:
    """Something that was asked, and what was measured."""

    what: str
    measured: float
    asked: float
    at_least: bool

    @property
    def reached(self) -> bool:
        """Whether the measured value is on the asked side."""
        return self.measured >= self.asked if self.at_least else self.measured <= self.asked


@dataclass(frozen=True)
class Results:
    """All runs, by the system's name."""

    runs: dict[str, list[Run]]

    def rate(self, name: str) -> float:
        """Median updates per second."""
        return median(run.per_second for run in self.runs[name])

    def memory(self, name: str) -> float:
        """Median resident memory."""
        return median(run.memory for run in self.runs[name])

    def p95_ms(self, name: str) -> float:
        """95th percentile of all answers' delays, in milliseconds."""
        delays = [delay for run in self.runs[name] for delay in run.delays]
        return quantiles(delays, n=20)[-1] * 1000


def marks(results: Results) -> list[Mark]:
    """The marks whose systems were measured."""
    found: list[Mark] = []
    for name in (name for name in LAPOR if name in results.runs):
        if PTB in results.runs:
            ratio = results.rate(name) / results.rate(PTB)
            found.append(Mark(f"{name}: x bare PTB echo", ratio, LEAST_RATE, at_least=True))
        delay = results.p95_ms(name)
        found.append(Mark(f"{name}: p95 answer, ms", delay, MOST_DELAY_MS, at_least=False))
        if BARE_MEMORY in results.runs:
            ratio = results.memory(name) / results.memory(BARE_MEMORY)
            found.append(Mark(f"{name}: x memory", ratio, MOST_MEMORY, at_least=False))
    return found


def show(results: Results, *, pinned: bool) -> None:
    """Print the medians, then the marks."""
    console = Console()
    table = Table(
        "system",
        "updates/s",
        "CPU ms an update",
        "generator busy",
        "memory",
        title=_title(pinned=pinned),
    )
    for name, runs in results.runs.items():
        busy = median(run.generator_busy for run in runs)
        rate, memory = f"{results.rate(name):.0f}", f"{results.memory(name):.0f}"
        cpu = median(run.cpu_ms for run in runs)
        table.add_row(name, rate, f"{cpu:.2f}", f"{busy:.0%}", memory)
    console.print(table)
    asked = Table("mark", "measured", "asked", "")
    for mark in marks(results):
        sign = ">=" if mark.at_least else "<="
        reached = "reached" if mark.reached else "NOT reached"
        asked.add_row(mark.what, f"{mark.measured:.2f}", f"{sign} {mark.asked}", reached)
    console.print(asked)


def _title(*, pinned: bool) -> str:
    return "bot and generator on a core each" if pinned else "bot and generator share the cores"
