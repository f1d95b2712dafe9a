"""The words of the field that are stored: kinds, statuses, actions, roles (README: glossary)."""

from enum import StrEnum

from sqlalchemy import Enum


class Kind(StrEnum):
    """Klasifikasi: what a citizen files; each kind has clocks of its own."""

    COMPLAINT = "complaint"
    ASPIRATION = "aspiration"
    INFORMATION = "information"
    APPRECIATION = "appreciation"


class Status(StrEnum):
    """Where a case stands; the words shown to the public are in the texts."""

    WAITING = "waiting"
    DEFERRED = "deferred"
    FORWARDED = "forwarded"
    RETURNED = "returned"
    ASKED = "asked"
    ANSWERED = "answered"
    REPLIED = "replied"
    CLAIMED = "claimed"
    REOPENED = "reopened"
    DONE = "done"
    ARCHIVED = "archived"
    APPEALED = "appealed"
    PASSED_ON = "passed_on"
    JOINED = "joined"
    WITHDRAWN = "withdrawn"


class Action(StrEnum):
    """What can happen to a case; buttons, commands and jobs send actions."""

    FILE = "file"
    FORWARD = "forward"
    COPY = "copy"
    DEFER = "defer"
    NOT_OURS = "not_ours"
    ARCHIVE = "archive"
    APPEAL = "appeal"
    SUPPLY = "supply"
    TAKE = "take"
    HAND_OVER = "hand_over"
    RELEASE = "release"
    NOTE = "note"
    ASK = "ask"
    ANSWER = "answer"
    EXTEND = "extend"
    RETURN = "return"
    CLAIM = "claim"
    CONFIRM = "confirm"
    DISPUTE = "dispute"
    REPLY = "reply"
    ADD = "add"
    RATE = "rate"
    WITHDRAW = "withdraw"
    CLOSE = "close"
    LAPSE = "lapse"
    JOIN = "join"
    SUPPORT = "support"
    SORT = "sort"
    HIDE = "hide"
    SHOW = "show"
    SUPERVISE = "supervise"
    ASK_UNMASK = "ask_unmask"
    UNMASK = "unmask"
    REMIND = "remind"
    RECOUNT = "recount"
    STORE = "store"
    END_TEST = "end_test"
    TAKE_OVER = "take_over"


class Role(StrEnum):
    """Who acts: the reporter, an officer by the role of the invitation, or a job."""

    CITIZEN = "citizen"
    COORDINATOR = "coordinator"
    LIAISON = "liaison"
    INSPECTOR = "inspector"
    LEADER = "leader"
    ADMIN = "admin"
    HELPER = "helper"
    SYSTEM = "system"


class Side(StrEnum):
    """Which bot hears and speaks: the public one, or the officers' own where there is one. Each
    numbers its updates and knows its files by itself, and a person's chat has the same number
    with both."""

    PUBLIC = "public"
    STAFF = "staff"


class Audience(StrEnum):
    """Whose eyes (what each sees: bot.rules.privacy)."""

    OWNER = "owner"
    FOLLOWER = "follower"
    COORDINATOR = "coordinator"
    INSPECTOR = "inspector"
    LEADER = "leader"
    AGENCY = "agency"
    COPIED = "copied"
    GROUP = "group"
    STRANGER = "stranger"


class Stage(StrEnum):
    """The clocks of a case (the days of each are settings)."""

    VERIFY = "verify"
    ANSWER = "answer"
    SETTLE = "settle"
    REPLY_WINDOW = "reply_window"
    SUPPLY = "supply"
    ARBITER = "arbiter"


class Level(StrEnum):
    """Where an agency stands in the tree; `outside` is reached by no officer here."""

    NATIONAL = "national"
    PROVINCE = "province"
    REGENCY = "regency"
    AGENCY = "agency"
    UNIT = "unit"
    OUTSIDE = "outside"


class Missing(StrEnum):
    """What a coordinator asks a citizen for; each leads to the item that is missing."""

    STORY = "story"
    PLACE = "place"
    DATE = "date"
    FILES = "files"


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
