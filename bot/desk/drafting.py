"""The half-written complaint in its chat: begun, kept, told, dropped; its files."""

from sqlmodel import Session, and_, col, update

from bot.desk import Desk
from bot.desk.understanding import understand
from bot.errors import LaporError
from bot.regions import district_of, districts
from bot.rules.drafts import (
    FILES_MAX,
    STORY_MAX,
    TOGETHER,
    Assisted,
    ComplaintDraft,
    FilingStep,
    add_story,
    next_step,
)
from storage import database
from storage.tables import Attachment, Conversation

DOWNLOADS = "downloads"
# After so many failures a file counts as one that will never come.
DOWNLOAD_ATTEMPTS = 5


def draft_of(conversation: Conversation) -> ComplaintDraft | None:
    """The chat's draft, or None."""
    if conversation.draft is None:
        return None
    draft = ComplaintDraft.model_validate(conversation.draft)
    if draft.district_code not in districts():  # of a regency that was served before
        draft.district_code = draft.village_code = None
    draft.possible = [code for code in draft.possible if district_of(code)]
    return draft


def begin(
    conversation: Conversation, *, led: bool = False, assisted: Assisted | None = None
) -> ComplaintDraft:
    """Start a new draft at its first question; `led` through all of them, one by one."""
    draft = ComplaintDraft(led=led, assisted=assisted)
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
    conversation.draft_reminded_at = None
    touch(conversation)


def touch(conversation: Conversation) -> None:
    """Keep the draft for the whole time from now on: its writer came back to it."""
    conversation.draft_touched_at = conversation.updated_at


def drop(conversation: Conversation) -> None:
    """Forget the draft; the card's buttons stop working."""
    conversation.draft = conversation.draft_touched_at = conversation.draft_reminded_at = None
    conversation.step = ""
    conversation.version += 1


def discard(desk: Desk, conversation: Conversation) -> None:
    """Drop a draft that will never be sent, with its files."""
    draft = draft_of(conversation)
    if draft is not None:
        forget_files(desk, draft)
    drop(conversation)


def forget_files(desk: Desk, draft: ComplaintDraft) -> None:
    """Have the draft's files deleted once this is committed."""
    unused = and_(
        col(Attachment.id).in_(draft.attachments), col(Attachment.complaint_id).is_(None)
    )
    desk.session.exec(update(Attachment).where(unused).values(forgotten=True))
    ring_for_downloads(desk.session)


def tell(desk: Desk, conversation: Conversation, draft: ComplaintDraft, text: str) -> None:
    """Add words to the story and read it anew; raises LaporError, keeping the step, when it gets
    too long."""
    if not add_story(draft, text):
        raise LaporError("error-story-too-long", limit=STORY_MAX)
    step = FilingStep(conversation.step or FilingStep.KIND)
    draft.led = draft.led and (step is not FilingStep.KIND or draft.kind is not None)
    draft.heard_at = desk.now
    understand(desk, draft)
    keep(conversation, draft, step if step is FilingStep.FILES else None)


def is_together(desk: Desk, draft: ComplaintDraft) -> bool:
    """Whether a message comes so soon after the last one that it goes on with it."""
    return draft.heard_at is not None and desk.now - draft.heard_at < TOGETHER


def add_file(
    conversation: Conversation, draft: ComplaintDraft, attachment: Attachment, album: str | None
) -> bool:
    """Attach a stored file to the draft; True when it is a further part of an album whose card
    stands below already. Raises LaporError beyond the limit."""
    if len(draft.attachments) >= FILES_MAX:
        raise LaporError("error-too-many-files", limit=FILES_MAX)
    same_album = album is not None and draft.album == album
    draft.attachments.append(attachment.id or 0)
    draft.album, draft.heard_at = album, attachment.created_at
    step = FilingStep(conversation.step or FilingStep.KIND)
    keep(conversation, draft, step if step in {FilingStep.FILES, FilingStep.REVIEW} else None)
    return same_album


def clear_files(desk: Desk, conversation: Conversation, draft: ComplaintDraft) -> None:
    """Take all files off the draft."""
    forget_files(desk, draft)
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
