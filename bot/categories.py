"""LAPOR!'s tree of categories, from the shipped list."""

import csv
from dataclasses import dataclass
from functools import cache

from bot.data import CATEGORIES


@dataclass(frozen=True)
class Category:
    """A category that a case may have; `number` is its row in the list, for buttons."""

    number: int
    main: str
    sub: str

    @property
    def name(self) -> str:
        """As the case keeps it: main and sub category, for sub categories' names repeat."""
        return f"{self.main} / {self.sub}" if self.sub else self.main

    @property
    def own(self) -> str:
        """What it is called within its group, which may not be divided."""
        return self.sub or self.main


@cache
def categories() -> dict[str, Category]:
    """All categories by name, in the list's order; rows that repeat are one."""
    found: dict[str, Category] = {}
    text = CATEGORIES.read_text(encoding="utf-8")
    for number, row in enumerate(csv.DictReader(text.splitlines())):
        main, sub = (" ".join(row[key].split()) for key in ("kategori_utama", "sub_kategori"))
        category = Category(number, main, sub)
        found.setdefault(category.name, category)
    return found


def category_of(number: int) -> Category | None:
    """The category with this number."""
    return next((one for one in categories().values() if one.number == number), None)


def find_categories(words: str) -> list[Category]:
    """The categories with words that begin as the typed ones do; the one with exactly this name
    alone, those whose own name fits before those of a group that does."""
    typed = words.upper().split()
    if not typed:
        return []
    listed = categories().values()
    exact = [one for one in listed if one.own.upper() == " ".join(typed)]
    if exact:
        return exact
    own = [one for one in listed if _fits(typed, one.own)]
    return own + [one for one in listed if one not in own and _fits(typed, one.name)]


def _fits(typed: list[str], name: str) -> bool:
    words = name.upper().replace("/", " ").replace("(", " ").split()
    return all(any(word.startswith(start) for word in words) for start in typed)
