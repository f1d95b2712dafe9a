"""What happens in the town, numbered, so that a page that lost the line can catch up."""

import asyncio
import secrets
from collections import deque
from collections.abc import AsyncIterator
from typing import Final, NamedTuple

KEPT: Final = 4000
RELOAD: Final = "reload"

Json = dict[str, object]


class Event(NamedTuple):
    """One happening; `mark` is what a page names to go on from there."""

    number: int
    mark: str
    content: Json


class Journal:
    """The newest events of one start of the town. Marks of an earlier start are unknown."""

    def __init__(self, kept: int = KEPT) -> None:
        self._start = secrets.token_hex(4)
        self._events: deque[Event] = deque(maxlen=kept)
        self._number = 0
        self._news = asyncio.Event()

    @property
    def mark(self) -> str:
        """Where the journal stands now."""
        return self._mark(self._number)

    def add(self, kind: str, /, **content: object) -> None:
        """Write down one event and wake everyone who follows."""
        self._number += 1
        event = Event(self._number, self.mark, {"kind": kind, **content})
        self._events.append(event)
        self._news.set()
        self._news = asyncio.Event()

    async def follow(self, mark: str) -> AsyncIterator[Event]:
        """Everything after the mark, as it happens; from an unknown mark or one that is too old
        only the advice to load the whole town again, and then what follows."""
        seen = self._seen(mark)
        if seen is None:
            seen = self._number
            yield Event(seen, self.mark, {"kind": RELOAD})
        while True:
            news = self._news
            for event in self._after(seen):
                yield event
                seen = event.number
            if news is self._news:
                await news.wait()

    def _after(self, seen: int) -> list[Event]:
        return [event for event in self._events if event.number > seen]

    def _mark(self, number: int) -> str:
        return f"{self._start}-{number}"

    def _seen(self, mark: str) -> int | None:
        start, _, number = mark.partition("-")
        if start != self._start or not number.isdecimal():
            return None
        seen, oldest = int(number), self._number - len(self._events)
        return seen if oldest <= seen <= self._number else None
