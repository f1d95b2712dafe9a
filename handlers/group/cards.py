"""Working on a case in its agency's group: answers to a card, and the card's buttons.

What is written without answering a card is talk among officers, in a case's topic too.
"""

from aiogram import Router
from aiogram.types import CallbackQuery, Message

from bot.buttons import CASE, unpack
from bot.desk import drafting, reading, talking
from bot.desk.case_view import CaseView
from bot.desk.effects import Said
from bot.desk.talking import Made
from bot.errors import LaporError
from bot.receiver.replies import Change, Reply, Toast
from bot.receiver.turn import Turn
from bot.rules.workflow import find_move
from bot.texts import plain
from bot.views import View
from bot.views.cases import case_card
from bot.views.groups import action_link, group_rows
from bot.views.undoing import UNDO
from handlers.everything import attachment_of, late_part, old_button
from handlers.filters import AnswersUs, Has, Pressed
from handlers.group.linking import check_oneself
from handlers.officer import undoing, working
from handlers.replied import case_of_reply
from storage.words import Action, Audience

NOTES = ("catatan:", "note:")
# Refusals that would say more of the case, or of commands, than a group needs.
NO_OFFICE = frozenset({"error-officers-only", "error-foreign-case", "error-case-unknown"})


def router() -> Router:
    """Answers to this bot's messages, and the buttons under them."""
    cards = Router(name="cards")
    cards.message.register(words, AnswersUs(), Has("text"))
    cards.message.register(file, AnswersUs(), Has("photo", "document", "video", "voice"))
    for action in sorted(working.PRESSED):
        cards.callback_query.register(press, Pressed(CASE, action.value))
    cards.callback_query.register(undoing.take_back, Pressed(CASE, UNDO))
    cards.callback_query.register(old_button)
    return cards


def words(message: Message, turn: Turn) -> Reply | list[Reply]:
    """An answer to the citizen, or, behind `catatan:`, a note among officers."""
    case = case_of_reply(message)
    if case is None or (message.text or "").startswith("/"):
        return []
    check_oneself(message)
    return _work(turn, case, message.text or "", ())[1]


def file(message: Message, turn: Turn) -> Reply | list[Reply]:
    """A file with the words under it; an album's further parts follow its first one."""
    case, album = case_of_reply(message), message.media_group_id
    if case is None:
        return []
    check_oneself(message)
    task = talking.task_of(turn.conversation)
    attachment = drafting.store_file(turn.desk, attachment_of(message, turn))
    number = attachment.id or 0
    if task and album and task.album == album:
        return late_part(turn, task, number)
    made, reply = _work(turn, case, message.caption or "", (number,))
    talking.await_album(turn.conversation, case, made, album)
    return reply


def press(query: CallbackQuery, turn: Turn) -> Reply | list[Reply]:
    """What needs no words is done at once; an answer is written under the card, and all else
    goes on in the private chat."""
    op, typed, version, *_ = unpack(query.data)
    view, action = _office_case(turn, typed), Action(op)
    working.check_version(view, version)
    needs = find_move(view.complaint.status, action, view.hand.role).needs
    if action is Action.ANSWER:
        return Toast(plain(turn.voice("group-answer-below")), alert=True)
    if needs:
        return Toast("", url=action_link(turn.username, view.complaint.tracking_id, action))
    done = working.act(turn, view, action, Said())
    return [done, Change(_card(turn, view))]


def _work(turn: Turn, case: str, text: str, files: tuple[int, ...]) -> tuple[Made, Reply]:
    view = _office_case(turn, case)
    for start in NOTES:
        if text.lower().startswith(start):
            said = Said(text[len(start) :].strip(), files)
            return working.answer(turn, view, Action.NOTE, said)
    return working.answer(turn, view, Action.ANSWER, Said(text, files))


def _office_case(turn: Turn, case: str) -> CaseView:
    """The case, for whoever holds an office for it; being in the group gives no rights."""
    try:
        return reading.officers_case(turn.desk, turn.actor, case)
    except LaporError as error:
        if error.text_key in NO_OFFICE:
            raise LaporError("error-group-no-office", case=case) from error
        raise


def _card(turn: Turn, view: CaseView) -> View:
    seen = reading.see_as(turn.desk, Audience.GROUP, view.complaint)
    return View(case_card(turn.voice, seen).text, group_rows(turn.voice, seen, turn.username))
