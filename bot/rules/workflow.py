"""The case's way: who may do what in which status, and where it leads (the whole table).

`lapor workflow` prints this table; keyboards, commands and jobs ask it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from bot.errors import LaporError
from storage.words import Action, Level, Role, Stage, Status


class Need(StrEnum):
    """What a move cannot do without."""

    TEXT = "text"
    AGENCY = "agency"
    FILE = "file"
    OFFICER = "officer"
    CASE = "case"


@dataclass(frozen=True)
class Move:
    """An allowed step: where it leads (None: the case stays where it is), who may take it, what
    it needs (`asks` is asked of an officer, but a job may do without), and whether the clock of
    the status it leads to starts anew."""

    target: Status | None
    who: frozenset[Role]
    needs: frozenset[Need] = frozenset()
    fresh: bool = False
    asks: frozenset[Need] = frozenset()


class MoveNotAllowed(LaporError):
    """The workflow has no such move from the case's status, or not for this role."""

    def __init__(self, status: Status, action: Action) -> None:
        super().__init__("error-move-not-allowed", status=status, action=action)


@dataclass(frozen=True)
class Standing:
    """Which clocks a status runs and which it holds; every other clock of the case ends."""

    runs: tuple[Stage, ...] = ()
    holds: tuple[Stage, ...] = ()


CITIZEN = frozenset({Role.CITIZEN})
# The inspector does the coordinator's and the agency's work on supervisory cases, which are the
# only ones that bot.rules.privacy lets an inspector act on.
DESK = frozenset({Role.COORDINATOR, Role.INSPECTOR})
AGENCY = frozenset({Role.LIAISON, Role.INSPECTOR})
OFFICERS = DESK | AGENCY | {Role.LEADER}
SECOND = DESK | {Role.LEADER}
# Who ends an office gives its cases back to the agency (bot.desk.dismissing).
DISMISSING = frozenset({Role.COORDINATOR, Role.ADMIN})
JOB = frozenset({Role.SYSTEM})

STANDINGS: Mapping[Status, Standing] = MappingProxyType(
    {
        Status.WAITING: Standing((Stage.VERIFY,)),
        Status.APPEALED: Standing((Stage.VERIFY,)),
        Status.REOPENED: Standing((Stage.VERIFY,)),
        Status.DEFERRED: Standing((Stage.SUPPLY,), holds=(Stage.VERIFY, Stage.SETTLE)),
        Status.FORWARDED: Standing((Stage.ANSWER, Stage.SETTLE)),
        Status.RETURNED: Standing((Stage.VERIFY, Stage.SETTLE)),
        Status.ASKED: Standing((Stage.SUPPLY,), holds=(Stage.ANSWER, Stage.SETTLE)),
        Status.ANSWERED: Standing((Stage.REPLY_WINDOW, Stage.SETTLE)),
        Status.REPLIED: Standing((Stage.ANSWER, Stage.SETTLE)),
        Status.CLAIMED: Standing((Stage.REPLY_WINDOW,), holds=(Stage.SETTLE,)),
        Status.PASSED_ON: Standing(),
        Status.DONE: Standing(),
        Status.ARCHIVED: Standing(),
        Status.JOINED: Standing(),
        Status.WITHDRAWN: Standing(),
    }
)
ENDED = frozenset({Status.DONE, Status.ARCHIVED, Status.JOINED, Status.WITHDRAWN})
OPEN = frozenset(Status) - ENDED
ARBITER_FROM = 2

# Which agencies a move may lead to: those of the regency, or the level above and what is
# outside of government.
OURS = frozenset({Level.REGENCY, Level.AGENCY, Level.UNIT})
LEADS_TO: Mapping[Action, frozenset[Level]] = MappingProxyType(
    {
        Action.FORWARD: OURS,
        Action.COPY: OURS,
        Action.SUPERVISE: OURS,
        Action.NOT_OURS: frozenset(Level) - OURS,
    }
)

WORDS = frozenset({Need.TEXT})
TO_AGENCY = frozenset({Need.AGENCY})
FORWARD = Move(Status.FORWARDED, DESK, TO_AGENCY, fresh=True)
DEFER = Move(Status.DEFERRED, DESK, WORDS)
NOT_OURS = Move(Status.PASSED_ON, DESK, TO_AGENCY)
ARCHIVE = Move(Status.ARCHIVED, DESK, WORDS)
JOIN = Move(Status.JOINED, DESK, frozenset({Need.CASE}))
ANSWER = Move(Status.ANSWERED, AGENCY, WORDS, fresh=True)
ASK = Move(Status.ASKED, AGENCY, WORDS)
RETURN = Move(Status.RETURNED, AGENCY, WORDS)
CLAIM = Move(Status.CLAIMED, AGENCY, frozenset({Need.FILE}))
EXTEND = Move(None, AGENCY, WORDS)
TAKE = Move(None, AGENCY)
HAND_OVER = Move(None, AGENCY, frozenset({Need.OFFICER}))
REPLY = Move(Status.REPLIED, CITIZEN)
REOPEN = Move(Status.REOPENED, CITIZEN)
CONFIRM = Move(Status.DONE, CITIZEN)
CLOSE = Move(Status.DONE, DESK)
LAPSE = Move(Status.DONE, JOB)
WITHDRAW = Move(Status.WITHDRAWN, CITIZEN)

VERIFYING = {
    Action.FORWARD: FORWARD,
    Action.DEFER: DEFER,
    Action.NOT_OURS: NOT_OURS,
    Action.ARCHIVE: ARCHIVE,
    Action.JOIN: JOIN,
}
# An appeal is decided by another officer than the one who archived (bot.desk.cases).
APPEAL_DECIDED = {
    Action.FORWARD: Move(Status.FORWARDED, SECOND, TO_AGENCY, fresh=True),
    Action.DEFER: Move(Status.DEFERRED, SECOND, WORDS),
    Action.NOT_OURS: Move(Status.PASSED_ON, SECOND, TO_AGENCY),
    Action.ARCHIVE: Move(Status.ARCHIVED, SECOND, WORDS),
}
HANDLING = {Action.EXTEND: EXTEND, Action.TAKE: TAKE, Action.HAND_OVER: HAND_OVER}
# What can happen to every case that has not ended.
ALWAYS = {
    Action.COPY: Move(None, DESK, TO_AGENCY),
    Action.SORT: Move(None, DESK),
    Action.SUPERVISE: Move(None, DESK | JOB, asks=TO_AGENCY),
    Action.NOTE: Move(None, OFFICERS, WORDS),
    Action.RELEASE: Move(None, DISMISSING),
    Action.ASK_UNMASK: Move(None, AGENCY, WORDS),
    Action.UNMASK: Move(None, OFFICERS),
    Action.ADD: Move(None, CITIZEN),
    Action.SUPPORT: Move(None, CITIZEN),
    Action.WITHDRAW: WITHDRAW,
    Action.RECOUNT: Move(None, JOB),
    # Only what an officer filed to try the way (bot.desk.trying).
    Action.END_TEST: Move(Status.ARCHIVED, JOB),
}
# What may happen even to one that has.
EVER = {
    Action.HIDE: Move(None, CITIZEN),
    Action.SHOW: Move(None, CITIZEN),
    Action.REMIND: Move(None, JOB),
    Action.STORE: Move(None, JOB),
    # By a code, from the helper who has filed it for the citizen (bot.desk.taking_over).
    Action.TAKE_OVER: Move(None, CITIZEN),
}
OWN: Mapping[Status, Mapping[Action, Move]] = {
    Status.WAITING: VERIFYING,
    Status.APPEALED: APPEAL_DECIDED,
    Status.REOPENED: VERIFYING,
    Status.RETURNED: VERIFYING,
    Status.DEFERRED: {
        Action.SUPPLY: Move(Status.WAITING, CITIZEN),
        **VERIFYING,
        Action.LAPSE: Move(Status.ARCHIVED, JOB),
    },
    Status.FORWARDED: {
        Action.ANSWER: ANSWER,
        Action.ASK: ASK,
        Action.RETURN: RETURN,
        Action.CLAIM: CLAIM,
        **HANDLING,
        Action.FORWARD: FORWARD,
        Action.NOT_OURS: NOT_OURS,
        Action.JOIN: JOIN,
    },
    Status.ASKED: {
        Action.SUPPLY: Move(Status.FORWARDED, CITIZEN),
        Action.ANSWER: ANSWER,
        **HANDLING,
        Action.LAPSE: Move(Status.ARCHIVED, JOB),
    },
    Status.ANSWERED: {
        Action.CONFIRM: CONFIRM,
        Action.REPLY: REPLY,
        Action.ANSWER: ANSWER,
        Action.ASK: ASK,
        Action.CLAIM: CLAIM,
        **HANDLING,
        Action.CLOSE: CLOSE,
        Action.LAPSE: LAPSE,
    },
    Status.REPLIED: {
        Action.REPLY: REPLY,
        Action.ANSWER: ANSWER,
        Action.ASK: ASK,
        Action.RETURN: RETURN,
        Action.CLAIM: CLAIM,
        **HANDLING,
        Action.FORWARD: FORWARD,
        Action.NOT_OURS: NOT_OURS,
    },
    Status.CLAIMED: {
        Action.CONFIRM: CONFIRM,
        Action.DISPUTE: REOPEN,
        Action.REPLY: REPLY,
        Action.ANSWER: Move(None, AGENCY, WORDS),
        Action.CLOSE: CLOSE,
        Action.LAPSE: LAPSE,
    },
    Status.PASSED_ON: {
        Action.ANSWER: Move(Status.ANSWERED, DESK, WORDS),
        Action.FORWARD: FORWARD,
    },
    Status.DONE: {
        Action.RATE: Move(None, CITIZEN),
        Action.DISPUTE: REOPEN,
        Action.REPLY: REOPEN,
    },
    Status.ARCHIVED: {Action.APPEAL: Move(Status.APPEALED, CITIZEN)},
}


def _rows() -> Iterator[tuple[tuple[Status, Action], Move]]:
    for status in Status:
        general = {**ALWAYS, **EVER} if status in OPEN else EVER
        for action, move in {**OWN.get(status, {}), **general}.items():
            yield (status, action), move


MOVES: Mapping[tuple[Status, Action], Move] = MappingProxyType(dict(_rows()))


def find_move(status: Status, action: Action, role: Role) -> Move:
    """The move of this role from this status; raises MoveNotAllowed when there is none."""
    move = MOVES.get((status, action))
    if move is None or role not in move.who:
        raise MoveNotAllowed(status, action)
    return move


def offered(status: Status, role: Role) -> list[Action]:
    """The actions that this role may take now, in the table's order."""
    return [
        action for (start, action), move in MOVES.items() if start is status and role in move.who
    ]


def standing_of(status: Status, hand_overs: int) -> Standing:
    """The clocks of a status; from the second return on the coordinator must decide at once."""
    if status is Status.RETURNED and hand_overs >= ARBITER_FROM:
        return Standing((Stage.ARBITER, Stage.SETTLE))
    return STANDINGS[status]
