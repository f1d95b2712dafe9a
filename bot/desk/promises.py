"""Promised days: a day named in an answer becomes a task of the agency."""

from datetime import date, datetime

from bot.desk import Desk, clocks
from bot.errors import LaporError
from bot.rules.answers import judge
from bot.rules.deadlines import END_OF_DAY
from bot.rules.hours import next_open
from bot.rules.workflow import ENDED
from storage.entering import enter_row
from storage.tables import CaseEvent, Complaint, Promise
from storage.words import Action

KEEPING = frozenset({Action.ANSWER, Action.CLAIM})


def read(desk: Desk, complaint: Complaint, action: Action, text: str) -> date | None:
    """The coming day that an answer promises; raises LaporError for an empty answer, which is
    no follow-up."""
    if action is not Action.ANSWER:
        return None
    calendar = clocks.calendar_of(desk, complaint.agency_id)
    judgement = judge(text, calendar.local_day(desk.now), calendar)
    if judgement.empty:
        phrase = judgement.phrase or text.strip()[:60]
        raise LaporError("error-answer-empty", phrase=phrase, case=complaint.tracking_id)
    return judgement.promised_on


def note(desk: Desk, complaint: Complaint, event: CaseEvent, promised_on: date | None) -> None:
    """What a step means for promises: an answer or a claim in time keeps the open ones, the end
    of the case releases them, and a promised day makes a new one."""
    if event.action in KEEPING or complaint.status in ENDED:
        for open_one in open_promises(desk, complaint):
            _settle(desk, open_one, kept=event.action in KEEPING)
    if promised_on is None:
        return
    calendar = clocks.calendar_of(desk, complaint.agency_id)
    morning = calendar.at(promised_on, desk.practice.hours.opens)
    remind_at = max(next_open(calendar, desk.practice.hours, morning), desk.now)
    promise = Promise(
        complaint_id=complaint.id or 0,
        event_id=event.id or 0,
        due_on=promised_on,
        remind_at=remind_at,
    )
    enter_row(desk.session, promise)


def end_of(desk: Desk, complaint: Complaint, promised_on: date | None) -> datetime | None:
    """The end of a promised day, from which the citizen's reply window runs: silence does not
    close a case whose promise is still to come."""
    if promised_on is None:
        return None
    calendar = clocks.calendar_of(desk, complaint.agency_id)
    return max(calendar.at(promised_on, END_OF_DAY), desk.now)


def open_promises(desk: Desk, complaint: Complaint) -> list[Promise]:
    """The promises of a case that are neither kept nor broken, the earliest first."""
    found = desk.rows(Promise, complaint_id=complaint.id, kept_at=None, broken_at=None)
    return sorted(found, key=lambda promise: promise.due_on)


def _settle(desk: Desk, promise: Promise, *, kept: bool) -> None:
    promise.remind_at = None
    if kept:
        promise.kept_at = desk.now
    desk.session.add(promise)
