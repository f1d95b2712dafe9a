"""Drafts that were left unsent: one reminder, and after a long time they are dropped."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import and_, col, or_, select

from bot.desk import Desk
from bot.desk.drafting import discard, draft_of, drop
from bot.rules.drafts import ComplaintDraft
from bot.rules.hours import not_before
from bot.rules.unsent import Due, due, is_blank
from storage import outbox
from storage.tables import Conversation, Notice
from storage.words import Audience, Lane, Side

BATCH = 50
UNSENT = "draft-unsent"
EXPIRED = "draft-expired"


def sweep_drafts(desk: Desk) -> int:
    """Remind of the drafts that were left a day ago, and drop those that were left for good; a
    batch at a time, in waking hours. The number of drafts that were looked at."""
    found = _due_drafts(desk)
    for conversation in found:
        _look_at(desk, conversation)
        desk.session.add(conversation)
    return len(found)


def unsent_draft(
    desk: Desk, chat_id: int, version: str
) -> tuple[Conversation, ComplaintDraft] | None:
    """The draft that a reminder speaks of, or None when it was touched or sent since."""
    conversation = desk.session.get(Conversation, (chat_id, Side.PUBLIC))
    if conversation is None or str(conversation.version) != version:
        return None
    draft = draft_of(conversation)
    return (conversation, draft) if draft else None


def kept_until(desk: Desk, conversation: Conversation) -> datetime:
    """When a draft that is left alone from now on will be dropped."""
    touched = conversation.draft_touched_at or desk.now
    return desk.practice.drafts.ends(touched, conversation.draft_reminded_at or desk.now)


def _due_drafts(desk: Desk) -> Sequence[Conversation]:
    life = desk.practice.drafts
    touched, reminded = col(Conversation.draft_touched_at), col(Conversation.draft_reminded_at)
    to_remind = and_(reminded.is_(None), touched <= desk.now - life.remind_after)
    to_drop = and_(touched <= desk.now - life.kept, reminded <= desk.now - life.remind_after)
    query = select(Conversation).where(or_(to_remind, to_drop)).order_by(touched).limit(BATCH)
    locked = query.with_for_update(skip_locked=True)
    return desk.session.exec(locked.execution_options(populate_existing=True)).all()


def _look_at(desk: Desk, conversation: Conversation) -> None:
    draft, touched = draft_of(conversation), conversation.draft_touched_at
    if draft is None or touched is None:
        drop(conversation)
        return
    match due(desk.practice.drafts, touched, conversation.draft_reminded_at, desk.now):
        case Due.REMIND:
            conversation.draft_reminded_at = desk.now
            if not is_blank(draft):
                _tell(desk, conversation, UNSENT, {"version": str(conversation.version)})
        case Due.DROP:
            if not is_blank(draft):
                told = {"since": touched.isoformat(), "files": str(len(draft.attachments))}
                _tell(desk, conversation, EXPIRED, told)
            discard(desk, conversation)


def _tell(desk: Desk, conversation: Conversation, key: str, params: dict[str, str]) -> None:
    touched = conversation.draft_touched_at or desk.now
    notice = Notice(
        chat_id=conversation.chat_id,
        audience=Audience.OWNER,
        text_key=key,
        params=params,
        lane=Lane.REMINDER,
        created_at=desk.now,
        due_at=not_before(desk.practice.quiet, desk.practice.zone, desk.now),
        dedupe_key=f"{key}:{touched.isoformat()}:{conversation.chat_id}",
    )
    outbox.put(desk.session, notice)
