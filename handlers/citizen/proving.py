"""The sheet of evidence of a person's own case: `/bukti ID`."""

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message

from bot import evidence
from bot.buttons import CASE, unpack
from bot.errors import LaporError
from bot.receiver.replies import Answer, Reply, Toast
from bot.receiver.turn import Turn
from bot.texts import plain
from bot.views import View
from handlers.filters import Pressed, Typed


def router() -> Router:
    """The command, and the button behind "more"."""
    proving = Router(name="proving")
    proving.message.register(command, Typed("bukti"))
    proving.callback_query.register(press, Pressed(CASE, "proof"))
    return proving


def command(_message: Message, turn: Turn, command: CommandObject) -> Reply:
    """`/bukti ID`."""
    if not command.args:
        raise LaporError("usage-bukti")
    return Answer(View(_ordered(turn, command.args)))


def press(query: CallbackQuery, turn: Turn) -> Reply:
    """The button of a case."""
    _op, typed, *_ = unpack(query.data)
    return Toast(plain(_ordered(turn, typed)))


def _ordered(turn: Turn, typed: str) -> str:
    view = evidence.order(turn.desk, turn.actor, typed)
    return turn.voice("evidence-coming", case=view.complaint.tracking_id)
