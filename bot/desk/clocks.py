"""The clocks of a case: started, held and ended by the status that the case enters."""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot.desk import Desk
from bot.rules.deadlines import Calendar, ExtraDay, Span, due_at
from bot.rules.reminders import next_reminder
from bot.rules.workflow import Standing, standing_of
from storage.entering import enter_row
from storage.tables import Agency, CaseClock, Complaint, metadata
from storage.words import Stage

CALENDAR_DAYS = frozenset({Stage.SUPPLY})
EXTRA_DAYS = "extra days"
EXTRA = select(*metadata.tables["extra_day"].c["day", "name", "working"])


def begin(desk: Desk, complaint: Complaint) -> datetime | None:
    """Start the clocks of a case that is filed now; when it is due."""
    runs = standing_of(complaint.status, 0).runs
    started = [start(desk, complaint, stage, desk.now) for stage in runs]
    return next((clock.due_at for clock in started), None)


def enter(
    desk: Desk, complaint: Complaint, *, fresh: bool = False, begins: datetime | None = None
) -> datetime | None:
    """Run the clocks of the status that the case is now in; when it is due. `fresh` starts the
    status's own clock anew although it runs; `begins` lets it start later (after a promised
    day)."""
    standing = standing_of(complaint.status, complaint.hand_overs)
    clocks = {clock.stage: clock for clock in open_clocks(desk, complaint)}
    for clock in clocks.values():
        _settle(desk, clock, standing, fresh=fresh)
    for stage in standing.runs:
        known = clocks.get(stage)
        if known is None or known.stopped_at is not None:
            clocks[stage] = start(desk, complaint, stage, begins or desk.now)
    return due_of(complaint, clocks.values())


def start(desk: Desk, complaint: Complaint, stage: Stage, begins: datetime) -> CaseClock:
    """Start a clock of the case."""
    clock = CaseClock(
        complaint_id=complaint.id or 0,
        agency_id=complaint.agency_id,
        stage=stage,
        started_at=begins,
        days=desk.practice.days_of(stage, complaint),
    )
    count_anew(desk, clock)
    enter_row(desk.session, clock)
    return clock


def resize(desk: Desk, complaint: Complaint) -> datetime | None:
    """Give each open clock the days that the case has now, after its kind, its field check or
    its extension changed; when it is due."""
    clocks = open_clocks(desk, complaint)
    for clock in clocks:
        clock.days = desk.practice.days_of(clock.stage, complaint)
        count_anew(desk, clock)
        desk.session.add(clock)
    return due_of(complaint, clocks)


def count_anew(desk: Desk, clock: CaseClock) -> None:
    """Work out when the clock is due, and when its next reminder falls."""
    calendar = calendar_of(desk, clock.agency_id)
    clock.due_at = due_at(calendar, span_of(clock))
    clock.remind_at = next_reminder(
        calendar,
        desk.practice.hours,
        span_of(clock),
        stage=clock.stage,
        given=clock.warnings,
        escalate_after=desk.practice.escalate_after,
    )


def due_of(complaint: Complaint, clocks: Iterable[CaseClock]) -> datetime | None:
    """When the case is due next: at the end of its status's own clock."""
    standing = standing_of(complaint.status, complaint.hand_overs)
    due = {clock.stage: clock.due_at for clock in clocks if clock.stopped_at is None}
    return next((due.get(stage) for stage in standing.runs), None)


def open_clocks(desk: Desk, complaint: Complaint) -> list[CaseClock]:
    """The clocks that run or are held."""
    return desk.rows(CaseClock, complaint_id=complaint.id, stopped_at=None)


def span_of(clock: CaseClock) -> Span:
    """The clock as the rules count it."""
    return Span(
        started_at=clock.started_at,
        days=clock.days,
        working=clock.stage not in CALENDAR_DAYS,
        pauses=tuple((_time(begin), _time(end)) for begin, end in clock.pauses),  # type: ignore[misc]
    )


def calendar_of(desk: Desk, agency_id: int | None = None) -> Calendar:
    """The working days of an agency, with the admin's table as it is now."""
    agency = desk.get(Agency, agency_id)
    zone = ZoneInfo(agency.zone) if agency and agency.zone else desk.practice.zone
    return Calendar(zone, extra_days(desk))


def today_of(desk: Desk, agency_id: int | None) -> date:
    """Today where the agency is."""
    return calendar_of(desk, agency_id).local_day(desk.now)


def extra_days(desk: Desk) -> dict[date, ExtraDay]:
    """The admin's free and working days, read once a transaction."""
    known: dict[date, ExtraDay] | None = desk.session.info.get(EXTRA_DAYS)
    if known is None:
        known = {day: ExtraDay(name, working) for day, name, working in desk.ask(EXTRA)}
        desk.session.info[EXTRA_DAYS] = known
    return known


def forget_extra_days(desk: Desk) -> None:
    """Read the admin's table again: it was changed in this transaction."""
    desk.session.info.pop(EXTRA_DAYS, None)


def _settle(desk: Desk, clock: CaseClock, standing: Standing, *, fresh: bool) -> None:
    own = standing.runs[:1]
    if clock.stage in standing.holds:
        _hold(desk, clock)
    elif clock.stage in standing.runs and not (fresh and clock.stage in own):
        _go_on(desk, clock)
    else:
        clock.stopped_at, clock.remind_at = desk.now, None
    desk.session.add(clock)


def _hold(desk: Desk, clock: CaseClock) -> None:
    if not clock.pauses or clock.pauses[-1][1]:
        clock.pauses = [*clock.pauses, [desk.now.isoformat(), ""]]
        count_anew(desk, clock)


def _go_on(desk: Desk, clock: CaseClock) -> None:
    if clock.pauses and not clock.pauses[-1][1]:
        clock.pauses = [*clock.pauses[:-1], [clock.pauses[-1][0], desk.now.isoformat()]]
        count_anew(desk, clock)


def _time(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
