"""The town from its opening to its end."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.sandbox.town.scenes import Build
from bot.sandbox.town.towns import Town
from bot.sandbox.town.web import serving


@asynccontextmanager
async def opened(build: Build, port: int) -> AsyncIterator[tuple[Town, str]]:
    """A town that stands, and its address; raises LaporError where the port is taken."""
    town = Town(build)
    async with serving(town, port) as address, asyncio.TaskGroup() as tasks:
        living = tasks.create_task(town.run())
        await town.ready()
        yield town, address
        living.cancel()
