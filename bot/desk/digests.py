"""The morning's digest: what is late, what is due today and what is new, once a working day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, exists, false, func, or_, select
from sqlmodel import col

from bot.desk import Desk, clocks, keeping, reading, visible
from bot.desk.case_view import CaseView
from bot.desk.people import Actor, office_of
from bot.desk.reading import Page
from bot.errors import LaporError
from bot.rules.deadlines import END_OF_DAY, Calendar
from bot.rules.hours import next_open
from bot.rules.offices import Duty, require
from bot.rules.telling import AUDIENCE_OF
from storage import outbox
from storage.tables import Agency, CaseClock, Complaint, Notice, Officer
from storage.words import Lane, Role, Stage

BATCH = 50
SHOWN = 5
DIGEST = "digest"
# A case is new to an office when one of these clocks has begun there.
BEGINNING = (Stage.VERIFY, Stage.ARBITER, Stage.ANSWER)
ORDER = (col(Complaint.due_at), col(Complaint.id))


class Heap(StrEnum):
    """The lists of a digest."""

    LATE = "late"
    TODAY = "today"
    NEW = "new"


@dataclass(frozen=True)
class Span:
    """The time in which something has to have begun to be new."""

    since: datetime
    until: datetime

    @property
    def packed(self) -> tuple[int, int]:
        """As whole seconds, for a button."""
        return int(self.since.timestamp()), int(self.until.timestamp())

    @classmethod
    def unpacked(cls, since: str, until: str) -> "Span":
        """The span of a button; raises ValueError."""
        first, last = (datetime.fromtimestamp(int(one), UTC) for one in (since, until))
        return cls(first, last)


@dataclass(frozen=True)
class Pile:
    """Cases of one sort: how many, and the most urgent ones."""

    total: int
    cases: list[CaseView]


@dataclass(frozen=True)
class Digest:
    """One officer's morning: the lists, and how many promises are open."""

    span: Span
    piles: Mapping[Heap, Pile]
    promises: int = 0

    @property
    def empty(self) -> bool:
        """Whether there is nothing to say."""
        return not any(pile.total for pile in self.piles.values())


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


def digest_of(desk: Desk, officer: Officer, span: Span) -> Digest:
    """What waits for this officer now; new is what has begun to wait in the span."""
    heaps = _heaps(desk, officer, span)
    piles = {heap: _pile(desk, officer, which) for heap, which in heaps.items()}
    return Digest(span, piles, keeping.count_promised(desk, officer))


def heap_of(desk: Desk, actor: Actor, heap: Heap, span: Span, page: int) -> Page:
    """A page of one list of the digest, as it is now; raises LaporError for a citizen."""
    require(Duty.QUEUE, actor.role)
    if actor.officer is None:
        raise LaporError("error-officers-only")
    query = select(Complaint).where(_heaps(desk, actor.officer, span)[heap])
    return reading.page_of(desk, actor, query, page, *ORDER)


def _heaps(desk: Desk, officer: Officer, span: Span) -> dict[Heap, ColumnElement[bool]]:
    office = office_of(desk, officer)
    waits = visible.waits_for(office) if office else false()
    calendar = clocks.calendar_of(desk, officer.agency_id)
    tonight = calendar.at(calendar.local_day(desk.now), END_OF_DAY)
    due = col(Complaint.due_at)
    coming = or_(due.is_(None), due > tonight)
    return {
        Heap.LATE: waits & (due < desk.now),
        Heap.TODAY: waits & (due >= desk.now) & (due <= tonight),
        Heap.NEW: waits & coming & _began(span),
    }


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
        col(Officer.role) != Role.HELPER,
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
    if digest_of(desk, officer, Span(since, until)).empty:
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


def _began(span: Span) -> ColumnElement[bool]:
    return exists().where(
        col(CaseClock.complaint_id) == col(Complaint.id),
        col(CaseClock.stopped_at).is_(None),
        col(CaseClock.stage).in_(BEGINNING),
        col(CaseClock.started_at) > span.since.astimezone(UTC),
        col(CaseClock.started_at) <= span.until.astimezone(UTC),
    )


def _pile(desk: Desk, officer: Officer, which: ColumnElement[bool]) -> Pile:
    query: Select[Complaint] = select(Complaint).where(which)
    total = desk.session.scalar(select(func.count()).select_from(query.subquery())) or 0
    rows = desk.session.scalars(query.order_by(*ORDER).limit(SHOWN)).all()
    actor = Actor(officer.chat_id, officer.name, officer)
    return Pile(total, [reading.see(desk, actor, complaint) for complaint in rows])
