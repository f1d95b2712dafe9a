"""Inviting officers: `/undang`."""

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import Message
from aiogram.utils.deep_linking import create_telegram_link

from bot.desk import people
from bot.errors import LaporError
from bot.receiver.replies import Answer, Reply
from bot.receiver.turn import Turn
from bot.views import View
from handlers.filters import Typed
from storage.words import Role

COORDINATOR_WORDS = {"koordinator", "coordinator"}


def router() -> Router:
    """The coordinator's command."""
    inviting = Router(name="inviting")
    inviting.message.register(invite, Typed("undang"))
    return inviting


def invite(_message: Message, turn: Turn, command: CommandObject) -> Reply:
    """A one-time link for a colleague: `/undang koordinator` or `/undang AGENCY`."""
    words = (command.args or "").strip()
    if not words:
        raise LaporError("usage-undang")
    coordinator = words.lower() in COORDINATOR_WORDS
    agency = None if coordinator else people.find_agency(turn.desk, words)
    role = Role.COORDINATOR if coordinator else Role.LIAISON
    token = people.invite(turn.desk, turn.actor, role, agency)
    link = create_telegram_link(turn.username, start=token)
    office = agency.name if agency else ""
    return Answer(View(turn.voice(f"invitation-{role}", link=link, agency=office)))
