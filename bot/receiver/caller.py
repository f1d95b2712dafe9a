"""Calling Telegram with what `update_log` stores, and asking it for updates: plain JSON on
aiogram's own connections.

The calls were built by us and are checked by the sandbox in every test, so they need no second
round through aiogram's models, which costs more than the rest of the call (aiogram 3.31 makes a
class anew for each answer). Its errors are used; they want a method object, and any serves.
"""

import json

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import GetMe
from aiogram.types import Update
from aiohttp import ClientError, ClientTimeout

PATIENCE = ClientTimeout(total=60)
PATIENCE_BEYOND = 10
OK = 200


class Caller:
    """Makes calls for one bot."""

    def __init__(self, bot: Bot, session: AiohttpSession) -> None:
        self.bot = bot
        self._session = session

    async def call(self, method: str, params: object) -> int | None:
        """Make the call; the id of the message it made or changed, if it was about one. Raises
        aiogram's TelegramAPIError tree."""
        result = await self._result(method, params, PATIENCE)
        return result.get("message_id") if isinstance(result, dict) else None

    async def updates(self, offset: int, *, wait_seconds: int, kinds: list[str]) -> list[Update]:
        """The updates from this number on, waited for if there are none; raises the same."""
        params = {"offset": offset, "timeout": wait_seconds, "allowed_updates": kinds}
        patience = ClientTimeout(total=wait_seconds + PATIENCE_BEYOND)
        found = await self._result("getUpdates", params, patience)
        listed = found if isinstance(found, list) else []
        return [Update.model_validate(one, context={"bot": self.bot}) for one in listed]

    async def _result(self, method: str, params: object, patience: ClientTimeout) -> object:
        status, content = await self._post(method, params, patience)
        if status != OK:
            self._session.check_response(self.bot, GetMe(), status, content)
        result: object = json.loads(content)["result"]
        return result

    async def _post(self, method: str, params: object, patience: ClientTimeout) -> tuple[int, str]:
        client = await self._session.create_session()
        url = self._session.api.api_url(token=self.bot.token, method=method)
        try:
            async with client.post(url, json=params, timeout=patience) as response:
                return response.status, await response.text()
        except (TimeoutError, ClientError) as error:
            raise TelegramNetworkError(method=GetMe(), message=type(error).__name__) from error
