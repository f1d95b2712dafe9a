"""Inline buttons, apart from either Telegram library, and what their presses carry."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Button:
    """A label as the person reads it, and the data (at most 64 bytes) that a press sends, or
    the address that it opens."""

    label: str
    data: str = ""
    url: str = ""


Rows = Sequence[Sequence[Button]]

FILING, CASE, OWN, QUEUE, HOME = "f", "c", "l", "q", "h"
SEARCH = "s"
SETUP = "su"
TEMPLATE = "tp"
PUBLIC, FIGURES = "p", "n"
LANGUAGE, ASSISTING = "la", "as"
WAITING = "dg"
INVITE, LINK = "iv", "hg"
HELP, NEWS, OBVIOUS = "hp", "nw", "ob"
DATA_BYTES = 64
# At the end of a button's data: the list is shown below, and what was pressed stays as it is.
BELOW = "b"


def pack(prefix: str, *parts: object) -> str:
    """Button data; the parts are short codes, never names."""
    return ":".join([prefix, *(str(part) for part in parts)])


def unpack(data: str | None) -> list[str]:
    """The parts behind the prefix, padded so that a short one reads as empty words."""
    return [*(data or "").split(":")[1:], "", "", ""]


def columns(buttons: Sequence[Button], width: int) -> list[list[Button]]:
    """Buttons laid out in rows of that width."""
    return [list(buttons[start : start + width]) for start in range(0, len(buttons), width)]
