"""The settings: one TOML file, mirrored by these models."""

import os
import tomllib
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cryptography.fernet import Fernet
from pydantic import (
    BaseModel,
    ConfigDict,
    NonNegativeInt,
    PositiveFloat,
    PositiveInt,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)

from bot.desk import Practice
from bot.errors import LaporError
from bot.rules.deadlines import ARBITER, DEFAULTS, KindDays
from bot.rules.hours import OfficeHours, QuietHours
from bot.rules.unsent import DraftLife
from storage.identity import Seal
from storage.outbox import Pace
from storage.words import Kind, Side

KEY_VARIABLE = "LAPOR_IDENTITY_KEY"
SAMPLE_TOKEN = "123456789:REPLACE-ME"  # noqa: S105 (the one that is refused)


class Section(BaseModel):
    """A table of the file; a key that it does not know is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Telegram(Section):
    """The bot's account, and the Bot API server."""

    token: SecretStr
    staff_token: SecretStr | None = None
    api: str = "https://api.telegram.org"

    @model_validator(mode="after")
    def two_bots(self) -> "Telegram":
        """One bot cannot be both: each would take the other's updates."""
        if self.staff_token is not None and self.staff_token == self.token:
            raise ValueError("staff_token is the same bot as token")
        return self

    def token_of(self, side: Side) -> SecretStr:
        """The token of the bot on this side; officers may have none of their own."""
        return self.staff_token or self.token if side is Side.STAFF else self.token


class Webhook(Section):
    """Where Telegram sends updates to, and where they are listened for."""

    url: str
    secret: SecretStr
    host: str = "127.0.0.1"
    port: int = 8080


class Storage(Section):
    """Where everything is kept."""

    database: str = "sqlite:///var/lapor.db"
    files: Path = Path("var/files")
    identity_key_file: Path = Path("var/identity.key")


class Office(Section):
    """The agency's hours, and for how many seconds an officer can take an answer or a closing
    back (0: not at all)."""

    zone: str = "Asia/Jakarta"
    opens: time = time(8)
    closes: time = time(16)
    quiet_from: time = time(21)
    quiet_until: time = time(6)
    undo_seconds: NonNegativeInt = 10

    @field_validator("zone")
    @classmethod
    def known(cls, zone: str) -> str:
        """The zone must be one that the machine knows."""
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError("unknown time zone") from error
        return zone


class KindDeadlines(Section):
    """Days of one kind's clocks; what is left out has the default of the kind."""

    verify: PositiveInt | None = None
    answer: PositiveInt | None = None
    settle: PositiveInt | None = None
    settle_field: PositiveInt | None = None
    reply_window: PositiveInt | None = None
    supply: PositiveInt | None = None


class Deadlines(Section):
    """Working days of each clock (`supply` are calendar days), for each kind."""

    complaint: KindDeadlines = KindDeadlines()
    aspiration: KindDeadlines = KindDeadlines()
    information: KindDeadlines = KindDeadlines()
    appreciation: KindDeadlines = KindDeadlines()
    arbiter: PositiveInt = ARBITER
    extension: PositiveInt = 5
    escalate_after: PositiveInt = 1

    def days(self) -> dict[Kind, KindDays]:
        """As the rules take them."""
        return {
            kind: replace(default, **getattr(self, kind.value).model_dump(exclude_none=True))
            for kind, default in DEFAULTS.items()
        }


class Drafts(Section):
    """How long a report that was not sent yet is kept."""

    remind_after_hours: PositiveInt = 24
    keep_days: PositiveInt = 30

    def life(self) -> DraftLife:
        """As the rules take it."""
        return DraftLife(timedelta(hours=self.remind_after_hours), timedelta(days=self.keep_days))


class Public(Section):
    """The public side: a channel that gets every verified case that is not secret."""

    channel: int | str | None = None


class Assisting(Section):
    """Filing for somebody who has no phone: for how many days a takeover code is good."""

    takeover_days: PositiveInt = 14


class Delivery(Section):
    """How fast messages leave, and how many at once."""

    per_second: PositiveFloat = 30
    chat_interval_seconds: float = 1.0
    group_interval_seconds: float = 3.0
    in_flight: PositiveInt = 1

    def pace(self) -> Pace:
        """As the outbox takes it."""
        return Pace(
            per_second=self.per_second,
            chat_interval=timedelta(seconds=self.chat_interval_seconds),
            group_interval=timedelta(seconds=self.group_interval_seconds),
        )


class Config(Section):
    """The whole file."""

    telegram: Telegram
    webhook: Webhook | None = None
    storage: Storage = Storage()
    office: Office = Office()
    deadlines: Deadlines = Deadlines()
    drafts: Drafts = Drafts()
    assisting: Assisting = Assisting()
    public: Public = Public()
    delivery: Delivery = Delivery()


def load_config(path: Path) -> Config:
    """Read the file; raises LaporError with the sentence that says what to mend."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise LaporError("terminal-config-missing", path=str(path)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise LaporError("terminal-config-unreadable", path=str(path)) from error
    except tomllib.TOMLDecodeError as error:
        raise LaporError("terminal-config-not-toml", path=str(path), why=str(error)) from error
    try:
        config = Config.model_validate(content)
    except ValidationError as error:
        raise _explain(path, error) from error
    if config.telegram.token.get_secret_value() == SAMPLE_TOKEN:
        raise LaporError("terminal-token-missing", path=str(path))
    return config


def identity_key(config: Config) -> str:
    """The key of the seal on names, from the environment or the key file; made when neither is
    there yet. Raises LaporError when it is no such key."""
    key = os.environ.get(KEY_VARIABLE, "")
    place = config.storage.identity_key_file
    try:
        key = key or _read_or_make_key(place)
        Fernet(key.encode())
    except (OSError, ValueError) as error:
        raise LaporError("terminal-key-unusable", path=str(place)) from error
    return key


def practice_of(config: Config) -> Practice:
    """How this installation works, as the settings say."""
    office, deadlines = config.office, config.deadlines
    return Practice(
        zone=ZoneInfo(office.zone),
        seal=Seal(identity_key(config)),
        days=deadlines.days(),
        arbiter=deadlines.arbiter,
        extension=deadlines.extension,
        escalate_after=deadlines.escalate_after,
        takeover_days=config.assisting.takeover_days,
        usual_hours=OfficeHours(office.opens, office.closes),
        quiet=QuietHours(office.quiet_from, office.quiet_until),
        drafts=config.drafts.life(),
        channel=config.public.channel,
        undo=timedelta(seconds=office.undo_seconds),
    )


def _read_or_make_key(place: Path) -> str:
    if not place.exists():
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch(mode=0o600)
        place.write_text(Fernet.generate_key().decode(), encoding="ascii")
    return place.read_text(encoding="ascii").strip()


def _explain(path: Path, error: ValidationError) -> LaporError:
    first = error.errors()[0]
    key = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        return LaporError("terminal-config-unknown-key", path=str(path), key=key)
    if first["type"] == "missing" and key.endswith(("telegram", "token")):
        return LaporError("terminal-token-missing", path=str(path))
    return LaporError("terminal-config-wrong", path=str(path), key=key, why=first["msg"])
