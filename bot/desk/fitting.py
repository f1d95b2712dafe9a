"""What fits an officer now: the cases for an action, the waiting and most urgent ones first, and
what there is to do."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import case, func, select
from sqlmodel import col

from bot.desk import Desk, keeping, reading, visible
from bot.desk.case_view import CaseView
from bot.desk.people import Actor, office_of
from bot.errors import LaporError
from bot.rules.workflow import MOVES, OPEN
from storage.tables import Complaint
from storage.words import Action, Role, Status


@dataclass(frozen=True)
class State:
    """What an officer has to do with now: how many cases wait, how many promises are open, and
    how the open cases stand that this office may act on."""

    waiting: int
    promises: int
    statuses: frozenset[Status]


SHOWN = 4
LOOKED_AT = 20


def state_of(desk: Desk, actor: Actor) -> State:
    """How things stand for this officer; raises LaporError for a citizen."""
    office = office_of(desk, actor.officer)
    if office is None:
        raise LaporError("error-officers-only")
    waiting = select(func.count()).where(visible.waits_for(office)).select_from(Complaint)
    known = visible.known_to(office) & col(Complaint.status).in_(sorted(OPEN))
    if actor.role is Role.LIAISON:  # of a copy it only reads
        known &= col(Complaint.agency_id).in_(office.units)
    statuses = desk.session.scalars(select(col(Complaint.status)).where(known).distinct())
    return State(
        waiting=desk.session.scalar(waiting) or 0,
        promises=keeping.count_promised(desk, office.officer),
        statuses=frozenset(statuses),
    )


def allowed_in(statuses: Collection[Status], role: Role, actions: Collection[Action]) -> bool:
    """Whether this office may take one of the actions on a case that stands so."""
    return not _statuses(role, actions).isdisjoint(statuses)


def ever_allowed(role: Role, actions: Collection[Action]) -> bool:
    """Whether the workflow ever lets this office take one of these actions."""
    return bool(_statuses(role, actions))


def cases_for(desk: Desk, actor: Actor, actions: Collection[Action]) -> list[CaseView]:
    """Some of the cases on which this officer may take one of these actions now."""
    office = office_of(desk, actor.officer)
    if office is None:
        return []
    fits = col(Complaint.status).in_(sorted(_statuses(actor.role, actions)))
    waiting_first = case((visible.waits_for(office), 0), else_=1)
    query = select(Complaint).where(visible.known_to(office) & fits)
    rows = query.order_by(waiting_first, col(Complaint.due_at), col(Complaint.id)).limit(LOOKED_AT)
    views = (reading.see(desk, actor, complaint) for complaint in desk.session.scalars(rows))
    return [view for view in views if _allows(view, actions)][:SHOWN]


def _statuses(role: Role, actions: Collection[Action]) -> set[Status]:
    """An inspector is also the liaison of the own agency."""
    roles = {role, Role.LIAISON} if role is Role.INSPECTOR else {role}
    return {
        status
        for (status, action), move in MOVES.items()
        if action in actions and roles & move.who
    }


def _allows(view: CaseView, actions: Collection[Action]) -> bool:
    if view.role in {None, Role.CITIZEN}:
        return False
    moves = (MOVES.get((view.complaint.status, action)) for action in actions)
    return any(move is not None and view.role in move.who for move in moves)
