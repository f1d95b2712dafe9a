"""Moves that wait for some seconds, so that their officer can take them back."""

from datetime import datetime

from sqlalchemy import JSON, Column, Index, Text, text
from sqlmodel import Field, SQLModel

from storage.words import Action, stored_as_value

WAITING = text("event_id IS NULL")


class HeldMove(SQLModel, table=True):
    """An officer's move that is made at `due_at`, as of `pressed_at` (bot/desk/holding.py);
    `event_id` is what became of it, and one that was taken back has no row any more."""

    __tablename__ = "held_move"
    __table_args__ = (
        Index("ix_held_move_due", "due_at", sqlite_where=WAITING, postgresql_where=WAITING),
    )

    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id", index=True)
    officer_id: int = Field(foreign_key="officer.id")
    action: Action = Field(sa_type=stored_as_value(Action))
    text: str = Field(default="", sa_column=Column(Text, nullable=False))
    attachments: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    pressed_at: datetime
    due_at: datetime
    event_id: int | None = Field(default=None, foreign_key="case_event.id")
