"""The first coordinator sets the bot up in the chat: from an empty database to a test complaint
that reached an agency, by buttons alone; and what each step refuses."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from sqlalchemy import func, select
from sqlmodel import Session, SQLModel, col

from bot import regions
from bot.app import Parts, running
from bot.data import REGIONS
from bot.desk import Desk
from bot.desk.people import make_invitation
from bot.rules.tracking import find_tracking_id
from bot.sandbox import Channel, Person, Sandbox
from handlers import router
from storage.tables import Agency, CaseClock, Complaint, Setting
from storage.words import Role, Status
from tests.stories.conftest import filed, morning_clock, settings

Row = TypeVar("Row", bound=SQLModel)
LAHAT = """kabupaten,kode_kec,kecamatan,kode_desa,desa_kelurahan,lat,lon
Kabupaten Lahat,16.04.01,Kikim Timur,16.04.01.2001,Bungamas,-3.70,103.41
Kabupaten Lahat,16.04.01,Kikim Timur,16.04.01.2002,Cempaka Wangi,,
Kabupaten Lahat,16.04.02,Pulau Pinang,16.04.02.2001,Jati,-3.85,103.55
"""
REGISTER = "kode;nama;induk;bidang\nkominfo;Dinas Kominfo;;internet\npu;Dinas PU;kominfo;jalan\n"


@dataclass
class Office:
    """A bot that nobody has set up yet, and the first coordinator, who has opened the link."""

    telegram: Sandbox
    parts: Parts
    rina: Person
    channel: Channel

    async def count(self, table: type[Agency] | type[Complaint] | type[Setting]) -> int:
        query = select(func.count()).select_from(table)
        return await self.parts.database.run(lambda session: session.scalar(query) or 0)


@pytest.fixture
async def office(database_url: str, tmp_path: Path) -> AsyncIterator[Office]:
    async with AsyncExitStack() as stack:
        telegram = await stack.enter_async_context(Sandbox(now=morning_clock()))
        channel = telegram.channel("Kabar", "kabar_lapor")
        config = settings(telegram, database_url, tmp_path, "kabar_lapor")
        parts = await stack.enter_async_context(running(config, router(), telegram.clock))
        stack.callback(regions.use, None)
        rina = telegram.person("Rina")
        await rina.starts(await invitation(parts))
        await rina.sees("Lima langkah")
        yield Office(telegram, parts, rina, channel)


async def invitation(parts: Parts, role: Role = Role.COORDINATOR) -> str:
    def invite(session: Session) -> str:
        return make_invitation(Desk(session, parts.clock.now(), parts.practice), role, None)

    return await parts.database.run(invite)


async def joined(office: Office, name: str) -> Person:
    """A liaison who opened the link that stands on the card."""
    card = await office.rina.sees("sekali pakai")
    liaison = office.telegram.person(name)
    await liaison.starts(card.text.split("start=")[1].split()[0])
    await liaison.sees("penghubung")
    await liaison.says("/kabar langsung")
    await liaison.sees("dikabarkan langsung")
    return liaison


async def goes(rina: Person, *way: tuple[str, str]) -> None:
    """Press one button after another; after each something is seen."""
    for button, seen in way:
        await rina.taps(button)
        await rina.sees(seen)


async def test_from_an_empty_database_to_a_test_complaint_by_buttons(office: Office) -> None:
    rina, bpbd = office.rina, "Badan Penanggulangan Bencana Daerah"
    await rina.sees("Menyiapkan LAPOR! Kabupaten Muara Enim")
    await goes(
        rina,
        ("Mulai: Wilayah", "22 kecamatan, 256 desa"),
        ("Pakai Kabupaten Muara Enim", "Belum ada. Pakai daftar contoh"),
        ("Pakai daftar contoh", "Tekan satu untuk mengubahnya"),
        ("Lanjut", "3. Penghubung: 0 dari"),
        ("Berikutnya", "3. Penghubung: 0 dari"),
        ("Sebelumnya", "3. Penghubung: 0 dari"),
        (bpbd, "sekali pakai"),
    )
    liaison = await joined(office, "Joko")
    await goes(
        rina,
        ("Kembali", f"• Joko, {bpbd}"),
        ("Lewati", "4. Jam kerja dan hari libur"),
        ("07.30-16.00", "5. Laporan uji"),
        ("Kirim laporan uji", "Menunggu verifikasi"),
        ("Buka", "LAPORAN UJI dari petugas"),
        ("Verifikasi, teruskan", "ke instansi mana"),
        (bpbd, f"diteruskan ke {bpbd}"),
    )
    await liaison.sees("LAPORAN UJI dari petugas", since=0)
    await rina.says("/siapkan")
    await rina.sees("✅ Laporan uji: sudah sampai ke instansi")
    await goes(
        rina,
        ("Laporan uji", f"Diteruskan ke {bpbd}"),
        ("Arsipkan laporan uji", "diarsipkan"),
        ("Lanjut", "Yang belum (⬜) bisa menyusul"),
    )
    assert rina.last
    assert "✅ Jam kerja: 07.30-16.00" in rina.last.text
    assert "⬜ Penghubung: 1 dari" in rina.last.text


async def test_a_test_complaint_counts_nowhere_and_nobody_sees_it(office: Office) -> None:
    rina, siti = office.rina, office.telegram.person("Siti")
    await with_agencies(office)
    await goes(rina, ("Lewati", "4. Jam"), ("Lewati", "5. Laporan uji"))
    await rina.taps("Kirim laporan uji")
    card = await rina.sees("Menunggu verifikasi")
    case = find_tracking_id(card.text)
    await rina.says(f"/disposisi {case} pu")
    await rina.sees("diteruskan ke Dinas PU")
    await rina.sends_photo(f"/catat {case} Foto percobaan")
    await rina.sees("Catatan untuk laporan")
    await rina.says("/cari berlubang camat")
    await rina.sees("Tidak ada")
    await rina.says("/laporanku")
    await rina.sees("Anda belum punya laporan")
    await siti.says(f"/status {case}")
    await siti.sees("tidak ditemukan")
    await siti.says("/statistik")
    await siti.sees("Masuk: 0")
    assert office.channel.messages == []
    assert not any("Laporan Anda" in message.text for message in rina.messages)


async def test_only_one_test_complaint_is_open_and_a_forgotten_one_is_archived(
    office: Office,
) -> None:
    rina = office.rina
    await with_agencies(office)
    await goes(rina, ("Lewati", "4. Jam"), ("Lewati", "5. Laporan uji"))
    button = rina.last
    assert button
    await goes(rina, ("Kirim laporan uji", "Menunggu verifikasi"))
    await rina.presses_data("su:try", on=button)
    await rina.sees("masih terbuka")
    office.telegram.advance(timedelta(days=8))
    await office.parts.look_around()
    (complaint,) = await office.parts.database.run(lambda session: every(session, Complaint))
    assert complaint.status is Status.ARCHIVED
    assert not any("jatuh tempo" in message.text for message in rina.messages)


async def test_another_regency_is_served_at_once_and_after_a_restart(
    database_url: str, tmp_path: Path
) -> None:
    async with Sandbox(now=morning_clock()) as telegram:
        config = settings(telegram, database_url, tmp_path)
        rina, siti = telegram.person("Rina"), telegram.person("Siti")
        async with running(config, router(), telegram.clock) as parts:
            await rina.starts(await invitation(parts))
            await rina.sees("Menyiapkan LAPOR!")
            await rina.taps("Wilayah")
            await rina.sees("Kirim berkas CSV")
            await rina.sends_document("lahat.csv", LAHAT.encode())
            await rina.sees("Wilayah kini Kabupaten Lahat")
            await rina.sees("2 kecamatan, 3 desa")
            await serves_lahat(siti)
        regions.use(None)
        async with running(config, router(), telegram.clock):
            await serves_lahat(siti)
            await rina.says("/siapkan")
            await rina.sees("Menyiapkan LAPOR! Kabupaten Lahat")
            await goes(rina, ("Wilayah", "Kabupaten Lahat"))
            await goes(rina, ("Pakai Kabupaten Muara Enim", "2. Instansi"))
            await siti.starts()
            await siti.sees("LAPOR! Kabupaten Muara Enim")


async def serves_lahat(siti: Person) -> None:
    await siti.starts()
    await siti.sees("LAPOR! Kabupaten Lahat")
    await siti.says("Lampu jalan di desa Jati mati sejak Senin malam.")
    await siti.sees("Tempat: Jati, Kec. Pulau Pinang")
    await siti.says("/batal")
    await siti.sees("tidak jadi dikirim")
    await siti.says("Lampu jalan di pasar mati sejak Senin malam.")
    await siti.sees("kecamatan mana")
    assert siti.last
    assert [label for row in siti.last.buttons for label in row][:2] == [
        "Kikim Timur",
        "Pulau Pinang",
    ]
    await siti.says("/batal")
    await siti.sees("tidak jadi dikirim")


async def test_a_wrong_regency_file_changes_nothing_and_names_the_line(office: Office) -> None:
    rina = office.rina
    await goes(rina, ("Wilayah", "Kirim berkas CSV"))
    await rina.sends_document("lahat.csv", LAHAT.replace("Jati", "").encode())
    await rina.sees("Di lahat.csv baris 4: kolom desa_kelurahan kosong. Tidak ada yang disimpan")
    await rina.sends_document("lahat.csv", b"\xff\xfe\x00")
    await rina.sees("tidak bisa dibaca")
    assert await office.count(Setting) == 0
    assert regions.regency() == regions.shipped()


async def test_a_regency_file_keeps_the_places_of_what_was_filed(office: Office) -> None:
    rina, siti = office.rina, office.telegram.person("Siti")
    await filed(siti)
    await goes(rina, ("Wilayah", "Kirim berkas CSV"))
    await rina.sends_document("lahat.csv", LAHAT.encode())
    await rina.sees("tidak memuat kecamatan dari laporan yang sudah ada: Gelumbang")
    assert regions.regency() == regions.shipped()
    await rina.sends_document("wilayah.csv", REGIONS.read_bytes())
    await rina.sees("Wilayah kini Kabupaten Muara Enim")


async def test_a_draft_of_another_regency_asks_for_its_place_again(office: Office) -> None:
    rina, siti = office.rina, office.telegram.person("Siti")
    await siti.says("Jalan di depan SD berlubang besar.")
    await siti.sees("kecamatan mana")
    await siti.taps("Gelumbang")
    await siti.sees("desa atau kelurahan")
    await goes(rina, ("Wilayah", "Kirim berkas CSV"))
    await rina.sends_document("lahat.csv", LAHAT.encode())
    await rina.sees("Wilayah kini Kabupaten Lahat")
    await siti.taps("Gelumbang")
    await siti.sees("sudah lewat")
    await siti.says("/lapor")
    await siti.sees("Mau dilanjutkan")
    await siti.taps("Lanjutkan")
    await siti.sees("Jalan di depan SD")


async def with_agencies(office: Office) -> None:
    """A register of two agencies, sent as a file; the card shows the step after."""
    rina = office.rina
    await goes(rina, ("Instansi", "2. Instansi"))
    await rina.sends_document("instansi.csv", REGISTER.encode())
    await rina.sees("2 instansi disimpan")
    await rina.sees("2. Instansi: 2")
    await goes(rina, ("Lanjut", "3. Penghubung: 0 dari 2"))


async def test_the_register_is_edited_by_buttons(office: Office) -> None:
    rina = office.rina
    await with_agencies(office)
    await goes(
        rina,
        ("Daftar", "Lima langkah"),
        ("Instansi", "2. Instansi: 2"),
        ("Dinas PU", "Bidang: jalan"),
        ("Ganti nama", "nama baru"),
    )
    await rina.says("Dinas PUPR")
    await rina.sees("Kode: pu")
    await goes(rina, ("Ganti bidang", "dipisah titik koma"))
    await rina.says("jalan rusak; jembatan")
    await rina.sees("Bidang: jalan rusak; jembatan")
    await goes(
        rina,
        ("Ganti tingkat", "kedudukan Dinas PUPR"),
        ("unit di bawah dinas", "Tingkat: unit di bawah dinas"),
        ("Nonaktifkan", "(tidak aktif)"),
        ("Kembali", "2. Instansi: 2"),
        ("🚫 Dinas PUPR", "(tidak aktif)"),
        ("Aktifkan", "Kode: pu"),
        ("Kembali", "2. Instansi: 2"),
        ("Tambah instansi", "kode dan nama"),
    )
    await rina.says("PU Dinas Lain")
    await rina.sees("Kode pu sudah dipakai")
    await rina.says("dispora")
    await rina.sees("Ketik kode")
    await rina.says("dispora Dinas Pemuda dan Olahraga")
    await rina.sees("Kode: dispora")
    agencies = await office.parts.database.run(lambda session: every(session, Agency))
    assert {one.code: (one.name, one.duties, one.level.value) for one in agencies} == {
        "kominfo": ("Dinas Kominfo", "internet", "agency"),
        "pu": ("Dinas PUPR", "jalan rusak; jembatan", "unit"),
        "dispora": ("Dinas Pemuda dan Olahraga", "", "agency"),
    }


async def test_an_agency_with_open_cases_is_not_switched_off(office: Office) -> None:
    rina = office.rina
    await with_agencies(office)
    case = await filed(office.telegram.person("Siti"))
    await rina.says(f"/disposisi {case} pu")
    await rina.sees("diteruskan ke Dinas PU")
    await rina.says("/siapkan")
    await rina.sees("Lima langkah")
    await goes(rina, ("Instansi", "2. Instansi"), ("Dinas PU", "Bidang"))
    await goes(rina, ("Nonaktifkan", "masih memegang 1 laporan terbuka"))


async def test_a_wrong_register_is_taken_all_or_not_at_all(office: Office) -> None:
    rina = office.rina
    await goes(rina, ("Instansi", "2. Instansi"))
    await rina.sends_document("salah.csv", f"{REGISTER}lain;Dinas Lain;tidakada;x\n".encode())
    await rina.sees("Di salah.csv baris 4: kolom induk: tidakada tidak ada")
    await rina.sends_photo()
    await rina.sees("kirim berkas CSV sebagai dokumen")
    await rina.says("Dinas PU")
    await rina.sees("Anda sedang di kartu penyiapan")
    await rina.sends_document("besar.csv", b"x" * (1024 * 1024 + 1))
    await rina.sees("terlalu besar")
    assert await office.count(Agency) == 0


async def test_a_file_that_telegram_does_not_give_is_asked_for_again(office: Office) -> None:
    rina = office.rina
    await goes(rina, ("Instansi", "2. Instansi"))
    office.telegram.fails_next("getFile", 400)
    await rina.sends_document("instansi.csv", REGISTER.encode())
    await rina.sees("tidak bisa diambil")
    await rina.sends_document("instansi.csv", REGISTER.encode())
    await rina.sees("2 instansi disimpan")


async def test_liaisons_are_invited_until_every_agency_has_one(office: Office) -> None:
    rina = office.rina
    await with_agencies(office)
    await goes(rina, ("Dinas Kominfo", "sekali pakai"))
    await joined(office, "Joko")
    await goes(rina, ("Kembali", "• Joko, Dinas Kominfo"), ("Dinas PU", "sekali pakai"))
    await goes(rina, ("Kembali", "1 dari 2"), ("✉️ Dinas PU", "sekali pakai"))
    await joined(office, "Budi")
    await goes(rina, ("Kembali", "Semua 2 instansi"), ("Daftar", "✅ Penghubung: semua 2"))


async def test_hours_of_the_chat_go_before_those_of_the_file(office: Office) -> None:
    rina = office.rina
    await filed(office.telegram.person("Siti"))
    before = await next_reminder(office)
    await goes(rina, ("Jam kerja", "Jam ini dari config.toml"))
    for wrong in ("besok", "16.00-08.00", "8", "25.00-26.00"):
        await rina.says(wrong)
        await rina.sees("Jamnya tidak terbaca")
    await rina.says("9 - 12.30")
    await rina.sees("Jam kerja kini 09.00-12.30")
    await rina.sees("mengalahkan config.toml (08.00-16.00)")
    assert await next_reminder(office) < before
    await goes(rina, ("Daftar", "✅ Jam kerja: 09.00-12.30"), ("Jam kerja", "config.toml"))
    await goes(rina, ("Pakai config.toml", "Jam ini dari config.toml"))
    assert await next_reminder(office) == before


async def test_what_another_process_has_set_is_seen_with_the_next_update(office: Office) -> None:
    parts, siti = office.parts, office.telegram.person("Siti")

    def elsewhere(session: Session) -> None:
        value = {"rows": LAHAT}
        session.add(Setting(key="regency", value=value, changed_at=parts.clock.now()))

    await parts.database.run(elsewhere)
    await siti.starts()
    await siti.sees("LAPOR! Kabupaten Lahat")


async def test_nobody_else_sets_anything_up(office: Office) -> None:
    siti = office.telegram.person("Siti")
    await siti.says("/siapkan")
    await siti.sees("untuk petugas")
    leader = office.telegram.person("Sekda")
    await leader.starts(await invitation(office.parts, Role.LEADER))
    welcome = await leader.sees("pimpinan")
    for data in ("su:home", "su:use", "su:shipped", "su:set:08.00-15.00", "su:try", "su:agencies"):
        await leader.presses_data(data, on=welcome)
        await leader.sees("bukan tugas Anda")
    for data in ("su:agency:x", "su:nothing", "su:agency:999"):
        await office.rina.presses_data(data, on=await office.rina.sees("Menyiapkan", since=0))
        await office.rina.sees("sudah lewat")
    assert await office.count(Agency) == await office.count(Complaint) == 0


async def test_a_second_coordinator_is_not_led_but_can_open_the_card(office: Office) -> None:
    await office.rina.sees("Menyiapkan LAPOR!")
    tono = office.telegram.person("Tono")
    await tono.starts(await invitation(office.parts))
    await tono.sees("koordinator")
    await tono.says("/siapkan")
    await tono.sees("Menyiapkan LAPOR!")
    assert sum("Menyiapkan" in message.text for message in tono.messages) == 1


async def next_reminder(office: Office) -> datetime:
    query = select(col(CaseClock.remind_at))
    found = await office.parts.database.run(lambda session: session.scalars(query).one())
    assert found
    return found


def every(session: Session, table: type[Row]) -> list[Row]:
    return list(session.scalars(select(table)))
