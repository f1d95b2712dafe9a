"""All that is taught at once: decided cases and descriptions in, one file of suggesters out."""

import hashlib
import io
import zipfile
import zlib
from collections.abc import Mapping
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from bot.suggesting.suggester import Example, Suggester, SuggesterUnreadable

REGISTER = "register"
DAMAGED = (ValueError, KeyError, EOFError, OSError, zipfile.BadZipFile, zlib.error)


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


def teach(lessons: Lessons) -> bytes:
    """Learn, and give the file that keeps it; takes seconds. It spells out no word of a case."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as file:
        file.writestr(REGISTER, digest_of(lessons.described))
        for subject, labels in lessons.described.items():
            if labels:
                file.writestr(subject.value, _suggester(lessons, subject).to_bytes())
    return kept.getvalue()


def read(kept: bytes) -> tuple[str, dict[Subject, Suggester]]:
    """The digest of what was described, and the suggesters; raises SuggesterUnreadable."""
    try:
        with zipfile.ZipFile(io.BytesIO(kept)) as file:
            parts = {name: file.read(name) for name in file.namelist()}
            register = parts.pop(REGISTER).decode("ascii")
            return register, {
                Subject(name): Suggester.from_bytes(part) for name, part in parts.items()
            }
    except DAMAGED as error:
        raise SuggesterUnreadable from error


def _suggester(lessons: Lessons, subject: Subject) -> Suggester:
    labels = lessons.described[subject]
    examples = [
        Example(case.text, label)
        for case in lessons.cases
        if (label := getattr(case, subject.value)) is not None
    ]
    return Suggester.teach(examples, labels, labels=labels.keys())
