"""The HTTP side: finds the bot by its token, carries the call out, writes the answer."""

import asyncio
import inspect
import logging
from collections import Counter
from dataclasses import dataclass
from datetime import UTC
from email.utils import format_datetime
from typing import Final
from urllib.parse import unquote

from aiohttp import web

import bot.sandbox.methods  # noqa: F401 - registers the methods
from bot.sandbox.accounts import Account
from bot.sandbox.calls import PLAYED, Call
from bot.sandbox.clock import SandboxClock
from bot.sandbox.errors import ApiError, ConnectionCut
from bot.sandbox.faults import Faults, Meter
from bot.sandbox.forms import Form, read_form
from bot.sandbox.parameters import check, spelling
from bot.sandbox.replies import refusal, success

log = logging.getLogger(__name__)

_FILES: Final = "/file/bot"
_CALLS: Final = "/bot"


@dataclass(frozen=True, slots=True)
class Refusal:
    """An error the sandbox answered."""

    method: str
    code: int
    description: str


class Server:
    """Answers for all registered bots."""

    def __init__(self, faults: Faults, meter: Meter, clock: SandboxClock) -> None:
        self._clock = clock
        self.accounts: dict[str, Account] = {}
        self.calls: Counter[str] = Counter()
        self.refusals: list[Refusal] = []
        self.crashes: list[Exception] = []
        self.faults = faults
        self.meter = meter

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one HTTP request."""
        path = unquote(request.raw_path.partition("?")[0])
        if path.startswith(_FILES):
            return self._file(path.removeprefix(_FILES))
        token, _, method = path.removeprefix(_CALLS).partition("/")
        try:
            body = await request.read()
            content_type = request.headers.get("Content-Type", "")
            form = read_form(content_type, request.query_string, body)
            result = await self.call(self._account(path, token), method, form)
            return web.Response(body=success(result), headers=self._headers())
        except ApiError as error:
            self.refusals.append(Refusal(method, error.code, error.description))
            return web.Response(body=refusal(error), status=error.code, headers=self._headers())
        except ConnectionCut:
            return await self._cut(request)
        except Exception as error:
            self.crashes.append(error)
            log.exception("the sandbox failed in %s", method)
            return web.Response(status=500, body=refusal(ApiError(500, "sandbox failure")))

    async def call(self, account: Account, method: str, form: Form) -> object:
        """Carry out one call, with the failures ordered for it."""
        name = method.lower()
        spelled = spelling(name)
        if spelled is None:
            raise ApiError(404, "Not Found")
        self.calls[spelled] += 1
        fault = self.faults.take(name)
        if fault is not None:
            fault.strike()
        handler = PLAYED.get(name)
        if handler is None:
            words = f"Bad Request: method {spelled} is not played by the sandbox"
            raise ApiError(501, words)
        result = handler(Call(account, check(name, form), form.uploads, self.meter))
        if inspect.isawaitable(result):
            result = await result
        if fault is not None:
            raise ConnectionCut
        return result

    async def call_in_body(self, account: Account, content_type: str, body: bytes) -> None:
        """Carry out what a webhook answered; like Telegram, tell nobody how it went."""
        method = ""
        try:
            form = read_form(content_type, "", body)
            method = str(form.values.pop("method", ""))
            if method:
                await self.call(account, method, form)
        except ApiError as error:
            self.refusals.append(Refusal(method, error.code, error.description))
        except ConnectionCut:
            log.debug("%s was cut off, as it was to be", method)
        except Exception as error:
            self.crashes.append(error)
            log.exception("the sandbox failed in %s", method)

    def _account(self, path: str, token: str) -> Account:
        if not path.startswith(_CALLS):
            raise ApiError(404, "Not Found")
        account = self.accounts.get(token)
        if account is None:
            raise ApiError(401, "Unauthorized")
        return account

    def _file(self, rest: str) -> web.StreamResponse:
        token, _, path = rest.partition("/")
        account = self.accounts.get(token)
        stored = account.files.at(path) if account else None
        if stored is None:
            error = ApiError(404, "Not Found") if account else ApiError(401, "Unauthorized")
            return web.Response(body=refusal(error), status=error.code, headers=self._headers())
        return web.Response(body=stored.content, content_type="application/octet-stream")

    def _headers(self) -> dict[str, str]:
        """Every answer carries Telegram's clock."""
        date = format_datetime(self._clock.now().astimezone(UTC), usegmt=True)
        return {"Content-Type": "application/json", "Date": date}

    async def _cut(self, request: web.BaseRequest) -> web.StreamResponse:
        if request.transport is not None:
            request.transport.abort()
        # The broken line cancels this handler; there is nobody left to answer.
        await asyncio.Event().wait()
        return web.Response()
