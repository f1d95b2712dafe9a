"""No library at all: a bot of bare sockets, to learn how much the load generator can give."""

import json
import socket
import sys
from urllib.parse import urlencode, urlsplit

from tests.bench.wire import Heard, Reader


class Line:
    """One keep-alive connection; requests may be written before earlier ones are answered."""

    def __init__(self, token: str, api: str) -> None:
        parts = urlsplit(api)
        self._path = f"/bot{token}"
        self._socket = socket.create_connection((parts.hostname or "", parts.port or 80))
        self._reader = Reader()

    def ask(self, calls: list[tuple[str, dict[str, object]]]) -> list[Heard]:
        """Make the calls, and wait until all are answered."""
        self._socket.sendall(b"".join(self._request(*call) for call in calls))
        answers: list[Heard] = []
        while len(answers) < len(calls):
            data = self._socket.recv(1 << 20)
            if not data:
                raise SystemExit
            answers += self._reader.feed(data)
        return answers

    def _request(self, method: str, values: dict[str, object]) -> bytes:
        body = urlencode(values)
        head = f"POST {self._path}/{method} HTTP/1.1\r\nContent-Length: {len(body)}\r\n\r\n"
        return (head + body).encode()


def reply(update: dict[str, dict[str, str]]) -> tuple[str, dict[str, object]]:
    """The same words again, or the answer to a press."""
    if "callback_query" in update:
        return "answerCallbackQuery", {"callback_query_id": update["callback_query"]["id"]}
    message = update["message"]
    chat: dict[str, object] = dict(message["chat"])  # type: ignore[arg-type]
    return "sendMessage", {"chat_id": chat["id"], "text": message["text"]}


def main(token: str, api: str) -> None:
    """Run until killed."""
    line, offset = Line(token, api), 0
    while True:
        [batch] = line.ask([("getUpdates", {"offset": offset, "timeout": 30})])
        updates = json.loads(batch.body)["result"]
        if updates:
            offset = updates[-1]["update_id"] + 1
            line.ask([reply(update) for update in updates])


if __name__ == "__main__":
    main(*sys.argv[1:])
