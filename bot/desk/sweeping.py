"""The sweep over the clocks: who is reminded now, and what lapses because nobody said a word."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, select

from bot.desk import Desk, cases, clocks, holding, notifying, trying
from bot.desk.effects import Said
from bot.desk.parties import officers_for
from bot.desk.visible import TO_VERIFY
from bot.rules.answers import judge
from bot.rules.deadlines import Calendar
from bot.rules.hours import next_open
from bot.rules.reminders import REMINDERS, Point, Reminder, fallen, newest_for_each
from bot.rules.telling import AUDIENCE_OF, Party
from storage import outbox
from storage.tables import CaseClock, CaseEvent, Complaint, Officer
from storage.words import Action, ArchiveReason, Lane, Role, Stage

log = logging.getLogger("lapor.sweep")
BATCH = 50
PARTY_OF = {Role.LIAISON: Party.AGENCY, Role.LEADER: Party.LEADERS}
# The last step of a citizen's clock: an unwarned citizen has this many working days more.
RESPITE = 1


@dataclass(frozen=True)
class Due:
    """A clock of a case at whose reminders it is time to look."""

    desk: Desk
    complaint: Complaint
    clock: CaseClock
    calendar: Calendar


def sweep(desk: Desk) -> int:
    """Give the reminders that are due, a batch of cases at a time; the number of cases that were
    looked at. A case that another transaction works on is left for the next sweep, and one that
    fails is logged and holds up no other."""
    count = 0
    for complaint in _due_cases(desk):
        try:
            with desk.session.begin_nested():
                if complaint.test:  # forgotten: nobody is reminded of it
                    trying.end(desk, complaint)
                for clock in clocks.open_clocks(desk, complaint):
                    _look_at(desk, complaint, clock)
        except Exception:
            log.exception("the clocks of %s could not be swept", complaint.tracking_id)
        else:
            count += 1
    return count


def remind(  # noqa: PLR0913 (a reminder is just these values)
    desk: Desk,
    complaint: Complaint,
    officers: Sequence[Officer],
    *,
    key: str,
    data: dict[str, str],
    due: datetime | None,
    once: str,
) -> None:
    """Record a reminder in the history and tell these officers, whatever they chose to hear."""
    event = cases.record(desk, cases.JOB, complaint, Action.REMIND, Said(data=data))
    params = {"case": complaint.tracking_id, **data}
    if due is not None:
        params["due_at"] = due.isoformat()
    for officer in officers:
        outbox.put(
            desk.session,
            notifying.notice_of(
                desk,
                complaint,
                event,
                chat_id=officer.chat_id,
                eyes=AUDIENCE_OF[officer.role],
                key=key,
                params=params,
                lane=Lane.REMINDER,
                once=once,
            ),
        )


def responsible(desk: Desk, complaint: Complaint) -> list[Officer]:
    """Who answers for the case in its agency, the officer who took it first; of a case that is
    back at the desk, those of the desk."""
    party = Party.DESK if complaint.status in TO_VERIFY else Party.AGENCY
    found = officers_for(desk, complaint, party)
    return sorted(found, key=lambda officer: officer.id != complaint.officer_id)


def _due_cases(desk: Desk) -> list[Complaint]:
    due = (
        select(CaseClock.complaint_id)
        .where(col(CaseClock.stopped_at).is_(None), col(CaseClock.remind_at) <= desk.now)
        .order_by(col(CaseClock.remind_at))
        .limit(BATCH)
    )
    due_now = col(Complaint.id).in_(due) & ~holding.is_held()
    query = select(Complaint).where(due_now).order_by(col(Complaint.id))
    locked = query.with_for_update(skip_locked=True)
    return list(desk.session.exec(locked.execution_options(populate_existing=True)))


def _look_at(desk: Desk, complaint: Complaint, clock: CaseClock) -> None:
    if clock.stopped_at or clock.remind_at is None or clock.remind_at > desk.now:
        return
    due = Due(desk, complaint, clock, clocks.calendar_of(desk, clock.agency_id))
    reminders = _fallen(due)
    if not reminders:
        clocks.count_anew(desk, clock)
    elif reminders[0].to in {Role.CITIZEN, Role.SYSTEM}:
        _to_citizen(due, reminders)
    else:
        _to_officers(due, reminders)
    desk.session.add(clock)


def _fallen(due: Due) -> list[Reminder]:
    return fallen(
        due.calendar,
        due.desk.practice.hours,
        clocks.span_of(due.clock),
        stage=due.clock.stage,
        given=due.clock.warnings,
        escalate_after=due.desk.practice.escalate_after,
        now=due.desk.now,
    )


def _to_officers(due: Due, reminders: Sequence[Reminder]) -> None:
    """Officers are reminded in office hours: what a downtime left over waits for the next."""
    opening = next_open(due.calendar, due.desk.practice.hours, due.desk.now)
    if opening > due.desk.now:
        due.clock.remind_at = opening
        return
    for reminder in newest_for_each(reminders):
        party = PARTY_OF.get(reminder.to, Party.DESK)
        if party is Party.AGENCY:
            told = responsible(due.desk, due.complaint)
        else:
            told = officers_for(due.desk, due.complaint, party)
        remind(
            due.desk,
            due.complaint,
            told,
            key=_key(due, reminder),
            data=_data(due, reminder.point),
            due=due.clock.due_at,
            once=_once(due, reminder.point),
        )
    due.clock.warnings += len(reminders)
    clocks.count_anew(due.desk, due.clock)


def _key(due: Due, reminder: Reminder) -> str:
    """The text: of a clock that ran out in the meantime nobody hears that it soon will."""
    late = due.clock.due_at is not None and due.clock.due_at < due.desk.now
    point = Point.DUE if late and reminder.point is not Point.LATE else reminder.point
    return f"reminder-{point.value}"


def _to_citizen(due: Due, reminders: Sequence[Reminder]) -> None:
    warnings = [reminder for reminder in reminders if reminder.point is not Point.LAPSE]
    lapses = len(warnings) < len(reminders)
    if warnings:
        due.clock.warnings += len(warnings)
        clocks.count_anew(due.desk, due.clock)
        if lapses:  # after a downtime: nobody's case is closed who was not warned before
            due.clock.remind_at = due.calendar.due_at(due.desk.now, RESPITE)
        _warn(due, warnings[-1].point, due.clock.remind_at if lapses else due.clock.due_at)
    elif not _held_back(due):
        _lapse(due)


def _warn(due: Due, point: Point, ends: datetime | None) -> None:
    desk, complaint = due.desk, due.complaint
    said = Said(data=_data(due, point))
    event = cases.record(desk, cases.JOB, complaint, Action.REMIND, said)
    notifying.remind_owner(
        desk,
        complaint,
        event,
        key=f"warning-{_stage_key(due.clock.stage)}",
        params={"due_at": (ends or desk.now).isoformat()},
        once=_once(due, point),
    )


def _held_back(due: Due) -> bool:
    """Whether silence may not close the case: nothing but empty answers was ever given, which
    the coordinator hears instead."""
    desk, complaint, clock = due.desk, due.complaint, due.clock
    if clock.stage is not Stage.REPLY_WINDOW or not _only_empty_answers(due):
        return False
    remind(
        desk,
        complaint,
        officers_for(desk, complaint, Party.DESK),
        key="reminder-empty-answer",
        data=_data(due, Point.LAPSE),
        due=clock.due_at,
        once=_once(due, Point.LAPSE),
    )
    clock.warnings, clock.remind_at = len(REMINDERS[clock.stage]), None
    return True


def _only_empty_answers(due: Due) -> bool:
    query = select(CaseEvent).where(
        col(CaseEvent.complaint_id) == due.complaint.id, col(CaseEvent.action) == Action.ANSWER
    )
    answers = list(due.desk.session.exec(query))
    return bool(answers) and all(
        judge(answer.text, due.calendar.local_day(answer.at)).empty for answer in answers
    )


def _lapse(due: Due) -> None:
    """The end of silence: recorded as silence, never as a rating."""
    due.clock.warnings += 1
    due.clock.remind_at = None
    due.desk.session.add(due.clock)
    reason = ArchiveReason.UNCLEAR.value if due.clock.stage is Stage.SUPPLY else ""
    said = Said(reason, data=_data(due, Point.LAPSE))
    cases.move(due.desk, cases.JOB, due.complaint, Action.LAPSE, said)


def _data(due: Due, point: Point) -> dict[str, str]:
    return {"stage": due.clock.stage.value, "point": point.value}


def _once(due: Due, point: Point) -> str:
    return f"clock:{due.clock.id}:{point.value}"


def _stage_key(stage: Stage) -> str:
    return stage.value.replace("_", "-")
