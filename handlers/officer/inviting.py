"""Inviting officers: `/undang`."""

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message
from aiogram.utils.deep_linking import create_telegram_link

from bot.buttons import INVITE, Button, pack, unpack
from bot.desk import people, talking
from bot.desk.people import AgencyUnclear
from bot.desk.talking import Ask, Task
from bot.receiver.replies import Answer, Change, Reply
from bot.receiver.turn import Turn
from bot.rules.offices import Duty, require
from bot.texts import plain
from bot.views import View
from bot.views.naming import agency_buttons, which_agency
from handlers.filters import Pressed, Typed
from storage.tables import Agency
from storage.words import Role

ROLES = {
    "koordinator": Role.COORDINATOR,
    "coordinator": Role.COORDINATOR,
    "pimpinan": Role.LEADER,
    "leader": Role.LEADER,
    "admin": Role.ADMIN,
    "inspektur": Role.INSPECTOR,
    "inspector": Role.INSPECTOR,
    "pendamping": Role.HELPER,
    "helper": Role.HELPER,
}


def router() -> Router:
    """The coordinator's command."""
    inviting = Router(name="inviting")
    inviting.message.register(invite, Typed("undang"))
    inviting.callback_query.register(choose, Pressed(INVITE))
    return inviting


def invite(_message: Message, turn: Turn, command: CommandObject) -> Reply:
    """A one-time link for a colleague: `/undang AGENCY` for a liaison, or a role and, where it
    is of one, the agency: `/undang koordinator`, `/undang inspektur inspektorat`. A helper has a
    note instead: `/undang pendamping Kades Sigam`."""
    require(Duty.INVITE, turn.actor.role)
    words = (command.args or "").strip()
    return invite_by(turn, words) if words else ask(turn)


def ask(turn: Turn) -> Reply:
    """For which office: an agency is typed, an office of none has a button."""
    require(Duty.INVITE, turn.actor.role)
    talking.ask(turn.conversation, Task(Ask.INVITE))
    offices = (Role.COORDINATOR, Role.LEADER, Role.ADMIN)
    rows = [[Button(plain(turn.voice(f"role-{role}")), pack(INVITE, role))] for role in offices]
    return Answer(View(turn.voice("usage-undang"), rows))


def invite_by(turn: Turn, words: str) -> Reply:
    """The link for the office that these words name; raises LaporError."""
    first, _, rest = words.partition(" ")
    role = ROLES.get(first.lower(), Role.LIAISON)
    if role is Role.HELPER:
        return _invite_helper(turn, rest.strip())
    of_agency = rest if role in ROLES.values() else words
    try:
        agency = people.find_agency(turn.desk, of_agency) if of_agency else None
    except AgencyUnclear as unclear:
        rows = agency_buttons(unclear.agencies, lambda one: pack(INVITE, role, one.id))
        return Answer(which_agency(turn.voice, unclear, rows))
    return Answer(_invitation(turn, role, agency))


def choose(query: CallbackQuery, turn: Turn) -> Reply:
    """One of the agencies that the typed words may mean, or an office of none."""
    talking.done(turn.conversation)
    role, number, *_ = unpack(query.data)
    agency = people.agency_of(turn.desk, int(number)) if number else None
    return Change(_invitation(turn, Role(role), agency))


def _invitation(turn: Turn, role: Role, agency: Agency | None) -> View:
    token = people.invite(turn.desk, turn.actor, role, agency)
    link = create_telegram_link(turn.username, start=token)
    office = agency.name if agency else ""
    return View(turn.voice(f"invitation-{role}", link=link, agency=office))


def _invite_helper(turn: Turn, note: str) -> Reply:
    """Helpers work where citizens do."""
    token = people.invite(turn.desk, turn.actor, Role.HELPER, None, note=note)
    link = create_telegram_link(turn.bots.public, start=token)
    return Answer(View(turn.voice("invitation-helper", link=link, note=note)))
