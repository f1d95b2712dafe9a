"""Every sentence that a person reads: Fluent files, one folder a language.

A folder says its own name (`language-name`). One that is not complete names the language that
speaks where it has no words (`language-parent`).
"""

import re
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from html import escape
from pathlib import Path
from zoneinfo import ZoneInfo

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_datetime
from fluent.runtime import FluentBundle, FluentResource

HERE = Path(__file__).parent
SOURCE = "id"
DAY = "EEEE d MMMM y"
MOMENT = f"{DAY} HH:mm"

# Fluent refuses values of more than 2,500 characters: longer ones are put in after formatting,
# at characters that Unicode keeps free for private use.
LONG = 500
HOLDER = "\ue000{}\ue001"


class Safe(str):
    """A text that is HTML already and must not be escaped again."""

    __slots__ = ()


class Texts:
    """Renders keys in a language; times are shown in one zone."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone
        self._bundles = {language: load_bundle(language) for language in languages()}

    def render(self, language: str, key: str, /, **params: object) -> Safe:
        """The sentence, as Telegram's HTML; what people typed is escaped here and only here.

        Raises KeyError for an unknown key and ValueError for a missing parameter.
        """
        language = language if language in self._bundles else SOURCE
        bundle = self._bundles[language]
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        values = {name: self._value(language, value) for name, value in params.items()}
        long = {name: value for name, value in values.items() if _is_long(value)}
        held = {name: HOLDER.format(number) for number, name in enumerate(long)}
        text, errors = bundle.format_pattern(pattern, {**values, **held})
        if errors:
            raise ValueError(f"text {key} ({language}): {[type(error) for error in errors]}")
        shown = str(text)
        for name, holder in held.items():
            shown = shown.replace(holder, str(long[name]))
        return Safe(shown)

    def _value(self, language: str, value: object) -> object:
        if isinstance(value, Safe):
            return str(value)
        if isinstance(value, StrEnum):
            return str(self.render(language, enum_key(value)))
        if isinstance(value, datetime):
            local, locale = value.astimezone(self._zone), locale_of(language)
            return format_datetime(local, MOMENT, tzinfo=self._zone, locale=locale)
        if isinstance(value, date):
            return format_date(value, DAY, locale=locale_of(language))
        return escape(value, quote=False) if isinstance(value, str) else value


def _is_long(value: object) -> bool:
    return isinstance(value, str) and len(value) > LONG


def enum_key(word: StrEnum) -> str:
    """The text key of a stored word: `Status.WAITING` is `status-waiting`."""
    kind = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", type(word).__name__).lower()
    return f"{kind}-{word.value.replace('_', '-')}"


def plain(text: str) -> str:
    """The text without HTML, for buttons, alerts and the terminal."""
    without_tags = re.sub(r"<[^>]+>", "", text)
    return without_tags.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a folder, the source first."""
    found = sorted(folder.name for folder in HERE.iterdir() if any(folder.glob("*.ftl")))
    return (SOURCE, *(language for language in found if language != SOURCE))


def pick_language(wanted: str | None) -> str:
    """The language to speak with a person, by what their Telegram is set to."""
    short = (wanted or SOURCE).split("-")[0]
    return short if short in languages() else SOURCE


@cache
def parent_of(language: str) -> str | None:
    """The language that speaks where this one has no words; None for a complete one."""
    own = _bundle(SOURCE, language)
    named = (
        own.get_message("language-parent").value if own.has_message("language-parent") else None
    )
    return str(own.format_pattern(named)[0]) if named else None


@cache
def locale_of(language: str) -> str:
    """Whose dates and plurals are used: the parent's where Unicode's data lacks the language."""
    try:
        Locale.parse(language)
    except UnknownLocaleError:
        return parent_of(language) or SOURCE
    return language


@cache
def load_bundle(language: str) -> FluentBundle:
    """All texts of a language in one bundle, with its parent's where it has none."""
    return _bundle(locale_of(language), *filter(None, (language, parent_of(language))))


def _bundle(locale: str, *folders: str) -> FluentBundle:
    bundle = FluentBundle([locale], use_isolating=False)
    for path in (path for folder in folders for path in sorted((HERE / folder).glob("*.ftl"))):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle
