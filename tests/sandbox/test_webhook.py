"""A webhook gets every update, in order within its lane, until it answers with 2xx."""

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot, Dispatcher
from aiogram.types import BufferedInputFile, Message, Update
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from bot.sandbox import Person, Sandbox
from bot.sandbox.pictures import make_picture

SECRET = "rahasia-123"


class Receiver:
    """A bot's server: it records what comes and answers as told."""

    def __init__(self) -> None:
        self.url = ""
        self.taken: list[str] = []
        self.tries: Counter[str] = Counter()
        self.secrets: set[str | None] = set()
        self.busy = 0
        self.failures = 0
        self.gate = asyncio.Event()
        self.gate.set()
        self.answer: dict[str, object] = {}
        self.arrived = asyncio.Condition()

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        update = Update.model_validate_json(await request.read())
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        word = self.word(update)
        async with self.arrived:
            self.tries[word] += 1
            self.busy += 1
            self.arrived.notify_all()
        await self.gate.wait()
        self.busy -= 1
        if self.failures:
            self.failures -= 1
            return web.Response(status=500)
        async with self.arrived:
            self.taken.append(word)
            self.arrived.notify_all()
        return web.json_response(self.answer)

    def word(self, update: Update) -> str:
        if update.callback_query:
            return f"press {update.callback_query.data}"
        return (update.message and update.message.text) or update.event_type

    async def until(self, taken: int = 0, busy: int = 0) -> None:
        async with asyncio.timeout(10), self.arrived:
            await self.arrived.wait_for(lambda: len(self.taken) >= taken and self.busy >= busy)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    async for url in served(web.Server(receiver.handle)):
        receiver.url = url
        yield receiver
        receiver.gate.set()


async def served(server: web.Server) -> AsyncIterator[str]:
    runner = web.ServerRunner(server, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}/"
    await runner.cleanup()


async def test_updates_come_in_order_with_the_secret(
    bot: Bot, siti: Person, receiver: Receiver
) -> None:
    await siti.says("0")
    await bot.set_webhook(receiver.url, secret_token=SECRET)
    for number in range(1, 20):
        await siti.says(str(number))
    await receiver.until(taken=20)
    assert receiver.taken == [str(number) for number in range(20)]
    assert receiver.secrets == {SECRET}


async def test_an_update_comes_again_until_it_is_taken(
    telegram: Sandbox, bot: Bot, siti: Person, receiver: Receiver
) -> None:
    receiver.failures = 2
    await bot.set_webhook(receiver.url)
    await siti.says("satu")
    await siti.says("dua")
    await telegram.caught_up()
    assert receiver.taken == ["satu", "dua"]
    assert receiver.tries == {"satu": 3, "dua": 1}
    info = await bot.get_webhook_info()
    assert info.pending_update_count == 0
    assert info.last_error_message == "Wrong response from the webhook: 500 Internal Server Error"


async def test_one_chat_waits_for_itself_and_not_for_others(
    telegram: Sandbox, bot: Bot, siti: Person, receiver: Receiver
) -> None:
    budi = telegram.person("Budi")
    await bot.set_webhook(receiver.url)
    receiver.gate.clear()
    await siti.says("a1")
    await siti.says("a2")
    await siti.presses_data("p", on=siti.messages[0])
    await budi.says("b1")
    await receiver.until(busy=3)
    assert set(receiver.tries) == {"a1", "press p", "b1"}
    receiver.gate.set()
    await telegram.caught_up()
    assert receiver.taken.index("a1") < receiver.taken.index("a2")


async def test_no_more_connections_than_agreed(
    telegram: Sandbox, bot: Bot, siti: Person, receiver: Receiver
) -> None:
    await bot.set_webhook(receiver.url, max_connections=2)
    receiver.gate.clear()
    for name in ("a", "b", "c"):
        await telegram.person(name).says(name)
    await receiver.until(busy=2)
    assert receiver.busy == 2
    receiver.gate.set()
    await receiver.until(taken=3)


async def test_updates_wait_while_the_bot_is_down(
    bot: Bot, siti: Person, receiver: Receiver
) -> None:
    await bot.set_webhook("http://127.0.0.1:1/")
    await siti.says("satu")
    assert (await bot.get_webhook_info()).pending_update_count == 1
    await bot.set_webhook(receiver.url)
    await receiver.until(taken=1)
    assert receiver.taken == ["satu"]


async def test_pending_updates_can_be_dropped(bot: Bot, siti: Person) -> None:
    await siti.says("satu")
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == []


async def test_an_empty_address_takes_the_webhook_away(bot: Bot, receiver: Receiver) -> None:
    await bot.set_webhook(receiver.url, allowed_updates=["message"])
    info = await bot.get_webhook_info()
    assert (info.url, info.max_connections) == (receiver.url, 40)
    assert info.allowed_updates == ["message"]
    await bot.set_webhook("")
    assert (await bot.get_webhook_info()).url == ""


async def test_the_answers_body_is_a_call(
    telegram: Sandbox, bot: Bot, siti: Person, receiver: Receiver
) -> None:
    receiver.answer = {"method": "sendMessage", "chat_id": siti.id, "text": "Diterima"}
    await bot.set_webhook(receiver.url)
    await siti.says("halo")
    assert (await siti.sees("diterima")).from_bot
    assert telegram.calls["sendMessage"] == 1


async def test_nobody_is_told_that_a_call_in_the_body_failed(
    telegram: Sandbox, bot: Bot, siti: Person, receiver: Receiver
) -> None:
    receiver.answer = {"method": "sendMessage", "chat_id": siti.id, "text": ""}
    await bot.set_webhook(receiver.url)
    await siti.says("satu")
    await telegram.caught_up()
    assert [refusal.description for refusal in telegram.refusals] == [
        "Bad Request: message text is empty"
    ]
    receiver.answer["text"] = "dua"
    telegram.fails_next("sendMessage", "cut")
    await siti.says("dua")
    await telegram.caught_up()
    assert siti.last is None


async def test_the_librarys_own_handler_is_understood(bot: Bot, siti: Person) -> None:
    dispatcher = Dispatcher()

    @dispatcher.message()
    async def echo(message: Message) -> object:
        if message.text == "foto":
            return message.answer_photo(BufferedInputFile(make_picture(), "a.jpg"))
        return message.answer(f"é {message.text}")

    handler = SimpleRequestHandler(dispatcher, bot, handle_in_background=False)
    application = web.Application()
    application.router.add_post("/", handler.handle)
    runner = web.AppRunner(application, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/")
    await siti.says("halo")
    assert (await siti.sees("é halo")).text == "é halo"
    await siti.says("foto")
    photo = await siti.sees(lambda entry: entry.message.photo)
    assert len(photo.files) == 1
    await bot.delete_webhook()
    await runner.cleanup()


async def test_an_empty_answer_is_no_call(
    telegram: Sandbox, bot: Bot, siti: Person, receiver: Receiver
) -> None:
    receiver.answer = json.loads("{}")
    await bot.set_webhook(receiver.url)
    await siti.says("halo")
    await telegram.caught_up()
    assert telegram.refusals == []
