"""The Bot API as far as the measured bots need it, played over bare sockets."""

import asyncio
import json
import time
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from urllib.parse import parse_qsl, urlsplit

from tests.bench.wire import Heard, Postman, Served

TOKEN = "4200000001:bench-bench-bench-bench-bench-bench"
BOT = {"id": 4200000001, "is_bot": True, "first_name": "Lapor", "username": "lapor_bench_bot"}
BATCH = 100
CONNECTIONS = 40  # Telegram's default for a webhook
TRUE = b'{"ok":true,"result":true}'
WRITING = ("sendmessage", "editmessagetext")
Values = dict[str, str]


class Telegram:
    """Updates go out by polling or webhook; what the bot says goes to `said(method, values)`."""

    def __init__(self) -> None:
        self.url = ""
        self.listening = asyncio.Event()
        self.said: Callable[[str, Values, int], None] = lambda *_: None
        self._pending: deque[tuple[int, bytes]] = deque()
        self._next_update = 700_000_001
        self.last_message = 1
        self._poll: tuple[Served, asyncio.TimerHandle] | None = None
        self._postman: Postman | None = None
        self._tasks = asyncio.TaskGroup()

    def put(self, kind: str, content: dict[str, object]) -> None:
        """Offer an update to the bot."""
        number = self._next_update
        self._next_update += 1
        body = json.dumps({"update_id": number, kind: content}, ensure_ascii=False).encode()
        if self._postman is not None:
            self._postman.post(body)
            return
        self._pending.append((number, body))
        if self._poll is not None:
            # As many as come in this round of the loop travel together.
            asyncio.get_running_loop().call_soon(self._give)

    def new_message_id(self) -> int:
        """The number of the next message, whoever writes it."""
        self.last_message += 1
        return self.last_message

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Telegram"]:
        """Serve on a port of the machine's choice."""
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: Served(self._take), "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        async with self._tasks:
            yield self
            if self._postman is not None:
                self._postman.close()
        server.close()

    def _take(self, connection: Served, request: Heard) -> None:
        path, _, query = request.line.split(" ")[1].partition("?")
        method = path.rpartition("/")[2].lower()
        values = _read(request.body, query)
        if method == "getupdates":
            self._get_updates(connection, values)
        else:
            connection.answer(self._call(method, values))

    def _call(self, method: str, values: Values) -> bytes:
        if method == "getme":
            return _success({**BOT, "can_join_groups": True, "supports_inline_queries": False})
        if method == "setwebhook" and values.get("url"):
            self._tasks.create_task(self._use_webhook(values))
            return TRUE
        if method not in WRITING:
            self.said(method, values, 0)
            return TRUE
        number = int(values.get("message_id") or 0) or self.new_message_id()
        answer = _success(_message(number, values))
        self.said(method, values, number)
        return answer

    def _answered_in_body(self, body: bytes) -> None:
        values = _read(body, "")
        if "method" in values:
            self._call(values.pop("method").lower(), values)

    async def _use_webhook(self, values: Values) -> None:
        parts = urlsplit(values["url"])
        postman = Postman(self._answered_in_body)
        secret = values.get("secret_token", "")
        await postman.connect(
            parts.hostname or "", parts.port or 80, parts.path or "/", secret, CONNECTIONS
        )
        self._postman = postman
        self.listening.set()

    def _get_updates(self, connection: Served, values: Values) -> None:
        offset = int(values.get("offset") or 0)
        while self._pending and self._pending[0][0] < offset:
            self._pending.popleft()
        self.listening.set()
        if self._poll is not None:
            self._poll[1].cancel()
        seconds = float(values.get("timeout") or 0)
        self._poll = (connection, asyncio.get_running_loop().call_later(seconds, self._give))
        if self._pending:
            self._give()

    def _give(self) -> None:
        if self._poll is None:
            return
        connection, timer = self._poll
        self._poll = None
        timer.cancel()
        batch = [self._pending[at][1] for at in range(min(BATCH, len(self._pending)))]
        connection.answer(b'{"ok":true,"result":[' + b",".join(batch) + b"]}")


def _read(body: bytes, query: str) -> Values:
    """A call's parameters from JSON or a form, as a form has them."""
    if not body.startswith(b"{"):
        return dict(parse_qsl(body.decode() or query, keep_blank_values=True))
    return {
        key: value if isinstance(value, str) else json.dumps(value)
        for key, value in json.loads(body).items()
    }


def _success(result: object) -> bytes:
    return json.dumps({"ok": True, "result": result}, ensure_ascii=False).encode()


def _message(number: int, values: Values) -> dict[str, object]:
    message: dict[str, object] = {
        "message_id": number,
        "from": BOT,
        "date": int(time.time()),
        "chat": {"id": int(values["chat_id"]), "type": "private", "first_name": "Warga"},
        "text": values["text"],
    }
    if values.get("reply_markup"):
        message["reply_markup"] = json.loads(values["reply_markup"])
    return message
