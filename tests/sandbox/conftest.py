"""A sandbox, both libraries pointed at it, and a bare HTTP caller."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Protocol

import aiohttp
import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from telegram import Bot as PushBot

from bot.sandbox import Account, Person, Sandbox

Answer = tuple[int, str]


class Caller(Protocol):
    """Calls a method with JSON; gives (200, "") or the refusal's code and words."""

    def __call__(self, method: str, **parameters: object) -> Awaitable[Answer]: ...


@pytest.fixture
async def telegram() -> AsyncIterator[Sandbox]:
    async with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
async def siti(telegram: Sandbox) -> Person:
    """Somebody who has started the bot, and whose start the bot has read."""
    person = telegram.person("Siti Aminah")
    await person.starts()
    telegram.default_bot.updates.drop()
    return person


@asynccontextmanager
async def bot_of(telegram: Sandbox, account: Account | None = None) -> AsyncIterator[Bot]:
    """A bot through aiogram, whose own way to close waits for a quarter of a second."""
    session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.url))
    yield Bot((account or telegram.default_bot).token, session=session)
    await (await session.create_session()).close()


@pytest.fixture
async def bot(telegram: Sandbox) -> AsyncIterator[Bot]:
    async with bot_of(telegram) as bot:
        yield bot


@pytest.fixture
async def push(telegram: Sandbox) -> AsyncIterator[PushBot]:
    base = f"{telegram.url}/bot"
    files = f"{telegram.url}/file/bot"
    async with PushBot(telegram.token, base_url=base, base_file_url=files) as bot:
        yield bot


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def call(telegram: Sandbox, http: aiohttp.ClientSession) -> Callable[..., Awaitable[Answer]]:
    async def ask(method: str, **parameters: object) -> Answer:
        url = f"{telegram.url}/bot{telegram.token}/{method}"
        async with http.post(url, json=parameters) as response:
            answer = await response.json()
        if answer["ok"]:
            return 200, ""
        assert response.status == answer["error_code"]
        return answer["error_code"], answer["description"]

    return ask
