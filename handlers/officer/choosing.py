"""What a move still needs, chosen by buttons: an agency, a colleague, a reason, what lacks."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.buttons import CASE, unpack
from bot.desk import holding, people, reading, talking
from bot.desk.case_view import CaseView
from bot.desk.effects import Said
from bot.desk.talking import Ask, Task
from bot.errors import LaporError
from bot.receiver.replies import Answer, Change, Reply
from bot.receiver.turn import Turn
from bot.rules.workflow import LEADS_TO
from bot.views import View
from bot.views.cases import more_rows
from bot.views.choices import agency_rows, missing_rows, officer_rows
from bot.views.naming import NAMED_SO
from bot.views.record import key_of
from handlers.filters import Pressed
from handlers.officer.directing import with_the_chosen
from handlers.officer.proposing import category_rows, proposed_for
from handlers.officer.working import done, pressed_case, take
from storage.words import Action, ArchiveReason


def router() -> Router:
    """The buttons under a move's question, and those behind "more"."""
    choosing = Router(name="choosing")
    for op, handler in (
        ("to", choose_agency),
        ("agencies", page_agencies),
        (NAMED_SO, choose_named),
        ("over", choose_officer),
        ("overs", page_officers),
        ("why", choose_reason),
        ("lacks", choose_missing),
        ("more", show_more),
    ):
        choosing.callback_query.register(handler, Pressed(CASE, op))
    return choosing


def choose_agency(query: CallbackQuery, turn: Turn) -> Reply:
    """The agency's button."""
    view, _op, action, number = pressed_case(query, turn)
    said = Said(agency=people.agency_of(turn.desk, int(number)))
    return _chosen(turn, view, Action(action), said)


def choose_named(query: CallbackQuery, turn: Turn) -> Reply:
    """One of the agencies that the typed words may mean: go on with all that was typed."""
    view, _op, action, number = pressed_case(query, turn)
    task = talking.task_of(turn.conversation)
    agency = people.agency_of(turn.desk, int(number))
    asked = task and task.case == view.complaint.tracking_id and task.action == action
    if not task or not asked or not task.words or agency is None:
        raise LaporError("error-step-over")
    talking.done(turn.conversation)
    return take(turn, view, Action(action), with_the_chosen(task, agency))


def page_agencies(query: CallbackQuery, turn: Turn) -> Reply:
    """Another page of the agencies."""
    view, _op, action, page = pressed_case(query, turn)
    complaint = view.complaint
    agencies = people.agencies(turn.desk, LEADS_TO[Action(action)])
    question = turn.voice(f"ask-{key_of(Action(action))}", case=complaint.tracking_id)
    rows = agency_rows(turn.voice, complaint, agencies, action=Action(action), page=int(page))
    proposed = proposed_for(turn, view, Action(action)) if page == "0" else []
    return Change(View(question, [*proposed, *rows]))


def choose_officer(query: CallbackQuery, turn: Turn) -> Reply:
    """The colleague's button."""
    view, _op, number, _ = pressed_case(query, turn)
    colleagues = people.colleagues(turn.desk, view.hand.officer, view.complaint.agency_id)
    chosen = next((one for one in colleagues if one.id == int(number)), None)
    return _chosen(turn, view, Action.HAND_OVER, Said(officer=chosen))


def page_officers(query: CallbackQuery, turn: Turn) -> Reply:
    """Another page of the colleagues."""
    view, _op, page, _ = pressed_case(query, turn)
    complaint = view.complaint
    colleagues = people.colleagues(turn.desk, view.hand.officer, complaint.agency_id)
    question = turn.voice("ask-hand-over", case=complaint.tracking_id)
    return Change(View(question, officer_rows(turn.voice, complaint, colleagues, int(page))))


def choose_reason(query: CallbackQuery, turn: Turn) -> Reply:
    """The reason's button."""
    view, _op, reason, _ = pressed_case(query, turn)
    return _chosen(turn, view, Action.ARCHIVE, Said(text=ArchiveReason(reason).value))


def choose_missing(query: CallbackQuery, turn: Turn) -> Reply:
    """Mark an item that the citizen is asked for; the question itself is typed."""
    view, _op, item, _ = pressed_case(query, turn)
    task = talking.task_of(turn.conversation)
    case = view.complaint.tracking_id
    if task is None or task.case != case or task.action is not Action.DEFER:
        task = Task(Ask.ACT, case, Action.DEFER)
    chosen = set(filter(None, task.item.split(","))) ^ {item}
    task.item = ",".join(sorted(chosen))
    talking.ask(turn.conversation, task)
    question = turn.voice("ask-defer", case=case)
    return Change(View(question, missing_rows(turn.voice, view.complaint, chosen)))


def show_more(query: CallbackQuery, turn: Turn) -> Reply:
    """The rarer actions of a case, for whoever may act on it."""
    _op, typed, *_ = unpack(query.data)
    view = reading.open_case(turn.desk, turn.actor, typed)
    head = turn.voice("more-title", case=view.complaint.tracking_id)
    return Answer(View(head, more_rows(turn.voice, view.complaint, view.hand.role)))


def _chosen(turn: Turn, view: CaseView, action: Action, said: Said) -> Reply:
    holding.move(turn.desk, view.hand, view.complaint, action, said)
    return Change(View(done(turn, view, action, said), category_rows(turn, view, action)))
