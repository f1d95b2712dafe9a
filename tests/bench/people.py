"""Who writes to the bots: citizens and officers, each waiting for what the bot says."""

import asyncio
import json
import re
import time
from collections import deque
from dataclasses import dataclass

from tests.bench.telegram import BOT, Telegram, Values

FIRST_CITIZEN = 7_100_000_001
FIRST_OFFICER = 7_900_000_001
CASE = re.compile(r"\b([0-9A-Z]{4}-[0-9A-Z]{4})\b")
PATIENCE_SECONDS = 60
Key = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Shown:
    """A message of the bot in a chat."""

    chat_id: int
    number: int
    text: str
    markup: str

    def data_of(self, label: str) -> str:
        """What the button with this label sends."""
        buttons = [one for row in json.loads(self.markup)["inline_keyboard"] for one in row]
        exact = [one for one in buttons if one["text"] == label]
        found = exact or [one for one in buttons if label in one["text"]]
        return str(found[0]["callback_data"])

    @property
    def case(self) -> str:
        """The tracking ID that stands in it."""
        found = CASE.search(self.text)
        return found.group(1) if found else ""


class Mailbox:
    """What was said under one key and not read yet."""

    __slots__ = ("_news", "_reader")

    def __init__(self) -> None:
        self._news: deque[Shown] = deque()
        self._reader: asyncio.Future[Shown] | None = None

    def put(self, shown: Shown) -> None:
        """Leave it, or hand it to who waits."""
        if self._reader is not None and not self._reader.done():
            self._reader.set_result(shown)
            self._reader = None
        else:
            self._news.append(shown)

    async def read(self) -> Shown:
        """The oldest, waited for if need be."""
        if self._news:
            return self._news.popleft()
        self._reader = asyncio.get_running_loop().create_future()
        return await self._reader


class People:
    """All chats with a bot; `handled` counts the updates whose replies have been seen. A
    citizen's chat is one mailbox, an officer's is one for each case."""

    def __init__(self, telegram: Telegram) -> None:
        self.handled = 0
        self._telegram = telegram
        self._boxes: dict[Key, Mailbox] = {}
        self._presses = 0
        self._wanted: tuple[int, asyncio.Future[None]] | None = None
        telegram.said = self._hear

    async def says(self, chat_id: int, text: str, case: str = "") -> Shown:
        """Write, and wait for the reply (in an officer's chat: about that case)."""
        self._telegram.put("message", self.message(chat_id, text))
        reply = await self.sees(chat_id, case)
        self._count()
        return reply

    async def presses(self, card: Shown, data: str) -> Shown:
        """Press a button, and wait for the answered press and the changed card."""
        query_id = self._press(card, data)
        await self.sees(0, query_id)
        del self._boxes[0, query_id]
        changed = await self.sees(card.chat_id)
        self._count()
        return changed

    async def presses_only(self, card: Shown, data: str) -> None:
        """Press a button, and wait for the answered press alone."""
        query_id = self._press(card, data)
        await self.sees(0, query_id)
        del self._boxes[0, query_id]
        self._count()

    async def sees(self, chat_id: int, case: str = "") -> Shown:
        """What the bot says next in this chat; raises TimeoutError when it says nothing."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            return await self._box((chat_id, case)).read()

    async def reached(self, count: int) -> None:
        """Wait until so many updates have been handled."""
        if self.handled < count:
            self._wanted = (count, asyncio.get_running_loop().create_future())
            await self._wanted[1]

    def forget(self, chat_id: int, case: str) -> None:
        """Nothing more is expected here."""
        self._boxes.pop((chat_id, case), None)

    def last_number(self) -> int:
        """The number of the newest message."""
        return self._telegram.last_message

    def message(self, chat_id: int, text: str) -> dict[str, object]:
        """A message as Telegram brings it."""
        content: dict[str, object] = {
            "message_id": self._telegram.new_message_id(),
            "from": _user(chat_id),
            "chat": _chat(chat_id),
            "date": int(time.time()),
            "text": text,
        }
        if text.startswith("/"):
            length = len(text.split(maxsplit=1)[0])
            content["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        return content

    def _count(self) -> None:
        self.handled += 1
        if self._wanted is not None and self.handled >= self._wanted[0]:
            self._wanted[1].set_result(None)
            self._wanted = None

    def _press(self, card: Shown, data: str) -> str:
        self._presses += 1
        query_id = str(self._presses)
        pressed: dict[str, object] = {
            "message_id": card.number,
            "from": BOT,
            "chat": _chat(card.chat_id),
            "date": int(time.time()),
            "text": card.text,
            "reply_markup": json.loads(card.markup),
        }
        query: dict[str, object] = {
            "id": query_id,
            "from": _user(card.chat_id),
            "message": pressed,
            "chat_instance": str(card.chat_id),
            "data": data,
        }
        self._telegram.put("callback_query", query)
        return query_id

    def _hear(self, method: str, values: Values, number: int) -> None:
        if method == "answercallbackquery":
            self._box((0, values["callback_query_id"])).put(Shown(0, 0, "", ""))
            return
        if number:
            chat_id = int(values["chat_id"])
            shown = Shown(chat_id, number, values["text"], values.get("reply_markup", ""))
            key = (chat_id, shown.case if chat_id >= FIRST_OFFICER else "")
            self._box(key).put(shown)

    def _box(self, key: Key) -> Mailbox:
        box = self._boxes.get(key)
        if box is None:
            box = self._boxes[key] = Mailbox()
        return box


def _user(chat_id: int) -> dict[str, object]:
    name = {"first_name": "Siti", "last_name": f"Aminah {chat_id % 1000}"}
    return {"id": chat_id, "is_bot": False, **name, "language_code": "id"}


def _chat(chat_id: int) -> dict[str, object]:
    name = {"first_name": "Siti", "last_name": f"Aminah {chat_id % 1000}"}
    return {"id": chat_id, "type": "private", **name}
