"""`/bantuan` for officers: what this office can do now, with buttons to start it."""

from collections.abc import Callable, Mapping

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.buttons import HELP, unpack
from bot.desk import fitting, talking
from bot.desk.people import OF_AN_AGENCY
from bot.desk.talking import Ask, Task
from bot.errors import LaporError
from bot.receiver.replies import Answer, Reply
from bot.receiver.turn import Turn
from bot.views import View
from bot.views.helping import Help, help_view
from bot.views.languages import language_choice
from handlers.filters import Pressed
from handlers.officer import dismissing, free_days, inviting, news, sorting, templates, working
from storage.words import Action, Role

WORKING = ("antrean", "ambil", "tanggapi", "tanya", "perpanjang", "bukan", "oper", "selesai")
UNMASKING = ("buka_data",)
SEEING = ("cari", "catat", "kenapa", "janji", "status", "kabar", "bahasa", "bantuan")
OFFICER_COMMANDS = {
    Role.COORDINATOR: (
        *("antrean", "disposisi", "tunda", "bukan", "arsip", "tembusan", "gabung", "selesai"),
        *("tanggapi", "judul", "kategori", "jenis", "lapangan"),
        *("awasi", "undang", "cabut", "petugas", "hubungkan", "libur", "templat"),
        "siapkan",
        *SEEING,
    ),
    Role.LIAISON: (*WORKING, *UNMASKING, "templat", *SEEING),
    Role.INSPECTOR: (
        *("disposisi", "tembusan", "tunda", "arsip", "judul", "lapangan", "awasi"),
        *(*WORKING, *UNMASKING, "templat", *SEEING),
    ),
    Role.LEADER: ("antrean", "disposisi", "tunda", "bukan", "arsip", *SEEING),
    Role.HELPER: ("bantu_lapor", "laporanku", "kode", "lapor", "status", "bahasa", "bantuan"),
    Role.ADMIN: (
        *("undang", "cabut", "petugas", "hubungkan", "libur", "siapkan", "bahasa", "bantuan"),
    ),
}
# What a command about a case does; of a case that only is to be looked at, nothing.
ABOUT_A_CASE: Mapping[str, tuple[Action, ...]] = {
    **working.COMMANDS,
    **dict.fromkeys(sorting.COMMANDS, (Action.SORT,)),
    **dict.fromkeys(("kenapa", "status"), (Action.NOTE,)),
}
# These have a button of their own, or are what is read already.
ELSEWHERE = frozenset({"antrean", "janji", "bantuan"})


def router() -> Router:
    """The buttons of the help; the command itself is everybody's (handlers.home)."""
    helping = Router(name="helping")
    helping.callback_query.register(start, Pressed(HELP))
    return helping


def explain(turn: Turn) -> Reply:
    """What this officer can do now: commands about cases only where there is such a case."""
    role, names = turn.actor.role, OFFICER_COMMANDS[turn.actor.role]
    state = fitting.state_of(turn.desk, turn.actor)
    started = [name for name in START if name in names]
    typed = [
        name for name in names if name not in {*START, *ELSEWHERE} and _now(name, role, state)
    ]
    buttons = [*started, *(["group"] if role in OF_AN_AGENCY else [])]
    shown = Help(role, state, typed, buttons, queue="antrean" in names)
    return Answer(help_view(turn.voice, shown))


def start(query: CallbackQuery, turn: Turn) -> Reply:
    """A command's button; what it needs is asked for."""
    name = unpack(query.data)[0]
    if turn.actor.officer is None:
        raise LaporError("error-officers-only")
    if name not in START:
        raise LaporError("error-step-over")
    return START[name](turn)


def _now(name: str, role: Role, state: fitting.State) -> bool:
    actions = ABOUT_A_CASE.get(name)
    return actions is None or fitting.allowed_in(state.statuses, role, actions)


def _search(turn: Turn) -> Reply:
    talking.ask(turn.conversation, Task(Ask.SEARCH))
    return Answer(View(turn.voice("ask-search")))


def _groups(turn: Turn) -> Reply:
    return Answer(View(turn.voice("help-groups")))


def _language(turn: Turn) -> Reply:
    return Answer(language_choice(turn.voice, chosen=turn.conversation.language_chosen))


START: Mapping[str, Callable[[Turn], Reply]] = {
    "cari": _search,
    "templat": templates.listed,
    "undang": inviting.ask,
    "petugas": dismissing.listed,
    "libur": free_days.listed,
    "kabar": news.ask,
    "bahasa": _language,
    "group": _groups,
}
