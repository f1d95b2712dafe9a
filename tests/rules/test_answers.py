"""An answer of stock phrases is empty; a day, a person or something told makes it an answer."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.data import STOCK_PHRASES
from bot.rules.answers import Judgement, judge

TODAY = date(2026, 11, 24)  # a Tuesday

EMPTY = [
    "",
    "...",
    "👍",
    "ok",
    "Ok siap pak",
    "Baik, noted.",
    "Terima kasih",
    "Selamat pagi Bapak/Ibu, terima kasih.",
    "akan kami koordinasikan",
    "Akan kami koordinasikan dengan pihak terkait.",
    "Akan segera kami koordinasikan dengan dinas terkait, terima kasih.",
    "Kami sedang berkoordinasi dengan instansi terkait",
    "sudah kami koordinasikan dengan bidang terkait",
    "akan segera ditindaklanjuti",
    "Akan segera kami tindak lanjuti sesuai ketentuan yang berlaku.",
    "Akan ditindaklanjuti pada kesempatan pertama",
    "Terima kasih atas laporannya",
    "Terimakasih atas informasinya pak, akan segera kami proses",
    "Terima kasih atas laporan yang telah disampaikan. Akan segera ditindaklanjuti.",
    "laporan diteruskan ke bidang terkait",
    "Laporan Saudara telah kami teruskan ke Dinas Perhubungan untuk ditindaklanjuti.",
    "Laporan Anda akan kami teruskan ke Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Muara "
    "Enim untuk ditindaklanjuti sesuai ketentuan yang berlaku.",
    "mohon menunggu",
    "Mohon bersabar ya, masih kami proses",
    "Harap maklum, sedang dalam proses.",
    "sedang dalam proses penanganan",
    "Laporan sudah kami terima dengan baik",
    "akan kami sampaikan kepada pimpinan",
    "Akan kami sampaikan kepada Bapak Bupati",
    "menunggu arahan pimpinan",
    "Akan kami pelajari lebih lanjut",
    "akan dijadwalkan",
    "Akan menjadi bahan evaluasi bagi kami",
    "Masukan Bapak kami tampung",
    "Akan kami informasikan kembali",
    "ditunggu saja kabar selanjutnya",
    "kami akan berusaha memberikan pelayanan terbaik",
    "Mohon maaf atas ketidaknyamanan ini. Akan segera kami tangani.",
    "akan kami cek ke lokasi secepatnya",
    "menyesuaikan ketersediaan anggaran yang ada",
    "bukan kewenangan kami",
    "sudah di tindak lanjuti",
    "Akan segera kami perbaiki pak",
    "Kami akan turun ke lapangan untuk mengecek lokasi.",
    "Yth. Pelapor, terima kasih atas laporan Saudara. Kami sampaikan bahwa laporan Saudara telah "
    "kami disposisikan kepada Bidang Bina Marga Dinas PUPR untuk dapat ditindaklanjuti. Demikian "
    "kami sampaikan, terima kasih.",
    "Demikian disampaikan, atas perhatiannya diucapkan terima kasih.",
    "Yth. Bapak Hasan, mohon menunggu.",
    "Selamat siang Ibu Rina, akan segera kami tindaklanjuti.",
    "Thank you for your report. We will follow up.",
    "Your report has been forwarded to the relevant department",
    "Please be patient, it is being processed as soon as possible",
]

ANSWERS = [
    "Sudah diperbaiki.",
    "Lampu sudah diganti.",
    "Terima kasih atas laporannya. Lubang sudah ditambal kemarin.",
    "Terima kasih, sampah telah diangkut pagi tadi.",
    "Akan kami koordinasikan dengan Pak Hasan",
    "Akan segera ditindaklanjuti paling lambat 5 Desember",
    "Mohon menunggu 3 hari kerja.",
    "Terima kasih atas laporannya. Jalan itu jalan nasional, kewenangan BBPJN Palembang, dan "
    "surat permintaan perbaikan kami kirim ke sana kemarin.",
    "Mohon maaf, air mati karena pompa intake terbakar.",
    "KTP dapat diambil di loket 3 dengan membawa surat keterangan dan fotokopi KK.",
    "Syarat pindah: surat pengantar RT, KK asli, dan foto.",
    "Laporan Anda sudah kami tindaklanjuti dengan melakukan pengaspalan sepanjang 200 meter.",
    "Silakan datang ke kantor Dukcapil dengan membawa KK.",
    "Usulan ini ditolak karena lahannya milik perusahaan.",
    "The street light was repaired this morning.",
    "Thank you for your report. The pump is broken, so water comes by truck until repaired.",
]


@pytest.mark.parametrize("text", EMPTY)
def test_a_stock_phrase_alone_is_empty(text: str) -> None:
    assert judge(text, TODAY).empty
    assert judge(text.upper(), TODAY).empty
    assert judge(f"Selamat siang.\n{text}\nTerima kasih 🙏", TODAY).empty


@pytest.mark.parametrize("text", ANSWERS)
def test_what_tells_something_is_an_answer(text: str) -> None:
    assert not judge(text, TODAY).empty


def test_a_judgement_says_why() -> None:
    text = "Terima kasih atas  laporannya. Regu Pak Hasan akan menambal paling lambat 2 Desember."
    assert judge(text, TODAY) == Judgement(
        empty=False,
        phrase="Terima kasih atas laporannya",
        promised_on=date(2026, 12, 2),
        person="Regu Pak Hasan",
    )


def test_there_are_phrases_enough() -> None:
    lines = STOCK_PHRASES.read_text(encoding="utf-8").splitlines()
    assert len([line for line in lines if line and line[0] not in "#="]) >= 40


PEOPLE = [
    ("ditangani Pak Hasan", "Pak Hasan"),
    ("Bapak Ahmad Yani dari Seksi Jalan akan datang", "Bapak Ahmad Yani"),
    ("kami menugaskan Ibu Rina", "Ibu Rina"),
    ("penanggung jawab: Seksi Drainase", "Seksi Drainase"),
    ("Penanggung jawab: Budi Santoso", "Budi Santoso"),
    ("penanggung jawabnya adalah Bidang Bina Marga", "Bidang Bina Marga"),
    ("PIC: Rina", "Rina"),
    ("regu Pak Hasan", "regu Pak Hasan"),
    ("petugas kami Sdr. Budi", "Sdr. Budi"),
    ("petugas kami pak hasan", "pak hasan"),
    ("hubungi Rina 081234567890", "Rina"),
    ("hubungi rina 0812-3456-7890", "rina"),
    ("Koordinator lapangan: Sdr. Joko", "Sdr. Joko"),
    ("dikerjakan oleh Regu 3", "Regu 3"),
    ("ditangani oleh UPTD Pengelolaan Sampah", "UPTD Pengelolaan Sampah"),
    ("dengan Pak Kades Hasan", "Pak Kades Hasan"),
    ("Mr. Hasan will come", "Mr. Hasan"),
    ("handled by Ms. Rina", "Ms. Rina"),
    ("Yth. Bapak Ahmad, petugas kami Sdr. Budi akan datang", "Sdr. Budi"),
]

NOBODY = [
    "",
    "Yth. Bapak Ahmad, laporan kami terima",
    "Selamat pagi Ibu Rina",
    "Terima kasih Pak Budi",
    "Terima kasih atas laporannya Pak Budi",
    "Bapak Ibu sekalian",
    "Bapak/Ibu Pelapor yang terhormat",
    "kepada Bapak Bupati",
    "Pak Camat akan kami kabari",
    "diteruskan ke Dinas PUPR",
    "bidang terkait akan menindaklanjuti",
    "ditangani oleh tim teknis",
    "ditangani oleh Tim Teknis",
    "petugas kami akan datang",
    "Petugas PLN",
    "Petugas Kurang Ramah",
    "Pak Walikota Banjarmasin",
    "hubungi kami di 081234567890",
    "Hubungi Call Center 112",
    "hubungi kantor 0734421123",
    "di Jalan Sudirman, Desa Karang Asam",
    "pak mohon ditunggu",
    "petugas akan ke rumah bapak",
]


@pytest.mark.parametrize(("text", "person"), PEOPLE)
def test_a_responsible_person_is_named(text: str, person: str) -> None:
    assert judge(text, TODAY).person == person


@pytest.mark.parametrize("text", NOBODY)
def test_who_is_greeted_or_vague_is_not_responsible(text: str) -> None:
    assert judge(text, TODAY).person is None


@given(st.text())
def test_any_text_can_be_judged(text: str) -> None:
    assert isinstance(judge(text, TODAY), Judgement)
