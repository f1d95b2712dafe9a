"""A message as people see it, and the log's entries."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from bot.sandbox.wire import Button, Media, Message, User

if TYPE_CHECKING:
    from bot.sandbox.rooms import Room

Happening = Literal["say", "tap", "send", "edit", "delete", "toast"]


class BotMessage:
    """A message of a chat with the bot; it shows later edits too."""

    __slots__ = ("author", "inline_id", "room", "wire")

    def __init__(self, room: "Room", author: User, wire: Message) -> None:
        self.room = room
        self.author = author
        self.wire = wire
        self.inline_id: str | None = None

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
        return self.author["id"] == self.room.account.id

    @property
    def by_bot(self) -> bool:
        """Are the words the bot's, even where a person sent them from an inline result?"""
        return self.from_bot or "via_bot" in self.wire

    @property
    def speaker(self) -> str:
        """Under which name the others see it."""
        shown = self.wire.get("sender_chat")
        return shown.get("title", "") if shown else self.author["first_name"]

    @property
    def topic(self) -> int:
        """The topic's id; 0 outside of topics."""
        return self.wire.get("message_thread_id", 0)

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
        """The id of the message this one answers; merely being in a topic is no answer."""
        answered = self.wire.get("reply_to_message")
        if answered is None or answered["message_id"] == self.topic:
            return None
        return answered["message_id"]


@dataclass(frozen=True, slots=True)
class LogEntry:
    """Something that happened; its text stays as it was at that moment."""

    seq: int
    kind: Happening
    message: BotMessage
    text: str
    at: datetime
    speaker: str
    alert: bool = False
