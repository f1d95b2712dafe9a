"""Every sentence exists in every language, is used, and is something Telegram accepts."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fluent.syntax import FluentParser, ast, visitor

from bot.sandbox.entities import parse, parser, utf16_length
from bot.texts import HERE, SOURCE, Texts, enum_key, languages, plain
from storage.words import Action, ArchiveReason, FileKind, Stage

ROOT = HERE.parent.parent
HOSTILE = """<b>x</a> & "&lt;" \u202e {$y} <script> 👩‍👩‍👧 ' \\ *_`["""
LONGEST_MESSAGE = 4096
LONGEST_BUTTON = 40


class Variables(visitor.Visitor):
    """Collects the names of the parameters of one sentence."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's
        self.names.add(node.id.name)


@cache
def sentences(language: str) -> dict[str, frozenset[str]]:
    """The keys of a language, each with the parameters that it takes."""
    return {key: names for path in (HERE / language).glob("*.ftl") for key, names in read(path)}


def read(path: Path) -> Iterator[tuple[str, frozenset[str]]]:
    for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        assert not isinstance(entry, ast.Junk), f"{path}: {entry.content}"
        if isinstance(entry, ast.Message):
            found = Variables()
            found.visit(entry)
            yield entry.id.name, frozenset(found.names)


SHOWN = (Action, ArchiveReason, FileKind, Stage)
EVERY = [(language, key) for language in languages() for key in sentences(language)]


@cache
def source() -> str:
    rooms = (path for room in ("bot", "handlers") for path in (ROOT / room).rglob("*.py"))
    return "\n".join(path.read_text(encoding="utf-8") for path in rooms)


def test_both_languages_are_shipped() -> None:
    assert set(languages()) == {"id", "en"}


def test_every_language_says_the_same_things() -> None:
    for language in languages():
        assert sentences(language) == sentences(SOURCE), language


def test_every_sentence_is_used() -> None:
    begun = tuple(re.findall(r'f"([a-z][a-z-]*-)\{', source()))
    shown_words = {enum_key(word) for kind in SHOWN for word in kind}
    named = set(re.findall(r"""["']([a-z][a-z-]*)["']""", source()))
    unused = set(sentences(SOURCE)) - named - shown_words
    assert [key for key in unused if not key.startswith(begun)] == []


@pytest.mark.parametrize(("language", "key"), EVERY)
def test_what_people_type_never_breaks_a_sentence(language: str, key: str) -> None:
    texts = Texts(ZoneInfo("Asia/Jakarta"))
    shown = render(texts, language, key)
    understood = parse(shown, "HTML")
    assert parser() is not None
    assert understood.text.strip()
    assert utf16_length(understood.text) <= LONGEST_MESSAGE
    if sentences(language)[key] and HOSTILE in plain(shown):
        assert HOSTILE in understood.text


def render(texts: Texts, language: str, key: str) -> str:
    """The sentence with a hostile value in each place; where it counts or dates, a fitting one."""
    names = sentences(language)[key]
    for value in (HOSTILE, 3, date(2026, 11, 24)):
        try:
            return texts.render(language, key, **dict.fromkeys(names, value))
        except (ValueError, TypeError):
            continue
    raise AssertionError(f"{key} ({language}) cannot be rendered")


@pytest.mark.parametrize(("language", "key"), [pair for pair in EVERY if "button-" in pair[1]])
def test_a_button_is_short(language: str, key: str) -> None:
    names = sentences(language)[key]
    shown = Texts(ZoneInfo("Asia/Jakarta")).render(language, key, **dict.fromkeys(names, "x"))
    assert len(plain(shown)) <= LONGEST_BUTTON
