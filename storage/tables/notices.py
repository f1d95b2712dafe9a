"""The outbox: every pushed message is a row, written in the commit that causes it."""

from datetime import datetime

from sqlalchemy import JSON, BigInteger, Column, Index, text
from sqlmodel import Field, SQLModel

from storage.words import Audience, Lane, NoticeStatus, stored_as_value

UNSENT = text("status IN ('waiting', 'sending')")


class Notice(SQLModel, table=True):
    """A message to push. It is rendered on delivery from `text_key`, `params` and the case, as
    far as `audience` may see it. Rows of one chat go out in the order of their ids."""

    __table_args__ = (
        Index("ix_notice_unsent", "chat_id", "id", sqlite_where=UNSENT, postgresql_where=UNSENT),
        Index("ix_notice_sent_at", "sent_at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(sa_type=BigInteger)
    audience: Audience = Field(sa_type=stored_as_value(Audience))
    complaint_id: int | None = Field(default=None, foreign_key="complaint.id", index=True)
    event_id: int | None = Field(default=None, foreign_key="case_event.id")
    thread_id: int | None = None
    text_key: str
    params: dict[str, str] = Field(default={}, sa_column=Column(JSON, nullable=False))
    attachments: list[int] = Field(default=[], sa_column=Column(JSON, nullable=False))
    lane: Lane = Field(default=Lane.REPLY, sa_type=stored_as_value(Lane))
    status: NoticeStatus = Field(
        default=NoticeStatus.WAITING,
        sa_type=stored_as_value(NoticeStatus),
    )
    attempts: int = 0
    created_at: datetime
    due_at: datetime
    claimed_until: datetime | None = None
    sent_at: datetime | None = None
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    error: str = ""
    dedupe_key: str | None = Field(default=None, unique=True)
