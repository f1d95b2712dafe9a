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
    SEARCH = "search"
    INVITE = "invite"
    OBVIOUS = "obvious"
    HELPED = "helped"


@dataclass(frozen=True)
class Made:
    """What a message came to: the number of an event, or of a move that is held back."""

    event: int = 0
    held: int = 0

    def __bool__(self) -> bool:
        return bool(self.event or self.held)


@dataclass
class Task:
    """An open question: for which action on which case, with which words and files so far;
    `item` is what of the case is meant. `event` or `held` and `album` let the late parts of an
    album find the event, or the held move, that its first part made; `picks` are cases that are
    being decided on together."""

    ask: Ask
    case: str = ""
    action: Action | None = None
    item: str = ""
    words: str = ""
    files: list[int] = field(default_factory=list)
    event: int = 0
    held: int = 0
    album: str = ""
    picks: list[str] = field(default_factory=list)


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


def await_album(conversation: Conversation, case: str, made: Made, album: str | None) -> None:
    """Let the late parts of an album find what its first part came to."""
    if album and made:
        task = Task(Ask.ALBUM, case, event=made.event, held=made.held, album=album)
        ask(conversation, task)


def done(conversation: Conversation) -> None:
    """The question is answered or taken back."""
    conversation.task = None
