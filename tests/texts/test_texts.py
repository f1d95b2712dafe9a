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
from bot.texts import (
    HERE,
    SOURCE,
    Texts,
    enum_key,
    languages,
    parent_of,
    pick_language,
    plain,
)
from storage.words import Action, ArchiveReason, FileKind, Stage

ROOT = HERE.parent.parent
HOSTILE = """<b>x</a> & "&lt;" \u202e {$y} <script> 👩‍👩‍👧 ' \\ *_`["""
LONGEST_MESSAGE = 4096
LONGEST_BUTTON = 40
COMPLETE = [language for language in languages() if parent_of(language) is None]
PARTIAL = [language for language in languages() if parent_of(language) is not None]
# What a citizen meets from the greeting to the stars, by screen: a language that is not complete
# has all of it.
MAIN_PATH = {
    "choosing it": "language-name ask-language button-language-follow",
    "menu": """command-lapor command-laporanku command-status command-bukti command-statistik
        command-bahasa command-bantuan""",
    "greeting": "greeting help-citizen button-file button-status ask-tracking-id",
    "card": """card-title card-kind card-story card-place card-date card-files card-anonymous
        card-secret card-to place-outside ask-which ask-review-read ask-change ask-agency
        ask-category file-too-large ask-kind ask-story ask-district ask-village ask-date
        ask-files ask-review ask-resume draft-dropped""",
    "card's buttons": """kind-complaint kind-aspiration kind-information kind-appreciation
        button-likely-complaint button-likely-aspiration button-likely-information
        button-likely-appreciation button-send button-back button-cancel button-previous
        button-next button-resume button-restart button-today button-yesterday button-rewrite
        button-story-done button-files-done button-files-clear button-anonymous-on
        button-anonymous-off button-secret-on button-secret-off button-change-kind
        button-change-story button-change-district button-change-date button-change-files
        button-change button-not-here button-outside button-elsewhere button-whole-district
        button-any-agency button-any-category button-change-agency button-change-category""",
    "care": "care-kind care-propose-secret care-supervised button-care-secret",
    "alike": "alike-title alike-own button-support-this button-send-anyway done-support",
    "receipt": "receipt receipt-link receipt-outside",
    "unsent": """draft-unsent draft-kept button-draft-resume button-draft-drop draft-expired
        draft-expired-files draft-expired-again""",
    "own reports": """own-empty own-title-all own-title-open own-title-mine own-title-ended
        own-late filter-all filter-open filter-mine filter-ended ask-other-tracking-id""",
    "where it is": """progress-0 progress-1 progress-2 progress-3 progress-4 hands-desk
        hands-inspector hands-second hands-agency hands-outside hands-reporter
        card-hand-overs next-waiting
        next-deferred next-forwarded next-supervised next-returned next-asked next-answered
        next-replied next-claimed next-reopened next-appealed next-passed-on next-done
        next-done-silently next-archived next-joined next-withdrawn""",
    "what is due": """due-verify due-arbiter due-answer due-supply due-reply-window late-verify
        late-arbiter late-answer late-settle late-reminded due-why-working due-why-calendar
        due-settle promise-ahead promise-over last-question last-answer""",
    "status": """case-title card-agency card-due button-status-of button-filed button-history
        button-older button-newer filed-title status-waiting status-deferred status-forwarded
        status-forwarded-to status-answered status-replied status-done status-archived
        status-returned status-asked status-claimed status-reopened status-appealed
        status-passed-on status-passed-on-to status-joined status-withdrawn event-file
        event-forward event-defer event-archive event-supply event-answer event-reply
        event-close event-claim event-confirm event-dispute event-add event-rate event-lapse
        button-files button-more button-why more-title""",
    "what the citizen does": """button-supply button-reply button-confirm button-dispute
        button-appeal button-add button-withdraw button-withdraw-sure missing-story missing-place
        missing-date missing-files supply-story supply-place supply-date supply-files ask-reply
        ask-supply ask-add ask-withdraw ask-supply-story ask-supply-place ask-supply-date
        ask-supply-files done-reply done-reply-now done-supply done-supply-now done-add
        done-add-now done-confirm-now done-dispute done-appeal done-withdraw-now done-rate-now
        done-hide-anonymous done-show-anonymous done-hide-secret done-show-secret""",
    "notices": """notice-forwarded notice-deferred notice-answered notice-closed notice-files
        notice-passed-on notice-archived notice-asked notice-extended notice-claimed
        notice-lapsed notice-joined notice-lead-joined notice-unmasked notice-recounted
        notice-file-gone warning-reply-window warning-supply""",
    "why archived": """archive-reason-too-general archive-reason-not-government
        archive-reason-duplicate archive-reason-unclear archive-reason-indecent
        archive-reason-in-court archive-reason-spam""",
    "taking over": """card-helper event-helped event-take-over done-take-over error-code-mistyped
        error-code-dead error-code-tries usage-ambil-alih""",
    "errors": """error-unexpected error-step-over error-cannot-read error-unknown-command
        error-nothing-to-cancel error-draft-incomplete error-story-too-long error-too-many-files
        error-date-unclear error-date-future error-id-mistyped error-case-unknown error-not-yours
        error-move-not-allowed error-already-handled error-text-needed error-text-too-long
        error-rated-once""",
}


def keys_of(screen: str) -> list[str]:
    """The sentences of a screen of the main path."""
    return MAIN_PATH[screen].split()


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


def test_these_languages_are_shipped() -> None:
    assert {language: parent_of(language) for language in languages()} == {
        "id": None,
        "en": None,
        "mui": "id",
    }


@pytest.mark.parametrize("language", COMPLETE)
def test_a_complete_language_says_everything(language: str) -> None:
    assert sentences(language) == sentences(SOURCE)


@pytest.mark.parametrize("language", PARTIAL)
def test_a_partial_language_says_nothing_that_its_parent_does_not(language: str) -> None:
    parent = parent_of(language)
    assert parent in COMPLETE
    own = {key: names for key, names in sentences(language).items() if key != "language-parent"}
    assert own == {key: sentences(parent).get(key) for key in own}


@pytest.mark.parametrize("language", PARTIAL)
@pytest.mark.parametrize("screen", MAIN_PATH)
def test_a_partial_language_leads_through_the_main_path(language: str, screen: str) -> None:
    said = sentences(language)
    assert [key for key in keys_of(screen) if key not in said] == []


def test_the_main_path_is_made_of_sentences_that_exist() -> None:
    for screen in MAIN_PATH:
        assert set(keys_of(screen)) <= set(sentences(SOURCE)), screen


def test_a_partial_language_is_heard_with_its_parent_s_words_and_dates() -> None:
    texts = Texts(ZoneInfo("Asia/Jakarta"))
    assert texts.render("mui", "ask-kind").startswith("<b>Ini soal apo?")
    assert texts.render("mui", "queue-empty") == texts.render("id", "queue-empty")
    day = texts.render("mui", "promised-day", day=date(2026, 11, 24))
    assert day == "Selasa 24 November 2026"


@pytest.mark.parametrize(
    ("set_to", "spoken"),
    [
        (None, "id"),
        ("id", "id"),
        ("en", "en"),
        ("en-GB", "en"),
        ("mui", "mui"),
        ("jv", "id"),
    ],
)
def test_telegram_s_language_is_spoken_where_it_is_known(set_to: str | None, spoken: str) -> None:
    assert pick_language(set_to) == spoken


def test_every_sentence_is_used() -> None:
    begun = tuple(re.findall(r'f"([a-z][a-z-]*-)\{', source()))
    shown_words = {enum_key(word) for kind in SHOWN for word in kind}
    named = set(re.findall(r"""["']([a-z][a-z-]*)["']""", source()))
    said = {key for language in languages() for key in sentences(language)}
    unused = said - named - shown_words
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
