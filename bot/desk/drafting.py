"""The half-written complaint in its chat: what each answer does to the draft and the step."""

from datetime import date

from sqlmodel import Session

from bot.desk import Desk
from bot.errors import LaporError
from bot.regions import districts
from bot.rules.drafts import (
    FILES_MAX,
    STORY_MAX,
    ComplaintDraft,
    FilingStep,
    add_story,
    next_step,
)
from storage import database
from storage.tables import Attachment, Conversation
from storage.words import Kind

DOWNLOADS = "downloads"
# After so many failures a file counts as one that will never come.
DOWNLOAD_ATTEMPTS = 5


def draft_of(conversation: Conversation) -> ComplaintDraft | None:
    """The chat's draft, or None."""
    if conversation.draft is None:
        return None
    return ComplaintDraft.model_validate(conversation.draft)


def begin(conversation: Conversation) -> ComplaintDraft:
    """Start a new draft at its first question."""
    draft = ComplaintDraft()
    keep(conversation, draft)
    return draft


def keep(
    conversation: Conversation, draft: ComplaintDraft, step: FilingStep | None = None
) -> None:
    """Store the draft and the question to show: the given one, or the next open one. Buttons
    shown before stop working."""
    shown = step or next_step(draft)
    draft.changing = draft.changing and shown is not FilingStep.REVIEW
    note(conversation, draft)
    conversation.step = shown.value
    conversation.version += 1


def note(conversation: Conversation, draft: ComplaintDraft) -> None:
    """Store the draft without moving on: buttons shown before go on working."""
    conversation.draft = draft.model_dump(mode="json", exclude_defaults=True)


def drop(conversation: Conversation) -> None:
    """Forget the draft; the card's buttons stop working."""
    conversation.draft = None
    conversation.step = ""
    conversation.version += 1


def tell(conversation: Conversation, draft: ComplaintDraft, text: str) -> None:
    """Add words to the story; raises LaporError, keeping the step, when it gets too long."""
    if not add_story(draft, text):
        raise LaporError("error-story-too-long", limit=STORY_MAX)
    step = FilingStep(conversation.step or FilingStep.KIND)
    keep(conversation, draft, step if step is FilingStep.FILES else None)


def set_kind(conversation: Conversation, draft: ComplaintDraft, kind: str) -> None:
    """Choose what is filed; other kinds ask for other things."""
    draft.kind = Kind(kind)
    keep(conversation, draft)


def set_district(conversation: Conversation, draft: ComplaintDraft, code: str) -> None:
    """Choose the kecamatan; its desa are asked next."""
    if code not in districts():
        raise LaporError("error-step-over")
    draft.district_code, draft.village_code = code, None
    draft.latitude = draft.longitude = None
    keep(conversation, draft, FilingStep.VILLAGE)


def set_village(conversation: Conversation, draft: ComplaintDraft, code: str) -> None:
    """Choose the desa or kelurahan of the chosen kecamatan."""
    district = districts().get(draft.district_code or "")
    if district is None or code not in district.villages:
        raise LaporError("error-step-over")
    draft.village_code = code
    keep(conversation, draft)


def set_pin(
    conversation: Conversation, draft: ComplaintDraft, latitude: float, longitude: float
) -> None:
    """Take a pin on the map as the place."""
    draft.latitude, draft.longitude = latitude, longitude
    draft.district_code = draft.village_code = None
    keep(conversation, draft)


def set_date(
    conversation: Conversation, draft: ComplaintDraft, day: date | None, today: date
) -> None:
    """Set the day of the event; raises LaporError for none or one in the future."""
    draft.happened_on = day_of_event(day, today)
    keep(conversation, draft)


def day_of_event(day: date | None, today: date) -> date:
    """The day, if it can be that of an event; raises LaporError for none or one to come."""
    if day is None:
        raise LaporError("error-date-unclear")
    if day > today:
        raise LaporError("error-date-future")
    return day


def switch(conversation: Conversation, draft: ComplaintDraft, name: str) -> None:
    """Turn anonim or rahasia on or off."""
    if name == "anonymous":
        draft.anonymous = not draft.anonymous
    else:
        draft.secret = not draft.secret
    keep(conversation, draft, FilingStep(conversation.step))


def add_file(
    conversation: Conversation, draft: ComplaintDraft, attachment: Attachment, album: str | None
) -> bool:
    """Attach a stored file to the draft; True when it is a further part of an album whose card
    stands below already. Raises LaporError beyond the limit."""
    if len(draft.attachments) >= FILES_MAX:
        raise LaporError("error-too-many-files", limit=FILES_MAX)
    same_album = album is not None and draft.album == album
    draft.attachments.append(attachment.id or 0)
    draft.album = album
    step = FilingStep(conversation.step or FilingStep.KIND)
    keep(conversation, draft, step if step in {FilingStep.FILES, FilingStep.REVIEW} else None)
    return same_album


def clear_files(conversation: Conversation, draft: ComplaintDraft) -> None:
    """Take all files off the draft."""
    draft.attachments, draft.album = [], None
    keep(conversation, draft, FilingStep.FILES)


def store_file(desk: Desk, attachment: Attachment) -> Attachment:
    """Note a file that Telegram holds, and have it downloaded once this is committed."""

    desk.session.add(attachment)
    desk.session.flush()
    ring_for_downloads(desk.session)
    return attachment


def ring_for_downloads(session: Session) -> None:
    """Have the downloader look once this is committed."""
    database.ring(session, DOWNLOADS)
