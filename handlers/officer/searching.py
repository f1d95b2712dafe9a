"""The officers' search: `/cari`."""

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message

from bot.buttons import SEARCH, unpack
from bot.desk import finding
from bot.errors import LaporError
from bot.receiver.replies import Answer, Change, Reply
from bot.receiver.turn import Turn
from bot.rules.offices import Duty, require
from bot.rules.tracking import parse_tracking_id
from bot.views.joining import found_list
from handlers.citizen import status
from handlers.filters import Pressed, Typed


def router() -> Router:
    """The command and the pages of what it found."""
    searching = Router(name="searching")
    searching.message.register(search, Typed("cari"))
    searching.callback_query.register(turn_page, Pressed(SEARCH))
    return searching


def search(_message: Message, turn: Turn, command: CommandObject) -> Reply:
    """Cases by words, or the one case by its number."""
    require(Duty.SEARCH, turn.actor.role)
    if not command.args:
        raise LaporError("usage-cari")
    return find(turn, command.args)


def find(turn: Turn, typed: str) -> Reply:
    """What these words find, however they were asked for."""
    if parse_tracking_id(typed):
        return status.show(turn, typed)
    words = finding.query_of(typed)
    return Answer(found_list(turn.voice, finding.found(turn.desk, turn.actor, words, 0), words))


def turn_page(query: CallbackQuery, turn: Turn) -> Reply:
    """Another page of the same search."""
    page, typed, *_ = unpack(query.data)
    words = typed.split()
    found = finding.found(turn.desk, turn.actor, words, int(page or 0))
    return Change(found_list(turn.voice, found, words))
