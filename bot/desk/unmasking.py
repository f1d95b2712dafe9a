"""Reading masked numbers: one officer asks with a reason, a second one agrees, and the citizen is
told. The unmasked text itself is kept nowhere: it is made of the case when it is delivered."""

from collections.abc import Mapping
from datetime import timedelta

from sqlalchemy import update
from sqlmodel import col

from bot.desk import Desk, notifying
from bot.errors import LaporError
from storage import outbox
from storage.tables import CaseEvent, Complaint, Notice, Officer, UnmaskRequest
from storage.words import Action, Audience

LIVES = timedelta(days=7)
REQUEST = "request"
UNMASKED = "notice-unmasked-text"


def note(desk: Desk, complaint: Complaint, event: CaseEvent) -> dict[str, str]:
    """What a step means for unmasking: asking enters a request, whose number goes into the
    notices of the step; consent sends the text to the officer who asked."""
    if event.action is Action.ASK_UNMASK:
        return {REQUEST: str(_enter(desk, complaint, event).id)}
    if event.action is Action.UNMASK:
        _deliver(desk, complaint, event)
    return {}


def request_of(desk: Desk, complaint: Complaint, number: str) -> UnmaskRequest:
    """The request with this number; raises LaporError when the case has none such."""
    request = desk.session.get(UnmaskRequest, int(number)) if number.isdigit() else None
    if request is None or request.complaint_id != complaint.id:
        raise LaporError("error-step-over")
    return request


def grant(
    desk: Desk, complaint: Complaint, officer_id: int | None, data: Mapping[str, str]
) -> None:
    """Agree to a request, once; raises LaporError for one's own, an old or a granted one."""
    request = request_of(desk, complaint, data.get(REQUEST, ""))
    if officer_id is None or request.officer_id == officer_id:
        raise LaporError("error-unmask-own", case=complaint.tracking_id)
    granted = desk.session.execute(
        update(UnmaskRequest)
        .where(
            col(UnmaskRequest.id) == request.id,
            col(UnmaskRequest.granted_by).is_(None),
            col(UnmaskRequest.asked_at) > desk.now - LIVES,
        )
        .values(granted_by=officer_id, granted_at=desk.now)
        .returning(col(UnmaskRequest.id))
        .execution_options(synchronize_session=False)
    ).first()
    if granted is None:
        raise LaporError("error-unmask-over", case=complaint.tracking_id)


def is_granted(desk: Desk, notice: Notice) -> bool:
    """Whether this notice brings an unmasked text to the officer to whom it was granted."""
    request = desk.session.get(UnmaskRequest, int(notice.params.get(REQUEST, "0")))
    asker = desk.session.get(Officer, request.officer_id) if request else None
    return bool(request and request.granted_by and asker and asker.chat_id == notice.chat_id)


def _enter(desk: Desk, complaint: Complaint, event: CaseEvent) -> UnmaskRequest:
    request = UnmaskRequest(
        complaint_id=complaint.id or 0,
        officer_id=event.officer_id or 0,
        reason=event.text,
        asked_at=desk.now,
    )
    desk.session.add(request)
    desk.session.flush()
    return request


def _deliver(desk: Desk, complaint: Complaint, event: CaseEvent) -> None:
    request = request_of(desk, complaint, event.data.get(REQUEST, ""))
    asker = desk.session.get(Officer, request.officer_id)
    if asker is None:
        return
    outbox.put(
        desk.session,
        notifying.notice_of(
            desk,
            complaint,
            event,
            chat_id=asker.chat_id,
            eyes=Audience.AGENCY,
            key=UNMASKED,
            params={"case": complaint.tracking_id, REQUEST: str(request.id)},
        ),
    )
