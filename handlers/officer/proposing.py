"""What is proposed to officers: agencies for a move, categories once a case is forwarded."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.buttons import CASE, Rows, unpack
from bot.categories import category_of
from bot.desk import holding, reading
from bot.desk.case_view import CaseView
from bot.desk.effects import Said
from bot.desk.suggesting import proposals, suggested_categories
from bot.errors import LaporError
from bot.receiver.replies import Change, Reply
from bot.receiver.turn import Turn
from bot.views import View
from bot.views.proposing import TAG, proposal_rows, proposed_category_rows
from handlers.filters import Pressed
from storage.words import Action

ONWARD = frozenset({Action.FORWARD, Action.NOT_OURS})


def router() -> Router:
    """The buttons of categories; those of agencies make an ordinary move (handlers.working)."""
    proposing = Router(name="proposing")
    proposing.callback_query.register(tag, Pressed(CASE, TAG))
    return proposing


def proposed_for(turn: Turn, view: CaseView, action: Action) -> Rows:
    """The agencies proposed for this move."""
    found = [one for one in proposals(turn.desk, view) if one.action is action]
    return proposal_rows(turn.voice, view.complaint, found)


def category_rows(turn: Turn, view: CaseView, action: Action) -> Rows:
    """The categories proposed once a case has been sent on, if it has none."""
    if action not in ONWARD or view.complaint.category:
        return []
    found = suggested_categories(turn.desk, view.complaint.story)
    return proposed_category_rows(turn.voice, view.complaint, found)


def tag(query: CallbackQuery, turn: Turn) -> Reply:
    """Set the category that was pressed; raises LaporError for an older state of the case."""
    _op, typed, version, number, *_ = unpack(query.data)
    view = reading.officers_case(turn.desk, turn.actor, typed)
    category = category_of(int(number))
    if version != str(view.complaint.version) or category is None:
        raise LaporError("error-already-handled", case=view.complaint.tracking_id)
    said = Said(data={"category": category.name})
    holding.move(turn.desk, view.hand, view.complaint, Action.SORT, said)
    case = view.complaint.tracking_id
    return Change(View(turn.voice("done-category", case=case, category=category.name)))
