"""The case: filing it, moving it, adding to it."""

from collections.abc import Mapping
from types import MappingProxyType

from sqlalchemy import update
from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import col

from bot.desk import (
    Desk,
    caring,
    clocks,
    finding,
    following,
    notifying,
    promises,
    publishing,
    unmasking,
)
from bot.desk.effects import Hand, Said, Step, data_of, effects_of
from bot.desk.people import Actor, agency_coded, ensure_citizen
from bot.errors import LaporError
from bot.rules.drafts import ComplaintDraft, FilingStep, next_step
from bot.rules.tracking import new_tracking_id
from bot.rules.workflow import ENDED, Move, Need, find_move
from storage import history
from storage.tables import Agency, Attachment, CaseEvent, Complaint
from storage.words import Action, Audience, Role, Status

ANSWER_MAX = 3500
JOB = Hand(Role.SYSTEM)
REPORTER = Hand(Role.CITIZEN)
NOTHING = Said()
RESIZING = frozenset({Action.SORT, Action.SUPERVISE, Action.EXTEND})
# Steps that change what the citizen filed: the history fixes it anew.
CHANGING = frozenset({Action.FILE, Action.SUPPLY, Action.SORT, Action.HIDE, Action.SHOW})


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
        address=draft.address,
        outside=draft.outside,
        category=draft.category,
        addressed_id=_addressed(desk, draft),
        happened_on=draft.happened_on,
        anonymous=draft.anonymous,
        secret=draft.secret,
        filed_at=desk.now,
    )
    desk.session.add(complaint)
    desk.session.flush()
    due = clocks.begin(desk, complaint)
    said = Said(attachments=tuple(draft.attachments))
    event = record(desk, REPORTER, complaint, Action.FILE, said, {"due_at": due})
    _attach(desk, complaint, event, draft.attachments)
    finding.index(desk, complaint)
    supervised = caring.supervision_of(desk, complaint)
    if supervised is not None:
        move(desk, JOB, complaint, Action.SUPERVISE, supervised)
    else:
        notifying.tell(desk, complaint, event, {})
    return complaint


def move(
    desk: Desk, hand: Hand, complaint: Complaint, action: Action, said: Said = NOTHING
) -> CaseEvent:
    """Take one step of the workflow: status, clocks, history and notices in one.

    Raises MoveNotAllowed, LaporError for what is missing, or HistoryRaced as `record` does.
    """
    way = find_move(complaint.status, action, hand.role)
    _check(complaint, way, said)
    promised_on = promises.read(desk, complaint, action, said.text)
    values = effects_of(Step(desk, hand, complaint, said), action)
    values["version"] = complaint.version + 1
    if way.target is not None:
        values |= {"status": way.target, "closed_at": desk.now if way.target in ENDED else None}
    _take_on(complaint, values)
    if way.target is not None:
        begins = promises.end_of(desk, complaint, promised_on)
        values["due_at"] = clocks.enter(desk, complaint, fresh=way.fresh, begins=begins)
    elif action in RESIZING:
        values["due_at"] = clocks.resize(desk, complaint)
    event = record(desk, hand, complaint, action, said, values)
    promises.note(desk, complaint, event, promised_on)
    if action in finding.CHANGING:
        finding.index(desk, complaint)
    told = _told(desk, complaint, said) | unmasking.note(desk, complaint, event)
    notifying.tell(desk, complaint, event, told)
    following.tell(desk, complaint, event, told)
    add_files(desk, complaint, event, list(said.attachments))
    for agency in said.copies:
        move(desk, hand, complaint, Action.COPY, Said(agency=agency))
    publishing.follow(desk, complaint, action)
    if said.other is not None:  # its supporters grew
        publishing.follow(desk, said.other, Action.SUPPORT)
    return event


def add_files(desk: Desk, complaint: Complaint, event: CaseEvent, file_ids: list[int]) -> None:
    """Attach files to an event and pass them on to whom the event is told; the history names
    those that come after their event."""
    _attach(desk, complaint, event, file_ids)
    late = [number for number in file_ids if not history.names_file(event, number)]
    if late:
        history.record_files(desk.session, complaint.id or 0, late, at=desk.now)
    if event.action in {Action.ANSWER, Action.CLAIM}:
        chat_id = notifying.owner_chat(desk, complaint)
        notifying.send_files(
            desk, complaint, file_ids, chat_id=chat_id, eyes=Audience.OWNER, asked=False
        )


def event_of(desk: Desk, event_id: int) -> CaseEvent | None:
    """The event by its number."""
    return desk.session.get(CaseEvent, event_id)


def record(  # noqa: PLR0913, PLR0917 (who did what to which case, with what)
    desk: Desk,
    hand: Hand,
    complaint: Complaint,
    action: Action,
    said: Said = NOTHING,
    values: Mapping[str, object] = MappingProxyType({}),
) -> CaseEvent:
    """Add a step to the case's history, and give the case the `values` that it changes; rows are
    never changed again. Raises HistoryRaced when somebody else was faster."""
    _take_on(complaint, values)
    facts = history.facts_of(complaint) if action in CHANGING else {}
    event = CaseEvent(
        complaint_id=complaint.id or 0,
        at=desk.now,
        action=action,
        role=hand.role,
        officer_id=hand.officer_id,
        agency_id=complaint.agency_id,
        status=complaint.status,
        text=said.text,
        data=data_of(said) | facts | history.files_of(desk.session, said.attachments),
    )
    history.append(desk.session, complaint, event, values)
    return event


def _take_on(complaint: Complaint, values: Mapping[str, object]) -> None:
    """Have the case as it will be; the row follows with its event, in one statement."""
    for name, value in values.items():
        set_committed_value(complaint, name, value)


def _check(complaint: Complaint, way: Move, said: Said) -> None:
    given = {
        Need.TEXT: bool(said.text.strip()),
        Need.AGENCY: said.agency is not None,
        Need.FILE: bool(said.attachments),
        Need.OFFICER: said.officer is not None,
        Need.CASE: said.other is not None,
    }
    for need in sorted(way.needs):
        if not given[need]:
            raise LaporError(f"error-{need}-needed", case=complaint.tracking_id)
    if len(said.text) > ANSWER_MAX:
        raise LaporError("error-text-too-long", limit=ANSWER_MAX)


def _told(desk: Desk, complaint: Complaint, said: Said) -> dict[str, str]:
    agency = desk.get(Agency, complaint.agency_id)
    return {
        "text": said.text,
        "agency": agency.name if agency else "",
        "handOvers": str(complaint.hand_overs),
        **dict(said.data),
    }


def _attach(desk: Desk, complaint: Complaint, event: CaseEvent, file_ids: list[int]) -> None:
    if not file_ids:
        return
    desk.session.execute(
        update(Attachment)
        .where(col(Attachment.id).in_(file_ids))
        .values(complaint_id=complaint.id, event_id=event.id)
        .execution_options(synchronize_session=False)
    )


def _addressed(desk: Desk, draft: ComplaintDraft) -> int | None:
    """The agency that the citizen wants it to go to; one that was only read is proposed again."""
    if draft.agency is None or draft.is_read(FilingStep.AGENCY):
        return None
    agency = agency_coded(desk, draft.agency)
    return agency.id if agency else None


def _free_tracking_id(desk: Desk) -> str:
    while True:
        candidate = new_tracking_id()
        if desk.find(Complaint, tracking_id=candidate) is None:
            return candidate
