"""The test complaint: an officer files one to see the whole way work. It goes the way of every
other, but says in its story that it is a test, and counts nowhere."""

from sqlmodel import col, select

from bot.desk import Desk, cases, clocks
from bot.desk.people import Actor
from bot.errors import LaporError
from bot.regions import districts
from bot.rules.drafts import ComplaintDraft
from bot.rules.offices import Duty, require
from bot.rules.workflow import OPEN
from storage.tables import CaseEvent, Complaint
from storage.words import Action, Kind


def newest(desk: Desk) -> Complaint | None:
    """The test complaint that was filed last."""
    query = select(Complaint).where(col(Complaint.test)).order_by(col(Complaint.id).desc())
    return desk.session.exec(query.limit(1)).first()


def passed(desk: Desk) -> bool:
    """Whether a test complaint was ever forwarded to an agency."""
    query = (
        select(CaseEvent.id)
        .join(Complaint, col(Complaint.id) == col(CaseEvent.complaint_id))
        .where(col(Complaint.test), col(CaseEvent.action) == Action.FORWARD)
    )
    return desk.session.exec(query.limit(1)).first() is not None


def file_test(desk: Desk, actor: Actor, story: str) -> Complaint:
    """File a test complaint with this story, today, in the first village of the list; raises
    LaporError while another one is open."""
    require(Duty.SET_UP, actor.role)
    known = newest(desk)
    if known is not None and known.status in OPEN:
        raise LaporError("error-test-open", case=known.tracking_id)
    district = next(iter(districts().values()))
    draft = ComplaintDraft(
        kind=Kind.COMPLAINT,
        story=story,
        district_code=district.code,
        village_code=next(iter(district.villages)),
        happened_on=clocks.today_of(desk, None),
    )
    return cases.file_complaint(desk, actor, draft, test=True)


def end_test(desk: Desk, actor: Actor) -> Complaint:
    """Archive the open test complaint, wherever it is; raises LaporError when there is none."""
    require(Duty.SET_UP, actor.role)
    complaint = newest(desk)
    if complaint is None or complaint.status not in OPEN:
        raise LaporError("error-step-over")
    end(desk, complaint)
    return complaint


def end(desk: Desk, complaint: Complaint) -> None:
    """Archive this test complaint; raises MoveNotAllowed when it has ended."""
    cases.move(desk, cases.JOB, complaint, Action.END_TEST)
