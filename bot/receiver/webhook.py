"""Webhook: an update is acknowledged after its commit, and its plain reply rides along."""

import asyncio
import hmac
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from aiogram import Bot
from aiogram.types import Update
from aiohttp import web

from bot.config import Webhook
from bot.receiver.gateway import Gateway
from bot.receiver.heard import chat_of
from bot.receiver.polling import HEARD
from bot.receiver.turn import Outcome

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (a header's name)

# Behind the address of the settings: the public bot's, and the officers' own one's.
PATHS = ("", "/staff")


class Hook:
    """Takes requests; one chat's updates are handled one after another."""

    def __init__(self, bot: Bot, gateway: Gateway, secret: str) -> None:
        self._bot = bot
        self._gateway = gateway
        self._secret = secret
        self._chats = ChatLocks()

    async def handle(self, request: web.Request) -> web.Response:
        """Handle one update; 401 without the secret."""
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given, self._secret):
            return web.Response(status=401)
        update = Update.model_validate(await request.json(), context={"bot": self._bot})
        async with self._chats.hold(chat_of(update)):
            outcome = await self._gateway.commit(update)
            riding = rides_along(outcome)
            if outcome is not None and riding is None:
                await self._gateway.answer(outcome)
        return web.json_response(riding) if riding else web.Response()


def rides_along(outcome: Outcome | None) -> dict[str, object] | None:
    """The only call of a reply, when nothing later needs its result: it may travel in the
    response, which acknowledges the update and sends the message in one."""
    if outcome is None or outcome.replied or len(outcome.calls) != 1:
        return None
    call = outcome.calls[0]
    params = call["params"]
    if call.get("card") or not isinstance(params, dict):
        return None
    return {"method": call["method"], **params}


class ChatLocks:
    """A lock a chat, kept only while somebody holds or wants it."""

    def __init__(self) -> None:
        self._locks: defaultdict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._users: defaultdict[int, int] = defaultdict(int)

    @asynccontextmanager
    async def hold(self, chat_id: int) -> AsyncIterator[None]:
        """Hold the chat's lock."""
        self._users[chat_id] += 1
        try:
            async with self._locks[chat_id]:
                yield
        finally:
            self._users[chat_id] -= 1
            if not self._users[chat_id]:
                del self._users[chat_id], self._locks[chat_id]


@asynccontextmanager
async def listening(ears: Sequence[tuple[Bot, Gateway]], hook: Webhook) -> AsyncIterator[None]:
    """Listen and have Telegram send updates here; those of a second bot, the officers' own, come
    to a path of their own."""
    app = web.Application()
    secret = hook.secret.get_secret_value()
    paths = dict(zip(PATHS, ears, strict=False))
    for path, (bot, gateway) in reversed(paths.items()):
        app.router.add_post(f"/{{path:.*}}{path}", Hook(bot, gateway, secret).handle)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, hook.host, hook.port).start()
        for path, (bot, _) in paths.items():
            url = hook.url.rstrip("/") + path if path else hook.url
            await bot.set_webhook(url, secret_token=secret, allowed_updates=HEARD)
        yield
    finally:
        await runner.cleanup()
