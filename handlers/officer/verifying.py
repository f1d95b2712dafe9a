"""Verifying the obvious cases of the queue at one go."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.buttons import OBVIOUS, unpack
from bot.desk import bulk, talking
from bot.desk.bulk import Pick
from bot.desk.talking import Ask, Task
from bot.errors import LaporError
from bot.receiver.replies import Change, Reply
from bot.receiver.turn import Turn
from bot.views.verifying import GO, PAGED, SWITCH, obvious_list, verified
from handlers.filters import Pressed


def router() -> Router:
    """The list, its pages, what is left out of it, and the tap that forwards the rest."""
    verifying = Router(name="verifying")
    for op, handler in ((PAGED, turn_page), (SWITCH, switch), (GO, go)):
        verifying.callback_query.register(handler, Pressed(OBVIOUS, op))
    return verifying


def turn_page(query: CallbackQuery, turn: Turn) -> Reply:
    """A page of the list; it is made anew when the chat was asked something else meanwhile."""
    _op, page, *_ = unpack(query.data)
    return _show(turn, _kept(turn) or _anew(turn), int(page or 0))


def switch(query: CallbackQuery, turn: Turn) -> Reply:
    """Leave a case out, or take it in again."""
    _op, page, case, *_ = unpack(query.data)
    task = _kept(turn) or _anew(turn)
    task.item = ",".join(sorted(_off(task) ^ {case}))
    return _show(turn, task, int(page or 0))


def go(_query: CallbackQuery, turn: Turn) -> Reply:
    """Forward all that are not left out."""
    task = _kept(turn)
    if task is None:
        raise LaporError("error-step-over")
    talking.done(turn.conversation)
    picks = [pick for pick in _picks(task) if pick.case not in _off(task)]
    return Change(verified(turn.voice, bulk.verify(turn.desk, turn.actor, picks)))


def _show(turn: Turn, task: Task, page: int) -> Reply:
    talking.ask(turn.conversation, task)
    found = bulk.shown_again(turn.desk, turn.actor, _picks(task))
    return Change(obvious_list(turn.voice, found, _off(task), page))


def _kept(turn: Turn) -> Task | None:
    task = talking.task_of(turn.conversation)
    return task if task and task.ask is Ask.OBVIOUS else None


def _anew(turn: Turn) -> Task:
    found = bulk.obvious(turn.desk, turn.actor)
    if not found:
        raise LaporError("error-none-obvious")
    picks = [one.pick for one in found]
    kept = [f"{one.case}:{one.version}:{one.agency_id}" for one in picks]
    return Task(Ask.OBVIOUS, picks=kept)


def _picks(task: Task) -> list[Pick]:
    parts = (kept.split(":") for kept in task.picks)
    return [Pick(case, int(version), int(agency)) for case, version, agency in parts]


def _off(task: Task) -> set[str]:
    return set(filter(None, task.item.split(",")))
