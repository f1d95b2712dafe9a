"""The public channel: a post for every case that everybody may see, for as long as they may."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlmodel import col

from bot.app import running
from bot.desk.publishing import POST
from bot.sandbox import BotMessage, Channel, Sandbox
from handlers import router
from storage.tables import Complaint, Conversation, Notice
from storage.words import NoticeStatus
from tests.stories.conftest import Town, filed, settings

STORY = "Lampu jalan di depan SDN 3 mati. Hubungi saya di 0812-3456-7890."
ANSWER = "Lampu diganti 2 Desember oleh regu Pak Hasan, telepon 0813-9999-8888."


@pytest.fixture
def channel_name() -> str:
    """These towns have a channel."""
    return "lapor_muara_enim"


def channel_of(town: Town) -> Channel:
    """The town's channel."""
    assert town.channel
    return town.channel


async def verified(town: Town, story: str = STORY) -> tuple[str, BotMessage]:
    """A case that the coordinator has verified, and its post."""
    case = await filed(town.siti, story)
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.coordinator.sees("diteruskan ke")
    return case, await channel_of(town).sees(case, since=0)


async def told(town: Town) -> None:
    """Wait until nothing is left to tell the channel."""
    unsent = select(col(Notice.id)).where(
        col(Notice.text_key) == POST,
        col(Notice.status).in_([NoticeStatus.WAITING, NoticeStatus.SENDING]),
    )
    async with asyncio.timeout(20):
        while await town.parts.database.run(lambda one: one.scalars(unsent).all()):  # noqa: ASYNC110
            await asyncio.sleep(0)


async def post_id(town: Town, case: str) -> int | None:
    """The post that the record has."""
    query = select(col(Complaint.post_id)).where(col(Complaint.tracking_id) == case)
    return await town.parts.database.run(lambda session: session.scalars(query).one())


async def test_a_case_is_posted_when_it_is_verified_and_not_before(town: Town) -> None:
    channel = channel_of(town)
    waiting = await filed(town.budi)
    case, post = await verified(town)
    assert waiting not in str(channel)
    for words in (case, "Diteruskan ke Dinas Pekerjaan Umum", "Lampu jalan", "Gelumbang"):
        assert words in post.text
    assert "0812" not in post.text
    assert "Siti" not in str(channel)
    assert post.buttons == [["🙋 Saya juga mengalami (0)"], ["Buka di bot"]]
    assert not town.telegram.refusals


async def test_the_post_follows_its_case(town: Town) -> None:
    channel = channel_of(town)
    case, post = await verified(town)
    await town.liaison.says(f"/tanggapi {case} {ANSWER}")
    await channel.sees("Lampu diganti 2 Desember", since=0)
    assert "Ditindaklanjuti oleh instansi" in post.text
    assert "0813" not in post.text
    await town.coordinator.says(f"/selesai {case}")
    await channel.sees("Selesai", since=0)
    await told(town)
    assert post.buttons == [["Buka di bot"]]
    assert channel.messages == [post]


async def test_what_is_made_secret_leaves_the_channel_and_comes_back_when_opened(
    town: Town,
) -> None:
    channel = channel_of(town)
    case, _post = await verified(town)
    for label, question in (("Rahasiakan isi", "Buka isi"), ("Buka isi", "Rahasiakan isi")):
        await town.siti.says(f"/status {case}")
        await town.siti.sees("●")
        await town.siti.sees("●")
        await town.siti.taps("Lainnya")
        await town.siti.sees("tindakan lain")
        await town.siti.sees("tindakan lain")
        await town.siti.taps(label)
        await town.siti.sees(case)
        await told(town)
        assert (channel.messages == []) == (label == "Rahasiakan isi"), question
    assert await post_id(town, case)


@pytest.mark.parametrize(
    "command",
    [
        "/awasi {case} dukcapil",
        "/arsip {case} Sudah diperbaiki",
        "/gabung {case} {other}",
        "withdrawn",
    ],
)
async def test_what_is_not_public_any_more_leaves_the_channel(town: Town, command: str) -> None:
    other = await filed(town.budi)
    case, _post = await verified(town)
    if command == "withdrawn":
        await town.siti.says(f"/status {case}")
        await town.siti.sees("●")
        await town.siti.taps("Lainnya")
        await town.siti.sees("tindakan lain")
        await town.siti.taps("Cabut laporan")
        await town.siti.sees("tidak akan mengurusnya")
        await town.siti.taps("Ya, cabut")
    elif command.startswith("/arsip"):
        await town.liaison.says(f"/bukan {case} Ini lampu provinsi.")
        await town.liaison.sees("dikembalikan")
        await town.coordinator.says(command.format(case=case))
    else:
        await town.coordinator.says(command.format(case=case, other=other))
    await town.telegram.caught_up()
    await told(town)
    assert channel_of(town).messages == []
    assert await post_id(town, case) is None


async def test_a_post_that_telegram_keeps_is_emptied(town: Town) -> None:
    channel = channel_of(town)
    case, post = await verified(town)
    channel.promotes_bot(rights=["can_post_messages", "can_edit_messages"])
    town.telegram.advance(timedelta(hours=49))
    await town.coordinator.says(f"/awasi {case} dukcapil")
    await channel.sees("tidak lagi terbuka untuk umum", since=0)
    assert post.text == "Laporan ini tidak lagi terbuka untuk umum."
    assert post.buttons == []


async def test_anybody_supports_once_and_the_post_counts_them(town: Town) -> None:
    channel = channel_of(town)
    case, post = await verified(town)
    press = await town.budi.taps("Saya juga mengalami", in_chat=channel)
    assert await press.answered() == "Dukungan dicatat. Buka bot untuk menerima kabar."
    await channel.sees("1 warga juga mengalami", since=0)
    again = await town.budi.taps("Saya juga mengalami", in_chat=channel)
    assert await again.answered() == "Dukungan Anda sudah dicatat."
    own = await town.siti.taps("Saya juga mengalami", in_chat=channel)
    assert await own.answered() == (
        f"Laporan {case} milik Anda sendiri; kabarnya sudah Anda terima."
    )
    await told(town)
    assert post.buttons[0] == ["🙋 Saya juga mengalami (1)"]
    chats = select(col(Conversation.chat_id))
    assert channel.id not in await town.parts.database.run(lambda one: one.scalars(chats).all())


async def test_the_post_counts_who_was_joined(town: Town) -> None:
    case, post = await verified(town)
    same = await filed(town.budi, "Lampu jalan di depan SDN 3 masih mati.")
    await town.coordinator.says(f"/gabung {same} {case}")
    await town.coordinator.sees("digabung dengan")
    await told(town)
    assert post.buttons[0] == ["🙋 Saya juga mengalami (1)"]


async def test_the_post_counts_no_more_who_left(town: Town) -> None:
    case, post = await verified(town)
    await town.budi.says(f"/dukung {case}")
    await town.budi.sees("Anda kini ikut")
    await told(town)
    assert post.buttons[0] == ["🙋 Saya juga mengalami (1)"]
    await town.budi.taps("Berhenti ikut")
    await town.budi.sees("tidak lagi")
    await told(town)
    assert post.buttons[0] == ["🙋 Saya juga mengalami (0)"]


async def test_many_who_press_at_once_are_all_counted(town: Town) -> None:
    channel = channel_of(town)
    case, post = await verified(town)
    people = [town.telegram.person(f"Warga {number}") for number in range(6)]
    presses = [await one.taps("Saya juga mengalami", in_chat=channel) for one in people]
    for press in presses:
        assert "Dukungan dicatat" in await press.answered()
    await channel.sees("6 warga juga mengalami", since=0)
    assert post.buttons[0] == ["🙋 Saya juga mengalami (6)"]
    assert case in post.text


async def test_who_supports_hears_how_it_goes_on(town: Town) -> None:
    case, _post = await verified(town)
    await town.budi.starts()
    await town.budi.sees("Selamat datang")
    press = await town.budi.taps("Saya juga mengalami", in_chat=channel_of(town))
    await press.answered()
    await town.liaison.says(f"/tanggapi {case} {ANSWER}")
    heard = await town.budi.sees("menjawab")
    assert "0813" not in heard.text


async def test_support_leaves_an_officers_open_card_good(town: Town) -> None:
    case, _post = await verified(town)
    await town.liaison.sees(case, since=0)
    press = await town.budi.taps("Saya juga mengalami", in_chat=channel_of(town))
    await press.answered()
    await town.liaison.taps("Ambil")
    await town.liaison.sees("kini Anda tangani")


async def test_the_link_under_a_post_opens_the_case_in_the_bot(town: Town) -> None:
    case, post = await verified(town)
    url = post.keyboard[1][0]["url"]
    assert url == f"https://t.me/{town.telegram.username}?start=case_{case}"
    await town.budi.starts(f"case_{case}")
    card = await town.budi.sees(case)
    assert "Lampu jalan" in card.text
    assert "0812" not in card.text
    press = await town.budi.taps("Saya juga mengalami")
    assert "Dukungan dicatat" in await press.answered()
    await town.siti.starts(f"case_{case}")
    await town.siti.sees("●")


async def test_a_press_under_the_post_of_a_hidden_case_says_that_there_is_none(
    town: Town,
) -> None:
    channel = channel_of(town)
    case, post = await verified(town)
    channel.removes_bot()
    await town.coordinator.says(f"/awasi {case} dukcapil")
    await town.coordinator.sees("berkadar pengawasan")
    await told(town)
    press = await town.budi.presses_data(f"p:too:{case}", on=post)
    assert await press.answered() == f"Laporan {case} tidak ditemukan. Periksa nomornya."


async def test_an_unknown_channel_stops_nothing(database_url: str, tmp_path: Path) -> None:
    async with Sandbox() as telegram:
        config = settings(telegram, database_url, tmp_path, "tidak_ada")
        async with running(config, router(), telegram.clock) as parts:
            assert parts.practice.channel is None


async def test_without_its_rights_the_channel_holds_nobody_up(town: Town) -> None:
    channel = channel_of(town)
    channel.demotes_bot()
    case = await filed(town.siti)
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.liaison.sees(case, since=0)
    await town.liaison.says(f"/tanggapi {case} {ANSWER}")
    await town.siti.sees("Lampu diganti")
    await told(town)
    assert channel.messages == []
    channel.promotes_bot()
    await town.coordinator.says(f"/selesai {case}")
    await channel.sees(case, since=0)
