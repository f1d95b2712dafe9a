"""The town of `lapor sandbox` with the real bot: everybody in office, every story to its end."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.demo.scenery import road
from bot.demo.town import scene
from bot.sandbox.pictures import measure
from bot.sandbox.town import Scene
from bot.sandbox.town.telling import Telling
from handlers import router

TALES = ("ordinary", "refused", "late", "together")


@pytest.fixture
async def stage() -> AsyncIterator[Scene]:
    async with scene(router(), breath=0) as built:
        yield built


async def test_everybody_is_in_office_and_the_group_is_linked(stage: Scene) -> None:
    assert list(stage.phones) == ["siti", "rina", "joko", "group", "budi"]
    assert [story.key for story in stage.stories] == list(TALES)
    shown = {key: phone.window.transcript() for key, phone in stage.phones.items()}
    assert "koordinator" in shown["rina"]
    assert "penghubung" in shown["joko"]
    assert "Dinas Pekerjaan Umum" in shown["group"]
    assert "Selamat datang" in shown["siti"]
    assert "Selamat datang" in shown["budi"]


@pytest.mark.parametrize("key", TALES)
async def test_a_story_plays_to_its_end(stage: Scene, key: str) -> None:
    async def passes(time: timedelta) -> None:
        stage.telegram.advance(time)
        await stage.look_around()

    story = next(story for story in stage.stories if story.key == key)
    telling = Telling(key, story.begin(passes), lambda: None)
    for step in telling.steps:
        await telling.go_on()
        assert not telling.stuck, step.key
        assert step.phone in stage.phones
    assert telling.done == len(telling.steps)


async def test_a_message_that_fails_on_its_way_comes_all_the_same(stage: Scene) -> None:
    phone, siti = stage.phones["siti"], stage.phones["siti"].speaker(None)
    phone.set_failing(failing=True)
    await siti.says("/laporanku")
    await siti.sees("belum punya laporan")
    assert not phone.state()["failing"]
    assert [refusal.code for refusal in stage.telegram.refusals] == [502]


async def test_a_working_day_leaps_over_the_weekend(stage: Scene) -> None:
    friday = datetime(2026, 11, 6, 3, tzinfo=UTC)
    there = await stage.working_day(friday, 1)
    local = there.astimezone(ZoneInfo("Asia/Jakarta"))
    assert (local.day, local.hour) == (9, 10)


def test_the_photos_of_the_stories_are_pictures() -> None:
    assert measure(road(holes=3)) == (960, 640)
    assert road(holes=1) != road(holes=0)
