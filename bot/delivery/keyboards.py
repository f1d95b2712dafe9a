"""Buttons as python-telegram-bot takes them."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.buttons import Rows


def keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    """An inline keyboard; None without buttons."""
    filled = [
        [
            InlineKeyboardButton(
                button.label, url=button.url or None, callback_data=button.data or None
            )
            for button in row
        ]
        for row in rows
        if row
    ]
    return InlineKeyboardMarkup(filled) if filled else None
