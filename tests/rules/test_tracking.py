"""A mistyped tracking ID is caught; a well-typed one is found however it is written."""

import csv
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

import bot
from bot.rules.tracking import (
    ALPHABET,
    find_tracking_id,
    is_meant_as_id,
    new_tracking_id,
    parse_tracking_id,
)

FIFTY = [new_tracking_id() for _ in range(50)]
STORIES = Path(bot.__file__).parent / "data" / "laporan_contoh.csv"


def compact(tracking_id: str) -> str:
    return tracking_id.replace("-", "")


def test_new_ids_are_valid_and_differ() -> None:
    assert [parse_tracking_id(each) for each in FIFTY] == FIFTY
    assert len(set(FIFTY)) == 50


def test_new_ids_hold_no_sign_that_is_mistaken_for_another() -> None:
    assert set("".join(map(compact, FIFTY))) <= set(ALPHABET)
    assert not set("01ILO") & set(ALPHABET)


@pytest.mark.parametrize("tracking_id", FIFTY, ids=range(50))
def test_every_single_wrong_character_is_caught(tracking_id: str) -> None:
    letters = compact(tracking_id)
    for place, wrong in product(range(len(letters)), ALPHABET):
        typed = letters[:place] + wrong + letters[place + 1 :]
        assert (parse_tracking_id(typed) is None) is (typed != letters)


@pytest.mark.parametrize("tracking_id", FIFTY, ids=range(50))
def test_every_swap_of_neighbours_is_caught(tracking_id: str) -> None:
    letters = compact(tracking_id)
    for place in range(len(letters) - 1):
        pair = letters[place : place + 2]
        typed = letters[:place] + pair[::-1] + letters[place + 2 :]
        assert (parse_tracking_id(typed) is None) is (typed != letters)


@pytest.mark.parametrize(
    "write",
    [
        str,
        str.lower,
        compact,
        lambda it: it.replace("-", " "),
        lambda it: it.replace("-", "–"),
        lambda it: f"  #{it.lower()}\n",
        lambda it: " ".join(compact(it)),
    ],
    ids=["as shown", "lower case", "no dash", "space", "long dash", "hash", "spelled"],
)
def test_typed_variants_are_understood(write: Callable[[str], str]) -> None:
    assert [parse_tracking_id(write(each)) for each in FIFTY] == FIFTY


@pytest.mark.parametrize("typed", ["", "K7QP", "K7QP-M2XVV", "K0QP-M2XV", "KIQP-M2XV", "9165816"])
def test_what_is_no_id_is_refused(typed: str) -> None:
    assert parse_tracking_id(typed) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "{}",
        "Bagaimana laporan {} saya?",
        "laporan saya ({}), sudah seminggu",
        "ID: {}.",
        "Nomornya\n{}\nterima kasih",
    ],
)
def test_an_id_is_found_in_a_sentence(sentence: str) -> None:
    for tracking_id in FIFTY:
        for typed in (tracking_id, tracking_id.lower(), compact(tracking_id)):
            assert find_tracking_id(sentence.format(typed)) == tracking_id


def test_the_valid_one_of_two_is_found() -> None:
    right = compact(FIFTY[0])
    wrong = right[:-1] + ALPHABET[ALPHABET.index(right[-1]) - 1]
    assert find_tracking_id(f"bukan {wrong}, tetapi {right}") == FIFTY[0]


@pytest.mark.parametrize("around", ["x{}", "{}x", "{}-22", "A-{}"])
def test_a_piece_of_a_longer_word_is_no_id(around: str) -> None:
    assert find_tracking_id(around.format(FIFTY[0])) is None


# Eight letters, all of them in the alphabet: only the check character speaks against these.
WORDS = [
    "beberapa",
    "terhadap",
    "sebanyak",
    "tetangga",
    "keuangan",
    "sekarang",
    "menunggu",
    "tertutup",
    "penyebab",
    "jembatan",
    "angkutan",
    "berharap",
    "terpaksa",
    "setempat",
    "mendapat",
    "membayar",
    "membantu",
    "tersebut",
    "warganya",
    "rumahnya",
    "bantuan",
]


@pytest.mark.parametrize("word", WORDS)
def test_common_words_of_eight_letters_are_no_ids(word: str) -> None:
    assert find_tracking_id(f"Jalan {word} rusak") is None


def test_real_reports_hold_no_ids() -> None:
    with STORIES.open(encoding="utf-8", newline="") as file:
        assert [find_tracking_id(row["teks"]) for row in csv.DictReader(file)] == [None] * 30


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("K7QP-M2XD", True),
        ("k7qp m2xx", True),
        ("K7QP-M2X", True),
        ("KZQPMXDD", True),
        ("Jalan rusak", False),
        ("Air mati", False),
        ("Lampu jalan di pasar lama mati sejak 3 hari.", False),
        ("RT 4", False),
    ],
)
def test_a_try_at_an_id_is_told_from_a_sentence(typed: str, *, meant: bool) -> None:
    assert is_meant_as_id(typed) is meant
