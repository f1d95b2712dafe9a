"""Agencies (instansi): who answers, as a tree; their ready-made answers and Telegram groups."""

from sqlalchemy import BigInteger, Column, Text
from sqlmodel import Field, SQLModel

from storage.words import Level, Status, stored_as_value


class Agency(SQLModel, table=True):
    """An office that answers complaints; agencies form a tree by `parent_id`. `zone` is the
    agency's own time zone where it differs from the installation's."""

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    name: str
    duties: str = ""
    level: Level = Field(default=Level.AGENCY, sa_type=stored_as_value(Level))
    zone: str | None = None
    parent_id: int | None = Field(default=None, foreign_key="agency.id")
    active: bool = True


class AnswerTemplate(SQLModel, table=True):
    """A ready-made answer of an agency (None: of every agency), offered in one status."""

    __tablename__ = "answer_template"

    id: int | None = Field(default=None, primary_key=True)
    agency_id: int | None = Field(default=None, foreign_key="agency.id", index=True)
    status: Status = Field(sa_type=stored_as_value(Status))
    title: str
    text: str = Field(sa_column=Column(Text, nullable=False))


class LinkedGroup(SQLModel, table=True):
    """An agency's Telegram group: new cases appear there as cards, in topics where it has
    them. Being in the group gives no rights."""

    __tablename__ = "linked_group"

    chat_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    agency_id: int = Field(foreign_key="agency.id", index=True)
    title: str = ""
    forum: bool = False


class GroupTopic(SQLModel, table=True):
    """The forum topic of a linked group in which one case is worked on."""

    __tablename__ = "group_topic"

    chat_id: int = Field(sa_column=Column(BigInteger, primary_key=True, autoincrement=False))
    complaint_id: int = Field(foreign_key="complaint.id", primary_key=True)
    thread_id: int
