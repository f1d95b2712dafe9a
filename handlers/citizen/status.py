"""Following a case: `/status` and `/laporanku`."""

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message

from bot.buttons import OWN, unpack
from bot.desk import joining, reading, talking
from bot.desk.talking import Ask, Task
from bot.receiver.replies import Answer, Change, Reply
from bot.receiver.turn import Turn
from bot.views import View
from bot.views.cases import own_list
from bot.views.joining import full_card
from handlers.filters import Pressed, Typed


def router() -> Router:
    """The two commands and the list's pages."""
    status = Router(name="status")
    status.message.register(ask_or_show, Typed("status"))
    status.message.register(list_own, Typed("laporanku"))
    status.callback_query.register(turn_page, Pressed(OWN))
    return status


def ask_or_show(_message: Message, turn: Turn, command: CommandObject) -> Reply:
    """The case with the given ID, or the question for one."""
    if command.args:
        return show(turn, command.args)
    talking.ask(turn.conversation, Task(Ask.STATUS))
    return Answer(View(turn.voice("ask-tracking-id")))


def show(turn: Turn, typed: str) -> Reply:
    """The case and its history, as far as this person may see it."""
    view = reading.open_case(turn.desk, turn.actor, typed)
    return Answer(full_card(turn.voice, view, joining.around(turn.desk, view)))


def list_own(_message: Message, turn: Turn) -> Reply:
    """Own complaints, newest first."""
    return Answer(own_list(turn.voice, reading.own_cases(turn.desk, turn.actor, 0)))


def turn_page(query: CallbackQuery, turn: Turn) -> Reply:
    """Another page of the own complaints."""
    page = int(unpack(query.data)[0] or 0)
    return Change(own_list(turn.voice, reading.own_cases(turn.desk, turn.actor, page)))
