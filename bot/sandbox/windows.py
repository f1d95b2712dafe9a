"""What a person sees of a chat, and waiting for what is to be seen."""

import re
from collections.abc import Callable
from typing import Final

from bot.sandbox.messages import BotMessage, LogEntry
from bot.sandbox.rooms import Room
from bot.sandbox.wire import Message

Wanted = str | re.Pattern[str] | Callable[[LogEntry], bool]

_SEEN: Final = {"send", "edit", "toast"}
_THINGS: Final = ("photo", "document", "video", "voice", "location", "contact")


class NotSeenError(AssertionError):
    """What was expected is not in the chat; the message shows the chat."""


class Window:
    """A chat on a screen; with a thread id only that topic of it, 0 being the general one."""

    def __init__(self, room: Room, thread_id: int | None = None) -> None:
        self.room = room
        self.thread_id = thread_id

    def __str__(self) -> str:
        return self.transcript()

    @property
    def messages(self) -> list[BotMessage]:
        """What is visible, from both sides, in order."""
        return [message for message in self.room.messages.values() if self._shows(message)]

    @property
    def last(self) -> BotMessage | None:
        """The bot's newest visible message."""
        return next((found for found in reversed(self.messages) if found.from_bot), None)

    @property
    def log(self) -> list[LogEntry]:
        """Everything that ever happened here."""
        return [entry for entry in self.room.log if self._shows(entry.message)]

    @property
    def reply_keyboard(self) -> list[list[str]]:
        """The labels of the keyboard in place of the phone's own."""
        return self.room.reply_keyboard

    def marks(self) -> int:
        """Where the log stands now."""
        return len(self.room.log)

    async def sees(
        self,
        what: Wanted,
        timeout: float = 20,  # noqa: ASYNC109 - read as part of the sentence
        since: int | None = None,
    ) -> BotMessage:
        """Wait for a message, an edit or a toast after `since` (else: after one's last act)."""
        mark = self._last_act() if since is None else since
        matches = _matcher(what)
        entry = await self.room.first(
            lambda found: self._shows(found.message) and matches(found), mark, timeout
        )
        if entry is None:
            wanted = what.pattern if isinstance(what, re.Pattern) else what
            raise NotSeenError(self.picture(f"nothing like {wanted!r} within {timeout} s"))
        return entry.message

    def transcript(self) -> str:
        """The chat as text: who, what, [buttons]."""
        return "\n".join(_line(message) for message in self.messages)

    def _shows(self, message: BotMessage) -> bool:
        return self.thread_id is None or message.topic == self.thread_id

    def _last_act(self) -> int:
        return max(self.room.acted.values(), default=0)

    def picture(self, problem: str) -> str:
        """The chat under a headline, for failures."""
        toasts = [f"({entry.text})" for entry in self.log if entry.kind == "toast"]
        lines = [problem, *self.transcript().splitlines(), *toasts[-1:]]
        return "\n    ".join(lines)


def _matcher(what: Wanted) -> Callable[[LogEntry], bool]:
    if isinstance(what, str):
        folded = what.casefold()
        return lambda entry: entry.kind in _SEEN and folded in entry.text.casefold()
    if isinstance(what, re.Pattern):
        return lambda entry: entry.kind in _SEEN and what.search(entry.text) is not None
    return what


def _line(message: BotMessage) -> str:
    lines = " ".join(filter(None, (_things(message.wire), message.words)))
    rows = [" ".join(f"[{label}]" for label in row) for row in message.buttons]
    return "\n  ".join([f"{message.speaker}: {lines}".replace("\n", "\n  "), *rows])


def _things(wire: Message) -> str:
    return " ".join(f"({thing})" for thing in _THINGS if thing in wire)
