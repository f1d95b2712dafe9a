"""Telegram's menu of commands: what everybody is offered, and in which languages it can be."""

from bot.texts import SOURCE, languages
from storage.words import Side

CITIZEN_COMMANDS = ("lapor", "laporanku", "status", "bukti", "statistik", "bahasa", "bantuan")
COMMANDS = {Side.PUBLIC: CITIZEN_COMMANDS, Side.STAFF: ("bahasa", "bantuan")}
# Telegram knows languages by two letters (ISO 639-1), and has one menu for all others.
TWO_LETTERS = 2
FOR_ALL_OTHERS = ""


def menu_languages() -> dict[str, str]:
    """The language of each menu by the code under which Telegram keeps it."""
    told_apart = [one for one in languages() if one != SOURCE and len(one) == TWO_LETTERS]
    return {FOR_ALL_OTHERS: SOURCE, **{code: code for code in told_apart}}
