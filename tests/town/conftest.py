"""A town with no bot behind it (the tests play the bot), and its page as a browser sees it."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import aiohttp
import pytest

from bot.sandbox import Group, Person, Sandbox
from bot.sandbox.town import Passes, Phone, Scene, Step, Story, opened
from bot.sandbox.town.scenes import Build
from bot.sandbox.town.towns import Town

ZONE = ZoneInfo("Asia/Jakarta")
PLACE = (-3.24135, 104.44175)
Json = dict[str, object]


@dataclass
class Play:
    """What stands behind the page: anew each time that the town is built."""

    telegram: Sandbox
    siti: Person
    joko: Person
    group: Group
    looks: int = 0
    gate: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.gate.set()

    async def look_around(self) -> None:
        self.looks += 1

    def tale(self, passes: Passes) -> list[Step]:
        """Siti says something, and an hour later what cannot be."""

        async def speaks() -> None:
            await self.siti.says("Jalan rusak")
            await self.gate.wait()
            await passes(timedelta(hours=1))

        async def waits() -> None:
            await self.siti.sees("nothing like it", timeout=0.01)

        return [Step("write", "siti", speaks), Step("file", "siti", waits)]


class Page:
    """The page's requests, as a browser would send them."""

    def __init__(self, http: aiohttp.ClientSession, address: str) -> None:
        self.http = http
        self.address = address.rstrip("/")
        self.headers = {"Origin": self.address}

    async def asks(self, path: str, **wish: object) -> tuple[int, Json]:
        """The status, and what was answered."""
        url = f"{self.address}{path}"
        async with self.http.post(url, json=wish, headers=self.headers) as response:
            return response.status, await response.json()

    async def does(self, path: str, **wish: object) -> Json:
        """A wish that is granted."""
        status, answer = await self.asks(path, **wish)
        assert (status, answer.get("error")) == (200, None)
        return answer

    async def refuses(self, path: str, **wish: object) -> object:
        """A wish that is not granted; the key of the reason."""
        status, answer = await self.asks(path, **wish)
        assert status >= 400
        return answer["error"]

    async def town(self) -> Json:
        async with self.http.get(f"{self.address}/town") as response:
            view: Json = await response.json()
            return view

    async def phone(self, key: str) -> Json:
        phones = (await self.town())["phones"]
        assert isinstance(phones, list)
        found: Json = next(phone for phone in phones if phone["key"] == key)
        return found

    async def texts(self, key: str) -> list[str]:
        """What stands in the bubbles of a phone."""
        messages = (await self.phone(key))["messages"]
        assert isinstance(messages, list)
        return [message.get("text", "") for message in messages]

    @asynccontextmanager
    async def events(self, after: str) -> AsyncIterator["Events"]:
        url = f"{self.address}/events?after={after}"
        async with self.http.get(url) as response:
            assert response.content_type == "text/event-stream"
            yield Events(response)


class Events:
    """The stream, as EventSource reads it."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self._lines = response.content
        self.mark = ""

    async def next(self) -> Json:
        async with asyncio.timeout(10):
            async for line in self._lines:
                name, _, value = line.decode().strip().partition(": ")
                if name == "id":
                    self.mark = value
                if name == "data":
                    event: Json = json.loads(value)
                    return event
        raise AssertionError("the stream has ended")

    async def first(self, kind: str) -> Json:
        """The next event of this kind."""
        while (event := await self.next())["kind"] != kind:
            pass
        return event


@dataclass
class Built:
    """The town, its page, and what plays behind it now."""

    town: Town
    page: Page
    plays: list[Play]

    @property
    def play(self) -> Play:
        return self.plays[-1]

    @property
    def siti(self) -> Person:
        return self.play.siti

    async def bot(self, method: str, **parameters: object) -> Json:
        """What the bot does, through the Bot API."""
        telegram = self.play.telegram
        url = f"{telegram.url}/bot{telegram.token}/{method}"
        async with self.page.http.post(url, json=parameters) as response:
            answer: Json = await response.json()
            return answer

    async def bot_says(self, person: Person | Group, text: str, **more: object) -> Json:
        result = (await self.bot("sendMessage", chat_id=person.id, text=text, **more))["result"]
        assert isinstance(result, dict)
        return result


def builder(plays: list[Play]) -> Build:
    """Builds the town anew each time, and adds what plays behind it."""

    async def working_day(moment: datetime, days: int) -> datetime:
        return moment + timedelta(days=days)

    @asynccontextmanager
    async def build() -> AsyncIterator[Scene]:
        async with Sandbox() as telegram:
            siti, joko = telegram.person("Siti Aminah"), telegram.person("Joko")
            for person in (siti, joko):
                await person.starts()
            group = telegram.group("Grup PUPR", [joko, siti])
            play = Play(telegram, siti, joko, group)
            plays.append(play)
            phones = [
                Phone("siti", "citizen", siti, {"siti": siti}),
                Phone("joko", "liaison", joko, {"joko": joko}),
                Phone("group", "group", group, {"joko": joko, "siti": siti}),
            ]
            yield Scene(
                telegram=telegram,
                zone=ZONE,
                place=PLACE,
                phones={phone.key: phone for phone in phones},
                stories=[Story("ordinary", play.tale)],
                look_around=play.look_around,
                working_day=working_day,
            )

    return build


@pytest.fixture
async def built() -> AsyncIterator[Built]:
    plays: list[Play] = []
    async with opened(builder(plays), 0) as (town, address), aiohttp.ClientSession() as http:
        yield Built(town, Page(http, address), plays)
