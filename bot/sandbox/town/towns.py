"""The town while it lives: built, followed, moved in time, and built anew."""

import asyncio
from contextlib import suppress
from datetime import timedelta
from functools import partial
from typing import Final

from bot.sandbox.messages import LogEntry
from bot.sandbox.town.journal import RELOAD, Journal, Json
from bot.sandbox.town.phones import NotNowError, Phone
from bot.sandbox.town.scenes import Build, Scene, Story
from bot.sandbox.town.showing import shown
from bot.sandbox.town.telling import Telling
from bot.sandbox.windows import Window

# At one blow a warning and its deadline would come in the same moment.
STRIDE: Final = timedelta(hours=1)
FURTHEST: Final = timedelta(days=60)


class Town:
    """The scene of now, its journal, and the story that is told in it."""

    def __init__(self, build: Build) -> None:
        self.journal = Journal()
        self.telling: Telling | None = None
        self._build = build
        self._scene: Scene | None = None
        self._built = asyncio.Event()
        self._worn = asyncio.Event()
        self._time = asyncio.Lock()

    @property
    def scene(self) -> Scene:
        """Raises NotNowError while the town is being built."""
        if self._scene is None:
            raise NotNowError("error-building")
        return self._scene

    async def run(self) -> None:
        """Build the town, and again whenever it is to begin anew. It is torn down by the task
        that has built it."""
        while True:
            async with self._build() as scene:
                self._move_in(scene)
                await self._worn.wait()
                self._scene = None

    async def ready(self) -> None:
        """Wait until the town stands."""
        await self._built.wait()

    async def renew(self) -> None:
        """Begin anew, with empty chats."""
        async with self._time:
            self._built.clear()
            self.end_story()
            self._worn.set()
            await self._built.wait()

    def phone(self, key: str) -> Phone:
        if key not in self.scene.phones:
            raise NotNowError("error-gone")
        return self.scene.phones[key]

    def view(self) -> Json:
        """Everything, with the mark from which to follow."""
        return {
            "mark": self.journal.mark,
            "bot": self.scene.telegram.default_bot.user,
            "zone": self.scene.zone.key,
            "now": self.now(),
            "phones": [phone.view() for phone in self.scene.phones.values()],
            "stories": [story.key for story in self.scene.stories],
            "story": self.telling.view() if self.telling else None,
        }

    def now(self) -> int:
        """The town's time in milliseconds, as browsers count it."""
        return int(self.scene.telegram.clock.now().timestamp() * 1000)

    async def pass_time(self, *, hours: int = 0, working_days: int = 0) -> None:
        """Let the time go on hour by hour, and the bot do each time what is due."""
        async with self._time:
            clock = self.scene.telegram.clock
            until = clock.now() + timedelta(hours=hours)
            if working_days:
                until = await self.scene.working_day(clock.now(), working_days)
            await self._passes(min(until - clock.now(), FURTHEST))

    async def begin(self, key: str) -> None:
        """Begin a story, in a town that is new."""
        self._story(key)
        await self.renew()
        self.telling = Telling(key, self._story(key).begin(self._passes), self.show_story)
        self.show_story()

    async def go_on(self) -> None:
        """Play the next step of the story."""
        if self.telling is None:
            raise NotNowError("error-gone")
        await self.telling.go_on()

    def end_story(self) -> None:
        """Put the story away, also in the middle of a step; the town stays as it is."""
        if self.telling is not None:
            self.telling.stop()
        self.telling = None
        self.show_story()

    def show_story(self) -> None:
        self.journal.add("story", story=self.telling.view() if self.telling else None)

    def show_time(self) -> None:
        self.journal.add("clock", now=self.now())

    def _story(self, key: str) -> Story:
        for story in self.scene.stories:
            if story.key == key:
                return story
        raise NotNowError("error-gone")

    async def _passes(self, left: timedelta) -> None:
        while left > timedelta():
            self.scene.telegram.advance(min(left, STRIDE))
            left -= STRIDE
            self.show_time()
            # A chat that cannot be reached does not stop the time.
            with suppress(TimeoutError):
                await self.scene.look_around()

    def _move_in(self, scene: Scene) -> None:
        self._worn.clear()
        self._scene = scene
        for phone in scene.phones.values():
            phone.tell = self.journal.add
            phone.room.busy = phone.busy
        scene.telegram.on_event(partial(_happened, scene))
        self.journal.add(RELOAD)
        self._built.set()


def _happened(scene: Scene, window: Window, entry: LogEntry) -> None:
    for phone in scene.phones.values():
        if phone.room is window.room:
            _report(phone, entry)


def _report(phone: Phone, entry: LogEntry) -> None:
    message = entry.message
    if entry.kind == "delete":
        phone.happens("gone", id=message.message_id)
    elif entry.kind == "toast":
        phone.happens("toast", text=entry.text, alert=entry.alert)
    elif entry.kind == "tap":
        phone.happens("tap", id=message.message_id, label=entry.text[1:-1])
    else:
        phone.happens("message", message=shown(message))
        phone.refresh()
