"""`lapor doctor`: what keeps the bot from working, and what to do. Nothing is changed, and the
bot may go on running."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

from bot.accounts import connected
from bot.clock import Clock
from bot.config import Config
from bot.doctor import accounts, machine, register, rights
from bot.doctor.accounts import Account
from bot.doctor.findings import Finding, ok
from bot.doctor.register import Known
from storage.words import Side


def on_machine(path: Path, config: Config, clock: Clock, known: Known) -> Iterator[Finding]:
    """All that needs no network but the database's; what is found goes into `known`."""
    yield machine.settings_file(path)
    yield machine.zone(config, clock.now())
    yield from machine.disks(config)
    yield from register.database(config, known)
    yield from register.contents(config, known, clock.now())


async def at_telegram(config: Config, clock: Clock, known: Known) -> AsyncIterator[Finding]:
    """All that Telegram can tell; without the network only that there is none."""
    at_clock = await accounts.clock_at(config, clock)
    yield at_clock
    if at_clock.key == "terminal-telegram-unreachable":
        return
    async with connected(config) as session:
        found: dict[Side, Account] = {}
        for side in _sides(config):
            account = await accounts.account_of(config, session, side)
            if isinstance(account, Finding):
                yield account
                continue
            found[side] = account
            yield ok("doctor-token", token=accounts.TOKENS[side], name=account.me.username or "")
            of_account = accounts.webhook_of(config, account, clock.now(), running=known.running)
            async for finding in of_account:
                yield finding
        async for finding in _may(config, found, known):
            yield finding


async def _may(config: Config, found: dict[Side, Account], known: Known) -> AsyncIterator[Finding]:
    """The groups are the officers' bot's, the channel is the public one's."""
    officers = found.get(_sides(config)[-1])
    if officers is not None:
        async for finding in rights.in_groups(officers, known.groups):
            yield finding
    public = found.get(Side.PUBLIC)
    if public is not None and config.public.channel is not None:
        yield await rights.in_channel(public, config.public.channel)


def _sides(config: Config) -> list[Side]:
    return [Side.PUBLIC, Side.STAFF] if config.telegram.staff_token else [Side.PUBLIC]
