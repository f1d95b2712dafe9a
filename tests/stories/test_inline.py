"""`@bot words` in any chat finds the cases that everybody may see, and only those."""

from datetime import timedelta

from sqlalchemy import func, select

from bot.rules.tracking import find_tracking_id
from bot.sandbox import InlineResults, Person
from storage.tables import Conversation, UpdateLog
from tests.stories.conftest import Town, filed

LAMP = "Lampu jalan di depan SDN 3 mati. Hubungi saya di 0812-3456-7890."
BRIDGE = "Jembatan gantung di desa kami miring dan papannya patah."


async def verified(town: Town, story: str) -> str:
    """A case that the coordinator has verified."""
    case = await filed(town.siti, story)
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.coordinator.sees("diteruskan ke")
    return case


def cases_in(results: InlineResults) -> list[str | None]:
    """The tracking IDs of a list."""
    return [find_tracking_id(title) for title in results.titles]


async def test_words_find_public_cases_with_their_numbers_masked(town: Town) -> None:
    lamp, _bridge = await verified(town, LAMP), await verified(town, BRIDGE)
    results = await town.budi.asks_inline("lampu mati")
    assert cases_in(results) == [lamp]
    assert results.titles == [f"{lamp} · Diteruskan ke Dinas Pekerjaan Umum dan Penataan Ruang"]
    assert "Lampu jalan" in results[0].description
    group = town.telegram.group("RT 05", [town.budi])
    message = await town.budi.chooses(results[0], in_chat=group)
    assert lamp in message.text
    assert "0812" not in message.text + results[0].description
    assert "Siti" not in message.text
    assert message.buttons == [["Buka di bot"]]
    assert not town.telegram.refusals


async def test_a_number_finds_its_case_and_no_words_the_newest(town: Town) -> None:
    lamp, bridge = await verified(town, LAMP), await verified(town, BRIDGE)
    assert cases_in(await town.budi.asks_inline("")) == [bridge, lamp]
    assert cases_in(await town.budi.asks_inline(lamp.lower())) == [lamp]
    assert cases_in(await town.budi.asks_inline("gajah")) == []


async def test_neither_unverified_nor_supervisory_cases_are_found(town: Town) -> None:
    waiting = await filed(town.siti, LAMP)
    watched = await verified(town, BRIDGE)
    await town.coordinator.says(f"/awasi {watched} dukcapil")
    await town.coordinator.sees("berkadar pengawasan")
    for person in (town.budi, town.siti, town.coordinator):
        for words in ("", "lampu", "jembatan", waiting, watched):
            town.telegram.advance(timedelta(seconds=11))
            assert await person.asks_inline(words) == []


async def test_asking_writes_nothing(town: Town) -> None:
    await verified(town, LAMP)
    dewi: Person = town.telegram.person("Dewi")
    before = await written(town)
    assert await dewi.asks_inline("mati")
    assert await written(town) == before


async def written(town: Town) -> tuple[int, ...]:
    """How many chats and updates are known."""
    counts = [select(func.count()).select_from(table) for table in (Conversation, UpdateLog)]
    return await town.parts.database.run(
        lambda session: tuple(session.scalar(query) or 0 for query in counts)
    )


async def test_an_answer_is_remembered_for_ten_seconds(town: Town) -> None:
    lamp = await verified(town, LAMP)
    assert cases_in(await town.budi.asks_inline("mati")) == [lamp]
    await town.coordinator.says(f"/awasi {lamp} dukcapil")
    await town.coordinator.sees("berkadar pengawasan")
    town.telegram.advance(timedelta(seconds=11))
    assert await town.siti.asks_inline("mati") == []


async def test_strange_words_are_answered_too(town: Town) -> None:
    await verified(town, LAMP)
    for words in ("'; --", "%_\\", "😀", "yang di ke", "x" * 256, "<b>"):
        assert await town.budi.asks_inline(words) == []


async def test_the_button_above_the_list_begins_a_complaint(town: Town) -> None:
    results = await town.budi.asks_inline("")
    assert results.button
    await town.budi.starts(results.button.start_parameter)
    await town.budi.sees("Ini tentang apa")
