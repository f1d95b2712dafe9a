"""Filing for somebody who has no phone (`/bantu_lapor`), and taking it over (`/ambil_alih`)."""

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message

from bot.buttons import ASSISTING, CASE, unpack
from bot.desk import drafting, standing_in, taking_over, talking
from bot.desk.talking import Ask, Task
from bot.errors import LaporError
from bot.receiver.replies import Answer, Change, Reply
from bot.receiver.turn import Turn
from bot.rules.drafts import Assisted
from bot.rules.offices import Duty, require
from bot.views import View, Voice
from bot.views.assisting import NO, WHO, YES, code_text, consent_view, taken_over, who_view
from bot.views.status import TAKEOVER_CODE
from handlers.citizen.card import show
from handlers.filters import Pressed, Typed


def router() -> Router:
    """The three commands and their buttons."""
    assisting = Router(name="assisting")
    assisting.message.register(begin, Typed("bantu_lapor"))
    assisting.message.register(take_over, Typed("ambil_alih"))
    assisting.message.register(renew, Typed("kode"))
    assisting.callback_query.register(agreed, Pressed(ASSISTING, YES))
    assisting.callback_query.register(refused, Pressed(ASSISTING, NO))
    assisting.callback_query.register(again, Pressed(ASSISTING, WHO))
    assisting.callback_query.register(press_code, Pressed(CASE, TAKEOVER_CODE))
    return assisting


def begin(_message: Message, turn: Turn) -> Reply:
    """What to read aloud to the person, before anything is written down."""
    require(Duty.ASSIST, turn.actor.role)
    if turn.conversation.draft is not None:
        raise LaporError("error-draft-first")
    return Answer(consent_view(turn.voice))


def agreed(query: CallbackQuery, turn: Turn) -> Reply:
    """They agreed, now, to what they were read: ask who they are."""
    helped = standing_in.helped_by(turn.desk, turn.actor)
    if turn.conversation.draft is not None:
        raise LaporError("error-draft-first")
    read_in = Voice(turn.voice.texts, unpack(query.data)[1])
    wording = standing_in.wording_of(read_in.language, read_in("consent-words"))
    at = turn.desk.now.isoformat()
    talking.ask(turn.conversation, Task(Ask.HELPED, item=at, words=wording))
    known = [(one.id or 0, standing_in.name_of(turn.desk, one)) for one in helped]
    return Change(who_view(turn.voice, known))


def refused(_query: CallbackQuery, turn: Turn) -> Reply:
    """They did not agree: nothing is kept."""
    talking.done(turn.conversation)
    return Change(View(turn.voice("consent-refused")))


def named(turn: Turn, task: Task, name: str) -> Reply:
    """Their name, as the helper wrote it."""
    someone = standing_in.agree(
        turn.desk, turn.actor, name, consented_at=task.item, wording=task.words
    )
    return _open_card(turn, someone)


def again(query: CallbackQuery, turn: Turn) -> Reply:
    """Somebody who was helped before."""
    task = talking.task_of(turn.conversation)
    number = unpack(query.data)[1]
    if task is None or task.ask is not Ask.HELPED or not number.isdigit():
        raise LaporError("error-step-over")
    someone = standing_in.agree_again(
        turn.desk, turn.actor, int(number), consented_at=task.item, wording=task.words
    )
    return _open_card(turn, someone)


def renew(_message: Message, turn: Turn, command: CommandObject) -> Reply:
    """`/kode ID`: another code to hand over; the one before is good no more."""
    require(Duty.ASSIST, turn.actor.role)
    if not command.args:
        raise LaporError("usage-kode")
    return _new_code(turn, command.args)


def press_code(query: CallbackQuery, turn: Turn) -> Reply:
    """The same by the button of a case."""
    return _new_code(turn, unpack(query.data)[1])


def take_over(_message: Message, turn: Turn, command: CommandObject) -> Reply:
    """`/ambil_alih CODE`."""
    if not command.args:
        raise LaporError("usage-ambil-alih")
    return use_code(turn, command.args)


def use_code(turn: Turn, typed: str) -> Reply:
    """Make one's own what a helper has filed; a wrong code is counted, so it raises nothing."""
    taken = taking_over.take_over(turn.desk, turn.actor, typed)
    if taken is None:
        return Answer(View(turn.voice("error-code-dead")))
    return Answer(taken_over(turn.voice, taken))


def _open_card(turn: Turn, someone: Assisted) -> Reply:
    talking.done(turn.conversation)
    return show(turn, drafting.begin(turn.conversation, assisted=someone))


def _new_code(turn: Turn, typed: str) -> Reply:
    _view, handed = taking_over.issue_for(turn.desk, turn.actor, typed)
    return Answer(View(code_text(turn.voice, handed, turn.bots.public)))
