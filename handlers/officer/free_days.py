"""Free days beside the national ones: `/libur`."""

from datetime import date

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import Message

from bot.desk import free_days
from bot.errors import LaporError
from bot.receiver.replies import Answer, Reply
from bot.receiver.turn import Turn
from bot.rules.offices import Duty, require
from bot.views import View
from bot.views.clocks import free_days_view
from handlers.citizen.dates import local_today, read_date
from handlers.filters import Typed

WORKING = frozenset({"kerja", "work"})
AWAY = frozenset({"hapus", "remove"})
# "24 Desember 2026", "24 Desember", "besok" or "2026-12-24": the longest that can be read.
WORDS_OF_A_DATE = (3, 2, 1)


def router() -> Router:
    """The command of who keeps the table."""
    days = Router(name="free days")
    days.message.register(keep, Typed("libur"))
    return days


def keep(_message: Message, turn: Turn, command: CommandObject) -> Reply:
    """`/libur` lists; `/libur DATE name` adds a free day, `/libur kerja DATE reason` a working
    one, `/libur hapus DATE` takes one away."""
    require(Duty.FREE_DAYS, turn.actor.role)
    words = (command.args or "").split()
    if not words:
        return Answer(free_days_view(turn.voice, free_days.coming(turn.desk, turn.actor)))
    if words[0].lower() in AWAY:
        return _remove(turn, words[1:])
    working = words[0].lower() in WORKING
    return _enter(turn, words[1:] if working else words, working=working)


def _remove(turn: Turn, words: list[str]) -> Reply:
    day, _ = _date_and_name(turn, words)
    count = free_days.remove(turn.desk, turn.actor, day)
    return Answer(View(turn.voice("done-free-day-removed", day=day, count=count)))


def _enter(turn: Turn, words: list[str], *, working: bool) -> Reply:
    day, name = _date_and_name(turn, words)
    if not name:
        raise LaporError("usage-libur")
    count = free_days.enter(turn.desk, turn.actor, day, name, working=working)
    key = "done-working-day" if working else "done-free-day"
    return Answer(View(turn.voice(key, day=day, name=name, count=count)))


def _date_and_name(turn: Turn, words: list[str]) -> tuple[date, str]:
    today = local_today(turn)
    for count in WORDS_OF_A_DATE:
        day = read_date(" ".join(words[:count]), today, prefer="future")
        if day is not None:
            return day, " ".join(words[count:])
    raise LaporError("usage-libur")
