"""What people do on the phones, and what the phones show."""

import asyncio
from io import BytesIO

import aiohttp
import pytest

from bot.sandbox.pictures import make_picture
from bot.sandbox.town.posting import ALBUM
from tests.town.conftest import PLACE, Built, Json

BUTTON = {"inline_keyboard": [[{"text": "Kirim", "callback_data": "f:send"}]]}


async def last(built: Built, key: str = "siti") -> Json:
    messages = (await built.page.phone(key))["messages"]
    assert isinstance(messages, list)
    found: Json = messages[-1]
    return found


async def sends_files(built: Built, *files: tuple[str, bytes], caption: str = "") -> int:
    form = aiohttp.FormData({"by": "siti", "caption": caption})
    for name, content in files:
        kind = "image/jpeg" if name.endswith(".jpg") else "application/pdf"
        form.add_field("file", BytesIO(content), filename=name, content_type=kind)
    url, headers = f"{built.page.address}/phones/siti/files", built.page.headers
    async with built.page.http.post(url, data=form, headers=headers) as response:
        return response.status


async def test_what_is_written_reaches_the_bot_and_every_page(built: Built) -> None:
    mark = str((await built.page.town())["mark"])
    async with built.page.events(mark) as events:
        await built.page.does("/phones/siti/say", text="  Jalan rusak  ")
        event = await events.first("message")
    assert event["phone"] == "siti"
    assert (await built.page.texts("siti"))[-1] == "Jalan rusak"
    pending = built.play.telegram.default_bot.updates.pending
    assert "Jalan rusak" in list(pending.values())[-1].body


async def test_an_answer_names_the_message_that_it_answers(built: Built) -> None:
    asked = await built.bot_says(built.siti, "Di mana?")
    await built.page.does("/phones/siti/say", text="Di pasar", reply=asked["message_id"])
    assert (await last(built))["reply"] == {
        "id": asked["message_id"],
        "who": "Lapor",
        "text": "Di mana?",
        "photo": False,
    }


async def test_a_tap_sends_the_button_s_data_and_shows_what_is_answered(built: Built) -> None:
    sent = await built.bot_says(built.siti, "Sudah lengkap?", reply_markup=BUTTON)
    tap = {"message": sent["message_id"], "row": 0, "column": 0, "label": "Kirim"}
    mark = str((await built.page.town())["mark"])
    async with built.page.events(mark) as events, asyncio.TaskGroup() as tasks:
        tasks.create_task(built.page.does("/phones/siti/tap", **tap))
        pressed = await events.first("tap")
        assert pressed["id"] == sent["message_id"]
        query = next(iter(built.play.telegram.default_bot.presses))
        await built.bot("answerCallbackQuery", callback_query_id=query, text="Ya", show_alert=True)
        shown = await events.first("toast")
    assert (shown["phone"], shown["text"], shown["alert"]) == ("siti", "Ya", True)


@pytest.mark.parametrize(
    "change", [{"label": "Ubah"}, {"column": 1}, {"row": 3}, {"message": 999}]
)
async def test_a_button_that_is_no_longer_there_is_not_tapped(
    built: Built, change: dict[str, object]
) -> None:
    sent = await built.bot_says(built.siti, "Sudah lengkap?", reply_markup=BUTTON)
    tap = {"message": sent["message_id"], "row": 0, "column": 0, "label": "Kirim", **change}
    assert await built.page.refuses("/phones/siti/tap", **tap) == "error-gone"
    assert not built.play.telegram.default_bot.presses


async def test_one_s_own_text_is_changed_and_taken_back(built: Built) -> None:
    await built.page.does("/phones/siti/say", text="Jalan rusk")
    number = (await last(built))["id"]
    await built.page.does("/phones/siti/edit", message=number, text="Jalan rusak")
    changed = await last(built)
    assert (changed["text"], changed["edited"]) == ("Jalan rusak", True)
    await built.page.does("/phones/siti/delete", message=number)
    assert "Jalan rusak" not in await built.page.texts("siti")


async def test_the_bot_s_words_are_left_to_the_bot(built: Built) -> None:
    said = (await built.bot_says(built.siti, "Halo"))["message_id"]
    refuses = built.page.refuses
    assert await refuses("/phones/siti/edit", message=said, text="Hai") == "error-gone"
    assert await refuses("/phones/siti/delete", message=said) == "error-gone"


@pytest.mark.parametrize("text", ["", "   ", "x" * 4097])
async def test_what_telegram_would_not_send_is_refused(built: Built, text: str) -> None:
    assert await built.page.refuses("/phones/siti/say", text=text) == "error-wrong"


async def test_a_wish_that_does_not_exist_is_not_found(built: Built) -> None:
    url = f"{built.page.address}/phones/siti/fly"
    async with built.page.http.post(url, json={}, headers=built.page.headers) as response:
        assert response.status == 404
    assert await built.page.refuses("/phones/nobody/say", text="Halo") == "error-gone"
    assert await built.page.refuses("/phones/siti/say", text="Halo", by="joko") == "error-gone"


async def test_photos_travel_together_and_other_files_alone(built: Built) -> None:
    photos = [(f"{number}.jpg", make_picture()) for number in range(ALBUM + 1)]
    assert await sends_files(built, *photos, ("surat.pdf", b"%PDF"), caption="Lihat") == 200
    messages = (await built.page.phone("siti"))["messages"]
    assert isinstance(messages, list)
    files = [message for message in messages if message.get("things")]
    assert [one.get("text") for one in files] == ["Lihat", *[None] * 11]
    assert len({one.get("album") for one in files[:ALBUM]}) == 1
    assert files[ALBUM].get("album") is None
    assert files[-1]["things"][0]["name"] == "surat.pdf"


async def test_a_file_of_the_chat_is_seen_or_saved(built: Built) -> None:
    picture = make_picture()
    await sends_files(built, ("a.jpg", picture), ("b.pdf", b"<script>"))
    messages = (await built.page.phone("siti"))["messages"]
    assert isinstance(messages, list)
    photo, document = (one["things"][0]["file"] for one in messages if one.get("things"))
    for file, kind, content in (
        (photo, "image/jpeg", picture),
        (document, "application/octet-stream", b"<script>"),
    ):
        url = f"{built.page.address}/phones/siti/files/{file}"
        async with built.page.http.get(url) as response:
            assert (response.content_type, await response.read()) == (kind, content)
            saved = response.headers.get("Content-Disposition", "").startswith("attachment")
            assert saved is (kind != "image/jpeg")


async def test_a_file_that_is_too_large_is_refused(built: Built) -> None:
    assert await sends_files(built, ("a.pdf", bytes(22 * 1024 * 1024))) == 413


async def test_offline_nothing_comes_and_what_is_written_waits(built: Built) -> None:
    await built.page.does("/phones/siti/switch", what="offline", on=True)
    await built.bot_says(built.siti, "Ada kabar")
    await built.page.does("/phones/siti/say", text="Halo?")
    assert await built.page.texts("siti") == ["/start"]
    phone = await built.page.phone("siti")
    assert phone["waiting"] == [{"text": "Halo?", "from": built.siti.id}]
    tap = {"message": 2, "row": 0, "column": 0, "label": "Kirim"}
    assert await built.page.refuses("/phones/siti/tap", **tap) == "error-offline"
    mark = str((await built.page.town())["mark"])
    async with built.page.events(mark) as events:
        await built.page.does("/phones/siti/switch", what="offline", on=False)
        words = [(await events.first("message"))["message"] for _ in range(2)]
    assert [word["text"] for word in words if isinstance(word, dict)] == ["Ada kabar", "Halo?"]
    assert await built.page.texts("siti") == ["/start", "Ada kabar", "Halo?"]


async def test_who_has_blocked_the_bot_neither_hears_nor_writes(built: Built) -> None:
    await built.page.does("/phones/siti/switch", what="blocked", on=True)
    assert (await built.bot("sendMessage", chat_id=built.siti.id, text="x"))["error_code"] == 403
    assert await built.page.refuses("/phones/siti/say", text="Halo") == "error-blocked"
    assert (await built.page.phone("siti"))["blocked"] is True
    await built.page.does("/phones/siti/switch", what="blocked", on=False)
    await built.bot_says(built.siti, "Halo lagi")
    assert (await built.page.texts("siti"))[-1] == "Halo lagi"


async def test_a_group_throws_the_bot_out_and_takes_it_back(built: Built) -> None:
    await built.page.does("/phones/group/switch", what="blocked", on=True)
    group = built.play.group
    assert (await built.bot("sendMessage", chat_id=group.id, text="x"))["error_code"] == 403
    await built.page.does("/phones/group/say", text="Tinggal kita", by="siti")
    await built.page.does("/phones/group/switch", what="blocked", on=False)
    await built.bot_says(group, "Saya lagi")
    assert (await built.page.texts("group"))[-1] == "Saya lagi"


async def test_the_next_message_fails_once_and_the_page_hears_of_it(built: Built) -> None:
    await built.page.does("/phones/siti/switch", what="failing", on=True)
    mark = str((await built.page.town())["mark"])
    async with built.page.events(mark) as events:
        await built.bot_says(built.play.joko, "Halo Joko")
        refused = await built.bot("sendMessage", chat_id=built.siti.id, text="x")
        assert refused["error_code"] == 502
        assert (await events.first("failed"))["phone"] == "siti"
    assert (await built.page.phone("siti"))["failing"] is False
    await built.bot_says(built.siti, "Sekarang sampai")


async def test_a_reply_keyboard_asks_for_the_place(built: Built) -> None:
    keyboard = {
        "keyboard": [[{"text": "Kirim lokasi", "request_location": True}], [{"text": "Batal"}]],
        "one_time_keyboard": True,
        "input_field_placeholder": "Di mana?",
    }
    await built.bot_says(built.siti, "Di mana?", reply_markup=keyboard)
    assert (await built.page.phone("siti"))["keys"] == {
        "rows": [[{"text": "Kirim lokasi", "asks": "location"}], [{"text": "Batal"}]],
        "once": True,
        "reply": False,
        "hint": "Di mana?",
    }
    await built.page.does("/phones/siti/share", what="location")
    place = {"kind": "location", "latitude": PLACE[0], "longitude": PLACE[1]}
    assert (await last(built))["things"] == [place]
    assert await built.page.refuses("/phones/group/share", what="contact") == "error-gone"


async def test_the_bot_s_typing_is_seen(built: Built) -> None:
    mark = str((await built.page.town())["mark"])
    async with built.page.events(mark) as events:
        await built.bot("sendChatAction", chat_id=built.siti.id, action="typing")
        assert await events.next() == {"kind": "typing", "phone": "siti", "action": "typing"}


async def test_what_the_bot_changes_and_takes_back_is_followed(built: Built) -> None:
    sent = await built.bot_says(built.siti, "Kartu")
    chat = {"chat_id": built.siti.id, "message_id": sent["message_id"]}
    mark = str((await built.page.town())["mark"])
    async with built.page.events(mark) as events:
        await built.bot("editMessageText", **chat, text="Kartu baru")
        changed = (await events.first("message"))["message"]
        assert isinstance(changed, dict)
        assert (changed["text"], changed["edited"]) == ("Kartu baru", True)
        await built.bot("deleteMessage", **chat)
        assert (await events.first("gone"))["id"] == sent["message_id"]


async def test_a_link_to_the_bot_starts_it_on_the_phone_of_who_opens_it(built: Built) -> None:
    url = f"https://t.me/{built.play.telegram.username}?start=case_K7QP"
    opened = await built.page.does("/phones/group/open", by="joko", url=url)
    assert opened == {"phone": "joko"}
    assert (await built.page.texts("joko"))[-1] == "/start case_K7QP"
    outside = {"url": "https://example.org/?start=x"}
    assert await built.page.refuses("/phones/siti/open", **outside) == "error-outside"


async def test_the_menu_has_the_commands_of_the_chat(built: Built) -> None:
    def listed(name: str) -> list[dict[str, str]]:
        return [{"command": name, "description": "x"}]

    for name, scope in {
        "semua": {"type": "default"},
        "sendiri": {"type": "chat", "chat_id": built.play.joko.id},
    }.items():
        await built.bot("setMyCommands", commands=listed(name), scope=scope)
    for phone, name in {"siti": "semua", "joko": "sendiri"}.items():
        url = f"{built.page.address}/phones/{phone}/commands"
        async with built.page.http.get(url) as response:
            assert await response.json() == listed(name)


async def test_a_chat_is_saved_as_a_page_or_as_data(built: Built) -> None:
    await sends_files(built, ("a.jpg", make_picture()), caption="<b>Jalan</b> & lubang")
    url = f"{built.page.address}/phones/siti/export"
    async with built.page.http.get(f"{url}.html") as response:
        assert "attachment" in response.headers["Content-Disposition"]
        page = await response.text()
    assert "&lt;b&gt;Jalan&lt;/b&gt; &amp; lubang" in page
    assert "data:image/jpeg;base64," in page
    async with built.page.http.get(f"{url}.json") as response:
        data = await response.json()
    assert data["name"] == "Siti"
    assert data["messages"][-1]["text"] == "<b>Jalan</b> & lubang"
