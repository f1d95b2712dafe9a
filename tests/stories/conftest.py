"""A town: a sandbox with the real bot in it, a coordinator, a liaison and citizens; at the end of
every story the sweep for anonymous reporters (tests.stories.sweeping)."""

import asyncio
import logging
import re
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlmodel import col

from bot.app import Parts, running
from bot.clock import SystemClock
from bot.config import Config
from bot.data import EXAMPLE_AGENCIES
from bot.desk import Desk
from bot.desk.people import make_invitation
from bot.desk.registering import import_agencies, read_agencies
from bot.rules.tracking import find_tracking_id
from bot.sandbox import Channel, Person, Sandbox
from bot.scheduler import make_scheduler
from bot.teaching import FILE
from handlers import router
from storage.tables import Attachment
from storage.words import Role
from tests.stories.sweeping import Hearing, leaks

PEOPLE = {"Siti Aminah": "siti_aminah88", "Budi": "budi_hartono7", "Rina": None, "Joko": None}
STORY = "Jalan di depan SD Negeri 3 berlubang besar, motor sering jatuh."
# A Monday, 09:00 in Muara Enim: a week without holidays lies before it.
MORNING = datetime(2026, 11, 30, 2, tzinfo=UTC)
FILING = [
    ("kecamatan mana", "Gelumbang"),
    ("desa atau kelurahan", "Gelumbang"),
    ("Sudah lengkap", "Kirim"),
]


@dataclass
class Town:
    """Everything a life story needs."""

    telegram: Sandbox
    parts: Parts
    siti: Person
    budi: Person
    coordinator: Person
    liaison: Person
    hearing: Hearing
    channel: Channel | None = field(default=None, kw_only=True)

    async def invitation(self, role: Role) -> str:
        """A token as `lapor init` makes it."""
        parts = self.parts
        return await parts.database.run(
            lambda session: make_invitation(
                Desk(session, parts.clock.now(), parts.practice), role, None
            )
        )

    async def later(self, *, days: int = 0, hours: float = 0) -> None:
        """Let the time pass at one blow: what fell due meanwhile happens at its end."""
        self.telegram.advance(timedelta(days=days, hours=hours))
        await self.parts.look_around()

    async def at(self, moment: str) -> None:
        """Go on to a local time that is written as "2026-12-03 08:00"."""
        local = datetime.fromisoformat(moment).replace(tzinfo=self.parts.practice.zone)
        self.telegram.advance(local - self.telegram.clock.now())
        await self.parts.look_around()

    async def stored_files(self, count: int) -> None:
        """Wait until so many attachments lie in our own store."""
        kept = select(func.count()).where(col(Attachment.sha256).is_not(None))
        async with asyncio.timeout(20):
            while await self.parts.database.run(lambda one: one.scalar(kept)) != count:  # noqa: ASYNC110
                await asyncio.sleep(0)


def settings(
    telegram: Sandbox,
    database_url: str,
    folder: Path,
    channel: str | None = None,
    *,
    undo_seconds: int = 0,
) -> Config:
    """Settings for a bot in a sandbox that has no rate limits."""
    return Config.model_validate(
        {
            "telegram": {"token": telegram.token, "api": telegram.url},
            "storage": {
                "database": database_url,
                "files": folder / "files",
                "identity_key_file": folder / "identity.key",
            },
            "office": {"undo_seconds": undo_seconds},
            "public": {"channel": f"@{channel}" if channel else None},
            "delivery": {
                "per_second": 100000,
                "chat_interval_seconds": 0,
                "group_interval_seconds": 0,
            },
        }
    )


def morning_clock() -> Callable[[], datetime]:
    """A clock that runs as fast as the real one and starts in office hours, so that no story
    depends on the hour at which it is told."""
    started = SystemClock().now()
    return lambda: MORNING + (SystemClock().now() - started)


@pytest.fixture
def channel_name() -> str | None:
    """The name of the town's public channel; stories that want one say it."""
    return None


@pytest.fixture
def undo_seconds() -> int:
    """For how long an answer can be taken back; stories that want to say it."""
    return 0


@pytest.fixture
async def town(
    database_url: str,
    tmp_path: Path,
    channel_name: str | None,
    undo_seconds: int,
    caplog: pytest.LogCaptureFixture,
) -> AsyncIterator[Town]:
    """A town with its officers in office."""
    caplog.set_level(logging.INFO)
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(Sandbox(now=morning_clock()))
        channel = telegram.channel("Lapor Muara Enim", channel_name) if channel_name else None
        config = settings(
            telegram, database_url, tmp_path, channel_name, undo_seconds=undo_seconds
        )
        parts = await stack.enter_async_context(running(config, router(), telegram.clock))
        entries = read_agencies(EXAMPLE_AGENCIES)
        await parts.database.run(lambda session: import_agencies(session, entries))
        hearing = Hearing(telegram)
        siti, budi, rina, joko = (telegram.person(*person) for person in PEOPLE.items())
        town = Town(telegram, parts, siti, budi, rina, joko, hearing, channel=channel)
        await town.coordinator.starts(await town.invitation(Role.COORDINATOR))
        await town.coordinator.sees("koordinator")
        await town.coordinator.says("/undang pupr")
        link = await town.coordinator.sees("sekali pakai")
        await town.liaison.starts(link.text.split("start=")[1].strip())
        await town.liaison.sees("penghubung")
        for officer in (town.coordinator, town.liaison):
            await officer.says("/kabar langsung")
            await officer.sees("dikabarkan langsung")
        yield town
        logged = [it for when in ("setup", "call") for it in caplog.get_records(when)]
        found = await parts.database.run(lambda session: leaks(session, hearing, logged))
        assert found == []


async def filed(citizen: Person, story: str = STORY) -> str:
    """File a complaint by buttons; its tracking ID."""
    await citizen.says(story)
    for question, label in FILING:
        await citizen.sees(question)
        await citizen.taps(label)
    receipt = await citizen.sees(re.compile("sudah kami terima|sudah ada yang melaporkan"))
    if "sudah ada yang melaporkan" in receipt.text:
        await citizen.taps("Tetap kirim")
        receipt = await citizen.sees("sudah kami terima")
    case = find_tracking_id(receipt.text)
    assert case
    return case


def file_of(town: Town) -> Path:
    """Where what was learned is kept."""
    return town.parts.config.storage.files / FILE


async def taught(town: Town) -> None:
    """What the scheduler does at night."""
    parts = town.parts
    zone = parts.practice.zone
    scheduler = make_scheduler([], teach=parts.teacher.teach, zone=zone)
    await scheduler.get_job("teach").func()


@pytest.fixture(scope="module")
def kept() -> list[bytes]:
    """What the descriptions alone have taught; learned in the first story, taken up in others."""
    return []


@pytest.fixture
async def described(town: Town, kept: list[bytes]) -> None:
    """The town has had its first night, in which nothing was decided yet."""
    if kept:
        file_of(town).parent.mkdir(parents=True, exist_ok=True)
        file_of(town).write_bytes(kept[0])
        await town.parts.teacher.look()
    else:
        await taught(town)
        kept.append(file_of(town).read_bytes())
