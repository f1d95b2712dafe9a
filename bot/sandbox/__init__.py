"""A Telegram on loopback: the Bot API over HTTP, and people who use the bot."""

from bot.sandbox.accounts import Account
from bot.sandbox.clock import SandboxClock
from bot.sandbox.faults import Limits
from bot.sandbox.groups import Group
from bot.sandbox.people import Person, Press
from bot.sandbox.rooms import BotMessage, LogEntry
from bot.sandbox.server import Refusal
from bot.sandbox.telegram import Sandbox
from bot.sandbox.windows import NotSeenError

__all__ = [
    "Account",
    "BotMessage",
    "Group",
    "Limits",
    "LogEntry",
    "NotSeenError",
    "Person",
    "Press",
    "Refusal",
    "Sandbox",
    "SandboxClock",
]
