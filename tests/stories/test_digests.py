"""Officers have a digest each working morning, citizens their quiet hours."""

from sqlalchemy import update
from sqlmodel import col

from storage.tables import Agency
from tests.stories.conftest import Town, filed
from tests.stories.offices import labels
from tests.stories.timing import FINISHED, forwarded, heard


async def test_the_digest_comes_once_each_working_morning(town: Town) -> None:
    case = await forwarded(town)
    await town.at("2026-12-01 07:59")
    assert heard(town.liaison, "Ringkasan pagi") == 0
    await town.at("2026-12-01 08:00")
    digest = await town.liaison.sees("Ringkasan pagi", since=0)
    assert "Baru: 1" in digest.text
    assert digest.buttons == [[case], ["🆕 Baru: 1"], ["📋 Buka antrean"]]
    for _ in range(3):
        await town.later(hours=1)
    assert heard(town.liaison, "Ringkasan pagi") == 1
    await town.liaison.taps("Buka antrean")
    await town.liaison.sees("Antrean: 1")


async def test_everything_is_reached_from_the_digest_by_buttons(town: Town) -> None:
    cases = [await forwarded(town) for _ in range(6)]
    await town.liaison.says(f"/tanggapi {cases[5]} Ditambal 4 Desember oleh regu Pak Hasan.")
    await town.siti.sees("Ditambal 4 Desember")
    again = await forwarded(town)
    await town.at("2026-12-01 08:00")
    digest = await town.liaison.sees("Ringkasan pagi", since=0)
    assert labels(digest)[-3:] == ["🆕 Baru: 6", "📋 Buka antrean", "🤝 Janji terbuka: 1"]
    await town.liaison.taps("Baru: 6", on=digest)
    listed = await town.liaison.sees("Baru: 6")
    assert listed is not digest
    await town.liaison.taps("Berikutnya", on=listed)
    await town.liaison.sees(again)
    await town.liaison.taps(again, on=listed)
    card = await town.liaison.sees("Riwayat")
    assert card is listed
    assert labels(card)[-1] == "‹ Kembali ke daftar"
    await town.liaison.taps("Kembali ke daftar", on=card)
    await town.liaison.sees(lambda entry: again in labels(entry.message))
    assert labels(listed) == [again, "‹ Sebelumnya"]
    await town.liaison.taps("Janji terbuka", on=digest)
    promises = await town.liaison.sees("4 Desember")
    await town.liaison.taps(cases[5], on=promises)
    await town.liaison.sees("Riwayat")
    await town.liaison.taps("Kembali ke daftar", on=promises)
    await town.liaison.sees("4 Desember")
    await town.liaison.taps("Buka antrean", on=digest)
    await town.liaison.sees("Antrean: 6")
    await town.liaison.taps(cases[0], on=digest)
    await town.liaison.sees("Riwayat")
    assert "Ringkasan pagi" in digest.text


async def test_the_digest_says_what_is_due_today_and_what_is_late(town: Town) -> None:
    await forwarded(town)
    await town.at("2026-12-07 08:00")
    await town.liaison.sees("Batasnya hari ini: 1", since=0)
    await town.at("2026-12-08 08:00")
    digest = await town.liaison.sees("Terlambat: 1", since=0)
    assert "Baru" not in digest.text


async def test_no_digest_on_weekends_nor_when_there_is_nothing_to_say(town: Town) -> None:
    await town.at("2026-12-01 08:00")
    await forwarded(town)
    await town.at("2026-12-05 09:00")
    await town.later(days=1)
    assert heard(town.liaison, "Ringkasan pagi") == 0
    assert heard(town.coordinator, "Ringkasan pagi") == 0


async def test_a_supervisory_case_is_in_nobody_s_digest_who_may_not_see_it(town: Town) -> None:
    case = await forwarded(town)
    await town.coordinator.says(f"/awasi {case} pupr")
    await town.coordinator.sees("kini berkadar pengawasan")
    await town.at("2026-12-01 08:00")
    await town.at("2026-12-08 08:00")
    assert heard(town.liaison, "Ringkasan pagi") == 0


async def test_citizens_sleep_and_hear_an_answer_of_the_night_in_the_morning(town: Town) -> None:
    case = await forwarded(town)
    await town.at("2026-11-30 23:00")
    await town.liaison.sends_photo(caption=f"/tanggapi {case} {FINISHED}")
    await town.liaison.sees("dikirim ke pelapor")
    await town.siti.says(f"/status {case}")
    card = await town.siti.sees("●")
    assert FINISHED in card.text
    assert heard(town.siti, "menjawab laporan") == 0
    await town.at("2026-12-01 05:59")
    assert heard(town.siti, "Belum puas atau ada yang kurang") == 0
    assert heard(town.siti, "Lampiran laporan") == 0
    await town.at("2026-12-01 06:00")
    await town.siti.sees("Belum puas atau ada yang kurang")
    assert (await town.siti.sees("Lampiran laporan")).photo


async def test_a_notice_that_waits_for_the_morning_holds_up_no_direct_reply(town: Town) -> None:
    await town.siti.sends_photo(caption="Usul: jembatan gantung di desa kami diganti.")
    await town.siti.sees("Sudah lengkap")
    await town.siti.taps("Kirim")
    case = (await town.siti.sees("sudah kami terima")).text.split("Nomor laporan: ")[1][:9]
    await town.at("2026-11-30 23:00")
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.coordinator.sees("diteruskan")
    await town.siti.says(f"/status {case}")
    await town.siti.sees("●")
    await town.siti.taps("Lampiran")
    await town.siti.sees("Lampiran laporan")
    assert heard(town.siti, "sudah diverifikasi") == 0


async def test_the_digest_comes_at_the_opening_of_the_own_agency(town: Town) -> None:
    """At 08:00 in Jayapura it is 06:00 in Muara Enim."""
    await filed(town.siti)
    await forwarded(town, town.budi)
    moved = update(Agency).where(col(Agency.code) == "pupr").values(zone="Asia/Jayapura")
    await town.parts.database.run(lambda session: session.connection().execute(moved))
    await town.at("2026-12-01 06:00")
    assert heard(town.liaison, "Ringkasan pagi") == 1
    assert heard(town.coordinator, "Ringkasan pagi") == 0
    await town.at("2026-12-01 08:00")
    assert heard(town.liaison, "Ringkasan pagi") == 1
    assert heard(town.coordinator, "Ringkasan pagi") == 1
