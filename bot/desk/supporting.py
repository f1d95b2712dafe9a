"""Supporting a public case (dukungan): "I have this problem too"."""

from sqlmodel import col, select

from bot.desk import Desk, cases, publishing
from bot.errors import LaporError
from bot.rules.workflow import find_move
from storage.tables import Citizen, Complaint, Supporter
from storage.words import Action, Role


def support(desk: Desk, citizen: Citizen, complaint: Complaint) -> bool:
    """Count this person in; False when they were counted before. Raises LaporError for the
    reporter, and MoveNotAllowed for a case that has ended. It is no move of the case: an
    officer's open card stays good however many support it."""
    find_move(complaint.status, Action.SUPPORT, Role.CITIZEN)
    if citizen.id == complaint.citizen_id:
        raise LaporError("error-own-support", case=complaint.tracking_id)
    _lock(desk, complaint)
    key = (complaint.id or 0, citizen.id or 0)
    if desk.session.get(Supporter, key) is not None:
        return False
    desk.session.add(Supporter(complaint_id=key[0], citizen_id=key[1], since=desk.now))
    cases.record(desk, cases.REPORTER, complaint, Action.SUPPORT)
    publishing.follow(desk, complaint, Action.SUPPORT)
    return True


def _lock(desk: Desk, complaint: Complaint) -> None:
    """Many press at once: each waits for the one before, instead of being refused."""
    row = select(Complaint).where(col(Complaint.id) == complaint.id).with_for_update()
    desk.session.exec(row.execution_options(populate_existing=True)).one()
