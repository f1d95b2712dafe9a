"""Long polling that acknowledges a batch only when all of it is committed and answered."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence

from aiogram.exceptions import (
    TelegramConflictError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.types import Update

from bot.receiver.caller import Caller
from bot.receiver.heard import chat_of

log = logging.getLogger("lapor.receiver")
HEARD = ["message", "callback_query", "inline_query", "my_chat_member"]
WAIT_SECONDS = 30
PAUSE_SECONDS = 1.0


async def poll(caller: Caller, handle: Callable[[Update], Awaitable[None]]) -> None:
    """Ask for updates for ever; one chat's are handled in order, chats side by side."""
    offset = 0
    while True:
        batch = await _next_batch(caller, offset)
        if not batch:
            continue
        try:
            await _handle_all(batch, handle)
        except* Exception:
            log.exception("a batch of updates failed and is asked for again")
            await asyncio.sleep(PAUSE_SECONDS)
        else:
            offset = batch[-1].update_id + 1


async def _next_batch(caller: Caller, offset: int) -> Sequence[Update]:
    try:
        return await caller.updates(offset, wait_seconds=WAIT_SECONDS, kinds=HEARD)
    except TelegramRetryAfter as error:
        await asyncio.sleep(error.retry_after)
    except (TelegramNetworkError, TelegramServerError, TelegramConflictError) as error:
        log.warning("no updates: %s", type(error).__name__)
        await asyncio.sleep(PAUSE_SECONDS)
    return []


async def _handle_all(
    batch: Sequence[Update], handle: Callable[[Update], Awaitable[None]]
) -> None:
    chats: dict[int, list[Update]] = defaultdict(list)
    for update in batch:
        chats[chat_of(update)].append(update)

    async def in_order(updates: list[Update]) -> None:
        for update in updates:
            await handle(update)

    async with asyncio.TaskGroup() as group:
        for updates in chats.values():
            group.create_task(in_order(updates))
