"""Setting up, step by step on one card: `/siapkan`."""

from collections.abc import Callable
from datetime import time

from aiogram import Router
from aiogram.types import CallbackQuery, Document, Message

from bot.buttons import SETUP, unpack
from bot.csv_files import RowWrong
from bot.desk import free_days, setting_up, settings, talking, trying
from bot.desk.setting_up import Step
from bot.desk.talking import Task
from bot.errors import LaporError
from bot.receiver.replies import Card, Change, Reply, Toast
from bot.receiver.turn import Turn
from bot.regions import shipped
from bot.rules.hours import OfficeHours
from bot.texts import plain
from bot.views.groups import bot_link
from bot.views.setting_up import (
    hours_page,
    hours_words,
    regency_page,
    setup_end,
    setup_home,
    test_page,
)
from handlers.citizen import status
from handlers.filters import Pressed, Typed
from handlers.officer import register
from storage.tables import Agency
from storage.words import Role

Replies = Reply | list[Reply]
LARGEST = 1 << 20


def router() -> Router:
    """The command and the card's buttons."""
    setting = Router(name="setting up")
    setting.message.register(start, Typed("siapkan", "setup"))
    setting.callback_query.register(press, Pressed(SETUP))
    return setting


def start(_message: Message, turn: Turn) -> Reply:
    """Open the card, at its list."""
    return home(turn, [])


def press(query: CallbackQuery, turn: Turn) -> Replies:
    """A button of the card."""
    op, *rest = unpack(query.data)
    if op not in PRESSES:
        raise LaporError("error-step-over")
    return PRESSES[op](turn, rest)


def typed(turn: Turn, task: Task, text: str) -> Replies:
    """What was typed while a page of the card asks for something."""
    what, *rest = task.item.split(":")
    if what not in TYPED:
        raise LaporError("error-setup-button")
    return TYPED[what](turn, rest, text)


def sent(turn: Turn, task: Task, document: Document | None) -> Replies:
    """A file that was sent while a page of the card takes one: all of it is taken, or nothing;
    raises LaporError that names the line and what is wrong there."""
    what = task.item.split(":")[0]
    if document is None or what not in SENT:
        raise LaporError("error-setup-csv")
    name = document.file_name or ""
    if (document.file_size or 0) > LARGEST:
        raise LaporError("error-csv-too-large", limit=LARGEST >> 20, name=name)
    content = turn.content_of(document.file_id)
    try:
        return SENT[what](turn, content, name)
    except RowWrong as error:
        raise error.named(name, turn.voice) from error


def home(turn: Turn, _rest: list[str]) -> Reply:
    """The list of the steps."""
    talking.done(turn.conversation)
    return Card(setup_home(turn.voice, setting_up.overview(turn.desk, turn.actor)))


def end(turn: Turn, _rest: list[str]) -> Reply:
    """The closing list."""
    talking.done(turn.conversation)
    link = bot_link(turn.bots.public)
    return Change(setup_end(turn.voice, setting_up.overview(turn.desk, turn.actor), link))


def regency(turn: Turn, _rest: list[str]) -> Reply:
    """Which regency is served."""
    seen = setting_up.overview(turn.desk, turn.actor)
    register.expect(turn, Step.REGENCY.value)
    chosen = seen.done[Step.REGENCY]
    return Card(regency_page(turn.voice, seen.regency, shipped(), chosen=chosen))


def use_shipped(turn: Turn, rest: list[str]) -> Replies:
    """The shipped regency is the right one."""
    setting_up.take_shipped(turn.desk, turn.actor)
    return [_toast(turn, "setup-regency-taken", name=shipped().name), agencies(turn, rest)]


def take_regency(turn: Turn, content: bytes, name: str) -> Replies:
    """Another regency's file."""
    found = setting_up.take_regency(turn.desk, turn.actor, content, name)
    taken = register.said(turn, "setup-regency-taken", name=found.name)
    return [taken, regency(turn, [])]


def agencies(turn: Turn, _rest: list[str]) -> Reply:
    """The first page of the agencies."""
    return register.agencies(turn, ["0"])


def hours(turn: Turn, _rest: list[str]) -> Reply:
    """The office hours and the free days."""
    seen = setting_up.overview(turn.desk, turn.actor)
    register.expect(turn, Step.HOURS.value)
    days = free_days.coming(turn.desk, turn.actor)
    page = hours_page(
        turn.voice,
        seen.hours,
        usual=turn.desk.practice.usual_hours,
        in_chat=settings.stored_hours(turn.desk.session) is not None,
        chosen=seen.done[Step.HOURS],
        zone=turn.desk.now.astimezone(turn.desk.practice.zone).tzname() or "",
        extra_days=sum(day.extra for day in days),
    )
    return Card(page)


def set_hours(turn: Turn, rest: list[str]) -> Replies:
    """Hours that stand on a button; on to the next step."""
    chosen = read_hours(rest[0])
    setting_up.set_hours(turn.desk, turn.actor, chosen)
    return [_toast(turn, "setup-hours-taken", hours=hours_words(chosen)), test(turn, [])]


def type_hours(turn: Turn, _rest: list[str], text: str) -> Replies:
    """Hours that were typed."""
    chosen = read_hours(text)
    setting_up.set_hours(turn.desk, turn.actor, chosen)
    taken = register.said(turn, "setup-hours-taken", hours=hours_words(chosen))
    return [taken, hours(turn, [])]


def usual_hours(turn: Turn, rest: list[str]) -> Replies:
    """The hours of the settings file again."""
    setting_up.set_hours(turn.desk, turn.actor, None)
    return hours(turn, rest)


def test(turn: Turn, _rest: list[str]) -> Reply:
    """The test complaint."""
    passed = setting_up.overview(turn.desk, turn.actor).done[Step.TEST]
    talking.done(turn.conversation)
    complaint = trying.newest(turn.desk)
    agency = turn.desk.get(Agency, complaint.agency_id) if complaint else None
    verifies = turn.actor.role is Role.COORDINATOR
    name = agency.name if agency else ""
    return Card(test_page(turn.voice, complaint, name, passed=passed, verifies=verifies))


def file_test(turn: Turn, rest: list[str]) -> Replies:
    """File a test complaint."""
    trying.file_test(turn.desk, turn.actor, plain(turn.voice("test-story")))
    return test(turn, rest)


def open_test(turn: Turn, rest: list[str]) -> Reply:
    """The test complaint's own card, as any case's."""
    return status.show(turn, rest[0])


def archive_test(turn: Turn, rest: list[str]) -> Replies:
    """The test is over."""
    complaint = trying.end_test(turn.desk, turn.actor)
    archived = _toast(turn, "setup-test-archived", case=complaint.tracking_id)
    return [archived, test(turn, rest)]


def read_hours(words: str) -> OfficeHours:
    """Hours as people type them: `08.00-16.00`, `7:30 - 15:30`, `8-16`; raises LaporError."""
    parts = words.replace("–", "-").replace(".", ":").split("-")
    try:
        opens, closes = (_time(part.strip()) for part in parts)
        return OfficeHours(opens, closes)
    except ValueError as error:
        raise LaporError("error-hours-unclear") from error


def _time(typed_time: str) -> time:
    hour, _, minute = typed_time.partition(":")
    return time(int(hour), int(minute or 0))


def _toast(turn: Turn, key: str, **params: object) -> Toast:
    return Toast(plain(turn.voice(key, **params)))


PRESSES: dict[str, Callable[[Turn, list[str]], Replies]] = {
    "home": home,
    "end": end,
    Step.REGENCY: regency,
    "use": use_shipped,
    Step.HOURS: hours,
    "set": set_hours,
    "usual": usual_hours,
    Step.TEST: test,
    "try": file_test,
    "open": open_test,
    "archive": archive_test,
    **register.PRESSES,
}
TYPED: dict[str, Callable[[Turn, list[str], str], Replies]] = {
    Step.HOURS: type_hours,
    **register.TYPED,
}
SENT: dict[str, Callable[[Turn, bytes, str], Replies]] = {
    Step.REGENCY: take_regency,
    Step.AGENCIES: register.take,
}
