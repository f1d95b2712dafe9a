"""What each button of the filing card does."""

from collections.abc import Callable

from bot.desk import cases, drafting, fields, joining, reading
from bot.desk.effects import Said
from bot.desk.taking_over import issue
from bot.desk.understanding import local_day
from bot.receiver.replies import Answer, Card, Change, Reply
from bot.receiver.turn import Turn
from bot.rules.drafts import ComplaintDraft, FilingStep, step_before
from bot.rules.sensitive import sensitive
from bot.views import View
from bot.views.assisting import receipt_with_code
from bot.views.cases import status_button
from bot.views.filing import receipt_text
from bot.views.filing_rows import Hints, today_or_yesterday
from bot.views.groups import case_link
from bot.views.joining import alike_card, supporting
from handlers.citizen import replying
from handlers.citizen.card import show
from storage.tables import Citizen, Complaint

Press = Callable[[Turn, ComplaintDraft, str], Reply]


def _resume(turn: Turn, draft: ComplaintDraft, _value: str) -> Reply:
    drafting.touch(turn.conversation)
    return show(turn, draft)


def _restart(turn: Turn, draft: ComplaintDraft, _value: str) -> Reply:
    drafting.discard(turn.desk, turn.conversation)
    return show(turn, drafting.begin(turn.conversation, led=True, assisted=draft.assisted))


def _kind(turn: Turn, draft: ComplaintDraft, value: str) -> Reply:
    fields.set_kind(turn.desk, turn.conversation, draft, value)
    return show(turn, draft)


def _district(turn: Turn, draft: ComplaintDraft, value: str) -> Reply:
    fields.set_district(turn.conversation, draft, value)
    return show(turn, draft)


def _village(turn: Turn, draft: ComplaintDraft, value: str) -> Reply:
    fields.set_village(turn.conversation, draft, value)
    return show(turn, draft)


def _whole_district(turn: Turn, draft: ComplaintDraft, _value: str) -> Reply:
    fields.set_whole_district(turn.conversation, draft)
    return show(turn, draft)


def _outside(turn: Turn, draft: ComplaintDraft, _value: str) -> Reply:
    fields.set_outside(turn.conversation, draft)
    return show(turn, draft)


def _agency(turn: Turn, draft: ComplaintDraft, value: str) -> Reply:
    fields.set_agency(turn.conversation, draft, value)
    return show(turn, draft)


def _category(turn: Turn, draft: ComplaintDraft, value: str) -> Reply:
    fields.set_category(turn.conversation, draft, int(value))
    return show(turn, draft)


def _page(turn: Turn, draft: ComplaintDraft, value: str) -> Reply:
    return show(turn, draft, hints=Hints(page=int(value)))


def _date(turn: Turn, draft: ComplaintDraft, value: str) -> Reply:
    today = local_day(turn.desk)
    fields.set_date(turn.conversation, draft, today_or_yesterday(value, today), today)
    return show(turn, draft)


def _switch(turn: Turn, draft: ComplaintDraft, value: str) -> Reply:
    fields.switch(turn.conversation, draft, value)
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
    drafting.clear_files(turn.desk, turn.conversation, draft)
    return show(turn, draft)


def _back(turn: Turn, draft: ComplaintDraft, _value: str) -> Reply:
    step = step_before(draft, FilingStep(turn.conversation.step))
    drafting.keep(turn.conversation, draft, step)
    return show(turn, draft)


def _cancel(turn: Turn, _draft: ComplaintDraft, _value: str) -> Reply:
    drafting.discard(turn.desk, turn.conversation)
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
    text = _receipt(turn, complaint, assisted=draft.assisted is not None)
    return Change(View(text, [[status_button(turn.voice, complaint)]]))


def _receipt(turn: Turn, complaint: Complaint, *, assisted: bool) -> str:
    """What is kept after sending: with a link, or with the code that a helper hands over."""
    receipt = receipt_text(turn.voice, complaint, sensitive(complaint.story))
    citizen = turn.desk.get(Citizen, complaint.citizen_id)
    if assisted and citizen:
        handed = issue(turn.desk, citizen)
        return receipt_with_code(turn.voice, receipt, handed, turn.bots.public)
    link = turn.voice("receipt-link", link=case_link(turn.bots.public, complaint.tracking_id))
    return f"{receipt}\n\n{link}"


def _add_to(turn: Turn, draft: ComplaintDraft, value: str) -> Reply:
    """The files belong to the case that was filed a moment ago."""
    view = reading.own_case(turn.desk, turn.actor, value)
    _, reply = replying.say(turn, view, Said(attachments=tuple(draft.attachments)))
    drafting.drop(turn.conversation)
    return Change(reply.view) if isinstance(reply, Answer) else reply


def _support(turn: Turn, draft: ComplaintDraft, value: str) -> Reply:
    view = joining.support(turn.desk, turn.actor, value, draft)
    drafting.discard(turn.desk, turn.conversation)
    return Change(supporting(turn.voice, view))


PRESSES: dict[str, Press] = {
    "resume": _resume,
    "restart": _restart,
    "kind": _kind,
    "district": _district,
    "village": _village,
    "whole": _whole_district,
    "outside": _outside,
    "agency": _agency,
    "category": _category,
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
    "addto": _add_to,
    "support": _support,
}
