"""Agencies are named by few letters; what is not clear is one tap, and nothing is typed twice."""

from tests.stories.conftest import Town, filed
from tests.stories.offices import forwarded, in_english, in_office, labels


async def test_a_few_letters_are_enough_for_the_only_one_that_they_fit(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.says(f"/disposisi {case} perhub")
    await town.coordinator.sees("diteruskan ke Dinas Perhubungan")


async def test_several_are_offered_and_the_copies_and_the_note_are_kept(town: Town) -> None:
    dlh = await in_office(town, "Dewi", "dlh")
    case = await filed(town.siti)
    words = f"/disposisi {case} lubai tembusan dlh; Mohon segera dicek."
    await town.coordinator.says(words)
    question = await town.coordinator.sees("“lubai” cocok dengan beberapa instansi")
    assert labels(question) == ["Kecamatan Lubai", "Kecamatan Lubai Ulu"]
    await town.coordinator.taps("Kecamatan Lubai Ulu")
    done = await town.coordinator.sees("diteruskan ke Kecamatan Lubai Ulu")
    assert "Dinas Lingkungan Hidup" in done.text
    told = await dlh.sees("Tembusan untuk instansi Anda")
    assert "Mohon segera dicek." in told.text


async def test_an_unclear_copy_is_chosen_like_the_agency_itself(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.says(f"/disposisi {case} pupr tembusan lubai, dlh")
    await town.coordinator.sees("cocok dengan beberapa")
    await town.coordinator.taps("Kecamatan Lubai Ulu")
    done = await town.coordinator.sees("diteruskan ke Dinas Pekerjaan Umum")
    assert "Kecamatan Lubai Ulu" in done.text
    assert "Dinas Lingkungan Hidup" in done.text


async def test_a_mistyped_name_is_asked_about_and_never_taken(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.says(f"/disposisi {case} dinkess")
    question = await town.coordinator.sees("Tidak ada instansi “dinkess”. Maksud Anda ini?")
    assert labels(question) == ["Dinas Kesehatan"]
    await town.coordinator.taps("Dinas Kesehatan")
    await town.coordinator.sees("diteruskan ke Dinas Kesehatan")


async def test_another_name_can_be_typed_instead_of_choosing(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.says(f"/disposisi {case} lubai")
    await town.coordinator.sees("cocok dengan beberapa")
    await town.coordinator.says("dishub")
    await town.coordinator.sees("diteruskan ke Dinas Perhubungan")


async def test_a_choice_of_an_older_question_says_so(town: Town) -> None:
    case = await filed(town.siti)
    await town.coordinator.says(f"/disposisi {case} lubai")
    question = await town.coordinator.sees("cocok dengan beberapa")
    await town.coordinator.says(f"/disposisi {case} dishub")
    await town.coordinator.sees("diteruskan ke Dinas Perhubungan")
    press = await town.coordinator.taps("Kecamatan Lubai", on=question)
    assert "baru saja ditangani" in await press.answered()


async def test_not_ours_and_supervision_take_few_letters_too(town: Town) -> None:
    first, second = await filed(town.siti), await filed(town.budi, "Listrik padam semalaman.")
    await town.coordinator.says(f"/awasi {first} inspektorta")
    await town.coordinator.sees("Maksud Anda ini?")
    await town.coordinator.taps("Inspektorat")
    await town.coordinator.sees("berkadar pengawasan")
    await town.coordinator.says(f"/bukan {second} bpjs")
    question = await town.coordinator.sees("cocok dengan beberapa")
    assert labels(question) == ["BPJS Kesehatan", "BPJS Ketenagakerjaan"]


async def test_an_invitation_and_a_group_are_for_the_one_that_is_tapped(town: Town) -> None:
    await town.coordinator.says("/undang kesehatan")
    await town.coordinator.sees("cocok dengan beberapa")
    await town.coordinator.taps("Dinas Kesehatan")
    await town.coordinator.sees("penghubung Dinas Kesehatan")
    group = town.telegram.group("Grup", [town.coordinator, town.liaison])
    await town.coordinator.says("/hubungkan perta", in_chat=group)
    question = await group.sees("cocok dengan beberapa")
    press = await town.liaison.taps("Pertanahan", on=question, in_chat=group)
    assert "bukan tugas Anda" in await press.answered()
    await town.coordinator.taps("Pertanahan", on=question, in_chat=group)
    await group.sees("menerima laporan untuk Dinas Perumahan")


async def test_in_english_it_is_asked_alike(town: Town) -> None:
    ann = await in_english(town, "Ann", "koordinator")
    case = await forwarded(town)
    await ann.says(f"/tembusan {case} lubai")
    await ann.sees("“lubai” fits several agencies. Which one?")
    await ann.says(f"/tembusan {case} dinkess")
    await ann.sees("There is no agency “dinkess”. Did you mean this?")
    await ann.says(f"/tembusan {case} kec")
    await ann.sees("There are 14 more: type more letters")
