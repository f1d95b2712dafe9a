"""The greeting, help, and joining as an officer by a deep link."""

from aiogram import Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.types import CallbackQuery, Message

from bot.buttons import HOME, unpack
from bot.desk import people, talking
from bot.desk.talking import Ask, Task
from bot.receiver.replies import Answer, Commands, Reply
from bot.receiver.turn import Turn
from bot.texts import plain
from bot.views import View
from bot.views.filing import home_rows
from handlers.citizen.filing import offer_draft
from handlers.filters import Pressed, Typed
from storage.words import Role

WORKING = ("antrean", "ambil", "tanggapi", "tanya", "perpanjang", "bukan", "oper", "selesai")
UNMASKING = ("buka_data",)
SEEING = ("cari", "catat", "kenapa", "janji", "status", "kabar", "bantuan")
OFFICER_COMMANDS = {
    Role.COORDINATOR: (
        *("antrean", "disposisi", "tunda", "bukan", "arsip", "tembusan", "gabung", "selesai"),
        *("tanggapi", "judul", "kategori", "jenis", "lapangan"),
        *("awasi", "undang", "cabut", "hubungkan", "libur", "templat"),
        *SEEING,
    ),
    Role.LIAISON: (*WORKING, *UNMASKING, "templat", *SEEING),
    Role.INSPECTOR: (
        *("disposisi", "tembusan", "tunda", "arsip", "judul", "lapangan", "awasi"),
        *(*WORKING, *UNMASKING, "templat", *SEEING),
    ),
    Role.LEADER: ("antrean", "disposisi", "tunda", "bukan", "arsip", *SEEING),
    Role.ADMIN: ("undang", "cabut", "hubungkan", "libur", "bantuan"),
}


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
    return Answer(View(turn.voice("greeting"), home_rows(turn.voice)))


def explain(_message: Message, turn: Turn) -> Reply:
    """What this person can do here."""
    return Answer(View(turn.voice(f"help-{turn.actor.role}")))


def join(_message: Message, turn: Turn, command: CommandObject) -> list[Reply]:
    """Use an invitation."""
    officer = people.join(turn.desk, turn.actor, command.args or "")
    agency = people.agency_of(turn.desk, officer.agency_id)
    welcome = turn.voice(
        f"welcome-{officer.role}", name=officer.name, agency=agency.name if agency else ""
    )
    shown = [
        (name, plain(turn.voice(f"command-{name}"))) for name in OFFICER_COMMANDS[officer.role]
    ]
    return [Answer(View(welcome)), Commands(shown)]


def press(query: CallbackQuery, turn: Turn) -> Reply:
    """The greeting's buttons."""
    if unpack(query.data)[0] == "file":
        return offer_draft(turn)
    talking.ask(turn.conversation, Task(Ask.STATUS))
    return Answer(View(turn.voice("ask-tracking-id")))
