"""A Telegram on loopback: the Bot API over HTTP, and people who use the bot."""

from bot.sandbox.accounts import Account
from bot.sandbox.channels import Channel
from bot.sandbox.clock import SandboxClock
from bot.sandbox.faults import Limits
from bot.sandbox.groups import Group
from bot.sandbox.inline import InlineResult, InlineResults
from bot.sandbox.messages import BotMessage, LogEntry
from bot.sandbox.people import Person
from bot.sandbox.questions import Inquiry, Press
from bot.sandbox.server import Refusal
from bot.sandbox.spoken import Spoken
from bot.sandbox.telegram import Sandbox
from bot.sandbox.topics import Topic
from bot.sandbox.windows import NotSeenError, Window

__all__ = [
    "Account",
    "BotMessage",
    "Channel",
    "Group",
    "InlineResult",
    "InlineResults",
    "Inquiry",
    "Limits",
    "LogEntry",
    "NotSeenError",
    "Person",
    "Press",
    "Refusal",
    "Sandbox",
    "SandboxClock",
    "Spoken",
    "Topic",
    "Window",
]
