"""The sandbox's time: real by default, and it can be pushed forward."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.clock import SystemClock


class SandboxClock:
    """Follows a base clock at a distance that tests and the demo may widen."""

    def __init__(self, base: Callable[[], datetime] | None = None) -> None:
        self._base = base or SystemClock().now
        self._ahead = timedelta()

    def now(self) -> datetime:
        return self._base() + self._ahead

    def advance(self, by: timedelta) -> None:
        self._ahead += by

    def stamp(self) -> int:
        """Now, as messages carry it."""
        return int(self.now().timestamp())
