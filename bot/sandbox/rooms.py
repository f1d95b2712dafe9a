"""One chat of one bot: its messages, and everything that ever happened in it."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from bot.sandbox.clock import SandboxClock
from bot.sandbox.errors import ApiError, bad_request, forbidden
from bot.sandbox.files import FileStore
from bot.sandbox.members import Members
from bot.sandbox.messages import BotMessage, Happening, LogEntry
from bot.sandbox.spoken import Spoken, utterances
from bot.sandbox.topics import Topics
from bot.sandbox.wire import Chat, Content, Markup, Message, User

if TYPE_CHECKING:
    from bot.sandbox.accounts import Account

# Who stands for an administrator who stays anonymous; the id is Telegram's own.
ANONYMOUS: Final[User] = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}


class Room:
    """What Telegram keeps of one chat."""

    def __init__(self, chat: Chat, account: "Account") -> None:
        self.chat = chat
        self.account = account
        self.members = Members()
        self.topics = Topics()
        self.messages: dict[int, BotMessage] = {}
        self.log: list[LogEntry] = []
        self.acted: dict[int, int] = {}
        self.closed: ApiError | None = None
        self.reply_markup: Markup = {}
        self.tell: Callable[[LogEntry], None] | None = None
        self.busy: Callable[[str], None] | None = None
        self.obstacle: Callable[[], None] | None = None
        self._last_id = 0
        self._news = asyncio.Event()

    @property
    def id(self) -> int:
        return self.chat["id"]

    @property
    def next_id(self) -> int:
        """The id of the message to come."""
        return self._last_id + 1

    @property
    def reply_keyboard(self) -> list[list[str]]:
        """The labels of the keyboard in place of the phone's own."""
        return [[key["text"] for key in row] for row in self.reply_markup.get("keyboard", [])]

    @property
    def private(self) -> bool:
        return self.chat["type"] == "private"

    @property
    def channel(self) -> bool:
        return self.chat["type"] == "channel"

    @property
    def clock(self) -> SandboxClock:
        return self.account.clock

    @property
    def files(self) -> FileStore:
        return self.account.files

    def shut(self) -> ApiError | None:
        """Why the bot cannot even look in; None if it can."""
        if self.private:
            return None
        status = self.members.status(self.account.id)
        if status == "kicked":
            return forbidden(f"bot was kicked from the {self.chat['type']} chat")
        if status == "left":
            return forbidden(f"bot is not a member of the {self.chat['type']} chat")
        return None

    def mute(self) -> ApiError | None:
        """Why the bot cannot write here; None if it can."""
        if self.closed is not None:
            return self.closed
        if (shut := self.shut()) is not None:
            return shut
        if self.channel and not self.bot_may("can_post_messages"):
            return bad_request("need administrator rights in the channel chat")
        return None

    def bot_may(self, right: str) -> bool:
        """Has the bot this administrator's right?"""
        return self.members.may(self.account.id, right)

    def post(self, author: User, content: Content) -> BotMessage:
        """Add a message and log it."""
        self._last_id += 1
        wire: Message = {
            "message_id": self._last_id,
            "from": ANONYMOUS if "sender_chat" in content else author,
            "chat": self.chat,
            "date": self.clock.stamp(),
            **content,
        }
        if self.channel:
            del wire["from"]
            wire["sender_chat"] = self.chat
        message = self.messages[self._last_id] = BotMessage(self, author, wire)
        self._record(message, content)
        self.note("send" if message.by_bot else "say", message, message.words, author)
        return message

    def revise(self, message: BotMessage, content: Content, author: User) -> None:
        """Change a message in place; an absent keyboard is taken away."""
        message.wire.pop("reply_markup", None)
        message.wire = {**message.wire, **content, "edit_date": self.clock.stamp()}
        self._record(message, content)
        self.note("edit" if message.by_bot else "say", message, message.words, author)

    def remove(self, message: BotMessage, author: User) -> None:
        del self.messages[message.message_id]
        self.note("delete", message, message.words, author)

    def toast(self, message: BotMessage, text: str, *, alert: bool = False) -> None:
        """Show what the bot answered to a press, for a moment or until it is put away."""
        self.hears(text)
        self.note("toast", message, text, self.account.user, alert=alert)

    def hears(self, *texts: str) -> None:
        """Remember what the bot said here besides its messages."""
        self.account.spoken += [Spoken(self.id, text) for text in texts]

    def _record(self, message: BotMessage, content: Content) -> None:
        if message.by_bot:
            self.hears(*utterances(content))

    def note(
        self,
        kind: Happening,
        message: BotMessage,
        text: str,
        author: User,
        *,
        alert: bool = False,
    ) -> None:
        """Write the log and wake everyone who waits for it."""
        now, speaker = self.clock.now(), author["first_name"]
        entry = LogEntry(len(self.log) + 1, kind, message, text, now, speaker, alert)
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
