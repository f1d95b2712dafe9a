"""Ready-made answers: `/templat`."""

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message

from bot.buttons import TEMPLATE, unpack
from bot.desk import templates
from bot.errors import LaporError
from bot.receiver.replies import Answer, Change, Reply
from bot.receiver.turn import Turn
from bot.rules.offices import Duty, require
from bot.views import View
from bot.views.answering import template_card, templates_list
from handlers.filters import Pressed, Typed
from storage.words import Status

ADD = frozenset({"tambah", "add"})


def router() -> Router:
    """The command and the buttons of its list."""
    router = Router(name="templates")
    router.message.register(command, Typed("templat"))
    for op, handler in (("page", turn_page), ("show", show), ("in", offer_in), ("delete", delete)):
        router.callback_query.register(handler, Pressed(TEMPLATE, op))
    return router


def command(_message: Message, turn: Turn, command: CommandObject) -> Reply:
    """`/templat` lists, `/templat tambah Title | text` adds."""
    require(Duty.TEMPLATES, turn.actor.role)
    words = (command.args or "").strip()
    if not words:
        return listed(turn)
    verb, _, rest = words.partition(" ")
    title, bar, text = rest.partition("|")
    if verb.lower() not in ADD or not bar:
        raise LaporError("usage-templat")
    made = templates.add(turn.desk, turn.actor, title, text)
    return Answer(template_card(turn.voice, made))


def listed(turn: Turn) -> Reply:
    """The ready-made answers that this officer keeps."""
    return Answer(templates_list(turn.voice, templates.listed(turn.desk, turn.actor)))


def turn_page(query: CallbackQuery, turn: Turn) -> Reply:
    """Another page of them."""
    _op, page, *_ = unpack(query.data)
    kept = templates.listed(turn.desk, turn.actor)
    return Change(templates_list(turn.voice, kept, int(page or 0)))


def show(query: CallbackQuery, turn: Turn) -> Reply:
    """One of the list."""
    _op, number, *_ = unpack(query.data)
    return Answer(template_card(turn.voice, templates.own(turn.desk, turn.actor, int(number))))


def offer_in(query: CallbackQuery, turn: Turn) -> Reply:
    """Offer it in another status."""
    _op, number, status, *_ = unpack(query.data)
    changed = templates.offer_in(turn.desk, turn.actor, int(number), Status(status))
    return Change(template_card(turn.voice, changed))


def delete(query: CallbackQuery, turn: Turn) -> Reply:
    """Forget it."""
    _op, number, *_ = unpack(query.data)
    gone = templates.delete(turn.desk, turn.actor, int(number))
    return Change(View(turn.voice("template-deleted", title=gone.title)))
