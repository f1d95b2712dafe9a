"""Checks of this machine: who can read the secrets, the time zone, the room on the disk."""

import os
import shutil
import stat
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy.engine import make_url

from bot.config import Config
from bot.doctor.findings import Finding, attention, fault, ok
from storage.opening import sqlite_file

GIGABYTE = 1_000_000_000
# Below the first the bot may stop any day, below the second soon.
FREE_NEEDED, FREE_WANTED = 0.1, 1.0


def settings_file(path: Path) -> Finding:
    """The token is for its owner alone."""
    return secret_file(path) or ok("doctor-file", path=str(path))


def secret_file(path: Path) -> Finding | None:
    """What is wrong with who may read a secret, or None."""
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & stat.S_IRWXO:
        return fault("doctor-file-open", path=str(path))
    return attention("doctor-file-group", path=str(path)) if mode & stat.S_IRWXG else None


def zone(config: Config, now: datetime) -> Finding:
    """The office's zone, and what time it is there; the settings were refused if this machine
    did not know the zone."""
    there = now.astimezone(ZoneInfo(config.office.zone))
    return ok("doctor-zone", zone=config.office.zone, time=f"{there:%H:%M %Z}")


def disks(config: Config) -> Iterator[Finding]:
    """Room and rights where the database and the files are."""
    database = sqlite_file(make_url(config.storage.database))
    folders = {config.storage.files.absolute(): None}
    if database is not None:
        folders = {database.absolute().parent: None, **folders}
    for folder in folders:
        yield _disk(folder)


def _disk(folder: Path) -> Finding:
    there = next(one for one in (folder, *folder.parents) if one.exists())
    if not there.is_dir() or not os.access(there, os.W_OK | os.X_OK):
        return fault("doctor-disk-closed", path=str(folder))
    return room(str(folder), shutil.disk_usage(there).free / GIGABYTE)


def room(path: str, free: float) -> Finding:
    """What so many free gigabytes mean."""
    known = {"path": path, "free": f"{free:.1f}"}
    if free < FREE_NEEDED:
        return fault("doctor-disk-full", **known)
    return (
        attention("doctor-disk-low", **known) if free < FREE_WANTED else ok("doctor-disk", **known)
    )
