"""Putting a case in order: its title, category, kind, and whether the field must be looked at."""

from aiogram import Router
from aiogram.filters import CommandObject
from aiogram.types import CallbackQuery, Message

from bot.buttons import CASE
from bot.categories import Category, category_of, find_categories
from bot.desk import holding, talking
from bot.desk.case_view import CaseView
from bot.desk.effects import Said
from bot.desk.talking import Ask, Task
from bot.errors import LaporError
from bot.receiver.replies import Answer, Change, Reply
from bot.receiver.turn import Turn
from bot.rules.workflow import find_move
from bot.views import View
from bot.views.sorting import category_rows, kind_rows, sorting_rows
from handlers.filters import Pressed, Typed
from handlers.officer.working import pressed_case, typed_case
from handlers.officer.wrong_use import wrong_use
from storage.words import Action, Kind

TITLE, CATEGORY, KIND, FIELD = "title", "category", "kind", "field"
COMMANDS = {"judul": TITLE, "kategori": CATEGORY, "jenis": KIND, "lapangan": FIELD}
WRONG = {TITLE: "usage-judul", KIND: "usage-jenis"}
TITLE_MAX = 120
NO = frozenset({"tidak", "no", "batal"})
MOST = 12


def router() -> Router:
    """`/judul`, `/kategori`, `/jenis`, `/lapangan`, and the buttons behind "Rapikan"."""
    sorting = Router(name="sorting")
    sorting.message.register(command, Typed(*COMMANDS))
    for op, handler in (
        (Action.SORT.value, menu),
        ("set", ask),
        ("category", choose_category),
        ("kind", choose_kind),
        ("field", choose_field),
    ):
        sorting.callback_query.register(handler, Pressed(CASE, op))
    return sorting


def command(message: Message, turn: Turn, command: CommandObject) -> Reply:
    """`/judul ID text` and its like; without words the choice is asked for."""
    view, words = typed_case(message, turn, command)
    item = COMMANDS[command.command]
    if view is None:
        start = (CASE, "field", "yes") if item == FIELD else (CASE, "set", item)
        return wrong_use(turn, command.command, (Action.SORT,), start)
    if not words and item != FIELD:
        return question(turn, view, item)
    return say(turn, view, item, words)


def menu(query: CallbackQuery, turn: Turn) -> Reply:
    """What can be put in order."""
    view, *_ = pressed_case(query, turn)
    _allowed(view)
    head = turn.voice("sort-title", case=view.complaint.tracking_id)
    return Answer(View(head, sorting_rows(turn.voice, view.complaint)))


def ask(query: CallbackQuery, turn: Turn) -> Reply:
    """The button of one of them."""
    view, _op, item, _ = pressed_case(query, turn)
    return question(turn, view, item)


def question(turn: Turn, view: CaseView, item: str) -> Reply:
    """Ask for the title, the category's words or the kind."""
    _allowed(view)
    case = view.complaint.tracking_id
    asked = turn.voice(f"ask-sort-{item}", case=case)
    if item == KIND:
        return Answer(View(asked, kind_rows(turn.voice, view.complaint)))
    talking.ask(turn.conversation, Task(Ask.ACT, case, Action.SORT, item))
    return Answer(View(asked))


def say(turn: Turn, view: CaseView, item: str, words: str) -> Reply:
    """What was typed for it."""
    _allowed(view)
    if item == CATEGORY:
        return _category(turn, view, words)
    data = {TITLE: _title, KIND: _kind, FIELD: _field}[item](words)
    if data is None:
        raise LaporError(WRONG[item], case=view.complaint.tracking_id)
    return _sorted(turn, view, data)


def choose_category(query: CallbackQuery, turn: Turn) -> Reply:
    """The category's button."""
    view, _op, number, _ = pressed_case(query, turn)
    category = category_of(int(number))
    if category is None:
        raise LaporError("error-step-over")
    return _changed(turn, view, {CATEGORY: category.name})


def choose_kind(query: CallbackQuery, turn: Turn) -> Reply:
    """The kind's button."""
    view, _op, kind, _ = pressed_case(query, turn)
    return _changed(turn, view, {KIND: Kind(kind).value})


def choose_field(query: CallbackQuery, turn: Turn) -> Reply:
    """The field check's button."""
    view, _op, answer, _ = pressed_case(query, turn)
    return _changed(turn, view, {"field_check": answer})


def _category(turn: Turn, view: CaseView, words: str) -> Reply:
    found = find_categories(words)
    if not found:
        raise LaporError("error-category-unknown", words=words.strip()[:60])
    if len(found) == 1:
        return _sorted(turn, view, {CATEGORY: found[0].name})
    return Answer(_choice(turn, view, found))


def _choice(turn: Turn, view: CaseView, found: list[Category]) -> View:
    asked = turn.voice("ask-sort-which", case=view.complaint.tracking_id, count=len(found))
    return View(asked, category_rows(view.complaint, found[:MOST]))


def _sorted(turn: Turn, view: CaseView, data: dict[str, str]) -> Reply:
    holding.move(turn.desk, view.hand, view.complaint, Action.SORT, Said(data=data))
    return Answer(_done(turn, view, data))


def _changed(turn: Turn, view: CaseView, data: dict[str, str]) -> Reply:
    holding.move(turn.desk, view.hand, view.complaint, Action.SORT, Said(data=data))
    return Change(_done(turn, view, data))


def _done(turn: Turn, view: CaseView, data: dict[str, str]) -> View:
    complaint = view.complaint
    shown = {
        TITLE: complaint.title,
        CATEGORY: complaint.category or "",
        KIND: complaint.kind,
        "field_check": turn.voice("yes" if complaint.field_check else "no"),
    }
    (name,) = data
    key = name.replace("_", "-")
    return View(turn.voice(f"done-sort-{key}", case=complaint.tracking_id, value=shown[name]))


def _title(words: str) -> dict[str, str] | None:
    title = " ".join(words.split())
    return {TITLE: title} if 0 < len(title) <= TITLE_MAX else None


def _kind(words: str) -> dict[str, str] | None:
    wanted = words.strip().lower()
    known = {"pengaduan": Kind.COMPLAINT, "aspirasi": Kind.ASPIRATION}
    known |= {"informasi": Kind.INFORMATION, "apresiasi": Kind.APPRECIATION}
    found = {**known, **{kind.value: kind for kind in Kind}}.get(wanted)
    return {KIND: found.value} if found else None


def _field(words: str) -> dict[str, str] | None:
    return {"field_check": "no" if words.strip().lower() in NO else "yes"}


def _allowed(view: CaseView) -> None:
    find_move(view.complaint.status, Action.SORT, view.hand.role)
