"""Working on a case: the workflow's moves, by command or by the card's buttons."""

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message

from bot.buttons import CASE, unpack
from bot.desk import cases, people, reading, talking
from bot.desk.cases import Said
from bot.desk.reading import CaseView
from bot.desk.talking import Ask, Task
from bot.errors import LaporError
from bot.receiver.replies import Answer, Change, Reply
from bot.receiver.turn import Turn
from bot.rules.workflow import find_move
from bot.views import View
from bot.views.cases import agency_rows, archive_rows
from handlers.filters import Pressed, Typed
from storage.tables import Agency, Complaint
from storage.words import Action, ArchiveReason

COMMANDS = {
    "disposisi": Action.FORWARD,
    "tunda": Action.DEFER,
    "arsip": Action.ARCHIVE,
    "tanggapi": Action.ANSWER,
    "selesai": Action.CLOSE,
}
ASKS = {Action.DEFER: Ask.DEFER, Action.ANSWER: Ask.ANSWER}


def router() -> Router:
    """One command and one button an action; agencies and reasons are chosen by buttons."""
    working = Router(name="working")
    working.message.register(command, Typed(*COMMANDS))
    for action in COMMANDS.values():
        working.callback_query.register(press, Pressed(CASE, action.value))
    working.callback_query.register(choose_agency, Pressed(CASE, "to"))
    working.callback_query.register(page_agencies, Pressed(CASE, "agencies"))
    working.callback_query.register(choose_reason, Pressed(CASE, "why"))
    return working


def command(_message: Message, turn: Turn, command: CommandObject) -> Reply:
    """`/tanggapi ID text`: the move, or the question for what is missing."""
    action = COMMANDS[command.command]
    typed, _, rest = (command.args or "").partition(" ")
    if not typed:
        raise LaporError(f"usage-{command.command}")
    view = reading.officers_case(turn.desk, turn.actor, typed)
    find_move(view.complaint.status, action, turn.actor.role)
    if action is Action.CLOSE or rest.strip():
        return act(turn, view, action, rest.strip())
    return ask(turn, view.complaint, action)


def press(query: CallbackQuery, turn: Turn) -> Reply:
    """The card's button of an action; one of an older state is answered as handled."""
    op, typed, version, *_ = unpack(query.data)
    view = reading.officers_case(turn.desk, turn.actor, typed)
    check_version(view, version)
    find_move(view.complaint.status, Action(op), turn.actor.role)
    if op == Action.CLOSE:
        return act(turn, view, Action.CLOSE, "")
    return ask(turn, view.complaint, Action(op))


def choose_agency(query: CallbackQuery, turn: Turn) -> list[Reply]:
    """The agency's button."""
    _op, typed, version, number, *_ = unpack(query.data)
    view = reading.officers_case(turn.desk, turn.actor, typed)
    check_version(view, version)
    agency = people.agency_of(turn.desk, int(number))
    cases.move(turn.desk, turn.actor, view.complaint, Action.FORWARD, Said(agency=agency))
    return [Change(View(_done(turn, view.complaint, Action.FORWARD, agency)))]


def page_agencies(query: CallbackQuery, turn: Turn) -> Reply:
    """Another page of the agencies."""
    _op, typed, version, page, *_ = unpack(query.data)
    view = reading.officers_case(turn.desk, turn.actor, typed)
    check_version(view, version)
    return Change(_agencies(turn, view.complaint, int(page)))


def choose_reason(query: CallbackQuery, turn: Turn) -> Reply:
    """The reason's button."""
    _op, typed, version, reason, *_ = unpack(query.data)
    view = reading.officers_case(turn.desk, turn.actor, typed)
    check_version(view, version)
    said = Said(text=ArchiveReason(reason).value)
    cases.move(turn.desk, turn.actor, view.complaint, Action.ARCHIVE, said)
    return Change(View(_done(turn, view.complaint, Action.ARCHIVE, None)))


def ask(turn: Turn, complaint: Complaint, action: Action) -> Reply:
    """What the action still needs: an agency, a reason, or words."""
    if action is Action.FORWARD:
        return Answer(_agencies(turn, complaint, 0))
    if action is Action.ARCHIVE:
        question = turn.voice("ask-archive", case=complaint.tracking_id)
        return Answer(View(question, archive_rows(turn.voice, complaint)))
    talking.ask(turn.conversation, Task(ASKS[action], complaint.tracking_id))
    return Answer(View(turn.voice(f"ask-{action}", case=complaint.tracking_id)))


def act(
    turn: Turn, view: CaseView, action: Action, words: str, files: tuple[int, ...] = ()
) -> Reply:
    """Take the move with these words: an agency's name for a forward, else the text."""
    agency = people.find_agency(turn.desk, words) if action is Action.FORWARD else None
    said = Said("" if agency else words, files, agency)
    cases.move(turn.desk, turn.actor, view.complaint, action, said)
    return Answer(View(_done(turn, view.complaint, action, agency)))


def answer(turn: Turn, view: CaseView, action: Action, said: Said) -> tuple[int, Reply]:
    """Words and files for the open question of an officer; the event's number, the reply."""
    event = cases.move(turn.desk, turn.actor, view.complaint, action, said)
    return event.id or 0, Answer(View(_done(turn, view.complaint, action, None)))


def check_version(view: CaseView, version: str) -> None:
    """A button of an older state of the case raises LaporError."""
    if version != str(view.complaint.version):
        raise LaporError("error-already-handled", case=view.complaint.tracking_id)


def _agencies(turn: Turn, complaint: Complaint, page: int) -> View:
    question = turn.voice("ask-forward", case=complaint.tracking_id)
    return View(question, agency_rows(turn.voice, complaint, people.agencies(turn.desk), page))


def _done(turn: Turn, complaint: Complaint, action: Action, agency: Agency | None) -> str:
    name = agency.name if agency else ""
    return turn.voice(f"done-{action}", case=complaint.tracking_id, agency=name)
