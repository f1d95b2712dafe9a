"""Taking back an answer, a claim or a closing while it still waits."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.buttons import CASE, unpack
from bot.desk import holding, reading
from bot.receiver.replies import Change, Reply
from bot.receiver.turn import Turn
from bot.views import View
from bot.views.answering import preview
from bot.views.undoing import UNDO
from handlers.filters import Pressed
from handlers.officer.completing import keep
from storage.words import Action


def router() -> Router:
    """The one button; an agency's group has it too (handlers.group.cards)."""
    undoing = Router(name="undoing")
    undoing.callback_query.register(take_back, Pressed(CASE, UNDO))
    return undoing


def take_back(query: CallbackQuery, turn: Turn) -> Reply:
    """Drop the move. In the private chat an answer stands ready to be sent again or rewritten."""
    _op, typed, _version, number, *_ = unpack(query.data)
    held = holding.take_back(turn.desk, turn.actor, int(number))
    view = reading.officers_case(turn.desk, turn.actor, typed)
    told = turn.voice(f"undone-{held.action}", case=view.complaint.tracking_id)
    if held.action is not Action.ANSWER or turn.conversation.chat_id < 0:
        return Change(View(told))
    keep(turn, view, held.text, tuple(held.attachments))
    again = preview(turn.voice, view.complaint, held.text)
    return Change(View(f"{told}\n\n{again.text}", again.rows))
