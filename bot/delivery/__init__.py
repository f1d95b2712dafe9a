"""Pushing: the courier empties the outbox through the messenger."""

import os

# python-telegram-bot then tells times to wait as timedelta, as its next version always will.
os.environ.setdefault("PTB_TIMEDELTA", "1")
