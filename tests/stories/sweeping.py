"""The sweep at the end of every story: nothing that anybody but the reporter got from the bot, and
no line of the log, says who an anonymous reporter is."""

import json
import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session, col, select

from bot.sandbox import LogEntry, Sandbox
from bot.sandbox.windows import Window
from storage.tables import CaseEvent, Citizen, Complaint, Officer, UnmaskRequest
from storage.words import Action, Role

# The number that anonymous stories mention in their text, however it is written.
PHONE = re.compile(r"0812[ .-]?3456[ .-]?7890")
SHORTEST_NAME = 3
EVERYBODY = 0
# Who a message came from and went to; in a private chat that names the person in it.
ENVELOPE = frozenset({"from", "chat", "date", "edit_date", "message_id", "reply_to_message"})
# Who weighs a case reads its numbers.
READ_NUMBERS = frozenset({Role.COORDINATOR, Role.INSPECTOR})


@dataclass(frozen=True)
class Heard:
    """What one chat got from the bot at one moment: words, buttons, file names, links."""

    chat_id: int
    at: datetime
    said: str


@dataclass(frozen=True)
class Reporter:
    """An anonymous reporter: since when, of which cases, and of which cases not."""

    chat_id: int
    since: datetime | None
    hidden: frozenset[str]
    named: frozenset[str]
    in_office: bool


@dataclass
class Hearing:
    """Writes down everything that the bot says, as it says it."""

    telegram: Sandbox
    heard: list[Heard] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.telegram.on_event(self._hear)

    def forget(self) -> None:
        """Begin anew."""
        self.heard.clear()

    def _hear(self, window: Window, entry: LogEntry) -> None:
        if entry.kind in {"send", "edit", "toast"} and entry.message.from_bot:
            wire = {key: it for key, it in entry.message.wire.items() if key not in ENVELOPE}
            said = json.dumps([entry.text, wire], ensure_ascii=False, default=str)
            self.heard.append(Heard(window.room.chat["id"], entry.at, said))


def leaks(session: Session, hearing: Hearing, logged: Iterable[logging.LogRecord]) -> list[str]:
    """Every place where an anonymous reporter shows, in words for the failure's message."""
    lines = [logging.Formatter().format(record) for record in logged]
    readers = _readers_of_numbers(session)
    return [
        leak
        for reporter in _reporters(session)
        for leak in (
            *_in_chats(hearing, reporter, readers),
            *(f"log: {line}" for line in lines if _shows(hearing, reporter, line, numbers=True)),
        )
    ]


def _in_chats(hearing: Hearing, reporter: Reporter, readers: frozenset[int]) -> Iterator[str]:
    for one in hearing.heard:
        own = one.chat_id == reporter.chat_id
        before = reporter.since is not None and one.at < reporter.since
        if own or before or _is_about_a_named_case(reporter, one.said):
            continue
        if _shows(hearing, reporter, one.said, numbers=one.chat_id not in readers):
            yield f"chat {one.chat_id}: {one.said}"
    yield from _to_everybody(hearing, reporter)


def _to_everybody(hearing: Hearing, reporter: Reporter) -> Iterator[str]:
    """What is shown outside of any one chat, such as the answers of the inline mode."""
    for spoken in hearing.telegram.spoken():
        if spoken.chat_id != EVERYBODY or reporter.since is not None:
            continue
        named = _is_about_a_named_case(reporter, spoken.text)
        if not named and _shows(hearing, reporter, spoken.text, numbers=True):
            yield f"to everybody: {spoken.text}"


def _is_about_a_named_case(reporter: Reporter, said: str) -> bool:
    return any(case in said for case in reporter.named) and not any(
        case in said for case in reporter.hidden
    )


def _shows(hearing: Hearing, reporter: Reporter, text: str, *, numbers: bool) -> bool:
    person = next(it for it in hearing.telegram.people if it.id == reporter.chat_id)
    names = [word for word in person.name.split() if len(word) >= SHORTEST_NAME]
    marks = [str(reporter.chat_id), *([] if reporter.in_office else names)]
    if username := person.user.get("username"):
        marks.append(username)
    if numbers and PHONE.search(text):
        return True
    return re.search("|".join(rf"\b{mark}\b" for mark in marks), text, re.IGNORECASE) is not None


def _reporters(session: Session) -> list[Reporter]:
    cases = session.exec(select(Complaint)).all()
    chats = {one.id: one.chat_id for one in session.exec(select(Officer))}
    # A helper who stands in for somebody knows as much as they do, and stays unknown as well.
    citizens = {
        one.id: chats[one.helper_id] if one.chat_id is None else one.chat_id
        for one in session.exec(select(Citizen))
    }
    officers = set(chats.values())
    found = []
    for number in {case.citizen_id for case in cases if case.anonymous}:
        own = [case for case in cases if case.citizen_id == number]
        hidden = [case for case in own if case.anonymous]
        found.append(
            Reporter(
                chat_id=citizens[number],
                since=_since(session, hidden),
                hidden=frozenset(case.tracking_id for case in hidden),
                named=frozenset(case.tracking_id for case in own if not case.anonymous),
                in_office=citizens[number] in officers,
            )
        )
    return found


def _since(session: Session, hidden: list[Complaint]) -> datetime | None:
    """When the last of these cases became anonymous; None when all were so from the start."""
    query = select(CaseEvent).where(
        col(CaseEvent.complaint_id).in_([case.id for case in hidden]),
        col(CaseEvent.action) == Action.HIDE,
    )
    times = [event.at for event in session.exec(query) if "anonymous" in event.data]
    return max(times, default=None)


def _readers_of_numbers(session: Session) -> frozenset[int]:
    granted = set(
        session.exec(
            select(UnmaskRequest.officer_id).where(col(UnmaskRequest.granted_by).is_not(None))
        )
    )
    officers = session.exec(select(Officer)).all()
    return frozenset(
        one.chat_id for one in officers if one.role in READ_NUMBERS or one.id in granted
    )
