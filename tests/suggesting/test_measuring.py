"""Measuring the suggestions: reading the decisions, and the figures."""

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import app
from bot.errors import LaporError
from bot.suggesting.cases import Cases, read_cases
from bot.suggesting.figures import measure, work
from bot.suggesting.nearest import Neighbours
from bot.suggesting.suggester import Example
from tests.suggesting.decisions import decided
from tests.terminal import says_one_line


def written(folder: Path, rows: Sequence[Sequence[str]], delimiter: str = ",") -> Path:
    path = folder / "decisions.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return path


def dated(dates: Sequence[str]) -> list[list[str]]:
    """A row for each date; the text says which one it is."""
    rows = [[f"laporan {number}", "pupr", date] for number, date in enumerate(dates)]
    return [["teks", "instansi", "tanggal"], *rows]


def measured(file: Path, language: str = "id_ID.UTF-8") -> Result:
    return CliRunner(env={"LANG": language}).invoke(app, ["eval", "suggestions", str(file)])


def test_without_dates_the_file_order_parts_teaching_from_judging(tmp_path: Path) -> None:
    rows = [["text", "agency"], *([f"laporan {number}", "pupr"] for number in range(20))]
    cases = read_cases(written(tmp_path, rows))
    assert [len(cases.taught), len(cases.judged)] == [14, 6]
    assert cases.judged[0].text == "laporan 14"


@pytest.mark.parametrize(
    ("dates", "first"),
    [
        ([f"2026-11-{30 - day}" for day in range(12)], "laporan 11"),
        (["2026-11-24T10:00:00+07:00", *["2026-11-24T02:59:00Z"] * 11], "laporan 1"),
        (["13/01/2026", *["02/02/2026"] * 10, "01/01/2025"], "laporan 11"),
        (["02/13/2026", *["12/01/2025"] * 10, "01/01/2025"], "laporan 11"),
        (["03/15/2019 10:22:00 PM", *["03/15/2019 10:22:00 AM"] * 11], "laporan 1"),
        (["24.11.2026", *["23.11.2026"] * 10, ""], "laporan 11"),
    ],
)
def test_with_dates_the_older_ones_teach(tmp_path: Path, dates: list[str], first: str) -> None:
    assert read_cases(written(tmp_path, dated(dates))).taught[0].text == first


def test_rows_without_a_text_or_an_agency_are_passed_over(tmp_path: Path) -> None:
    rows = [["Agency", " TEXT "], *[["pupr", "jalan"]] * 10, ["", "jalan"], ["pupr", " "], ["x"]]
    cases = read_cases(written(tmp_path, rows, delimiter=";"))
    assert len(cases.taught) + len(cases.judged) == 10


def test_a_text_of_several_lines_is_one_complaint(tmp_path: Path) -> None:
    rows = [["text", "agency"], *[["jalan\nrusak, pak", "pupr"]] * 10]
    assert read_cases(written(tmp_path, rows)).taught[0].text == "jalan\nrusak, pak"


def test_a_file_that_is_no_csv_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"
    path.write_text('text,agency\n"' + "x" * 10_000_001, encoding="utf-8")
    with pytest.raises(LaporError) as caught:
        read_cases(path)
    assert caught.value.text_key == "suggestions-file-unreadable"


def test_ours_beats_the_largest_agency_and_all_work_is_told() -> None:
    examples = decided(200)
    cases = Cases(examples[:140], examples[140:])
    told: list[int] = []
    figures = measure(cases, told.append)
    largest, nearest, ours = figures.rows
    assert [largest.way, nearest.way, ours.way] == ["largest", "nearest", "ours"]
    assert ours.first > largest.first + 0.2
    assert ours.among > largest.among
    assert nearest.first > largest.first
    assert all(row.first <= row.among <= 1 for row in figures.rows)
    assert sum(told) == work(cases)


def test_the_nearest_vote_by_likeness() -> None:
    examples = [Example("lampu mati", "dishub"), Example("jalan rusak", "pupr")]
    neighbours = Neighbours([*examples, Example("jalan rusak parah sekali", "dlh")])
    assert neighbours.top("jalan rusak") == ["pupr", "dlh"]
    assert neighbours.top("???") == []


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("id_ID.UTF-8", ["Instansi terbesar", "15 terdekat", "Saran Lapor", "100 laporan", "70"]),
        ("en_US.UTF-8", ["largest agency", "15 nearest", "Lapor's", "100 texts", "top-1"]),
    ],
)
def test_the_command_prints_the_table(tmp_path: Path, language: str, words: list[str]) -> None:
    rows = [[example.text, example.label] for example in decided(100)]
    result = measured(written(tmp_path, [["text", "agency"], *rows]), language)
    assert result.exit_code == 0
    for word in words:
        assert word in result.output


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"\xff\xfe\x00", "UTF-8"),
        (b"", "text dan agency"),
        (b"teks,lain\njalan,pupr\n", "instansi"),
        (b"teks,instansi\njalan,pupr\n", "hanya punya 1"),
        (b"teks,instansi,tanggal\n" + b"jalan,pupr,kemarin\n" * 10, "2026-11-24"),
    ],
)
def test_a_wrong_file_ends_in_one_line_and_code_2(
    tmp_path: Path, content: bytes, word: str
) -> None:
    path = tmp_path / "decisions.csv"
    path.write_bytes(content)
    says_one_line(measured(path), word)


def test_a_missing_file_ends_in_one_line_and_code_2(tmp_path: Path) -> None:
    says_one_line(measured(tmp_path / "none.csv"), "none.csv")


@pytest.mark.parametrize("words", [["eval"], ["eval", "suggestions"]])
def test_the_command_has_help(words: list[str]) -> None:
    result = CliRunner().invoke(app, [*words, "--help"])
    assert result.exit_code == 0
    assert "Usage: " in result.output
