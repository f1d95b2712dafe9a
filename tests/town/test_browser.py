"""The page in a real browser: a complaint from the first word to the notice that time brings."""

import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest
from playwright.async_api import FilePayload, expect

from bot.demo.scenery import road
from bot.demo.town import scene
from bot.sandbox.town import opened
from handlers import router
from tests.stories.conftest import FILING, STORY
from tests.town.browsers import DESKTOP, PHONE, Screen, screen
from tests.town.conftest import Built, Play, builder

ANSWER = "Lubang kami tambal Kamis 5 November 2026 oleh regu Pak Hasan."
LONG = "Pneumonoultramicroscopicsilicovolcanoconiosis" * 6
BUTTONS = {
    "inline_keyboard": [
        [{"text": f"{word} dan seterusnya", "callback_data": word} for word in "abcd"],
        [{"text": "Verifikasi, lalu teruskan ke dinas yang berwenang", "callback_data": "e"}],
    ]
}


@pytest.fixture
async def address() -> AsyncIterator[str]:
    """The town of `lapor sandbox`, with the real bot."""
    async with opened(lambda: scene(router(), breath=0), 0) as (_, address):
        yield address


async def files(shown: Screen) -> str:
    """Siti files by typing and by the buttons that she sees; the tracking ID."""
    await shown.writes("siti", STORY)
    for question, label in FILING:
        await shown.sees("siti", question)
        await shown.taps("siti", label)
    receipt = await shown.sees("siti", "sudah kami terima")
    found = re.search(r"\w{4}-\w{4}", await receipt.inner_text())
    assert found
    return found[0]


@pytest.mark.parametrize(("name", "size"), [("desktop", DESKTOP), ("phone", PHONE)])
async def test_a_complaint_is_filed_answered_and_followed_by_the_clock(
    address: str, name: str, size: tuple[int, int]
) -> None:
    async with screen(address, size) as shown:
        case = await files(shown)
        await shown.shoot(f"{name}-filed")
        await shown.writes("rina", f"/disposisi {case} pupr")
        await shown.sees("joko", case)
        await shown.sees("group", case)
        await shown.shoot(f"{name}-forwarded")
        await shown.writes("joko", f"/tanggapi {case} {ANSWER}")
        await shown.sees("siti", ANSWER)
        await shown.shoot(f"{name}-answered")
        await shown.page.get_by_role("button", name="+5 hari kerja").click()
        notice = await shown.sees("joko", "Hari yang dijanjikan")
        await notice.evaluate("(bubble) => bubble.scrollIntoView({ block: 'start' })")
        await expect(shown.page.locator(".now .day")).to_have_text("Senin, 9 November 2026")
        await shown.shoot(f"{name}-notice")
        assert await shown.overflows() == []


async def test_everything_can_be_done_by_keys_alone(built: Built) -> None:
    scope = {"type": "chat", "chat_id": built.siti.id}
    commands = [
        {"command": name, "description": f"Perintah {name}"} for name in ("lapor", "status")
    ]
    await built.bot("setMyCommands", commands=commands, scope=scope)
    async with screen(built.page.address) as shown:
        press, focused = shown.page.keyboard.press, shown.page.locator(":focus")
        await press("Alt+1")
        await shown.page.keyboard.type("/s")
        await expect(shown.page.locator("#phone-siti [role=option]")).to_have_count(1)
        await shown.shoot("keys-commands")
        await press("Enter")
        await shown.sees("siti", "/status")
        await shown.page.keyboard.type("Baris satu")
        await press("Shift+Enter")
        await shown.page.keyboard.type("baris dua")
        await press("Enter")
        await shown.sees("siti", "baris dua")
        assert (await built.page.texts("siti"))[-1] == "Baris satu\nbaris dua"
        await built.bot_says(built.siti, "Sudah lengkap?", reply_markup=BUTTONS)
        await shown.sees("siti", "Sudah lengkap?")
        await shown.page.locator("#phone-siti .log").focus()
        await press("ArrowUp")
        await expect(focused).to_contain_text("Sudah lengkap?")
        await press("Tab")
        await expect(focused).to_have_attribute("aria-haspopup", "menu")
        await press("Enter")
        await expect(shown.page.get_by_role("menuitem")).to_have_text(["Balas", "Salin teks"])
        await press("Enter")
        await expect(focused).to_have_attribute("aria-label", "Tulis pesan…")
        await press("Escape")
        await press("Shift+Tab")
        await press("Shift+Tab")
        outline = await focused.evaluate("(one) => getComputedStyle(one).outlineStyle")
        assert outline == "solid"


async def test_a_card_that_changes_under_the_fingers_keeps_the_focus(built: Built) -> None:
    sent = await built.bot_says(built.siti, "Kartu", reply_markup=BUTTONS)
    async with screen(built.page.address) as shown:
        await shown.page.locator("#phone-siti .key").nth(1).focus()
        card = {"chat_id": built.siti.id, "message_id": sent["message_id"]}
        await built.bot("editMessageText", **card, text="Kartu baru", reply_markup=BUTTONS)
        await shown.sees("siti", "Kartu baru")
        await expect(shown.page.locator(":focus")).to_have_text("b dan seterusnya")


async def test_photos_are_sent_with_a_caption_and_seen(built: Built) -> None:
    async with screen(built.page.address) as shown:
        picture = FilePayload(name="a.jpg", mimeType="image/jpeg", buffer=road(holes=2))
        siti = await shown.phone("siti")
        await siti.locator("input[type=file]").set_input_files([picture] * 3)
        await expect(siti.locator(".enclosed li")).to_have_count(3)
        await shown.shoot("enclosed")
        await shown.writes("siti", "Di depan pasar")
        await expect(siti.locator(".photo img")).to_have_count(3)
        await expect(siti.locator(".bubble", has_text="Di depan pasar")).to_have_count(1)
        await siti.locator(".photo").first.click()
        await expect(shown.page.locator("#photo img")).to_be_visible()
        await shown.shoot("photo")


async def test_the_switches_of_a_phone_show_what_they_do(built: Built) -> None:
    async with screen(built.page.address) as shown:
        siti = await shown.phone("siti")
        for label in ("Luring", "Gagalkan"):
            await siti.locator(".menu").click()
            await shown.page.get_by_role("menuitemcheckbox", name=label).click()
        await expect(siti.locator(".status")).to_contain_text("luring")
        await shown.writes("siti", "Sedang di kebun")
        await expect(siti.locator(".waiting")).to_have_count(1)
        await siti.locator(".menu").click()
        await shown.shoot("switches")
        await shown.page.get_by_role("menuitemcheckbox", name="Luring").click()
        await expect(siti.locator(".waiting")).to_have_count(0)
        await shown.sees("siti", "Sedang di kebun")
        await built.bot("sendMessage", chat_id=built.siti.id, text="x")
        await expect(siti.locator(".toast")).to_contain_text("gagal di jalan")
        await siti.locator(".menu").click()
        await shown.page.get_by_role("menuitemcheckbox", name="Blokir").click()
        await expect(siti.locator("textarea")).to_be_hidden()
        await siti.get_by_role("button", name="Buka blokir").click()
        await expect(siti.locator("textarea")).to_be_visible()
        async with shown.page.expect_download() as saving:
            await siti.locator(".menu").click()
            await shown.page.get_by_role("menuitem", name="HTML").click()
        assert (await saving.value).suggested_filename == "lapor-siti.html"


async def test_one_s_own_message_is_changed_and_taken_back_in_the_page(built: Built) -> None:
    async with screen(built.page.address) as shown:
        await shown.writes("siti", "Jalan rusk")
        bubble = await shown.sees("siti", "Jalan rusk")
        await bubble.click(button="right")
        await shown.page.get_by_role("menuitem", name="Ubah").click()
        await shown.writes("siti", "Jalan rusak")
        changed = await shown.sees("siti", "Jalan rusak")
        await expect(changed).to_contain_text("diubah")
        await changed.click(button="right")
        await shown.page.get_by_role("menuitem", name="Hapus").click()
        await expect(changed).to_have_count(0)


async def test_an_alert_waits_and_a_toast_does_not(built: Built) -> None:
    await built.bot_says(built.siti, "Sudah lengkap?", reply_markup=BUTTONS)
    async with screen(built.page.address) as shown:
        for alert in (False, True):
            await shown.taps("siti", "Verifikasi")
            await expect(shown.page.locator(".key[aria-busy]")).to_have_count(1)
            query = next(iter(built.play.telegram.default_bot.presses))
            answer = {"callback_query_id": query, "text": "Sudah dicatat", "show_alert": alert}
            await built.bot("answerCallbackQuery", **answer)
            place = "dialog[open]" if alert else ".toast"
            await expect(shown.page.locator(place).last).to_contain_text("Sudah dicatat")
        await shown.shoot("alert")
        await shown.page.get_by_role("button", name="Oke").click()


async def test_a_page_that_loses_the_line_says_so_and_finds_the_town_again() -> None:
    plays: list[Play] = []
    async with AsyncExitStack() as first, AsyncExitStack() as page:
        _, address = await first.enter_async_context(opened(builder(plays), 0))
        shown = await page.enter_async_context(screen(address))
        lost = shown.page.locator("#lost")
        await expect(lost).to_be_hidden()
        await first.aclose()
        await expect(lost).to_be_visible()
        await shown.shoot("lost")
        async with opened(builder(plays), int(address.strip("/").rpartition(":")[2])):
            await expect(lost).to_be_hidden()
            await plays[-1].siti.says("Saya lagi")
            await shown.sees("siti", "Saya lagi")
            await page.aclose()


@pytest.mark.parametrize(("name", "size"), [("desktop", DESKTOP), ("phone", PHONE)])
async def test_long_words_and_large_letters_stay_in_their_place(
    built: Built, name: str, size: tuple[int, int]
) -> None:
    await built.siti.says(LONG)
    await built.bot_says(built.siti, f"<b>{LONG}</b> <code>{LONG}</code>", parse_mode="HTML")
    await built.bot_says(built.siti, "Kartu", reply_markup=BUTTONS)
    await built.siti.sends_photo("Foto dari lapangan", road(holes=3))
    async with screen(built.page.address, size, dark=True) as shown:
        assert await shown.overflows() == []
        await shown.shoot(f"{name}-dark-long")
        await shown.page.evaluate("document.documentElement.style.fontSize = '200%'")
        await shown.page.locator("#phone-siti textarea").scroll_into_view_if_needed()
        assert await shown.overflows() == []
        await shown.shoot(f"{name}-dark-large")


async def test_the_page_speaks_english_where_the_browser_does(built: Built) -> None:
    async with screen(built.page.address, language="en-GB") as shown:
        await expect(shown.page).to_have_title("Lapor · practice town")
        await expect(shown.page.locator("html")).to_have_attribute("lang", "en")
        await shown.page.get_by_role("button", name="Stories").click()
        await shown.page.get_by_role("button", name="An ordinary complaint").click()
        await expect(shown.page.locator("#story .caption")).to_contain_text("Siti simply writes")
        await shown.page.get_by_role("button", name="Play step").click()
        await shown.sees("siti", "Jalan rusak")
        await shown.shoot("english-story")


async def test_an_invitation_is_opened_on_the_phone_of_whom_it_is_for(built: Built) -> None:
    link = f"https://t.me/{built.play.telegram.username}?start=undangan"
    await built.bot_says(built.siti, f"Tautan sekali pakai: {link} atau https://example.org/")
    async with screen(built.page.address) as shown:
        siti = await shown.phone("siti")
        await siti.get_by_role("button", name=link).click()
        await shown.page.locator("dialog").get_by_role("button", name="Joko").click()
        await shown.sees("joko", "/start undangan")
        await siti.get_by_role("button", name="https://example.org/").click()
        await expect(siti.locator(".toast")).to_contain_text("di luar kota latihan")


async def test_tabs_lead_to_the_other_phones_and_count_what_is_new(built: Built) -> None:
    async with screen(built.page.address, PHONE) as shown:
        await built.bot_says(built.play.joko, "Laporan baru")
        tab = shown.page.get_by_role("tab", name="Joko")
        await expect(tab).to_contain_text("1")
        await shown.page.get_by_role("tab", name="Siti").focus()
        await shown.page.keyboard.press("ArrowRight")
        await expect(tab).to_have_attribute("aria-selected", "true")
        await expect(shown.page.locator("#phone-joko")).to_be_visible()
        await expect(shown.page.locator("#phone-siti")).to_be_hidden()
        await expect(tab.locator(".badge")).to_be_hidden()
