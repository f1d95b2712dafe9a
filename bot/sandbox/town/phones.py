"""A phone: a chat as the people in front of it see it, with its line to the world."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from bot.sandbox.errors import ApiError
from bot.sandbox.groups import Group
from bot.sandbox.people import Person
from bot.sandbox.rooms import Room
from bot.sandbox.town.journal import Json
from bot.sandbox.town.showing import keys, shown
from bot.sandbox.windows import NotSeenError

log = logging.getLogger(__name__)

Act = Callable[[], Awaitable[object]]


class Tell(Protocol):
    """Takes what the page should hear of."""

    def __call__(self, kind: str, /, **content: object) -> None: ...


class NotNowError(Exception):
    """What a person tried is not possible; `key` is the label that says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def _untold(_kind: str, /, **_content: object) -> None:
    """Nobody listens yet."""


@dataclass
class Phone:
    """A person's chat with the bot, or a group in which several `people` write. Its happenings
    go to `tell`, unless it is offline: then they wait, as does what is written on it."""

    key: str
    role: str
    window: Person | Group
    people: Mapping[str, Person]
    tell: Tell = _untold
    offline: bool = False
    _state: Json = field(default_factory=dict)
    _frozen: list[Json] = field(default_factory=list)
    _held: list[tuple[str, Json]] = field(default_factory=list)
    _waiting: list[tuple[Json, Act]] = field(default_factory=list)

    @property
    def name(self) -> str:
        if isinstance(self.window, Group):
            return self.window.name
        return self.window.user["first_name"]

    @property
    def room(self) -> Room:
        return self.window.room

    @property
    def blocked(self) -> bool:
        """Whether the bot cannot write here: blocked by the person, or not in the group."""
        if isinstance(self.window, Group):
            return self.window.account.id not in self.room.members
        closed = self.room.closed
        return closed is not None and "blocked" in closed.description

    def speaker(self, key: str | None) -> Person:
        """Who holds the phone; the first one unless another is named."""
        if key is None:
            return next(iter(self.people.values()))
        if key not in self.people:
            raise NotNowError("error-gone")
        return self.people[key]

    def check_line(self) -> None:
        """Raises NotNowError where a press or an edit needs a line that is not there."""
        if self.offline:
            raise NotNowError("error-offline")

    def check_open(self) -> None:
        """Raises NotNowError where a person who has blocked the bot wants to write to it."""
        if self.blocked and isinstance(self.window, Person):
            raise NotNowError("error-blocked")

    def view(self) -> Json:
        """All that the phone shows."""
        messages = self._frozen if self.offline else self._messages()
        return {**self.state(), "messages": messages}

    def state(self) -> Json:
        """What stands around the messages."""
        group = isinstance(self.window, Group)
        people = [
            {"key": key, "id": person.id, "name": person.user["first_name"]}
            for key, person in self.people.items()
        ]
        return {
            "key": self.key,
            "role": self.role,
            "group": group,
            "name": self.name,
            "people": people,
            "keys": keys(self.room.reply_markup),
            "offline": self.offline,
            "blocked": self.blocked,
            "failing": self.room.obstacle is not None,
            "waiting": [draft for draft, _ in self._waiting],
        }

    def happens(self, kind: str, **content: object) -> None:
        """Something comes in over the line."""
        event: Json = {"phone": self.key, **content}
        if self.offline:
            self._held.append((kind, event))
        else:
            self.tell(kind, **event)

    def busy(self, action: str) -> None:
        """The bot is typing, or sending something large."""
        self.happens("typing", action=action)

    def refresh(self) -> None:
        """Show what stands around the messages, where it has changed."""
        if (state := self.state()) != self._state:
            self._state = state
            self.tell("phone", phone=self.key, state=state)

    async def send(self, draft: Json, act: Act) -> None:
        """Send now, or as soon as there is a line again."""
        if self.offline:
            self._waiting.append((draft, act))
            self.refresh()
        else:
            await act()

    async def set_offline(self, *, offline: bool) -> None:
        """Cut the line, or mend it and make up for what was missed."""
        if offline == self.offline:
            return
        if offline:
            self._frozen, self.offline = self._messages(), True
            self.refresh()
            return
        self.offline = False
        held, self._held = self._held, []
        waiting, self._waiting = self._waiting, []
        self.refresh()
        for kind, event in held:
            self.tell(kind, **event)
        for _, act in waiting:
            try:
                await act()
            except NotSeenError:
                log.info("%s could not send what was written offline", self.key)

    def set_blocked(self, *, blocked: bool) -> None:
        """Block the bot or take it out of the group, and back."""
        if blocked != self.blocked:
            if isinstance(self.window, Group):
                change = self.window.removes_bot if blocked else self.window.adds_bot
                change()
            elif blocked:
                self.window.blocks_bot()
            else:
                self.window.unblocks_bot()
        self.refresh()

    def set_failing(self, *, failing: bool) -> None:
        """Let the bot's next message to this phone fail on its way."""
        self.room.obstacle = self._fail_once if failing else None
        self.refresh()

    def _fail_once(self) -> None:
        self.room.obstacle = None
        self.refresh()
        self.happens("failed")
        raise ApiError(502, "Bad Gateway")

    def _messages(self) -> list[Json]:
        return [shown(message) for message in self.window.messages]
