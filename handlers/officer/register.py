"""The pages of the set-up card about agencies and liaisons."""

from collections.abc import Callable

from aiogram.utils.deep_linking import create_telegram_link

from bot.data import EXAMPLE_AGENCIES
from bot.desk import people, register, setting_up, talking
from bot.desk.registering import read_agencies
from bot.desk.setting_up import Step
from bot.desk.talking import Ask, Task
from bot.errors import LaporError
from bot.receiver.replies import Answer, Card, Reply, Toast
from bot.receiver.turn import Turn
from bot.texts import plain
from bot.views import View
from bot.views.register import (
    agencies_page,
    agency_page,
    invitation_page,
    level_page,
    liaisons_page,
    question,
)
from storage.tables import Agency
from storage.words import Level, Role

Replies = Reply | list[Reply]


def expect(turn: Turn, *what: object) -> None:
    """What the next words or file of this chat are for."""
    talking.ask(turn.conversation, Task(Ask.SETUP, item=":".join(map(str, what))))


def said(turn: Turn, key: str, **params: object) -> Reply:
    """A message above the card, which follows it."""
    return Answer(View(turn.voice(key, **params)))


def agencies(turn: Turn, rest: list[str]) -> Reply:
    """A page of the agencies."""
    page = _number(rest[0])
    expect(turn, Step.AGENCIES.value, page)
    found, total = register.listed(turn.desk, turn.actor, page)
    shipped = 0 if total else len(read_agencies(EXAMPLE_AGENCIES))
    return Card(agencies_page(turn.voice, found, page, total=total, shipped=shipped))


def take_shipped(turn: Turn, _rest: list[str]) -> Replies:
    """The example list, in one tap."""
    content = EXAMPLE_AGENCIES.read_bytes()
    count = setting_up.take_agencies(turn.desk, turn.actor, content, EXAMPLE_AGENCIES.name)
    told = Toast(plain(turn.voice("setup-agencies-taken", count=count)))
    return [told, agencies(turn, ["0"])]


def take(turn: Turn, content: bytes, name: str) -> Replies:
    """A list of their own."""
    count = setting_up.take_agencies(turn.desk, turn.actor, content, name)
    return [said(turn, "setup-agencies-taken", count=count), agencies(turn, ["0"])]


def agency(turn: Turn, rest: list[str]) -> Reply:
    """One agency."""
    talking.done(turn.conversation)
    return _shown(turn, register.agency(turn.desk, turn.actor, _number(rest[0])), rest[1])


def switch(turn: Turn, rest: list[str]) -> Reply:
    """Switch it off or on."""
    return _shown(turn, register.switch(turn.desk, turn.actor, _number(rest[0])), rest[1])


def ask_level(turn: Turn, rest: list[str]) -> Reply:
    """Where does it stand?"""
    found = register.agency(turn.desk, turn.actor, _number(rest[0]))
    return Card(level_page(turn.voice, found, _number(rest[1])))


def place(turn: Turn, rest: list[str]) -> Reply:
    """It stands there."""
    level = Level(rest[2])
    return _shown(turn, register.place(turn.desk, turn.actor, _number(rest[0]), level), rest[1])


def ask_name(turn: Turn, rest: list[str]) -> Reply:
    """Ask for another name."""
    return _asked(turn, "name", rest)


def ask_duties(turn: Turn, rest: list[str]) -> Reply:
    """Ask for other duties."""
    return _asked(turn, "duties", rest)


def ask_new(turn: Turn, _rest: list[str]) -> Reply:
    """Ask for a new agency."""
    register.listed(turn.desk, turn.actor, 0)
    expect(turn, "add")
    return Card(question(turn.voice, "setup-ask-add", None, 0))


def add(turn: Turn, _rest: list[str], text: str) -> Reply:
    """A new agency was typed."""
    found = register.add(turn.desk, turn.actor, text)
    return _shown(turn, found, "0")


def rename(turn: Turn, rest: list[str], text: str) -> Reply:
    """Another name was typed."""
    found = register.rename(turn.desk, turn.actor, _number(rest[0]), text)
    return _shown(turn, found, rest[1])


def describe(turn: Turn, rest: list[str], text: str) -> Reply:
    """Other duties were typed."""
    found = register.describe(turn.desk, turn.actor, _number(rest[0]), text)
    return _shown(turn, found, rest[1])


def liaisons(turn: Turn, rest: list[str]) -> Reply:
    """Who answers for which agency."""
    setting_up.overview(turn.desk, turn.actor)
    talking.done(turn.conversation)
    return Card(liaisons_page(turn.voice, register.posts(turn.desk), _number(rest[0])))


def invite(turn: Turn, rest: list[str]) -> Reply:
    """A one-time link for a liaison of this agency, to be passed on."""
    found = register.agency(turn.desk, turn.actor, _number(rest[0]))
    token = people.invite(turn.desk, turn.actor, Role.LIAISON, found)
    link = create_telegram_link(turn.username, start=token)
    return Card(invitation_page(turn.voice, found, link, _number(rest[1])))


def _asked(turn: Turn, what: str, rest: list[str]) -> Reply:
    found = register.agency(turn.desk, turn.actor, _number(rest[0]))
    expect(turn, what, found.id, rest[1])
    return Card(question(turn.voice, f"setup-ask-{what}", found, _number(rest[1])))


def _shown(turn: Turn, found: Agency, page: str) -> Reply:
    talking.done(turn.conversation)
    turn.desk.session.flush()
    return Card(agency_page(turn.voice, found, _number(page)))


def _number(typed: str) -> int:
    """A number of a button's data, which a forged press may garble."""
    if typed and not typed.isdecimal():
        raise LaporError("error-step-over")
    return int(typed or 0)


PRESSES: dict[str, Callable[[Turn, list[str]], Replies]] = {
    Step.AGENCIES: agencies,
    "shipped": take_shipped,
    "agency": agency,
    "name": ask_name,
    "duties": ask_duties,
    "level": ask_level,
    "place": place,
    "off": switch,
    "on": switch,
    "add": ask_new,
    Step.LIAISONS: liaisons,
    "invite": invite,
}
TYPED: dict[str, Callable[[Turn, list[str], str], Replies]] = {
    "add": add,
    "name": rename,
    "duties": describe,
}
