"""Texts are read by Telegram's rules, with the native parser and without it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.entities import Formatted, find, parse, parser, trim, utf16_length
from bot.sandbox.errors import ApiError
from bot.sandbox.forms import Upload, read_form
from bot.sandbox.markup import parse_tags
from bot.sandbox.pictures import make_picture, measure

ALIKE = [
    "polos",
    "<b>tebal</b> dan <i>miring</i>",
    "<b>a <i>b</i></b> &lt;c&gt; &amp; d",
    '<a href="https://a.id/?a=1&amp;b=2">😀 tautan</a> <code>x</code>',
    "<u>a</u><s>b</s><tg-spoiler>c</tg-spoiler><pre>d</pre><blockquote>e</blockquote>",
]


@pytest.fixture
def without_native_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.sandbox.entities.parser", lambda: None)
    parse.cache_clear()
    find.cache_clear()


@pytest.fixture(autouse=True)
def forgets() -> None:
    parse.cache_clear()
    find.cache_clear()


def test_the_native_parser_is_installed_for_the_tests() -> None:
    assert parser() is not None


@pytest.mark.parametrize("text", ALIKE)
def test_both_parsers_read_alike(text: str) -> None:
    small = Formatted(*parse_tags(text))
    assert small.text == parse(text, "HTML").text
    assert list(small.entities) == list(parse(text, "HTML").entities)


@pytest.mark.parametrize("text", ["<h1>x</h1>", "<b>x", "<b><i>x</b></i>", "x</b>"])
def test_both_parsers_refuse_alike(text: str) -> None:
    with pytest.raises(ApiError, match="can't parse entities"):
        parse_tags(text)
    with pytest.raises(ApiError, match="can't parse entities"):
        parse(text, "HTML")


@pytest.mark.usefixtures("without_native_parser")
def test_without_the_native_parser_html_and_commands_still_work() -> None:
    assert parse("<b>x</b>", "HTML").text == "x"
    assert find("/lapor ya") == ({"type": "bot_command", "offset": 0, "length": 6},)
    assert find("ya") == ()
    with pytest.raises(ApiError, match="not played"):
        parse("*x*", "MarkdownV2")


def test_special_words_are_found() -> None:
    kinds = [entity["type"] for entity in find("/a @budiman #jalan a@b.id https://a.id")]
    assert kinds == ["bot_command", "mention", "hashtag", "email", "url"]


def test_entities_keep_their_details() -> None:
    html = (
        '<pre><code class="language-python">x</code></pre><a href="tg://user?id=5">y</a>'
        '<tg-emoji emoji-id="7">👍</tg-emoji>'
    )
    code, person, emoji = parse(html, "HTML").entities
    assert (code["type"], code["language"]) == ("pre", "python")
    assert (person["type"], person["user"]["id"]) == ("text_mention", 5)
    assert emoji["custom_emoji_id"] == "7"


def test_white_space_around_a_text_goes_and_entities_move_along() -> None:
    trimmed = parse(" \n <b>x</b> y <i> </i>", "HTML")
    assert trimmed.text == "x y"
    assert list(trimmed.entities) == [{"type": "bold", "offset": 0, "length": 1}]


@given(st.text(), st.integers(0, 10), st.integers(1, 10))
def test_trimming_keeps_entities_inside_the_text(text: str, offset: int, length: int) -> None:
    trimmed = trim(Formatted(text, ({"type": "bold", "offset": offset, "length": length},)))
    assert trimmed.text == text.strip()
    for entity in trimmed.entities:
        assert 0 <= entity["offset"] < entity["offset"] + entity["length"]
        assert entity["offset"] + entity["length"] <= utf16_length(trimmed.text)


def test_pictures_differ_and_are_measured() -> None:
    first, second = make_picture(), make_picture()
    assert first != second
    assert measure(first) == (320, 240)
    png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (7).to_bytes(4, "big") + (9).to_bytes(4, "big")
    assert measure(png) == (7, 9)
    assert measure(b"GIF8") == (1280, 960)


@given(st.binary().filter(lambda content: b"--line" not in content))
def test_any_bytes_come_through_a_form(content: bytes) -> None:
    head = b'Content-Disposition: form-data; name="a"; filename="n%C3%A9.bin"\r\n\r\n'
    body = b"--line\r\n" + head + content + b"\r\n--line--\r\n"
    form = read_form("multipart/form-data; boundary=line", "b=1", body)
    assert form.uploads == {"a": Upload("né.bin", content)}
    assert form.values == {"b": "1"}


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", b"{"),
        ("application/json", b"[]"),
        ("multipart/form-data", b"x"),
        ("application/json", b'{"text": "\xff"}'),
        ("application/x-www-form-urlencoded", b"text=\xff"),
    ],
)
def test_broken_forms_are_refused(kind: str, body: bytes) -> None:
    with pytest.raises(ApiError, match="Bad Request"):
        read_form(kind, "", body)
