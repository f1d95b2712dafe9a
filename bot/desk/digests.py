"""The morning's digest: what is late, what is due today and what is new, once a working day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, exists, false, func, or_, select
from sqlmodel import col

from bot.desk import Desk, clocks, reading, visible
from bot.desk.notifying import AUDIENCE_OF
from bot.desk.people import Actor, office_of
from bot.desk.reading import CaseView
from bot.rules.deadlines import END_OF_DAY, Calendar
from bot.rules.hours import next_open
from storage import outbox
from storage.tables import Agency, CaseClock, Complaint, Notice, Officer
from storage.words import Lane, Stage

BATCH = 50
SHOWN = 5
DIGEST = "digest"
# A case is new to an office when one of these clocks has begun there.
BEGINNING = (Stage.VERIFY, Stage.ARBITER, Stage.ANSWER)


@dataclass(frozen=True)
class Pile:
    """Cases of one sort: how many, and the most urgent ones."""

    total: int
    cases: list[CaseView]


@dataclass(frozen=True)
class Digest:
    """One officer's morning."""

    late: Pile
    today: Pile
    new: Pile

    @property
    def empty(self) -> bool:
        """Whether there is nothing to say."""
        return not (self.late.total or self.today.total or self.new.total)


def give_digests(desk: Desk) -> int:
    """Queue the digests that are due, a batch of officers at a time; the number of officers that
    were looked at. Each gets one for each working day, at the opening of the own agency, or
    later in its hours when the bot did not run then."""
    count = 0
    for zone, calendar in _zones(desk):
        if next_open(calendar, desk.practice.hours, desk.now) != desk.now:
            continue
        today = calendar.local_day(desk.now)
        for officer in _undigested(desk, zone, today, _opening(desk, calendar, today)):
            _give(desk, calendar, officer, today)
            count += 1
    return count


def digest_of(desk: Desk, officer: Officer, since: datetime, until: datetime) -> Digest:
    """What waits for this officer now; new is what has begun to wait between the two times."""
    office = office_of(desk, officer)
    waits = visible.waits_for(office) if office else false()
    calendar = clocks.calendar_of(desk, officer.agency_id)
    tonight = calendar.at(calendar.local_day(desk.now), END_OF_DAY)
    due, late = col(Complaint.due_at), col(Complaint.due_at) < desk.now
    today = (due >= desk.now) & (due <= tonight)
    coming = or_(due.is_(None), due > tonight)
    return Digest(
        late=_pile(desk, officer, waits & late),
        today=_pile(desk, officer, waits & today),
        new=_pile(desk, officer, waits & coming & _began(since, until)),
    )


def _zones(desk: Desk) -> Iterator[tuple[str | None, Calendar]]:
    """The zones that agencies lie in, each with its working days; None is the installation's."""
    extra = clocks.extra_days(desk)
    yield None, Calendar(desk.practice.zone, extra)
    zones = select(col(Agency.zone)).where(col(Agency.zone).is_not(None)).distinct()
    for zone in desk.session.scalars(zones):
        if zone:
            yield zone, Calendar(ZoneInfo(zone), extra)


def _undigested(desk: Desk, zone: str | None, today: date, opening: datetime) -> list[Officer]:
    in_zone = select(col(Agency.id)).where(col(Agency.zone) == zone)
    elsewhere = select(col(Agency.id)).where(col(Agency.zone).is_not(None))
    agency = col(Officer.agency_id)
    here = agency.in_(in_zone) if zone else or_(agency.is_(None), agency.not_in(elsewhere))
    query = select(Officer).where(
        here,
        col(Officer.active),
        col(Officer.joined_at) < opening,
        or_(col(Officer.digest_on).is_(None), col(Officer.digest_on) < today),
    )
    locked = query.order_by(col(Officer.id)).limit(BATCH).with_for_update(skip_locked=True)
    return list(desk.session.scalars(locked.execution_options(populate_existing=True)))


def _give(desk: Desk, calendar: Calendar, officer: Officer, today: date) -> None:
    since = officer.joined_at
    if officer.digest_on is not None:
        since = _opening(desk, calendar, officer.digest_on)
    until = _opening(desk, calendar, today)
    officer.digest_on = today
    desk.session.add(officer)
    if digest_of(desk, officer, since, until).empty:
        return
    outbox.put(
        desk.session,
        Notice(
            chat_id=officer.chat_id,
            audience=AUDIENCE_OF[officer.role],
            text_key=DIGEST,
            params={"since": since.isoformat(), "until": until.isoformat()},
            lane=Lane.REMINDER,
            created_at=desk.now,
            due_at=desk.now,
            dedupe_key=f"{DIGEST}:{officer.id}:{today.isoformat()}",
        ),
    )


def _opening(desk: Desk, calendar: Calendar, day: date) -> datetime:
    return calendar.at(day, desk.practice.hours.opens)


def _began(since: datetime, until: datetime) -> ColumnElement[bool]:
    return exists().where(
        col(CaseClock.complaint_id) == col(Complaint.id),
        col(CaseClock.stopped_at).is_(None),
        col(CaseClock.stage).in_(BEGINNING),
        col(CaseClock.started_at) > since.astimezone(UTC),
        col(CaseClock.started_at) <= until.astimezone(UTC),
    )


def _pile(desk: Desk, officer: Officer, which: ColumnElement[bool]) -> Pile:
    query: Select[Complaint] = select(Complaint).where(which)
    total = desk.session.scalar(select(func.count()).select_from(query.subquery())) or 0
    order = (col(Complaint.due_at), col(Complaint.id))
    rows = desk.session.scalars(query.order_by(*order).limit(SHOWN)).all()
    actor = Actor(officer.chat_id, officer.name, officer)
    return Pile(total, [reading.see(desk, actor, complaint) for complaint in rows])
