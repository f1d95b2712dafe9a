"""LAPOR!'s categories: proposed, never demanded."""

import csv
from dataclasses import dataclass
from functools import cache

from bot.data import CATEGORIES


@dataclass(frozen=True)
class Category:
    """A category by its number in the list, its main group and its own name, which is empty
    where a group is not divided."""

    number: int
    main: str
    sub: str

    @property
    def name(self) -> str:
        """As it is kept on the case; own names occur in more than one group."""
        return f"{self.main} / {self.sub}" if self.sub else self.main

    @property
    def own(self) -> str:
        """What it is called within its group."""
        return self.sub or self.main


@cache
def categories() -> tuple[Category, ...]:
    """All of the shipped list, in its order."""
    rows = csv.DictReader(CATEGORIES.read_text(encoding="utf-8").splitlines())
    names = dict.fromkeys(
        (_tidy(row["kategori_utama"]), _tidy(row["sub_kategori"])) for row in rows
    )
    return tuple(Category(number, main, sub) for number, (main, sub) in enumerate(names))


def find_categories(words: str) -> list[Category]:
    """The categories with words that begin as the typed ones do; the one with exactly this name
    alone, those whose own name fits before those of a group that does."""
    typed = words.upper().split()
    if not typed:
        return []
    exact = [one for one in categories() if one.own.upper() == " ".join(typed)]
    if exact:
        return exact
    own = [one for one in categories() if _fits(typed, one.own)]
    return own + [one for one in categories() if one not in own and _fits(typed, one.name)]


def _tidy(name: str) -> str:
    return " ".join(name.split())


def _fits(typed: list[str], name: str) -> bool:
    words = name.upper().replace("/", " ").replace("(", " ").split()
    return all(any(word.startswith(start) for word in words) for start in typed)
