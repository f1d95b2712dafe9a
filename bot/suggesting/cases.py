"""Decided complaints of a CSV file, to measure the suggestions with."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from bot.errors import LaporError
from bot.suggesting.suggester import Example

TEXT, AGENCY, DATE = ("text", "teks"), ("agency", "instansi"), ("date", "tanggal")
DAYS = ("%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y/%m/%d")
HOURS = ("", " %H:%M", " %H:%M:%S", " %I:%M:%S %p")
UNDATED = datetime.min.replace(tzinfo=UTC)
FEWEST = 10
LONGEST_FIELD = 10_000_000
TAUGHT = 0.7


@dataclass(frozen=True)
class Cases:
    """The earlier part, which teaches, and the later one, which is judged."""

    taught: Sequence[Example]
    judged: Sequence[Example]

    @property
    def agencies(self) -> int:
        """How many different agencies there are in both parts."""
        return len({case.label for case in (*self.taught, *self.judged)})


def read_cases(path: Path) -> Cases:
    """The file's complaints, by date where it has dates, else as they stand; rows without a text
    or an agency are passed over. Raises LaporError for a file that cannot be used."""
    header, *rows = list(_rows(path)) or [[]]
    names = [name.strip().lower() for name in header]
    text, agency, date = (_column(names, wanted) for wanted in (TEXT, AGENCY, DATE))
    if text is None or agency is None:
        raise LaporError("suggestions-file-columns", path=str(path))
    if date is not None:
        rows = _by_date(rows, date, path)
    examples = [Example(_cell(row, text), _cell(row, agency)) for row in rows]
    whole = [example for example in examples if example.text and example.label]
    if len(whole) < FEWEST:
        raise LaporError("suggestions-file-few", path=str(path), least=FEWEST, found=len(whole))
    border = int(len(whole) * TAUGHT)
    return Cases(whole[:border], whole[border:])


def _rows(path: Path) -> Iterator[list[str]]:
    csv.field_size_limit(LONGEST_FIELD)
    try:
        content = path.read_text(encoding="utf-8-sig")
        mark = max(",;\t", key=content.partition("\n")[0].count)
        yield from csv.reader(io.StringIO(content, newline=""), delimiter=mark)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise LaporError("suggestions-file-unreadable", path=str(path)) from error


def _column(names: Sequence[str], wanted: Sequence[str]) -> int | None:
    return next((names.index(name) for name in wanted if name in names), None)


def _cell(row: Sequence[str], column: int) -> str:
    return row[column].strip() if column < len(row) else ""


def _by_date(rows: Sequence[list[str]], column: int, path: Path) -> list[list[str]]:
    """The rows, oldest first, those without a date before all. One way of writing must read the
    whole column, so that 3/4 cannot be an April day here and a March day there."""
    dates = [_cell(row, column) for row in rows]
    for read in _ways():
        try:
            moments = [read(date) if date else UNDATED for date in dates]
        except ValueError:
            continue
        order = sorted(range(len(rows)), key=moments.__getitem__)
        return [rows[number] for number in order]
    raise LaporError("suggestions-file-dates", path=str(path))


def _ways() -> Iterator[Callable[[str], datetime]]:
    yield _iso
    for day in DAYS:
        for hour in HOURS:
            yield partial(_written, form=day + hour)


def _iso(date: str) -> datetime:
    moment = datetime.fromisoformat(date)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _written(date: str, *, form: str) -> datetime:
    return datetime.strptime(date, form).replace(tzinfo=UTC)
