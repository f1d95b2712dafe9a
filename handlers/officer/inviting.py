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

ROLES = {
    "koordinator": Role.COORDINATOR,
    "coordinator": Role.COORDINATOR,
    "pimpinan": Role.LEADER,
    "leader": Role.LEADER,
    "admin": Role.ADMIN,
    "inspektur": Role.INSPECTOR,
    "inspector": Role.INSPECTOR,
}


def router() -> Router:
    """The coordinator's command."""
    inviting = Router(name="inviting")
    inviting.message.register(invite, Typed("undang"))
    return inviting


def invite(_message: Message, turn: Turn, command: CommandObject) -> Reply:
    """A one-time link for a colleague: `/undang AGENCY` for a liaison, or a role and, where it
    is of one, the agency: `/undang koordinator`, `/undang inspektur inspektorat`."""
    words = (command.args or "").strip()
    if not words:
        raise LaporError("usage-undang")
    first, _, rest = words.partition(" ")
    role = ROLES.get(first.lower(), Role.LIAISON)
    of_agency = rest if role in ROLES.values() else words
    agency = people.find_agency(turn.desk, of_agency) if of_agency else None
    token = people.invite(turn.desk, turn.actor, role, agency)
    link = create_telegram_link(turn.username, start=token)
    office = agency.name if agency else ""
    return Answer(View(turn.voice(f"invitation-{role}", link=link, agency=office)))
