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
