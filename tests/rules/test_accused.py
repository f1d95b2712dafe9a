"""The accused agency is told only where a story names one clearly."""

import pytest

from bot.data import EXAMPLE_AGENCIES
from bot.desk.registering import read_agencies
from bot.rules.accused import Named, accused_of

ENTRIES = read_agencies(EXAMPLE_AGENCIES)
REGISTER = [
    Named(number, entry.code, entry.name, entry.duties)
    for number, entry in enumerate(ENTRIES, start=1)
]
CODE = {entry.id: entry.code for entry in REGISTER}

CLEAR = [
    ("Ada pungli di dukcapil", "dukcapil"),
    ("Petugas Disdukcapil minta uang 150 ribu", "dukcapil"),
    ("Buat KTP di capil bayar 200rb ke pegawai", "dukcapil"),
    ("Pegawai Dinas Kependudukan dan Pencatatan Sipil menerima suap", "dukcapil"),
    ("Bidan puskesmas Gelumbang minta uang rokok", "dinkes"),
    ("Pungutan liar di Dinas Kesehatan", "dinkes"),
    ("oknum dinas pendidikan jual beli jabatan", "disdikbud"),
    ("Dinas Pekerjaan Umum mark up proyek jalan", "pupr"),
    ("pegawai PUPR korupsi", "pupr"),
    ("Oknum satpol pp memalak pedagang", "satpolpp"),
    ("Camat Gelumbang minta setoran", "kec-gelumbang"),
    ("Pungli di kantor camat Lawang Kidul", "kec-lawang-kidul"),
    ("Camat Lubai Ulu minta amplop", "kec-lubai-ulu"),
    ("Perawat RSUD minta uang pelicin", "rsud"),
    ("Oknum pegawai inspektorat menerima suap", "inspektorat"),
    ("Dinas sosial memotong bansos. Petugas dinsos minta 50 ribu.", "dinsos"),
]
UNCLEAR = [
    "Kades kami korupsi dana desa",
    "Jalan di kecamatan Gelumbang rusak, kades minta uang",
    "Di depan Dinas Sosial preman memalak warga",
    "Pungli parkir dekat puskesmas",
    "Kades pungli, mohon Inspektorat memeriksa",
    "Sudah lapor ke dinas sosial, tetapi kades tetap memotong BLT",
    "Pegawai dukcapil dan pegawai dinsos sama sama minta uang",
    "Ada pungli di kantor desa",
    "Dinas bilang tidak tahu, oknum minta uang",
    "",
]


@pytest.mark.parametrize(("story", "code"), CLEAR)
def test_a_clear_single_mention_names_the_accused(story: str, code: str) -> None:
    assert CODE.get(accused_of(story, REGISTER) or 0) == code


@pytest.mark.parametrize("story", UNCLEAR)
def test_a_place_a_plea_or_two_agencies_accuse_nobody(story: str) -> None:
    assert CODE.get(accused_of(story, REGISTER) or 0) is None


@pytest.mark.parametrize(
    ("story", "code"),
    [
        ("Saya dilecehkan pegawai Dinas Sosial", "dinsos"),
        ("Anak saya dipukuli guru, Dinas Sosial belum datang", None),
    ],
)
def test_by_person_somebody_of_the_agency_must_be_named(story: str, code: str | None) -> None:
    assert CODE.get(accused_of(story, REGISTER, by_person=True) or 0) == code


def test_a_unit_of_the_register_goes_before_what_it_is_one_of() -> None:
    unit = Named(900, "pkm-gelumbang", "Puskesmas Gelumbang")
    story = "Bidan Puskesmas Gelumbang minta uang"
    assert accused_of(story, [*REGISTER, unit]) == unit.id
    assert CODE.get(accused_of("Bidan puskesmas Lubai minta uang", [*REGISTER, unit]) or 0) == (
        "dinkes"
    )
