"""Officers on a bot of their own: who hears from which bot, and what each of them knows."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pydantic import SecretStr, ValidationError

from bot.app import Parts, running
from bot.config import Telegram, Webhook
from bot.data import EXAMPLE_AGENCIES
from bot.demo.stage import free_port
from bot.desk import Desk
from bot.desk.people import make_invitation
from bot.desk.registering import import_agencies, read_agencies
from bot.sandbox import Person, Sandbox
from bot.sandbox.accounts import Account
from handlers import public_router, staff_router
from storage.metadata import without_metadata
from storage.words import Role
from tests.stories.conftest import filed, settings


@dataclass
class TwoBots:
    """A town in which officers have a bot of their own; `rina` is the coordinator there and a
    citizen in `rina_at_home`."""

    telegram: Sandbox
    parts: Parts
    staff: Account
    siti: Person
    rina_at_home: Person
    rina: Person
    joko: Person


@pytest.fixture
async def two_bots(database_url: str, tmp_path: Path) -> AsyncIterator[TwoBots]:
    """Both bots in one process, and their officers in office."""
    async with Sandbox() as telegram:
        staff = telegram.bot("petugas_sandbox_bot", "Petugas")
        config = settings(telegram, database_url, tmp_path)
        both = config.telegram.model_copy(update={"staff_token": SecretStr(staff.token)})
        config = config.model_copy(update={"telegram": both})
        spoken = running(config, public_router(), telegram.clock, staff=staff_router())
        async with spoken as parts:
            yield await settled(telegram, parts, staff)


async def settled(telegram: Sandbox, parts: Parts, staff: Account) -> TwoBots:
    """The agencies are entered and two officers have joined."""
    entries = read_agencies(EXAMPLE_AGENCIES)
    await parts.database.run(lambda session: import_agencies(session, entries))
    siti, rina_at_home = telegram.person("Siti Aminah"), telegram.person("Rina")
    rina = telegram.person("Rina", bot=staff, known_as=rina_at_home)
    joko = telegram.person("Joko", bot=staff)
    token = await parts.database.run(
        lambda session: make_invitation(
            Desk(session, parts.clock.now(), parts.practice), Role.COORDINATOR, None
        )
    )
    await rina.starts(token)
    await rina.sees("koordinator")
    await rina.says("/undang pupr")
    link = await rina.sees(f"https://t.me/{staff.username}?start=")
    await joko.starts(link.text.split("start=")[1].strip())
    await joko.sees("penghubung")
    for officer in (rina, joko):
        await officer.says("/kabar langsung")
        await officer.sees("dikabarkan langsung")
    return TwoBots(telegram, parts, staff, siti, rina_at_home, rina, joko)


async def test_a_case_goes_its_way_through_both_bots(two_bots: TwoBots) -> None:
    case = await filed(two_bots.siti)
    await two_bots.rina.sees(case, since=0)
    await two_bots.rina.says(f"/disposisi {case} pupr")
    await two_bots.siti.sees("diteruskan ke Dinas Pekerjaan Umum")
    card = await two_bots.joko.sees(case, since=0)
    await two_bots.joko.says("Kami tambal besok.", reply_to=card)
    answer = await two_bots.siti.sees("Kami tambal besok.")
    await two_bots.siti.says("Terima kasih, kapan?", reply_to=answer)
    await two_bots.joko.sees("Pelapor menanggapi")
    assert not any(message.from_bot for message in two_bots.rina_at_home.messages)


async def test_the_public_bot_takes_officers_for_citizens(two_bots: TwoBots) -> None:
    for words in ("/antrean", "/undang pupr", "/cabut joko", "/petugas", "/tanggapi K7QP-M2XD x"):
        await two_bots.rina_at_home.says(words)
        await two_bots.rina_at_home.sees("tidak ada. Lihat /bantuan")
    case = await filed(two_bots.rina_at_home, "Lampu jalan di depan rumah saya mati.")
    await two_bots.joko.says("/bantuan")
    await two_bots.joko.sees("Bantuan untuk penghubung")
    await two_bots.rina.says(f"/disposisi {case} pupr")
    await two_bots.rina.sees("milik Anda sendiri")


async def test_an_officers_link_in_the_public_bot_leads_to_the_other_one(
    two_bots: TwoBots,
) -> None:
    await two_bots.rina.says("/undang dlh")
    token = (await two_bots.rina.sees("Lingkungan Hidup")).text.split("start=")[1].strip()
    await two_bots.siti.starts(token)
    await two_bots.siti.sees(f"https://t.me/{two_bots.staff.username}?start={token}")
    wati = two_bots.telegram.person("Wati", bot=two_bots.staff)
    await wati.starts(token)
    await wati.sees("penghubung Dinas Lingkungan Hidup")


async def test_nothing_is_filed_with_the_officers_bot(two_bots: TwoBots) -> None:
    public = f"https://t.me/{two_bots.telegram.username}"
    stranger = two_bots.telegram.person("Budi", bot=two_bots.staff)
    await stranger.starts()
    await stranger.sees(public)
    await stranger.says("Jalan di depan rumah saya rusak.")
    await stranger.sees("tidak ada laporan yang ditulis")
    await two_bots.joko.sends_photo("Jalan rusak")
    await two_bots.joko.sees(public)
    await two_bots.joko.says("/lapor")
    await two_bots.joko.sees("tidak ada")


async def test_files_that_came_to_one_bot_are_sent_by_the_other(two_bots: TwoBots) -> None:
    await two_bots.siti.sends_photo("Jalan di depan SD Negeri 3 berlubang besar.")
    for question, label in (
        ("kecamatan mana", "Gelumbang"),
        ("desa atau kelurahan", "Gelumbang"),
        ("Sudah lengkap", "Kirim"),
    ):
        await two_bots.siti.sees(question)
        await two_bots.siti.taps(label)
    await two_bots.siti.sees("sudah kami terima")
    card = await two_bots.rina.sees("verifikasi paling lambat", since=0)
    await two_bots.rina.taps("Lampiran", on=card)
    shown = await two_bots.rina.sees(lambda entry: entry.message.photo and entry.message.from_bot)
    sent = next(message for message in two_bots.siti.messages if message.photo)
    original = await two_bots.siti.downloads(sent)
    clean = without_metadata(original, "image/jpeg", "")
    assert await two_bots.rina.downloads(shown) == clean


async def test_each_bot_counts_its_own_updates_and_keeps_its_own_conversations(
    two_bots: TwoBots,
) -> None:
    await two_bots.rina_at_home.says("Lampu jalan di depan rumah saya mati.")
    await two_bots.rina_at_home.sees("kecamatan mana")
    case = await filed(two_bots.siti)
    await two_bots.rina.says(f"/tunda {case}")
    await two_bots.rina.sees("Keterangan apa yang kurang")
    await two_bots.rina.says("Di RT berapa?")
    await two_bots.rina.sees("Pertanyaan dikirim")
    await two_bots.siti.sees("Di RT berapa?")
    await two_bots.rina_at_home.taps("Gelumbang")
    await two_bots.rina_at_home.sees("desa atau kelurahan")


async def test_a_group_hears_from_the_officers_bot(two_bots: TwoBots) -> None:
    group = two_bots.telegram.group(
        "Grup PUPR", [two_bots.rina, two_bots.joko], bot=two_bots.staff
    )
    await two_bots.rina.says("/hubungkan pupr", in_chat=group)
    await group.sees("menerima laporan")
    case = await filed(two_bots.siti)
    await two_bots.rina.says(f"/disposisi {case} pupr")
    card = await group.sees(case, since=0)
    link = f"https://t.me/{two_bots.staff.username}?start=case_{case}"
    assert card.keyboard[-1][0].get("url") == link
    await two_bots.joko.says("Besok kami ke sana.", reply_to=card, in_chat=group)
    await two_bots.siti.sees("Besok kami ke sana.")
    await two_bots.siti.says("/lapor")
    await two_bots.rina.says("/lapor", in_chat=group)
    await group.sees(f"https://t.me/{two_bots.telegram.username}")


async def test_a_dismissed_officer_loses_the_commands_of_the_officers_bot(
    two_bots: TwoBots,
) -> None:
    place = f"chat:{two_bots.joko.id}"
    await two_bots.telegram.caught_up()
    assert place in two_bots.staff.commands
    await two_bots.rina.says("/cabut joko")
    await two_bots.rina.sees("kehilangan semua hak")
    await two_bots.rina.taps("Ya, berhentikan")
    await two_bots.joko.sees("Anda bukan petugas lagi", since=0)
    await two_bots.telegram.caught_up()
    assert place not in two_bots.staff.commands


async def test_a_helper_files_for_others_with_the_public_bot(two_bots: TwoBots) -> None:
    await two_bots.rina.says("/undang pendamping Duta")
    link = await two_bots.rina.sees(f"https://t.me/{two_bots.telegram.username}?start=")
    helper = two_bots.siti
    await helper.starts(link.text.split("start=")[1].strip())
    await helper.sees("pendamping")
    await helper.says("/bantu_lapor")
    await helper.sees("Bacakan ini")
    await helper.taps("Ya, ia setuju")
    await helper.sees("Siapa namanya")
    await helper.says("Mbah Karto")
    await helper.sees("Untuk: Mbah Karto")
    await helper.says("Jembatan ke sawah di desa Sigam putus kemarin.")
    await helper.sees("Sudah lengkap")
    await helper.taps("Kirim")
    await helper.sees("Kode serah terima")
    await two_bots.rina.says("/cabut siti")
    await two_bots.rina.sees("kehilangan semua hak")
    await two_bots.rina.taps("Ya, berhentikan")
    await helper.sees("Anda bukan petugas lagi", since=0)
    await helper.says("/bantu_lapor")
    await helper.sees("untuk pendamping")


async def test_both_bots_hear_by_webhook(database_url: str, tmp_path: Path) -> None:
    async with Sandbox() as telegram:
        staff = telegram.bot("petugas_sandbox_bot", "Petugas")
        config = settings(telegram, database_url, tmp_path)
        both = config.telegram.model_copy(update={"staff_token": SecretStr(staff.token)})
        port = free_port()
        hook = Webhook(
            url=f"http://127.0.0.1:{port}/telegram", secret=SecretStr("rahasia"), port=port
        )
        config = config.model_copy(update={"telegram": both, "webhook": hook})
        spoken = running(config, public_router(), telegram.clock, staff=staff_router())
        async with spoken as parts:
            town = await settled(telegram, parts, staff)
            case = await filed(town.siti)
            await town.rina.sees(case, since=0)


def test_one_bot_cannot_speak_for_both_sides() -> None:
    with pytest.raises(ValidationError, match="the same bot"):
        Telegram(token=SecretStr("1:a"), staff_token=SecretStr("1:a"))


async def test_setting_up_is_done_with_the_officers_bot(two_bots: TwoBots) -> None:
    rina = two_bots.rina
    await two_bots.rina_at_home.says("/siapkan")
    await two_bots.rina_at_home.sees("tidak ada. Lihat /bantuan")
    await rina.says("/siapkan")
    await rina.sees("Lima langkah")
    await rina.taps("Instansi")
    await rina.sees("2. Instansi")
    await rina.sends_document("baru.csv", b"kode,nama,induk,bidang\nbaru,Dinas Baru,,parkir\n")
    await rina.sees("1 instansi disimpan")
    await rina.sees("2. Instansi: 70")
    await rina.taps("Lanjut")
    await rina.sees("3. Penghubung")
    await rina.taps("Badan Pendapatan Daerah")
    await rina.sees(f"https://t.me/{two_bots.staff.username}?start=")
    for button, seen in (("Kembali", "3. Peng"), ("Lewati", "4. Jam"), ("Lewati", "5. Laporan")):
        await rina.taps(button)
        await rina.sees(seen)
    await rina.taps("Kirim laporan uji")
    await rina.sees("Menunggu verifikasi")
    await rina.taps("🔎 Buka")
    await rina.sees("LAPORAN UJI")
    assert not any("LAPORAN UJI" in message.text for message in two_bots.rina_at_home.messages)
