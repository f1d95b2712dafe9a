"""Following a case: `/status`, `/laporanku`, the record behind the status screen's buttons."""

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message

from bot.buttons import CASE, OWN, unpack
from bot.desk import joining, own, reading, talking
from bot.desk.case_view import CaseView
from bot.desk.standing import situation_of
from bot.desk.talking import Ask, Task
from bot.errors import LaporError
from bot.receiver.replies import Answer, Change, Reply
from bot.receiver.turn import Turn
from bot.rules.progress import Filter, filter_of
from bot.views import View
from bot.views.joining import full_card
from bot.views.record import FILED, HISTORY, filed_view, history_view
from bot.views.status import own_list, status_screen
from handlers.filters import Pressed, Typed
from storage.words import Audience


def router() -> Router:
    """The two commands, the list's pages, and the record."""
    status = Router(name="status")
    status.message.register(ask_or_show, Typed("status"))
    status.message.register(list_own, Typed("laporanku"))
    status.callback_query.register(turn_page, Pressed(OWN))
    status.callback_query.register(show_filed, Pressed(CASE, FILED))
    status.callback_query.register(show_history, Pressed(CASE, HISTORY))
    return status


def ask_or_show(_message: Message, turn: Turn, command: CommandObject) -> Reply:
    """The case with the given ID, or the question for one."""
    return show(turn, command.args) if command.args else ask(turn)


def ask(turn: Turn) -> Reply:
    """Which case? Own ones are a press away; the number of any may be typed."""
    talking.ask(turn.conversation, Task(Ask.STATUS))
    known = own.own_cases(turn.desk, turn.actor)
    if not known.counts[Filter.ALL]:
        return Answer(View(turn.voice("ask-tracking-id")))
    return Answer(own_list(turn.voice, known, asked=True))


def show(turn: Turn, typed: str) -> Reply:
    """The case as far as this person may see it."""
    return Answer(case_view(turn, reading.open_case(turn.desk, turn.actor, typed)))


def case_view(turn: Turn, view: CaseView) -> View:
    """For its reporter and followers the screen that answers "what now?", for all others the
    card."""
    around = joining.around(turn.desk, view)
    if view.audience in {Audience.OWNER, Audience.FOLLOWER} and view.sight.story:
        return status_screen(turn.voice, situation_of(view), around)
    return full_card(turn.voice, view, around)


def list_own(_message: Message, turn: Turn) -> Reply:
    """Own complaints, newest first."""
    return Answer(own_list(turn.voice, own.own_cases(turn.desk, turn.actor)))


def turn_page(query: CallbackQuery, turn: Turn) -> Reply:
    """Another page of the own complaints, or another filter."""
    page, which, *_ = unpack(query.data)
    found = own.own_cases(turn.desk, turn.actor, int(page or 0), filter_of(which))
    return Change(own_list(turn.voice, found))


def show_filed(query: CallbackQuery, turn: Turn) -> Reply:
    """What was filed."""
    return Answer(filed_view(turn.voice, _readable(query, turn)))


def show_history(query: CallbackQuery, turn: Turn) -> Reply:
    """The whole history: below the screen that was pressed, then page by page in its place."""
    _op, _typed, _version, page, *_ = unpack(query.data)
    view = _readable(query, turn)
    if not page:
        return Answer(history_view(turn.voice, view))
    return Change(history_view(turn.voice, view, int(page)))


def _readable(query: CallbackQuery, turn: Turn) -> CaseView:
    """The case, for who may read it; for anybody else there is none."""
    _op, typed, *_ = unpack(query.data)
    view = reading.open_case(turn.desk, turn.actor, typed)
    if not view.sight.history:
        raise LaporError("error-case-unknown", case=view.complaint.tracking_id)
    return view
