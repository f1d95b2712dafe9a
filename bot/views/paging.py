"""Lists: turning their pages, opening a case of them, and the way back to the same page."""

from collections.abc import Callable, Sequence

from bot.buttons import CASE, DATA_BYTES, Button, pack
from bot.texts import plain
from bot.views import Voice

OPEN = "open"
CHOICES = 8


def arrows(voice: Voice, page: int, pages: int, data: Callable[[int], str]) -> list[Button]:
    """The buttons to the pages before and after this one, as far as there are such pages."""
    return [
        Button(plain(voice(key)), data(number))
        for key, number in (("button-previous", page - 1), ("button-next", page + 1))
        if 0 <= number < pages
    ]


def pages_of(total: int, size: int) -> int:
    """How many pages a list has."""
    return max(1, -(-total // size))


def paged(
    voice: Voice, buttons: Sequence[Button], page: int, data: Callable[[int], str]
) -> list[list[Button]]:
    """One page of choices, a row each, and the way to the others."""
    pages = pages_of(len(buttons), CHOICES)
    number = min(max(page, 0), pages - 1)
    shown = buttons[number * CHOICES : (number + 1) * CHOICES]
    return [*([button] for button in shown), arrows(voice, number, pages, data)]


def opening(case: str, place: str = "") -> Button:
    """The button that opens a case; with the data of a list's page as its `place` the card takes
    the list's place, and leads back to it, where a button has room for that."""
    data = pack(CASE, OPEN, case, 0)
    there = f"{data}:{place}" if place else data
    return Button(case, there if len(there.encode()) <= DATA_BYTES else data)


def place_of(data: str | None) -> str:
    """The list's page from which a card was opened."""
    return ":".join((data or "").split(":")[4:])


def back_row(voice: Voice, place: str) -> list[Button]:
    """The way back from a card to the page of the list."""
    return [Button(plain(voice("button-back-to-list")), place)]
