"""Brings updates to a bot by POST: in order within a lane, several lanes at once."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

import aiohttp

from bot.sandbox.updates import UpdateQueue, Waiting

_FIRST_PAUSE: Final = 0.05
_LONGEST_PAUSE: Final = 1.0
_PATIENCE: Final = aiohttp.ClientTimeout(total=60)

Answered = Callable[[str, bytes], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class WebhookTerms:
    """What the bot asked for in setWebhook."""

    url: str
    secret_token: str
    max_connections: int


class Webhook:
    """Sends until each update is taken; what the bot answers in the body goes to `answered`."""

    def __init__(self, terms: WebhookTerms, queue: UpdateQueue, answered: Answered) -> None:
        self.terms = terms
        self.error: str | None = None
        self._queue = queue
        self._answered = answered
        self._lanes: dict[str, deque[Waiting]] = {}
        self._slots = asyncio.Semaphore(terms.max_connections)
        self._tasks: set[asyncio.Task[None]] = set()
        self._headers = {"Content-Type": "application/json"}
        if terms.secret_token:
            self._headers["X-Telegram-Bot-Api-Secret-Token"] = terms.secret_token
        connector = aiohttp.TCPConnector(limit=terms.max_connections)
        self._http = aiohttp.ClientSession(connector=connector, timeout=_PATIENCE)
        for waiting in queue.pending.values():
            self.push(waiting)

    def push(self, waiting: Waiting) -> None:
        if (lane := self._lanes.get(waiting.lane)) is not None:
            lane.append(waiting)
            return
        self._lanes[waiting.lane] = deque([waiting])
        task = asyncio.get_running_loop().create_task(self._drain(waiting.lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Stop; what was not taken stays with the queue."""
        running = list(self._tasks)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        await self._http.close()

    async def _drain(self, name: str) -> None:
        lane = self._lanes[name]
        pause = _FIRST_PAUSE
        while lane:
            async with self._slots:
                taken = await self._deliver(lane[0])
            if taken:
                lane.popleft()
                pause = _FIRST_PAUSE
            else:
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)
        del self._lanes[name]

    async def _deliver(self, waiting: Waiting) -> bool:
        try:
            body = waiting.body.encode()
            async with self._http.post(
                self.terms.url, data=body, headers=self._headers, allow_redirects=False
            ) as response:
                answer = await response.read()
        except (aiohttp.ClientError, TimeoutError) as error:
            self.error = f"Connection failed: {type(error).__name__}"
            return False
        if not HTTPStatus.OK <= response.status < HTTPStatus.MULTIPLE_CHOICES:
            self.error = f"Wrong response from the webhook: {response.status} {response.reason}"
            return False
        self._queue.taken(waiting.update_id)
        if answer:
            await self._answered(response.headers.get("Content-Type", ""), answer)
        return True
