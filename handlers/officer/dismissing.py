"""Officers in office, and the end of an office: `/petugas` and `/cabut`."""

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message

from bot.buttons import unpack
from bot.desk import dismissing, people
from bot.errors import LaporError
from bot.receiver.replies import Answer, Change, NoCommands, Reply
from bot.receiver.turn import Turn
from bot.rules.offices import Duty, require
from bot.views import View
from bot.views.officers import OFFICERS, officers_list, sure_to_dismiss, which_officer
from handlers.filters import Pressed, Typed
from storage.tables import Officer


def router() -> Router:
    """The two commands and their buttons."""
    offices = Router(name="offices")
    offices.message.register(show, Typed("petugas"))
    offices.message.register(ask, Typed("cabut"))
    offices.message.register(explain_groups, Typed("hubungkan"))
    offices.callback_query.register(turn_page, Pressed(OFFICERS, "page"))
    offices.callback_query.register(choose, Pressed(OFFICERS, "ask"))
    offices.callback_query.register(dismiss, Pressed(OFFICERS, "sure"))
    return offices


def show(_message: Message, turn: Turn) -> Reply:
    """Who is in office, by agency."""
    return listed(turn)


def listed(turn: Turn) -> Reply:
    """The first page of the officers."""
    return Answer(_page(turn, 0))


def turn_page(query: CallbackQuery, turn: Turn) -> Reply:
    """Another page of the officers."""
    return Change(_page(turn, _number(query)))


def ask(_message: Message, turn: Turn, command: CommandObject) -> Reply:
    """`/cabut NAME`: which of those who are called so, or whether it is meant."""
    require(Duty.DISMISS, turn.actor.role)
    words = (command.args or "").strip()
    if not words:
        raise LaporError("usage-cabut")
    found = dismissing.officers_named(turn.desk, turn.actor, words)
    if len(found) > 1:
        return Answer(which_officer(turn.voice, found))
    officer = dismissing.officer_to_dismiss(turn.desk, turn.actor, found[0].id or 0)
    return Answer(_sure(turn, officer))


def choose(query: CallbackQuery, turn: Turn) -> Reply:
    """One of several with that name."""
    officer = dismissing.officer_to_dismiss(turn.desk, turn.actor, _number(query))
    return Change(_sure(turn, officer))


def dismiss(query: CallbackQuery, turn: Turn) -> list[Reply]:
    """It is meant: the office ends now."""
    done = dismissing.dismiss(turn.desk, turn.actor, _number(query))
    name, heirs = done.officer.name, ", ".join(heir.name for heir in done.heirs)
    said = turn.voice("done-dismiss", name=name)
    if done.heirs:
        said = turn.voice("done-dismiss-pack", name=name, count=done.handed_over, heirs=heirs)
    if done.left_alone:
        note = done.officer.note
        said = turn.voice("done-dismiss-helper", name=name, count=done.left_alone, note=note)
    return [Change(View(said)), NoCommands(done.officer.chat_id)]


def explain_groups(_message: Message, turn: Turn) -> Reply:
    """A group is linked in the group itself."""
    require(Duty.LINK_GROUP, turn.actor.role)
    raise LaporError("usage-hubungkan")


def _page(turn: Turn, page: int) -> View:
    colleagues, total = dismissing.in_office(turn.desk, turn.actor, page)
    return officers_list(turn.voice, colleagues, total, page)


def _sure(turn: Turn, officer: Officer) -> View:
    agency = people.agency_of(turn.desk, officer.agency_id)
    taken = len(dismissing.cases_of(turn.desk, officer))
    return sure_to_dismiss(turn.voice, officer, agency, taken)


def _number(query: CallbackQuery) -> int:
    number = unpack(query.data)[1]
    return int(number) if number.isdigit() else 0
