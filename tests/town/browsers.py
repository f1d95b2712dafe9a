"""A browser for the tests: the machine's own Chromium, driven by Playwright."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.async_api import Browser, ConsoleMessage, Locator, Page, async_playwright, expect

SCREENSHOTS = Path(__file__).parents[2] / "build" / "screenshots"
NAMES = ("chromium", "chromium-browser", "google-chrome")
MISSING = "no Chromium on this machine (Debian: apt-get install -y chromium)"
DESKTOP = (1600, 900)
PHONE = (390, 844)
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """The browser that this machine has; without one the test is left out."""
    path = next((found for found in map(shutil.which, NAMES) if found), None)
    if path is None:
        pytest.skip(MISSING)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path)
        try:
            yield browser
        finally:
            await browser.close()


@dataclass
class Screen:
    """The town's page in a browser, at a desktop's or a phone's width."""

    page: Page
    address: str
    narrow: bool
    troubles: list[str] = field(default_factory=list)

    async def phone(self, key: str) -> Locator:
        """A phone that can be seen: on a narrow screen by its tab."""
        if self.narrow:
            await self.page.locator(f"#tab-{key}").click()
        return self.page.locator(f"#phone-{key}")

    async def writes(self, key: str, text: str) -> None:
        """Type and press Enter."""
        field = (await self.phone(key)).locator("textarea")
        await field.fill(text)
        await field.press("Enter")

    async def taps(self, key: str, label: str) -> None:
        """Press the newest button with these words."""
        phone = await self.phone(key)
        await phone.locator(".key", has_text=label).last.click()

    async def sees(self, key: str, text: str) -> Locator:
        """Wait until a bubble with these words stands in the chat."""
        bubble = (await self.phone(key)).locator(".bubble", has_text=text).last
        await expect(bubble).to_be_visible()
        return bubble

    async def shoot(self, name: str) -> None:
        """A screenshot to look at."""
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        await self.page.screenshot(path=SCREENSHOTS / f"{name}.png", animations="disabled")

    async def overflows(self) -> list[str]:
        """What is wider than its place, apart from what is meant to be scrolled sideways."""
        found: list[str] = await self.page.evaluate(OVERFLOWING)
        return found


OVERFLOWING = """() => {
  const wide = (element) => element.scrollWidth > element.clientWidth + 1;
  const places = ["html", "body", ".bar", ".story", ".screen", ".head", ".log", ".bubble", ".key"];
  return places.flatMap((place) => [...document.querySelectorAll(place)]
    .filter((element) => element.clientWidth && wide(element))
    .map((element) => `${place}: ${element.textContent.slice(0, 60)}`));
}"""


@asynccontextmanager
async def screen(
    address: str,
    size: tuple[int, int] = DESKTOP,
    *,
    dark: bool = False,
    language: str = "id-ID",
) -> AsyncIterator[Screen]:
    """The page, opened; at the end nothing may have failed in it or gone outside."""
    async with chromium() as browser:
        page = await browser.new_page(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if dark else "light",
            locale=language,
            has_touch=size == PHONE,
        )
        shown = Screen(page, address, narrow=size == PHONE)

        def note(message: ConsoleMessage) -> None:
            # Chromium also complains of answers like 409, which the page shows in its own words.
            if message.type == "error" and "Failed to load resource" not in message.text:
                shown.troubles.append(message.text)

        page.on("console", note)
        page.on("pageerror", lambda error: shown.troubles.append(str(error)))
        page.on(
            "request",
            lambda request: (
                None
                if request.url.startswith((address, "blob:"))
                else shown.troubles.append(request.url)
            ),
        )
        await page.goto(address)
        await expect(page.locator("body")).to_have_class("ready")
        yield shown
        assert shown.troubles == []
