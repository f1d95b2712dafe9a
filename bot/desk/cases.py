"""The case: filing it, moving it, adding to it."""

from dataclasses import dataclass

from sqlalchemy import update
from sqlmodel import col, select

from bot.desk import Desk, notifying
from bot.desk.people import Actor, ensure_citizen
from bot.errors import LaporError
from bot.rules.drafts import ComplaintDraft, FilingStep, next_step
from bot.rules.tracking import new_tracking_id
from bot.rules.workflow import Stage, find_move
from storage import history
from storage.tables import Agency, Attachment, CaseEvent, Complaint
from storage.words import Action, Role, Status

ANSWER_MAX = 3500


@dataclass(frozen=True)
class Said:
    """What goes with a move: words, files, the agency it leads to."""

    text: str = ""
    attachments: tuple[int, ...] = ()
    agency: Agency | None = None


def file_complaint(desk: Desk, actor: Actor, draft: ComplaintDraft) -> Complaint:
    """Make a complaint of a complete draft; raises LaporError when something is missing."""
    if next_step(draft) is not FilingStep.REVIEW or draft.kind is None:
        raise LaporError("error-draft-incomplete")
    complaint = Complaint(
        tracking_id=_free_tracking_id(desk),
        citizen_id=ensure_citizen(desk, actor).id or 0,
        kind=draft.kind,
        status=Status.WAITING,
        story=draft.story,
        district_code=draft.district_code,
        village_code=draft.village_code,
        latitude=draft.latitude,
        longitude=draft.longitude,
        happened_on=draft.happened_on,
        anonymous=draft.anonymous,
        secret=draft.secret,
        filed_at=desk.now,
        due_at=desk.practice.due_at(desk.now, Stage.VERIFY),
    )
    desk.session.add(complaint)
    desk.session.flush()
    event = _record(
        desk, complaint, Action.FILE, actor, Said(attachments=tuple(draft.attachments))
    )
    _attach(desk, complaint, event, draft.attachments)
    notifying.tell(desk, complaint, event, {})
    return complaint


def move(
    desk: Desk,
    actor: Actor,
    complaint: Complaint,
    action: Action,
    said: Said = Said(),
) -> CaseEvent:
    """Take one step of the workflow: status, clock, history and notices in one.

    Raises MoveNotAllowed, or LaporError for missing words, or when somebody else was faster.
    The owner acts as citizen even when holding an office.
    """
    role = Role.CITIZEN if action in {Action.REPLY, Action.SUPPLY} else actor.role
    step = find_move(complaint.status, action, role)
    if step.needs_text and not said.text.strip():
        raise LaporError("error-text-needed", case=complaint.tracking_id)
    if len(said.text) > ANSWER_MAX:
        raise LaporError("error-text-too-long", limit=ANSWER_MAX)
    if step.needs_agency and said.agency is None:
        raise LaporError("error-agency-needed", case=complaint.tracking_id)
    if step.needs_agency and said.agency and said.agency.id == complaint.agency_id:
        raise LaporError("error-already-there", agency=said.agency.name)
    _advance(desk, complaint, step.target, step.stage, said.agency)
    event = _record(desk, complaint, action, actor, said, role)
    agency = said.agency or desk.session.get(Agency, complaint.agency_id or 0)
    notifying.tell(
        desk, complaint, event, {"text": said.text, "agency": agency.name if agency else ""}
    )
    add_files(desk, complaint, event, list(said.attachments))
    return event


def add_files(desk: Desk, complaint: Complaint, event: CaseEvent, file_ids: list[int]) -> None:
    """Attach files to an event and pass them on to whom the event is told."""
    _attach(desk, complaint, event, file_ids)
    if event.action is Action.ANSWER:
        chat_id = notifying.owner_chat(desk, complaint)
        notifying.send_files(desk, complaint, file_ids, chat_id=chat_id, role=Role.CITIZEN)


def event_of(desk: Desk, event_id: int) -> CaseEvent | None:
    """The event by its number."""
    return desk.session.get(CaseEvent, event_id)


def _advance(
    desk: Desk, complaint: Complaint, target: Status, stage: Stage, agency: Agency | None
) -> None:
    values = {
        "status": target,
        "due_at": desk.practice.due_at(desk.now, stage),
        "agency_id": agency.id if agency else complaint.agency_id,
        "closed_at": desk.now if target in {Status.DONE, Status.ARCHIVED} else None,
        "version": complaint.version + 1,
    }
    moved = desk.session.execute(
        update(Complaint)
        .where(col(Complaint.id) == complaint.id, col(Complaint.version) == complaint.version)
        .values(**values)
        .returning(col(Complaint.id))
        .execution_options(synchronize_session=False)
    ).first()
    if moved is None:
        raise LaporError("error-already-handled", case=complaint.tracking_id)
    desk.session.refresh(complaint)


def _record(  # noqa: PLR0913, PLR0917
    desk: Desk,
    complaint: Complaint,
    action: Action,
    actor: Actor,
    said: Said,
    role: Role = Role.CITIZEN,
) -> CaseEvent:
    event = CaseEvent(
        complaint_id=complaint.id or 0,
        at=desk.now,
        action=action,
        role=role,
        officer_id=actor.officer.id if actor.officer and role is not Role.CITIZEN else None,
        agency_id=complaint.agency_id,
        status=complaint.status,
        text=said.text,
        data=history.files_of(desk.session, said.attachments),
    )
    if action is Action.FILE:
        event.data |= history.facts_of(complaint)
    history.append(desk.session, complaint, event)
    return event


def _attach(desk: Desk, complaint: Complaint, event: CaseEvent, file_ids: list[int]) -> None:
    if not file_ids:
        return
    desk.session.execute(
        update(Attachment)
        .where(col(Attachment.id).in_(file_ids))
        .values(complaint_id=complaint.id, event_id=event.id)
        .execution_options(synchronize_session=False)
    )
    late = [number for number in file_ids if not history.names_file(event, number)]
    if late:
        history.record_files(desk.session, complaint.id or 0, late, at=desk.now)


def _free_tracking_id(desk: Desk) -> str:
    while True:
        candidate = new_tracking_id()
        taken = select(Complaint.id).where(Complaint.tracking_id == candidate)
        if desk.session.exec(taken).first() is None:
            return candidate
