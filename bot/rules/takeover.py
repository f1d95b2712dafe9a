"""Takeover codes (kode serah terima): how they look, and how often somebody may be wrong.

Nine characters of the tracking IDs' alphabet in three groups, so that neither is taken for the
other; the last one checks the others. There are 850 thousand million of them.
"""

from datetime import timedelta

from bot.rules.tracking import new_letters, read_letters

LENGTH, GROUP = 9, 3
MOST_WRONG = 5
WITHIN = timedelta(hours=1)


def new_takeover_code() -> str:
    """A random code, as shown: `K7Q-PM2-XD4`."""
    return _shown(new_letters(LENGTH))


def parse_takeover_code(text: str) -> str | None:
    """The code as shown, from what a person typed, or None when it was mistyped."""
    letters = read_letters(text, LENGTH)
    return _shown(letters) if letters else None


def may_try(wrong: int) -> bool:
    """Whether a chat that typed so many wrong codes `WITHIN` the last hour may try another."""
    return wrong < MOST_WRONG


def _shown(letters: str) -> str:
    return "-".join(letters[start : start + GROUP] for start in range(0, LENGTH, GROUP))
