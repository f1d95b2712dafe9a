"""Working on a case: the workflow's moves, by command or by the card's buttons."""

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message

from bot.buttons import CASE, unpack
from bot.desk import answering, holding, people, reading, talking, templates
from bot.desk.case_view import CaseView
from bot.desk.effects import Said
from bot.desk.people import AgencyUnclear
from bot.desk.talking import Ask, Made, Task
from bot.errors import LaporError
from bot.receiver.replies import Answer, Reply
from bot.receiver.turn import Turn
from bot.rules.tracking import parse_tracking_id
from bot.rules.workflow import LEADS_TO, MOVES, MoveNotAllowed, Need, find_move
from bot.views import View
from bot.views.answering import template_choice_rows
from bot.views.choices import agency_rows, archive_rows, missing_rows, officer_rows
from bot.views.record import key_of
from bot.views.undoing import undo_view
from handlers.filters import Pressed, Typed
from handlers.officer.completing import offer_day
from handlers.officer.directing import ask_which, direction
from handlers.officer.proposing import category_rows, proposed_for
from handlers.officer.wrong_use import wrong_use
from handlers.replied import case_of_reply
from storage.tables import HeldMove, Officer
from storage.words import Action

# A command means the first of its actions that the workflow lets this officer take now.
COMMANDS: dict[str, tuple[Action, ...]] = {
    "disposisi": (Action.FORWARD,),
    "tembusan": (Action.COPY,),
    "tunda": (Action.DEFER,),
    "arsip": (Action.ARCHIVE,),
    "gabung": (Action.JOIN,),
    "bukan": (Action.RETURN, Action.NOT_OURS),
    "awasi": (Action.SUPERVISE,),
    "ambil": (Action.TAKE,),
    "oper": (Action.HAND_OVER,),
    "catat": (Action.NOTE,),
    "tanya": (Action.ASK,),
    "tanggapi": (Action.ANSWER,),
    "perpanjang": (Action.EXTEND,),
    "selesai": (Action.CLAIM, Action.CLOSE),
    "buka_data": (Action.ASK_UNMASK,),
}
# What these lead to is named in words: an agency, a colleague, another case.
NAMED = frozenset({*LEADS_TO, Action.HAND_OVER, Action.JOIN})
BEGIN = "begin"
PRESSED = frozenset(action for actions in COMMANDS.values() for action in actions)


def router() -> Router:
    """One command and one button an action; what it still needs is chosen by buttons
    (handlers.officer.choosing)."""
    working = Router(name="working")
    working.message.register(command, Typed(*COMMANDS))
    for action in sorted(PRESSED):
        working.callback_query.register(press, Pressed(CASE, action.value))
    working.callback_query.register(begin, Pressed(CASE, BEGIN))
    return working


def command(message: Message, turn: Turn, command: CommandObject) -> Reply:
    """`/tanggapi ID text`: the move, or the question for what is missing."""
    actions = COMMANDS[command.command]
    view, words = typed_case(message, turn, command)
    if view is None:
        return wrong_use(turn, command.command, actions, (CASE, BEGIN, command.command))
    return take(turn, view, meant(view, actions), words)


def typed_case(
    message: Message, turn: Turn, command: CommandObject
) -> tuple[CaseView | None, str]:
    """The case that `/command ID words` means, and the words; in a reply to a card the ID can be
    left out. None where no case is named; raises LaporError for a citizen."""
    if turn.actor.officer is None:
        raise LaporError("error-officers-only")
    typed, _, words = (command.args or "").partition(" ")
    replied = case_of_reply(message)
    if replied is not None and parse_tracking_id(typed) is None:
        typed, words = replied, command.args or ""
    if not any(letter.isdigit() for letter in typed):
        return None, ""
    return reading.officers_case(turn.desk, turn.actor, typed), words.strip()


def begin(query: CallbackQuery, turn: Turn) -> Reply:
    """A case that was offered for a command without one."""
    view, _op, name, _ = pressed_case(query, turn)
    return take(turn, view, meant(view, COMMANDS[name]), "")


def meant(view: CaseView, actions: tuple[Action, ...]) -> Action:
    """The first of the actions that this officer may take now; raises MoveNotAllowed."""
    status, role = view.complaint.status, view.hand.role
    for action in actions:
        move = MOVES.get((status, action))
        if move is not None and role in move.who:
            return action
    raise MoveNotAllowed(status, actions[0])


def press(query: CallbackQuery, turn: Turn) -> Reply:
    """The card's button of an action; one of an older state is answered as handled."""
    view, op, *_ = pressed_case(query, turn)
    return take(turn, view, Action(op), "")


def pressed_case(query: CallbackQuery, turn: Turn) -> tuple[CaseView, str, str, str]:
    """The case of a button, the operation and its two values; raises LaporError for an older
    state of the case."""
    op, typed, version, first, second, *_ = unpack(query.data)
    view = reading.officers_case(turn.desk, turn.actor, typed)
    check_version(view, version)
    return view, op, first, second


def take(turn: Turn, view: CaseView, action: Action, words: str) -> Reply:
    """Make the move with these words, or ask for what it still needs."""
    needs = _wanted(view, action)
    if words and action in LEADS_TO:
        try:
            return act(turn, view, action, direction(turn, action, words))
        except AgencyUnclear as unclear:
            return ask_which(turn, view, action, words, unclear)
    if words and Need.OFFICER in needs:
        return act(turn, view, action, Said(officer=_colleague(turn, view, words)))
    if words and Need.CASE in needs:
        other = reading.officers_case(turn.desk, turn.actor, words).complaint
        return act(turn, view, action, Said(other=other))
    if needs - {Need.TEXT} or (needs and not words):
        return ask(turn, view, action)
    return act(turn, view, action, Said(words))


def ask(turn: Turn, view: CaseView, action: Action) -> Reply:
    """What the action still needs: an agency, a colleague, a reason, a file or words."""
    complaint = view.complaint
    needs = _wanted(view, action)
    question = turn.voice(f"ask-{key_of(action)}", case=complaint.tracking_id)
    if action in LEADS_TO:
        agencies = people.agencies(turn.desk, LEADS_TO[action])
        rows = agency_rows(turn.voice, complaint, agencies, action=action, page=0)
        return Answer(View(question, [*proposed_for(turn, view, action), *rows]))
    if Need.OFFICER in needs:
        colleagues = people.colleagues(turn.desk, view.hand.officer, complaint.agency_id)
        return Answer(View(question, officer_rows(turn.voice, complaint, colleagues)))
    if action is Action.ARCHIVE:
        return Answer(View(question, archive_rows(turn.voice, complaint)))
    talking.ask(turn.conversation, Task(Ask.ACT, complaint.tracking_id, action))
    if action is Action.DEFER:
        return Answer(View(question, missing_rows(turn.voice, complaint, set())))
    if action is Action.ANSWER:
        ready = templates.fitting(turn.desk, view)
        return Answer(View(question, template_choice_rows(turn.voice, complaint, ready)))
    return Answer(View(question))


def act(turn: Turn, view: CaseView, action: Action, said: Said) -> Reply:
    """Make the move and say that it is done."""
    return answer(turn, view, action, said)[1]


def answer(turn: Turn, view: CaseView, action: Action, said: Said) -> tuple[Made, Reply]:
    """Make the move; what it came to, for the late parts of an album, and the reply. An answer
    that says nothing is not sent: it is kept, and a day is offered for it."""
    if action is Action.ANSWER:
        phrase = answering.empty_phrase(turn.desk, view.complaint, said.text)
        if phrase is not None:
            return Made(), offer_day(turn, view, said, phrase)
    made = holding.move(turn.desk, view.hand, view.complaint, action, said)
    told = done(turn, view, action, said)
    if isinstance(made, HeldMove):
        seconds = int(turn.desk.practice.undo.total_seconds())
        shown = undo_view(turn.voice, told, view.complaint, number=made.id or 0, seconds=seconds)
        return Made(held=made.id or 0), Answer(shown)
    return Made(made.id or 0), Answer(View(told, category_rows(turn, view, action)))


def done(turn: Turn, view: CaseView, action: Action, said: Said) -> str:
    """What was done, in one sentence."""
    names = (said.agency.name if said.agency else "", said.officer.name if said.officer else "")
    other = said.other.tracking_id if said.other else ""
    case = view.complaint.tracking_id
    line = turn.voice(
        f"done-{key_of(action)}", case=case, agency=names[0], officer=names[1], other=other
    )
    copied = [turn.voice("done-copy", case=case, agency=agency.name) for agency in said.copies]
    return "\n".join([line, *copied])


def check_version(view: CaseView, version: str) -> None:
    """A button of an older state of the case raises LaporError."""
    if version != str(view.complaint.version):
        raise LaporError("error-already-handled", case=view.complaint.tracking_id)


def _wanted(view: CaseView, action: Action) -> frozenset[Need]:
    move = find_move(view.complaint.status, action, view.hand.role)
    return move.needs | move.asks


def _colleague(turn: Turn, view: CaseView, words: str) -> Officer:
    colleagues = people.colleagues(turn.desk, view.hand.officer, view.complaint.agency_id)
    found = [one for one in colleagues if words.lower() in one.name.lower()]
    if len(found) != 1:
        raise LaporError("error-colleague-unclear", words=words)
    return found[0]
