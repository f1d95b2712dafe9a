"""The case: filing it, moving it, adding to it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
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
from bot.desk.people import Actor, agency_coded
from bot.desk.standing_in import consent_of, enter_reporter
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


def file_complaint(
    desk: Desk, actor: Actor, draft: ComplaintDraft, *, test: bool = False
) -> Complaint:
    """Make a complaint of a complete draft (a `test` is an officer's own); raises LaporError when
    something is missing."""
    if next_step(draft) is not FilingStep.REVIEW or draft.kind is None:
        raise LaporError("error-draft-incomplete")
    helper = actor.officer if draft.assisted else None
    complaint = Complaint(
        tracking_id=_free_tracking_id(desk),
        citizen_id=enter_reporter(desk, actor, draft).id or 0,
        helper_id=helper.id if helper else None,
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
        test=test,
        filed_at=desk.now,
    )
    desk.session.add(complaint)
    desk.session.flush()
    due = clocks.begin(desk, complaint)
    said = Said(attachments=tuple(draft.attachments), data=consent_of(draft))
    hand = Hand(Role.CITIZEN, helper=helper)
    event = record(desk, hand, complaint, Action.FILE, said, {"due_at": due})
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
    then = replace(desk, now=said.at or desk.now)
    way, promised_on = check(then, hand, complaint, action, said)
    values = effects_of(Step(then, hand, complaint, said), action)
    values["version"] = complaint.version + 1
    if way.target is not None:
        values |= {"status": way.target, "closed_at": then.now if way.target in ENDED else None}
    _take_on(complaint, values)
    if way.target is not None:
        begins = promises.end_of(then, complaint, promised_on)
        values["due_at"] = clocks.enter(then, complaint, fresh=way.fresh, begins=begins)
    elif action in RESIZING:
        values["due_at"] = clocks.resize(then, complaint)
    event = record(desk, hand, complaint, action, said, values)
    promises.note(then, complaint, event, promised_on)
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


def check(
    desk: Desk, hand: Hand, complaint: Complaint, action: Action, said: Said
) -> tuple[Move, date | None]:
    """The row of the workflow for this step, and the day that its words promise; raises as `move`
    does, and changes nothing."""
    way = find_move(complaint.status, action, hand.role)
    _check(complaint, way, said)
    return way, promises.read(desk, complaint, action, said.text)


def add_files(desk: Desk, complaint: Complaint, event: CaseEvent, file_ids: list[int]) -> None:
    """Attach files to an event and pass them on to whom the event is told; the history names
    those that come after their event."""
    _attach(desk, complaint, event, file_ids)
    late = [number for number in file_ids if not history.names_file(event, number)]
    if late:
        history.record_files(desk.session, complaint.id or 0, late, at=desk.now)
    if event.action in {Action.ANSWER, Action.CLAIM}:
        chat_id = notifying.owner_chat(desk, complaint)
        if chat_id is not None:
            notifying.send_files(
                desk, complaint, file_ids, chat_id=chat_id, eyes=Audience.OWNER, asked=False
            )


def add_late_files(desk: Desk, event_id: int, file_ids: list[int]) -> None:
    """The further parts of an album go to the event that its first part made."""
    event = desk.session.get(CaseEvent, event_id)
    complaint = desk.get(Complaint, event.complaint_id) if event else None
    if event is not None and complaint is not None:
        add_files(desk, complaint, event, file_ids)


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
        data=_data(hand, said) | facts | history.files_of(desk.session, said.attachments),
    )
    history.append(desk.session, complaint, event, values)
    return event


def _data(hand: Hand, said: Said) -> dict[str, str]:
    helper = {"helper": str(hand.helper.id)} if hand.helper else {}
    return data_of(said) | helper


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
