"""Promised days: a day named in an answer becomes a task of the agency."""

from datetime import datetime

from sqlmodel import col, select

from bot.desk import Desk, clocks
from bot.rules.answers import judge
from bot.rules.deadlines import END_OF_DAY
from bot.rules.hours import next_open
from bot.rules.workflow import ENDED
from storage.tables import CaseEvent, Complaint, Promise
from storage.words import Action

KEEPING = frozenset({Action.ANSWER, Action.CLAIM})


def note(desk: Desk, complaint: Complaint, event: CaseEvent) -> Promise | None:
    """What a step means for promises: an answer or a claim in time keeps the open ones, the end
    of the case releases them, and an answer that names a coming day makes a new one."""
    if event.action in KEEPING or complaint.status in ENDED:
        for open_one in open_promises(desk, complaint):
            _settle(desk, open_one, kept=event.action in KEEPING)
    if event.action is not Action.ANSWER:
        return None
    calendar = clocks.calendar_of(desk, complaint.agency_id)
    day = judge(event.text, calendar.local_day(desk.now)).promised_on
    if day is None:
        return None
    morning = calendar.at(day, desk.practice.hours.opens)
    promise = Promise(
        complaint_id=complaint.id or 0,
        event_id=event.id or 0,
        due_on=day,
        remind_at=max(next_open(calendar, desk.practice.hours, morning), desk.now),
    )
    desk.session.add(promise)
    return promise


def end_of(desk: Desk, complaint: Complaint, promise: Promise | None) -> datetime | None:
    """The end of a promised day, from which the citizen's reply window runs: silence does not
    close a case whose promise is still to come."""
    if promise is None:
        return None
    calendar = clocks.calendar_of(desk, complaint.agency_id)
    return max(calendar.at(promise.due_on, END_OF_DAY), desk.now)


def open_promises(desk: Desk, complaint: Complaint) -> list[Promise]:
    """The promises of a case that are neither kept nor broken, the earliest first."""
    query = select(Promise).where(
        col(Promise.complaint_id) == complaint.id,
        col(Promise.kept_at).is_(None),
        col(Promise.broken_at).is_(None),
    )
    return list(desk.session.exec(query.order_by(col(Promise.due_on), col(Promise.id))))


def _settle(desk: Desk, promise: Promise, *, kept: bool) -> None:
    promise.remind_at = None
    if kept:
        promise.kept_at = desk.now
    desk.session.add(promise)
