"""What officers set in the chat; it goes before the settings file."""

from datetime import datetime

from sqlalchemy import JSON, Column
from sqlmodel import Field, SQLModel


class Setting(SQLModel, table=True):
    """One thing that is set, or, with an empty value, left to the settings file again. `version`
    grows with every change, so that a running process sees that something is new; the value
    stands last, so that asking for the version does not read it."""

    key: str = Field(primary_key=True)
    version: int = 1
    changed_by: int | None = Field(default=None, foreign_key="officer.id")
    changed_at: datetime
    value: dict[str, str] | None = Field(default=None, sa_column=Column(JSON(none_as_null=True)))
