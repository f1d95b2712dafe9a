"""People: citizens, officers, and the invitations that make officers."""

from datetime import date, datetime

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel

from storage.words import Role, stored_as_value


class Citizen(SQLModel, table=True):
    """Who files (pelapor). The name is kept encrypted and apart from the case. Without a chat it
    is somebody for whom a helper stands in, until they take their cases over."""

    id: int | None = Field(default=None, primary_key=True)
    chat_id: int | None = Field(default=None, sa_type=BigInteger, unique=True)
    helper_id: int | None = Field(default=None, foreign_key="officer.id", index=True)
    name_sealed: str
    created_at: datetime


class Officer(SQLModel, table=True):
    """Who works on cases, in one role for one agency (a coordinator's agency may be empty).
    `pinged` officers hear of every new case at once, the others from the morning's digest,
    last given on `digest_on`. The `note` says whom or where a helper helps."""

    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(sa_type=BigInteger, unique=True)
    role: Role = Field(sa_type=stored_as_value(Role))
    agency_id: int | None = Field(default=None, foreign_key="agency.id", index=True)
    name: str
    note: str = ""
    active: bool = True
    pinged: bool = False
    digest_on: date | None = None
    joined_at: datetime


class Invitation(SQLModel, table=True):
    """A one-time deep link; only a hash of its token is kept."""

    id: int | None = Field(default=None, primary_key=True)
    token_hash: str = Field(unique=True)
    role: Role = Field(sa_type=stored_as_value(Role))
    agency_id: int | None = Field(default=None, foreign_key="agency.id")
    note: str = ""
    created_by: int | None = Field(default=None, foreign_key="officer.id")
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None = None


class TakeoverCode(SQLModel, table=True):
    """A one-time code by which somebody takes over what a helper filed for them; only a keyed
    hash of it is kept."""

    __tablename__ = "takeover_code"

    id: int | None = Field(default=None, primary_key=True)
    citizen_id: int = Field(foreign_key="citizen.id", index=True)
    code_hash: str = Field(unique=True)
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None = None


class TakeoverTry(SQLModel, table=True):
    """A code that opened nothing, counted for the chat that it was typed in."""

    __tablename__ = "takeover_try"

    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(sa_type=BigInteger, index=True)
    at: datetime
