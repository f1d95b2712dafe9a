"""A bot's updates: kept until the bot has taken them, by polling or by webhook."""

import asyncio
import json
from collections.abc import Collection, Iterable
from contextlib import suppress
from typing import Final, NamedTuple, Protocol

from bot.sandbox.errors import ApiError, conflict

FIRST_ID: Final = 700_000_001
_ON_REQUEST: Final = {"chat_member", "message_reaction", "message_reaction_count"}


class Waiting(NamedTuple):
    """An update as it will travel, and the lane whose order it keeps."""

    update_id: int
    lane: str
    body: str


class Carrier(Protocol):
    """Brings updates to the bot as they come."""

    def push(self, waiting: Waiting) -> None: ...


class UpdateQueue:
    """Updates not yet confirmed, oldest first."""

    def __init__(self) -> None:
        self.pending: dict[int, Waiting] = {}
        self.allowed: frozenset[str] = frozenset()
        self.carrier: Carrier | None = None
        self._next_id = FIRST_ID
        self._poll: asyncio.Future[None] | None = None
        self._emptied = asyncio.Event()
        self.polled = asyncio.Event()
        self.unpolled = asyncio.Event()

    def allow(self, kinds: Iterable[str] | None) -> None:
        """Choose the kinds of the updates to come; None leaves the choice as it is."""
        if kinds is not None:
            self.allowed = frozenset(kinds)

    def put(self, kind: str, payload: object, lane: str) -> None:
        """Add an update, written down as it is now."""
        if kind not in self.allowed and (self.allowed or kind in _ON_REQUEST):
            return
        update_id = self._next_id
        self._next_id += 1
        body = json.dumps({"update_id": update_id, kind: payload}, ensure_ascii=False)
        waiting = self.pending[update_id] = Waiting(update_id, lane, body)
        if self.carrier is not None:
            self.carrier.push(waiting)
        elif self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def taken(self, update_id: int) -> None:
        """The bot has this one."""
        self.pending.pop(update_id, None)
        self._check_empty()

    def drop(self) -> None:
        self.pending.clear()
        self._check_empty()

    async def poll(self, offset: int, limit: int, seconds: int) -> list[Waiting]:
        """Confirm what lies before the offset and give what follows, waiting for it if needed."""
        self.interrupt(
            conflict(
                "terminated by other getUpdates request; "
                "make sure that only one bot instance is running"
            )
        )
        self._confirm(offset)
        if not self.pending and seconds > 0:
            await self._wait(seconds)
        return list(self.pending.values())[:limit]

    def interrupt(self, reason: ApiError | None) -> None:
        """End a poll that waits: with an error, or (None) with what is there."""
        if self._poll is None or self._poll.done():
            return
        if reason is None:
            self._poll.set_result(None)
        else:
            self._poll.set_exception(reason)

    async def emptied(self) -> None:
        """Wait until the bot has taken everything."""
        while self.pending:
            await self._emptied.wait()

    def _confirm(self, offset: int) -> None:
        known = list(self.pending)
        before: Collection[int]
        if offset < 0:
            before = known[:offset]
        else:
            before = [update_id for update_id in known if update_id < offset]
        for update_id in before:
            del self.pending[update_id]
        self._check_empty()

    async def _wait(self, seconds: int) -> None:
        poll = self._poll = asyncio.get_running_loop().create_future()
        self.polled.set()
        self.unpolled.clear()
        try:
            with suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await poll
        finally:
            if self._poll is poll:
                self._poll = None
                self.polled.clear()
                self.unpolled.set()

    def _check_empty(self) -> None:
        if not self.pending:
            self._emptied.set()
            self._emptied = asyncio.Event()
