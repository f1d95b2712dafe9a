"""What a request to the town is about."""

from typing import Final

from aiohttp import web

from bot.sandbox.town.phones import Phone
from bot.sandbox.town.towns import Town

TOWN: Final = web.AppKey("town", Town)


def phone_of(request: web.Request) -> Phone:
    """The phone that the address names; raises NotNowError where there is none."""
    return request.app[TOWN].phone(request.match_info["phone"])
