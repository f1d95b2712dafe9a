"""The tree of agencies: who works on whose cases, at any depth."""

import random

import pytest
from sqlmodel import Session, col, select

from bot.desk.registering import Entry, import_agencies
from storage.database import Database
from storage.tables import Agency
from storage.words import Level
from tests.stories.conftest import Town, filed
from tests.stories.offices import in_office

# code, level, the one above
TREE = [
    ("indonesia", Level.NATIONAL, ""),
    ("sumsel", Level.PROVINCE, "indonesia"),
    ("kabupaten", Level.REGENCY, "sumsel"),
    ("pupr", Level.AGENCY, "kabupaten"),
    ("bina-marga", Level.UNIT, "pupr"),
    ("seksi-jalan", Level.UNIT, "bina-marga"),
    ("regu-tambal", Level.UNIT, "seksi-jalan"),
    ("sda", Level.UNIT, "pupr"),
    ("dlh", Level.AGENCY, "kabupaten"),
    ("upt-sampah", Level.UNIT, "dlh"),
]


def entries() -> list[Entry]:
    """The tree as rows of a register."""
    return [
        Entry(line=line, code=code, name=f"Kantor {code}", parent=parent, duties="")
        for line, (code, _, parent) in enumerate(TREE, start=2)
    ]


def plant(session: Session) -> None:
    """Enter the tree with its levels."""
    import_agencies(session, entries())
    levels = {code: level for code, level, _ in TREE}
    for agency in session.exec(select(Agency).where(col(Agency.code).in_(levels))):
        agency.level = levels[agency.code]
        session.add(agency)


async def given_to(town: Town, code: str) -> str:
    """A case that this agency has."""
    case = await filed(town.siti, f"Jalan berlubang, urusan {code}.")
    await town.coordinator.says(f"/disposisi {case} {code}")
    await town.coordinator.sees("diteruskan")
    return case


@pytest.mark.parametrize("office", ["pupr", "bina-marga", "seksi-jalan", "regu-tambal"])
async def test_every_agency_above_a_unit_works_on_its_cases(town: Town, office: str) -> None:
    await town.parts.database.run(plant)
    officer = await in_office(town, "Wati", office)
    case = await given_to(town, "regu-tambal")
    await officer.says("/antrean")
    await officer.sees(case)
    await officer.says(f"/tanggapi {case} Kami tambal besok.")
    await officer.sees("dikirim ke pelapor")


@pytest.mark.parametrize("office", ["dlh", "upt-sampah", "sda", "regu-tambal", "kabupaten"])
async def test_neither_neighbours_nor_units_below_nor_the_regency_work_on_it(
    town: Town, office: str
) -> None:
    await town.parts.database.run(plant)
    officer = await in_office(town, "Wati", office)
    case = await given_to(town, "seksi-jalan")
    await officer.says("/antrean")
    await officer.sees("Tidak ada laporan")
    await officer.says(f"/tanggapi {case} Kami tambal besok.")
    await officer.sees("ditangani instansi lain")


async def test_an_agency_does_not_work_on_the_units_of_an_agency_below_it(town: Town) -> None:
    await town.parts.database.run(plant)
    officer = await in_office(town, "Wati", "kabupaten")
    case = await given_to(town, "upt-sampah")
    await officer.says(f"/ambil {case}")
    await officer.sees("ditangani instansi lain")


async def test_agencies_that_stand_above_each_other_in_a_circle_stop_nothing(town: Town) -> None:
    await town.parts.database.run(plant)
    await town.parts.database.run(bend)
    officer = await in_office(town, "Wati", "seksi-jalan")
    case = await given_to(town, "regu-tambal")
    await officer.says(f"/ambil {case}")
    await officer.sees("kini Anda tangani")


def bend(session: Session) -> None:
    """Let the topmost unit stand under the lowest."""
    found = session.exec(select(Agency).where(col(Agency.code).in_(["bina-marga", "regu-tambal"])))
    known = {agency.code: agency for agency in found}
    known["bina-marga"].parent_id = known["regu-tambal"].id


async def test_a_unit_without_officers_has_its_cases_told_to_the_agency_above(
    town: Town,
) -> None:
    await town.parts.database.run(plant)
    case = await given_to(town, "regu-tambal")
    await town.liaison.sees(case, since=0)


@pytest.mark.parametrize("seed", range(5))
async def test_a_register_may_come_in_any_order(database: Database, seed: int) -> None:
    rows = entries()
    random.Random(seed).shuffle(rows)
    await database.run(lambda session: import_agencies(session, rows))

    def tree(session: Session) -> set[tuple[str, str]]:
        found = {agency.id: agency for agency in session.exec(select(Agency))}
        return {
            (agency.code, found[agency.parent_id].code if agency.parent_id else "")
            for agency in found.values()
        }

    assert await database.run(tree) == {(code, parent) for code, _, parent in TREE}
