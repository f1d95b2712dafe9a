"""Calling Telegram with what `update_log` stores: plain JSON on aiogram's own connections.

The calls were built by us and are checked by the sandbox in every test, so they need no second
round through aiogram's models, which costs more than the rest of the call. Its errors are
used; they want a method object, and any serves.
"""

import json

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import GetMe
from aiohttp import ClientError, ClientTimeout

PATIENCE = ClientTimeout(total=60)
OK = 200


class Caller:
    """Makes calls for one bot."""

    def __init__(self, bot: Bot, session: AiohttpSession) -> None:
        self._bot = bot
        self._session = session

    async def call(self, method: str, params: object) -> int | None:
        """Make the call; the id of the message it made or changed, if it was about one. Raises
        aiogram's TelegramAPIError tree."""
        status, content = await self._post(method, params)
        if status != OK:
            self._session.check_response(self._bot, GetMe(), status, content)
        result = json.loads(content)["result"]
        return result.get("message_id") if isinstance(result, dict) else None

    async def _post(self, method: str, params: object) -> tuple[int, str]:
        client = await self._session.create_session()
        url = self._session.api.api_url(token=self._bot.token, method=method)
        try:
            async with client.post(url, json=params, timeout=PATIENCE) as response:
                return response.status, await response.text()
        except (TimeoutError, ClientError) as error:
            raise TelegramNetworkError(method=GetMe(), message=type(error).__name__) from error
