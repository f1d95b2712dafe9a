"""Merging by one tap: the button under a new case that is likely the same as another."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.buttons import CASE
from bot.desk import reading
from bot.desk.effects import Said
from bot.receiver.replies import Reply
from bot.receiver.turn import Turn
from bot.views.joining import SAME
from handlers.filters import Pressed
from handlers.officer.working import act, pressed_case
from storage.words import Action


def router() -> Router:
    """The one button."""
    merging = Router(name="merging")
    merging.callback_query.register(merge, Pressed(CASE, SAME))
    return merging


def merge(query: CallbackQuery, turn: Turn) -> Reply:
    """Join the new case to the one that the button names."""
    view, _op, typed, _ = pressed_case(query, turn)
    other = reading.officers_case(turn.desk, turn.actor, typed).complaint
    return act(turn, view, Action.JOIN, Said(other=other))
