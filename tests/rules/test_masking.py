"""Personal numbers are masked; what a complaint needs to be understood stays readable."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.masking import find_personal, mask, mask_name
from bot.rules.personal import BLOCK, PersonalKind
from bot.rules.tracking import new_tracking_id

K = PersonalKind

# What is written, what of it is personal, and which kind it is.
PERSONAL = [
    ("NIK 1603010507850007", "1603010507850007", K.NIK),
    ("nik saya:1603014507850007.", "1603014507850007", K.NIK),
    ("NIK 1603 0105 0785 0007 atas nama Siti", "1603 0105 0785 0007", K.NIK),
    ("NIK 160301.050785.0007", "160301.050785.0007", K.NIK),
    ("16.03.01.050785.0007", "16.03.01.050785.0007", K.NIK),
    ("1 6 0 3 0 1 0 5 0 7 8 5 0 0 0 7", "1 6 0 3 0 1 0 5 0 7 8 5 0 0 0 7", K.NIK),
    ("KTP saya 160301050785000", "160301050785000", K.NIK),
    ("No. KK 1603010101010001", "1603010101010001", K.FAMILY_CARD),
    ("kartu keluarga: 1603-0101-0101-0001", "1603-0101-0101-0001", K.FAMILY_CARD),
    ("hubungi 081234567890", "081234567890", K.PHONE),
    ("HP 0812-3456-7890", "0812-3456-7890", K.PHONE),
    ("WA 0812 3456 789 saja", "0812 3456 789", K.PHONE),
    ("0852.1234.5678", "0852.1234.5678", K.PHONE),
    ("+62 812-3456-7890", "+62 812-3456-7890", K.PHONE),
    ("+6281234567890", "+6281234567890", K.PHONE),
    ("6281234567890 (Siti)", "6281234567890", K.PHONE),
    ("(+62) 81234567890", "(+62) 81234567890", K.PHONE),
    ("no wa 81234567890", "81234567890", K.PHONE),
    ("telp. (0734) 421123", "(0734) 421123", K.PHONE),
    ("kantor 0734-421123", "0734-421123", K.PHONE),
    ("rumah 0711 7081234", "0711 7081234", K.PHONE),
    ("telepon 021-5550-1234", "021-5550-1234", K.PHONE),
    ("telepon: 421123", "421123", K.PHONE),
    ("surel siti.rahayu@contoh.go.id ya", "siti.rahayu@contoh.go.id", K.EMAIL),
    ("(siti+lapor@contoh.com)", "siti+lapor@contoh.com", K.EMAIL),
    ("telegram @siti_rahayu", "@siti_rahayu", K.USERNAME),
    ("t.me/siti_rahayu", "siti_rahayu", K.USERNAME),
    ("mobil BG 1234 AB", "BG 1234 AB", K.PLATE),
    ("truk BG8123ZZ lewat", "BG8123ZZ", K.PLATE),
    ("B1234XYZ", "B1234XYZ", K.PLATE),
    ("motor BG 12 AB ngebut", "BG 12 AB", K.PLATE),
    ("nopol bg 1234 ab", "bg 1234 ab", K.PLATE),
    ("plat nomor BG 1234 di jalan", "BG 1234", K.PLATE),
    ("plat mobil 1940kzr", "1940kzr", K.PLATE),
    ("kartu 4111 1111 1111 1111", "4111 1111 1111 1111", K.CARD),
    ("4111-1111-1111-1111", "4111-1111-1111-1111", K.CARD),
    ("kartu 378282246310005", "378282246310005", K.CARD),
    ("norek: 1234567890", "1234567890", K.ACCOUNT),
    ("no. rekening BRI 5678-01-012345-53-1", "5678-01-012345-53-1", K.ACCOUNT),
    ("rek Bank Sumsel Babel no 150 09 12345", "150 09 12345", K.ACCOUNT),
    ("rekening saya 1130012345678", "1130012345678", K.ACCOUNT),
    ("BPJS 0001234567890", "0001234567890", K.NUMBER),
    ("an. ibu saya 0001234567890 belum aktif", "0001234567890", K.NUMBER),
    ("NPWP 09.254.294.3-407.000", "09.254.294.3-407.000", K.NUMBER),
    ("NIP. 19850507 201001 2 003", "19850507 201001", K.NUMBER),
    ("no. pelanggan 141001234567", "141001234567", K.NUMBER),
]

HARMLESS = [
    "",
    "Kejadian 24-11-2026 pukul 08.30-12.00",
    "tanggal 24/11/2026, 24.11.26 dan 2026-11-24",
    "sejak 2017 sampai 2026",
    "SK tahun 2017-2022",
    "biaya Rp 1.250.000",
    "Rp1.250.000.000,00 dari dana desa",
    "Rp. 150000000 hilang",
    "bayar 12.500.000 rupiah",
    "transfer ke rekening saya 500.000",
    "anggaran 62.812.345.678",
    "Rp 62812345678",
    "saldo rekening 1.250.000.000",
    "beli HP 2.500.000",
    "pembuatan KTP 12-11-2026",
    "KTP 2017 belum jadi",
    "RT 03 RW 05",
    "Rt.03/005 No. 12",
    "Jl. Sudirman No. 123 Blok A 12 BC",
    "blok B 123 C",
    "Jalan 17 Agustus 1945",
    "KM 12 AB",
    "KM 12+500 jalan lintas",
    "di KM 120, arah Prabumulih",
    "SD 3 dan SMPN 231",
    "SD Negeri 12 Lawang Kidul",
    "lulusan S1 PGSD, S2 MM, D3 TI",
    "peristiwa G 30 S",
    "jam 9 B",
    "UU 27/2022 dan Permen 62/2018",
    "hubungi 110, 112 atau 129",
    "call center 1500123",
    "laporan #9165816",
    "-3.65149, 103.77051",
    "kode pos 31311",
    "kode wilayah 16.03.01.2001",
    "2 lubang, 3 tiang, 4 lampu, 5 rumah, 6 toko, 7 warung, 8 motor, 9 mobil",
    "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16",
    "jumlah 12345678 ekor",
    "rekening listrik bulan 12 2026",
    "rapat @ kantor desa",
    "harga 5rb@kg",
    "0,5 m x 1.25 m",
    "100-150 kepala keluarga",
]


@pytest.mark.parametrize(("text", "personal", "kind"), PERSONAL, ids=[it[0] for it in PERSONAL])
def test_personal_data_is_found(text: str, personal: str, kind: PersonalKind) -> None:
    found = find_personal(text)
    assert [(text[it.start : it.end], it.kind) for it in found] == [(personal, kind)]


@pytest.mark.parametrize(("text", "personal", "kind"), PERSONAL, ids=[it[0] for it in PERSONAL])
def test_a_mask_leaves_two_signs_at_most(text: str, personal: str, kind: PersonalKind) -> None:
    masked = mask(text)
    start = text.index(personal)
    hidden = masked[start : start + len(personal)]
    assert len(re.findall(rf"[^\W{BLOCK}]", hidden)) <= 2
    assert masked == text.replace(personal, hidden)


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_not_personal_stays(text: str) -> None:
    assert find_personal(text) == []
    assert mask(text) == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("NIK 1603010507850007", "NIK ▇▇▇▇▇▇▇▇▇▇▇▇▇▇07"),
        ("WA 0812-3456-7890, tolong", "WA ▇▇▇▇-▇▇▇▇-▇▇90, tolong"),
        ("BG 1234 AB", "▇▇ ▇▇▇▇ AB"),
        ("siti@contoh.id", "▇▇▇▇@▇▇▇▇▇▇.▇▇"),
        ("@siti_r dan 081234567890", "@▇▇▇▇▇▇ dan ▇▇▇▇▇▇▇▇▇▇90"),
        ("truk nopol B 1 A", "truk nopol ▇ ▇ ▇"),
    ],
)
def test_a_masked_text_stays_readable(text: str, masked: str) -> None:
    assert mask(text) == masked


def test_tracking_ids_are_never_masked() -> None:
    for tracking_id in (new_tracking_id() for _ in range(500)):
        for written in (tracking_id, tracking_id.replace("-", " "), tracking_id.replace("-", "")):
            text = f"Bagaimana laporan {written}?"
            assert mask(text) == text


def test_all_personal_data_of_a_text_is_masked() -> None:
    text = "Siti, NIK 1603014507850007, HP 081234567890, siti@contoh.id, motor BG 1234 AB, RT 03"
    assert [it.kind for it in find_personal(text)] == [K.NIK, K.PHONE, K.EMAIL, K.PLATE]
    assert mask(text).endswith("RT 03")


WORDS = [
    "NIK",
    "KK",
    "WA",
    "norek",
    "plat",
    "Rp",
    "BG",
    "@",
    "no",
    ":",
    "RT",
    "tgl",
    "x",
    "\n",
    "(",
]
PIECES = st.one_of(
    st.sampled_from([*WORDS, " ", "-", ".", "/", "+62", "08", "AB", BLOCK]),
    st.text("0123456789", min_size=1, max_size=20),
)
TEXTS = st.one_of(st.lists(PIECES, max_size=20).map("".join), st.text())


@given(TEXTS)
def test_masking_leaves_nothing_to_find(text: str) -> None:
    assert find_personal(mask(text)) == []


@given(TEXTS)
def test_masking_twice_is_masking_once(text: str) -> None:
    assert mask(mask(text)) == mask(text)


@given(TEXTS)
def test_masking_never_lengthens_a_text(text: str) -> None:
    assert len(mask(text)) == len(text)


@given(
    area=st.sampled_from(["160301", "327501", "110203"]),
    born=st.dates(date(1930, 1, 1), date(2020, 12, 31)),
    woman=st.booleans(),
    serial=st.integers(1, 9999),
    around=st.sampled_from(["{}", "NIK {} atas nama", "(ktp: {})", "saya, {}, warga"]),
)
def test_no_nik_survives(area: str, born: date, woman: bool, serial: int, around: str) -> None:
    nik = f"{area}{born.day + 40 * woman:02}{born:%m%y}{serial:04}"
    masked = mask(around.format(nik))
    assert nik[-2:] in masked
    assert not re.search(r"\d{3}", masked)


@given(st.integers(10**8, 10**10 - 1), st.sampled_from(["08{}", "+628{}", "+62 8{}", "hp: 08{}"]))
def test_no_mobile_number_survives(number: int, written: str) -> None:
    assert not re.search(r"\d{3}", mask(written.format(number)))


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        ("Siti Aminah", "Saya siti AMINAH, ibu Aminah", "Saya ▇▇▇▇ ▇▇▇▇▇▇, ibu ▇▇▇▇▇▇"),
        ("Budi", "kebudayaan dan Budi", "kebudayaan dan ▇▇▇▇"),
        ("Warga Desa", "desa kami", "desa kami"),
        ("Al", "al jalan", "al jalan"),
        ("🌙 (x)", "jalan (x)", "jalan (x)"),
        ("", "jalan", "jalan"),
    ],
)
def test_a_reporter_s_name_is_masked_word_by_word(name: str, text: str, shown: str) -> None:
    assert mask_name(text, name) == shown
