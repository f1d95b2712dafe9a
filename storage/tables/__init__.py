"""The tables: the SQLModel classes are the field's nouns and used as such everywhere."""

from sqlmodel import SQLModel

from storage.tables.agencies import Agency
from storage.tables.cases import Attachment, CaseEvent, Complaint
from storage.tables.conversations import Conversation, ParkedUpdate, UpdateLog
from storage.tables.notices import Notice
from storage.tables.people import Citizen, Invitation, Officer
from storage.tables.search import SearchTerm

metadata = SQLModel.metadata

__all__ = [
    "Agency",
    "Attachment",
    "CaseEvent",
    "Citizen",
    "Complaint",
    "Conversation",
    "Invitation",
    "Notice",
    "Officer",
    "ParkedUpdate",
    "SearchTerm",
    "UpdateLog",
    "metadata",
]
