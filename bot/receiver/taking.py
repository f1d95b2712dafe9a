"""One update, one transaction: the wrapper around every handler."""

import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from traceback import format_tb

from aiogram import BaseMiddleware, Bot
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.exceptions import TelegramAPIError
from aiogram.types import (
    CallbackQuery,
    ChatMemberUpdated,
    Message,
    TelegramObject,
    Update,
    User,
)
from aiohttp import ClientError
from sqlmodel import Session

from bot.clock import Clock
from bot.desk import Desk, Practice, settings
from bot.desk.people import Actor
from bot.desk.standing_in import helps
from bot.errors import LaporError
from bot.receiver.heard import dispatched, pressed_in
from bot.receiver.replies import Answer, Change, Reply, Toast, Where, to_calls
from bot.receiver.turn import Bots, FileWanted, Outcome, Turn
from bot.texts import Texts, pick_language, plain
from bot.views import View, Voice
from storage import turns
from storage.database import Database
from storage.errors import HistoryRaced
from storage.tables import ParkedUpdate

log = logging.getLogger("lapor.receiver")
ATTEMPTS = 3
FETCH_SECONDS = 20
Heard = Message | CallbackQuery | ChatMemberUpdated
Replies = Reply | Sequence[Reply]


class TurnTaker(BaseMiddleware):
    """Runs the chosen handler inside the transaction that also remembers the update."""

    def __init__(
        self, database: Database, *, practice: Practice, texts: Texts, clock: Clock, bots: Bots
    ) -> None:
        self._database = database
        self._practice = practice
        self._texts = texts
        self._clock = clock
        self._bots = bots

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, object]], Awaitable[object]],  # noqa: ARG002
        event: TelegramObject,
        data: dict[str, object],
    ) -> object:
        """Handle, or answer as before; errors become one friendly reply."""
        update, chosen = dispatched(data)
        if not isinstance(event, Heard) or event.from_user is None:
            return None
        job = _Job(update, event, event.from_user, chosen, data)
        return await self._try(job)

    async def _try(self, job: "_Job") -> Outcome:
        for attempt in range(1, ATTEMPTS + 1):
            try:
                return await self._work(job)
            except LaporError as error:
                return await self._database.run(partial(self._refuse, job=job, error=error))
            except Exception as error:
                if attempt == ATTEMPTS:
                    return await self._give_up(job, error)
        raise AssertionError("unreachable")

    async def _work(self, job: "_Job") -> Outcome:
        try:
            return await self._database.run(partial(self._handle, job=job))
        except FileWanted as wanted:
            content = await fetch(job.data["bot"], wanted.file_id)
            ready = replace(job, fetched={wanted.file_id: content})
            return await self._database.run(partial(self._handle, job=ready))

    def _handle(self, session: Session, job: "_Job") -> Outcome:
        turn, done = self._open(session, job)
        if done is not None:
            return Outcome(job.update.update_id, job.chat_id, done.reply, done.replied)
        known = {**job.data, "turn": turn}
        wanted = {name: known[name] for name in job.chosen.params if name in known}
        replies = job.chosen.callback(job.event, **wanted)
        return self._close(session, job, turn, replies)

    def _refuse(self, session: Session, job: "_Job", error: LaporError) -> Outcome:
        turn, _ = self._open(session, job)
        text = turn.voice(error.text_key, **error.params)
        return self._close(session, job, turn, _friendly(job, text))

    async def _give_up(self, job: "_Job", error: Exception) -> Outcome:
        if not isinstance(error, HistoryRaced):
            return await self._park(job, error)
        raced = LaporError("error-already-handled", case=error.tracking_id)
        return await self._database.run(partial(self._refuse, job=job, error=raced))

    async def _park(self, job: "_Job", error: Exception) -> Outcome:
        """Keep the update, sealed, and tell a reference; an error's own words may hold what the
        person wrote, so the log has its kind and place alone."""
        reference = secrets.token_hex(4).upper()
        where = "".join(format_tb(error.__traceback__))
        kind = type(error).__name__
        log.error(
            "update %s parked, reference %s: %s\n%s", job.update.update_id, reference, kind, where
        )

        def park(session: Session) -> Outcome:
            turn, _ = self._open(session, job)
            raw = job.update.model_dump_json(exclude_unset=True)
            parked = ParkedUpdate(
                update_id=job.update.update_id,
                side=self._bots.side,
                reference=reference,
                error="unexpected",
                update_sealed=self._practice.seal.close(raw),
                parked_at=turn.desk.now,
            )
            turns.park(session, parked)
            text = turn.voice("error-unexpected", reference=reference)
            return self._close(session, job, turn, _friendly(job, text))

        return await self._database.run(park)

    def _open(self, session: Session, job: "_Job") -> tuple[Turn, turns.Handled | None]:
        now = self._clock.now()
        language = pick_language(job.user.language_code)
        side = self._bots.side
        conversation = turns.lock_conversation(
            session, job.chat_id, language=language, now=now, side=side
        )
        opening = turns.open_update(session, job.update.update_id, chat_id=job.user.id, side=side)
        if opening.settings != self._practice.chosen.version:
            settings.take_up(session, self._practice)
        officer = opening.officer
        if not self._bots.for_officers and not helps(officer):
            officer = None
        turn = Turn(
            desk=Desk(session, now, self._practice),
            actor=Actor(job.user.id, job.user.full_name, officer),
            conversation=conversation,
            voice=Voice(self._texts, conversation.language),
            bots=self._bots,
            fetched=job.fetched,
        )
        return turn, opening.handled

    def _close(self, session: Session, job: "_Job", turn: Turn, replies: Replies) -> Outcome:
        listed = [replies] if isinstance(replies, Reply) else list(replies or [])
        where = job.where(turn.conversation.card_id)
        calls = to_calls(listed, where)
        if any(isinstance(reply, Change) for reply in listed):
            turn.conversation.card_id = None
        turns.keep_conversation(session, turn.conversation)
        turns.log_update(
            session,
            job.update.update_id,
            chat_id=job.chat_id,
            reply=calls,
            now=turn.desk.now,
            side=self._bots.side,
        )
        return Outcome(job.update.update_id, job.chat_id, calls)


@dataclass(frozen=True)
class _Job:
    update: Update
    event: Heard
    user: User
    chosen: HandlerObject
    data: dict[str, object]
    fetched: Mapping[str, bytes | None] = field(default_factory=dict)

    @property
    def chat_id(self) -> int:
        if isinstance(self.event, Message | ChatMemberUpdated):
            return self.event.chat.id
        return pressed_in(self.event)

    def where(self, card_id: int | None) -> Where:
        match self.event:
            case Message(message_id=number):
                return Where(self.chat_id, card_id, answered_id=self._in_group(number))
            case CallbackQuery(id=press, message=message):
                pressed = message.message_id if message else None
                return Where(self.chat_id, card_id, pressed, press, self._in_group(pressed))
            case ChatMemberUpdated():
                return Where(self.chat_id, card_id)

    def _in_group(self, message_id: int | None) -> int | None:
        return message_id if self.chat_id < 0 else None


async def fetch(bot: object, file_id: str) -> bytes | None:
    """The contents of a file that Telegram keeps; None when it does not give them."""
    if not isinstance(bot, Bot):
        raise TypeError("the dispatcher passes the bot")
    try:
        content = await bot.download(file_id, timeout=FETCH_SECONDS)
    except (TelegramAPIError, ClientError, TimeoutError) as error:
        log.warning("a file could not be fetched: %s", type(error).__name__)
        return None
    return content.read() if content else None


def _friendly(job: _Job, text: str) -> list[Reply]:
    if isinstance(job.event, CallbackQuery):
        return [Toast(plain(text), alert=True)]
    return [Answer(View(text))] if isinstance(job.event, Message) else []
