"""An answer before it is sent: ready-made ones, days to promise, the last look."""

from collections.abc import Sequence

from bot.buttons import CASE, TEMPLATE, Button, Rows, columns, pack
from bot.desk.templates import STATUSES
from bot.texts import plain
from bot.views import View, Voice, shorten
from bot.views.cases import case_button
from bot.views.paging import paged
from bot.views.record import key_of
from storage.tables import AnswerTemplate, Complaint
from storage.words import Status

TITLE_SHOWN = 40
DAYS = (1, 3, 7)


def template_choice_rows(
    voice: Voice, complaint: Complaint, templates: Sequence[AnswerTemplate], page: int = 0
) -> Rows:
    """The ready-made answers that fit a case, a button each, paged."""
    case, version = complaint.tracking_id, complaint.version
    buttons = [
        Button(f"📋 {shorten(one.title, TITLE_SHOWN)}", pack(CASE, "ready", case, version, one.id))
        for one in templates
    ]
    return paged(voice, buttons, page, lambda other: pack(CASE, "readies", case, version, other))


def day_rows(voice: Voice, complaint: Complaint, *, typed: bool = True) -> Rows:
    """Days that can be promised by one tap; `typed` offers own words too."""
    days = [
        case_button(voice, f"button-in-days-{number}", complaint, "day", number) for number in DAYS
    ]
    own = [case_button(voice, "button-own-day", complaint, "own-day")]
    return [days, own] if typed else [days]


def preview(voice: Voice, complaint: Complaint, words: str) -> View:
    """The whole answer, to be sent by one more tap."""
    text = voice("answer-preview", case=complaint.tracking_id, text=words)
    return View(text, [[case_button(voice, "button-send-answer", complaint, "send")]])


def templates_list(voice: Voice, templates: Sequence[AnswerTemplate], page: int = 0) -> View:
    """The ready-made answers that an officer keeps, paged."""
    how = voice("templates-how")
    if not templates:
        none = voice("templates-none")
        return View(f"{none}\n\n{how}")
    buttons = [Button(shorten(one.title, TITLE_SHOWN), _data("show", one)) for one in templates]
    rows = paged(voice, buttons, page, lambda other: pack(TEMPLATE, "page", other))
    title = voice("templates-title", count=len(templates))
    return View(f"{title}\n\n{how}", rows)


def template_card(voice: Voice, template: AnswerTemplate) -> View:
    """One of them: what it says, where it is offered, and the buttons to change that."""
    words = voice(f"status-{key_of(template.status)}")
    text = voice("template-card", title=template.title, text=template.text, status=words)
    others = [
        Button(_named(voice, status), _data("in", template, status.value))
        for status in STATUSES
        if status is not template.status
    ]
    delete = [Button(plain(voice("button-template-delete")), _data("delete", template))]
    return View(text, [*columns(others, 1), delete])


def _named(voice: Voice, status: Status) -> str:
    return "→ " + plain(voice(f"status-{key_of(status)}"))


def _data(op: str, template: AnswerTemplate, *more: object) -> str:
    return pack(TEMPLATE, op, template.id, *more)
