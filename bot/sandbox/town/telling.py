"""A story while it is told, step by step."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.sandbox.town.journal import Json
from bot.sandbox.town.phones import NotNowError
from bot.sandbox.town.scenes import Step
from bot.sandbox.windows import NotSeenError

log = logging.getLogger(__name__)


@dataclass
class Telling:
    """Which story it is, and how far it has come; `stuck` when a step could not be played."""

    key: str
    steps: Sequence[Step]
    changed: Callable[[], None]
    done: int = 0
    playing: bool = False
    stuck: bool = False
    _play: asyncio.Future[None] | None = None

    def view(self) -> Json:
        """As the page shows it."""
        return {
            "key": self.key,
            "steps": [{"key": step.key, "phone": step.phone} for step in self.steps],
            "done": self.done,
            "playing": self.playing,
            "stuck": self.stuck,
        }

    async def go_on(self) -> None:
        """Play the next step; a press that comes while one is played is refused."""
        if self.playing or self.stuck or self.done >= len(self.steps):
            raise NotNowError("error-story")
        self._play = asyncio.ensure_future(self.steps[self.done].play())
        self._show(playing=True)
        await asyncio.wait([self._play])
        self._settle(self._play)
        self._show(playing=False)

    def stop(self) -> None:
        """Break the step off that is played now, if any."""
        if self._play is not None:
            self._play.cancel()

    def _settle(self, played: asyncio.Future[None]) -> None:
        error = None if played.cancelled() else played.exception()
        if isinstance(error, NotSeenError | TimeoutError):
            # Somebody has blocked the bot, or has gone on in the chat by hand.
            log.info("story %s cannot go on after step %s", self.key, self.done)
            self.stuck = True
        elif error is not None:
            raise error
        elif not played.cancelled():
            self.done += 1

    def _show(self, *, playing: bool) -> None:
        self.playing = playing
        self.changed()
