"""What a chat is being asked beside the filing card: one task at a time, kept in its row."""

from dataclasses import asdict, dataclass, field
from enum import StrEnum

from storage.tables import Conversation
from storage.words import Action


class Ask(StrEnum):
    """What the next message of the chat answers."""

    STATUS = "status"
    ACT = "act"
    ALBUM = "album"
    SETUP = "setup"


@dataclass
class Task:
    """An open question: for which action on which case, with which words and files so far;
    `item` is what of the case is meant. `event` and `album` let the late parts of an album find
    the event that its first part made."""

    ask: Ask
    case: str = ""
    action: Action | None = None
    item: str = ""
    words: str = ""
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
    task.action = Action(task.action) if task.action else None
    return task


def ask(conversation: Conversation, task: Task) -> None:
    """Open a question; an older one is forgotten."""
    action = task.action.value if task.action else None
    conversation.task = {**asdict(task), "ask": task.ask.value, "action": action}


def done(conversation: Conversation) -> None:
    """The question is answered or taken back."""
    conversation.task = None
