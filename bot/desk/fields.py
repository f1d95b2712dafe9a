"""The card's fields: what each answer does to the draft."""

from datetime import date

from bot.categories import category_of
from bot.desk import Desk
from bot.desk.drafting import keep
from bot.desk.understanding import take_pin, take_place, understand
from bot.errors import LaporError
from bot.regions import district_of, districts
from bot.rules.drafts import ComplaintDraft, FilingStep
from storage.tables import Conversation
from storage.words import Kind


def set_kind(desk: Desk, conversation: Conversation, draft: ComplaintDraft, kind: str) -> None:
    """Choose what is filed; other kinds ask for other things."""
    draft.kind = Kind(kind)
    draft.choose(FilingStep.KIND)
    understand(desk, draft)
    keep(conversation, draft)


def set_address(conversation: Conversation, draft: ComplaintDraft, text: str) -> None:
    """A place in the citizen's own words."""
    take_place(draft, text)
    keep(conversation, draft)


def set_district(conversation: Conversation, draft: ComplaintDraft, code: str) -> None:
    """Choose the kecamatan; its desa are asked next."""
    if code not in districts():
        raise LaporError("error-step-over")
    _place(draft, code, None)
    keep(conversation, draft, FilingStep.VILLAGE)


def set_village(conversation: Conversation, draft: ComplaintDraft, code: str) -> None:
    """Choose the desa or kelurahan."""
    district = district_of(code)
    if district is None:
        raise LaporError("error-step-over")
    _place(draft, district.code, code)
    keep(conversation, draft)


def set_whole_district(conversation: Conversation, draft: ComplaintDraft) -> None:
    """The desa is not known: the kecamatan must do."""
    _place(draft, draft.district_code, None)
    draft.whole_district = True
    keep(conversation, draft)


def set_outside(conversation: Conversation, draft: ComplaintDraft) -> None:
    """It happened outside the regency; it is passed on from here."""
    _place(draft, None, None)
    draft.outside = True
    keep(conversation, draft)


def set_pin(
    conversation: Conversation, draft: ComplaintDraft, latitude: float, longitude: float
) -> None:
    """Take a pin on the map as the place."""
    take_pin(draft, latitude, longitude)
    keep(conversation, draft)


def set_date(
    conversation: Conversation, draft: ComplaintDraft, day: date | None, today: date
) -> None:
    """Set the day of the event; raises LaporError for none or one in the future."""
    draft.happened_on = day_of_event(day, today)
    draft.choose(FilingStep.DATE)
    keep(conversation, draft)


def day_of_event(day: date | None, today: date) -> date:
    """The day, if it can be that of an event; raises LaporError for none or one to come."""
    if day is None:
        raise LaporError("error-date-unclear")
    if day > today:
        raise LaporError("error-date-future")
    return day


def set_agency(conversation: Conversation, draft: ComplaintDraft, code: str) -> None:
    """Whom it should go to, or nobody in particular; the coordinator decides."""
    draft.agency = code or None
    draft.choose(FilingStep.AGENCY)
    keep(conversation, draft)


def set_category(conversation: Conversation, draft: ComplaintDraft, number: int) -> None:
    """What it is about; a number that no category has takes it away."""
    category = category_of(number)
    draft.category = category.name if category else None
    draft.choose(FilingStep.CATEGORY)
    keep(conversation, draft)


def switch(conversation: Conversation, draft: ComplaintDraft, name: str) -> None:
    """Turn anonim or rahasia on or off."""
    if name == "anonymous":
        draft.anonymous = not draft.anonymous
    else:
        draft.secret = not draft.secret
    keep(conversation, draft, FilingStep(conversation.step))


def _place(draft: ComplaintDraft, district: str | None, village: str | None) -> None:
    """Take a place by button; a pin stays where it was set."""
    draft.district_code, draft.village_code = district, village
    draft.possible, draft.outside, draft.whole_district = [], False, False
    draft.choose(FilingStep.DISTRICT)
