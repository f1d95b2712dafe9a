"""Giving what a coordinator asked for: each missing item's button leads straight to it."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.buttons import CASE, Button, columns, pack, unpack
from bot.desk import fields, reading, talking
from bot.desk.case_view import CaseView
from bot.desk.effects import Said
from bot.desk.talking import Ask, Task
from bot.desk.understanding import local_day
from bot.errors import LaporError
from bot.receiver.replies import Answer, Change, Reply
from bot.receiver.turn import Turn
from bot.regions import District, district_of, districts, place_name
from bot.rules.event_days import told_day
from bot.rules.workflow import find_move
from bot.views import View
from handlers.citizen.replying import say
from handlers.filters import Pressed
from storage.words import Action, Missing, Role


def router() -> Router:
    """The buttons of a deferred case: give an item; choose the kecamatan, then the desa."""
    supplying = Router(name="supplying")
    supplying.callback_query.register(give, Pressed(CASE, "give"))
    supplying.callback_query.register(choose_district, Pressed(CASE, "district"))
    supplying.callback_query.register(choose_village, Pressed(CASE, "village"))
    return supplying


def give(query: CallbackQuery, turn: Turn) -> Reply:
    """Ask for one item."""
    _op, typed, _version, item, *_ = unpack(query.data)
    view = reading.own_case(turn.desk, turn.actor, typed)
    case = view.complaint.tracking_id
    find_move(view.complaint.status, Action.SUPPLY, Role.CITIZEN)
    talking.ask(turn.conversation, Task(Ask.ACT, case, Action.SUPPLY, Missing(item).value))
    question = turn.voice(f"ask-supply-{item}", case=case)
    places = [
        Button(district.name, pack(CASE, "district", case, 0, district.code))
        for district in districts().values()
    ]
    return Answer(View(question, columns(places, 2) if item == Missing.PLACE else []))


def choose_district(query: CallbackQuery, turn: Turn) -> Reply:
    """The kecamatan; its desa are asked next."""
    _op, typed, _version, code, *_ = unpack(query.data)
    view = reading.own_case(turn.desk, turn.actor, typed)
    case = view.complaint.tracking_id
    villages = [
        Button(village.name, pack(CASE, "village", case, 0, village.code))
        for village in _district(code).villages.values()
    ]
    return Change(View(turn.voice("ask-village"), columns(villages, 2)))


def _district(code: str) -> District:
    if code not in districts():
        raise LaporError("error-step-over")
    return districts()[code]


def choose_village(query: CallbackQuery, turn: Turn) -> Reply:
    """The desa: the place is told."""
    _op, typed, _version, code, *_ = unpack(query.data)
    view = reading.own_case(turn.desk, turn.actor, typed)
    district = district_of(code)
    if district is None:
        raise LaporError("error-step-over")
    talking.done(turn.conversation)
    data = {"district": district.code, "village": code}
    said = Said(place_name(district.code, code), data=data)
    return say(turn, view, said, Action.SUPPLY)[1]


def supply(turn: Turn, view: CaseView, task: Task, said: Said) -> tuple[int, Reply]:
    """What was typed or sent for the item that was asked for; raises LaporError and keeps the
    question when a date cannot be read."""
    if task.item == Missing.DATE and not said.attachments:
        today = local_day(turn.desk)
        day = fields.day_of_event(told_day(said.text, today), today)
        said = Said(said.text, said.attachments, data={"date": day.isoformat()})
    return say(turn, view, said, Action.SUPPLY)


def pin(turn: Turn, task: Task, latitude: float, longitude: float) -> Reply:
    """A pin for the place that was asked for."""
    view = reading.own_case(turn.desk, turn.actor, task.case)
    talking.done(turn.conversation)
    data = {"latitude": str(latitude), "longitude": str(longitude)}
    said = Said(place_name(None, None, (latitude, longitude)), data=data)
    return say(turn, view, said, Action.SUPPLY)[1]
