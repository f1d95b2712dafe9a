"""What a handler works with while it handles an update, and what it came to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.desk import Desk
from bot.desk.people import Actor
from bot.errors import LaporError
from bot.receiver.replies import Call
from bot.views import Voice
from storage.tables import Conversation
from storage.words import Side


@dataclass(frozen=True)
class Bots:
    """The names of the bots, and which of them hears this. Where officers have a bot of their
    own, nobody is an officer to the public one but the helpers, who file there for others."""

    username: str
    public: str
    officers: str
    side: Side = Side.PUBLIC
    for_officers: bool = True


class FileWanted(Exception):
    """The handler needs this file of Telegram's before it can do its work."""

    def __init__(self, file_id: str) -> None:
        super().__init__("a file is wanted")
        self.file_id = file_id


@dataclass(frozen=True)
class Turn:
    """What a handler works with: who writes, where the conversation stands, the desk, a voice.
    In a group the conversation is the group's, and whoever writes is known by the private chat."""

    desk: Desk
    actor: Actor
    conversation: Conversation
    voice: Voice
    bots: Bots
    fetched: Mapping[str, bytes | None] = field(default_factory=dict)

    def content_of(self, file_id: str) -> bytes:
        """What is in a small file that was sent; raises LaporError when Telegram does not give
        it. Nothing is downloaded inside a transaction: where the file is not at hand, FileWanted
        is raised, and the update is handled again with it."""
        if file_id not in self.fetched:
            raise FileWanted(file_id)
        content = self.fetched[file_id]
        if content is None:
            raise LaporError("error-file-not-given")
        return content

    @property
    def username(self) -> str:
        """The bot that hears this."""
        return self.bots.username


@dataclass(frozen=True)
class Outcome:
    """What an update came to: the calls to make, and whether they were all made before."""

    update_id: int
    chat_id: int
    calls: list[Call]
    replied: bool = False
