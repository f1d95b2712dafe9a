"""`lapor workflow`: the case's way as a page, made of the table that the program itself asks."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.rules.workflow import (
    ARBITER_FROM,
    ENDED,
    MOVES,
    OPEN,
    STANDINGS,
    Move,
    Need,
    standing_of,
)
from bot.texts import enum_key
from storage.words import Action, Role, Stage, Status

Say = Callable[..., str]
START_OR_END = "[*]"
STATUS_COLUMNS = ("status", "code", "runs", "holds")
MOVE_COLUMNS = ("action", "code", "from", "to", "who", "needs")


class Format(StrEnum):
    """What is printed."""

    BOTH = "both"
    MARKDOWN = "markdown"
    MERMAID = "mermaid"


@dataclass(frozen=True)
class Row:
    """Moves that are the same but for where they start."""

    action: Action
    move: Move
    starts: tuple[Status, ...]


def page(say: Say, wanted: Format = Format.BOTH) -> str:
    """The page in the language in which `say` gives the sentences."""
    if wanted is Format.MERMAID:
        return diagram(say)
    parts = ["# " + say("workflow-title"), say("workflow-intro"), *_markdown(say)]
    if wanted is Format.BOTH:
        parts += ["## " + say("workflow-diagram"), f"```mermaid\n{diagram(say)}\n```"]
    return "\n\n".join(parts)


def grouped() -> list[Row]:
    """Every move of the table once, with all statuses in which it is the same."""
    starts: dict[tuple[Action, Move], list[Status]] = {}
    for (status, action), move in MOVES.items():
        starts.setdefault((action, move), []).append(status)
    order = list(Action)
    rows = [Row(action, move, tuple(found)) for (action, move), found in starts.items()]
    return sorted(rows, key=lambda row: order.index(row.action))


def diagram(say: Say) -> str:
    """The statuses and the ways between them, as a Mermaid state diagram."""
    lines = ["stateDiagram-v2"]
    lines += [f'    state "{say(enum_key(status))}" as {status.value}' for status in Status]
    lines.append(f"    {START_OR_END} --> {Status.WAITING.value}: {_step(say, Action.FILE)}")
    for (start, target), actions in _ways().items():
        label = " / ".join(_step(say, action) for action in actions)
        # A colon ends a label.
        lines.append(f"    {start.value} --> {target.value}: {label.replace(':', ',')}")
    lines += [f"    {status.value} --> {START_OR_END}" for status in Status if status in ENDED]
    return "\n".join(lines)


def _ways() -> dict[tuple[Status, Status], list[Action]]:
    ways: dict[tuple[Status, Status], list[Action]] = {}
    for (status, action), move in MOVES.items():
        if move.target is not None:
            ways.setdefault((status, move.target), []).append(action)
    return ways


def _markdown(say: Say) -> Iterator[str]:
    yield "## " + say("workflow-statuses")
    yield _table(say, STATUS_COLUMNS, [_status_row(say, status) for status in Status])
    arbiter = standing_of(Status.RETURNED, ARBITER_FROM).runs
    yield say("workflow-arbiter", count=ARBITER_FROM, clocks=_clocks(say, arbiter))
    yield "## " + say("workflow-moves")
    yield _table(say, MOVE_COLUMNS, [_move_row(say, row) for row in grouped()])


def _status_row(say: Say, status: Status) -> list[str]:
    standing = STANDINGS[status]
    return [
        say(enum_key(status)),
        f"`{status.value}`",
        _clocks(say, standing.runs),
        _clocks(say, standing.holds),
    ]


def _move_row(say: Say, row: Row) -> list[str]:
    target = row.move.target
    fresh = " " + say("workflow-fresh") if row.move.fresh else ""
    return [
        _step(say, row.action),
        f"`{row.action.value}`",
        _starts(say, row.starts),
        say("workflow-stays") if target is None else f"`{target.value}`{fresh}",
        ", ".join(say(f"workflow-role-{role.value}") for role in Role if role in row.move.who),
        ", ".join(say(f"workflow-need-{need.value}") for need in Need if need in row.move.needs),
    ]


def _starts(say: Say, starts: Sequence[Status]) -> str:
    if set(starts) == set(Status):
        return say("workflow-from-every")
    if set(starts) == OPEN:
        return say("workflow-from-open")
    return ", ".join(f"`{status.value}`" for status in starts)


def _clocks(say: Say, stages: Sequence[Stage]) -> str:
    names = [stage.value.replace("_", "-") for stage in stages]
    return ", ".join(say(f"workflow-clock-{name}") for name in names)


def _step(say: Say, action: Action) -> str:
    """An action as the history of a case names it."""
    name = action.value.replace("_", "-")
    return say(f"event-{name}")


def _table(say: Say, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [[say(f"workflow-column-{head}") for head in heads], ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
