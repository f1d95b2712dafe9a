"""The words of the field that are stored: kinds, statuses, actions, roles (README: glossary)."""

from enum import StrEnum

from sqlalchemy import Enum


class Kind(StrEnum):
    """Klasifikasi: what a citizen files; each kind has clocks of its own."""

    COMPLAINT = "complaint"
    ASPIRATION = "aspiration"
    INFORMATION = "information"


class Status(StrEnum):
    """Where a case stands; the words shown to the public are in the texts."""

    WAITING = "waiting"
    DEFERRED = "deferred"
    FORWARDED = "forwarded"
    ANSWERED = "answered"
    REPLIED = "replied"
    DONE = "done"
    ARCHIVED = "archived"


class Action(StrEnum):
    """What can be done with a case; buttons, commands and jobs send actions. STORE is the
    system's own: a file of the case lies in the file store."""

    FILE = "file"
    FORWARD = "forward"
    DEFER = "defer"
    ARCHIVE = "archive"
    SUPPLY = "supply"
    ANSWER = "answer"
    REPLY = "reply"
    CLOSE = "close"
    STORE = "store"


class Role(StrEnum):
    """Who acts: the reporter, an officer by the role of the invitation, or Lapor itself."""

    CITIZEN = "citizen"
    COORDINATOR = "coordinator"
    LIAISON = "liaison"
    SYSTEM = "system"


class ArchiveReason(StrEnum):
    """Why a case is archived; told to the citizen."""

    TOO_GENERAL = "too_general"
    NOT_GOVERNMENT = "not_government"
    DUPLICATE = "duplicate"
    UNCLEAR = "unclear"
    INDECENT = "indecent"
    IN_COURT = "in_court"
    SPAM = "spam"


class FileKind(StrEnum):
    """How Telegram sent a file, and how it is sent on."""

    PHOTO = "photo"
    DOCUMENT = "document"
    VIDEO = "video"
    VOICE = "voice"


class NoticeStatus(StrEnum):
    """A notice's life in the outbox."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    CANCELLED = "cancelled"


class Lane(StrEnum):
    """Which notices go first; sorted by value: a person's turn before reminders."""

    REPLY = "1-reply"
    REMINDER = "2-reminder"


def stored_as_value(words: type[StrEnum]) -> Enum:
    """Column type that stores an enum's value in a plain string, so that both databases agree
    and a new word needs no migration."""
    return Enum(
        words,
        native_enum=False,
        create_constraint=False,
        length=32,
        values_callable=lambda members: [member.value for member in members],
    )
