"""`lapor workflow` prints the whole table, and nothing that is not in it."""

import re

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.rules.workflow import ENDED, MOVES, OPEN, STANDINGS
from storage.words import Action, Status

LANGUAGES = ["id_ID.UTF-8", "en_GB.UTF-8"]
WORDS = {
    "semua status": set(Status),
    "every status": set(Status),
    "semua status yang belum berakhir": OPEN,
    "every status that has not ended": OPEN,
}


def printed(language: str, *words: str) -> str:
    done = CliRunner(env={"LANG": language}).invoke(app, ["workflow", *words])
    assert done.exit_code == 0, done.output
    return done.output


def rows(page: str, columns: int) -> list[list[str]]:
    """The cells of the tables with so many columns."""
    cells = [line[2:-2].split(" | ") for line in page.splitlines() if line.startswith("| ")]
    return [row for row in cells if len(row) == columns and row[1].startswith("`")]


def starts(cell: str) -> set[Status]:
    return set(WORDS.get(cell, ())) or {Status(code) for code in re.findall("`(.+?)`", cell)}


def counted(cell: str) -> int:
    return len([word for word in cell.split(", ") if word.strip()])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_move_is_printed_with_its_start_its_target_and_its_people(language: str) -> None:
    found: dict[tuple[Status, Action], tuple[str | None, int, int]] = {}
    for _, code, start, target, who, needs in rows(printed(language), 6):
        for status in starts(start):
            pair = (status, Action(code.strip("`")))
            assert pair not in found
            leads_to = re.match("`(.+?)`", target)
            found[pair] = (leads_to[1] if leads_to else None, counted(who), counted(needs))
    assert found == {
        pair: (move.target.value if move.target else None, len(move.who), len(move.needs))
        for pair, move in MOVES.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_status_is_printed_with_its_clocks(language: str) -> None:
    found = {
        code.strip("`"): [counted(runs), counted(holds)]
        for _, code, runs, holds in rows(printed(language), 4)
    }
    assert found == {
        status.value: [len(standing.runs), len(standing.holds)]
        for status, standing in STANDINGS.items()
    }


def test_the_diagram_has_every_way_between_two_statuses() -> None:
    diagram = printed(LANGUAGES[0], "--format", "mermaid")
    assert diagram.startswith("stateDiagram-v2\n")
    arrows = set(re.findall(r"^ +(\S+) --> ([^\s:]+)", diagram, re.MULTILINE))
    ways = {(start.value, move.target.value) for (start, _), move in MOVES.items() if move.target}
    ends = {(status.value, "[*]") for status in ENDED}
    assert arrows == ways | ends | {("[*]", Status.WAITING.value)}


def test_the_tables_can_be_had_without_the_diagram() -> None:
    page = printed(LANGUAGES[0], "--format", "markdown")
    assert "# Alur kerja laporan" in page
    assert "mermaid" not in page
    assert "```mermaid\nstateDiagram-v2" in printed(LANGUAGES[0])
