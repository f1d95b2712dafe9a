"""What can be wrong with a database, in words that the front door turns into a sentence."""

from enum import StrEnum


class Trouble(StrEnum):
    """Why a database cannot be used."""

    LOCKED = "locked"
    READ_ONLY = "read-only"
    UNREACHABLE = "unreachable"
    IN_USE = "in-use"
    UNKNOWN_SCHEMA = "unknown-schema"


class DatabaseUnusable(Exception):
    """The database cannot be opened, migrated or written."""

    def __init__(self, trouble: Trouble, where: str) -> None:
        super().__init__(f"{trouble}: {where}")
        self.trouble = trouble
        self.where = where


class HistoryRaced(Exception):
    """Somebody else added to the case's history since the case was read; do it all again."""

    def __init__(self, tracking_id: str) -> None:
        super().__init__(tracking_id)
        self.tracking_id = tracking_id
