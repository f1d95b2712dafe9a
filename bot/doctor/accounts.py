"""Checks at Telegram: reachable, its clock and ours, who the tokens are, where updates go."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import TelegramAPIError, TelegramNetworkError
from aiogram.types import User, WebhookInfo
from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.accounts import make_bot
from bot.clock import Clock
from bot.config import Config
from bot.doctor.findings import Finding, Mark, attention, fault, ok
from bot.errors import LaporError
from bot.receiver.webhook import PATHS
from storage.words import Side

PATIENCE = ClientTimeout(total=15)
# Between ours and Telegram's clock; the header that tells it counts in whole seconds.
NOTICED, WRONG = timedelta(seconds=5), timedelta(seconds=60)
MANY_PENDING = 100
FRESH = timedelta(hours=1)
TOKENS = {Side.PUBLIC: "telegram.token", Side.STAFF: "telegram.staff_token"}


@dataclass(frozen=True)
class Account:
    """A bot that Telegram knows by one of the tokens."""

    bot: Bot
    me: User
    side: Side


async def clock_at(config: Config, clock: Clock) -> Finding:
    """This machine's clock against the Date of Telegram's answer."""
    begun = clock.now()
    try:
        async with (
            ClientSession(timeout=PATIENCE) as client,
            client.get(config.telegram.api, allow_redirects=False) as answer,
        ):
            told = parsedate_to_datetime(answer.headers.get("Date", ""))
    except (ClientError, TimeoutError):
        return fault("terminal-telegram-unreachable")
    except ValueError:
        return attention("doctor-clock-unknown")
    ours = begun + (clock.now() - begun) / 2
    return judge_clock(ours - told.astimezone(UTC))


def judge_clock(ahead: timedelta) -> Finding:
    """What it means that our clock is so far ahead."""
    seconds = round(ahead.total_seconds())
    if abs(ahead) < NOTICED:
        return ok("doctor-clock", seconds=abs(seconds))
    mark = Mark.FAULT if abs(ahead) > WRONG else Mark.ATTENTION
    key = "doctor-clock-fast" if seconds > 0 else "doctor-clock-slow"
    return Finding(mark, key, {"seconds": abs(seconds)})


async def account_of(config: Config, session: AiohttpSession, side: Side) -> Account | Finding:
    """Who the token of this side is, or what is wrong with it."""
    try:
        bot = make_bot(config, session, side)
        return Account(bot, await bot.get_me(), side)
    except TelegramNetworkError:
        return fault("terminal-telegram-unreachable")
    except (LaporError, TelegramAPIError):
        return fault("doctor-token-refused", token=TOKENS[side])


async def webhook_of(
    config: Config, account: Account, now: datetime, *, running: bool | None
) -> AsyncIterator[Finding]:
    """Whether updates come the way that the settings say, and whether they come."""
    name = account.me.username or ""
    try:
        info = await account.bot.get_webhook_info(request_timeout=15)
    except TelegramAPIError:
        yield fault("terminal-telegram-unreachable")
        return
    wanted = ""
    if config.webhook is not None:
        path = PATHS[account.side is Side.STAFF]
        wanted = config.webhook.url.rstrip("/") + path if path else config.webhook.url
    yield _address(info, wanted, name, running=running)
    if info.url and info.last_error_date is not None:
        yield _last_error(info, name, now)
    if info.pending_update_count > MANY_PENDING:
        yield attention("doctor-webhook-pending", name=name, count=info.pending_update_count)


def _address(info: WebhookInfo, wanted: str, name: str, *, running: bool | None) -> Finding:
    """`lapor run` sets and removes the webhook as it starts: what is wrong before that is no
    fault yet."""
    if info.url == wanted:
        key = "doctor-webhook" if wanted else "doctor-polling"
        return ok(key, name=name, host=_host(wanted), count=info.pending_update_count)
    mark = Mark.FAULT if running else Mark.ATTENTION
    if not wanted:
        return Finding(mark, "doctor-webhook-foreign", {"name": name, "host": _host(info.url)})
    key = "doctor-webhook-other" if info.url else "doctor-webhook-missing"
    known = {"name": name, "host": _host(wanted)}
    return Finding(mark, key, known)


def _last_error(info: WebhookInfo, name: str, now: datetime) -> Finding:
    at = info.last_error_date
    moment = at if isinstance(at, datetime) else now
    stuck = now - moment < FRESH and info.pending_update_count
    mark = Mark.FAULT if stuck else Mark.ATTENTION
    known = {
        "name": name,
        "why": info.last_error_message or "",
        "at": f"{moment:%Y-%m-%d %H:%M} UTC",
    }
    return Finding(mark, "doctor-webhook-error", known)


def _host(url: str) -> str:
    """Where updates go to; the rest of an address may hold a secret."""
    return urlsplit(url).hostname or ""
