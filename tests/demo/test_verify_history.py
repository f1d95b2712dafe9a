"""`lapor verify-history`: one line a fault, the total, and an exit code for scripts."""

import re
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import Session

from storage import history
from storage.opening import open_database
from storage.tables import CaseEvent, Citizen
from storage.words import Action, Role, Status
from tests.storage.rows import NOW, SITI, complaint
from tests.terminal import lapor, says_one_line, written

CASE = "K7QP-M2XD"


@pytest.fixture
def settings(tmp_path: Path) -> Path:
    """Settings of a register with one case."""
    database = open_database(f"sqlite:///{tmp_path / 'lapor.db'}")

    def fill(session: Session) -> None:
        session.add(Citizen(chat_id=SITI, name_sealed="x", created_at=NOW))
        session.flush()
        case = complaint(1, tracking_id=CASE)
        session.add(case)
        session.flush()
        event = CaseEvent(
            complaint_id=case.id or 0,
            at=NOW,
            action=Action.FILE,
            role=Role.CITIZEN,
            status=Status.WAITING,
            data=history.facts_of(case),
        )
        history.append(session, case, event)

    database.run_now(fill)
    database.close()
    return written(tmp_path)


def sql(settings: Path, statement: str) -> None:
    database = open_database(f"sqlite:///{settings.parent / 'lapor.db'}")
    database.run_now(lambda session: session.execute(text(statement)))
    database.close()


def test_a_whole_register_ends_with_0_and_tells_its_total(settings: Path) -> None:
    result = lapor("verify-history", "--config", str(settings))
    assert result.exit_code == 0
    assert "1 laporan dan 1 peristiwa" in result.stdout
    assert "utuh" in result.stdout
    said = re.search(r"([0-9a-f]{64}) \(sampai (\S+)\)", result.stdout)
    assert said
    again = lapor("verify-history", "--config", str(settings), "--until", said[2])
    assert said[1] in again.stdout


def test_each_fault_has_its_line_and_the_command_ends_with_1(settings: Path) -> None:
    sql(settings, "UPDATE case_event SET text = 'x'")
    sql(settings, "UPDATE complaint SET story = 'Jalan bagus'")
    result = lapor("verify-history", "--config", str(settings))
    assert result.exit_code == 1
    faults = [line for line in result.stdout.splitlines() if line.startswith(CASE)]
    assert len(faults) == 2
    assert "peristiwa ke-1 diubah" in faults[0]
    assert "cerita" in faults[1]
    assert "2 kejanggalan" in result.stdout


def test_what_cannot_be_checked_ends_with_2(settings: Path, tmp_path: Path) -> None:
    says_one_line(lapor("verify-history", "--config", str(tmp_path / "none.toml")), "lapor init")
    says_one_line(lapor("verify-history", "--config", str(settings), "--until", "kemarin"), "+00")
    says_one_line(lapor("verify-history", "--config", str(settings), "--until", "2026-11-24"))
    (tmp_path / "lapor.db").unlink()
    says_one_line(lapor("verify-history", "--config", str(settings)), "lapor.db")
    assert not (tmp_path / "lapor.db").exists()
