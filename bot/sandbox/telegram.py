"""The sandbox as a whole: a Telegram on loopback, with its people and its bots."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from itertools import count
from typing import Final, Self

from aiohttp import web

from bot.sandbox.accounts import Account
from bot.sandbox.channels import Channel
from bot.sandbox.clock import SandboxClock
from bot.sandbox.faults import Failure, Fault, Faults, Limits, Meter
from bot.sandbox.groups import Group
from bot.sandbox.members import Member
from bot.sandbox.messages import LogEntry
from bot.sandbox.people import Person
from bot.sandbox.rooms import Room
from bot.sandbox.server import Refusal, Server
from bot.sandbox.spoken import Spoken
from bot.sandbox.windows import Window
from bot.sandbox.wire import Chat, ChatType, Command, User

Listener = Callable[[Window, LogEntry], None]

_LOOPBACK: Final = "127.0.0.1"
_FIRST_BOT: Final = 4_200_000_001
# Beyond 32 bits, as real ids are: a column that is too narrow shows here.
_FIRST_PERSON: Final = 7_100_000_001
_FIRST_GROUP: Final = -1_002_100_000_001


class Sandbox:
    """Started by `async with`; everything about it is then reachable from here."""

    def __init__(
        self,
        port: int = 0,
        now: Callable[[], datetime] | None = None,
        limits: Limits | None = None,
    ) -> None:
        self.clock = SandboxClock(now)
        self.people: list[Person] = []
        self._port = port
        self._faults = Faults()
        self._server = Server(self._faults, Meter(limits, self.clock), self.clock)
        self._listeners: list[Listener] = []
        self._bot_ids = count(_FIRST_BOT)
        self._person_ids = count(_FIRST_PERSON)
        self._group_ids = count(_FIRST_GROUP, -1)
        self._runner: web.ServerRunner | None = None
        self.default_bot = self.bot("lapor_sandbox_bot", "Lapor")

    async def __aenter__(self) -> Self:
        server = web.Server(self._server.handle, handler_cancellation=True, access_log=None)
        self._runner = web.ServerRunner(server, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, _LOOPBACK, self._port).start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        for account in self._server.accounts.values():
            account.updates.interrupt(None)
            await account.use_webhook(None)
        if self._runner is not None:
            await self._runner.cleanup()
        if self._server.crashes:
            raise ExceptionGroup("the sandbox itself failed", self._server.crashes)

    @property
    def url(self) -> str:
        return f"http://{_LOOPBACK}:{self._port}"

    @property
    def token(self) -> str:
        return self.default_bot.token

    @property
    def username(self) -> str:
        return self.default_bot.username

    @property
    def commands(self) -> dict[str, list[Command]]:
        """What setMyCommands stored, by scope: "default", "chat:-100...", "default/en"."""
        return self.default_bot.commands

    @property
    def calls(self) -> Counter[str]:
        """How often each method was called."""
        return self._server.calls

    @property
    def refusals(self) -> list[Refusal]:
        """Every error answered, those to calls in a webhook's body included."""
        return self._server.refusals

    def spoken(self) -> list[Spoken]:
        """Everything readable that any bot ever sent: texts, captions, buttons with their data,
        toasts, file names, inline results, topics, commands and descriptions, also where it was
        changed or deleted since."""
        return [said for account in self._server.accounts.values() for said in account.spoken]

    def bot(self, username: str, name: str) -> Account:
        """Register one more bot; its BotFather switches are attributes of the account."""
        number = next(self._bot_ids)
        user: User = {"id": number, "is_bot": True, "first_name": name, "username": username}
        token = f"{number}:sandbox-{username}-0123456789abcdefghij"[:46]
        account = Account(user, token, self.clock, self._server.call_in_body)
        self._server.accounts[token] = account
        return account

    def person(
        self,
        name: str,
        username: str | None = None,
        language_code: str = "id",
        *,
        bot: Account | None = None,
        known_as: Person | None = None,
    ) -> Person:
        """Somebody new; `known_as` gives the same person a chat with another bot."""
        account = bot or self.default_bot
        number = known_as.id if known_as else next(self._person_ids)
        first, _, rest = name.partition(" ")
        user: User = {"id": number, "is_bot": False, "first_name": first}
        chat: Chat = {"id": number, "type": "private", "first_name": first}
        if rest:
            user["last_name"] = chat["last_name"] = rest
        if username:
            user["username"] = chat["username"] = username
        user["language_code"] = language_code
        person = Person(account, user, account.open_room(chat))
        self._follow(person)
        self.people.append(person)
        return person

    def group(
        self,
        title: str,
        members: Iterable[Person] = (),
        *,
        bot: Account | None = None,
        basic: bool = False,
        forum: bool = False,
    ) -> Group:
        """A supergroup (or a basic group) of its first member, who has just added the bot."""
        room = self._open(bot, title, "group" if basic else "supergroup")
        if forum:
            room.chat["is_forum"] = True
        joined = [person.user for person in members]
        for user in joined:
            room.members.place(Member(user, "member"))
        group = Group(room, joined[0] if joined else self._founder())
        self._follow(group)
        group.adds_bot()
        return group

    def channel(
        self,
        title: str,
        username: str | None = None,
        *,
        bot: Account | None = None,
        owner: Person | None = None,
    ) -> Channel:
        """A channel whose owner has just made the bot an administrator with the usual rights."""
        room = self._open(bot, title, "channel")
        if username:
            room.chat["username"] = username
        channel = Channel(room, owner.user if owner else self._founder())
        self._follow(channel)
        channel.adds_bot()
        return channel

    def upgrades(self, group: Group) -> Group:
        """Turn a basic group into a supergroup: a new chat with a new id."""
        fresh = Group(self._open(group.account, group.name, "supergroup"), group.owner)
        fresh.room.members.take_over(group.room.members)
        self._follow(fresh)
        group.moved_to(fresh)
        return fresh

    def on_event(self, callback: Listener) -> None:
        """Hear of every log entry, as it is written."""
        self._listeners.append(callback)

    def fails_next(
        self,
        method: str,
        failure: Failure,
        *,
        retry_after: int = 1,
        times: int = 1,
        description: str | None = None,
    ) -> None:
        """Let the next calls fail: by a code, "cut" before or "drop" after they are done."""
        self._faults.order(method, Fault(failure, retry_after, description), times)

    def loses_files(self) -> None:
        """File ids given so far stop working."""
        for account in self._server.accounts.values():
            account.files.lose()

    def advance(self, by: timedelta) -> None:
        self.clock.advance(by)

    async def caught_up(self, timeout: float = 20) -> None:  # noqa: ASYNC109 - as in sees()
        """Wait until the bots have taken every update."""
        async with asyncio.timeout(timeout):
            for account in self._server.accounts.values():
                await account.updates.emptied()

    def _open(self, bot: Account | None, title: str, kind: ChatType) -> Room:
        chat: Chat = {"id": next(self._group_ids), "type": kind, "title": title}
        return (bot or self.default_bot).open_room(chat)

    def _founder(self) -> User:
        """Somebody who has a group or a channel and does not use the bot."""
        return {"id": next(self._person_ids), "is_bot": False, "first_name": "Pendiri"}

    def _follow(self, window: Window) -> None:
        window.room.tell = lambda entry: self._tell(window, entry)

    def _tell(self, window: Window, entry: LogEntry) -> None:
        for listener in self._listeners:
            listener(window, entry)
