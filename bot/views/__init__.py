"""What a person sees: a text and its buttons, made of texts and views of cases."""

from dataclasses import dataclass, field

from bot.buttons import Rows
from bot.texts import Safe, Texts


@dataclass(frozen=True)
class View:
    """A message to be shown."""

    text: str
    rows: Rows = field(default_factory=list)


@dataclass(frozen=True)
class Voice:
    """The texts in one person's language."""

    texts: Texts
    language: str

    def __call__(self, key: str, /, **params: object) -> Safe:
        """The sentence, as Telegram's HTML."""
        return self.texts.render(self.language, key, **params)


def shorten(text: str, limit: int) -> str:
    """The text, cut at the limit with a sign that there is more."""
    return text if len(text) <= limit else f"{text[: limit - 1]}…"
