"""Similar and joined: likely duplicates are shown before filing and to the coordinator; a citizen
supports another's case instead of filing the same again."""

from dataclasses import dataclass

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Select,
    and_,
    bindparam,
    delete,
    func,
    or_,
    select,
)
from sqlmodel import col

from bot.desk import Desk, following, publishing, reading, supporting
from bot.desk.case_view import CaseView
from bot.desk.finding import candidate, likely
from bot.desk.following import Lead
from bot.desk.people import Actor
from bot.desk.standing_in import enter_reporter, reporter_of, spoken_for
from bot.desk.suggesting import Proposal, proposals
from bot.errors import LaporError
from bot.rules.drafts import ComplaintDraft
from bot.rules.privacy import PUBLIC, is_public
from bot.rules.terms import terms
from bot.rules.tracking import parse_tracking_id
from bot.rules.workflow import OPEN
from storage.search import PERSON
from storage.tables import Citizen, Complaint, Supporter, metadata
from storage.words import Action, Audience, Kind, Status

SHOWN = 3
SHOWN_TO_DESK = 2


@dataclass(frozen=True)
class Similar:
    """A public case that is likely the same, as a stranger sees it, and how many support it."""

    view: CaseView
    supporters: int


@dataclass(frozen=True)
class Around:
    """What stands around a case on its card: how many support it, the case that it was joined
    to (for whoever follows it), and for the coordinator the numbers of likely duplicates and the
    agencies that are proposed."""

    supporters: int = 0
    lead: Lead | None = None
    alike: tuple[str, ...] = ()
    proposed: tuple[Proposal, ...] = ()


def _behind() -> Select[int]:
    lead: BindParameter[int] = bindparam("case")
    joined = CASES.joined_to == lead
    of_case = select(CASES.id).where(or_(CASES.id == lead, joined))
    supporting = select(SUPPORTERS.citizen_id).where(SUPPORTERS.complaint_id.in_(of_case))
    people = supporting.union(select(CASES.citizen_id).where(joined)).subquery()
    return select(func.count()).where(people.c.citizen_id != bindparam("reporter"))


CASES, SUPPORTERS = metadata.tables["complaint"].c, metadata.tables["supporter"].c
TERMS = metadata.tables["search_term"].c
PEOPLE_BEHIND = _behind()
WORDS = select(TERMS.term).where(TERMS.complaint_id == bindparam("case"))
# What `bot.rules.privacy.is_public` says of one case, and not ended, and of others.
OPEN_TO_ALL = and_(
    CASES.secret.is_(False),
    CASES.supervisory.is_(False),
    CASES.status.in_(PUBLIC & OPEN),
    CASES.citizen_id != PERSON,
)
OPEN_TO_THE_DESK = and_(
    CASES.supervisory.is_(False), CASES.status.in_(OPEN), CASES.citizen_id != PERSON
)
OPEN_AND_OWN = and_(CASES.status.in_(OPEN), CASES.citizen_id == PERSON)


def alike(desk: Desk, actor: Actor, draft: ComplaintDraft) -> list[Similar]:
    """At most `SHOWN` likely duplicates of a draft among the open public cases of others."""
    citizen = reporter_of(desk, actor, draft)
    found = _like_draft(desk, draft, OPEN_TO_ALL, citizen)
    return [
        Similar(reading.see_as(desk, Audience.STRANGER, complaint), supporters(desk, complaint))
        for complaint in found
    ]


def own_alike(desk: Desk, actor: Actor, draft: ComplaintDraft) -> list[str]:
    """The numbers of the reporter's own open cases that are likely the same as the draft."""
    citizen = reporter_of(desk, actor, draft)
    if citizen is None:
        return []
    found = _like_draft(desk, draft, OPEN_AND_OWN, citizen)
    return [complaint.tracking_id for complaint in found]


def support(desk: Desk, actor: Actor, typed: str, draft: ComplaintDraft | None = None) -> CaseView:
    """Support another's public case and follow it from now on, once however often it is said, for
    the reporter of the draft that it takes the place of; raises LaporError for a hidden, a
    missing, an own and an ended one."""
    view = reading.open_case(desk, actor, typed)
    if view.audience is not Audience.OWNER and not is_public(view.complaint):
        raise LaporError("error-case-unknown", case=view.complaint.tracking_id)
    citizen = enter_reporter(desk, actor, draft or ComplaintDraft())
    supporting.support(desk, citizen, view.complaint)
    return reading.see(desk, actor, view.complaint)


def leave(desk: Desk, actor: Actor, typed: str) -> str:
    """Follow the case no longer; its number. It says nothing of whether there is such a case."""
    tracking_id = parse_tracking_id(typed)
    if tracking_id is None:
        raise LaporError("error-id-mistyped", typed=typed.strip()[:40])
    complaint = reading.find_case(desk, tracking_id)
    if complaint is not None:
        citizens = select(col(Citizen.id)).where(spoken_for(actor))
        mine = and_(
            col(Supporter.complaint_id) == complaint.id, col(Supporter.citizen_id).in_(citizens)
        )
        desk.session.execute(delete(Supporter).where(mine))
        publishing.follow(desk, complaint, Action.SUPPORT)
    return tracking_id


def supporters(desk: Desk, complaint: Complaint) -> int:
    """How many citizens beside the reporter say "me too": supporters, and reporters of cases that
    were joined to this one."""
    counted = desk.ask(PEOPLE_BEHIND, case=complaint.id, reporter=complaint.citizen_id)
    return int(counted.scalar_one())


def around(desk: Desk, view: CaseView) -> Around:
    """What this audience may know of what stands around the case."""
    follows = view.audience in {Audience.OWNER, Audience.FOLLOWER}
    return Around(
        supporters=supporters(desk, view.complaint),
        lead=following.lead_of(desk, view.complaint) if follows else None,
        alike=alike_for_desk(desk, view),
        proposed=tuple(proposals(desk, view)),
    )


def alike_for_desk(desk: Desk, view: CaseView) -> tuple[str, ...]:
    """The likely duplicates of a new case, for the coordinator. Two reports of one person are
    left out: that they are of one person is not told."""
    complaint = view.complaint
    if view.audience is not Audience.COORDINATOR or complaint.status is not Status.WAITING:
        return ()
    if complaint.supervisory:
        return ()
    words = desk.ask(WORDS, case=complaint.id).scalars()
    new, reporter = candidate(complaint, words), complaint.citizen_id
    found = likely(desk, new, OPEN_TO_THE_DESK, SHOWN_TO_DESK, person=reporter)
    return tuple(one.tracking_id for one in found)


def _like_draft(
    desk: Desk, draft: ComplaintDraft, visible: ColumnElement[bool], citizen: Citizen | None
) -> list[Complaint]:
    """A draft without a place is near to nothing."""
    if not draft.has_place:
        return []
    new = Complaint(
        tracking_id="",
        citizen_id=0,
        kind=draft.kind or Kind.COMPLAINT,
        status=Status.WAITING,
        story=draft.story,
        district_code=draft.district_code,
        village_code=draft.village_code,
        latitude=draft.latitude,
        longitude=draft.longitude,
        filed_at=desk.now,
    )
    person = citizen.id if citizen and citizen.id else 0
    return likely(desk, candidate(new, terms(draft.story)), visible, SHOWN, person=person)
