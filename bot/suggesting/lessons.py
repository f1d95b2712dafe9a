"""What is to be learned: decided cases, and what each label is said to cover."""

import hashlib
from collections.abc import Mapping
from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Subject(StrEnum):
    """What is proposed for a complaint."""

    AGENCY = "agency"
    CATEGORY = "category"
    KIND = "kind"


class Decided(BaseModel):
    """A complaint's text and what coordinators decided, as labels."""

    model_config = ConfigDict(frozen=True)

    text: str
    agency: str | None = None
    category: str | None = None
    kind: str | None = None


class Lessons(BaseModel):
    """What is to be learned; `described` are, for each subject, the labels with their words.
    Labels that are not described (an agency that was closed) are not proposed."""

    model_config = ConfigDict(frozen=True)

    described: Mapping[Subject, Mapping[str, str]]
    cases: list[Decided]


def digest_of(described: Mapping[Subject, Mapping[str, str]]) -> str:
    """Tells whether the labels or their descriptions have changed since they were taught."""
    parts = sorted(
        (subject.value, label, words)
        for subject, labels in described.items()
        for label, words in labels.items()
    )
    return hashlib.sha256(repr(parts).encode()).hexdigest()
