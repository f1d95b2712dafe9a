"""The steps from one schema to the next, each a file named by its number."""

from pathlib import Path

HERE = Path(__file__).parent


def newest() -> str:
    """The number of the newest step."""
    return max(path.stem.partition("_")[0] for path in HERE.glob("versions/[0-9]*.py"))
