"""An agency's Telegram group: cards, answers to them, topics, and what a group never gives."""

from collections.abc import Callable

import pytest
from sqlmodel import select

from bot.sandbox import Group
from storage.tables import GroupTopic, LinkedGroup
from tests.stories.conftest import Town, filed
from tests.stories.offices import made_secret
from tests.stories.test_officers import photos_from_bot

LINKED = "menerima laporan untuk Dinas Pekerjaan Umum"


async def linked(town: Town, *, forum: bool = False, basic: bool = False) -> Group:
    """The group of Dinas PUPR, linked by the coordinator."""
    members = [town.coordinator, town.liaison, town.budi]
    group = town.telegram.group("Grup PUPR", members, forum=forum, basic=basic)
    if forum:
        group.promotes_bot()
    await town.coordinator.says("/hubungkan pupr", in_chat=group)
    await group.sees(LINKED)
    return group


async def forwarded(town: Town, story: str = "Jalan berlubang di depan pasar.") -> str:
    """A case of Siti's that Dinas PUPR has."""
    case = await filed(town.siti, story)
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.coordinator.sees("diteruskan")
    return case


async def count(town: Town, table: type[GroupTopic] | type[LinkedGroup]) -> int:
    """How many rows are kept."""
    return await town.parts.database.run(lambda session: len(session.exec(select(table)).all()))


async def test_a_new_case_is_a_card_without_the_reporter_s_name(town: Town) -> None:
    group = await linked(town)
    case = await forwarded(town, "Jalan rusak, hubungi 081234567890.")
    card = await group.sees(case, since=0)
    assert "Siti" not in card.text
    assert "081234567890" not in card.text
    assert [label for row in card.buttons for label in row][-1] == "🔒 Buka di chat pribadi"


async def test_a_secret_case_is_a_number_and_the_way_into_the_private_chat(town: Town) -> None:
    group = await linked(town)
    case = await filed(town.siti, "Atasan saya meminta uang.")
    await made_secret(town.siti, case)
    await town.coordinator.says(f"/disposisi {case} pupr")
    card = await group.sees(case, since=0)
    assert "Atasan" not in card.text
    assert card.buttons == [["🔒 Buka di chat pribadi"]]
    assert (
        card.keyboard[0][0].get("url")
        == f"https://t.me/{town.telegram.username}?start=case_{case}"
    )
    await town.liaison.starts(f"case_{case}")
    await town.liaison.sees("Atasan saya")
    await town.budi.starts(f"case_{case}")
    await town.budi.sees("tidak ditemukan")


async def test_an_answer_to_a_card_answers_the_citizen(town: Town) -> None:
    group = await linked(town)
    case = await forwarded(town)
    card = await group.sees(case, since=0)
    said = await town.liaison.says("Kami tambal besok.", reply_to=card, in_chat=group)
    done = await group.sees("dikirim ke pelapor")
    assert done.reply_to == said.message_id
    await town.siti.sees("Kami tambal besok.")


async def test_a_note_stays_among_officers(town: Town) -> None:
    group = await linked(town)
    case = await forwarded(town)
    card = await group.sees(case, since=0)
    await town.liaison.says("Catatan: alat berat dipinjam.", reply_to=card, in_chat=group)
    await group.sees("Catatan untuk laporan")
    await town.liaison.says(f"/status {case}")
    await town.liaison.sees("alat berat dipinjam")
    await town.siti.says(f"/status {case}")
    seen = await town.siti.sees(case)
    assert "alat berat" not in seen.text


async def test_a_photo_under_a_card_goes_with_the_answer(town: Town) -> None:
    group = await linked(town)
    case = await forwarded(town)
    card = await group.sees(case, since=0)
    await town.liaison.sends_photo("Sudah ditambal.", reply_to=card, in_chat=group)
    await town.siti.sees("Sudah ditambal.")
    await town.siti.sees(lambda entry: entry.message.photo, since=0)


async def test_an_album_under_a_card_goes_with_the_answer_as_a_whole(town: Town) -> None:
    group = await linked(town)
    case = await forwarded(town)
    card = await group.sees(case, since=0)
    await town.liaison.sends_album(3, "Sudah ditambal.", reply_to=card, in_chat=group)
    await town.siti.sees("Sudah ditambal.")
    await town.siti.sees(lambda _: photos_from_bot(town) == 3, since=0)
    said = [message.text for message in group.messages if message.from_bot]
    assert sum("dikirim ke pelapor" in words for words in said) == 1


async def test_being_in_the_group_gives_no_rights(town: Town) -> None:
    group = await linked(town)
    case = await forwarded(town)
    card = await group.sees(case, since=0)
    await town.budi.says("Saya saja yang jawab.", reply_to=card, in_chat=group)
    await group.sees("bukan tugas Anda")
    press = await town.budi.taps("Ambil", on=card)
    assert "bukan tugas Anda" in await press.answered()
    await town.budi.says("/hubungkan dlh", in_chat=group)
    await group.sees("untuk petugas")
    await town.liaison.says("/hubungkan dlh", in_chat=group)
    await group.sees("bukan tugas Anda")


async def test_buttons_do_what_needs_no_words_and_lead_on_where_words_are_needed(
    town: Town,
) -> None:
    group = await linked(town)
    case = await forwarded(town)
    card = await group.sees(case, since=0)
    assert "Balas kartu ini" in await (await town.liaison.taps("Jawab", on=card)).answered()
    press = await town.liaison.taps("Bukan wewenang", on=card)
    await press.answered()
    assert press.url == f"https://t.me/{town.telegram.username}?start=return_{case}"
    await town.liaison.starts(f"return_{case}")
    await town.liaison.sees("Mengapa laporan")
    press = await town.liaison.taps("Ambil", on=card)
    await group.sees("kini Anda tangani")
    await group.sees(lambda entry: entry.kind == "edit" and entry.message == card, since=0)
    again = await town.liaison.taps("Ambil", on=card)
    assert await again.answered() == ""


async def test_nobody_acts_without_a_name(town: Town) -> None:
    group = await linked(town)
    case = await forwarded(town)
    card = await group.sees(case, since=0)
    group.promotes(town.liaison, anonymous=True)
    await town.liaison.says("Besok.", reply_to=card, in_chat=group, anonymously=True)
    await group.sees("atas nama sendiri")


async def test_a_group_hears_nothing_else_and_citizens_are_shown_the_private_chat(
    town: Town,
) -> None:
    group = town.telegram.group("Warga", [town.siti, town.budi])
    await town.siti.says("/lapor", in_chat=group)
    await group.sees(f"https://t.me/{town.telegram.username}")
    said = len([message for message in group.messages if message.from_bot])
    for words in ("Jalan rusak!", "/start", "/antrean", "/bantuan", "/status K7QP-M2XD"):
        await town.siti.says(words, in_chat=group)
    await town.telegram.caught_up()
    assert len([message for message in group.messages if message.from_bot]) == said


async def test_an_unlinked_group_gets_no_more_cards(town: Town) -> None:
    group = await linked(town)
    await town.coordinator.says("/hubungkan lepas", in_chat=group)
    await group.sees("tidak lagi")
    await forwarded(town)
    await town.liaison.sees("Laporan untuk instansi Anda", since=0)
    assert await count(town, LinkedGroup) == 0
    await town.coordinator.says("/hubungkan lepas", in_chat=group)
    await group.sees("belum dihubungkan")


async def test_a_group_that_throws_the_bot_out_is_forgotten(town: Town) -> None:
    group = await linked(town)
    group.removes_bot()
    await town.telegram.caught_up()
    assert await count(town, LinkedGroup) == 0


async def test_a_group_keeps_its_link_when_it_becomes_a_supergroup(town: Town) -> None:
    group = await linked(town, basic=True)
    fresh = town.telegram.upgrades(group)
    await town.telegram.caught_up()
    case = await forwarded(town)
    await fresh.sees(case, since=0)
    assert await count(town, LinkedGroup) == 1


async def test_a_move_that_was_missed_is_learned_from_the_first_card(town: Town) -> None:
    group = await linked(town, basic=True)
    town.telegram.default_bot.updates.allow(["callback_query"])
    fresh = town.telegram.upgrades(group)
    town.telegram.default_bot.updates.allow(["message", "callback_query", "my_chat_member"])
    case = await forwarded(town)
    await fresh.sees(case, since=0)
    card = await fresh.sees(case, since=0)
    await town.liaison.says("Besok kami ke sana.", reply_to=card, in_chat=fresh)
    await fresh.sees("dikirim ke pelapor")


async def test_each_case_of_a_forum_has_its_topic(town: Town) -> None:
    group = await linked(town, forum=True)
    first = await forwarded(town)
    await group.sees(first, since=0)
    second = await forwarded(town, "Jembatan miring di dekat masjid.")
    await group.sees(second, since=0)
    names = {topic.name: topic.id for topic in group.topics}
    assert set(names) == {f"{first} · Gelumbang", f"{second} · Gelumbang"}
    topic = group.topic(names[f"{first} · Gelumbang"])
    card = await topic.sees(first, since=0)
    await town.liaison.says("Sudah dicek siapa?", in_chat=topic)
    await town.liaison.says("Besok kami tambal.", reply_to=card, in_chat=topic)
    done = await topic.sees("dikirim ke pelapor")
    assert done.topic == names[f"{first} · Gelumbang"]
    await town.siti.sees("Besok kami tambal.")
    await town.siti.says(f"/status {first}")
    assert "Sudah dicek siapa" not in (await town.siti.sees(first)).text
    await town.siti.says("Terima kasih, kapan?", reply_to=await town.siti.sees("Besok", since=0))
    await topic.sees("Pelapor menanggapi", since=0)
    assert len(group.topics) == 2


Ending = Callable[[Group, int], None]


@pytest.mark.parametrize("end", [Group.deletes_topic, Group.closes_topic])
async def test_a_topic_that_is_over_is_forgotten_and_the_card_comes_to_everybody(
    town: Town, end: Ending
) -> None:
    group = await linked(town, forum=True)
    case = await forwarded(town)
    await group.sees(case, since=0)
    group.promotes_bot(rights=["can_pin_messages"])
    (topic,) = group.topics
    end(group, topic.id)
    await town.siti.says(f"/status {case}")
    await town.siti.sees(case)
    await town.siti.taps("Lainnya")
    await town.siti.sees("tindakan lain")
    await town.siti.taps("Tambah keterangan")
    await town.siti.sees("Tulis tambahan")
    await town.siti.says("Lubangnya makin besar.")
    await group.topic(0).sees("Pelapor menambah keterangan", since=0)


async def test_without_the_right_to_open_topics_cards_come_to_everybody(town: Town) -> None:
    group = await linked(town, forum=True)
    group.promotes_bot(rights=["can_pin_messages"])
    case = await forwarded(town)
    await group.topic(0).sees(case, since=0)
    assert group.topics == []


async def test_a_card_for_an_agency_that_lost_the_case_is_not_shown(town: Town) -> None:
    group = await linked(town)
    case = await forwarded(town)
    card = await group.sees(case, since=0)
    await town.coordinator.says(f"/disposisi {case} dlh")
    await town.coordinator.sees("diteruskan ke Dinas Lingkungan")
    press = await town.liaison.taps("Ambil", on=card)
    assert "bukan tugas Anda" in await press.answered()
