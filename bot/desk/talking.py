"""What a chat is being asked beside the filing card: one task at a time, kept in its row."""

from dataclasses import asdict, dataclass, field
from enum import StrEnum

from storage.tables import Conversation


class Ask(StrEnum):
    """What the next message of the chat answers."""

    STATUS = "status"
    ANSWER = "answer"
    REPLY = "reply"
    DEFER = "defer"
    ALBUM = "album"


@dataclass
class Task:
    """An open question: about which case, with which files so far; `event` and `album` let the
    late parts of an album find the event that its first part made."""

    ask: Ask
    case: str = ""
    files: list[int] = field(default_factory=list)
    event: int = 0
    album: str = ""


def task_of(conversation: Conversation) -> Task | None:
    """The chat's open question, or None."""
    stored = conversation.task
    if stored is None:
        return None
    task = Task(**stored)  # type: ignore[arg-type]
    task.ask = Ask(task.ask)
    return task


def ask(conversation: Conversation, task: Task) -> None:
    """Open a question; an older one is forgotten."""
    conversation.task = {**asdict(task), "ask": task.ask.value}


def done(conversation: Conversation) -> None:
    """The question is answered or taken back."""
    conversation.task = None
