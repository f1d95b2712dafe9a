"""The day that an answer promises is read; dates of other things are not taken for promises."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.deadlines import Calendar
from bot.rules.promises import promised_day

TODAY = date(2026, 11, 24)  # a Tuesday


def on(day: int, month: int = 12, year: int = 2026) -> date:
    return date(year, month, day)


PROMISES = [
    ("dikerjakan 2 Desember", on(2)),
    ("Dikerjakan tanggal 2/12/2026", on(2)),
    ("dikerjakan 2-12-2026", on(2)),
    ("dikerjakan 2.12.2026.", on(2)),
    ("dikerjakan tgl 2/12", on(2)),
    ("dikerjakan tgl. 2 Des", on(2)),
    ("Rabu, 2/12 kami ke lokasi", on(2)),
    ("paling lambat 5 Des", on(5)),
    ("paling lambat 5 Des.", on(5)),
    ("selesai 5-7 Desember", on(7)),
    ("survei 26 November dan perbaikan 5 Desember", on(5)),
    ("sudah kami survei, perbaikan mulai 5 Desember 2026", on(5)),
    ("sudah dijadwalkan 5 Januari", on(5, 1, 2027)),
    ("akan dibangun 5 Juni", on(5, 6, 2027)),
    ("24 November kami datang", TODAY),
    ("on December 2nd", on(2)),
    ("by 2 December 2026", on(2)),
    ("paling lambat tanggal 5", on(5)),
    ("paling lambat tanggal 28", on(28, 11)),
    ("akan dikerjakan tanggal 5 bulan depan", on(5)),
    ("awal Desember", on(10)),
    ("pertengahan Desember 2026", on(20)),
    ("akhir Desember", on(31)),
    ("pada bulan Januari 2027", on(31, 1, 2027)),
    ("akan dikerjakan bulan Januari", on(31, 1, 2027)),
    ("Rabu depan", on(2)),
    ("Rabu minggu depan", on(2)),
    ("akan kami kerjakan hari Rabu", on(25, 11)),
    ("paling lambat hari Minggu", on(29, 11)),
    ("akan kami kerjakan hari Selasa", on(1)),
    ("we will come on Friday", on(27, 11)),
    ("next Friday", on(27, 11)),
    ("besok", on(25, 11)),
    ("besok pagi petugas datang", on(25, 11)),
    ("lusa", on(26, 11)),
    ("minggu depan", on(6)),
    ("pekan depan sudah menyala", on(6)),
    ("akan selesai minggu ini", on(29, 11)),
    ("akan kami tambal hari ini", TODAY),
    ("akhir bulan", on(30, 11)),
    ("bulan depan", on(31)),
    ("akhir tahun", on(31)),
    ("dalam 7 hari", on(1)),
    ("dalam waktu 7 hari", on(1)),
    ("dalam tujuh hari", on(1)),
    ("dalam seminggu", on(1)),
    ("2 minggu lagi", on(8)),
    ("dua minggu ke depan", on(8)),
    ("3 hari kerja", on(27, 11)),
    ("5-7 hari kerja", on(1)),
    ("paling lama 14 hari", on(8)),
    ("dalam 1 bulan", on(24)),
    ("2x24 jam", on(26, 11)),
    ("1 x 24 jam", on(25, 11)),
    ("within 3 days", on(27, 11)),
    ("in two weeks", on(8)),
    ("within 3 working days", on(27, 11)),
]

NO_PROMISES = [
    "",
    "RT 03 RW 05",
    "2 lubang sudah ditambal",
    "KM 12",
    "biaya Rp 5 juta",
    "hubungi 0812-12-12-2026",
    "hubungi 081212122026",
    "Jalan 17 Agustus",
    "Jl. 10 November No. 5",
    "SMP 17 Agustus sudah dicek",
    "surat nomor 12/12/2026",
    "2/12 bagian jalan rusak",
    "lampu 5 desa sudah menyala",
    "sudah ditambal 20 November",
    "sudah ditambal 20 November 2026",
    "tanggal 1/11/2026 sudah kami survei",
    "kejadian sejak 2 Januari",
    "5 Juni kami survei",
    "selesai 2 Desember 2030",
    "2 Desember 2025",
    "31 Februari 2027",
    "minggu lalu",
    "Rabu kemarin sudah disurvei",
    "Rabu lalu",
    "sudah kami kerjakan hari Rabu",
    "hari ini sudah kami tambal",
    "hari ini",
    "sampai hari ini belum ada laporan lain",
    "pada bulan Agustus kami survei",
    "bulan Januari listrik padam",
    "padam tiga kali dalam seminggu",
    "28 April kemaren",
    "Pelayanan buka Senin-Jumat",
    "Kami akan buka Senin sampai Jumat",
    "setiap hari Senin sampah diangkut",
    "setiap Rabu",
    "sudah 3 hari kerja",
    "dalam 3 hari terakhir",
    "dalam 3 hari ini air mati",
    "selama 2 minggu air mati",
    "Mohon melengkapi foto dalam 7 hari",
    "Silakan datang besok ke kantor",
    "jam 08.30-12.00",
    "buka 24 jam",
    "tahun 2027",
    "dianggarkan 2027",
    "3,5 meter dan 2.5 cm",
    "secepatnya, segera, nanti",
]


@pytest.mark.parametrize(("text", "day"), PROMISES)
def test_a_promised_day_is_read(text: str, day: date) -> None:
    assert promised_day(text, TODAY) == day


@pytest.mark.parametrize("text", NO_PROMISES)
def test_what_is_no_promise_is_not_read_as_one(text: str) -> None:
    assert promised_day(text, TODAY) is None


def test_working_days_are_counted_where_the_calendar_is_known() -> None:
    calendar = Calendar(ZoneInfo("Asia/Jakarta"))
    assert promised_day("5 hari kerja", TODAY) == on(29, 11)
    assert promised_day("5 hari kerja", TODAY, calendar) == on(1)
    assert promised_day("dalam 5 hari", TODAY, calendar) == on(29, 11)


@given(st.text(), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_any_text_can_be_read_on_any_day(text: str, today: date) -> None:
    promised_on = promised_day(text, today)
    assert promised_on is None or promised_on >= today


PIECES = """0 2 5 29 30 31 99 999 / - . tanggal Desember Feb 2027 hari kerja dalam minggu depan
akhir akan Rabu x 24 jam Mei bulan paling lambat"""


@given(st.lists(st.sampled_from(PIECES.split()), max_size=8), st.booleans())
def test_odd_days_never_break_the_reading(words: list[str], apart: bool) -> None:
    promised_on = promised_day((" " if apart else "").join(words), TODAY)
    assert promised_on is None or promised_on >= TODAY
