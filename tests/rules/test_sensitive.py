"""Violence, harmed children, threats, accused officials are noticed; all else is left alone."""

import csv
from pathlib import Path

import pytest

import bot
from bot.data import SENSITIVE_WORDS
from bot.rules.sensitive import Sensitive, help_lines, sensitive

STORIES = Path(bot.__file__).parent / "data" / "laporan_contoh.csv"
SEX, CHILD, THREAT, OFFICIAL = (
    Sensitive.SEXUAL_VIOLENCE,
    Sensitive.CHILD,
    Sensitive.THREAT,
    Sensitive.ACCUSED_OFFICIAL,
)

CARE = [
    ("Tetangga saya diperkosa tadi malam", {SEX}),
    ("Ada pelecehan seksual di angkot", {SEX}),
    ("Sopir travel meraba paha penumpang perempuan", {SEX}),
    ("Saya dilecehkan atasan di kantor", {SEX}),
    ("Dia ancam sebar foto bugil saya", {SEX, THREAT}),
    ("Ada yang ngintip perempuan di kamar mandi pasar", {SEX}),
    ("cewek sering kena catcalling di terminal", {SEX}),
    ("A woman was raped near the market", {SEX}),
    ("Anak SD dicabuli guru ngaji", {SEX, CHILD}),
    ("Santriwati hamil, diduga disetubuhi pengasuh pesantren", {SEX, CHILD}),
    ("keponakan saya di bawah umur diraba raba tetangga", {SEX, CHILD}),
    ("Anak tetangga tiap hari dipukuli bapaknya", {CHILD, THREAT}),
    ("guru menampar siswa kelas 3 sampai memar", {CHILD}),
    ("Murid di-bully kakak kelas di sekolah", {CHILD}),
    ("Bayi dibuang di kebun karet", {CHILD}),
    ("anak perempuan 14 tahun mau dinikahkan paksa", {CHILD}),
    ("bocah disuruh mengemis di lampu merah", {CHILD}),
    ("Anak-anak dipekerjakan di tambang", {CHILD}),
    ("kekerasan terhadap anak di panti", {CHILD}),
    ("My neighbour is beating his child every night", {CHILD}),
    ("Saya diancam akan dibunuh kalau lapor lagi", {THREAT}),
    ("Preman membawa celurit memalak sopir truk", {THREAT}),
    ("warga diteror debt collector tiap malam", {THREAT}),
    ("Di jalan lintas sering terjadi pembegalan", {THREAT}),
    ("Suami saya KDRT", {THREAT}),
    ("He threatened to kill me", {THREAT}),
    ("Kades mengancam saya karena melapor", {THREAT, OFFICIAL}),
    ("Ada pungli di kantor camat", {OFFICIAL}),
    ("buat KTP diminta uang 150rb oleh pegawai", {OFFICIAL}),
    ("Petugas minta uang rokok Rp 50.000", {OFFICIAL}),
    ("oknum polisi minta uang damai 200 ribu", {OFFICIAL}),
    ("Surat pindah ditarif Rp. 150.000 oleh petugas kantor desa", {OFFICIAL}),
    ("Kepala desa korupsi dana desa", {OFFICIAL}),
    ("dana desa tidak transparan", {OFFICIAL}),
    ("BLT dipotong 100 ribu oleh kadus", {OFFICIAL}),
    ("bansos kami disunat perangkat desa", {OFFICIAL}),
    ("ganti rugi masuk kantong sendiri oleh kades", {OFFICIAL}),
    ("proyek jalan di-mark up", {OFFICIAL}),
    ("masuk kerja di dinas harus pakai orang dalam", {OFFICIAL}),
    ("pegawai dinas menerima suap dari kontraktor", {OFFICIAL}),
    ("pejabat menerima gratifikasi", {OFFICIAL}),
    ("Kepala dinas diduga pakai ijazah palsu", {OFFICIAL}),
    ("calon kaur bayar biaya pelantikan 30jt", {OFFICIAL}),
    ("polisi membekingi tambang ilegal", {OFFICIAL}),
    ("The village head asked for a bribe", {OFFICIAL}),
]

ORDINARY = [
    "",
    "anak sekolah jatuh di jalan berlubang",
    "Jalan rusak membahayakan anak-anak yang pergi ke sekolah",
    "Anak saya belum dapat KIP",
    "anak saya sakit, puskesmas tutup",
    "bak sampah di dekat SD, anak-anak terganggu bau",
    "warga buang sampah ke anak sungai",
    "warung dekat SD menjual rokok kepada anak",
    "pohon tumbang memukul atap rumah",
    "jembatan mengancam keselamatan pengguna jalan",
    "rumah kami terancam longsor",
    "ancaman banjir setiap hujan",
    "air PDAM mati, kami minta perbaikan",
    "Mohon petugas kebersihan menambah bak sampah",
    "minta lampu jalan di RT 03",
    "Mohon polisi menertibkan truk batu bara",
    "biaya parkir di pasar mahal sekali",
    "bayar pajak PBB di kantor desa sudah tutup jam 12",
    "mahasiswa KKN membantu desa kami",
    "terima kasih petugas tidak ada pungli di sini",
    "amplop surat lamaran dikembalikan kantor pos",
    "Nyamuk banyak, tolong fogging untuk membunuh nyamuk",
    "potong pohon besar di depan sekolah",
    "pemotongan pohon di kantor desa",
    "Kartu KIP hilang, bagaimana mengurusnya",
    "dana desa tahun ini untuk apa saja?",
    "Lubuk Begalung, faskes tutup",
    "Kapan KTP saya jadi? sudah 3 bulan",
    "usul kamera di pasar supaya aman",
    "penambahan anak PNS di kartu BPJS",
    "perasaan saya pelayanan lambat",
    "Terapi anak di rumah sakit antre lama",
]


@pytest.mark.parametrize(("text", "kinds"), CARE, ids=[it[0] for it in CARE])
def test_what_needs_care_is_noticed(text: str, kinds: set[Sensitive]) -> None:
    assert sensitive(text) == kinds
    assert sensitive(f"Assalamualaikum pak. {text.upper()}. Terima kasih.") == kinds


@pytest.mark.parametrize("text", ORDINARY)
def test_an_ordinary_complaint_is_left_alone(text: str) -> None:
    assert sensitive(text) == frozenset()


def test_few_of_the_real_reports_need_care() -> None:
    with STORIES.open(encoding="utf-8", newline="") as file:
        found = [sensitive(row["teks"]) for row in csv.DictReader(file)]
    assert sum(map(bool, found)) <= len(found) / 10


def test_words_far_apart_are_not_read_together() -> None:
    far = "jalan ini sudah lama rusak dan berlubang tanpa ada yang peduli sama sekali. " * 2
    assert sensitive(f"Anak saya jatuh. {far} Saya memukul gendang") == frozenset()


def test_every_kind_has_words_in_whole_rows() -> None:
    with SENSITIVE_WORDS.open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    assert {row[0] for row in rows} == {it.value for it in Sensitive}
    assert {len(row) for row in rows} == {len(head)}


@pytest.mark.parametrize(
    ("found", "keys"),
    [
        (set(), ()),
        ({OFFICIAL}, ()),
        ({SEX}, ("help-line-sexual-violence",)),
        ({CHILD}, ("help-line-child",)),
        ({THREAT, OFFICIAL}, ("help-line-threat",)),
        ({SEX, CHILD}, ("help-line-sexual-violence",)),
        ({CHILD, THREAT}, ("help-line-child",)),
    ],
)
def test_one_help_line_is_shown_the_most_pressing(
    found: set[Sensitive], keys: tuple[str, ...]
) -> None:
    assert help_lines(found) == keys
