"""What the suggester proposes."""

import csv
import random
from functools import cache

import pytest

from bot.data import EXAMPLE_AGENCIES, SAMPLE_COMPLAINTS
from bot.suggesting import SuggesterUnreadable, suggester
from bot.suggesting.suggester import Example, Suggester
from tests.suggesting.decisions import SUBJECTS, complaint, decided


@cache
def register() -> dict[str, str]:
    """The example regency's agencies, each with its name and duties."""
    with EXAMPLE_AGENCIES.open(encoding="utf-8", newline="") as file:
        return {row["kode"]: f"{row['nama']}; {row['bidang']}" for row in csv.DictReader(file)}


@cache
def taught() -> Suggester:
    return Suggester.teach(decided(200), register())


def labels(of: Suggester, text: str, count: int = 3) -> list[str]:
    return [suggestion.label for suggestion in of.top(text, count)]


@pytest.mark.parametrize("label", SUBJECTS)
def test_it_learns_what_was_decided(label: str) -> None:
    chance = random.Random(label)
    assert labels(taught(), complaint(label, chance))[0] == label


def test_what_coordinators_decide_outweighs_what_an_agency_is_said_to_do() -> None:
    described = {"dishub": "Dinas Perhubungan; lampu jalan", "perkimtan": "jalan lingkungan"}
    decisions = [Example(f"lampu jalan mati di gang {word}", "perkimtan") for word in "abcdefgh"]
    assert labels(Suggester.teach([], described), "lampu jalan mati")[0] == "dishub"
    assert labels(Suggester.teach(decisions, described), "lampu jalan mati")[0] == "perkimtan"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Lampu jalan di depan rumah mati sudah seminggu", "dishub"),
        ("sampah menumpuk di pinggir sungai", "dlh"),
        ("air PDAM mati dari kemarin", "pdam"),
        ("KTP saya belum jadi, katanya blangko habis", "dukcapil"),
        ("puskesmas tutup jam sepuluh pagi", "dinkes"),
        ("jembatan gantung putus", "pupr"),
        ("harga pupuk naik, padi kami gagal", "dtphp"),
        ("pungutan liar waktu urus surat", "inspektorat"),
        ("kantor kecamatan Tanjung Agung tutup", "kec-tanjung-agung"),
    ],
)
def test_an_empty_register_of_decisions_already_suggests_by_duties(text: str, label: str) -> None:
    assert label in labels(Suggester.teach([], register()), text)


def test_a_described_agency_is_found_without_any_example() -> None:
    assert labels(taught(), "banjir dan longsor, rumah kami terendam")[0] == "bpbd"


@pytest.mark.parametrize("text", ["jln berlubangg bgt", "JALAN   BERLUBANG!!!", "jalannya lubang"])
def test_slang_and_slips_are_seen_through(text: str) -> None:
    assert labels(taught(), text)[0] == "pupr"


def test_the_three_best_are_different_and_sorted() -> None:
    best = taught().top("jalan rusak dan sampah di mana-mana")
    assert len({suggestion.label for suggestion in best}) == 3
    scores = [suggestion.score for suggestion in best]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


def test_all_scores_add_up_to_one() -> None:
    everything = taught().top("jalan rusak", count=1000)
    assert {suggestion.label for suggestion in everything} == set(register())
    assert sum(suggestion.score for suggestion in everything) == pytest.approx(1, abs=1e-4)


def test_the_same_teaching_gives_the_same_answers() -> None:
    again = Suggester.teach(decided(200), register())
    for example in decided(20, seed=2):
        assert again.top(example.text) == taught().top(example.text)


def test_it_survives_saving_and_loading() -> None:
    kept = taught().to_bytes()
    loaded = Suggester.from_bytes(kept)
    for text in ["jalan berlubang", "KTP hilang", "", "banjir"]:
        assert loaded.top(text) == taught().top(text)


def test_what_is_saved_spells_out_no_word_of_a_complaint() -> None:
    secret = [Example("rahasia Siti 081234567890", "a"), Example("lain sekali", "b")]
    whole = Suggester.teach(secret, {}).to_bytes()
    assert b"rahasia" not in whole
    assert b"Siti" not in whole


@pytest.mark.parametrize("cut", [0, 10, 500, -200])
def test_damaged_bytes_are_refused(cut: int) -> None:
    with pytest.raises(SuggesterUnreadable):
        Suggester.from_bytes(taught().to_bytes()[:cut])


def test_what_another_version_saved_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = taught().to_bytes()
    monkeypatch.setattr(suggester, "FORM", suggester.FORM + 1)
    with pytest.raises(SuggesterUnreadable):
        Suggester.from_bytes(kept)


@pytest.mark.parametrize("text", ["", "   ", "!!! ???", "привет", "👍👍"])
def test_a_text_without_a_known_word_gets_the_most_frequent(text: str) -> None:
    best = taught().top(text)
    assert [suggestion.label for suggestion in best] == ["pupr", "dlh", "dishub"]
    assert best[0].score > 0.4


def test_an_agency_that_is_gone_is_not_proposed() -> None:
    kept = set(SUBJECTS) - {"pupr"}
    without = Suggester.teach(decided(100), register(), labels=kept)
    for text in ["jalan berlubang", "", "jembatan"]:
        assert set(labels(without, text, 50)) <= kept


def test_one_label_is_always_proposed_and_none_never() -> None:
    assert labels(Suggester.teach([Example("jalan", "pupr")], {}), "sampah") == ["pupr"]
    assert Suggester.teach([], {}).top("jalan") == []
    assert Suggester.from_bytes(Suggester.teach([], {}).to_bytes()).top("jalan") == []


def test_a_label_described_by_nothing_but_signs_does_no_harm() -> None:
    odd = Suggester.teach([Example("jalan rusak", "pupr")], {"x": "???", "y": ";;"})
    assert labels(odd, "jalan")[0] == "pupr"


def test_kinds_are_learned_as_agencies_are() -> None:
    with SAMPLE_COMPLAINTS.open(encoding="utf-8", newline="") as file:
        rows = [(row["teks"], row["klasifikasi"]) for row in csv.DictReader(file)]
    examples = [Example(text, kind) for text, kind in rows if kind]
    kinds = Suggester.teach(examples, {})
    right = sum(labels(kinds, example.text, 1) == [example.label] for example in examples)
    usual = max(sum(kind == known for _, kind in rows) for _, known in rows)
    assert right > usual
