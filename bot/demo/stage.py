"""The stage: a sandbox, a bot in it, the register of agencies, and officers in office."""

import socket
import tempfile
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

import tomlkit
from sqlmodel import Session

from bot.clock import SystemClock
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
UNLIMITED = {
    "per_second": 1000000.0,
    "chat_interval_seconds": 0.0,
    "group_interval_seconds": 0.0,
}
# Whoever plays at night wants to see the answers too.
AWAKE = {"quiet_from": "00:00", "quiet_until": "00:00"}


@dataclass
class Stage:
    """Everything that a story or a replay plays on."""

    telegram: Sandbox
    bot: BotProcess
    texts: Texts
    coordinator: Person
    liaisons: dict[str, Person] = field(default_factory=dict)


@asynccontextmanager
async def staged(
    agencies: list[str], *, database: str | None = None, webhook: bool = False
) -> AsyncIterator[Stage]:
    """A stage with one coordinator and one liaison for each agency code; `database` is a URL,
    by default a SQLite file that goes away at the end."""
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="lapor-demo-")))
        telegram = await stack.enter_async_context(Sandbox())
        url = database or f"sqlite:///{folder / 'lapor.db'}"
        config = folder / "config.toml"
        config.write_text(tomlkit.dumps(settings(telegram, url, folder, webhook=webhook)))
        invitation = prepare(Config.model_validate(tomlkit.parse(config.read_text()).unwrap()))
        bot = BotProcess(config)
        await bot.start()
        stack.push_async_callback(bot.stop)
        stage = Stage(telegram, bot, Texts(ZONE), telegram.person("Rina (koordinator)"))
        await take_office(stage, invitation, agencies)
        yield stage


def settings(telegram: Sandbox, url: str, folder: Path, *, webhook: bool) -> dict[str, object]:
    """Settings of a bot in this sandbox, which has no rate limits."""
    content: dict[str, object] = {
        "telegram": {"token": telegram.token, "api": telegram.url},
        "storage": {
            "database": url,
            "files": str(folder / "files"),
            "identity_key_file": str(folder / "identity.key"),
        },
        "delivery": UNLIMITED,
        "office": AWAKE,
    }
    if webhook:
        port = free_port()
        address = f"http://127.0.0.1:{port}/telegram"
        content["webhook"] = {"url": address, "secret": "sandbox", "port": port}
    return content


def prepare(config: Config) -> str:
    """Make the database with the example agencies; the first coordinator's invitation."""
    practice = practice_of(config)
    database = open_database(config.storage.database)

    def work(session: Session) -> str:
        import_agencies(session, read_agencies(EXAMPLE_AGENCIES))
        desk = Desk(session, SystemClock().now(), practice)
        return make_invitation(desk, Role.COORDINATOR, None)

    try:
        return database.run_now(work)
    finally:
        database.close()


async def take_office(stage: Stage, invitation: str, agencies: list[str]) -> None:
    """The coordinator and the liaisons join by their links, as officers do."""
    await stage.coordinator.starts(invitation)
    await stage.coordinator.sees("/undang", timeout=START_SECONDS)
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
