"""Answers to inline queries, and Telegram's memory of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.sandbox.wire import Content

QUERY_LIMIT = 256


@dataclass(frozen=True, slots=True)
class InlineResult:
    """One entry of the list, and the message it becomes when chosen."""

    id: str
    title: str
    description: str
    url: str
    content: Content
    query: str


@dataclass(frozen=True, slots=True)
class InlineButton:
    """The button above the list; it opens the bot by a deep link or a web app."""

    text: str
    start_parameter: str
    web_app: str


class InlineResults(list[InlineResult]):
    """The list as shown to somebody."""

    def __init__(
        self,
        results: Iterable[InlineResult] = (),
        *,
        next_offset: str = "",
        cache_time: int = 300,
        is_personal: bool = False,
        button: InlineButton | None = None,
    ) -> None:
        super().__init__(results)
        self.next_offset = next_offset
        self.cache_time = cache_time
        self.is_personal = is_personal
        self.button = button

    @property
    def titles(self) -> list[str]:
        return [result.title for result in self]


class Shelf:
    """Answers kept for `cache_time` seconds: for everybody, unless they are personal."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str, int], tuple[int, InlineResults]] = {}

    def keep(
        self, results: InlineResults, query: str, offset: str, *, user: int, now: int
    ) -> None:
        if results.cache_time > 0:
            reader = user if results.is_personal else 0
            self._kept[query, offset, reader] = now + results.cache_time, results

    def find(self, query: str, offset: str, *, user: int, now: int) -> InlineResults | None:
        """What was answered before and may be shown to this person still."""
        for reader in (user, 0):
            until, results = self._kept.get((query, offset, reader), (0, None))
            if now < until:
                return results
        return None
