"""The set-up card's pages of agencies and of those who answer for them."""

from collections.abc import Sequence
from urllib.parse import quote

from bot.buttons import SETUP, Button, pack
from bot.desk.register import PAGE, Post
from bot.desk.registering import COLUMNS
from bot.desk.setting_up import Step
from bot.texts import plain
from bot.views import View, Voice
from bot.views.setting_up import footer, paged, press
from storage.tables import Agency
from storage.words import Level

JOINED_SHOWN = 6
SHARE = "https://t.me/share/url?url="


def agencies_page(
    voice: Voice, agencies: Sequence[Agency], page: int, *, total: int, shipped: int
) -> View:
    """All agencies, a button each; without any, the example list is offered."""
    known = {"columns": ",".join(COLUMNS)}
    if not total:
        take = [press(voice, "button-setup-shipped", "shipped")]
        add = [press(voice, "button-setup-add", "add")]
        text = voice("setup-agencies-none", count=shipped, **known)
        return View(text, [take, add, footer(voice, Step.AGENCIES, done=False)])
    rows = [[_agency_button(one, page)] for one in agencies]
    arrows = paged(voice, Step.AGENCIES.value, page, total=total, size=PAGE)
    add = [press(voice, "button-setup-add", "add")]
    text = voice("setup-agencies", total=total, **known)
    return View(text, [*rows, *arrows, add, footer(voice, Step.AGENCIES, done=True)])


def agency_page(voice: Voice, agency: Agency, page: int) -> View:
    """One agency and what can be changed about it."""
    text = voice(
        "setup-agency" if agency.active else "setup-agency-off",
        name=agency.name,
        code=agency.code,
        level=agency.level,
        duties=agency.duties or voice("setup-no-duties"),
    )
    changes = ("name", "duties", "level", "off" if agency.active else "on")
    rows = [[press(voice, f"button-setup-{one}", one, agency.id, page)] for one in changes]
    return View(text, [*rows, _back(voice, page)])


def level_page(voice: Voice, agency: Agency, page: int) -> View:
    """Where an agency may stand."""
    rows = [
        [press(voice, f"level-{level}", "place", agency.id, page, level.value)] for level in Level
    ]
    return View(voice("setup-ask-level", name=agency.name), [*rows, _to(voice, agency, page)])


def question(voice: Voice, key: str, agency: Agency | None, page: int) -> View:
    """Something is to be typed about an agency."""
    if agency is None:
        return View(voice(key), [_back(voice, page)])
    return View(voice(key, name=agency.name), [_to(voice, agency, page)])


def liaisons_page(voice: Voice, posts: Sequence[Post], page: int) -> View:
    """The agencies that nobody answers for, each with a button for a link, and who has joined."""
    if not posts:
        text: str = voice("setup-liaisons-none")
        return View(text, [footer(voice, Step.LIAISONS, done=False)])
    open_posts = [post for post in posts if not post.served]
    served = len(posts) - len(open_posts)
    text = voice("setup-liaisons", count=served, total=len(posts))
    if not open_posts:
        text = voice("setup-liaisons-all", total=len(posts))
    shown = open_posts[page * PAGE : (page + 1) * PAGE]
    rows = [[_invite_button(post, page)] for post in shown]
    arrows = paged(voice, Step.LIAISONS.value, page, total=len(open_posts), size=PAGE)
    lines = [text, *_joined(voice, posts)]
    foot = footer(voice, Step.LIAISONS, done=not open_posts)
    return View("\n".join(lines), [*rows, *arrows, foot])


def invitation_page(voice: Voice, agency: Agency, link: str, page: int) -> View:
    """The link that is passed on to a liaison."""
    share = Button(plain(voice("button-setup-share")), url=SHARE + quote(link, safe=""))
    back = press(voice, "button-setup-back", Step.LIAISONS.value, page)
    return View(voice("invitation-liaison", agency=agency.name, link=link), [[share], [back]])


def _joined(voice: Voice, posts: Sequence[Post]) -> list[str]:
    named = [(officer.name, post.agency.name) for post in posts for officer in post.officers]
    if not named:
        return []
    lines: list[str] = ["", voice("setup-joined")]
    for name, agency in named[:JOINED_SHOWN]:
        lines.append(voice("setup-joined-line", name=name, agency=agency))
    rest = len(named) - JOINED_SHOWN
    return [*lines, voice("setup-joined-more", count=rest)] if rest > 0 else lines


def _agency_button(agency: Agency, page: int) -> Button:
    mark = "" if agency.active else "🚫 "
    return Button(f"{mark}{agency.name}", pack(SETUP, "agency", agency.id, page))


def _invite_button(post: Post, page: int) -> Button:
    mark = "✉️ " if post.invited else ""
    agency = post.agency
    return Button(f"{mark}{agency.name}", pack(SETUP, "invite", agency.id, page))


def _back(voice: Voice, page: int) -> list[Button]:
    return [press(voice, "button-setup-back", Step.AGENCIES.value, page)]


def _to(voice: Voice, agency: Agency, page: int) -> list[Button]:
    return [press(voice, "button-setup-back", "agency", agency.id, page)]
