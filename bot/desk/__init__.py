"""The use cases: verbs, one transaction each; only they and the sweeps change anything."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Any, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy import (
    Column,
    ColumnElement,
    Executable,
    Result,
    Select,
    bindparam,
    select,
)
from sqlmodel import Session, SQLModel

from bot.rules.deadlines import ARBITER, DEFAULTS, KindDays
from bot.rules.hours import OfficeHours, QuietHours
from bot.rules.unsent import DraftLife
from storage.identity import Seal
from storage.tables import Complaint, metadata
from storage.words import Kind, Stage

if TYPE_CHECKING:  # see bot/suggesting/__init__.py
    from bot.suggesting.suggester import Suggester


@dataclass
class Suggestions:
    """What proposes agencies (by code), categories (by name) and kinds (by value); bot.teaching
    puts in what was learned last, and without it nothing is proposed."""

    agency: "Suggester | None" = None
    category: "Suggester | None" = None
    kind: "Suggester | None" = None


@dataclass
class Chosen:
    """What was set in the chat and goes before the settings file, as this process has read it
    last (bot/desk/settings.py); `version` dates it."""

    version: int = 0
    hours: OfficeHours | None = None


Row = TypeVar("Row", bound=SQLModel)


@dataclass(frozen=True)
class Practice:
    """How this installation works: its zone and hours, its clocks, its key for names.
    `extension` are the days that an agency gets more, once; `escalate_after` the working days
    after which the leader hears of a deadline that passed; `takeover_days` those for which a
    helper's code is good. For so long as `undo` an officer can take an answer or a closing
    back."""

    zone: ZoneInfo
    seal: Seal
    days: Mapping[Kind, KindDays] = field(default_factory=lambda: DEFAULTS)
    arbiter: int = ARBITER
    extension: int = 5
    escalate_after: int = 1
    takeover_days: int = 14
    usual_hours: OfficeHours = field(default_factory=OfficeHours)
    quiet: QuietHours = field(default_factory=QuietHours)
    drafts: DraftLife = field(default_factory=DraftLife)
    channel: int | str | None = None
    undo: timedelta = timedelta()
    suggestions: Suggestions = field(default_factory=Suggestions, compare=False)
    chosen: Chosen = field(default_factory=Chosen, compare=False)

    @property
    def hours(self) -> OfficeHours:
        """The office hours: those set in the chat, or else those of the settings file."""
        return self.chosen.hours or self.usual_hours

    def days_of(self, stage: Stage, complaint: Complaint) -> int:
        """How many days this clock gives this case."""
        own = self.days[complaint.kind]
        if stage is Stage.ARBITER:
            return self.arbiter
        if stage is Stage.SETTLE and (complaint.field_check or complaint.supervisory):
            return own.settle_field
        days: int = getattr(own, stage.value)
        agency_s = stage in {Stage.ANSWER, Stage.SETTLE}
        return days + self.extension if agency_s and complaint.extended else days


@dataclass(frozen=True)
class Desk:
    """What every use case works with: the transaction, the time, the practice."""

    session: Session
    now: datetime
    practice: Practice

    def get(self, table: type[Row], number: int | None) -> Row | None:
        """The row with this number, read once a transaction."""
        if number is None:
            return None
        held = self.session.info.setdefault("held", {})
        if (table, number) not in held:
            held[table, number] = self.find(table, id=number)
        row: Row | None = held[table, number]
        return row

    def find(self, table: type[Row], **values: object) -> Row | None:
        """The first row with these values in its columns."""
        return next(iter(self.rows(table, **values)), None)

    def rows(self, table: type[Row], **values: object) -> list[Row]:
        """The rows with these values (or any value of a tuple) in their columns, in the order of
        their numbers."""
        given = tuple((name, type(value)) for name, value in values.items())
        return list(self.session.scalars(_rows(table, given), values))

    def ask(self, statement: Executable, **values: object) -> Result[*tuple[Any, ...]]:
        """What a statement finds that was built once, over tables and with places for the
        values: it takes a fifth of the time of one that is built of classes each time."""
        self.session.flush()
        return self.session.connection().execute(statement, values)


@cache
def _rows(table: type[Row], given: tuple[tuple[str, type], ...]) -> Select[Row]:
    kept = metadata.tables[str(table.__tablename__)]
    wanted = (_condition(kept.c[name], kind) for name, kind in given)
    return select(table).where(*wanted).order_by(*kept.primary_key)


def _condition(column: Column[object], kind: type) -> ColumnElement[bool]:
    if kind is NoneType:
        return column.is_(None)
    if kind is tuple:
        return column.in_(bindparam(column.name, expanding=True))
    return column == bindparam(column.name)
