"""Tracking IDs: short, unguessable, with a check character that catches a mistyped one.

Eight characters of an alphabet of 31 (prime) that leaves out 0, 1, I, L and O. The last one makes
the weighted sum zero modulo 31, which any single wrong character and any swap of neighbours
breaks. Every ID has a digit, so that no word of eight letters is taken for one.
"""

import re
import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 8
PATTERN = re.compile(
    rf"(?<![\w-])[{ALPHABET}]{{4}}[-–— ]?[{ALPHABET}]{{4}}(?![\w-])", re.IGNORECASE
)


def new_tracking_id() -> str:
    """A random ID, as shown: `K7QP-M2XD`; 27 thousand million of them are possible."""
    return _shown(new_letters(LENGTH))


def parse_tracking_id(text: str) -> str | None:
    """The ID as stored, from what a person typed (any case, with or without the dash), or None
    when the check character says that it was mistyped."""
    letters = read_letters(text, LENGTH)
    return _shown(letters) if letters else None


def is_meant_as_id(text: str) -> bool:
    """Whether these words are somebody's try at an ID, rightly typed or not, and no sentence."""
    letters = re.sub(r"[^0-9A-Za-z]", "", text)
    about_as_long = abs(len(letters) - LENGTH) <= 1
    return about_as_long and (_has_digit(letters) or len(text.split()) == 1)


def find_tracking_id(text: str) -> str | None:
    """The first valid ID that stands in a text, or None."""
    found = (parse_tracking_id(match.group()) for match in PATTERN.finditer(text))
    return next((tracking_id for tracking_id in found if tracking_id), None)


def new_letters(length: int) -> str:
    """Random letters of which the last one checks the others."""
    while True:
        body = [secrets.randbelow(len(ALPHABET)) for _ in range(length - 1)]
        letters = "".join(ALPHABET[value] for value in [*body, _check_value(body)])
        if _has_digit(letters):
            return letters


def read_letters(text: str, length: int) -> str | None:
    """So many letters as a person typed them, however spaced, or None when one is wrong."""
    letters = re.sub(r"[^0-9A-Za-z]", "", text).upper()
    if len(letters) != length or not set(letters) <= set(ALPHABET) or not _has_digit(letters):
        return None
    *body, check = [ALPHABET.index(letter) for letter in letters]
    return letters if check == _check_value(body) else None


def _shown(letters: str) -> str:
    return f"{letters[:4]}-{letters[4:]}"


def _has_digit(letters: str) -> bool:
    return any(letter.isdigit() for letter in letters)


def _check_value(body: list[int]) -> int:
    total = sum(weight * value for weight, value in enumerate(body, start=2))
    return -total % len(ALPHABET)
