"""What a text is split into."""

import numpy as np
import pytest

from bot.suggesting import features
from bot.suggesting.features import Vocabulary, pieces_of, split, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jalan RUSAK, pak!", ["jalan", "rusak", "pak"]),
        ("NIK 1603012345670001", ["nik", "0"]),
        ("RT03/RW05", ["rt0", "rw0"]),
        ("ﬁle １２", ["file", "0"]),
        ("snake_case", ["snake", "case"]),
        ("", []),
    ],
)
def test_words_are_small_and_numbers_are_all_the_same(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_words_that_stand_side_by_side_are_a_term_too() -> None:
    assert len(split("lampu jalan mati")[0].keys) == 5


def test_a_repeated_word_counts_more_but_is_one_term() -> None:
    whole, _ = split("mati mati")
    assert sorted(whole.counts) == [1, 2]


def test_pieces_know_where_a_word_starts_and_ends() -> None:
    assert len(pieces_of("ab")) == 3 + 2 + 1
    assert set(pieces_of("an")) & set(pieces_of("jalan"))
    assert pieces_of("an") != pieces_of("jalan")


def test_what_stands_beyond_the_longest_text_is_not_read() -> None:
    assert words("a " * features.LONGEST_TEXT + "akhir")[-1] == "a"


def test_each_side_of_a_vector_has_length_one() -> None:
    texts = [split("jalan rusak"), split("lampu mati")]
    vector = Vocabulary.learn(texts).vector(split("jalan mati"))
    assert vector is not None
    assert float(np.square(vector.values).sum()) == pytest.approx(2 + 1)


def test_a_term_of_a_single_text_is_left_out_where_texts_are_many(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    texts = [split("jalan"), split("jalan"), split("lampu")]
    assert Vocabulary.learn(texts).vector(split("lampu")) is not None
    monkeypatch.setattr(features, "MANY_TEXTS", 3)
    assert Vocabulary.learn(texts).vector(split("ump")) is None


def test_the_vocabulary_keeps_the_most_common_terms() -> None:
    one = Vocabulary.learn([split("a b")[:1], split("a c")[:1], split("d e f")[:1]], most=1)
    assert one.width == 2
    assert one.vector(split("a")[:1]) is not None
