"""Counting what people saw: from the sandbox's side alone, never from the bot's database."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from bot.sandbox import Person
from bot.texts import Texts, plain

CASE = "QQCASEQQ"
ANYTHING = "QQANYQQ"
CITIZENS_SEE = ("receipt", "notice-forwarded", "notice-answered", "notice-closed")
# A complaint that needs care is told as a supervisory one.
OFFICERS_SEE = {
    "filed": ("notice-filed", "notice-supervised"),
    "assigned": ("notice-assigned",),
}


@dataclass(frozen=True)
class Tally:
    """What a replay came to."""

    filed: int
    forwarded: int
    answered: int
    closed: int
    notices: int
    lost: int
    doubled: int
    doubled_notices: int
    complaints_doubled: int


def count(texts: Texts, citizens: list[Person], officers: list[Person], *, expected: int) -> Tally:
    """Count the messages of all chats; `expected` complaints were to be filed and closed."""
    seen = {key: cases_seen(pattern_of(texts, key), citizens) for key in CITIZENS_SEE}
    told = {
        name: sum((cases_seen(pattern_of(texts, key), officers) for key in keys), Counter())
        for name, keys in OFFICERS_SEE.items()
    }
    everything = {**seen, **told}
    notices = sum(sum(everything[key].values()) for key in everything if key != "receipt")
    return Tally(
        filed=len(seen["receipt"]),
        forwarded=len(seen["notice-forwarded"]),
        answered=len(seen["notice-answered"]),
        closed=len(seen["notice-closed"]),
        notices=notices,
        lost=sum(max(expected - len(cases), 0) for cases in everything.values()),
        doubled_notices=notices
        - sum(len(everything[key]) for key in everything if key != "receipt"),
        doubled=sum(doubled_messages(person) for person in [*citizens, *officers]),
        complaints_doubled=sum(doubled_complaints(texts, person) for person in citizens),
    )


def pattern_of(texts: Texts, key: str) -> re.Pattern[str]:
    """What a message made of this text looks like; the group `case` is its tracking ID."""
    shown = plain(texts.render("id", key, case=CASE, agency=ANYTHING, due=ANYTHING, text=ANYTHING))
    words = re.escape(shown.strip()).replace(CASE, r"(?P<case>\w{4}-\w{4})")
    if CASE not in shown:
        words += r".*?(?P<case>\w{4}-\w{4})"
    return re.compile(words.replace(ANYTHING, ".*?"), re.DOTALL)


def cases_seen(pattern: re.Pattern[str], people: Iterable[Person]) -> Counter[str]:
    """The cases that messages of this kind were about, with how many messages each."""
    found: Counter[str] = Counter()
    for person in people:
        shown = {
            entry.message.message_id: entry.text for entry in person.log if _shows(entry.kind)
        }
        matches = (pattern.search(text) for text in shown.values())
        found.update(match["case"] for match in matches if match)
    return found


def doubled_messages(person: Person) -> int:
    """Messages that were sent to this chat again, word for word."""
    sent = Counter(entry.text for entry in person.log if entry.kind == "send")
    return sum(times - 1 for times in sent.values())


def doubled_complaints(texts: Texts, person: Person) -> int:
    """Complaints beyond the one that this citizen filed."""
    return max(len(cases_seen(pattern_of(texts, "receipt"), [person])) - 1, 0)


def _shows(kind: str) -> bool:
    return kind in {"send", "edit"}
