"""Categories are found by a few letters of their words."""

import pytest

from bot.categories import categories, category_of, find_categories


def test_every_category_has_a_tidy_name_that_occurs_once() -> None:
    listed = list(categories().values())
    names = [one.name for one in listed]
    assert len(set(names)) == len(names) > 800
    assert all(name == " ".join(name.split()) for name in names)
    assert [category_of(one.number) for one in listed] == listed


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("jalan berl", "JALAN BERLUBANG"),
        ("JALAN BERLUBANG", "JALAN BERLUBANG"),
        ("  penerangan   jalan ", "PENERANGAN JALAN"),
        ("haji", "HAJI DAN UMROH"),
        ("agama pendidikan", "PENDIDIKAN AGAMA"),
    ],
)
def test_a_category_is_found_by_the_beginnings_of_its_words(typed: str, first: str) -> None:
    assert find_categories(typed)[0].own == first


@pytest.mark.parametrize("typed", ["", "   ", "zzz", "alan berlubang"])
def test_nothing_else_is_found(typed: str) -> None:
    assert find_categories(typed) == []
