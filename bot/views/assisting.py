"""Filing for somebody without a phone: consent, name, the code to hand over, whose a case is."""

from collections.abc import Iterable, Sequence

from bot.buttons import ASSISTING, CASE, Button, columns, pack
from bot.desk.case_view import CaseView
from bot.desk.taking_over import Handed
from bot.rules.takeover import parse_takeover_code
from bot.texts import plain
from bot.views import View, Voice, shorten
from bot.views.groups import bot_link
from storage.tables import Complaint

YES, NO, WHO = "yes", "no", "who"
TAKES_OVER = "ambil"
LABEL_MAX = 40


def consent_view(voice: Voice) -> View:
    """What is read aloud before anything is written down, and the two answers; a "yes" says in
    which language it was read."""
    yes = Button(plain(voice("button-consent-yes")), pack(ASSISTING, YES, voice.language))
    no = Button(plain(voice("button-consent-no")), pack(ASSISTING, NO, ""))
    return View(voice("ask-consent", words=voice("consent-words")), [[yes], [no]])


def who_view(voice: Voice, known: Iterable[tuple[int, str]]) -> View:
    """Whom it is for: those helped before are a button each."""
    buttons = [
        Button(shorten(name, LABEL_MAX), pack(ASSISTING, WHO, number, ""))
        for number, name in known
    ]
    key = "ask-helped-name-known" if buttons else "ask-helped-name"
    return View(voice(key), columns(buttons, 2))


def code_text(voice: Voice, handed: Handed, username: str) -> str:
    """The code, and how somebody uses it."""
    link = f"{bot_link(username)}?start={TAKES_OVER}_{handed.code}"
    known = {"name": handed.name, "code": handed.code}
    return voice("takeover-code", **known, until=handed.until, link=link)


def receipt_with_code(voice: Voice, receipt: str, handed: Handed, username: str) -> str:
    """What the helper keeps after sending."""
    whose = voice("card-for", name=handed.name)
    return "\n\n".join([whose, receipt, code_text(voice, handed, username)])


def code_of_link(payload: str | None) -> str | None:
    """The code that a deep link brings, or None."""
    op, _, typed = (payload or "").partition("_")
    return typed if op == TAKES_OVER and parse_takeover_code(typed) else None


def taken_over(voice: Voice, taken: Sequence[Complaint]) -> View:
    """What has become one's own; each opens."""
    cases = [complaint.tracking_id for complaint in taken]
    buttons = [Button(case, pack(CASE, "open", case, 0)) for case in cases]
    return View(voice("done-take-over", cases=", ".join(cases)), columns(buttons, 2))


def for_whom(voice: Voice, seen: CaseView, view: View) -> View:
    """A helper is told whose case it is that there is news of."""
    if not seen.helped:
        return view
    return View(f"{voice('card-for', name=seen.helped)}\n{view.text}", view.rows)
