"""The case's way: who may do what in which status, and where it leads (the whole table)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from bot.errors import LaporError
from storage.words import Action, Role, Status


class Stage(StrEnum):
    """Which clock runs after a move (the working days of each are settings)."""

    VERIFY = "verify"
    ANSWER = "answer"
    REPLY_WINDOW = "reply_window"
    SUPPLY = "supply"
    STOPPED = "stopped"


@dataclass(frozen=True)
class Move:
    """An allowed step: where it leads, who may take it, what it needs, which clock starts."""

    target: Status
    who: frozenset[Role]
    stage: Stage
    needs_text: bool = False
    needs_agency: bool = False


class MoveNotAllowed(LaporError):
    """The workflow has no such move from the case's status, or not for this role."""

    def __init__(self, status: Status, action: Action) -> None:
        super().__init__("error-move-not-allowed", status=status, action=action)


CITIZEN = frozenset({Role.CITIZEN})
COORDINATOR = frozenset({Role.COORDINATOR})
LIAISON = frozenset({Role.LIAISON})
OFFICERS = COORDINATOR | LIAISON

FORWARD = Move(Status.FORWARDED, COORDINATOR, Stage.ANSWER, needs_agency=True)
DEFER = Move(Status.DEFERRED, COORDINATOR, Stage.SUPPLY, needs_text=True)
ARCHIVE = Move(Status.ARCHIVED, COORDINATOR, Stage.STOPPED, needs_text=True)
SUPPLY = Move(Status.WAITING, CITIZEN, Stage.VERIFY)
ANSWER = Move(Status.ANSWERED, LIAISON, Stage.REPLY_WINDOW, needs_text=True)
REPLY = Move(Status.REPLIED, CITIZEN, Stage.ANSWER)
CLOSE = Move(Status.DONE, OFFICERS, Stage.STOPPED)

MOVES: Mapping[tuple[Status, Action], Move] = MappingProxyType(
    {
        (Status.WAITING, Action.FORWARD): FORWARD,
        (Status.WAITING, Action.DEFER): DEFER,
        (Status.WAITING, Action.ARCHIVE): ARCHIVE,
        (Status.DEFERRED, Action.SUPPLY): SUPPLY,
        (Status.DEFERRED, Action.ARCHIVE): ARCHIVE,
        (Status.FORWARDED, Action.ANSWER): ANSWER,
        (Status.FORWARDED, Action.FORWARD): FORWARD,
        (Status.ANSWERED, Action.ANSWER): ANSWER,
        (Status.ANSWERED, Action.REPLY): REPLY,
        (Status.ANSWERED, Action.CLOSE): CLOSE,
        (Status.REPLIED, Action.ANSWER): ANSWER,
        (Status.REPLIED, Action.REPLY): REPLY,
        (Status.REPLIED, Action.FORWARD): FORWARD,
        (Status.DONE, Action.REPLY): REPLY,
    }
)


def find_move(status: Status, action: Action, role: Role) -> Move:
    """The move of this role from this status; raises MoveNotAllowed when there is none."""
    move = MOVES.get((status, action))
    if move is None or role not in move.who:
        raise MoveNotAllowed(status, action)
    return move


def offered(status: Status, role: Role) -> list[Action]:
    """The actions that a keyboard may offer to this role, in the table's order."""
    return [
        action for (start, action), move in MOVES.items() if start is status and role in move.who
    ]
