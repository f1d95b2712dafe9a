"""Reading cases: every way ends in `bot.rules.privacy`."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from sqlalchemy import Select, bindparam, func, select
from sqlmodel import col

from bot.desk import Desk
from bot.desk.effects import Hand
from bot.desk.people import Actor, office_of
from bot.desk.standing_in import is_voice_of, spoken_for
from bot.desk.visible import waits_for
from bot.errors import LaporError
from bot.rules.masking import mask, mask_name
from bot.rules.offices import Duty, require
from bot.rules.privacy import (
    ROLE_OF,
    Office,
    Sight,
    audience_of,
    public_sight,
    shows,
    sight,
)
from bot.rules.tracking import parse_tracking_id
from storage.tables import (
    Agency,
    Attachment,
    CaseEvent,
    Citizen,
    Complaint,
    Officer,
    Supporter,
    metadata,
)
from storage.words import Audience, Role

PAGE = 5
COPY = metadata.tables["case_copy"].c
COPIES = select(COPY.agency_id).where(COPY.complaint_id == bindparam("case"))
T = TypeVar("T")


@dataclass(frozen=True)
class CaseView:
    """A case as far as one audience may see it, read as it is looked at: `story` and the
    history's texts are masked where the audience may not read personal numbers."""

    desk: Desk
    complaint: Complaint
    audience: Audience
    sight: Sight
    officer: Officer | None = None

    @property
    def agency(self) -> Agency | None:
        """Who has the case."""
        return self.desk.get(Agency, self.complaint.agency_id)

    @property
    def reporter(self) -> str | None:
        """The reporter's name, for whom it is."""
        return self.words(self._name) if self.sight.reporter else None

    @property
    def helped(self) -> str | None:
        """The name of the reporter, when a helper looks at the case for them."""
        return self._name if self.audience is Audience.OWNER and self._is_helped else None

    @property
    def helper(self) -> str | None:
        """Who filed it for the reporter, for all others who may know the reporter."""
        filed_by = self._helper if self.sight.reporter and not self.helped else None
        return filed_by.name if filed_by else None

    @cached_property
    def _citizen(self) -> Citizen | None:
        return self.desk.get(Citizen, self.complaint.citizen_id)

    @property
    def _is_helped(self) -> bool:
        return self._citizen is not None and self._citizen.chat_id is None

    @property
    def _helper(self) -> Officer | None:
        return self.desk.get(Officer, self.complaint.helper_id)

    @cached_property
    def _name(self) -> str:
        return self.desk.practice.seal.open(self._citizen.name_sealed) if self._citizen else ""

    @property
    def holder(self) -> str | None:
        """The officer who handles it, for other officers."""
        officer = self.desk.get(Officer, self.complaint.officer_id)
        return officer.name if officer and self.sight.notes else None

    @property
    def story(self) -> str:
        """What was filed."""
        return self.words(self.complaint.story) if self.sight.story else ""

    @cached_property
    def history(self) -> list[CaseEvent]:
        """The steps that this audience sees, as copies."""
        if not self.sight.history:
            return []
        return [
            event.model_copy(update={"text": self.words(event.text)})
            for event in _history(self.desk, self.complaint)
            if shows(event, self.audience)
        ]

    @cached_property
    def files(self) -> int:
        """How many files the case has, for whom they are: files are not masked, and whoever only
        follows a case gets none."""
        if not self.sight.story or self.audience is Audience.FOLLOWER:
            return 0
        return len(file_ids(self.desk, self.complaint, self.audience))

    @property
    def hand(self) -> Hand:
        """In which role this person acts on the case; raises LaporError for one who may only
        look. Who reported a case acts on it as its reporter, whatever office they hold."""
        if self.role is None:
            raise LaporError("error-foreign-case", case=self.complaint.tracking_id)
        return Hand(self.role, self.officer, self.officer if self.helped else None)

    @property
    def role(self) -> Role | None:
        """The role in which this person acts, or None."""
        return ROLE_OF.get(self.audience)

    def words(self, text: str) -> str:
        """A text of the case as this audience may read it: numbers masked, and the names of an
        anonymous reporter, and of the helper, who wrote them into the text."""
        shown = mask(text) if self.sight.masked else text
        if not self.complaint.anonymous or self.audience is Audience.OWNER:
            return shown
        known = mask_name(shown, self._name)
        return mask_name(known, self._helper.name) if self._helper else known


@dataclass(frozen=True)
class Page:
    """One page of a list, and what stands around it."""

    cases: list[CaseView]
    number: int
    pages: int
    total: int


def open_case(desk: Desk, actor: Actor, typed: str) -> CaseView:
    """The case with the ID that a person typed or pressed, through this person's eyes; raises
    LaporError for a mistyped ID, and the same one for a missing and for a hidden case."""
    tracking_id = parse_tracking_id(typed)
    if tracking_id is None:
        raise LaporError("error-id-mistyped", typed=typed.strip()[:40])
    complaint = find_case(desk, tracking_id)
    view = see(desk, actor, complaint) if complaint else None
    if view is None or not view.sight.exists:
        raise LaporError("error-case-unknown", case=tracking_id)
    return view


def find_case(desk: Desk, tracking_id: str) -> Complaint | None:
    """The row behind an ID, for use cases that check rights themselves."""
    return desk.find(Complaint, tracking_id=tracking_id)


def see(desk: Desk, actor: Actor, complaint: Complaint) -> CaseView:
    """The case through this person's eyes."""
    citizen = desk.get(Citizen, complaint.citizen_id)
    own = citizen is not None and is_voice_of(actor, citizen)
    if complaint.test and actor.officer is not None:
        own = False  # who tries the way plays the office, not the reporter
    office = None if own else office_of(desk, actor.officer)
    audience = audience_of(
        complaint, own=own, office=office, copies=_copies_for(desk, complaint, office)
    )
    # An officer may hold office in the unit that a supervisory case is about.
    hidden = complaint.supervisory and actor.officer is not None
    if audience is Audience.STRANGER and not hidden and _follows(desk, actor, complaint):
        audience = Audience.FOLLOWER
    return see_as(desk, audience, complaint, officer=actor.officer)


def see_as(
    desk: Desk,
    audience: Audience,
    complaint: Complaint,
    *,
    officer: Officer | None = None,
    bare: bool = False,
) -> CaseView:
    """The case through the eyes of an audience; `bare` without masks over numbers, for an
    officer to whom a second one has granted it (bot.desk.unmasking)."""
    allowed = sight(complaint, audience)
    allowed = replace(allowed, masked=False) if bare else allowed
    return CaseView(desk, complaint, audience, allowed, officer)


def _copies_for(desk: Desk, complaint: Complaint, office: Office | None) -> frozenset[int]:
    if office is None or complaint.agency_id in office.units:
        return frozenset()
    return copies_of(desk, complaint) if office.units else frozenset()


def _follows(desk: Desk, actor: Actor, complaint: Complaint) -> bool:
    query = (
        select(col(Supporter.citizen_id))
        .join(Citizen, col(Citizen.id) == col(Supporter.citizen_id))
        .where(col(Supporter.complaint_id) == complaint.id, spoken_for(actor))
    )
    return desk.session.scalar(query.limit(1)) is not None


def copies_of(desk: Desk, complaint: Complaint) -> frozenset[int]:
    """The agencies that got the case for information."""
    return frozenset(desk.ask(COPIES, case=complaint.id).scalars())


def officers_case(desk: Desk, actor: Actor, typed: str) -> CaseView:
    """A case that this officer may work on; raises LaporError, also for a foreign agency's and
    for one that the officer has reported."""
    if actor.officer is None:
        raise LaporError("error-officers-only")
    view = open_case(desk, actor, typed)
    if view.audience is Audience.OWNER:
        raise LaporError("error-own-report", case=view.complaint.tracking_id)
    if view.role is None:
        raise LaporError("error-foreign-case", case=view.complaint.tracking_id)
    return view


def own_case(desk: Desk, actor: Actor, typed: str) -> CaseView:
    """The reporter's own case; raises LaporError."""
    view = open_case(desk, actor, typed)
    if view.audience is not Audience.OWNER:
        raise LaporError("error-not-yours", case=view.complaint.tracking_id)
    return view


def queue(desk: Desk, actor: Actor, page: int) -> Page:
    """What waits for this officer, the most urgent first; raises LaporError for a citizen."""
    require(Duty.QUEUE, actor.role)
    office = office_of(desk, actor.officer)
    query = select(Complaint).where(waits_for(office)) if office else select(Complaint)
    return page_of(desk, actor, query, page, col(Complaint.due_at), col(Complaint.id))


def see_publicly(desk: Desk, complaint: Complaint) -> CaseView:
    """The case as the channel and the inline mode show it to everybody."""
    return CaseView(desk, complaint, Audience.FOLLOWER, public_sight(complaint))


def file_ids(desk: Desk, complaint: Complaint, audience: Audience) -> list[int]:
    """The numbers of the case's files in the order in which they came, but for those of steps
    that this audience does not see."""
    files = desk.rows(Attachment, complaint_id=complaint.id)
    steps = _history(desk, complaint) if files else []
    shown = {None, *(event.id for event in steps if shows(event, audience))}
    return [file.id for file in files if file.id and file.event_id in shown]


def page_of(desk: Desk, actor: Actor, query: Select[Complaint], page: int, *order: object) -> Page:
    """One page of the cases that the query finds, each through this person's eyes."""
    total = desk.session.scalar(select(func.count()).select_from(query.subquery())) or 0
    pages = max(1, -(-total // PAGE))
    number = min(max(page, 0), pages - 1)
    rows = desk.session.scalars(query.order_by(*order).limit(PAGE).offset(number * PAGE))  # type: ignore[arg-type]
    views = [see(desk, actor, complaint) for complaint in rows]
    return Page(cases=views, number=number, pages=pages, total=total)


def _history(desk: Desk, complaint: Complaint) -> list[CaseEvent]:
    return desk.rows(CaseEvent, complaint_id=complaint.id)
