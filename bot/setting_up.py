"""`lapor init`: from a token to a bot that is ready to run."""

from dataclasses import dataclass
from pathlib import Path

import tomlkit
from aiogram.utils.deep_linking import create_telegram_link
from sqlmodel import Session

from bot.accounts import connected, greet_telegram, make_bot
from bot.clock import SystemClock
from bot.config import Config, practice_of
from bot.desk import Desk
from bot.desk.people import make_invitation
from storage.opening import open_database
from storage.words import Role


@dataclass(frozen=True)
class Made:
    """What `init` has made."""

    username: str
    link: str


async def set_up(path: Path, *, token: str, api: str) -> Made:
    """Check the token with getMe, make the database and the first invitation, then write the
    settings (readable by the owner alone); raises LaporError and writes no settings."""
    content = {"telegram": {"token": token, "api": api}, "storage": _storage_beside(path)}
    config = Config.model_validate(content)
    async with connected(config) as session:
        me = await greet_telegram(make_bot(config, session))
    invitation = _invite_first(config)
    _write(path, tomlkit.dumps(content))
    username = me.username or ""
    return Made(username, create_telegram_link(username, start=invitation))


def _write(path: Path, text: str) -> None:
    path.touch(mode=0o600)
    path.write_text(text, encoding="utf-8")


def _storage_beside(path: Path) -> dict[str, str]:
    folder = path.resolve().parent / "var"
    return {
        "database": f"sqlite:///{folder / 'lapor.db'}",
        "files": str(folder / "files"),
        "identity_key_file": str(folder / "identity.key"),
    }


def _invite_first(config: Config) -> str:
    practice = practice_of(config)
    database = open_database(config.storage.database)

    def invite(session: Session) -> str:
        desk = Desk(session, SystemClock().now(), practice)
        return make_invitation(desk, Role.COORDINATOR, None)

    try:
        return database.run_now(invite)
    finally:
        database.close()
