"""The tables: the SQLModel classes are the field's nouns and used as such everywhere."""

from sqlmodel import SQLModel

from storage.tables.agencies import Agency, AnswerTemplate, GroupTopic, LinkedGroup
from storage.tables.cases import (
    Attachment,
    CaseCopy,
    CaseEvent,
    Complaint,
    Supporter,
    UnmaskRequest,
)
from storage.tables.clocks import CaseClock, ExtraDay, Promise
from storage.tables.conversations import Conversation, ParkedUpdate, UpdateLog
from storage.tables.held import HeldMove
from storage.tables.notices import Notice
from storage.tables.people import Citizen, Invitation, Officer, TakeoverCode, TakeoverTry
from storage.tables.search import SearchTerm
from storage.tables.settings import Setting

metadata = SQLModel.metadata

__all__ = [
    "Agency",
    "AnswerTemplate",
    "Attachment",
    "CaseClock",
    "CaseCopy",
    "CaseEvent",
    "Citizen",
    "Complaint",
    "Conversation",
    "ExtraDay",
    "GroupTopic",
    "HeldMove",
    "Invitation",
    "LinkedGroup",
    "Notice",
    "Officer",
    "ParkedUpdate",
    "Promise",
    "SearchTerm",
    "Setting",
    "Supporter",
    "TakeoverCode",
    "TakeoverTry",
    "UnmaskRequest",
    "UpdateLog",
    "metadata",
]
