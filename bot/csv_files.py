"""CSV files as officers make them: with commas or, as some spreadsheets write, semicolons."""

import csv
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from bot.errors import LaporError


@dataclass(frozen=True)
class Row:
    """A row and the line that it stands on."""

    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


class RowWrong(LaporError):
    """A row of the file cannot be taken; `why` is a text key of its own, with its parameters."""

    def __init__(self, line: int, why: str, **params: object) -> None:
        super().__init__("terminal-csv-row", line=line)
        self.why, self.why_params = why, params

    def named(self, name: str, sentence: Callable[..., str]) -> LaporError:
        """The whole sentence, with the file's name."""
        why = sentence(self.why, **self.why_params)
        return LaporError(self.text_key, path=name, why=why, **self.params)


def decoded(content: bytes, name: str) -> str:
    """The file's text; raises LaporError when it is not in UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LaporError("terminal-csv-unreadable", path=name) from error


def rows_of(text: str, columns: Collection[str], name: str) -> Iterator[Row]:
    """The file's rows with their cells trimmed; raises LaporError when a column is missing."""
    lines = text.splitlines()
    delimiter = ";" if lines and ";" in lines[0] else ","
    reader = csv.DictReader(lines, delimiter=delimiter)
    try:
        missing = [column for column in columns if column not in (reader.fieldnames or ())]
        if missing:
            known, lacking = ", ".join(columns), ", ".join(missing)
            raise LaporError("terminal-csv-columns", path=name, columns=known, missing=lacking)
        for cells in reader:
            trimmed = {key: (value or "").strip() for key, value in cells.items() if key}
            if any(trimmed.values()):
                yield Row(reader.line_num, trimmed)
    except csv.Error as error:
        raise LaporError("terminal-csv-unreadable", path=name) from error
