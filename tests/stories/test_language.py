"""The language of a chat: it follows Telegram, can be chosen, and holds for everything."""

import re

import pytest

from bot.sandbox import Person
from tests.stories.conftest import Town, filed
from tests.stories.offices import labels


async def chosen(person: Person, label: str) -> None:
    """Choose a language by its button."""
    await person.says("/bahasa")
    await person.sees(re.compile("Which language|bahasa apa|bahaso apo"))
    await person.taps(label)


@pytest.mark.parametrize(
    ("code", "greeting"),
    [("en", "Welcome to LAPOR"), ("en-GB", "Welcome to LAPOR"), ("jv", "Selamat datang")],
)
async def test_the_greeting_speaks_what_telegram_is_set_to(
    town: Town, code: str, greeting: str
) -> None:
    person = town.telegram.person("Mary", language_code=code)
    await person.starts()
    await person.sees(greeting)


async def test_who_sets_telegram_to_another_language_is_spoken_to_in_it(town: Town) -> None:
    case = await filed(town.siti)
    town.siti.user["language_code"] = "en"
    await town.siti.says("/laporanku")
    await town.siti.sees("Your reports: 1")
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.siti.sees("Answer due by")


async def test_a_choice_wins_over_telegram_s_language_in_replies_notices_and_menu(
    town: Town,
) -> None:
    case = await filed(town.siti)
    await town.siti.says("/bahasa")
    offered = await town.siti.sees("bahasa apa")
    assert labels(offered) == [
        "Bahasa Indonesia",
        "English",
        "Baso Pelembang (versi awal)",
        "✓ Ikut bahasa Telegram saya",
    ]
    await town.siti.taps("Baso Pelembang")
    offered = await town.siti.sees("bahaso apo")
    assert "✓ Baso Pelembang (versi awal)" in labels(offered)
    await town.siti.says("/laporanku")
    await town.siti.sees("Laporan kamu: 1")
    await town.coordinator.says(f"/disposisi {case} pupr")
    await town.siti.sees("la kami perikso")
    await town.telegram.caught_up()
    menu = town.telegram.commands[f"chat:{town.siti.id}"]
    assert {one["command"]: one["description"] for one in menu}["laporanku"] == "Laporan aku"


async def test_whoever_follows_telegram_again_has_everybody_s_menu(town: Town) -> None:
    await chosen(town.siti, "English")
    await town.siti.sees("Which language")
    await town.siti.taps("As my Telegram")
    await town.siti.sees("bahasa apa")
    await town.telegram.caught_up()
    assert [key for key in town.telegram.commands if key.startswith(f"chat:{town.siti.id}")] == []
    await town.siti.says("/laporanku")
    await town.siti.sees("Anda belum punya laporan")


async def test_an_officer_s_menu_is_there_in_each_language_or_in_the_chosen_one(
    town: Town,
) -> None:
    place = f"chat:{town.liaison.id}"
    assert town.telegram.commands[place][0]["description"] == "Laporan yang menunggu Anda"
    assert town.telegram.commands[f"{place}/en"][0]["description"] == "Reports that wait for you"
    await chosen(town.liaison, "English")
    await town.liaison.sees("Which language")
    await town.telegram.caught_up()
    assert town.telegram.commands[place][0]["description"] == "Reports that wait for you"
    assert f"{place}/en" not in town.telegram.commands


async def test_a_whole_complaint_is_filed_and_answered_in_palembang_malay(town: Town) -> None:
    await chosen(town.siti, "Baso Pelembang")
    await town.siti.sees("bahaso apo")
    await town.siti.says("Jalan di depan SD Negeri 3 belubang besak, motor galak jatuh.")
    for question, label in (
        ("kecamatan mano", "Gelumbang"),
        ("desa atau kelurahan", "Gelumbang"),
        ("La lengkap", "Kirim"),
    ):
        await town.siti.sees(question)
        await town.siti.taps(label)
    await town.siti.sees("la kami terimo")


async def test_an_unknown_language_cannot_be_forced_on_the_bot(town: Town) -> None:
    await town.siti.says("/bahasa")
    offered = await town.siti.sees("bahasa apa")
    press = await town.siti.presses_data("la:xx", on=offered)
    assert "Langkah ini sudah lewat" in await press.answered()
