"""What was promised to citizens: `/janji`."""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.buttons import unpack
from bot.desk import keeping
from bot.receiver.replies import Answer, Reply
from bot.receiver.turn import Turn
from bot.views.reminding import PROMISES, promises_view
from handlers.filters import Pressed, Typed
from handlers.officer.queue import turned


def router() -> Router:
    """The list and its pages."""
    promises = Router(name="promises")
    promises.message.register(show, Typed("janji"))
    promises.callback_query.register(turn_page, Pressed(PROMISES))
    return promises


def show(_message: Message, turn: Turn) -> Reply:
    """The open promises, broken ones first."""
    return Answer(promises_view(turn.voice, keeping.promised(turn.desk, turn.actor, 0)))


def turn_page(query: CallbackQuery, turn: Turn) -> Reply:
    """Another page of them."""
    page = int(unpack(query.data)[0] or 0)
    found = keeping.promised(turn.desk, turn.actor, page)
    return turned(query, promises_view(turn.voice, found))
