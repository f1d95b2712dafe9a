"""The sign that the bot is writing, for whoever waits for more than a moment."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from aiogram import Bot
from aiogram.enums import ChatAction, ChatType
from aiogram.exceptions import TelegramAPIError
from aiogram.types import Update

AFTER_SECONDS = 1.0


class BusySign:
    """Shown once in a private chat when an answer takes longer than `after` seconds."""

    def __init__(self, bot: Bot, after: float = AFTER_SECONDS) -> None:
        self._bot = bot
        self._after = after
        self._shown: set[asyncio.Task[None]] = set()

    @contextmanager
    def over(self, update: Update) -> Iterator[None]:
        """Around the handling of an update."""
        message = update.message
        if message is None or message.chat.type != ChatType.PRIVATE:
            yield
            return
        later = asyncio.get_running_loop().call_later(self._after, self._begin, message.chat.id)
        try:
            yield
        finally:
            later.cancel()

    def _begin(self, chat_id: int) -> None:
        showing = asyncio.get_running_loop().create_task(self._show(chat_id))
        self._shown.add(showing)
        showing.add_done_callback(self._shown.discard)

    async def _show(self, chat_id: int) -> None:
        with suppress(TelegramAPIError):
            await self._bot.send_chat_action(chat_id, ChatAction.TYPING)
