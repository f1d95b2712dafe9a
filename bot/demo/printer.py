"""Prints what happens in the chats of a story."""

from rich.align import Align
from rich.console import Console
from rich.panel import Panel

from bot.demo.stage import ZONE
from bot.sandbox import LogEntry, Person, Window
from bot.terminal import sentence

BUBBLE = 76
COLOURS = ("cyan", "yellow", "green", "magenta", "blue")


class Printer:
    """People on the right, the bot on the left, pushed messages marked."""

    def __init__(self, console: Console, cast: list[Person]) -> None:
        self._console = console
        self._colours = dict(zip(cast, COLOURS, strict=False))
        self._asked: dict[Person, bool] = {}

    def show(self, chat: Window, entry: LogEntry) -> None:
        """One happening in one chat."""
        if not isinstance(chat, Person) or chat not in self._colours or not _visible(entry):
            return
        by_person = entry.kind in {"say", "tap"}
        pushed = entry.kind == "send" and not self._asked.get(chat, False)
        self._asked[chat] = by_person
        mark = sentence("demo-pushed") if pushed else ""
        speaker = chat.name if by_person else f"Lapor → {chat.name}"
        panel = Panel(
            _words(entry),
            title=f"{speaker} {mark}".strip(),
            title_align="left",
            subtitle=entry.at.astimezone(ZONE).strftime("%d/%m %H:%M"),
            subtitle_align="right",
            border_style=self._colours[chat],
            width=BUBBLE,
        )
        self._console.print(Align(panel, "right" if by_person else "left"))


def _visible(entry: LogEntry) -> bool:
    return entry.kind in {"say", "tap", "send", "edit"} or bool(
        entry.kind == "toast" and entry.text
    )


def _words(entry: LogEntry) -> str:
    things = "📷 " if entry.message.photo and entry.kind != "tap" else ""
    if entry.kind in {"send", "edit"}:
        rows = ["  ".join(f"[{label}]" for label in row) for row in entry.message.buttons]
        return "\n".join([things + entry.text, *rows])
    return things + entry.text
