"""The obvious cases of the queue are verified at one go, each as a move of its own."""

import pytest

from bot.sandbox import BotMessage, Person
from storage.tables import CaseEvent
from storage.words import Action
from tests.stories.conftest import Town, filed
from tests.stories.offices import in_english, in_office, labels, made_secret, rows_of

LAMP = "Lampu jalan mati di depan masjid"
CLEAR = (
    *(LAMP, "Puskesmas tutup, tidak ada layanan kesehatan", "Irigasi tersumbat, drainase meluap"),
    *("Banjir dan longsor di desa kami", "Kolam dan benih ikan mati", "Harga pupuk padi mahal"),
)
pytestmark = pytest.mark.usefixtures("described")
UNCLEAR = "Mohon dicek pak, sudah lama sekali begini."


async def queue_of(officer: Person) -> BotMessage:
    await officer.says("/antrean")
    return await officer.sees("Antrean")


async def clear_list(town: Town, count: int) -> BotMessage:
    """The list of obvious cases in the place of the queue."""
    queue = await queue_of(town.coordinator)
    await town.coordinator.taps(f"Verifikasi {count} yang jelas", on=queue)
    return await town.coordinator.sees(f"{count} laporan yang jelas")


async def forwardings(town: Town) -> int:
    return sum(one.action is Action.FORWARD for one in await rows_of(town, CaseEvent))


async def test_one_tap_forwards_each_case_to_the_agency_of_its_line(town: Town) -> None:
    lamp = await filed(town.siti, CLEAR[0])
    sick = await filed(town.budi, CLEAR[1])
    other = await filed(town.siti, UNCLEAR)
    listed = await clear_list(town, 2)
    assert f"☑ {lamp} → Dinas Perhubungan\n{CLEAR[0]}" in listed.text
    assert f"☑ {sick} → Dinas Kesehatan" in listed.text
    assert other not in listed.text
    await town.coordinator.taps("Teruskan 2 laporan")
    done = await town.coordinator.sees("2 laporan diverifikasi dan diteruskan")
    assert f"{lamp} → Dinas Perhubungan" in done.text
    await town.siti.sees("diteruskan ke Dinas Perhubungan", since=0)
    await town.budi.sees("diteruskan ke Dinas Kesehatan", since=0)
    assert await forwardings(town) == 2
    await town.coordinator.taps("Kembali ke daftar")
    queue = await town.coordinator.sees("Antrean: 1")
    assert labels(queue) == [other]


async def test_a_case_is_left_out_looked_at_and_taken_in_again(town: Town) -> None:
    cases = [await filed(person, text) for person, text in zip(people(town), CLEAR, strict=True)]
    listed = await clear_list(town, 6)
    assert labels(listed)[:2] == [f"☑ {cases[0]}", "Buka"]
    await town.coordinator.taps(f"☑ {cases[0]}", on=listed)
    await town.coordinator.sees(f"☐ {cases[0]}")
    await town.coordinator.taps(f"☑ {cases[1]}", on=listed)
    await town.coordinator.sees(f"☐ {cases[1]}")
    await town.coordinator.taps("Berikutnya", on=listed)
    await town.coordinator.sees(cases[5])
    await town.coordinator.taps("Buka", on=listed)
    card = await town.coordinator.sees("Riwayat")
    assert CLEAR[5] in card.text
    await town.coordinator.taps("Kembali ke daftar", on=listed)
    await town.coordinator.sees("6 laporan yang jelas")
    await town.coordinator.taps("Sebelumnya", on=listed)
    await town.coordinator.sees(f"☐ {cases[0]}")
    await town.coordinator.taps(f"☐ {cases[1]}", on=listed)
    await town.coordinator.sees(f"☑ {cases[1]}")
    await town.coordinator.taps("Teruskan 5 laporan", on=listed)
    done = await town.coordinator.sees("5 laporan diverifikasi")
    assert cases[0] not in done.text
    assert await forwardings(town) == 5


def people(town: Town) -> list[Person]:
    return [town.siti, town.budi] * 3


async def test_what_another_coordinator_did_meanwhile_is_told_for_that_case_alone(
    town: Town,
) -> None:
    rani = await in_office(town, "Rani", "koordinator")
    lamp, sick = await filed(town.siti, CLEAR[0]), await filed(town.budi, CLEAR[1])
    await clear_list(town, 2)
    await rani.says(f"/disposisi {lamp} pupr")
    await rani.sees("diteruskan ke Dinas Pekerjaan Umum")
    await town.coordinator.taps("Teruskan 2 laporan")
    done = await town.coordinator.sees("1 laporan diverifikasi")
    assert f"{sick} → Dinas Kesehatan" in done.text
    assert f"Laporan {lamp} baru saja ditangani" in done.text
    assert await forwardings(town) == 2


async def test_what_needs_a_second_look_is_never_offered(town: Town) -> None:
    await filed(town.siti, LAMP)
    await filed(town.budi, "Lampu jalan mati depan masjid, gelap")
    secret = await filed(town.siti, CLEAR[1])
    await made_secret(town.siti, secret)
    sorted_one = await filed(town.siti, CLEAR[3])
    await town.coordinator.says(f"/judul {sorted_one} Banjir")
    await town.coordinator.sees("Judul laporan")
    queue = await queue_of(town.coordinator)
    assert not [label for label in labels(queue) if "yang jelas" in label]


async def test_only_coordinators_are_offered_it(town: Town) -> None:
    await filed(town.siti, LAMP)
    joko = await in_office(town, "Inas", "inspektur inspektorat")
    await joko.says("/antrean")
    empty = await joko.sees("Tidak ada laporan yang menunggu")
    press = await joko.presses_data("ob:page:0", on=empty)
    assert "Tidak ada lagi laporan yang jelas" in await press.answered()


async def test_words_typed_meanwhile_are_no_answer_to_the_list(town: Town) -> None:
    case = await filed(town.siti, LAMP)
    listed = await clear_list(town, 1)
    await town.coordinator.says(f"/arsip {case}")
    await town.coordinator.sees("Mengapa")
    await town.coordinator.says(f"/tunda {case}")
    await town.coordinator.sees("Keterangan apa")
    press = await town.coordinator.taps("Teruskan 1 laporan", on=listed)
    assert "sudah lewat" in await press.answered()
    assert await forwardings(town) == 0


async def test_in_english_it_reads_alike(town: Town) -> None:
    ann = await in_english(town, "Ann", "koordinator")
    case = await filed(town.siti, LAMP)
    await ann.says("/antrean")
    await ann.sees("Queue: 1")
    await ann.taps("Verify 1 clear ones")
    listed = await ann.sees("1 clear reports")
    assert labels(listed)[:2] == [f"☑ {case}", "Open"]
    await ann.taps("Pass 1 reports on")
    await ann.sees("1 reports were verified and passed on")


async def test_an_example_names_the_agency_that_the_case_is_clearly_for(town: Town) -> None:
    case = await filed(town.siti, LAMP)
    await town.coordinator.says("/disposisi")
    await town.coordinator.sees(f"Contoh: /disposisi {case} dishub")
