"""Suggestions in the life of a case: proposed from descriptions, then from decisions, and never
needed."""

import os
import re

import pytest
from sqlmodel import Session, col, select, update

from bot.desk.lessons import decided
from bot.sandbox import BotMessage
from bot.scheduler import make_scheduler
from bot.suggesting.lessons import Decided
from bot.teaching import Teacher
from storage.tables import Agency, Complaint
from storage.words import Level
from tests.stories.conftest import Town, file_of, filed, taught

LAMP = "Lampu jalan mati di depan masjid"
LAMP_TAG = "# LAMPU PENERANGAN JALAN UMUM"
TREE = "Pohon beringin tua tumbang menimpa pagar balai desa"


def proposed(card: BotMessage) -> list[str]:
    """The labels of the agencies proposed on a card."""
    return [label for row in card.buttons for label in row if label.startswith("→")]


async def card_of(town: Town, case: str) -> BotMessage:
    """The card that the coordinator opens."""
    await town.coordinator.says(f"/status {case}")
    return await town.coordinator.sees(re.compile(rf"\ALaporan {case}[\s\S]*Riwayat"))


async def lessons_of(town: Town) -> list[Decided]:
    cases, _ = await town.parts.database.run(lambda session: decided(session, before=None))
    return cases


async def change_agency(town: Town, code: str, **values: object) -> None:
    change = update(Agency).where(col(Agency.code) == code).values(**values)
    await town.parts.database.run(lambda session: session.execute(change))


async def category_of(town: Town, case: str) -> str | None:
    def read(session: Session) -> str | None:
        return session.exec(select(Complaint.category).where(Complaint.tracking_id == case)).one()

    return await town.parts.database.run(read)


@pytest.mark.usefixtures("described")
async def test_before_any_decision_the_duties_propose_and_one_tap_forwards(
    town: Town,
) -> None:
    case = await filed(town.siti, LAMP)
    card = await town.coordinator.sees(case, since=0)
    assert len(proposed(card)) == 3
    assert "→ Dinas Perhubungan" in proposed(card)
    await town.coordinator.taps("→ Dinas Perhubungan", on=card)
    await town.coordinator.sees("diteruskan ke Dinas Perhubungan")
    await town.siti.sees("Dinas Perhubungan")


@pytest.mark.usefixtures("described")
async def test_a_proposal_on_an_older_card_is_answered_as_handled(town: Town) -> None:
    case = await filed(town.siti, LAMP)
    card = await town.coordinator.sees(case, since=0)
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.coordinator.sees("diverifikasi dan diteruskan")
    press = await town.coordinator.taps("→ Dinas Perhubungan", on=card)
    assert "baru saja ditangani" in await press.answered()


@pytest.mark.usefixtures("described")
async def test_the_question_for_an_agency_begins_with_the_proposals(town: Town) -> None:
    case = await filed(town.siti, LAMP)
    await town.coordinator.says(f"/disposisi {case}")
    question = await town.coordinator.sees("ke instansi mana")
    assert proposed(question) == [row[0] for row in question.buttons[:3]]
    assert len(question.buttons) > 3


@pytest.mark.usefixtures("described")
async def test_a_category_is_set_only_when_it_is_pressed(town: Town) -> None:
    case = await filed(town.siti, LAMP)
    await town.coordinator.sees(case, since=0)
    await town.coordinator.taps("→ Dinas Perhubungan")
    done = await town.coordinator.sees("diteruskan ke Dinas Perhubungan")
    assert await category_of(town, case) is None
    await town.coordinator.taps(LAMP_TAG, on=done)
    await town.coordinator.sees("Kategori laporan")
    assert await category_of(town, case) == "PERHUBUNGAN / LAMPU PENERANGAN JALAN UMUM"


@pytest.mark.usefixtures("described")
async def test_what_coordinators_decide_is_proposed_after_the_night(town: Town) -> None:
    first = await filed(town.siti, TREE)
    assert "→ Pemadam Kebakaran dan Penyelamatan" not in proposed(await card_of(town, first))
    await town.coordinator.says(f"/disposisi {first} damkar")
    await town.coordinator.sees("diverifikasi dan diteruskan")
    for words in ("Pohon tumbang di jalan desa", "Ada pohon tua tumbang menimpa rumah"):
        case = await filed(town.budi, words)
        await town.coordinator.says(f"/disposisi {case} damkar")
        await town.coordinator.sees("diverifikasi dan diteruskan")
    await taught(town)
    case = await filed(town.siti, "Pohon tumbang menimpa warung")
    assert proposed(await card_of(town, case))[0] == "→ Pemadam Kebakaran dan Penyelamatan"


@pytest.mark.usefixtures("described")
async def test_an_agency_that_gave_a_case_back_is_no_example_and_not_proposed_again(
    town: Town,
) -> None:
    words = "Jembatan kabupaten ambruk, irigasi tersumbat"
    case = await filed(town.siti, words)
    short = "→ PUPR"
    assert short in proposed(await card_of(town, case))
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.liaison.sees(case, since=0)
    await town.liaison.says(f"/bukan {case} Bukan jembatan kami.")
    await town.liaison.sees("dikembalikan")
    card = await card_of(town, case)
    assert len(proposed(card)) == 3
    assert short not in proposed(card)
    assert [one.agency for one in await lessons_of(town)] == [None]
    await town.coordinator.says(f"/disposisi {case} perkimtan")
    await town.coordinator.sees("diverifikasi dan diteruskan ke Dinas Perumahan")
    assert [one.agency for one in await lessons_of(town)] == ["perkimtan"]


@pytest.mark.parametrize("flag", ["secret", "supervisory"])
async def test_secret_and_supervisory_cases_teach_nothing(town: Town, flag: str) -> None:
    case = await filed(town.siti, LAMP)
    assert await lessons_of(town) == []
    await town.coordinator.says(f"/disposisi {case} dishub")
    await town.coordinator.sees("diverifikasi dan diteruskan")
    assert [(one.text, one.agency, one.kind) for one in await lessons_of(town)] == [
        (LAMP, "dishub", "complaint")
    ]
    hide = update(Complaint).where(col(Complaint.tracking_id) == case).values({flag: True})
    await town.parts.database.run(lambda session: session.execute(hide))
    assert await lessons_of(town) == []


@pytest.mark.usefixtures("described")
async def test_words_that_say_nothing_propose_nothing_before_any_decision(town: Town) -> None:
    case = await filed(town.siti, "ぬぬぬぬぬぬぬぬぬぬぬぬ")
    assert proposed(await card_of(town, case)) == []


@pytest.mark.usefixtures("described")
async def test_an_agency_that_was_closed_is_not_proposed_even_before_the_night(
    town: Town,
) -> None:
    case = await filed(town.siti, LAMP)
    await change_agency(town, "dishub", active=False)
    card = await card_of(town, case)
    assert len(proposed(card)) == 3
    assert "→ Dinas Perhubungan" not in proposed(card)
    await town.parts.teacher.tend()
    assert "→ Dinas Perhubungan" not in proposed(await card_of(town, case))


async def test_an_agency_outside_is_proposed_as_not_ours(town: Town) -> None:
    gas = Agency(
        code="gas", name="PT Gas Kota", duties="gas kota padam; meteran gas", level=Level.OUTSIDE
    )
    await town.parts.database.run(lambda session: session.add(gas))
    await taught(town)
    case = await filed(town.siti, "Gas kota padam terus di desa kami")
    await town.coordinator.sees(case, since=0)
    await town.coordinator.taps("→ PT Gas Kota")
    await town.siti.sees("bukan wewenang kabupaten. Kami teruskan ke PT Gas Kota")


@pytest.mark.usefixtures("described")
async def test_the_likely_kind_stands_first_and_is_never_chosen(town: Town) -> None:
    await town.siti.says("Bagaimana cara mengurus KTP, apa saja syaratnya?")
    await town.siti.sees("Jenis: Permintaan informasi")
    await town.siti.taps("✏️ Ubah")
    await town.siti.sees("Apa yang diubah")
    await town.siti.taps("Ubah jenis")
    card = await town.siti.sees("Ini tentang apa")
    assert card.buttons[0] == ["Permintaan informasi (sepertinya)"]
    assert [row[0] for row in card.buttons[1:4]] == [
        "Pengaduan",
        "Aspirasi (usul, harapan)",
        "Apresiasi (ucapan terima kasih)",
    ]
    await town.siti.taps("Aspirasi")
    await town.siti.sees("Jenis: Aspirasi")


async def test_without_a_file_everything_goes_on_without_proposals(town: Town) -> None:
    assert not file_of(town).exists()
    case = await filed(town.siti, LAMP)
    assert proposed(await card_of(town, case)) == []
    await town.coordinator.says(f"/disposisi {case} dishub")
    done = await town.coordinator.sees("diteruskan ke Dinas Perhubungan")
    assert done.buttons == []


@pytest.mark.parametrize("content", [b"", b"no such file", b"PK\x05\x06" + bytes(18)])
async def test_a_damaged_file_is_replaced(town: Town, content: bytes) -> None:
    file_of(town).parent.mkdir(parents=True, exist_ok=True)
    file_of(town).write_bytes(content)
    await town.parts.teacher.look()
    case = await filed(town.siti, LAMP)
    assert proposed(await card_of(town, case)) == []
    await town.parts.teacher.tend()
    assert "→ Dinas Perhubungan" in proposed(await card_of(town, case))


async def test_another_process_s_file_is_taken_up(town: Town) -> None:
    parts = town.parts
    other = Teacher(parts.database, type(parts.practice.suggestions)(), file_of(town).parent)
    case = await filed(town.siti, LAMP)
    await town.coordinator.says(f"/disposisi {case} dishub")
    await town.coordinator.sees("diverifikasi dan diteruskan")
    await other.tend()
    again = await filed(town.budi, LAMP)
    assert proposed(await card_of(town, again)) == []
    await parts.teacher.look()
    assert "→ Dinas Perhubungan" in proposed(await card_of(town, again))


async def test_a_changed_register_is_learned_and_an_unchanged_one_is_not(town: Town) -> None:
    await town.parts.teacher.tend()
    os.utime(file_of(town), ns=(1, 1))
    await town.parts.teacher.tend()
    assert file_of(town).stat().st_mtime_ns == 1
    await change_agency(town, "dispar", duties="lampu jalan di depan masjid")
    await town.parts.teacher.tend()
    case = await filed(town.siti, LAMP)
    assert "→ Dinas Pariwisata" in proposed(await card_of(town, case))


async def test_the_teaching_is_done_at_two_in_the_office_s_night(town: Town) -> None:
    parts = town.parts
    zone = parts.practice.zone
    scheduler = make_scheduler([], teach=parts.teacher.teach, zone=zone)
    following = scheduler.get_job("teach").trigger.get_next_fire_time(None, parts.clock.now())
    assert (following.hour, following.minute, str(following.tzinfo)) == (2, 0, str(zone))
