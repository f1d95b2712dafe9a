"""The citizen's say in an open case: replying, and giving what was asked for."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.buttons import CASE, unpack
from bot.desk import cases, reading, talking
from bot.desk.cases import Said
from bot.desk.reading import CaseView
from bot.desk.talking import Ask, Task
from bot.receiver.replies import Answer, Reply
from bot.receiver.turn import Turn
from bot.views import View
from handlers.filters import Pressed
from storage.words import Action, Status

OPS = (Action.REPLY.value, Action.SUPPLY.value)


def router() -> Router:
    """The buttons under what an agency or the coordinator wrote."""
    replying = Router(name="replying")
    for op in OPS:
        replying.callback_query.register(ask, Pressed(CASE, op))
    return replying


def ask(query: CallbackQuery, turn: Turn) -> Reply:
    """Ask for the words; they may also come as a reply to the message."""
    _op, typed, *_ = unpack(query.data)
    view = reading.own_case(turn.desk, turn.actor, typed)
    talking.ask(turn.conversation, Task(Ask.REPLY, view.complaint.tracking_id))
    return Answer(View(turn.voice("ask-reply", case=view.complaint.tracking_id)))


def say(turn: Turn, view: CaseView, said: Said) -> tuple[int, Reply]:
    """Send the citizen's words on; the number of the event that this made, and the answer."""
    deferred = view.complaint.status is Status.DEFERRED
    action = Action.SUPPLY if deferred else Action.REPLY
    event = cases.move(turn.desk, turn.actor, view.complaint, action, said)
    case, due = view.complaint.tracking_id, view.complaint.due_at
    return event.id or 0, Answer(View(turn.voice(f"done-{action}", case=case, due=due)))
