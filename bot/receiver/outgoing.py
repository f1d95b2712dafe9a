"""Making a reply's calls: after the commit, through a gate that bounds what may be doubled."""

import asyncio
import logging
from collections.abc import Sequence
from contextlib import AsyncExitStack
from functools import partial

from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception_type, stop_after_attempt
from tenacity.wait import wait_exponential_jitter

from bot.clock import Clock
from bot.receiver.caller import Caller
from bot.receiver.replies import Call
from bot.receiver.turn import Outcome
from storage import turns
from storage.database import Database
from storage.words import Side

log = logging.getLogger("lapor.receiver")
TRIES = 5
GROWING = wait_exponential_jitter(multiplier=0.2, max=5)
LATER = (TelegramNetworkError, TelegramServerError)


class Outgoing:
    """Answers updates. What Telegram cannot take now is raised, so that the update is not
    acknowledged and its reply is tried again when it comes back. A message that was sent but not
    yet noted is sent again after a crash, so at most as many messages double as `gate` lets
    through at once."""

    def __init__(
        self,
        caller: Caller,
        database: Database,
        *,
        clock: Clock,
        gate: asyncio.Semaphore,
        side: Side = Side.PUBLIC,
    ) -> None:
        self._caller = caller
        self._database = database
        self._clock = clock
        self._gate = gate
        self._side = side

    async def answer(self, outcome: Outcome) -> None:
        """Make the calls in order and note it; a reply that was made before is left alone."""
        if outcome.replied:
            return
        sends = any(str(call["method"]).startswith("send") for call in outcome.calls)
        async with AsyncExitStack() as stack:
            if sends:
                await stack.enter_async_context(self._gate)
            card_id = await self._make(outcome.calls)
            if sends:
                await self._note(outcome, card_id)

    async def _make(self, calls: Sequence[Call]) -> int | None:
        card_id = None
        for call in calls:
            sent = await self._call(call)
            if call.get("card") and sent is not None:
                card_id = sent
        return card_id

    async def _call(self, call: Call) -> int | None:
        try:
            return await self._patiently(str(call["method"]), call["params"])
        except TelegramForbiddenError:
            return None
        except TelegramBadRequest as error:
            return await self._instead(call, error)
        except LATER:
            raise
        except TelegramAPIError as error:
            log.error("reply refused: %s", type(error).__name__)  # noqa: TRY400 (no update in logs)
            return None

    async def _patiently(self, method: str, params: object) -> int | None:
        try:
            return await self._caller.call(method, params)
        except (*LATER, TelegramRetryAfter):
            retrying = AsyncRetrying(
                retry=retry_if_exception_type((*LATER, TelegramRetryAfter)),
                wait=_as_told,
                stop=stop_after_attempt(TRIES),
                reraise=True,
            )
            return await retrying(self._caller.call, method, params)

    async def _instead(self, call: Call, error: TelegramBadRequest) -> int | None:
        """A card that cannot be edited any more is sent anew; the rest needs nothing: an edit
        that changes nothing, an old press, a message that is gone already."""
        if call["method"] == "editMessageText" and "not modified" not in error.message:
            params = call["params"]
            if isinstance(params, dict):
                anew = {name: value for name, value in params.items() if name != "message_id"}
                return await self._call({**call, "method": "sendMessage", "params": anew})
        if call["method"] == "sendMessage":
            log.error("reply refused: %s", error.message)
        return None

    async def _note(self, outcome: Outcome, card_id: int | None) -> None:
        now = self._clock.now()
        noting = partial(
            turns.mark_replied,
            update_id=outcome.update_id,
            chat_id=outcome.chat_id,
            card_id=card_id,
            now=now,
            side=self._side,
        )
        await self._database.run(noting)


def _as_told(state: RetryCallState) -> float:
    """Telegram's own time to wait, or else a growing one."""
    error = state.outcome.exception() if state.outcome else None
    if isinstance(error, TelegramRetryAfter):
        return error.retry_after
    return GROWING(state)
