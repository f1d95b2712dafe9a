"""How an officer hears of news: at once, or once a morning: `/kabar`."""

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import Message

from bot.desk import people
from bot.errors import LaporError
from bot.receiver.replies import Answer, Reply
from bot.receiver.turn import Turn
from bot.views import View
from handlers.filters import Typed

AT_ONCE = {"langsung": True, "now": True, "ringkas": False, "digest": False}


def router() -> Router:
    """The officers' choice."""
    news = Router(name="news")
    news.message.register(choose, Typed("kabar"))
    return news


def choose(_message: Message, turn: Turn, command: CommandObject) -> Reply:
    """`/kabar langsung` tells of every new case at once; `/kabar ringkas` only each morning."""
    if turn.actor.officer is None:
        raise LaporError("error-officers-only")
    wanted = AT_ONCE.get((command.args or "").strip().lower())
    if wanted is None:
        raise LaporError("usage-kabar")
    people.hear(turn.desk, turn.actor, at_once=wanted)
    return Answer(View(turn.voice("done-news-at-once" if wanted else "done-news-digest")))
