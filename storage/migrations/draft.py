"""Draft a migration from the models: `python -m storage.migrations.draft 0002 "what is new"`.

Drafting an unreleased revision again replaces its file; until the first release there is only
0001, "the first tables". Once released, a file is never drafted again.
"""

import sys
from pathlib import Path

from alembic import command
from alembic.script import ScriptDirectory

from storage.database import Database
from storage.migrate import alembic_config
from storage.migrations import HERE

VERSIONS = HERE / "versions"
FORMAT = {
    "hooks": "ruff",
    "ruff.type": "module",
    "ruff.module": "ruff",
    "ruff.options": "format -q REVISION_SCRIPT_FILENAME",
}


def draft(revision: str, title: str, versions: Path = VERSIONS) -> None:
    """Write what the models have and the migrations before this one do not."""
    for old in versions.glob(f"{revision}_*.py"):
        old.unlink()
    database = Database("sqlite://")
    with database.engine.begin() as connection:
        config = alembic_config(connection)
        config.set_main_option("version_locations", str(versions))
        for name, value in FORMAT.items():
            config.set_section_option("post_write_hooks", name, value)
        if ScriptDirectory.from_config(config).get_heads():
            command.upgrade(config, "head")
        command.revision(config, title, autogenerate=True, rev_id=revision)
    database.close()


if __name__ == "__main__":
    draft(sys.argv[1], sys.argv[2])
