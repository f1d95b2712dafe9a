"""An echo that does for each update what every update of Lapor needs, and nothing else: one
transaction that locks the chat, knows a repeated update and remembers the reply, one durable
commit, the answer, the note that it went out. Lapor cannot be faster than this."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from functools import partial

from aiogram import BaseMiddleware, Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import CallbackQuery, Message, TelegramObject
from sqlmodel import Session

from bot.clock import SystemClock
from bot.receiver.heard import dispatched
from storage import turns
from storage.database import Database
from storage.opening import open_database
from tests.bench.aiogram_echo import router

Handle = Callable[[TelegramObject, dict[str, object]], Awaitable[object]]
ONE_AT_A_TIME = asyncio.Semaphore(1)  # as many messages may double after a crash
CLOCK = SystemClock()


class Remembered(BaseMiddleware):
    """Commits before the answer, and notes after it that it was made."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def __call__(
        self, handler: Handle, event: TelegramObject, data: dict[str, object]
    ) -> object:
        """Remember the update, then have it answered."""
        update, _ = dispatched(data)
        if not isinstance(event, Message | CallbackQuery) or event.from_user is None:
            return None
        number, chat_id = update.update_id, event.from_user.id
        await self._database.run(partial(remember, update_id=number, chat_id=chat_id))
        async with ONE_AT_A_TIME:
            await handler(event, data)
            if isinstance(event, Message):
                await self._database.run(partial(note, update_id=number, chat_id=chat_id))
        return None


def remember(session: Session, update_id: int, chat_id: int) -> None:
    """What bot.receiver.taking does around every handler."""
    now = CLOCK.now()
    chat = turns.lock_conversation(session, chat_id, language="id", now=now)
    turns.open_update(session, update_id, chat_id=chat_id)
    turns.keep_conversation(session, chat)
    turns.log_update(session, update_id, chat_id=chat_id, reply=[], now=now)


def note(session: Session, update_id: int, chat_id: int) -> None:
    """What bot.receiver.outgoing does after a message."""
    turns.mark_replied(session, update_id, chat_id=chat_id, card_id=None, now=CLOCK.now())


async def main(token: str, api: str, url: str) -> None:
    """Poll until told to stop."""
    database = open_database(url)
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(api)))
    dispatcher = Dispatcher(disable_fsm=True)
    dispatcher.include_router(router)
    for observer in (dispatcher.message, dispatcher.callback_query):
        observer.middleware(Remembered(database))
    await dispatcher.start_polling(bot, allowed_updates=["message", "callback_query"])


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
