"""HTTP in its barest form, so that the load generator costs less than what it measures."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

END_OF_HEAD = b"\r\n\r\n"
LENGTH = b"content-length:"


@dataclass(frozen=True, slots=True)
class Heard:
    """One HTTP message: its first line and its body."""

    line: str
    body: bytes


class Reader:
    """Cuts a stream into messages; every message must say how long it is."""

    def __init__(self) -> None:
        self._kept = b""

    def feed(self, data: bytes) -> list[Heard]:
        """The messages that are complete now."""
        self._kept += data
        found = []
        while (message := self._next()) is not None:
            found.append(message)
        return found

    def _next(self) -> Heard | None:
        head_end = self._kept.find(END_OF_HEAD)
        if head_end < 0:
            return None
        head = self._kept[:head_end].lower()
        at = head.find(LENGTH)
        length = int(head[at + len(LENGTH) :].split(b"\r\n", 1)[0]) if at >= 0 else 0
        start = head_end + len(END_OF_HEAD)
        if len(self._kept) < start + length:
            return None
        line = self._kept[: self._kept.find(b"\r\n")].decode()
        body = self._kept[start : start + length]
        self._kept = self._kept[start + length :]
        return Heard(line, body)


class Served(asyncio.Protocol):
    """A connection to our server."""

    def __init__(self, take: "Callable[[Served, Heard], None]") -> None:
        self._take = take
        self._reader = Reader()
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Somebody came."""
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Hand over every complete request."""
        for message in self._reader.feed(data):
            self._take(self, message)

    def answer(self, body: bytes) -> None:
        """Answer the request whose turn it is."""
        if self._transport is not None and not self._transport.is_closing():
            head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            self._transport.write(f"{head}{len(body)}\r\n\r\n".encode() + body)


class Carrier(asyncio.Protocol):
    """A keep-alive connection that posts one body after another."""

    def __init__(self, done: "Callable[[Carrier, Heard], None]") -> None:
        self._done = done
        self._reader = Reader()
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Connected."""
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def post(self, head: bytes, body: bytes) -> None:
        """Send a request; `done` is called with the response."""
        assert self._transport is not None
        self._transport.write(head + str(len(body)).encode() + END_OF_HEAD + body)

    def data_received(self, data: bytes) -> None:
        """Pass a complete response on."""
        for message in self._reader.feed(data):
            self._done(self, message)

    def close(self) -> None:
        """Hang up."""
        if self._transport is not None:
            self._transport.close()


class Postman:
    """Posts bodies to one address over a few connections, as Telegram does for a webhook."""

    def __init__(self, answered: Callable[[bytes], None]) -> None:
        self._answered = answered
        self._head = b""
        self._waiting: deque[bytes] = deque()
        self._idle: list[Carrier] = []
        self._all: list[Carrier] = []

    async def connect(self, host: str, port: int, path: str, secret: str, most: int) -> None:
        """Open the connections."""
        self._head = (
            f"POST {path} HTTP/1.1\r\nHost: {host}:{port}\r\nContent-Type: application/json\r\n"
            f"X-Telegram-Bot-Api-Secret-Token: {secret}\r\nContent-Length: "
        ).encode()
        loop = asyncio.get_running_loop()
        for _ in range(most):
            _, carrier = await loop.create_connection(lambda: Carrier(self._free), host, port)
            self._all.append(carrier)
        self._idle = list(self._all)
        while self._waiting and self._idle:
            self._idle.pop().post(self._head, self._waiting.popleft())

    def post(self, body: bytes) -> None:
        """Send it when a connection is free."""
        if self._idle:
            self._idle.pop().post(self._head, body)
        else:
            self._waiting.append(body)

    def close(self) -> None:
        """Hang up everywhere."""
        for carrier in self._all:
            carrier.close()

    def _free(self, carrier: Carrier, response: Heard) -> None:
        if " 200 " not in response.line:
            raise RuntimeError(f"the webhook answered {response.line}")
        if self._waiting:
            carrier.post(self._head, self._waiting.popleft())
        else:
            self._idle.append(carrier)
        if response.body:
            self._answered(response.body)
