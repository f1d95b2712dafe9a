"""A command without what it needs is answered with an example of the officer's own cases."""

import pytest

from tests.stories.conftest import Town, filed
from tests.stories.offices import forwarded, in_english, in_office, labels

ANSWER = "Lubang kami tambal Senin oleh regu Pak Hasan."
OFFICERS = (
    *("disposisi", "tembusan", "tunda", "arsip", "gabung", "bukan", "awasi", "ambil", "oper"),
    *("catat", "tanya", "tanggapi", "perpanjang", "selesai", "buka_data", "judul", "kategori"),
    *("jenis", "lapangan", "antrean", "undang", "petugas", "cabut", "kabar", "janji", "cari"),
    *("libur", "templat", "hubungkan"),
)


async def test_the_example_is_a_case_that_waits_for_this_officer(town: Town) -> None:
    case = await forwarded(town)
    await town.liaison.says("/tanggapi")
    shown = await town.liaison.sees(f"Contoh: /tanggapi {case} {ANSWER}")
    assert labels(shown) == [case]
    await town.liaison.taps(case, on=shown)
    await town.liaison.sees(f"Tulis jawaban untuk laporan {case}")
    await town.liaison.says(ANSWER)
    await town.siti.sees(ANSWER)
    await town.liaison.says("/tanya")
    await town.liaison.sees(f"Contoh: /tanya {case}")


async def test_only_cases_that_the_command_fits_now_are_offered(town: Town) -> None:
    answered, waiting = await forwarded(town), await filed(town.budi, "Lampu jalan mati.")
    await town.liaison.says(f"/tanggapi {answered} {ANSWER}")
    await town.siti.sees(ANSWER)
    await town.coordinator.says("/disposisi")
    shown = await town.coordinator.sees(f"Contoh: /disposisi {waiting} ")
    assert labels(shown) == [waiting]
    await town.coordinator.says("/selesai")
    shown = await town.coordinator.sees(f"Contoh: /selesai {answered}")
    assert labels(shown) == [answered]
    await town.coordinator.taps(answered, on=shown)
    await town.siti.sees("dinyatakan selesai")
    await town.liaison.says("/ambil")
    shown = await town.liaison.sees("Contoh: /ambil K7QP-M2XD")
    assert labels(shown) == []


async def test_another_agency_s_cases_are_no_examples(town: Town) -> None:
    dewi = await in_office(town, "Dewi", "dlh")
    case = await forwarded(town, "pupr tembusan dlh")
    await dewi.says("/tanggapi")
    shown = await dewi.sees("Contoh: /tanggapi K7QP-M2XD")
    assert case not in shown.text
    assert labels(shown) == []


async def test_an_example_that_another_officer_was_faster_on_says_so(town: Town) -> None:
    case = await forwarded(town)
    await town.liaison.says("/ambil")
    shown = await town.liaison.sees(f"Contoh: /ambil {case}")
    await town.liaison.says(f"/perpanjang {case} Menunggu alat berat.")
    await town.liaison.sees("diperpanjang")
    press = await town.liaison.taps(case, on=shown)
    assert "baru saja ditangani" in await press.answered()


async def test_in_a_reply_to_a_card_the_number_can_be_left_out(town: Town) -> None:
    case = await filed(town.siti)
    card = await town.coordinator.sees(case, since=0)
    await town.coordinator.says("/judul Jalan berlubang di depan SD", reply_to=card)
    await town.coordinator.sees(f"Judul laporan {case}: Jalan berlubang di depan SD")
    await town.coordinator.says("/disposisi pupr", reply_to=card)
    await town.coordinator.sees("diteruskan ke Dinas Pekerjaan Umum")
    assigned = await town.liaison.sees("jawab paling lambat", since=0)
    await town.liaison.says(ANSWER, reply_to=assigned)
    await town.siti.sees(ANSWER)


async def test_putting_in_order_begins_from_the_example_too(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.says("/jenis")
    await town.coordinator.sees(f"Contoh: /jenis {case} aspirasi")
    await town.coordinator.says(f"/jenis {case} keluhan")
    await town.coordinator.sees(f"Contoh: /jenis {case} aspirasi")
    await town.coordinator.says("/judul")
    shown = await town.coordinator.sees(f"Contoh: /judul {case}")
    await town.coordinator.taps(case, on=shown)
    await town.coordinator.sees(f"Tulis judul untuk laporan {case}")


@pytest.mark.parametrize("chunk", [OFFICERS[:10], OFFICERS[10:20], OFFICERS[20:]])
async def test_citizens_are_told_that_a_command_is_for_officers(
    town: Town, chunk: tuple[str, ...]
) -> None:
    for command in chunk:
        await town.siti.says(f"/{command}")
        await town.siti.sees("untuk petugas")


async def test_in_english_the_example_reads_alike(town: Town) -> None:
    ann = await in_english(town, "Ann", "pupr")
    case = await forwarded(town)
    await ann.says("/tanggapi")
    shown = await ann.sees(f"For example: /tanggapi {case}")
    assert "Or choose the report:" in shown.text
    await ann.says("/disposisi")
    await ann.sees("not your duty")
