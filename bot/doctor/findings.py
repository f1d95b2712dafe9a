"""What a check found: a mark, and the sentence that says what to do."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """All is well; somebody should look at it; it does not work so."""

    OK = "ok"
    ATTENTION = "attention"
    FAULT = "fault"


@dataclass(frozen=True)
class Finding:
    """One line of the doctor's: `key` is a text's, `params` are its values. Neither a token nor
    anything about a person may be among them."""

    mark: Mark
    key: str
    params: Mapping[str, object]


def ok(key: str, /, **params: object) -> Finding:
    """It is as it should be."""
    return Finding(Mark.OK, key, params)


def attention(key: str, /, **params: object) -> Finding:
    """It works, but somebody should look at it."""
    return Finding(Mark.ATTENTION, key, params)


def fault(key: str, /, **params: object) -> Finding:
    """It does not work so."""
    return Finding(Mark.FAULT, key, params)
