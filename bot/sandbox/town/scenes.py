"""What the town is made of: phones, stories to play on them, and the time."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.sandbox.telegram import Sandbox
from bot.sandbox.town.phones import Phone

Passes = Callable[[timedelta], Awaitable[None]]


@dataclass(frozen=True)
class Step:
    """One step of a story: the key of what it tells, the phone on which to look, and the play."""

    key: str
    phone: str
    play: Callable[[], Awaitable[None]]


@dataclass(frozen=True)
class Story:
    """A story by its key, told anew each time it is begun, with a way to let time pass."""

    key: str
    begin: Callable[[Passes], Sequence[Step]]


@dataclass(frozen=True)
class Scene:
    """A sandbox with a bot in it; `place` is the latitude and longitude where people share
    where they are. `look_around` has the bot do what is due by the clock;
    `working_day` tells the moment so many working days after another one."""

    telegram: Sandbox
    zone: ZoneInfo
    place: tuple[float, float]
    phones: Mapping[str, Phone]
    stories: Sequence[Story]
    look_around: Callable[[], Awaitable[None]]
    working_day: Callable[[datetime, int], Awaitable[datetime]]


Build = Callable[[], AbstractAsyncContextManager[Scene]]
