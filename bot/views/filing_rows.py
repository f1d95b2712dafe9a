"""The buttons of the filing card, question by question."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.buttons import FILING, Button, Rows, columns, pack
from bot.categories import Category
from bot.regions import district_of, districts, place_name
from bot.rules.drafts import ComplaintDraft, FilingStep, editable, next_step
from bot.rules.sensitive import Sensitive
from bot.texts import plain
from bot.views import Voice, shorten
from storage.tables import Agency
from storage.words import Kind

LIST_PAGE = 12
LABEL_MAX = 40


@dataclass(frozen=True)
class Hints:
    """What the card shows beside the draft: the page of a long list, the kind that is likely
    meant, why it needs care, the place of the last report, the case that was filed a moment ago,
    whom it may go to and what it may be about, the name of the agency in the draft, and that of
    the person for whom a helper writes."""

    page: int = 0
    likely: Kind | None = None
    care: frozenset[Sensitive] = frozenset()
    usual: str | None = None
    recent: str | None = None
    agencies: Sequence[Agency] = field(default_factory=tuple)
    categories: Sequence[Category] = field(default_factory=tuple)
    agency: str = ""
    person: str = ""


@dataclass(frozen=True)
class Maker:
    """Makes the buttons of one card; each carries the draft's version."""

    voice: Voice
    version: int
    draft: ComplaintDraft
    hints: Hints

    def button(self, key: str, *parts: object) -> Button:
        """A button with this text."""
        return Button(plain(self.voice(key)), pack(FILING, self.version, *parts))

    def named(self, label: str, *parts: object) -> Button:
        """A button with a name of something."""
        return Button(shorten(label, LABEL_MAX), pack(FILING, self.version, *parts))

    def listed(self, op: str, places: Sequence[tuple[str, str]]) -> list[list[Button]]:
        """A page of a long list, and the arrows to the others."""
        page = self.hints.page
        shown = places[page * LIST_PAGE : (page + 1) * LIST_PAGE]
        rows = columns([self.named(name, op, code) for code, name in shown], 2)
        arrows = []
        if page > 0:
            arrows.append(self.button("button-previous", "page", page - 1))
        if (page + 1) * LIST_PAGE < len(places):
            arrows.append(self.button("button-next", "page", page + 1))
        return [*rows, arrows] if arrows else rows


def rows_of(maker: Maker, step: FilingStep) -> list[list[Button]]:
    """The buttons of the open question."""
    return [list(row) for row in ROWS[step](maker)]


def today_or_yesterday(word: str, today: date) -> date:
    """The day that a button of the date question means."""
    return today if word == "today" else date.fromordinal(today.toordinal() - 1)


def _kind_rows(maker: Maker) -> Rows:
    likely = maker.hints.likely
    rows = [[maker.button(f"kind-{kind}", "kind", kind.value)] for kind in Kind if kind != likely]
    if likely:
        rows.insert(0, [maker.button(f"button-likely-{likely}", "kind", likely.value)])
    return rows


def _story_rows(maker: Maker) -> Rows:
    if not maker.draft.story:
        return _add_to_recent(maker)
    rows = [[maker.button("button-rewrite", "rewrite")]]
    if next_step(maker.draft) is not FilingStep.STORY:
        rows.insert(0, [maker.button("button-story-done", "review")])
    return rows


def _add_to_recent(maker: Maker) -> Rows:
    case = maker.hints.recent
    if case is None or not maker.draft.attachments:
        return []
    label = plain(maker.voice("button-add-to", case=case))
    return [[maker.named(label, "addto", case)]]


def _district_rows(maker: Maker) -> Rows:
    places = [(district.code, district.name) for district in districts().values()]
    rows = [*maker.listed("district", places), [maker.button("button-outside", "outside")]]
    if maker.hints.usual and not maker.hints.page:
        rows.insert(0, [_village(maker, maker.hints.usual)])
    return rows


def _which_rows(maker: Maker) -> Rows:
    rows = [[_village(maker, code)] for code in maker.draft.possible[:LIST_PAGE]]
    return [*rows, [maker.button("button-elsewhere", "step", FilingStep.DISTRICT)]]


def _village(maker: Maker, code: str) -> Button:
    """A desa with its kecamatan: names repeat."""
    district = district_of(code)
    name = place_name(district.code if district else None, code)
    return maker.named(f"📍 {name}", "village", code)


def _village_rows(maker: Maker) -> Rows:
    district = districts().get(maker.draft.district_code or "")
    villages = district.villages.values() if district else ()
    places = [(village.code, village.name) for village in villages]
    return [*maker.listed("village", places), [maker.button("button-whole-district", "whole")]]


def _date_rows(maker: Maker) -> Rows:
    return [[maker.button(f"button-{day}", "date", day) for day in ("today", "yesterday")]]


def _files_rows(maker: Maker) -> Rows:
    rows = [[maker.button("button-files-done", "review")]]
    if maker.draft.attachments:
        rows.append([maker.button("button-files-clear", "nofiles")])
    return rows


def _agency_rows(maker: Maker) -> Rows:
    rows = [[maker.named(agency.name, "agency", agency.code)] for agency in maker.hints.agencies]
    return [*rows, [maker.button("button-any-agency", "agency")]]


def _category_rows(maker: Maker) -> Rows:
    rows = [
        [maker.named(category.own.capitalize(), "category", category.number)]
        for category in maker.hints.categories
    ]
    return [*rows, [maker.button("button-any-category", "category", -1)]]


def _review_rows(maker: Maker) -> Rows:
    draft = maker.draft
    switches = [
        maker.button(f"button-{name}-{'off' if on else 'on'}", "switch", name)
        for name, on in (("anonymous", draft.anonymous), ("secret", draft.secret))
    ]
    send = [
        maker.button("button-send", "send"),
        maker.button("button-change", "step", FilingStep.CHANGE),
    ]
    if draft.point is None:
        return [send, switches]
    return [send, [maker.button("button-not-here", "step", FilingStep.DISTRICT)], switches]


def _change_rows(maker: Maker) -> Rows:
    changes = [
        maker.button(f"button-change-{step}", "step", step.value) for step in editable(maker.draft)
    ]
    return columns(changes, 2)


ROWS: dict[FilingStep, Callable[[Maker], Rows]] = {
    FilingStep.KIND: _kind_rows,
    FilingStep.STORY: _story_rows,
    FilingStep.DISTRICT: _district_rows,
    FilingStep.WHICH: _which_rows,
    FilingStep.VILLAGE: _village_rows,
    FilingStep.DATE: _date_rows,
    FilingStep.FILES: _files_rows,
    FilingStep.AGENCY: _agency_rows,
    FilingStep.CATEGORY: _category_rows,
    FilingStep.REVIEW: _review_rows,
    FilingStep.CHANGE: _change_rows,
}
