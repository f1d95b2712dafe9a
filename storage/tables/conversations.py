"""Where each chat's conversation stands, and which updates were handled."""

from datetime import datetime

from sqlalchemy import JSON, BigInteger, Column, Index, text
from sqlmodel import Field, SQLModel

from storage.words import Side, stored_as_value

JSON_OR_NULL = JSON(none_as_null=True)
DRAFTED = text("draft_touched_at IS NOT NULL")


class Conversation(SQLModel, table=True):
    """One row a chat with one bot. `language` is what is spoken there: that of the person's
    Telegram, until another is chosen. `draft` is the half-written complaint, `step` the open
    question of the card, `task` what else is being asked (an officer's answer, a tracking ID);
    `version` dates the card's buttons. `draft_touched_at` is when the draft last grew, and
    `draft_reminded_at` when its writer was reminded of it, or found to need none."""

    __table_args__ = (
        Index(
            "ix_conversation_drafted",
            "draft_touched_at",
            sqlite_where=DRAFTED,
            postgresql_where=DRAFTED,
        ),
    )

    chat_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    side: Side = Field(default=Side.PUBLIC, primary_key=True, sa_type=stored_as_value(Side))
    language: str
    language_chosen: bool = False
    step: str = ""
    version: int = 0
    card_id: int | None = Field(default=None, sa_type=BigInteger)
    draft: dict[str, object] | None = Field(default=None, sa_column=Column(JSON_OR_NULL))
    draft_touched_at: datetime | None = None
    draft_reminded_at: datetime | None = None
    task: dict[str, object] | None = Field(default=None, sa_column=Column(JSON_OR_NULL))
    updated_at: datetime


class UpdateLog(SQLModel, table=True):
    """Updates that were handled, each with its reply, so that a repeated one changes nothing.
    `replied_at` stays empty until the messages of the reply are known to have gone out."""

    __tablename__ = "update_log"

    update_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    side: Side = Field(default=Side.PUBLIC, primary_key=True, sa_type=stored_as_value(Side))
    chat_id: int = Field(sa_type=BigInteger)
    reply: list[dict[str, object]] = Field(sa_column=Column(JSON_OR_NULL, nullable=False))
    handled_at: datetime = Field(index=True)
    replied_at: datetime | None = None


class ParkedUpdate(SQLModel, table=True):
    """Dead letters: updates that failed every attempt, sealed, with the reference that the
    citizen was told."""

    __tablename__ = "parked_update"

    update_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    side: Side = Field(default=Side.PUBLIC, primary_key=True, sa_type=stored_as_value(Side))
    reference: str
    error: str
    update_sealed: str
    parked_at: datetime
