"""The second officer's consent to reading a case unmasked."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.buttons import CASE, unpack
from bot.desk import holding, reading, unmasking
from bot.desk.effects import Said
from bot.receiver.replies import Answer, Reply
from bot.receiver.turn import Turn
from bot.views import View
from handlers.filters import Pressed
from storage.words import Action


def router() -> Router:
    """The button under the wish; asking is a move like others (handlers.officer.working)."""
    consent = Router(name="unmasking")
    consent.callback_query.register(agree, Pressed(CASE, Action.UNMASK.value))
    return consent


def agree(query: CallbackQuery, turn: Turn) -> Reply:
    """Agree, once and not to one's own wish; also from a card of an older state."""
    _op, typed, _version, number, *_ = unpack(query.data)
    view = reading.officers_case(turn.desk, turn.actor, typed)
    request = unmasking.request_of(turn.desk, view.complaint, number)
    said = Said(request.reason, data={unmasking.REQUEST: number})
    holding.move(turn.desk, view.hand, view.complaint, Action.UNMASK, said)
    return Answer(View(turn.voice("done-unmask", case=view.complaint.tracking_id)))
