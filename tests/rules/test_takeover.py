"""Takeover codes: their look, their check character, and how often one may be wrong."""

import pytest

from bot.rules.takeover import MOST_WRONG, may_try, new_takeover_code, parse_takeover_code
from bot.rules.tracking import find_tracking_id, new_tracking_id, parse_tracking_id


def good_code() -> str:
    """A code as the bot makes it."""
    return new_takeover_code()


@pytest.mark.parametrize(
    "typed", ["{0}", " {0} ", "{1}", "{2}"], ids=["shown", "spaced", "lower", "bare"]
)
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    code = good_code()
    assert parse_takeover_code(typed.format(code, code.lower(), code.replace("-", ""))) == code


def test_any_single_wrong_letter_is_noticed() -> None:
    code = good_code()
    for place, letter in enumerate(code):
        if letter != "-":
            wrong = "A" if letter != "A" else "B"
            assert parse_takeover_code(f"{code[:place]}{wrong}{code[place + 1 :]}") is None


@pytest.mark.parametrize("typed", ["", "K7Q", "K7QP-M2XD", "O0O-000-000", "kode saya"])
def test_what_is_no_code_is_read_as_none(typed: str) -> None:
    assert parse_takeover_code(typed) is None


def test_codes_and_tracking_ids_are_never_taken_for_each_other() -> None:
    for _ in range(200):
        code, tracking_id = good_code(), new_tracking_id()
        assert parse_tracking_id(code) is None
        assert find_tracking_id(f"Kode saya {code} ya") is None
        assert parse_takeover_code(tracking_id) is None


def test_codes_are_not_made_twice() -> None:
    assert len({good_code() for _ in range(500)}) == 500


@pytest.mark.parametrize(
    ("wrong", "may"), [(0, True), (MOST_WRONG - 1, True), (MOST_WRONG, False), (99, False)]
)
def test_a_chat_may_be_wrong_a_few_times(wrong: int, may: bool) -> None:
    assert may_try(wrong) is may
