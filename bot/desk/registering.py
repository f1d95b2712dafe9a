"""The register of agencies: importing a CSV, all of it or nothing."""

from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlmodel import Session, select

from bot.csv_files import RowWrong, decoded, rows_of
from bot.errors import LaporError
from storage.tables import Agency
from storage.words import Level

COLUMNS = ("kode", "nama", "induk", "bidang")
OPTIONAL = ("tingkat", "zona")
# They stand on buttons and cards.
NAME_MAX, DUTIES_MAX = 100, 500


@dataclass(frozen=True)
class Entry:
    """A row of the file."""

    line: int
    code: str
    name: str
    parent: str
    duties: str
    level: str = ""
    zone: str = ""


def read_agencies(path: Path) -> list[Entry]:
    """The file's rows; raises LaporError for what cannot be read or is wrong."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise LaporError("terminal-csv-unreadable", path=str(path)) from error
    return entries_of(decoded(content, str(path)), str(path))


def entries_of(text: str, name: str) -> list[Entry]:
    """The rows of a file of this name; raises LaporError when a column is missing."""
    return [
        Entry(row.line, *(row[column] for column in (*COLUMNS, *OPTIONAL)))
        for row in rows_of(text, COLUMNS, name)
    ]


def import_agencies(session: Session, entries: list[Entry]) -> int:
    """Enter new agencies and change known ones, by code; an empty level or zone leaves a known
    one's as it is. Raises LaporError and keeps nothing when a row is wrong."""
    known = {agency.code: agency for agency in session.exec(select(Agency))}
    seen: set[str] = set()
    for entry in entries:
        _check(entry, seen)
        agency = known.setdefault(entry.code, Agency(code=entry.code, name=entry.name))
        agency.name, agency.duties, agency.active = entry.name, entry.duties, True
        agency.level = Level(entry.level) if entry.level else agency.level
        agency.zone = entry.zone or agency.zone
        session.add(agency)
    session.flush()
    for entry in entries:
        if entry.parent and entry.parent not in known:
            raise RowWrong(entry.line, "terminal-agencies-parent", code=entry.parent)
        known[entry.code].parent_id = known[entry.parent].id if entry.parent else None
    return len(entries)


def _check(entry: Entry, seen: set[str]) -> None:
    if not entry.code or not entry.name:
        raise RowWrong(entry.line, "terminal-agencies-no-code")
    if len(entry.name) > NAME_MAX or len(entry.duties) > DUTIES_MAX:
        raise RowWrong(entry.line, "terminal-agencies-long", name=NAME_MAX, duties=DUTIES_MAX)
    if entry.code in seen:
        raise RowWrong(entry.line, "terminal-agencies-double", code=entry.code)
    if entry.level and entry.level not in set(Level):
        raise RowWrong(
            entry.line, "terminal-agencies-level", typed=entry.level, known=", ".join(Level)
        )
    if entry.zone and not _is_zone(entry.zone):
        raise RowWrong(entry.line, "terminal-agencies-zone", typed=entry.zone)
    seen.add(entry.code)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
