"""What was learned, in one file: lessons in, suggesters out."""

import io
import zipfile

from bot.suggesting import SuggesterUnreadable
from bot.suggesting.lessons import Lessons, Subject, digest_of
from bot.suggesting.suggester import DAMAGED, Example, Suggester

REGISTER = "register"


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
