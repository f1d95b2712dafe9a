"""The register of agencies: importing a CSV, all of it or nothing."""

import csv
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlmodel import Session, select

from bot.errors import LaporError
from storage.tables import Agency
from storage.words import Level

COLUMNS = ("kode", "nama", "induk", "bidang")
OPTIONAL = ("tingkat", "zona")


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
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise LaporError("terminal-agencies-missing", path=str(path)) from error
    reader = csv.DictReader(text.splitlines())
    if not set(reader.fieldnames or ()) >= set(COLUMNS):
        raise LaporError("terminal-agencies-columns", path=str(path))
    return [
        Entry(
            reader.line_num,
            *((row.get(column) or "").strip() for column in (*COLUMNS, *OPTIONAL)),
        )
        for row in reader
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
            raise RowWrong(entry, "terminal-agencies-parent", code=entry.parent)
        known[entry.code].parent_id = known[entry.parent].id if entry.parent else None
    return len(entries)


class RowWrong(LaporError):
    """A row of the file cannot be taken; `why` is a text key of its own."""

    def __init__(self, entry: Entry, why: str, **params: object) -> None:
        super().__init__("terminal-agencies-row", line=entry.line)
        self.why, self.why_params = why, params


def _check(entry: Entry, seen: set[str]) -> None:
    if not entry.code or not entry.name:
        raise RowWrong(entry, "terminal-agencies-no-code")
    if entry.code in seen:
        raise RowWrong(entry, "terminal-agencies-double", code=entry.code)
    if entry.level and entry.level not in set(Level):
        raise RowWrong(entry, "terminal-agencies-level", typed=entry.level, known=", ".join(Level))
    if entry.zone and not _is_zone(entry.zone):
        raise RowWrong(entry, "terminal-agencies-zone", typed=entry.zone)
    seen.add(entry.code)


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
