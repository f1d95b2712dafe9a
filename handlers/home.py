"""The greeting, help, and joining as an officer by a deep link."""

from collections.abc import Sequence
from dataclasses import replace

from aiogram import Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import CallbackQuery, Message

from bot.buttons import HOME, unpack
from bot.desk import people, reading, standing_in
from bot.desk import setting_up as desk_setting_up
from bot.menu import COMMANDS, FOR_ALL_OTHERS, menu_languages
from bot.receiver.replies import Answer, Commands, NoCommands, Reply
from bot.receiver.turn import Turn
from bot.regions import regency
from bot.rules.tracking import is_meant_as_id
from bot.texts import plain
from bot.views import View, Voice
from bot.views.assisting import code_of_link
from bot.views.filing import home_rows
from bot.views.groups import OPENS_CASE, bot_link
from handlers.citizen import assisting, status
from handlers.citizen.filing import offer_draft
from handlers.filters import Pressed, Typed
from handlers.officer import helping, setting_up, working
from handlers.officer.helping import OFFICER_COMMANDS
from storage.words import Action, Role, Side


def router() -> Router:
    """`/start`, `/bantuan` and the two buttons of the greeting."""
    home = Router(name="home")
    home.message.register(join, CommandStart(deep_link=True))
    home.message.register(greet, CommandStart())
    home.message.register(explain, Typed("bantuan", "help"))
    home.callback_query.register(press, Pressed(HOME))
    return home


def greet(_message: Message, turn: Turn) -> Reply:
    """Who we are, one line on privacy, two buttons."""
    if turn.bots.side is Side.STAFF:
        return _show_public(turn)
    return Answer(View(turn.voice("greeting", regency=regency().name), home_rows(turn.voice)))


def explain(_message: Message, turn: Turn) -> Reply:
    """What this person can do here."""
    if turn.actor.role is Role.HELPER:
        return Answer(View(turn.voice("help-helper")))
    if turn.actor.officer is not None:
        return helping.explain(turn)
    if turn.bots.side is Side.STAFF:
        return _show_public(turn)
    return Answer(View(turn.voice("help-citizen")))


def join(_message: Message, turn: Turn, command: CommandObject) -> Reply | list[Reply]:
    """Use an invitation or a takeover code, or follow a link to a case."""
    case = case_of_link(command.args)
    if case is not None:
        return follow(turn, *case)
    code = code_of_link(command.args)
    if code is not None:
        return assisting.use_code(turn, code)
    invitation = people.invitation_of(turn.desk, command.args or "")
    if not turn.bots.for_officers and invitation.role is not Role.HELPER:
        there = f"{bot_link(turn.bots.officers)}?start={command.args}"
        return Answer(View(turn.voice("staff-join-there", link=there)))
    officer = people.join(turn.desk, turn.actor, command.args or "")
    if officer.role is Role.HELPER:
        standing_in.take_in(turn.desk, officer)
    agency = people.agency_of(turn.desk, officer.agency_id)
    welcome = turn.voice(
        f"welcome-{officer.role}", name=officer.name, agency=agency.name if agency else ""
    )
    replies: list[Reply] = [Answer(View(welcome)), menu(turn, officer.role)]
    if officer.role is Role.COORDINATOR and desk_setting_up.is_untouched(turn.desk):
        first = replace(turn, actor=replace(turn.actor, officer=officer))
        replies.append(setting_up.home(first, []))
    return replies


def menu(turn: Turn, role: Role) -> Reply:
    """The commands of this chat, in the chosen language or in that of the person's Telegram."""
    names = OFFICER_COMMANDS.get(role, COMMANDS[turn.bots.side])
    texts, chosen = turn.voice.texts, turn.conversation.language_chosen
    if chosen:
        alone = {FOR_ALL_OTHERS: _described(turn.voice, names)}
        return Commands({**dict.fromkeys(menu_languages(), ()), **alone})
    if role is Role.CITIZEN:
        return NoCommands(turn.actor.chat_id)
    menus = menu_languages().items()
    return Commands({code: _described(Voice(texts, spoken), names) for code, spoken in menus})


def _described(voice: Voice, names: Sequence[str]) -> list[tuple[str, str]]:
    return [(name, plain(voice(f"command-{name}"))) for name in names]


def case_of_link(payload: str | None) -> tuple[str, str] | None:
    """What is to be done with which case, by a deep link that the bot made."""
    op, _, typed = (payload or "").rpartition("_")
    known = op == OPENS_CASE or op in working.PRESSED
    return (op, typed) if known and is_meant_as_id(typed) else None


def follow(turn: Turn, op: str, typed: str) -> Reply:
    """The case's card, or the question of an action begun in a group."""
    if op == OPENS_CASE:
        return status.show(turn, typed)
    view = reading.officers_case(turn.desk, turn.actor, typed)
    return working.take(turn, view, Action(op), "")


def _show_public(turn: Turn) -> Reply:
    return Answer(View(turn.voice("staff-greeting", link=bot_link(turn.bots.public))))


def press(query: CallbackQuery, turn: Turn) -> Reply:
    """The greeting's buttons."""
    if unpack(query.data)[0] == "file":
        return offer_draft(turn)
    return status.ask(turn)
