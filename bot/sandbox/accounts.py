"""One bot as Telegram keeps it: its chats, files, updates, commands and open questions."""

from collections.abc import Awaitable, Callable
from itertools import count
from typing import TYPE_CHECKING, Final

from bot.sandbox.clock import SandboxClock
from bot.sandbox.files import FileStore
from bot.sandbox.inline import Shelf
from bot.sandbox.members import Member
from bot.sandbox.messages import BotMessage
from bot.sandbox.rooms import Room
from bot.sandbox.spoken import Spoken
from bot.sandbox.updates import UpdateQueue
from bot.sandbox.webhook import Webhook, WebhookTerms
from bot.sandbox.wire import Chat, Command, User

if TYPE_CHECKING:
    from bot.sandbox.questions import Inquiry, Press

BodyCall = Callable[["Account", str, bytes], Awaitable[None]]

_query_ids: Final = count(1_877_000_000_000_000_001)


class Account:
    """A registered bot and everything Telegram knows about it.

    The switches are those of BotFather: inline mode (here on), inline feedback (off) and group
    privacy (on).
    """

    def __init__(self, user: User, token: str, clock: SandboxClock, called: BodyCall) -> None:
        self.user = user
        self.token = token
        self.clock = clock
        self.inline_mode = True
        self.inline_feedback = False
        self.group_privacy = True
        self.files = FileStore()
        self.rooms: dict[int, Room] = {}
        self.updates = UpdateQueue()
        self.webhook: Webhook | None = None
        self.commands: dict[str, list[Command]] = {}
        self.presses: dict[str, Press] = {}
        self.inquiries: dict[str, Inquiry] = {}
        self.shelf = Shelf()
        self.inline_messages: dict[str, BotMessage] = {}
        self.profile: dict[str, str] = {}
        self.spoken: list[Spoken] = []
        self.secretive: set[int] = set()
        self._called = called

    @property
    def id(self) -> int:
        return self.user["id"]

    @property
    def username(self) -> str:
        return self.user.get("username", "")

    def open_room(self, chat: Chat) -> Room:
        room = self.rooms[chat["id"]] = Room(chat, self)
        if room.private:
            room.members.place(Member(self.user, "member"))
        return room

    async def use_webhook(self, terms: WebhookTerms | None) -> None:
        """Replace the webhook; None goes back to polling."""
        if self.webhook is not None:
            self.updates.carrier = None
            await self.webhook.close()
            self.webhook = None
        if terms is not None:
            self.webhook = Webhook(terms, self.updates, self._answered_in_body)
            self.updates.carrier = self.webhook

    async def _answered_in_body(self, content_type: str, body: bytes) -> None:
        await self._called(self, content_type, body)


def new_query_id() -> str:
    """An id for something the bot is asked."""
    return str(next(_query_ids))
