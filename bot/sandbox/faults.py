"""Failures ordered in advance, and Telegram's flood limits."""

from collections import defaultdict, deque
from dataclasses import dataclass
from math import ceil
from typing import Literal

from bot.sandbox.clock import SandboxClock
from bot.sandbox.errors import PHRASES, ApiError, ConnectionCut, too_many_requests

FLOOD = 429
Failure = int | Literal["drop", "cut"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One ordered failure."""

    failure: Failure
    retry_after: int
    description: str | None

    def strike(self) -> None:
        """Fail before anything was done; "drop" fails only afterwards."""
        if self.failure == "drop":
            return
        if self.failure == "cut":
            raise ConnectionCut
        if self.failure == FLOOD:
            raise too_many_requests(self.retry_after)
        words = self.description or PHRASES.get(self.failure, "Internal Server Error")
        raise ApiError(self.failure, words)


class Faults:
    """The failures waiting for the next calls of each method."""

    def __init__(self) -> None:
        self._waiting: dict[str, deque[Fault]] = defaultdict(deque)

    def order(self, method: str, fault: Fault, times: int) -> None:
        self._waiting[method.lower()].extend([fault] * times)

    def take(self, method: str) -> Fault | None:
        waiting = self._waiting.get(method)
        return waiting.popleft() if waiting else None


@dataclass(frozen=True, slots=True)
class Limits:
    """Messages allowed: in all, in one chat, and in one group."""

    per_second: int | None = 30
    per_chat_per_second: int | None = 1
    per_group_per_minute: int | None = 20


class Meter:
    """Counts what was sent and refuses what is too much, by the sandbox's clock."""

    def __init__(self, limits: Limits | None, clock: SandboxClock) -> None:
        self._limits = limits
        self._clock = clock
        self._sent: dict[tuple[str, int], deque[float]] = defaultdict(deque)

    def count(self, chat_id: int, messages: int = 1) -> None:
        """Book these messages, or raise 429 with the time to wait."""
        if self._limits is None:
            return
        now = self._clock.now().timestamp()
        windows = self._windows(self._limits, chat_id)
        waits = [self._wait(key, most, span, now) for key, most, span in windows]
        if longest := max(waits, default=0.0):
            raise too_many_requests(max(1, ceil(longest)))
        for key, _, _ in windows:
            self._sent[key].extend([now] * messages)

    def _windows(self, limits: Limits, chat_id: int) -> list[tuple[tuple[str, int], int, float]]:
        own = limits.per_chat_per_second, limits.per_group_per_minute
        windows = [(("all", 0), limits.per_second, 1.0)]
        if chat_id > 0:
            windows.append((("chat", chat_id), own[0], 1.0))
        else:
            windows.append((("group", chat_id), own[1], 60.0))
        return [(key, most, span) for key, most, span in windows if most is not None]

    def _wait(self, key: tuple[str, int], most: int, span: float, now: float) -> float:
        sent = self._sent[key]
        while sent and sent[0] <= now - span:
            sent.popleft()
        return sent[-most] + span - now if len(sent) >= most else 0.0
