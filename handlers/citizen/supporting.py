"""Supporting another's case: `/dukung`, and following it no longer."""

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message

from bot.buttons import CASE, unpack
from bot.desk import joining
from bot.errors import LaporError
from bot.receiver.replies import Answer, Reply
from bot.receiver.turn import Turn
from bot.views import View
from bot.views.joining import LEAVE, supporting
from handlers.filters import Pressed, Typed


def router() -> Router:
    """The command, and the button under what followers are told."""
    supporting = Router(name="supporting")
    supporting.message.register(support, Typed("dukung"))
    supporting.callback_query.register(leave, Pressed(CASE, LEAVE))
    return supporting


def support(_message: Message, turn: Turn, command: CommandObject) -> Reply:
    """`/dukung ID`: me too, and tell me how it goes on."""
    if not command.args:
        raise LaporError("usage-dukung")
    view = joining.support(turn.desk, turn.actor, command.args)
    return Answer(supporting(turn.voice, view))


def leave(query: CallbackQuery, turn: Turn) -> Reply:
    """Be told no more."""
    _op, typed, *_ = unpack(query.data)
    case = joining.leave(turn.desk, turn.actor, typed)
    return Answer(View(turn.voice("done-leave", case=case)))
