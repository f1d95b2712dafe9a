"""Taking back: an answer, a claim or a closing waits some seconds before it is made.

The whole move waits as a row, not its notices: so nothing of it is in the history, on any card or
in any clock while it can still be taken back, and taking it back is to drop the row. It is checked
at once, stored with the update that brought it (a crash loses nothing), and made by a job, as of
the moment at which it was pressed: a deadline that passes meanwhile was kept, and the sweep over
the clocks leaves such a case alone. The history says when it was made, and in `said_at` when it
was pressed. Whatever an officer does next to the case comes after it; what the reporter does
meanwhile does not wait, and a move that has become impossible by then is told to its officer.
"""

import logging
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, exists, func
from sqlmodel import Session, col, select

from bot.desk import Desk, cases, reading
from bot.desk.cases import NOTHING
from bot.desk.effects import Hand, Said
from bot.desk.people import Actor
from bot.errors import LaporError
from bot.rules.telling import AUDIENCE_OF
from storage import outbox
from storage.errors import HistoryRaced
from storage.tables import CaseEvent, Complaint, HeldMove, Notice, Officer
from storage.words import Action

log = logging.getLogger("lapor.holding")
HELD = frozenset({Action.ANSWER, Action.CLAIM, Action.CLOSE})
TRY_AGAIN = timedelta(minutes=1)


def move(
    desk: Desk, hand: Hand, complaint: Complaint, action: Action, said: Said = NOTHING
) -> CaseEvent | HeldMove:
    """An officer's move: made now, or held back for as long as it can be taken back. Raises as
    `cases.move` does."""
    if not desk.practice.undo:
        return cases.move(desk, hand, complaint, action, said)
    for held in _waiting(desk, complaint):
        _make(desk, held)
    if action not in HELD or hand.officer_id is None:
        return cases.move(desk, hand, complaint, action, said)
    cases.check(desk, hand, complaint, action, said)
    held = HeldMove(
        complaint_id=complaint.id or 0,
        officer_id=hand.officer_id,
        action=action,
        text=said.text,
        attachments=list(said.attachments),
        pressed_at=desk.now,
        due_at=desk.now + desk.practice.undo,
    )
    desk.session.add(held)
    desk.session.flush()
    return held


def take_back(desk: Desk, actor: Actor, number: int) -> HeldMove:
    """The move is dropped, as if it had never been pressed; raises LaporError for another
    officer's, for one that was taken back before, and for one that was made."""
    held = desk.session.get(HeldMove, number, with_for_update=True)
    if held is None or actor.officer is None or held.officer_id != actor.officer.id:
        raise LaporError("error-step-over")
    if held.event_id is not None:
        complaint = desk.get(Complaint, held.complaint_id)
        case = complaint.tracking_id if complaint else ""
        raise LaporError("error-already-sent", case=case)
    desk.session.delete(held)
    return held


def add_file(desk: Desk, number: int, file_id: int) -> None:
    """A late part of an album goes with the held move, or after it."""
    held = desk.session.get(HeldMove, number, with_for_update=True)
    if held is not None and held.event_id is None:
        held.attachments = [*held.attachments, file_id]
        desk.session.add(held)
    elif held is not None:
        cases.add_late_files(desk, held.event_id or 0, [file_id])


def make_due(desk: Desk) -> int:
    """Make one move whose time has come; how many were looked at. One that fails unexpectedly is
    logged and tried again later, and holds up no other."""
    due = select(HeldMove).where(
        col(HeldMove.event_id).is_(None), col(HeldMove.due_at) <= desk.now
    )
    one = due.order_by(col(HeldMove.id)).limit(1).with_for_update(skip_locked=True)
    held = desk.session.exec(one.execution_options(populate_existing=True)).first()
    if held is None:
        return 0
    number = held.id
    try:
        with desk.session.begin_nested():
            _make(desk, held)
    except HistoryRaced:
        desk.session.expire_all()
        return 0  # somebody was faster by a moment: again at the next look
    except Exception:
        log.exception("held move %s could not be made", number)
        desk.session.expire_all()
        held.due_at = desk.now + TRY_AGAIN
        desk.session.add(held)
    return 1


def is_held() -> ColumnElement[bool]:
    """The cases with a move that is still to be made."""
    return exists().where(
        col(HeldMove.complaint_id) == col(Complaint.id), col(HeldMove.event_id).is_(None)
    )


def forget(session: Session, *, before: datetime) -> None:
    """Drop the rows of moves that were made long ago: the history has them."""
    made = col(HeldMove.event_id).is_not(None) & (col(HeldMove.pressed_at) < before)
    session.execute(delete(HeldMove).where(made))


def _waiting(desk: Desk, complaint: Complaint) -> list[HeldMove]:
    query = select(HeldMove).where(
        col(HeldMove.complaint_id) == complaint.id, col(HeldMove.event_id).is_(None)
    )
    return list(desk.session.exec(query.order_by(col(HeldMove.id)).with_for_update()))


def _make(desk: Desk, held: HeldMove) -> None:
    """Make the move with the rights that its officer has now, or tell why it was not made."""
    officer, complaint = desk.session.get(Officer, held.officer_id), _case_of(desk, held)
    actor = Actor(officer.chat_id if officer else 0, "", officer)
    said = Said(held.text, tuple(held.attachments), at=_since(desk, held))
    try:
        hand = reading.officers_case(desk, actor, complaint.tracking_id).hand
        held.event_id = cases.move(desk, hand, complaint, held.action, said).id
        desk.session.add(held)
    except LaporError:
        _tell(desk, held, officer, complaint)
        desk.session.delete(held)


def _case_of(desk: Desk, held: HeldMove) -> Complaint:
    return desk.session.exec(select(Complaint).where(col(Complaint.id) == held.complaint_id)).one()


def _since(desk: Desk, held: HeldMove) -> datetime:
    """When it was pressed, but not before what happened to the case meanwhile."""
    last = select(func.max(col(CaseEvent.at))).where(
        col(CaseEvent.complaint_id) == held.complaint_id
    )
    return max(held.pressed_at, desk.session.exec(last).one())


def _tell(desk: Desk, held: HeldMove, officer: Officer | None, complaint: Complaint) -> None:
    if officer is None:
        return
    notice = Notice(
        chat_id=officer.chat_id,
        audience=AUDIENCE_OF[officer.role],
        text_key=f"unmade-{held.action}",
        params={"case": complaint.tracking_id, "text": held.text},
        created_at=desk.now,
        due_at=desk.now,
        dedupe_key=f"unmade:{held.id}",
    )
    outbox.put(desk.session, notice)
