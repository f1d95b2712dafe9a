"""Where a case stands now: whose turn it is, what is due and since when, what was said last."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import col, select

from bot.desk import clocks
from bot.desk.case_view import CaseView
from bot.rules.progress import PROGRESS, Hands, Progress, is_late
from bot.rules.workflow import standing_of
from storage.tables import CaseClock, CaseEvent, Promise
from storage.words import Action, Stage, Status

ANSWERS = frozenset({Action.ANSWER, Action.CLAIM})
# Where the reporter is asked something, the question is what counts.
QUESTIONS = {Status.DEFERRED: frozenset({Action.DEFER}), Status.ASKED: frozenset({Action.ASK})}
ENDINGS = frozenset({Action.ARCHIVE, Action.LAPSE})


@dataclass(frozen=True)
class Timing:
    """The clock that the case is under: what it measures, until when, how many days, from which
    moment on, and whether its end has passed while officers had the case."""

    stage: Stage
    due_at: datetime
    days: int
    started_at: datetime
    late: bool


@dataclass(frozen=True)
class Promised:
    """A day that the agency named, and whether it has passed."""

    day: date
    over: bool


@dataclass(frozen=True)
class Situation:
    """A case and what its reporter wants to know of it: the clock of its status, and that of the
    whole (`settle`); `said` is the question that waits for an answer or else the last answer,
    `reason` why the case was archived."""

    view: CaseView
    progress: Progress
    timing: Timing | None
    settle: Timing | None
    promised: Promised | None
    said: CaseEvent | None
    reason: str


def situation_of(view: CaseView) -> Situation:
    """How things are, as far as this audience sees the case."""
    desk, complaint = view.desk, view.complaint
    running = clocks.open_clocks(desk, complaint) if view.sight.history else []
    known = {clock.stage: clock for clock in running}
    runs = standing_of(complaint.status, complaint.hand_overs).runs
    return Situation(
        view=view,
        progress=PROGRESS[complaint.status],
        timing=_timing(view, known.get(runs[0])) if runs else None,
        settle=_timing(view, known.get(Stage.SETTLE)),
        promised=_promised(view),
        said=_last(view, QUESTIONS.get(complaint.status, ANSWERS)),
        reason=_reason(view),
    )


def _timing(view: CaseView, clock: CaseClock | None) -> Timing | None:
    """A clock that runs. One that ran out while it was the reporter's turn says nothing: silence
    closes the case at once, or never does."""
    if clock is None or clock.due_at is None:
        return None
    late = is_late(view.complaint.status, clock.due_at, view.desk.now)
    if clock.due_at < view.desk.now and not late:
        return None
    return Timing(clock.stage, clock.due_at, clock.days, clock.started_at, late)


def _promised(view: CaseView) -> Promised | None:
    """The day that the last answer promised, while the case is not at its end."""
    answers = [event.id for event in view.history if event.action in ANSWERS]
    if not answers or PROGRESS[view.complaint.status].hands not in {Hands.AGENCY, Hands.REPORTER}:
        return None
    query = select(Promise).where(
        col(Promise.event_id) == answers[-1], col(Promise.kept_at).is_(None)
    )
    found = view.desk.session.exec(query).first()
    if found is None:
        return None
    today = clocks.today_of(view.desk, view.complaint.agency_id)
    return Promised(found.due_on, over=found.due_on < today)


def _last(view: CaseView, actions: Iterable[Action]) -> CaseEvent | None:
    said = [event for event in view.history if event.action in actions and event.text]
    return said[-1] if said else None


def _reason(view: CaseView) -> str:
    if view.complaint.status is not Status.ARCHIVED:
        return ""
    event = _last(view, ENDINGS)
    return event.text if event else ""
