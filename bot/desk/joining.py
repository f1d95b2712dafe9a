"""Similar and joined: likely duplicates are shown before filing and to the coordinator; a citizen
supports another's case instead of filing the same again."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, delete, func, or_, select
from sqlmodel import col

from bot.desk import Desk, following, publishing, reading, supporting
from bot.desk.finding import candidate, likely
from bot.desk.following import Lead
from bot.desk.people import Actor
from bot.desk.reading import CaseView
from bot.desk.standing_in import enter_reporter, reporter_of, spoken_for
from bot.desk.suggesting import Proposal, proposals
from bot.errors import LaporError
from bot.rules.drafts import ComplaintDraft
from bot.rules.privacy import PUBLIC, is_public
from bot.rules.terms import terms
from bot.rules.tracking import parse_tracking_id
from bot.rules.workflow import OPEN
from storage.tables import Citizen, Complaint, SearchTerm, Supporter
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


def alike(desk: Desk, actor: Actor, draft: ComplaintDraft) -> list[Similar]:
    """At most `SHOWN` likely duplicates of a draft among the open public cases of others."""
    citizen = reporter_of(desk, actor, draft)
    visible = and_(_open_to_all(), col(Complaint.citizen_id) != (citizen.id if citizen else 0))
    return [
        Similar(reading.see_as(desk, Audience.STRANGER, complaint), supporters(desk, complaint))
        for complaint in _like_draft(desk, draft, visible)
    ]


def own_alike(desk: Desk, actor: Actor, draft: ComplaintDraft) -> list[str]:
    """The numbers of the reporter's own open cases that are likely the same as the draft."""
    citizen = reporter_of(desk, actor, draft)
    if citizen is None:
        return []
    own = and_(col(Complaint.citizen_id) == citizen.id, col(Complaint.status).in_(OPEN))
    return [complaint.tracking_id for complaint in _like_draft(desk, draft, own)]


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
    joined = col(Complaint.joined_to) == complaint.id
    cases_of = select(col(Complaint.id)).where(or_(col(Complaint.id) == complaint.id, joined))
    supporting = select(col(Supporter.citizen_id)).where(col(Supporter.complaint_id).in_(cases_of))
    reporting = select(col(Complaint.citizen_id)).where(joined)
    people = supporting.union(reporting).subquery()
    count = select(func.count()).where(people.c.citizen_id != complaint.citizen_id)
    return desk.session.scalar(count) or 0


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
    words = desk.session.scalars(
        select(col(SearchTerm.term)).where(col(SearchTerm.complaint_id) == complaint.id)
    )
    visible = and_(
        col(Complaint.supervisory).is_(False),
        col(Complaint.status).in_(OPEN),
        col(Complaint.citizen_id) != complaint.citizen_id,
    )
    found = likely(desk, candidate(complaint, words), visible, SHOWN_TO_DESK)
    return tuple(one.tracking_id for one in found)


def _like_draft(
    desk: Desk, draft: ComplaintDraft, visible: ColumnElement[bool]
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
    return likely(desk, candidate(new, terms(draft.story)), visible, SHOWN)


def _open_to_all() -> ColumnElement[bool]:
    """What `bot.rules.privacy.is_public` says of one case, and not ended."""
    return and_(
        col(Complaint.secret).is_(False),
        col(Complaint.supervisory).is_(False),
        col(Complaint.status).in_(PUBLIC & OPEN),
    )
