"""Filing a complaint: one card, edited in place."""

from collections.abc import Callable

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.buttons import FILING, unpack
from bot.desk import caring, cases, drafting, joining
from bot.desk.suggesting import likely_kind
from bot.errors import LaporError
from bot.receiver.replies import Card, Change, Reply, Toast
from bot.receiver.turn import Turn
from bot.rules.drafts import ComplaintDraft, FilingStep, step_before
from bot.rules.sensitive import sensitive
from bot.texts import plain
from bot.views import View
from bot.views.filing import filing_card, receipt_text, resume_card, today_or_yesterday
from bot.views.joining import alike_card, supporting, with_own
from handlers.citizen.dates import local_today, read_date
from handlers.filters import Pressed, Typed
from storage.tables import Attachment

Press = Callable[[Turn, ComplaintDraft, str], Reply]


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
    """A new card, or the one that was left."""
    draft = drafting.draft_of(turn.conversation)
    if draft is None:
        return show(turn, drafting.begin(turn.conversation))
    return Card(resume_card(turn.voice, turn.conversation, draft))


def cancel(_message: Message, turn: Turn) -> Reply:
    """Forget the draft."""
    turn.conversation.task = None
    if turn.conversation.draft is None:
        raise LaporError("error-nothing-to-cancel")
    drafting.drop(turn.conversation)
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
    """What a typed message means for the card: a date where one is asked, else the story."""
    draft = drafting.draft_of(turn.conversation) or drafting.begin(turn.conversation)
    if turn.conversation.step == FilingStep.DATE:
        today = local_today(turn)
        drafting.set_date(turn.conversation, draft, read_date(text, today), today)
    else:
        drafting.tell(turn.conversation, draft, text)
    return show(turn, draft)


def pin(turn: Turn, latitude: float, longitude: float) -> Reply:
    """A place on the map."""
    draft = drafting.draft_of(turn.conversation) or drafting.begin(turn.conversation)
    drafting.set_pin(turn.conversation, draft, latitude, longitude)
    return show(turn, draft)


def attach(turn: Turn, attachment: Attachment, caption: str, album: str | None) -> Reply:
    """A photo or document; its caption belongs to the story."""
    draft = drafting.draft_of(turn.conversation) or drafting.begin(turn.conversation)
    in_place = drafting.add_file(turn.conversation, draft, attachment, album)
    if caption:
        drafting.tell(turn.conversation, draft, caption)
    return show(turn, draft, in_place=in_place)


def show(turn: Turn, draft: ComplaintDraft, *, page: int = 0, in_place: bool = False) -> Reply:
    """The card as it stands."""
    likely = likely_kind(turn.desk.practice.suggestions, draft.story)
    care = caring.newly_found(turn.conversation, draft)
    view = filing_card(turn.voice, turn.conversation, draft, page=page, likely=likely, care=care)
    if turn.conversation.step == FilingStep.REVIEW:
        view = with_own(turn.voice, view, joining.own_alike(turn.desk, turn.actor, draft))
    return Card(view, in_place=in_place)


def _resume(turn: Turn, draft: ComplaintDraft, _value: str) -> Reply:
    return show(turn, draft)


def _restart(turn: Turn, _draft: ComplaintDraft, _value: str) -> Reply:
    return show(turn, drafting.begin(turn.conversation))


def _kind(turn: Turn, draft: ComplaintDraft, value: str) -> Reply:
    drafting.set_kind(turn.conversation, draft, value)
    return show(turn, draft)


def _district(turn: Turn, draft: ComplaintDraft, value: str) -> Reply:
    drafting.set_district(turn.conversation, draft, value)
    return show(turn, draft)


def _village(turn: Turn, draft: ComplaintDraft, value: str) -> Reply:
    drafting.set_village(turn.conversation, draft, value)
    return show(turn, draft)


def _page(turn: Turn, draft: ComplaintDraft, value: str) -> Reply:
    return show(turn, draft, page=int(value))


def _date(turn: Turn, draft: ComplaintDraft, value: str) -> Reply:
    today = local_today(turn)
    drafting.set_date(turn.conversation, draft, today_or_yesterday(value, today), today)
    return show(turn, draft)


def _switch(turn: Turn, draft: ComplaintDraft, value: str) -> Reply:
    drafting.switch(turn.conversation, draft, value)
    return show(turn, draft)


def _step(turn: Turn, draft: ComplaintDraft, value: str) -> Reply:
    draft.changing = True
    drafting.keep(turn.conversation, draft, FilingStep(value))
    return show(turn, draft)


def _review(turn: Turn, draft: ComplaintDraft, _value: str) -> Reply:
    drafting.keep(turn.conversation, draft)
    return show(turn, draft)


def _rewrite(turn: Turn, draft: ComplaintDraft, _value: str) -> Reply:
    draft.story = ""
    drafting.keep(turn.conversation, draft, FilingStep.STORY)
    return show(turn, draft)


def _no_files(turn: Turn, draft: ComplaintDraft, _value: str) -> Reply:
    drafting.clear_files(turn.conversation, draft)
    return show(turn, draft)


def _back(turn: Turn, draft: ComplaintDraft, _value: str) -> Reply:
    step = step_before(draft, FilingStep(turn.conversation.step))
    drafting.keep(turn.conversation, draft, step)
    return show(turn, draft)


def _cancel(turn: Turn, _draft: ComplaintDraft, _value: str) -> Reply:
    drafting.drop(turn.conversation)
    return Change(View(turn.voice("draft-dropped")))


def _send(turn: Turn, draft: ComplaintDraft, _value: str) -> Reply:
    """File it; once before, what is likely the same is shown."""
    similar = [] if draft.compared else joining.alike(turn.desk, turn.actor, draft)
    if similar:
        draft.compared = True
        drafting.keep(turn.conversation, draft)
        return Card(alike_card(turn.voice, turn.conversation, similar))
    complaint = cases.file_complaint(turn.desk, turn.actor, draft)
    drafting.drop(turn.conversation)
    return Change(View(receipt_text(turn.voice, complaint, sensitive(complaint.story))))


def _support(turn: Turn, _draft: ComplaintDraft, value: str) -> Reply:
    view = joining.support(turn.desk, turn.actor, value)
    drafting.drop(turn.conversation)
    return Change(supporting(turn.voice, view))


PRESSES: dict[str, Press] = {
    "resume": _resume,
    "restart": _restart,
    "kind": _kind,
    "district": _district,
    "village": _village,
    "page": _page,
    "date": _date,
    "switch": _switch,
    "step": _step,
    "review": _review,
    "rewrite": _rewrite,
    "nofiles": _no_files,
    "back": _back,
    "cancel": _cancel,
    "send": _send,
    "support": _support,
}
