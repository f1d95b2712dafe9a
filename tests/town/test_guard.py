"""Nobody but the page itself speaks with the town, and the page speaks with nobody else."""

import re
from pathlib import Path

import pytest

from bot.sandbox.town.labels import labels
from bot.sandbox.town.web import STATIC
from bot.texts import languages
from tests.town.conftest import Built

ROOT = Path(__file__).parents[2]
FILES = sorted(STATIC.iterdir())
HTML = (STATIC / "index.html").read_text(encoding="utf-8")


async def test_the_page_may_only_load_its_own_files(built: Built) -> None:
    async with built.page.http.get(built.page.address) as response:
        policy = response.headers["Content-Security-Policy"]
        assert await response.text() == HTML
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "*" not in policy
    for path in re.findall(r'(?:href|src)="(/[^"]+)"', HTML):
        async with built.page.http.get(built.page.address + path) as response:
            assert (response.status, path) == (200, path)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_file_of_the_page_names_an_outside_address(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    known = {"http://www.w3.org/2000/svg", "https://t.me/"}
    assert set(re.findall(r"https?://[^\s\"'`)]+", text)) <= known
    assert "innerHTML" not in text
    assert not re.search(r"<[^>]+\s(?:style|on\w+)=", text)


@pytest.mark.parametrize("host", ["evil.example", "evil.example:{port}", "127.0.0.1:1"])
async def test_another_host_is_refused(built: Built, host: str) -> None:
    port = built.page.address.rpartition(":")[2]
    headers = {"Host": host.format(port=port)}
    for path in ("/", "/town", "/events"):
        async with built.page.http.get(built.page.address + path, headers=headers) as response:
            assert response.status == 403


@pytest.mark.parametrize("origin", [None, "null", "http://evil.example", "http://127.0.0.1:1"])
async def test_a_wish_from_another_page_is_refused(built: Built, origin: str | None) -> None:
    built.page.headers = {"Origin": origin} if origin else {}
    url = f"{built.page.address}/phones/siti/say"
    headers = built.page.headers
    async with built.page.http.post(url, json={"text": "Halo"}, headers=headers) as response:
        assert response.status == 403
    assert "Halo" not in await built.page.texts("siti")


async def test_another_site_may_link_to_the_page_but_not_look_behind_it(built: Built) -> None:
    headers = {"Sec-Fetch-Site": "cross-site"}
    for path, status in {"/": 200, "/town": 403, "/phones/siti/export.json": 403}.items():
        async with built.page.http.get(built.page.address + path, headers=headers) as response:
            assert (path, response.status) == (path, status)


async def test_the_page_speaks_the_browser_s_language(built: Built) -> None:
    for accepted, language in {"en-GB,en;q=0.9": "en", "id": "id", "": "id", "fr": "id"}.items():
        headers = {"Accept-Language": accepted}
        url = f"{built.page.address}/labels"
        async with built.page.http.get(url, headers=headers) as response:
            answer = await response.json()
        assert answer == {"language": language, "labels": labels(language)}


def test_every_word_that_the_page_uses_is_there_and_none_is_left_over() -> None:
    named = set(re.findall(r'data-(?:text|label|hint)="([\w-]+)"', HTML))
    scripts = "\n".join(file.read_text(encoding="utf-8") for file in FILES if file.suffix == ".js")
    named |= set(re.findall(r'say\(\s*"([\w-]+)"', scripts))
    for language in languages():
        assert named <= set(labels(language))
    quoted = set(re.findall(r'"([\w-]+)"', scripts)) | named
    python = "\n".join(
        file.read_text(encoding="utf-8")
        for folder in ("sandbox/town", "demo")
        for file in (ROOT / "bot" / folder).glob("*.py")
    )
    quoted |= set(re.findall(r'"([\w-]+)"', python))
    built_up = re.compile(r"(story|step|role|service|error)(-|$)")
    assert [name for name in labels("id") if name not in quoted and not built_up.match(name)] == []
