"""A clock's days retold in few lines: days of one sort that follow each other become one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.rules.deadlines import DayNote, SkipReason

# Of a longer clock the counted days are told by the week.
TOLD_BY_DAY = 14
NAMED = frozenset({SkipReason.HOLIDAY, SkipReason.EXTRA})


@dataclass(frozen=True)
class Line:
    """Days from `first` to `last`: counted as number `begin` to `end`, or skipped for a reason,
    with the name of the free day."""

    first: date
    last: date
    begin: int = 0
    end: int = 0
    skip: SkipReason | None = None
    name: str | None = None


def retell(notes: Sequence[DayNote]) -> list[Line]:
    """The notes as lines, in order: weekends and pauses folded, every free day named. Counted
    days have a line each, or, in a clock of more than 14, a line for each run of them."""
    by_day = max((note.counted or 0 for note in notes), default=0) <= TOLD_BY_DAY
    lines: list[Line] = []
    for note in notes:
        line = Line(note.day, note.day, note.counted or 0, note.counted or 0, note.skip, note.name)
        if lines and _go_together(lines[-1], line, by_day=by_day):
            lines[-1] = replace(lines[-1], last=line.last, end=line.end)
        else:
            lines.append(line)
    return lines


def _go_together(earlier: Line, later: Line, *, by_day: bool) -> bool:
    if earlier.skip is not later.skip or later.skip in NAMED:
        return False
    return later.skip is not None or not by_day
