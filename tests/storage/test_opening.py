"""What can be wrong with a database is told in one word, and only one process works on it."""

import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

from storage.database import Database
from storage.errors import DatabaseUnusable, Trouble
from storage.opening import open_database, single_instance, whereabouts

HOLD = """
import sys, time
from storage.database import Database
from storage.opening import single_instance
with single_instance(Database(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


def trouble_of(url: str) -> tuple[Trouble, str]:
    with pytest.raises(DatabaseUnusable) as caught:
        open_database(url)
    return caught.value.trouble, caught.value.where


def test_a_missing_database_is_made_with_its_folder(tmp_path: Path) -> None:
    file = tmp_path / "var" / "lapor" / "lapor.db"
    open_database(f"sqlite:///{file}").close()
    assert file.exists()


def test_an_empty_database_is_brought_to_the_newest_schema(fresh_url: str) -> None:
    database = open_database(fresh_url)
    with database.engine.begin() as connection:
        assert connection.scalar(text("SELECT count(*) FROM notice")) == 0
    database.close()


def test_a_database_in_memory_needs_no_file() -> None:
    database = open_database("sqlite://")
    with single_instance(database), single_instance(database):
        pass
    assert whereabouts(database.url) == ":memory:"
    database.close()


def test_a_locked_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "lapor.db"
    open_database(f"sqlite:///{file}").close()
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    assert trouble_of(f"sqlite:///{file}?timeout=0.05") == (Trouble.LOCKED, str(file))
    holder.close()


def test_a_file_that_may_only_be_read_is_told(tmp_path: Path) -> None:
    file = tmp_path / "lapor.db"
    open_database(f"sqlite:///{file}").close()
    url = f"sqlite:///file:{file}?mode=ro&uri=true"
    assert trouble_of(url) == (Trouble.READ_ONLY, str(file))


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path) -> None:
    assert trouble_of(f"sqlite:///{tmp_path}") == (Trouble.UNREACHABLE, str(tmp_path))


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("")
    assert trouble_of(f"sqlite:///{tmp_path}/var/lapor.db")[0] is Trouble.UNREACHABLE


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "lapor.db").write_text("Laporan warga\n" * 500)
    assert trouble_of(f"sqlite:///{tmp_path}/lapor.db")[0] is Trouble.UNREACHABLE


def test_a_server_that_does_not_answer_is_told_without_its_password() -> None:
    url = "postgresql://lapor:rahasia@127.0.0.1:1/lapor"
    assert trouble_of(url) == (Trouble.UNREACHABLE, "127.0.0.1:1/lapor")


def test_a_missing_database_on_the_server_is_told(postgres_url: str) -> None:
    url = make_url(postgres_url).set(database="absent").render_as_string(hide_password=False)
    trouble, where = trouble_of(url)
    assert trouble is Trouble.UNREACHABLE
    assert where.endswith("/absent")


def test_a_server_that_may_only_be_read_is_told(fresh_postgres_url: str) -> None:
    name = make_url(fresh_postgres_url).database
    database = Database(fresh_postgres_url)
    with database.engine.begin() as connection:
        connection.execute(text(f"ALTER DATABASE {name} SET default_transaction_read_only = on"))
    database.close()
    assert trouble_of(fresh_postgres_url)[0] is Trouble.READ_ONLY


def test_a_database_of_a_newer_version_is_left_alone(fresh_url: str) -> None:
    database = open_database(fresh_url)
    with database.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert trouble_of(fresh_url)[0] is Trouble.UNKNOWN_SCHEMA
    with database.engine.begin() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == "9999"
    database.close()


def test_a_mistake_in_the_schema_is_not_taken_for_trouble_with_the_database(
    fresh_url: str,
) -> None:
    database = open_database(fresh_url)
    with database.engine.begin() as connection:
        connection.execute(text("DELETE FROM alembic_version"))
    database.close()
    with pytest.raises(Exception, match="already exists"):
        open_database(fresh_url)


def test_where_never_tells_a_password() -> None:
    url = make_url("postgresql://lapor:rahasia@/lapor?host=/run/pg&password=rahasia")
    assert whereabouts(url) == "/run/pg/lapor"
    assert whereabouts(make_url("postgresql:///lapor")) == "localhost/lapor"


def test_a_second_instance_is_refused_until_the_first_ends(database_url: str) -> None:
    one, two = Database(database_url), Database(database_url)
    with single_instance(one):
        with (
            pytest.raises(DatabaseUnusable) as caught,
            single_instance(two, patience_seconds=0.2),
        ):
            pytest.fail("two instances at once")
        assert caught.value.trouble is Trouble.IN_USE
    with single_instance(two, patience_seconds=0):
        pass
    one.close()
    two.close()


def test_the_lock_of_a_killed_process_is_free_again(database_url: str) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, database_url], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    process.kill()
    process.communicate()
    database = Database(database_url)
    started = time.monotonic()
    with single_instance(database):
        assert time.monotonic() - started < 5
    database.close()
