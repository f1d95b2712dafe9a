"""Filing a complaint: one card, edited in place."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.buttons import FILING, unpack
from bot.categories import find_categories
from bot.desk import drafting, fields, standing_in, talking
from bot.desk.suggesting import agencies_named
from bot.desk.understanding import local_day
from bot.errors import LaporError
from bot.receiver.replies import Card, Reply, Toast
from bot.receiver.turn import Turn
from bot.rules.drafts import ADDRESS_MAX, ComplaintDraft, FilingStep
from bot.rules.event_days import read_date
from bot.rules.unsent import is_blank
from bot.texts import plain
from bot.views import View
from bot.views.filing import resume_card
from bot.views.filing_rows import Hints
from handlers.citizen.card import show
from handlers.citizen.presses import PRESSES, Press
from handlers.filters import Pressed, Typed
from storage.tables import Attachment

MOST = 8


def router() -> Router:
    """`/lapor`, `/batal` and the card's buttons."""
    filing = Router(name="filing")
    filing.message.register(start, Typed("lapor"))
    filing.message.register(cancel, Typed("batal", "cancel"))
    filing.callback_query.register(press, Pressed(FILING))
    return filing


def start(_message: Message, turn: Turn) -> Reply:
    """Open the card, or offer to go on with the draft that is there."""
    return offer_draft(turn)


def offer_draft(turn: Turn) -> Reply:
    """A new card, or the one that was left; whatever else was asked is asked no more."""
    talking.done(turn.conversation)
    draft = drafting.draft_of(turn.conversation)
    if draft is None or is_blank(draft):
        assisted = draft.assisted if draft else None
        return show(turn, drafting.begin(turn.conversation, led=True, assisted=assisted))
    person = standing_in.name_in(turn.desk, draft)
    return Card(resume_card(turn.voice, turn.conversation, draft, person))


def cancel(_message: Message, turn: Turn) -> Reply:
    """Forget the draft."""
    asked, turn.conversation.task = turn.conversation.task, None
    if turn.conversation.draft is None and asked is None:
        raise LaporError("error-nothing-to-cancel")
    drafting.discard(turn.desk, turn.conversation)
    return Card(View(turn.voice("draft-dropped")))


def press(query: CallbackQuery, turn: Turn) -> list[Reply]:
    """A button of the card; one of an older card is answered with the current one."""
    version, op, value, *_ = unpack(query.data)
    draft = drafting.draft_of(turn.conversation)
    if draft is None:
        return [Toast(plain(turn.voice("error-step-over")), alert=True)]
    if version != str(turn.conversation.version) or op not in PRESSES:
        return [Toast(plain(turn.voice("error-step-over"))), show(turn, draft)]
    return [PRESSES[op](turn, draft, value)]


def tell(turn: Turn, text: str) -> Reply:
    """What a typed message means for the card: what the open question asks for, else the story."""
    draft = drafting.draft_of(turn.conversation) or drafting.begin(turn.conversation)
    typed = TYPED.get(FilingStep(turn.conversation.step), _tell_story)
    return typed(turn, draft, text)


def _tell_story(turn: Turn, draft: ComplaintDraft, text: str) -> Reply:
    drafting.tell(turn.desk, turn.conversation, draft, text)
    return show(turn, draft)


def _tell_day(turn: Turn, draft: ComplaintDraft, text: str) -> Reply:
    today = local_day(turn.desk)
    fields.set_date(turn.conversation, draft, read_date(text, today), today)
    return show(turn, draft)


def _tell_place(turn: Turn, draft: ComplaintDraft, text: str) -> Reply:
    """An address; but what is long, or comes in one breath with the story, belongs to it."""
    if len(text) > ADDRESS_MAX or drafting.is_together(turn.desk, draft):
        return _tell_story(turn, draft, text)
    fields.set_address(turn.conversation, draft, text)
    return show(turn, draft)


def _tell_agency(turn: Turn, draft: ComplaintDraft, text: str) -> Reply:
    return show(turn, draft, hints=Hints(agencies=agencies_named(turn.desk, text)))


def _tell_category(turn: Turn, draft: ComplaintDraft, text: str) -> Reply:
    return show(turn, draft, hints=Hints(categories=find_categories(text)[:MOST]))


def pin(turn: Turn, latitude: float, longitude: float) -> Reply:
    """A place on the map."""
    draft = drafting.draft_of(turn.conversation) or drafting.begin(turn.conversation)
    fields.set_pin(turn.conversation, draft, latitude, longitude)
    return show(turn, draft)


def attach(turn: Turn, attachment: Attachment, caption: str, album: str | None) -> Reply:
    """A photo or document; its caption belongs to the story."""
    draft = drafting.draft_of(turn.conversation) or drafting.begin(turn.conversation)
    in_place = drafting.add_file(turn.conversation, draft, attachment, album)
    if caption:
        drafting.tell(turn.desk, turn.conversation, draft, caption)
    return show(turn, draft, in_place=in_place)


TYPED: dict[FilingStep, Press] = {
    FilingStep.DATE: _tell_day,
    FilingStep.DISTRICT: _tell_place,
    FilingStep.WHICH: _tell_place,
    FilingStep.VILLAGE: _tell_place,
    FilingStep.AGENCY: _tell_agency,
    FilingStep.CATEGORY: _tell_category,
}
