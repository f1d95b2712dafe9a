"""Verifying several cases at one go: the obvious ones of the queue, each a move of its own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlmodel import col

from bot.desk import Desk, cases, joining, people, reading, suggesting, visible
from bot.desk.case_view import CaseView
from bot.desk.effects import Said
from bot.desk.people import Actor, office_of
from bot.desk.suggesting import Leading
from bot.errors import LaporError
from bot.rules.obvious import Signs, is_complete, is_obvious
from bot.rules.sensitive import sensitive
from storage.errors import HistoryRaced
from storage.tables import Agency, Complaint
from storage.words import Action, Role, Status

LOOKED_AT = 30
MOST = 10


@dataclass(frozen=True)
class Pick:
    """A case in the state in which it was shown, and the agency that it was shown with."""

    case: str
    version: int
    agency_id: int


@dataclass(frozen=True)
class Obvious:
    """An obvious case and its agency."""

    view: CaseView
    agency: Agency

    @property
    def pick(self) -> Pick:
        """What is kept of it until the officer has decided."""
        complaint = self.view.complaint
        return Pick(complaint.tracking_id, complaint.version, self.agency.id or 0)


@dataclass(frozen=True)
class Verified:
    """What became of one case; `error` says why it was not forwarded."""

    case: str
    agency: Agency | None
    error: LaporError | None = None


def obvious(desk: Desk, actor: Actor) -> list[Obvious]:
    """At most `MOST` obvious cases among the most urgent of a coordinator's queue; nothing for
    any other office."""
    found: list[Obvious] = []
    for view in _plain_ones(desk, actor):
        leading = suggesting.leading_agency(desk, view.complaint)
        if leading is not None and is_obvious(_signs(desk, view, leading)):
            found.append(Obvious(view, leading.agency))
        if len(found) == MOST:
            break
    return found


def shown_again(desk: Desk, actor: Actor, picks: Iterable[Pick]) -> list[Obvious]:
    """What was shown before, as far as it still exists for this officer."""
    found = []
    for pick in picks:
        complaint, agency = reading.find_case(desk, pick.case), _agency(desk, pick)
        if complaint is not None and agency is not None:
            found.append(Obvious(reading.see(desk, actor, complaint), agency))
    return found


def verify(desk: Desk, actor: Actor, picks: Iterable[Pick]) -> list[Verified]:
    """Forward each case to the agency that it was shown with; one that has changed since then, or
    cannot be forwarded, holds up no other."""
    return [_verify(desk, actor, pick) for pick in picks]


def _verify(desk: Desk, actor: Actor, pick: Pick) -> Verified:
    agency = _agency(desk, pick)
    try:
        with desk.session.begin_nested():
            view = _unchanged(desk, actor, pick)
            cases.move(desk, view.hand, view.complaint, Action.FORWARD, Said(agency=agency))
    except HistoryRaced:
        desk.session.expire_all()
        return Verified(pick.case, agency, LaporError("error-already-handled", case=pick.case))
    except LaporError as error:
        return Verified(pick.case, agency, error)
    return Verified(pick.case, agency)


def _unchanged(desk: Desk, actor: Actor, pick: Pick) -> CaseView:
    view = reading.officers_case(desk, actor, pick.case)
    if view.complaint.version != pick.version:
        raise LaporError("error-already-handled", case=pick.case)
    return view


def _plain_ones(desk: Desk, actor: Actor) -> Iterator[CaseView]:
    """What the database can tell of itself; the rule looks again."""
    office = office_of(desk, actor.officer)
    if office is None or actor.role is not Role.COORDINATOR:
        return
    plain = (
        visible.waits_for(office)
        & (col(Complaint.status) == Status.WAITING)
        & (col(Complaint.version) == 1)
        & col(Complaint.secret).is_(False)
        & col(Complaint.supervisory).is_(False)
    )
    query = select(Complaint).where(plain).order_by(col(Complaint.due_at), col(Complaint.id))
    for complaint in desk.session.scalars(query.limit(LOOKED_AT)).all():
        view = reading.see(desk, actor, complaint)
        if view.role is Role.COORDINATOR:
            yield view


def _signs(desk: Desk, view: CaseView, leading: Leading) -> Signs:
    """The costly looks are taken last, and only at what would be obvious without them."""
    complaint = view.complaint
    cheap = Signs(
        status=complaint.status,
        untouched=complaint.version == 1,
        complete=is_complete(complaint),
        secret=complaint.secret,
        supervisory=complaint.supervisory,
        sensitive=False,
        alike=False,
        elsewhere=complaint.outside or complaint.addressed_id not in {None, leading.agency.id},
        level=leading.agency.level,
        share=leading.share,
        next_share=leading.next_share,
    )
    if not is_obvious(cheap):
        return cheap
    return replace(
        cheap,
        sensitive=bool(sensitive(complaint.story)),
        alike=bool(joining.alike_for_desk(desk, view)),
    )


def _agency(desk: Desk, pick: Pick) -> Agency | None:
    agency = people.agency_of(desk, pick.agency_id)
    return agency if agency is not None and agency.active else None
