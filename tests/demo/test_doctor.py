"""`lapor doctor` from outside: a line for each check, every fault provoked, nothing changed."""

import asyncio
import re
import sqlite3
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from aiogram import Bot
from cryptography.fernet import Fernet
from sqlalchemy import text
from sqlmodel import Session, SQLModel

from bot.accounts import connected, make_bot
from bot.app import running
from bot.clock import SystemClock
from bot.config import load_config
from bot.doctor.accounts import judge_clock
from bot.doctor.findings import Mark
from bot.doctor.machine import room
from bot.sandbox import Sandbox
from handlers import router
from storage.identity import Seal
from storage.opening import open_database
from storage.tables import Agency, Citizen, LinkedGroup, Notice, ParkedUpdate
from storage.words import Audience
from tests.terminal import TOKEN, lapor, process, says_one_line, written

CHANNEL = "kabar_lapor"
NOW = SystemClock().now()


@dataclass
class Place:
    """An installation that was set up, in a folder of its own, and its Telegram."""

    telegram: Sandbox
    config: Path

    @property
    def folder(self) -> Path:
        return self.config.parent

    @property
    def database(self) -> Path:
        return self.folder / "lapor.db"

    def rewrite(self, **tables: object) -> None:
        telegram = {"token": self.telegram.token, "api": self.telegram.url}
        written(self.folder, **{"telegram": telegram, **tables}).chmod(0o600)

    def store(self, *rows: SQLModel) -> None:
        self.work(lambda session: session.add_all(rows))

    def work(self, work: Callable[[Session], object]) -> None:
        database = open_database(load_config(self.config).storage.database)
        database.run_now(work)
        database.close()

    def name(self, sealed: str) -> None:
        self.store(Citizen(chat_id=1, name_sealed=sealed, created_at=NOW))


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Place]:
    async with Sandbox() as telegram:
        found = Place(telegram, tmp_path / "config.toml")
        found.rewrite()
        key = tmp_path / "identity.key"
        key.touch(mode=0o600)
        key.write_text(Seal.new_key())
        open_database(f"sqlite:///{found.database}").close()
        yield found


async def examined(place: Place) -> tuple[int, str]:
    """The exit code and what was printed; never a token or a name, never more than a line each."""
    run = await asyncio.to_thread(lapor, "doctor", "--config", str(place.config))
    return run.exit_code, checked(place, run.stdout, run.stderr)


def checked(place: Place, said: str, errors: str) -> str:
    assert errors == ""
    assert place.telegram.token.partition(":")[2] not in said
    assert "Siti" not in said
    assert all(re.match(r"(OK|PERHATIAN|SALAH) ", line) for line in said.splitlines()[:-1])
    return said


async def says(place: Place, mark: str, *words: str) -> str:
    """One line with this mark has these words; the exit code fits."""
    code, said = await examined(place)
    lines = [line for line in said.splitlines() if line.startswith(f"{mark} ")]
    assert any(all(word in line for word in words) for line in lines), said
    assert code == (1 if "\nSALAH " in f"\n{said}" else 0)
    return said


async def test_a_running_bot_is_well_and_stays_as_it_is(place: Place) -> None:
    place.name(Seal((place.folder / "identity.key").read_text()).close("Siti"))
    async with running(load_config(place.config), router()):
        before = sorted(file.name for file in place.folder.rglob("*"))
        run = await process("doctor", "--config", str(place.config))
        out, errors = await run.communicate()
        assert sorted(file.name for file in place.folder.rglob("*")) == before
    said = checked(place, out.decode(), errors.decode())
    assert run.returncode == 0
    assert said.count("\nOK ") + 1 == said.count("\n") - 1
    assert said.endswith("Semua baik.\n")
    for word in ("SQLite", "long polling", "membuka nama", "satu proses", "Asia/Jakarta"):
        assert word in said


async def test_a_bot_that_does_not_run_wants_attention_and_no_file_is_made(place: Place) -> None:
    before = {file: file.read_bytes() for file in place.folder.iterdir()}
    said = await says(place, "PERHATIAN", "tidak berjalan", "lapor run")
    assert {file: file.read_bytes() for file in place.folder.iterdir()} == before
    assert "Tidak ada yang salah; 1 hal" in said
    calls = set(place.telegram.calls)
    assert calls == {"getMe", "getWebhookInfo"}


async def test_what_a_killed_bot_left_is_read_and_left_as_it_is(place: Place) -> None:
    dying = """
import os, sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("UPDATE alembic_version SET version_num = '9999'")
os._exit(9)
"""
    run = await asyncio.create_subprocess_exec(sys.executable, "-c", dying, place.database)
    await run.wait()
    log = place.folder / "lapor.db-wal"
    before = {file: file.read_bytes() for file in (place.database, log)}
    assert before[log]
    await says(place, "SALAH", "lebih baru")
    assert {file: file.read_bytes() for file in (place.database, log)} == before


def test_without_settings_it_could_not_run(tmp_path: Path) -> None:
    says_one_line(lapor("doctor", "--config", str(tmp_path / "none.toml")), "lapor init")


@pytest.mark.parametrize(
    ("mode", "mark"), [(0o640, "PERHATIAN"), (0o604, "SALAH"), (0o644, "SALAH")]
)
async def test_settings_that_others_can_read(place: Place, mode: int, mark: str) -> None:
    place.config.chmod(mode)
    await says(place, mark, "config.toml", "chmod 600")


async def test_a_key_file_that_others_can_read(place: Place) -> None:
    (place.folder / "identity.key").chmod(0o644)
    await says(place, "SALAH", "identity.key", "chmod 600")


async def test_a_key_that_is_missing_another_or_damaged(place: Place) -> None:
    key = place.folder / "identity.key"
    good = key.read_text()
    key.unlink()
    await says(place, "PERHATIAN", "identity.key", "belum ada")
    assert not key.exists()
    place.name(Seal(good).close("Siti"))
    await says(place, "SALAH", "identity.key", "Pulihkan")
    key.touch(mode=0o600)
    key.write_text(Fernet.generate_key().decode())
    await says(place, "SALAH", "identity.key", "bukan kunci dari nama-nama")
    key.write_text("not a key")
    await says(place, "SALAH", "identity.key", "rusak")


async def test_a_folder_that_cannot_be_written(place: Place) -> None:
    storage = {
        "database": f"sqlite:///{place.database}",
        "files": str(place.config / "files"),
        "identity_key_file": str(place.folder / "identity.key"),
    }
    place.rewrite(storage=storage)
    await says(place, "SALAH", "config.toml/files", "tidak bisa ditulisi")


@pytest.mark.parametrize(
    ("free", "mark"), [(0.05, Mark.FAULT), (0.5, Mark.ATTENTION), (20, Mark.OK)]
)
def test_room_on_the_disk(free: float, mark: Mark) -> None:
    assert room("/srv", free).mark is mark


@pytest.mark.parametrize(
    ("seconds", "mark", "key"),
    [
        (2, Mark.OK, "doctor-clock"),
        (-2, Mark.OK, "doctor-clock"),
        (30, Mark.ATTENTION, "doctor-clock-fast"),
        (-30, Mark.ATTENTION, "doctor-clock-slow"),
        (90, Mark.FAULT, "doctor-clock-fast"),
        (-90, Mark.FAULT, "doctor-clock-slow"),
    ],
)
def test_two_clocks(seconds: int, mark: Mark, key: str) -> None:
    found = judge_clock(timedelta(seconds=seconds))
    assert (found.mark, found.key) == (mark, key)


async def test_a_clock_that_is_wrong(place: Place) -> None:
    place.telegram.advance(timedelta(hours=1))
    await says(place, "SALAH", "terlambat 3.", "NTP")


async def test_a_database_that_is_not_there(place: Place) -> None:
    place.database.unlink()
    await says(place, "SALAH", "lapor.db", "tidak bisa dibuka")
    assert not place.database.exists()


async def test_a_database_that_is_locked(place: Place) -> None:
    held = sqlite3.connect(place.database, isolation_level=None)
    held.execute("BEGIN IMMEDIATE")
    await says(place, "SALAH", "lapor.db", "dikunci")
    held.close()


async def test_a_database_that_is_damaged(place: Place) -> None:
    content = place.database.read_bytes()
    place.database.write_bytes(content[:8192] + b"\x07" * 8192 + content[16384:])
    await says(place, "SALAH", "lapor.db", "rusak", "cadangan")
    place.database.write_bytes(b"this is no database" * 100)
    await says(place, "SALAH", "lapor.db", "tidak bisa dibuka")


@pytest.mark.parametrize(
    ("statement", "mark", "word"),
    [
        ("UPDATE alembic_version SET version_num = '9999'", "SALAH", "lebih baru"),
        ("DELETE FROM alembic_version", "PERHATIAN", "masih kosong"),
    ],
)
async def test_tables_of_another_program(
    place: Place, statement: str, mark: str, word: str
) -> None:
    place.work(lambda session: session.execute(text(statement)))
    await says(place, mark, word)


async def test_messages_that_are_held_back_and_updates_that_failed(place: Place) -> None:
    late = NOW - timedelta(hours=1)
    notice = Notice(chat_id=1, audience=Audience.OWNER, text_key="x", created_at=late, due_at=late)
    parked = ParkedUpdate(
        update_id=1, reference="AB", error="unexpected", update_sealed="x", parked_at=NOW
    )
    place.store(notice, parked)
    said = await says(place, "PERHATIAN", "1 pesan keluar tertahan")
    assert "1 pesan masuk gagal diolah" in said


async def test_a_refused_token(place: Place) -> None:
    place.rewrite(telegram={"token": TOKEN, "api": place.telegram.url})
    await says(place, "SALAH", "menolak telegram.token", "@BotFather")
    staff = {"token": place.telegram.token, "staff_token": TOKEN, "api": place.telegram.url}
    place.rewrite(telegram=staff)
    await says(place, "SALAH", "menolak telegram.staff_token")


async def test_no_way_to_telegram(place: Place) -> None:
    nowhere = {"token": place.telegram.token, "api": "http://127.0.0.1:9"}
    place.rewrite(telegram=nowhere)
    await says(place, "SALAH", "Telegram tidak bisa dihubungi")


async def test_a_webhook_that_the_settings_do_not_want(place: Place) -> None:
    await set_webhook(place, "http://127.0.0.1:9/a-secret-path")
    said = await says(place, "PERHATIAN", "webhook di 127.0.0.1", "lapor run")
    assert "a-secret-path" not in said
    async with running(load_config(place.config), router()):
        await set_webhook(place, "http://127.0.0.1:9/a-secret-path")
        await says(place, "SALAH", "webhook di 127.0.0.1", "Mulai ulang")


async def test_a_webhook_that_is_not_set_or_elsewhere_or_fails(place: Place) -> None:
    hook = {"url": "http://127.0.0.1:9/here", "secret": "sandbox"}
    place.rewrite(webhook=hook)
    await says(place, "PERHATIAN", "belum terpasang")
    await set_webhook(place, "http://127.0.0.1:9/there")
    await says(place, "PERHATIAN", "alamat lain")
    await set_webhook(place, "http://127.0.0.1:9/here")
    await place.telegram.person("Budi").starts()
    async with asyncio.timeout(20):
        while await last_error(place) is None:
            pass
    await says(place, "SALAH", "kiriman Telegram gagal", "proxy")


async def test_rights_in_groups_and_in_the_channel(place: Place) -> None:
    telegram = place.telegram
    plain, forum = telegram.group("PUPR"), telegram.group("Dishub", forum=True)
    channel = telegram.channel("Kabar", CHANNEL)
    place.rewrite(public={"channel": f"@{CHANNEL}"})
    place.store(Agency(id=1, code="pupr", name="PUPR"))
    place.store(
        LinkedGroup(chat_id=plain.id, agency_id=1, title="PUPR"),
        LinkedGroup(chat_id=forum.id, agency_id=1, title="Dishub", forum=True),
    )
    said = await says(place, "SALAH", "Forum “Dishub”", "mengelola topik")
    assert "Grup “PUPR”: izin cukup" in said
    assert f"Kanal @{CHANNEL}: izin lengkap" in said
    forum.promotes_bot()
    plain.removes_bot()
    channel.promotes_bot(rights=["can_post_messages"])
    said = await says(place, "SALAH", "Grup “PUPR”", "bukan anggota")
    assert "Grup “Dishub”: izin cukup" in said
    assert "kurang izin mengubah pesan, menghapus pesan" in said
    channel.demotes_bot()
    await says(place, "SALAH", f"Kanal @{CHANNEL}", "bukan admin")
    place.rewrite(public={"channel": "@nobody_has_it"})
    await says(place, "SALAH", "Kanal @nobody_has_it", "namanya salah")


async def test_postgresql_is_examined_too(place: Place, migrated_postgres_url: str) -> None:
    storage = {
        "database": migrated_postgres_url,
        "files": str(place.folder / "files"),
        "identity_key_file": str(place.folder / "identity.key"),
    }
    place.rewrite(storage=storage)
    await says(place, "PERHATIAN", "tidak berjalan")
    async with running(load_config(place.config), router()):
        said = await says(place, "OK", "PostgreSQL", "utuh")
        assert "satu proses" in said
    storage["database"] = migrated_postgres_url.rpartition("/")[0] + "/none_such"
    place.rewrite(storage=storage)
    await says(place, "SALAH", "tidak bisa dibuka")


async def set_webhook(place: Place, url: str) -> None:
    async with api(place) as bot:
        await bot.set_webhook(url)


async def last_error(place: Place) -> str | None:
    async with api(place) as bot:
        return (await bot.get_webhook_info()).last_error_message


@asynccontextmanager
async def api(place: Place) -> AsyncIterator[Bot]:
    """Somebody else with the same token."""
    config = load_config(place.config)
    async with connected(config) as session:
        yield make_bot(config, session)
