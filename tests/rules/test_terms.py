"""Search terms: ways of writing that mean the same meet in the same terms."""

import csv

import pytest

from bot.data import ABBREVIATIONS, COMMON_WORDS, ROOTS, SAMPLE_COMPLAINTS, WORDS_OF_WHERE_AND_WHEN
from bot.rules.stems import stem
from bot.rules.terms import lexicon, terms
from storage.tables.search import TERM_LENGTH

WORDS = [
    # affixes
    ("lubang", "lubang"),
    ("berlubang", "lubang"),
    ("lubangnya", "lubang"),
    ("lubang-lubang", "lubang"),
    ("lobang", "lubang"),
    ("berlobang", "lubang"),
    ("Lubang2nya", "lubang"),
    ("jalan2", "jalan"),
    ("jalannya", "jalan"),
    ("perbaikan", "baik"),
    ("diperbaiki", "baik"),
    ("memperbaiki", "baik"),
    ("kerusakan", "rusak"),
    ("merusak", "rusak"),
    ("pelayanannya", "layan"),
    ("melayani", "layan"),
    ("pembayaran", "bayar"),
    ("pemadaman", "padam"),
    ("menutup", "tutup"),
    ("penutupan", "tutup"),
    ("mengirimkan", "kirim"),
    ("menyapu", "menyapu"),
    ("menyiram", "siram"),
    ("menumpuk", "tumpuk"),
    ("memberikan", "beri"),
    ("perikanan", "ikan"),
    ("mengeluarkan", "keluar"),
    ("kemacetan", "macet"),
    ("keluhan", "keluh"),
    ("tindakan", "tindak"),
    ("mengganti", "ganti"),
    ("bekerja", "kerja"),
    ("terawat", "rawat"),
    ("ditambal", "tambal"),
    ("penerangan", "terang"),
    # words that only look affixed
    ("jembatan", "jembatan"),
    ("beras", "beras"),
    ("polisi", "polisi"),
    ("desa", "desa"),
    ("kelurahan", "kelurahan"),
    ("Belimbing", "belimbing"),
    ("Semende", "semende"),
    # short forms and slang
    ("jln", "jalan"),
    ("jl.", "jalan"),
    ("gak", "tidak"),
    ("ga", "tidak"),
    ("tdk", "tidak"),
    ("blm", "belum"),
    ("rsk", "rusak"),
    ("Puskes", "puskesmas"),
    ("PKM", "puskesmas"),
    ("RSUD", "rumah sakit"),
    ("e-KTP", "ktp"),
    ("mati lampu", "listrik padam"),
    ("listrik mati", "listrik padam"),
    ("penerangan jalan", "lpju"),
    ("lalu lintas", "lalulintas"),
    ("ditindaklanjuti", "tindak lanjut"),
    # drawn out, full width, apostrophes
    ("parahhhh", "parah"),
    ("\uff2a\uff21\uff2c\uff21\uff2e", "jalan"),
    ("Jum'at", "jumat"),
    # numbers
    ("RT 03", "rt 3"),
    ("RT03", "rt 3"),
    ("50rb", "50 ribu"),
    ("2017", "2017"),
    ("000", ""),
    ("081234567890", ""),
    ("1603014107900001", ""),
    ("1603 0141 0790 0001", ""),
    ("+62 812-3456-7890", ""),
    ("24-11-2017", "24 11 2017"),
    ("Rp 1.500.000", "rp 1 500"),
    # what says nothing
    ("yg", ""),
    ("dmn", ""),
    ("krn", ""),
    ("bgt", ""),
    ("Assalamualaikum, selamat pagi Pak", ""),
    ("mohon dilaporkan", ""),
    ("terima kasih 🙏🙏", ""),
    ("a b c", ""),
    ("", ""),
    ("% _ ' \" \\ \x00 \ud800", ""),
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_a_text_has_these_terms(text: str, expected: str) -> None:
    assert terms(text) == expected.split()


def test_a_message_keeps_what_it_is_about_in_its_order() -> None:
    message = "Tlg pak, jln yg di dpn pasar sdh berlubang bgt, jalan rusak parah tdk diperbaiki!!"
    assert " ".join(terms(message)) == "jalan depan pasar lubang rusak parah tidak baik"


def test_the_same_pothole_in_other_words_has_the_same_terms() -> None:
    one = terms("Jalanan di depan Puskesmas berlubang")
    other = terms("lobang2 di jln dpn puskes")
    assert set(one) == set(other)


def test_no_term_is_longer_than_a_column_of_the_index() -> None:
    assert [len(term) for term in terms("ab" * 2000)] == [TERM_LENGTH]


def test_real_complaints_have_terms_without_common_words_or_short_forms() -> None:
    rows = csv.DictReader(SAMPLE_COMPLAINTS.read_text(encoding="utf-8").splitlines())
    for row in rows:
        found = terms(row["teks"])
        assert found
        assert len(found) == len(set(found))
        assert not lexicon().common.intersection(found)


def test_a_term_is_its_own_term() -> None:
    rows = csv.DictReader(SAMPLE_COMPLAINTS.read_text(encoding="utf-8").splitlines())
    found = {term for row in rows for term in terms(row["teks"])}
    assert {term for term in found if terms(term) != [term]} == set()


def test_a_root_stays_as_it_is() -> None:
    assert [root for root in ROOTS.read_text().split() if stem(root) != root] == []


def test_the_lists_are_sorted_and_hold_nothing_twice() -> None:
    with ABBREVIATIONS.open(encoding="utf-8") as file:
        short = [row["singkatan"] for row in csv.DictReader(file)]
    lists = (COMMON_WORDS, ROOTS, WORDS_OF_WHERE_AND_WHEN)
    for words in (short, *(file.read_text().split() for file in lists)):
        assert words == sorted(set(words))
    assert len(short) >= 80


def test_what_a_short_form_stands_for_is_no_short_form_itself() -> None:
    meanings = lexicon().meanings
    again = {part for meaning in meanings.values() for part in meaning} & set(meanings)
    assert again == set()


def test_words_of_where_and_when_are_search_terms() -> None:
    words = WORDS_OF_WHERE_AND_WHEN.read_text().split()
    assert [word for word in words if terms(word) != [word]] == []
