"""The stage: a sandbox, a bot in it, the register of agencies, and officers in office."""

import socket
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import tomlkit
from aiogram import Router
from sqlmodel import Session

from bot.app import Parts, running
from bot.clock import Clock, SystemClock
from bot.config import Config, practice_of
from bot.data import EXAMPLE_AGENCIES
from bot.demo.process import BotProcess
from bot.desk import Desk
from bot.desk.people import make_invitation
from bot.desk.registering import import_agencies, read_agencies
from bot.sandbox import Person, Sandbox
from bot.texts import Texts, plain
from storage.opening import open_database
from storage.words import Role

ZONE = ZoneInfo("Asia/Jakarta")
START_SECONDS = 120
MONDAY = datetime(2026, 11, 2, 2, tzinfo=UTC)  # nine in Muara Enim; two weeks without holidays
UNLIMITED = {
    "per_second": 1000000.0,
    "chat_interval_seconds": 0.0,
    "group_interval_seconds": 0.0,
}
# Whoever plays at night wants to see the answers too.
AWAKE = {"quiet_from": "00:00", "quiet_until": "00:00"}


@dataclass
class Stage:
    """Everything that a story or a replay plays on; the bot is a process of its own, or, for a
    story that moves the clock, `parts` in this one."""

    telegram: Sandbox
    texts: Texts
    coordinator: Person
    leader: Person
    bot: BotProcess
    parts: Parts | None = None
    liaisons: dict[str, Person] = field(default_factory=dict)

    async def passes(self, time: timedelta) -> None:
        """Let the time pass at one blow."""
        self.telegram.advance(time)
        await self.look_around()

    async def look_around(self) -> None:
        """Have the bot do at once what is due by the clock."""
        if self.parts is not None:
            await self.parts.look_around()


@asynccontextmanager
async def staged(  # noqa: PLR0913 (what a play may set)
    agencies: list[str],
    *,
    database: str | None = None,
    webhook: bool = False,
    router: Router | None = None,
    now: Callable[[], datetime] | None = None,
    undo_seconds: int = 0,
) -> AsyncIterator[Stage]:
    """A stage with one coordinator and one liaison for each agency code; `database` is a URL,
    by default a SQLite file that goes away at the end. With a `router` the bot runs in this
    process, on the sandbox's clock, which begins at `now`. What officers answer is seen at once,
    unless there are `undo_seconds` in which they can take it back."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="lapor-demo-")))
        telegram = await stack.enter_async_context(Sandbox(now=now))
        url = database or f"sqlite:///{folder / 'lapor.db'}"
        file = folder / "config.toml"
        file.write_text(
            tomlkit.dumps(
                settings(telegram, url, folder, webhook=webhook, undo_seconds=undo_seconds)
            )
        )
        config = Config.model_validate(tomlkit.parse(file.read_text()).unwrap())
        invitations = prepare(config, telegram.clock)
        rina = telegram.person("Rina (koordinator)")
        leader = telegram.person("Ibu Sekda (pimpinan)")
        stage = Stage(telegram, Texts(ZONE), rina, leader, BotProcess(file))
        if router is not None:
            stage.parts = await stack.enter_async_context(running(config, router, telegram.clock))
        else:
            await stage.bot.start()
            stack.push_async_callback(stage.bot.stop)
        await take_office(stage, invitations, agencies)
        yield stage


def morning() -> Callable[[], datetime]:
    """A clock that begins on a Monday at nine, and runs as fast as the real one."""
    started = SystemClock().now()
    return lambda: MONDAY + (SystemClock().now() - started)


def settings(
    telegram: Sandbox, url: str, folder: Path, *, webhook: bool, undo_seconds: int
) -> dict[str, object]:
    """Settings of a bot in this sandbox, which has no rate limits."""
    content: dict[str, object] = {
        "telegram": {"token": telegram.token, "api": telegram.url},
        "storage": {
            "database": url,
            "files": str(folder / "files"),
            "identity_key_file": str(folder / "identity.key"),
        },
        "delivery": UNLIMITED,
        "office": {**AWAKE, "undo_seconds": undo_seconds},
    }
    if webhook:
        port = free_port()
        address = f"http://127.0.0.1:{port}/telegram"
        content["webhook"] = {"url": address, "secret": "sandbox", "port": port}
    return content


def prepare(config: Config, clock: Clock) -> list[str]:
    """Make the database with the example agencies; the invitations of the first coordinator and
    of the leader."""
    practice = practice_of(config)
    database = open_database(config.storage.database)

    def work(session: Session) -> list[str]:
        import_agencies(session, read_agencies(EXAMPLE_AGENCIES))
        desk = Desk(session, clock.now(), practice)
        return [make_invitation(desk, role, None) for role in (Role.COORDINATOR, Role.LEADER)]

    try:
        return database.run_now(work)
    finally:
        database.close()


async def take_office(stage: Stage, invitations: list[str], agencies: list[str]) -> None:
    """The coordinator, the leader and the liaisons join by their links, as officers do."""
    for officer, invitation in zip((stage.coordinator, stage.leader), invitations, strict=True):
        await officer.starts(invitation)
        await officer.sees("/antrean", timeout=START_SECONDS)
    for code in agencies:
        await stage.coordinator.says(f"/undang {code}")
        link = await stage.coordinator.sees("start=", timeout=START_SECONDS)
        liaison = stage.telegram.person(f"Joko (penghubung {code})")
        await liaison.starts(link.text.rsplit("start=", 1)[1].strip())
        await liaison.sees("/antrean", timeout=START_SECONDS)
        stage.liaisons[code] = liaison
    for officer in (stage.coordinator, *stage.liaisons.values()):
        await officer.says("/kabar langsung")
        await officer.sees(plain(stage.texts.render("id", "done-news-at-once")))


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
