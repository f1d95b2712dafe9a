"""The citizen's say in a case: replying, giving what was asked for, confirming, disputing,
appealing, rating, withdrawing, and the two switches of privacy."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.buttons import CASE, unpack
from bot.desk import cases, reading, talking
from bot.desk.case_view import CaseView
from bot.desk.effects import Said
from bot.desk.talking import Ask, Task
from bot.errors import LaporError
from bot.receiver.replies import Answer, Change, Reply
from bot.receiver.turn import Turn
from bot.rules.workflow import find_move
from bot.views import View
from bot.views.cases import case_button, told_rows
from bot.views.record import key_of
from handlers.filters import Pressed
from storage.words import Action, Role, Status

IN_WORDS = (Action.REPLY, Action.SUPPLY, Action.ADD)
AT_ONCE = (Action.CONFIRM, Action.DISPUTE, Action.APPEAL)
# What words on a case mean that come without a button.
NATURAL = {
    Status.DEFERRED: Action.SUPPLY,
    Status.ASKED: Action.SUPPLY,
    Status.ANSWERED: Action.REPLY,
    Status.REPLIED: Action.REPLY,
    Status.CLAIMED: Action.REPLY,
    Status.DONE: Action.REPLY,
    Status.ARCHIVED: Action.APPEAL,
}
SURE = "yes"


def router() -> Router:
    """The buttons under what an agency or the coordinator wrote, and under the own case."""
    replying = Router(name="replying")
    for action in IN_WORDS:
        replying.callback_query.register(ask, Pressed(CASE, action.value))
    for action in AT_ONCE:
        replying.callback_query.register(act, Pressed(CASE, action.value))
    replying.callback_query.register(withdraw, Pressed(CASE, Action.WITHDRAW.value))
    replying.callback_query.register(rate, Pressed(CASE, Action.RATE.value))
    for action in (Action.HIDE, Action.SHOW):
        replying.callback_query.register(switch, Pressed(CASE, action.value))
    return replying


def ask(query: CallbackQuery, turn: Turn) -> Reply:
    """Ask for the words; they may also come as a reply to the message."""
    op, typed, *_ = unpack(query.data)
    view = reading.own_case(turn.desk, turn.actor, typed)
    find_move(view.complaint.status, Action(op), Role.CITIZEN)
    talking.ask(turn.conversation, Task(Ask.ACT, view.complaint.tracking_id, Action(op)))
    return Answer(View(turn.voice(f"ask-{op}", case=view.complaint.tracking_id)))


def act(query: CallbackQuery, turn: Turn) -> Reply:
    """Confirm, dispute or appeal by one tap; words may follow."""
    op, typed, *_ = unpack(query.data)
    view = reading.own_case(turn.desk, turn.actor, typed)
    _, reply = say(turn, view, Said(), Action(op))
    if op != Action.CONFIRM:
        talking.ask(turn.conversation, Task(Ask.ACT, view.complaint.tracking_id, Action.ADD))
    return reply


def withdraw(query: CallbackQuery, turn: Turn) -> Reply:
    """Withdraw the report, after asking once more."""
    _op, typed, _version, sure, *_ = unpack(query.data)
    view = reading.own_case(turn.desk, turn.actor, typed)
    if sure == SURE:
        cases.move(turn.desk, view.hand, view.complaint, Action.WITHDRAW)
        return Change(View(_done(turn, view, Action.WITHDRAW)))
    find_move(view.complaint.status, Action.WITHDRAW, Role.CITIZEN)
    yes = case_button(turn.voice, "button-withdraw-sure", view.complaint, Action.WITHDRAW, SURE)
    question = turn.voice("ask-withdraw", case=view.complaint.tracking_id)
    return Answer(View(question, [[yes]]))


def rate(query: CallbackQuery, turn: Turn) -> Reply:
    """One to five stars; a comment may follow."""
    _op, typed, _version, stars, *_ = unpack(query.data)
    view = reading.own_case(turn.desk, turn.actor, typed)
    said = Said(rating=int(stars) if stars.isdigit() else None)
    cases.move(turn.desk, view.hand, view.complaint, Action.RATE, said)
    talking.ask(turn.conversation, Task(Ask.ACT, view.complaint.tracking_id, Action.RATE))
    return Answer(View(_done(turn, view, Action.RATE)))


def switch(query: CallbackQuery, turn: Turn) -> Reply:
    """Turn anonim or rahasia on or off, also long after filing."""
    op, typed, _version, name, *_ = unpack(query.data)
    view = reading.own_case(turn.desk, turn.actor, typed)
    cases.move(turn.desk, view.hand, view.complaint, Action(op), Said(data={name: op}))
    return Answer(View(turn.voice(f"done-{op}-{name}", case=view.complaint.tracking_id)))


def say(turn: Turn, view: CaseView, said: Said, action: Action | None = None) -> tuple[int, Reply]:
    """Send the citizen's words on; the number of the event that this made, and the answer."""
    meant = action or NATURAL.get(view.complaint.status, Action.ADD)
    if meant in IN_WORDS and not said.text.strip() and not said.attachments:
        raise LaporError("error-text-needed", case=view.complaint.tracking_id)
    event = cases.move(turn.desk, view.hand, view.complaint, meant, said)
    rows = told_rows(turn.voice, view.complaint) if meant is Action.CONFIRM else []
    return event.id or 0, Answer(View(_done(turn, view, meant), rows))


def _done(turn: Turn, view: CaseView, action: Action) -> str:
    case, due = view.complaint.tracking_id, view.complaint.due_at
    key = f"done-{key_of(action)}"
    return turn.voice(key, case=case, due=due) if due else turn.voice(f"{key}-now", case=case)
