"""A bare python-telegram-bot bot: polling, sequential as by default, no database."""

import sys

from telegram import Update
from telegram.ext import (
    Application,
    CallbackQueryHandler,
    ContextTypes,
    MessageHandler,
    filters,
)


async def echo(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Say the same."""
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


async def press(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Answer a press."""
    if update.callback_query:
        await update.callback_query.answer()


def main(token: str, api: str) -> None:
    """Run until told to stop."""
    application = Application.builder().token(token).base_url(f"{api}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.add_handler(CallbackQueryHandler(press))
    application.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:])
