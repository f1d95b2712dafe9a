"""What an officer can do now."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.buttons import BELOW, HELP, QUEUE, Button, columns, pack
from bot.desk.fitting import State
from bot.texts import plain
from bot.views import View, Voice
from bot.views.reminding import promises_button
from storage.words import Role

WIDTH = 2
# These have one line together.
SORTING = frozenset({"judul", "kategori", "jenis", "lapangan"})


@dataclass(frozen=True)
class Help:
    """The office, what waits for it, the commands to type and those with a button; `queue` is
    whether it has one at all."""

    role: Role
    state: State
    typed: Sequence[str]
    started: Sequence[str]
    queue: bool


def help_view(voice: Voice, known: Help) -> View:
    """Short: what waits, what can be typed, what can be started by a button."""
    state = known.state
    parts: list[str] = [voice("help-title", role=plain(voice(f"role-{known.role}")))]
    if known.queue:
        waiting = voice("help-waiting", total=state.waiting)
        parts.append(waiting if state.waiting else voice("queue-empty"))
    if state.statuses:
        parts.append(voice("help-reply"))
    lines = [_line(voice, name) for name in known.typed if name not in SORTING]
    together = " ".join(f"/{name}" for name in known.typed if name in SORTING)
    if together:
        lines.append(voice("help-sorting", commands=together))
    parts.append("\n".join(lines))
    ways = []
    if state.waiting:
        ways.append(Button(plain(voice("button-queue")), pack(QUEUE, 0, BELOW)))
    if state.promises:
        ways.append(promises_button(voice, state.promises))
    started = [
        Button(plain(voice(f"button-help-{name}")), pack(HELP, name)) for name in known.started
    ]
    text = "\n\n".join(part for part in parts if part)
    return View(text, [*columns(ways, 1), *columns(started, WIDTH)])


def _line(voice: Voice, name: str) -> str:
    """The command and what it does; what it needs is asked for, or shown by an example."""
    does = plain(voice(f"command-{name}")).partition(":")[0]
    return voice("help-line", command=name, does=does)
