"""Why a date is what it is: `/kenapa`, the same for citizens and officers."""

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message

from bot.buttons import CASE, unpack
from bot.desk import explaining
from bot.errors import LaporError
from bot.receiver.replies import Answer, Reply
from bot.receiver.turn import Turn
from bot.views.clocks import why_view
from handlers.filters import Pressed, Typed
from handlers.officer.wrong_use import SAMPLE, wrong_use
from storage.words import Action

WHY = "why-due"


def router() -> Router:
    """The command and the case's button."""
    why = Router(name="why")
    why.message.register(ask, Typed("kenapa"))
    why.callback_query.register(press, Pressed(CASE, WHY))
    return why


def ask(_message: Message, turn: Turn, command: CommandObject) -> Reply:
    """`/kenapa ID`."""
    if not command.args and turn.actor.officer is not None:
        return wrong_use(turn, "kenapa", (Action.NOTE,), (CASE, WHY))
    if not command.args:
        raise LaporError("usage-kenapa", case=SAMPLE)
    return explain(turn, command.args)


def press(query: CallbackQuery, turn: Turn) -> Reply:
    """The button behind "more"."""
    _op, typed, *_ = unpack(query.data)
    return explain(turn, typed)


def explain(turn: Turn, typed: str) -> Reply:
    """Each clock of the case, day by day."""
    return Answer(why_view(turn.voice, explaining.explain_case(turn.desk, turn.actor, typed)))
