"""The town's time, its stories, its new beginnings, and pages that lose the line."""

import asyncio
from datetime import timedelta

import pytest

from bot.sandbox.town.journal import RELOAD, Journal
from bot.sandbox.town.links import start_payload, tappable
from bot.sandbox.town.menus import menu
from bot.sandbox.wire import Chat, Command, Entity, User
from tests.town.conftest import Built, Json


async def test_time_passes_hour_by_hour_and_the_bot_looks_around_each_time(built: Built) -> None:
    before = built.play.telegram.clock.now()
    await built.page.does("/clock", hours=3)
    assert built.play.looks == 3
    await built.page.does("/clock", working_days=2)
    assert built.play.looks == 3 + 48
    passed = built.play.telegram.clock.now() - before
    assert timedelta(hours=51) <= passed < timedelta(hours=52)


@pytest.mark.parametrize("wish", [{"hours": -1}, {"hours": 10**6}, {"hours": "x"}, {"days": 1}])
async def test_time_does_not_go_back_or_out_of_reach(built: Built, wish: Json) -> None:
    assert await built.page.refuses("/clock", **wish) == "error-wrong"
    assert built.play.looks == 0


async def test_a_story_begins_in_a_new_town_and_is_played_step_by_step(built: Built) -> None:
    await built.page.does("/phones/siti/say", text="Dari tadi")
    await built.page.does("/story", begin="ordinary")
    assert await built.page.texts("siti") == ["/start"]
    story = (await built.page.town())["story"]
    assert story == {
        "key": "ordinary",
        "steps": [{"key": "write", "phone": "siti"}, {"key": "file", "phone": "siti"}],
        "done": 0,
        "playing": False,
        "stuck": False,
    }
    await built.page.does("/story")
    assert (await built.page.texts("siti"))[-1] == "Jalan rusak"
    assert built.play.looks == 1


async def test_a_story_that_cannot_go_on_says_so(built: Built) -> None:
    await built.page.does("/story", begin="ordinary")
    for _ in range(2):
        await built.page.does("/story")
    told = (await built.page.town())["story"]
    assert isinstance(told, dict)
    assert (told["done"], told["stuck"]) == (1, True)
    assert await built.page.refuses("/story") == "error-story"
    await built.page.does("/story", end=True)
    assert (await built.page.town())["story"] is None
    assert await built.page.refuses("/story") == "error-gone"
    assert await built.page.refuses("/story", begin="nothing") == "error-gone"


async def test_a_new_beginning_breaks_off_the_step_that_is_played(built: Built) -> None:
    await built.page.does("/story", begin="ordinary")
    built.play.gate.clear()
    mark = str((await built.page.town())["mark"])
    async with built.page.events(mark) as events, asyncio.TaskGroup() as tasks:
        tasks.create_task(built.page.does("/story"))
        await events.first("message")
        assert await built.page.refuses("/story") == "error-story"
        await built.page.does("/renew")
    assert await built.page.texts("siti") == ["/start"]
    assert (await built.page.town())["story"] is None


async def test_a_new_beginning_reaches_every_page(built: Built) -> None:
    mark = str((await built.page.town())["mark"])
    async with built.page.events(mark) as events:
        await built.page.does("/renew")
        await events.first(RELOAD)
    assert len(built.plays) == 2
    await built.bot_says(built.siti, "Kota baru")
    assert await built.page.texts("siti") == ["/start", "Kota baru"]


async def test_a_page_that_lost_the_line_goes_on_where_it_was(built: Built) -> None:
    mark = str((await built.page.town())["mark"])
    async with built.page.events(mark) as events:
        await built.bot_says(built.siti, "satu")
        await events.first("message")
        seen = events.mark
    await built.bot_says(built.siti, "dua")
    async with built.page.events(seen) as events:
        message = (await events.first("message"))["message"]
    assert isinstance(message, dict)
    assert message["text"] == "dua"


@pytest.mark.parametrize("mark", ["", "another-3", "x", "-1"])
async def test_a_page_of_an_earlier_start_loads_the_town_again(built: Built, mark: str) -> None:
    async with built.page.events(mark) as events:
        assert (await events.next())["kind"] == RELOAD


async def test_a_mark_that_is_too_old_is_answered_with_the_advice_to_load() -> None:
    journal = Journal(kept=3)
    first = journal.mark
    for number in range(5):
        journal.add("message", number=number)
    told = journal.follow(first)
    assert (await anext(told)).content == {"kind": RELOAD}
    journal.add("message", number=5)
    assert (await anext(told)).content == {"kind": "message", "number": 5}


def test_commands_and_addresses_can_be_tapped_but_not_within_code_or_links() -> None:
    text = "😀 Tulis /status atau lihat https://t.me/x?start=1. Kode: /bukan dan/atau."
    code = text.index("/bukan") + 1
    marked: list[Entity] = [{"type": "code", "offset": code, "length": 6}]
    found = tappable(text, marked)
    units = text.encode("utf-16-le")
    words = [
        units[2 * one["offset"] : 2 * (one["offset"] + one["length"])].decode("utf-16-le")
        for one in found
    ]
    assert words == ["/status", "https://t.me/x?start=1", "/bukan"]


@pytest.mark.parametrize(
    ("url", "payload"),
    [
        ("https://t.me/lapor_bot?start=case_1", "case_1"),
        ("https://t.me/Lapor_Bot", ""),
        ("https://t.me/another_bot?start=1", None),
        ("https://example.org/lapor_bot?start=1", None),
        ("javascript:alert(1)", None),
    ],
)
def test_a_link_leads_to_this_bot_or_nowhere(url: str, payload: str | None) -> None:
    assert start_payload(url, "lapor_bot") == payload


def test_the_narrowest_scope_decides_which_commands_there_are() -> None:
    scopes = ("default", "default/en", "chat:5", "all_group_chats", "chat_member:-9:5")
    lists: dict[str, list[Command]] = {
        scope: [{"command": scope, "description": "x"}] for scope in scopes
    }

    def offered(chat: int, user: int, language: str = "id") -> str:
        place: Chat = {"id": chat, "type": "private" if chat > 0 else "supergroup"}
        person: User = {"id": user, "is_bot": False, "first_name": "x"}
        return menu(lists, place, {**person, "language_code": language})[0]["command"]

    assert offered(5, 5) == "chat:5"
    assert offered(6, 6) == "default"
    assert offered(6, 6, "en") == "default/en"
    assert offered(-9, 6) == "all_group_chats"
    assert offered(-9, 5) == "chat_member:-9:5"
