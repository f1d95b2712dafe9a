"""The command line: what is wrong is said in one line that tells what to do."""

import re
import sqlite3
import stat
from pathlib import Path

import pytest
from sqlmodel import Session, col, select

from bot.app import running
from bot.config import load_config
from bot.data import EXAMPLE_AGENCIES
from bot.desk.registering import read_agencies
from bot.sandbox import Sandbox
from bot.setting_up import set_up
from handlers import router
from storage.opening import open_database
from storage.tables import Agency
from storage.words import Kind, Level
from tests.terminal import TOKEN, lapor, process, says_one_line, written

ROOT = Path(__file__).parents[2]


def test_the_example_settings_load_but_for_their_sample_token(tmp_path: Path) -> None:
    example = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    path = tmp_path / "config.toml"
    path.write_text(example, encoding="utf-8")
    says_one_line(lapor("run", "--config", str(path)), "lapor init")
    path.write_text(example.replace("123456789:REPLACE-ME", TOKEN), encoding="utf-8")
    assert load_config(path).deadlines.days()[Kind.COMPLAINT].verify == 3


def test_a_missing_config_says_to_init(tmp_path: Path) -> None:
    says_one_line(lapor("run", "--config", str(tmp_path / "none.toml")), "lapor init")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("[telegram", "TOML"),
        ("[telegram]\ntoken = 'x'\ncolour = 'red'", "telegram.colour"),
        ("[telegram]\ntoken = 'x'\n[delivery]\nin_flight = 0", "delivery.in_flight"),
        ("[telegram]\ntoken = 'x'\n[office]\nzone = 'Mars/Base'", "office.zone"),
        ("[telegram]\napi = 'x'", "lapor init"),
        ("[telegram]\ntoken = '123456789:REPLACE-ME'", "@BotFather"),
        ("[telegram]\ntoken = 'not a token'", "@BotFather"),
    ],
)
def test_a_wrong_config_names_the_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, word: str
) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    says_one_line(lapor("run", "--config", str(path)), word)


def test_an_unreadable_config_says_so(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xff\xfe\x00")
    says_one_line(lapor("run", "--config", str(path)), str(path))


async def test_a_refused_token_says_where_to_get_one(tmp_path: Path) -> None:
    async with Sandbox() as telegram:
        path = written(tmp_path, telegram={"token": TOKEN, "api": telegram.url})
        run = await process("run", "--config", str(path))
        _, errors = await run.communicate()
    assert run.returncode == 2
    assert errors.decode().count("\n") == 1
    assert "@BotFather" in errors.decode()


async def test_a_bot_that_is_told_to_stop_ends_with_0(tmp_path: Path) -> None:
    async with Sandbox() as telegram:
        path = written(tmp_path, telegram={"token": telegram.token, "api": telegram.url})
        run = await process("run", "--config", str(path))
        siti = telegram.person("Siti")
        await siti.starts()
        await siti.sees("Selamat datang", timeout=60)
        second = await process("run", "--config", str(path))
        _, errors = await second.communicate()
        assert (second.returncode, errors.decode().count("\n")) == (2, 1)
        run.terminate()
        _, log = await run.communicate()
    assert run.returncode == 0
    assert "Traceback" not in log.decode()
    assert telegram.token.split(":")[1] not in log.decode()


def test_a_locked_database_says_so(tmp_path: Path) -> None:
    database = tmp_path / "lapor.db"
    path = written(tmp_path)
    held = sqlite3.connect(database, isolation_level=None)
    held.execute("BEGIN EXCLUSIVE")
    storage = {"database": f"sqlite:///{database}?timeout=0.1"}
    path = written(tmp_path, storage=storage)
    says_one_line(lapor("run", "--config", str(path)), str(database))
    held.close()


def test_a_database_that_cannot_be_opened_says_so(tmp_path: Path) -> None:
    path = written(tmp_path, storage={"database": f"sqlite:///{tmp_path}"})
    says_one_line(lapor("run", "--config", str(path)), str(tmp_path))


def test_a_database_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    database = tmp_path / "lapor.db"
    open_database(f"sqlite:///{database}").close()
    url = f"sqlite:///file:{database}?mode=ro&uri=true"
    path = written(tmp_path, storage={"database": url})
    says_one_line(lapor("run", "--config", str(path)), "lapor.db")


def test_agencies_are_imported_all_or_none(tmp_path: Path) -> None:
    path = written(tmp_path)
    good = lapor("agencies", "import", str(EXAMPLE_AGENCIES), "--config", str(path))
    assert good.exit_code == 0
    assert re.search(r"\d+ instansi", good.output)
    bad = tmp_path / "bad.csv"
    bad.write_text("kode,nama,induk,bidang\nbaru,Dinas Baru,,x\nlain,Dinas Lain,tidakada,y\n")
    says_one_line(lapor("agencies", "import", str(bad), "--config", str(path)), "3", "tidakada")
    assert names(path, "baru") == []
    assert names(path, "pupr") == ["Dinas Pekerjaan Umum dan Penataan Ruang"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("a,b\n1,2\n", "kode, nama"),
        ("kode,nama,induk,bidang\n,Dinas,,x\n", "kosong"),
        ("kode,nama,induk,bidang\na,Dinas,,x\na,Dinas,,x\n", "dua kali"),
        ("kode,nama,induk,bidang,tingkat\na,Dinas,,x,planet\n", "baris 2: kolom tingkat"),
        ("kode,nama,induk,bidang,zona\na,Dinas,,x,WIB\nb,Dua,,x,Mars/Base\n", "kolom zona"),
        ("kode,nama,induk,bidang,zona\na,Dua,,x,../etc\n", "baris 2: kolom zona"),
    ],
)
def test_a_wrong_register_says_what_to_mend(tmp_path: Path, text: str, word: str) -> None:
    path, file = written(tmp_path), tmp_path / "agencies.csv"
    file.write_text(text, encoding="utf-8")
    says_one_line(lapor("agencies", "import", str(file), "--config", str(path)), word)


def test_levels_and_zones_are_imported_and_kept_where_a_later_file_leaves_them_out(
    tmp_path: Path,
) -> None:
    path, file = written(tmp_path), tmp_path / "agencies.csv"
    first = "kode,nama,induk,bidang,tingkat,zona\npln,PLN,,listrik,outside,Asia/Jayapura\n"
    later = "kode,nama,induk,bidang\npln,PT PLN,,listrik\n"
    for text in (first + "dlh,Dinas,,sampah,,\n", later):
        file.write_text(text, encoding="utf-8")
        assert lapor("agencies", "import", str(file), "--config", str(path)).exit_code == 0
    assert agency(path, "pln") == ("PT PLN", Level.OUTSIDE, "Asia/Jayapura")
    assert agency(path, "dlh") == ("Dinas", Level.AGENCY, None)


def test_the_example_register_knows_what_is_above_and_outside_of_the_regency() -> None:
    levels = {entry.code: entry.level for entry in read_agencies(EXAMPLE_AGENCIES)}
    assert set(levels.values()) <= set(Level)
    for code in ("pln", "polres", "kejari", "bpn", "ptba", "pertamina"):
        assert levels[code] == "outside"
    assert levels["bbpjn"] == "national"
    assert {levels["pu-prov"], levels["disdik-prov"]} == {"province"}
    assert levels["pupr"] == "agency"


async def test_init_writes_private_settings_and_a_link_that_works_once(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    async with Sandbox() as telegram:
        made = await set_up(path, token=telegram.token, api=telegram.url)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        async with running(load_config(path), router(), telegram.clock):
            first, second = telegram.person("Rina"), telegram.person("Budi")
            payload = made.link.split("start=")[1]
            await first.starts(payload)
            await first.sees("koordinator")
            await second.starts(payload)
            await second.sees("sudah dipakai")


def test_init_leaves_settings_that_are_there(tmp_path: Path) -> None:
    says_one_line(lapor("init", "--config", str(written(tmp_path))), "sudah ada")


async def test_init_with_a_refused_token_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    async with Sandbox() as telegram:
        run = await process("init", "--config", str(path), "--api", telegram.url)
        _, errors = await run.communicate(f"{TOKEN}\n".encode())
    assert run.returncode == 2
    assert "@BotFather" in errors.decode()
    assert not path.exists()


@pytest.mark.parametrize(
    "words",
    [
        *([], ["run"], ["init"], ["demo"], ["agencies", "import"], ["verify-history"]),
        ["doctor"],
        *(["workflow"], ["eval", "suggestions"]),
    ],
)
def test_every_command_has_help(words: list[str]) -> None:
    result = lapor(*words, "--help")
    assert result.exit_code == 0
    assert "Usage: " in result.output


def names(path: Path, code: str) -> list[str]:
    """The names of the agencies with this code."""
    return [found.name for found in stored(path, code)]


def agency(path: Path, code: str) -> tuple[str, Level, str | None]:
    """The name, the level and the zone of the agency with this code."""
    (found,) = stored(path, code)
    return found.name, found.level, found.zone


def stored(path: Path, code: str) -> list[Agency]:
    """The agencies with this code."""

    def find(session: Session) -> list[Agency]:
        found = list(session.exec(select(Agency).where(col(Agency.code) == code)))
        session.expunge_all()
        return found

    database = open_database(load_config(path).storage.database)
    try:
        return database.run_now(find)
    finally:
        database.close()
