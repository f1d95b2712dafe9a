"""The clocks of cases, the promises of agencies, and the admin's free days."""

from datetime import date, datetime

from sqlalchemy import JSON, Column, Index, text
from sqlmodel import Field, SQLModel

from storage.words import Stage, stored_as_value

RUNNING = text("stopped_at IS NULL")


class CaseClock(SQLModel, table=True):
    """One clock of a case. `pauses` are pairs of times at which it stood still (ISO; the last
    end is empty while it stands); `due_at` follows from the rest and is kept for queries.
    `warnings` counts the reminders that were given, `remind_at` is when the next one falls."""

    __tablename__ = "case_clock"
    __table_args__ = (
        Index(
            "ix_case_clock_running",
            "remind_at",
            sqlite_where=RUNNING,
            postgresql_where=RUNNING,
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id", index=True)
    agency_id: int | None = Field(default=None, foreign_key="agency.id")
    stage: Stage = Field(sa_type=stored_as_value(Stage))
    started_at: datetime
    days: int
    pauses: list[list[str]] = Field(default=[], sa_column=Column(JSON, nullable=False))
    due_at: datetime | None = None
    remind_at: datetime | None = None
    warnings: int = 0
    stopped_at: datetime | None = None


class Promise(SQLModel, table=True):
    """A day that an agency promised in an answer; kept when the case moved on by then."""

    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id", index=True)
    event_id: int = Field(foreign_key="case_event.id")
    due_on: date
    remind_at: datetime | None = Field(default=None, index=True)
    warnings: int = 0
    kept_at: datetime | None = None
    broken_at: datetime | None = None


class ExtraDay(SQLModel, table=True):
    """A day of the admin's table (`/libur`): free beside the national holidays, or, when
    `working`, worked in spite of them."""

    __tablename__ = "extra_day"

    day: date = Field(primary_key=True)
    name: str
    working: bool = False
