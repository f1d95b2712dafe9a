"""The officer's own cases that an action fits now, the waiting and most urgent ones first."""

from collections.abc import Collection

from sqlalchemy import case, select
from sqlmodel import col

from bot.desk import Desk, reading, visible
from bot.desk.people import Actor, office_of
from bot.desk.reading import CaseView
from bot.rules.workflow import MOVES
from storage.tables import Complaint
from storage.words import Action, Role, Status

SHOWN = 4
LOOKED_AT = 20


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
