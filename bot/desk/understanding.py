"""Reading a draft's story: the kind, the place, the day, whom it concerns. What is read is shown
on the card before anything is sent, and what the writer has chosen is never read again."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import and_, select
from sqlmodel import col

from bot.desk import Desk, Suggestions, people
from bot.desk.people import Actor
from bot.desk.standing_in import spoken_for
from bot.regions import district_of, gazetteer, nearest
from bot.rules.drafts import ComplaintDraft, FilingStep
from bot.rules.event_days import event_day
from bot.rules.kinds import kind_of
from bot.rules.places import Read
from bot.rules.workflow import OPEN
from storage.tables import Citizen, Complaint
from storage.words import Kind

if TYPE_CHECKING:  # see bot/suggesting/__init__.py
    from bot.suggesting.suggester import Suggester

SURE_ENOUGH = 0.3
A_MOMENT = timedelta(hours=1)


def understand(desk: Desk, draft: ComplaintDraft) -> None:
    """Fill in what the story says. Without a day in it, it tells of today."""
    if not draft.story:
        return
    if draft.is_read(FilingStep.KIND) and not draft.led:
        draft.kind = kind_of(draft.story)
    if draft.kind is Kind.COMPLAINT:
        _read_place(draft)
        _read_day(draft, local_day(desk))
    suggestions: Suggestions = desk.practice.suggestions
    if draft.is_read(FilingStep.AGENCY):
        draft.agency = _likeliest(suggestions.agency, draft.story)
    if draft.is_read(FilingStep.CATEGORY):
        draft.category = _likeliest(suggestions.category, draft.story)


def local_day(desk: Desk) -> date:
    """Today where the regency is."""
    return desk.now.astimezone(desk.practice.zone).date()


def usual_village(desk: Desk, actor: Actor) -> str | None:
    """The desa of this citizen's last complaint, by its code."""
    citizen = people.find_citizen(desk, actor)
    if citizen is None:
        return None
    own = and_(
        col(Complaint.citizen_id) == citizen.id,
        col(Complaint.test).is_(False),
        col(Complaint.village_code).is_not(None),
    )
    newest = select(col(Complaint.village_code)).where(own).order_by(col(Complaint.id).desc())
    code = desk.session.scalars(newest.limit(1)).first()
    return code if code and district_of(code) else None


def just_filed(desk: Desk, actor: Actor) -> str | None:
    """The open case that this person filed a moment ago, also for somebody else: a photo alone is
    likely meant for it."""
    own = and_(
        col(Complaint.citizen_id).in_(select(col(Citizen.id)).where(spoken_for(actor))),
        col(Complaint.test).is_(False),
        col(Complaint.status).in_(OPEN),
        col(Complaint.filed_at) > desk.now - A_MOMENT,
    )
    newest = select(col(Complaint.tracking_id)).where(own).order_by(col(Complaint.id).desc())
    return desk.session.scalars(newest.limit(1)).first()


def take_place(draft: ComplaintDraft, text: str) -> None:
    """Where it happened, as its writer puts it: the desa or kecamatan that the words name, and
    the words themselves as the address."""
    read = gazetteer().read(text)
    if read.villages or read.district:
        _take_read(draft, read)
        draft.outside = False
    draft.address = text.strip()
    draft.choose(FilingStep.DISTRICT)


def take_pin(draft: ComplaintDraft, latitude: float, longitude: float) -> None:
    """A pin on the map, and the desa that lies nearest; without one it is outside."""
    draft.latitude, draft.longitude = latitude, longitude
    near = nearest((latitude, longitude))
    draft.outside = near is None
    draft.district_code = near.district if near else None
    draft.village_code = near.village if near else None
    draft.possible, draft.whole_district = [], False
    draft.choose(FilingStep.DISTRICT)


def _read_place(draft: ComplaintDraft) -> None:
    if draft.is_read(FilingStep.DISTRICT):
        _take_read(draft, gazetteer().read(draft.story))


def _take_read(draft: ComplaintDraft, read: Read) -> None:
    sure = read.villages[0] if len(read.villages) == 1 else None
    draft.district_code = sure.district if sure else read.district
    draft.village_code = sure.village if sure else None
    draft.possible = [] if sure else [one.village or "" for one in read.villages]


def _read_day(draft: ComplaintDraft, today: date) -> None:
    if draft.is_read(FilingStep.DATE) and not draft.led:
        draft.happened_on = event_day(draft.story, today) or today


def _likeliest(suggester: "Suggester | None", story: str) -> str | None:
    best = suggester.top(story, 1) if suggester else []
    return best[0].label if best and best[0].score >= SURE_ENOUGH else None
