"""The process that learns beside the bot: lessons on standard input, the file on the output."""

import os
import sys

from bot.suggesting.learned import teach
from bot.suggesting.lessons import Lessons

NICE = 10  # people who write to the bot come first


def main() -> None:
    """Learn what was read and write what was learned."""
    os.nice(NICE)
    sys.stdout.buffer.write(teach(Lessons.model_validate_json(sys.stdin.buffer.read())))


if __name__ == "__main__":
    main()
