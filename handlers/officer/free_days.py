"""Free days beside the national ones: `/libur`."""

import re
from datetime import date

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import Message

from bot.desk import free_days
from bot.desk.understanding import local_day
from bot.errors import LaporError
from bot.receiver.replies import Answer, Reply
from bot.receiver.turn import Turn
from bot.rules.event_days import read_date
from bot.rules.offices import Duty, require
from bot.views import View
from bot.views.clocks import free_days_view
from handlers.filters import Typed

WORKING = frozenset({"kerja", "work"})
AWAY = frozenset({"hapus", "remove"})
# A date in front of a name: "[Rabu] 2 Desember [2026]", else one word: "besok", "2026-12-24". The
# library by itself takes the "Tahun" of "Tahun Baru" for a part of the date.
DATES = (re.compile(r"(?:[^\W\d]+,?\s+)?\d{1,2}\s+[^\W\d]+(?:\s+\d{4})?\b"), re.compile(r"\S+"))


def router() -> Router:
    """The command of who keeps the table."""
    days = Router(name="free days")
    days.message.register(keep, Typed("libur"))
    return days


def keep(_message: Message, turn: Turn, command: CommandObject) -> Reply:
    """`/libur` lists; `/libur DATE name` adds a free day, `/libur kerja DATE reason` a working
    one, `/libur hapus DATE` takes one away."""
    require(Duty.FREE_DAYS, turn.actor.role)
    words = (command.args or "").strip()
    if not words:
        return listed(turn)
    first, _, rest = words.partition(" ")
    if first.lower() in AWAY:
        return _remove(turn, rest.strip())
    working = first.lower() in WORKING
    return _enter(turn, rest.strip() if working else words, working=working)


def listed(turn: Turn) -> Reply:
    """The coming free and working days of the table."""
    return Answer(free_days_view(turn.voice, free_days.coming(turn.desk, turn.actor)))


def _remove(turn: Turn, words: str) -> Reply:
    day, _ = _date_and_name(turn, words)
    count = free_days.remove(turn.desk, turn.actor, day)
    return Answer(View(turn.voice("done-free-day-removed", day=day, count=count)))


def _enter(turn: Turn, words: str, *, working: bool) -> Reply:
    day, name = _date_and_name(turn, words)
    if not name:
        raise LaporError("usage-libur")
    count = free_days.enter(turn.desk, turn.actor, day, name, working=working)
    key = "done-working-day" if working else "done-free-day"
    return Answer(View(turn.voice(key, day=day, name=name, count=count)))


def _date_and_name(turn: Turn, words: str) -> tuple[date, str]:
    today = local_day(turn.desk)
    for date_at_start in DATES:
        found = date_at_start.match(words)
        day = read_date(found[0], today, prefer="future") if found else None
        if found and day:
            return day, words[found.end() :].strip()
    raise LaporError("usage-libur")
