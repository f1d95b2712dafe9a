"""How an officer hears of news: at once, or once a morning: `/kabar`."""

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message

from bot.buttons import NEWS, Button, pack, unpack
from bot.desk import people
from bot.errors import LaporError
from bot.receiver.replies import Answer, Change, Reply
from bot.receiver.turn import Turn
from bot.texts import plain
from bot.views import View
from handlers.filters import Pressed, Typed

AT_ONCE = {"langsung": True, "now": True, "ringkas": False, "digest": False}


def router() -> Router:
    """The officers' choice."""
    news = Router(name="news")
    news.message.register(choose, Typed("kabar"))
    news.callback_query.register(press, Pressed(NEWS))
    return news


def choose(_message: Message, turn: Turn, command: CommandObject) -> Reply:
    """`/kabar langsung` tells of every new case at once; `/kabar ringkas` only each morning."""
    if turn.actor.officer is None:
        raise LaporError("error-officers-only")
    wanted = AT_ONCE.get((command.args or "").strip().lower())
    return ask(turn) if wanted is None else Answer(_chosen(turn, at_once=wanted))


def ask(turn: Turn) -> Reply:
    """Which of the two."""
    rows = [
        [Button(plain(turn.voice(f"button-news-{name}")), pack(NEWS, name))]
        for name in ("now", "digest")
    ]
    return Answer(View(turn.voice("usage-kabar"), rows))


def press(query: CallbackQuery, turn: Turn) -> Reply:
    """The button of one of them."""
    return Change(_chosen(turn, at_once=AT_ONCE[unpack(query.data)[0]]))


def _chosen(turn: Turn, *, at_once: bool) -> View:
    people.hear(turn.desk, turn.actor, at_once=at_once)
    return View(turn.voice("done-news-at-once" if at_once else "done-news-digest"))
