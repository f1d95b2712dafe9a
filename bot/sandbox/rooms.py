"""One chat of one bot: its messages, and everything that ever happened in it."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.sandbox.clock import SandboxClock
from bot.sandbox.errors import ApiError
from bot.sandbox.files import FileStore
from bot.sandbox.wire import Button, Chat, Content, Media, Message, User

Happening = Literal["say", "tap", "send", "edit", "delete", "toast"]


class BotMessage:
    """A message of a chat with the bot; it shows later edits too."""

    __slots__ = ("room", "wire")

    def __init__(self, room: "Room", wire: Message) -> None:
        self.room = room
        self.wire = wire

    def __repr__(self) -> str:
        return f"<message {self.message_id}: {self.words!r} {self.buttons}>"

    def __getitem__(self, field: str) -> object:
        return {**self.wire}[field]

    def __contains__(self, field: str) -> bool:
        return field in self.wire

    @property
    def message_id(self) -> int:
        return self.wire["message_id"]

    @property
    def from_bot(self) -> bool:
        return self.wire["from"]["is_bot"]

    @property
    def text(self) -> str:
        return self.wire.get("text", "")

    @property
    def caption(self) -> str:
        return self.wire.get("caption", "")

    @property
    def words(self) -> str:
        """The text, or the caption."""
        return self.text or self.caption

    @property
    def keyboard(self) -> list[list[Button]]:
        """The inline keyboard, as sent."""
        return self.wire.get("reply_markup", {}).get("inline_keyboard", [])

    @property
    def buttons(self) -> list[list[str]]:
        """The inline keyboard's labels, row by row."""
        return [[button["text"] for button in row] for row in self.keyboard]

    @property
    def photo(self) -> bool:
        return "photo" in self.wire

    @property
    def media(self) -> list[Media]:
        """The files in it; of a photo only the largest size."""
        wire = self.wire
        found = [wire.get("document"), wire.get("video"), wire.get("voice")]
        found += wire.get("photo", [])[-1:]
        return [media for media in found if media is not None]

    @property
    def files(self) -> list[bytes]:
        return [self.room.files.content(media["file_unique_id"]) for media in self.media]

    @property
    def reply_to(self) -> int | None:
        """The id of the message this one answers."""
        answered = self.wire.get("reply_to_message")
        return answered["message_id"] if answered else None


@dataclass(frozen=True, slots=True)
class LogEntry:
    """Something that happened; its text stays as it was at that moment."""

    seq: int
    kind: Happening
    message: BotMessage
    text: str
    at: datetime
    speaker: str


class Room:
    """What Telegram keeps of one chat."""

    def __init__(self, chat: Chat, clock: SandboxClock, files: FileStore) -> None:
        self.chat = chat
        self.clock = clock
        self.files = files
        self.members: dict[int, User] = {}
        self.messages: dict[int, BotMessage] = {}
        self.log: list[LogEntry] = []
        self.acted: dict[int, int] = {}
        self.closed: ApiError | None = None
        self.reply_keyboard: list[list[str]] = []
        self.tell: Callable[[LogEntry], None] | None = None
        self._last_id = 0
        self._news = asyncio.Event()

    def post(self, author: User, content: Content) -> BotMessage:
        """Add a message and log it."""
        self._last_id += 1
        wire: Message = {
            "message_id": self._last_id,
            "from": author,
            "chat": self.chat,
            "date": self.clock.stamp(),
            **content,
        }
        message = self.messages[self._last_id] = BotMessage(self, wire)
        self.note("send" if author["is_bot"] else "say", message, message.words, author)
        return message

    def revise(self, message: BotMessage, content: Content, author: User) -> None:
        """Change a message in place; an absent keyboard is taken away."""
        message.wire.pop("reply_markup", None)
        message.wire = {**message.wire, **content, "edit_date": self.clock.stamp()}
        self.note("edit" if author["is_bot"] else "say", message, message.words, author)

    def remove(self, message: BotMessage, author: User) -> None:
        del self.messages[message.message_id]
        self.note("delete", message, message.words, author)

    def note(self, kind: Happening, message: BotMessage, text: str, author: User) -> None:
        """Write the log and wake everyone who waits for it."""
        now = self.clock.now()
        entry = LogEntry(len(self.log) + 1, kind, message, text, now, author["first_name"])
        self.log.append(entry)
        if kind in {"say", "tap"}:
            self.acted[author["id"]] = entry.seq
        self._news.set()
        self._news = asyncio.Event()
        if self.tell is not None:
            self.tell(entry)

    async def first(
        self, wanted: Callable[[LogEntry], bool], since: int, seconds: float
    ) -> LogEntry | None:
        """The newest such entry after a mark, or else the next one to come in time."""
        for entry in reversed(self.log[since:]):
            if wanted(entry):
                return entry
        try:
            async with asyncio.timeout(seconds):
                return await self._next(wanted, len(self.log))
        except TimeoutError:
            return None

    async def _next(self, wanted: Callable[[LogEntry], bool], seen: int) -> LogEntry:
        while True:
            await self._news.wait()
            fresh = self.log[seen:]
            seen += len(fresh)
            for entry in fresh:
                if wanted(entry):
                    return entry
