"""Finishing an answer by buttons: choosing a ready-made one, promising a day, sending it."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.buttons import CASE
from bot.desk import answering, talking, templates
from bot.desk.case_view import CaseView
from bot.desk.effects import Said
from bot.desk.talking import Task
from bot.desk.templates import DATE
from bot.errors import LaporError
from bot.receiver.replies import Answer, Change, Reply
from bot.receiver.turn import Turn
from bot.rules.workflow import find_move
from bot.texts import plain
from bot.views import View
from bot.views.answering import template_choice_rows
from handlers.filters import Pressed
from handlers.officer import completing
from handlers.officer.completing import ADDED, offer_whole
from handlers.officer.working import act, pressed_case
from storage.words import Action


def router() -> Router:
    """The buttons under the question for an answer and under a kept one."""
    readymade = Router(name="readymade")
    for op, handler in (
        ("ready", choose),
        ("readies", turn_page),
        ("day", promise),
        ("own-day", ask_for_more),
        ("send", send),
    ):
        readymade.callback_query.register(handler, Pressed(CASE, op))
    return readymade


def choose(query: CallbackQuery, turn: Turn) -> Reply:
    """A ready-made answer: shown before it is sent."""
    view, _op, number, _ = pressed_case(query, turn)
    find_move(view.complaint.status, Action.ANSWER, view.hand.role)
    task = talking.task_of(turn.conversation)
    files = tuple(task.files) if task and task.case == view.complaint.tracking_id else ()
    return offer_whole(turn, view, templates.filled(turn.desk, view, int(number)), files)


def turn_page(query: CallbackQuery, turn: Turn) -> Reply:
    """Another page of the ready-made answers that fit."""
    view, _op, page, _ = pressed_case(query, turn)
    complaint, ready = view.complaint, templates.fitting(turn.desk, view)
    question = turn.voice("ask-answer", case=complaint.tracking_id)
    return Change(View(question, template_choice_rows(turn.voice, complaint, ready, int(page))))


def promise(query: CallbackQuery, turn: Turn) -> Reply:
    """Promise the day so many working days from now: in the place that a ready-made answer has
    for it, else in a sentence behind what was written, which is then sent."""
    view, _op, days, _ = pressed_case(query, turn)
    task = _kept(turn, view)
    day = answering.working_day(turn.desk, view.complaint, int(days))
    if DATE in task.words:
        words = task.words.replace(DATE, plain(turn.voice("promised-day", day=day)))
        return offer_whole(turn, view, words, tuple(task.files))
    promised = plain(turn.voice("promised-sentence", day=day))
    return _sent(turn, view, task, f"{task.words}\n{promised}")


def ask_for_more(query: CallbackQuery, turn: Turn) -> Reply:
    """The day and the responsible person in the officer's own words."""
    view, *_ = pressed_case(query, turn)
    task = _kept(turn, view)
    completing.keep(turn, view, task.words, tuple(task.files), item=ADDED)
    return Answer(View(turn.voice("ask-day-and-person", case=view.complaint.tracking_id)))


def send(query: CallbackQuery, turn: Turn) -> Reply:
    """Send the answer that is shown."""
    view, *_ = pressed_case(query, turn)
    task = _kept(turn, view)
    return _sent(turn, view, task, task.words)


def _sent(turn: Turn, view: CaseView, task: Task, words: str) -> Reply:
    talking.done(turn.conversation)
    return act(turn, view, Action.ANSWER, Said(words, tuple(task.files)))


def _kept(turn: Turn, view: CaseView) -> Task:
    task = talking.task_of(turn.conversation)
    kept = task and task.case == view.complaint.tracking_id and task.action is Action.ANSWER
    if not task or not kept or not task.words:
        raise LaporError("error-step-over")
    return task
