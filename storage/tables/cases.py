"""The case: a complaint, its append-only history, its files and who else follows it."""

from datetime import date, datetime

from sqlalchemy import JSON, BigInteger, Column, Index, Text, text
from sqlmodel import Field, SQLModel

from storage.words import Action, FileKind, Kind, Role, Side, Status, stored_as_value

FORGOTTEN = text("forgotten")


class Complaint(SQLModel, table=True):
    """Anything that a citizen files (laporan), or the helper `helper_id` for them; `version`
    counts its moves, `events` and `head` are the length and the newest digest of its history
    (storage/history.py). A `test` was filed by an officer to try the way; nothing counts or shows
    it to the public."""

    __table_args__ = (
        Index("ix_complaint_queue", "status", "agency_id", "due_at"),
        Index("ix_complaint_own", "citizen_id", "filed_at"),
    )

    id: int | None = Field(default=None, primary_key=True)
    tracking_id: str = Field(unique=True)
    citizen_id: int = Field(foreign_key="citizen.id")
    helper_id: int | None = Field(default=None, foreign_key="officer.id")
    kind: Kind = Field(sa_type=stored_as_value(Kind))
    status: Status = Field(sa_type=stored_as_value(Status))
    title: str = ""
    category: str | None = Field(default=None, index=True)
    story: str = Field(sa_column=Column(Text, nullable=False))
    district_code: str | None = Field(default=None, index=True)
    village_code: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    address: str = ""
    outside: bool = False
    happened_on: date | None = None
    anonymous: bool = False
    secret: bool = False
    field_check: bool = False
    supervisory: bool = False
    test: bool = False
    accused_id: int | None = Field(default=None, foreign_key="agency.id")
    addressed_id: int | None = Field(default=None, foreign_key="agency.id")
    agency_id: int | None = Field(default=None, foreign_key="agency.id")
    officer_id: int | None = Field(default=None, foreign_key="officer.id")
    archived_by: int | None = Field(default=None, foreign_key="officer.id")
    joined_to: int | None = Field(default=None, foreign_key="complaint.id", index=True)
    hand_overs: int = 0
    extended: bool = False
    rating: int | None = None
    closed_by: Role | None = Field(default=None, sa_type=stored_as_value(Role))
    filed_at: datetime
    due_at: datetime | None = None
    closed_at: datetime | None = None
    post_id: int | None = Field(default=None, sa_type=BigInteger)
    head: str = ""
    events: int = 0
    version: int = 1


class CaseEvent(SQLModel, table=True):
    """One step of a case's history; rows are only ever added, by `storage.history.append`, which
    numbers them within the case (`sequence`) and chains them (`previous`, `digest`). `data` holds
    what the step was about beside its words."""

    __tablename__ = "case_event"
    __table_args__ = (Index("ix_case_event_sequence", "complaint_id", "sequence", unique=True),)

    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id")
    sequence: int = 0
    at: datetime
    action: Action = Field(sa_type=stored_as_value(Action))
    role: Role = Field(sa_type=stored_as_value(Role))
    officer_id: int | None = Field(default=None, foreign_key="officer.id")
    agency_id: int | None = Field(default=None, foreign_key="agency.id")
    status: Status = Field(sa_type=stored_as_value(Status))
    text: str = Field(default="", sa_column=Column(Text, nullable=False))
    data: dict[str, str] = Field(default={}, sa_column=Column(JSON, nullable=False))
    previous: str = ""
    digest: str = ""


class Attachment(SQLModel, table=True):
    """A file of a draft, a case or an event; only the bot of its `side` can use its `file_id`.
    `sha256` names its copy in the file store, from which metadata such as the place of a photo
    were taken; it is empty until the download is done. `forgotten` is a file of a draft that was
    dropped: its copy and its row are about to be deleted."""

    __table_args__ = (
        Index(
            "ix_attachment_forgotten",
            "id",
            sqlite_where=FORGOTTEN,
            postgresql_where=FORGOTTEN,
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    chat_id: int = Field(sa_type=BigInteger)
    complaint_id: int | None = Field(default=None, foreign_key="complaint.id", index=True)
    event_id: int | None = Field(default=None, foreign_key="case_event.id")
    kind: FileKind = Field(sa_type=stored_as_value(FileKind))
    file_id: str
    file_unique_id: str
    side: Side = Field(default=Side.PUBLIC, sa_type=stored_as_value(Side))
    name: str = ""
    mime_type: str = ""
    sha256: str | None = Field(default=None, index=True)
    failed_attempts: int = 0
    forgotten: bool = False
    created_at: datetime


class CaseCopy(SQLModel, table=True):
    """An agency that gets a case for information (tembusan): it may read, not act."""

    __tablename__ = "case_copy"

    complaint_id: int = Field(foreign_key="complaint.id", primary_key=True)
    agency_id: int = Field(foreign_key="agency.id", primary_key=True, index=True)


class Supporter(SQLModel, table=True):
    """A citizen who said "me too" (dukungan) and hears how the case goes on."""

    complaint_id: int = Field(foreign_key="complaint.id", primary_key=True)
    citizen_id: int = Field(foreign_key="citizen.id", primary_key=True, index=True)
    since: datetime


class UnmaskRequest(SQLModel, table=True):
    """An officer's wish to read masked numbers of a case, until a second officer agrees."""

    __tablename__ = "unmask_request"

    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(foreign_key="complaint.id", index=True)
    officer_id: int = Field(foreign_key="officer.id")
    reason: str = Field(sa_column=Column(Text, nullable=False))
    asked_at: datetime
    granted_by: int | None = Field(default=None, foreign_key="officer.id")
    granted_at: datetime | None = None
