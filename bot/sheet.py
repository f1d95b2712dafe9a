"""A printed sheet: A4, headings, facts, paragraphs, digests in a monospaced face, page numbers.

The faces are those that every PDF reader has (Helvetica, Courier): a sheet weighs a few kilobytes
on a citizen's phone, and no font has to be shipped. They hold the letters of Windows-1252; see
`printable` for the rest.
"""

import unicodedata
from collections.abc import Callable, Sequence
from datetime import datetime

from fpdf import FPDF
from fpdf.enums import XPos, YPos

LETTERS = "windows-1252"
MISSING = "?"
PAGES = "{nb}"  # what a foot says for the number of pages, known only at the end
PAGES_HELD = "\xa0{nb}\xa0"  # the same where the library puts it: `printable` has no such blanks
INVISIBLE = {"Cf", "Mn", "Me"}  # joiners, direction and style marks, accents left over
MARGIN = 18.0
INDENT = 6.0
LABEL_WIDTH = 42.0
TEXT, SMALL, MONO = 10.0, 8.0, 7.5
LINE, SMALL_LINE = 5.0, 4.0
INK, GREY, ACCENT = (33, 37, 41), (110, 117, 125), (176, 32, 37)
RULE, PAPER = (215, 218, 221), (246, 246, 244)


def printable(text: str) -> str:
    """The text in the letters of the faces. A letter that they lack is shown by a plainer form of
    itself (bold look-alikes, accents), otherwise by a question mark."""
    shown: list[str] = []
    for sign in text.replace("\r\n", "\n").replace("\t", "    "):
        if sign == "\n" or (sign.isprintable() and _held(sign)):
            shown.append(sign)
        elif unicodedata.category(sign) not in INVISIBLE:
            plainer = unicodedata.normalize("NFKD", sign)
            kept = "".join(part for part in plainer if part.isprintable() and _held(part))
            shown.append(kept or MISSING)
    return "".join(shown)


def _held(sign: str) -> bool:
    try:
        sign.encode(LETTERS)
    except UnicodeEncodeError:
        return False
    return True


class Sheet(FPDF):
    """A document that grows downwards; the same calls give the same bytes."""

    def __init__(self, *, title: str, language: str, made_at: datetime) -> None:
        super().__init__(format="A4")
        self.core_fonts_encoding = LETTERS
        self.alias_nb_pages(PAGES_HELD)
        self._foot: Callable[[int], str] = str
        self.set_creation_date(made_at)
        self.set_title(printable(title))
        self.set_lang(language)
        self.set_margins(MARGIN, MARGIN, MARGIN)
        self.c_margin = 0
        self.set_auto_page_break(auto=True, margin=MARGIN + LINE)

    def begin(self, foot: Callable[[int], str]) -> None:
        """Open the first page; `foot` gives each page's last line, PAGES for their number."""
        self._foot = foot
        self.add_page()

    def footer(self) -> None:
        """The library calls this at the end of each page."""
        self.set_y(-MARGIN)
        self._face("Helvetica", SMALL, GREY)
        foot = printable(self._foot(self.page_no())).replace(PAGES, PAGES_HELD)
        self.cell(0, LINE, foot, align="C")

    def headline(self, title: str, below: str) -> None:
        """The sheet's title, a line under it, and a rule."""
        self._face("Helvetica", 18, INK, "B")
        self._write(title, 8)
        self._face("Helvetica", SMALL, GREY)
        self._write(below, LINE)
        self.set_draw_color(ACCENT)
        self.set_line_width(0.8)
        self.line(MARGIN, self.get_y() + 1.5, self.w - MARGIN, self.get_y() + 1.5)
        self.ln(4)

    def heading(self, words: str, *, room: float = 30) -> None:
        """A chapter's title, with so much room (mm) left under it on the page."""
        if self.will_page_break(room):
            self.add_page()
        self.ln(3)
        self._face("Helvetica", 12, ACCENT, "B")
        self._write(words, 7)
        self.ln(0.5)

    def facts(self, rows: Sequence[tuple[str, str]]) -> None:
        """A table of labels and values."""
        self.set_draw_color(RULE)
        self.set_line_width(0.2)
        for label, value in rows:
            if self.will_page_break(LINE + 2):
                self.add_page()
            top = self.get_y()
            self._face("Helvetica", TEXT, GREY)
            self.cell(LABEL_WIDTH, LINE + 1.5, printable(label))
            self._face("Helvetica", TEXT, INK)
            self._write(value, LINE + 1.5, left=MARGIN + LABEL_WIDTH)
            if self.get_y() > top:
                self.line(MARGIN, self.get_y(), self.w - MARGIN, self.get_y())

    def paragraph(self, text: str, *, left: float = 0) -> None:
        """Running text, `left` millimetres in."""
        self._face("Helvetica", TEXT, INK)
        self._write(text, LINE, left=MARGIN + left)

    def note(self, text: str) -> None:
        """Smaller running text."""
        self._face("Helvetica", SMALL + 1, INK)
        self._write(text, SMALL_LINE + 0.5)
        self.ln(1.5)

    def step(self, number: int, words: str, at: str) -> None:
        """The first line of an event: its number, what happened, when to the second in UTC."""
        if self.will_page_break(3 * LINE):
            self.add_page()
        self._face("Helvetica", TEXT, ACCENT, "B")
        self.cell(INDENT + 2, LINE + 1, f"{number}.")
        self._face("Helvetica", TEXT, INK, "B")
        room = self.w - 2 * MARGIN - INDENT - 2 - LABEL_WIDTH
        self.cell(room, LINE + 1, printable(words))
        self._face("Courier", MONO, GREY)
        self.cell(LABEL_WIDTH, LINE + 1, at, align="R", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def aside(self, text: str, *, left: float = 0) -> None:
        """A small grey line."""
        self._face("Helvetica", SMALL, GREY)
        self._write(text, SMALL_LINE, left=MARGIN + left)

    def digest(self, value: str, *, left: float = 0) -> None:
        """A digest, to be compared letter by letter."""
        self._face("Courier", MONO, GREY)
        self._write(value, SMALL_LINE, left=MARGIN + left)

    def seal(self, value: str) -> None:
        """The digest that matters most, on a ground of its own."""
        self._face("Courier", TEXT, INK, "B")
        self.set_fill_color(PAPER)
        self.cell(0, 10, value, align="C", fill=True, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
        self.ln(2)

    def _face(self, family: str, size: float, ink: tuple[int, int, int], style: str = "") -> None:
        self.set_font(family, "B" if style == "B" else "", size)
        self.set_text_color(ink)

    def _write(self, text: str, line: float, *, left: float = MARGIN) -> None:
        """Text from this column to the right margin, broken anywhere where it has no blanks."""
        self.set_x(left)
        self.multi_cell(
            self.w - MARGIN - left,
            line,
            printable(text),
            align="L",
            new_x=XPos.LMARGIN,
            new_y=YPos.NEXT,
        )
