"""The set-up card: what is done and what is missing, and a page for each step."""

from bot.buttons import SETUP, Button, Rows, columns, pack
from bot.desk.setting_up import Overview, Step
from bot.regions import COLUMNS, Regency
from bot.rules.hours import OfficeHours
from bot.rules.workflow import OPEN
from bot.texts import Safe, enum_key, plain
from bot.views import View, Voice
from storage.tables import Complaint
from storage.words import Status

USUAL_HOURS = ("08.00-16.00", "07.30-16.00", "07.30-15.30")


def setup_home(voice: Voice, seen: Overview) -> View:
    """The steps with their marks; the first that is open is offered first."""
    lines = [voice("setup-title", regency=seen.regency.name), "", *step_lines(voice, seen)]
    steps = [press(voice, f"setup-name-{step}", step.value) for step in Step]
    rows: list[list[Button]] = [*columns(steps, 2), [press(voice, "button-setup-end", "end")]]
    if seen.next_open is not None:
        key = "button-setup-go-on" if any(seen.done.values()) else "button-setup-start"
        name = voice(f"setup-name-{seen.next_open}")
        rows.insert(0, [press(voice, key, seen.next_open.value, step=name)])
    return View("\n".join(lines), rows)


def setup_end(voice: Voice, seen: Overview, link: str) -> View:
    """The closing list of what is done and what is missing."""
    key = "setup-end-ready" if seen.next_open is None else "setup-end-missing"
    return View("\n".join([voice(key, link=link), "", *step_lines(voice, seen)]))


def step_lines(voice: Voice, seen: Overview) -> list[str]:
    """Each step and how far it is."""
    regency = {"districts": len(seen.regency.districts), "villages": seen.regency.villages}
    known: dict[Step, dict[str, object]] = {
        Step.REGENCY: {**regency},
        Step.AGENCIES: {"count": seen.agencies},
        Step.LIAISONS: {"count": seen.served, "total": seen.ours},
        Step.HOURS: {"hours": hours_words(seen.hours)},
        Step.TEST: {},
    }
    return [
        voice(f"setup-done-{step}" if seen.done[step] else f"setup-open-{step}", **shown)
        for step, shown in known.items()
    ]


def regency_page(voice: Voice, served: Regency, shipped: Regency, *, chosen: bool) -> View:
    """Which regency is served, and how to have another one."""
    text = voice(
        "setup-regency",
        name=served.name,
        districts=len(served.districts),
        villages=served.villages,
        columns=",".join(COLUMNS),
    )
    take = [press(voice, "button-setup-use", "use", name=shipped.name)]
    rows = [] if chosen and served == shipped else [take]
    return View(text, [*rows, footer(voice, Step.REGENCY, done=chosen)])


def hours_page(  # noqa: PLR0913 (what the page shows)
    voice: Voice,
    hours: OfficeHours,
    *,
    usual: OfficeHours,
    in_chat: bool,
    chosen: bool,
    zone: str,
    extra_days: int,
) -> View:
    """The office hours, where they come from, and the free days."""
    shown = hours_words(hours)
    source = voice("setup-hours-file")
    if in_chat:
        source = voice("setup-hours-chat", usual=hours_words(usual))
    lines = [
        voice("setup-hours", hours=shown, zone=zone),
        source,
        voice("setup-hours-type"),
        "",
        voice("setup-hours-days", count=extra_days),
    ]
    offered = [shown, *(one for one in USUAL_HOURS if one != shown)][: len(USUAL_HOURS)]
    rows = [[press(voice, "button-setup-hours", "set", one, hours=one)] for one in offered]
    if in_chat:
        rows.append([press(voice, "button-setup-usual", "usual")])
    return View("\n".join(lines), [*rows, footer(voice, Step.HOURS, done=chosen)])


def test_page(
    voice: Voice, complaint: Complaint | None, agency: str, *, passed: bool, verifies: bool
) -> View:
    """The test complaint and what to do with it now; who `verifies` can open it."""
    if complaint is None or complaint.status not in OPEN:
        key = "button-setup-again" if passed else "button-setup-test"
        rows = [[press(voice, key, "try")]]
        return View(voice("setup-test"), [*rows, footer(voice, Step.TEST, done=passed)])
    waits = complaint.status is Status.WAITING
    text = voice(
        "setup-test-case", case=complaint.tracking_id, status=_status(voice, agency, complaint)
    )
    advice = voice("setup-test-now-verify" if waits else "setup-test-now-end")
    opens = press(voice, "button-setup-open", "open", complaint.tracking_id)
    buttons = [[opens]] if verifies else []
    rows = [*buttons, [press(voice, "button-setup-archive", "archive")]]
    return View("\n\n".join([text, advice]), [*rows, footer(voice, Step.TEST, done=passed)])


def _status(voice: Voice, agency: str, complaint: Complaint) -> Safe:
    if agency and complaint.status is Status.FORWARDED:
        return voice("status-forwarded-to", agency=agency)
    return voice(enum_key(complaint.status))


def footer(voice: Voice, step: Step, *, done: bool) -> list[Button]:
    """Back to the list, on to the next step."""
    steps = list(Step)
    after = steps[steps.index(step) + 1 :]
    key = "button-setup-next" if done else "button-setup-skip"
    further = press(voice, key, after[0].value if after else "end")
    return [press(voice, "button-setup-list", "home"), further]


def press(voice: Voice, key: str, op: str, *more: object, **params: object) -> Button:
    """A button of the card."""
    return Button(plain(voice(key, **params)), pack(SETUP, op, *more))


def hours_words(hours: OfficeHours) -> str:
    """As people write them: 08.00-16.00."""
    return f"{hours.opens:%H.%M}-{hours.closes:%H.%M}"


def paged(voice: Voice, op: str, page: int, *, total: int, size: int) -> Rows:
    """The arrows below a long list."""
    arrows = [
        press(voice, key, op, number)
        for key, number in (("button-previous", page - 1), ("button-next", page + 1))
        if 0 <= number * size < total
    ]
    return [arrows] if arrows else []
