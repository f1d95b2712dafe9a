"""How far a case has come and whose turn it is, for every status: one table."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from bot.rules.workflow import ENDED, OPEN
from storage.words import Status

STEPS = 4
DONE, AHEAD = "●", "○"


class Hands(StrEnum):
    """Who has to do the next thing: the coordinator's desk, a second officer there, the agency,
    one outside of the regency, the reporter, whoever has the case that this one was joined to,
    or nobody any more."""

    DESK = "desk"
    SECOND = "second"
    AGENCY = "agency"
    OUTSIDE = "outside"
    REPORTER = "reporter"
    LEAD = "lead"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Progress:
    """The step that a case has reached (1 looked at, 2 with an agency, 3 answered, 4 done; 0 for
    one that ended off this way), and in whose hands it is."""

    step: int
    hands: Hands


PROGRESS: Mapping[Status, Progress] = MappingProxyType(
    {
        Status.WAITING: Progress(1, Hands.DESK),
        Status.DEFERRED: Progress(1, Hands.REPORTER),
        Status.APPEALED: Progress(1, Hands.SECOND),
        Status.RETURNED: Progress(1, Hands.DESK),
        Status.REOPENED: Progress(1, Hands.DESK),
        Status.FORWARDED: Progress(2, Hands.AGENCY),
        Status.ASKED: Progress(2, Hands.REPORTER),
        Status.REPLIED: Progress(2, Hands.AGENCY),
        Status.PASSED_ON: Progress(2, Hands.OUTSIDE),
        Status.ANSWERED: Progress(3, Hands.REPORTER),
        # Not done before the reporter says so.
        Status.CLAIMED: Progress(3, Hands.REPORTER),
        Status.DONE: Progress(4, Hands.NOBODY),
        Status.ARCHIVED: Progress(0, Hands.NOBODY),
        Status.JOINED: Progress(0, Hands.LEAD),
        Status.WITHDRAWN: Progress(0, Hands.NOBODY),
    }
)
OFFICIAL = frozenset({Hands.DESK, Hands.SECOND, Hands.AGENCY})


class Filter(StrEnum):
    """What a list of own cases shows."""

    ALL = "all"
    OPEN = "open"
    MINE = "mine"
    ENDED = "ended"


SHOWN: Mapping[Filter, frozenset[Status]] = MappingProxyType(
    {
        Filter.ALL: frozenset(Status),
        Filter.OPEN: OPEN,
        Filter.MINE: frozenset(
            status for status, progress in PROGRESS.items() if progress.hands is Hands.REPORTER
        ),
        Filter.ENDED: ENDED,
    }
)


def dots(step: int) -> str:
    """The way as a line: `● ● ○ ○`."""
    return " ".join([DONE] * step + [AHEAD] * (STEPS - step))


def is_late(status: Status, due_at: datetime | None, now: datetime) -> bool:
    """Whether officers have let the time pass; a reporter is never late."""
    return due_at is not None and due_at < now and PROGRESS[status].hands in OFFICIAL


def filter_of(word: str) -> Filter:
    """The filter that a button names; all, for one that names none."""
    return Filter(word) if word in set(Filter) else Filter.ALL
