"""The choice of a language."""

from bot.buttons import LANGUAGE, Button, pack
from bot.texts import languages, plain
from bot.views import View, Voice

FOLLOW = "auto"


def language_choice(voice: Voice, *, chosen: bool) -> View:
    """Every language by its own name, and that of the person's Telegram; what holds is marked."""
    names = {code: voice.texts.render(code, "language-name") for code in languages()}
    names[FOLLOW] = voice("button-language-follow")
    now = voice.language if chosen else FOLLOW
    rows = [
        [Button(plain(voice("button-language-now", name=name) if code == now else name), data)]
        for code, name in names.items()
        for data in [pack(LANGUAGE, code)]
    ]
    return View(voice("ask-language"), rows)
