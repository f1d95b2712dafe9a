"""Search terms: the words of an Indonesian text in the one form in which they meet."""

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from bot.data import ABBREVIATIONS, COMMON_WORDS
from bot.rules.stems import stem
from storage.tables.search import TERM_LENGTH

DIGITS_MAX = 6
WORDS_AND_NUMBERS = re.compile(r"[^\W\d_]+|\d+")
# A telephone, identity or card number, in one piece or in groups.
PERSONAL_NUMBER = re.compile(r"\+?\d(?:[ .-]?\d){8,}")
APOSTROPHES = re.compile(r"(?<=\w)['’`](?=\w)")
DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
# "anak2", "tanaman2nya": a doubled word, not a number.
DOUBLED = re.compile(r"(?<=[^\W\d_]{3})2(?=nya\b|an\b|\b)")


@dataclass(frozen=True)
class Lexicon:
    """What short forms and pairs of words stand for, and which words say nothing."""

    meanings: Mapping[str, tuple[str, ...]]
    common: frozenset[str]


def terms(text: str) -> list[str]:
    """The search terms of a text, each once, in the order of their first use: lower case, without
    common words and affixes, with slang and abbreviations written out. Personal numbers and those
    of more than `DIGITS_MAX` digits are left out: nobody may be searched for by them."""
    words = _written_out(_words(text))
    return list(dict.fromkeys(term for word in words for term in _terms_of(word)))


@cache
def lexicon() -> Lexicon:
    """The shipped lists."""
    rows = csv.DictReader(ABBREVIATIONS.read_text(encoding="utf-8").splitlines())
    return Lexicon(
        meanings={row["singkatan"]: tuple(row["kata"].split()) for row in rows},
        common=frozenset(COMMON_WORDS.read_text(encoding="utf-8").split()),
    )


def _words(text: str) -> list[str]:
    """Single letters are dropped; a number has no leading zeros, so "RT 03" meets "RT 3"."""
    plain = APOSTROPHES.sub("", unicodedata.normalize("NFKC", text).lower())
    plain = DOUBLED.sub("", DRAWN_OUT.sub(r"\1", PERSONAL_NUMBER.sub(" ", plain)))
    return [word for word in map(_trimmed, WORDS_AND_NUMBERS.findall(plain)) if word]


def _trimmed(word: str) -> str:
    if word[0].isdecimal():
        return word.lstrip("0") if len(word) <= DIGITS_MAX else ""
    return word


def _written_out(words: list[str]) -> Iterator[str]:
    """A pair of words that has a meaning of its own goes before its single words."""
    meanings = lexicon().meanings
    place = 0
    while place < len(words):
        pair = meanings.get(" ".join(words[place : place + 2]))
        if pair is not None:
            yield from pair
            place += 2
            continue
        yield from _meaning(words[place], meanings)
        place += 1


def _meaning(word: str, meanings: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    if word in meanings:
        return meanings[word]
    return () if len(word) == 1 and not word.isdecimal() else (word,)


def _terms_of(word: str) -> list[str]:
    """The root of the word, in the spelling that is used ("berlobang" has the root "lobang")."""
    known = lexicon()
    if word in known.common:
        return []
    root = stem(word)[:TERM_LENGTH]
    return [term for term in known.meanings.get(root, (root,)) if term not in known.common]
