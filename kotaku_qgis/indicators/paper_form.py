"""The paper form for the FGD: a booklet in A4, one sheet (two pages) per RT, to be written on with a pen."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.i18n import tr
from kotaku_qgis.indicators.paper_page import HEIGHT, MARGIN, SOFT, WIDTH, Paper
from kotaku_qgis.indicators.template_columns import ANSWERS, ASPECTS, PLAIN
from kotaku_qgis.indicators.template_guide import step_texts
from kotaku_qgis.workspace.connection import not_written
from kotaku_qgis.workspace.whole_file import whole_file

if TYPE_CHECKING:
    import os

    from qgis.core import QgsFeedback

    from kotaku_qgis.core.regulation import Parameter
    from kotaku_qgis.indicators.template_data import Line, Template

ROOM = WIDTH - 2 * MARGIN
BOTTOM = HEIGHT - MARGIN - 8
"""Where blocks end: below it stands the number of the page."""
LISTED = 34
"""RT on a page of the list in front."""
_BOX, _UNIT, _BEFORE, _CODE = 38.0, 12.0, 26.0, 10.0
_ROW = 11.0


def pages_of(template: Template) -> int:
    """Return how many pages the booklet has: the list and how it is scored, then two for each RT.

    What stands in front has an even number of pages: printed on both sides, each RT is a sheet of its own.
    """
    front = max(1, math.ceil(len(template.lines) / LISTED)) + 1
    return front + front % 2 + 2 * len(template.lines)


def write_paper(
    template: Template, path: str | os.PathLike[str], lang: str = "id", feedback: QgsFeedback | None = None
) -> int:
    """Draw the booklet as a PDF in A4, vector and text, and return its number of pages (0 when cancelled).

    Figures of *template* that are known from before are printed small beside the boxes.

    Parameters
    ----------
    path
        The ``.pdf`` file; it appears whole or not at all.

    Raises
    ------
    KotakuError
        When the file cannot be written.
    """
    path = Path(path)
    if not path.parent.is_dir():
        raise not_written(path, tr("the folder does not exist"))
    title = tr("Baseline form {city} {year}", lang, city=template.city, year=template.year)
    with whole_file(path) as part:
        paper = Paper(part, title)
        try:
            booklet = _Booklet(paper, template, lang)
            booklet.list_of_rt()
            booklet.scoring()
            for number, line in enumerate(template.lines):
                if feedback is not None:
                    feedback.setProgress(100 * number / len(template.lines))
                    if feedback.isCanceled():
                        paper.close()
                        part.unlink(missing_ok=True)
                        return 0
                booklet.sheet(line)
        finally:
            paper.close()
        if paper.pages != booklet.count:
            raise KotakuError(
                N_("The form has {made} pages instead of {planned}."), made=paper.pages, planned=booklet.count
            )
    return paper.pages


def figure(value: Any, lang: str) -> str:
    """Return a figure as people of *lang* write it, without needless decimals."""
    text = f"{value:,.4f}".rstrip("0").rstrip(".")
    return text if lang == "en" else text.replace(",", " ").replace(".", ",").replace(" ", ".")


class _Booklet:
    """The pages in one language."""

    def __init__(self, paper: Paper, template: Template, lang: str) -> None:
        self.paper, self.template, self.lang = paper, template, lang
        self.rules = template.regulation
        self.count = pages_of(template)
        self.names = {one.column: one.name.in_(lang) for one in self.rules.header}
        self.started = False

    def tr(self, text: str, **values: Any) -> str:
        return tr(text, self.lang, **values)

    # ---- pages -------------------------------------------------------------------------------------

    def page(self, right: str) -> None:
        """Begin a page: title block above, its number below."""
        paper = self.paper
        if self.started:
            paper.turn()
        self.started = True
        title = self.tr("Baseline form – slum assessment per RT")
        paper.text(MARGIN, MARGIN, ROOM - 45, 6, title, 13, bold=True)
        place = ", ".join(part for part in (self.template.city, self.template.province) if part)
        paper.text(MARGIN, MARGIN + 6, ROOM - 45, 5, f"{place} – {self.template.year}", 9.5)
        paper.text(MARGIN + ROOM - 60, MARGIN, 60, 11, right, 12, bold=True, align="right")
        paper.rule(MARGIN, MARGIN + 12, ROOM, 0.5)
        rules = self.rules.title.in_(self.lang).split(" tentang ")[0].split(" on ")[0]
        y = HEIGHT - MARGIN - 4
        paper.text(MARGIN, y, ROOM - 40, 4, f"KOTAKU · {rules}", 7, color=SOFT)
        number = self.tr("page {page} of {pages}", page=paper.pages, pages=self.count)
        paper.text(MARGIN + ROOM - 40, y, 40, 4, number, 8, align="right", color=SOFT)
        paper.y = MARGIN + 15

    def list_of_rt(self) -> None:
        """Put the list in front: which RT are to be counted, ticked when done, and how to fill in."""
        lines = self.template.lines
        names = self.template.kelurahan
        shown = names[0] if len(names) == 1 else self.tr("{count} kelurahan", count=len(names))
        for start in range(0, max(len(lines), 1), LISTED):
            self.page(shown)
            if start == 0:
                self.instructions()
            widths = (10.0, 46.0, 30.0, 24.0, 38.0, 38.0)
            heads = ("No.", self.tr("Kelurahan"), self.tr("RT/RW"), self.tr("Counted on"),
                     self.tr("Counted by"), self.tr("Entered"))  # fmt: skip
            self.cells(heads, widths, 6.5, bold=True, fill=PLAIN)
            for number, line in enumerate(lines[start : start + LISTED], start + 1):
                self.cells((str(number), line.kelurahan, line.rt_rw, "", "", ""), widths, 5.4)

    def scoring(self) -> None:
        """Say how percents become scores and a class; leave the next page blank when it must be."""
        paper, lang = self.paper, self.lang
        self.page("")
        self.section(self.tr("Score of a parameter"), PLAIN)
        told = self.tr("percent = what is counted / what it is compared with × 100")
        paper.text(MARGIN + 1.5, paper.y, ROOM, 6, told, 9)
        paper.y += 7
        widths = (24.0, 70.0)
        for shown, points in step_texts(self.rules, lang):
            self.cells((points, shown), widths, 6.5)
        paper.y += 6
        self.section(self.tr("Class of the total"), PLAIN)
        for one in self.rules.classes:
            paper.box(MARGIN, paper.y, 8, 6.5, fill=one.color)
            paper.text(MARGIN + 11, paper.y, 20, 6.5, f"{one.minimum}–{one.maximum}", 9)
            paper.text(MARGIN + 34, paper.y, 90, 6.5, one.name.in_(lang), 9, bold=True)
            paper.y += 7.5
        paper.y += 6
        self.section(self.tr("Facts of the RT"), PLAIN)
        for one in self.rules.header:
            used = [item.code for item in self.rules.parameters if item.denominator == one.column]
            paper.text(MARGIN + 1.5, paper.y, 70, 6, f"{one.name.in_(lang)} ({one.unit})", 9)
            if used:
                paper.text(
                    MARGIN + 74, paper.y, ROOM - 74, 6, self.tr("for {codes}", codes=", ".join(used)), 9
                )
            paper.y += 6.5
        if paper.pages % 2:
            self.page("")

    def instructions(self) -> None:
        """Say how to fill in, once."""
        steps = (
            self.tr(
                "Write 0 where you counted and there is none. Leave a box blank where you did not count."
            ),
            self.tr("Count what is lacking or broken. Write numbers only; the unit is printed."),
            self.tr("Area is in hectares: 1 ha is 10,000 m². Lengths are in metres."),
            self.tr("Let the head of the RT and the facilitator sign every form, and photograph both pages."),
        )
        for number, text in enumerate(steps, 1):
            self.paper.text(MARGIN, self.paper.y, 6, 5, f"{number}.", 9, top=True)
            self.paper.text(MARGIN + 6, self.paper.y, ROOM - 6, 10, text, 9, top=True)
            self.paper.y += self.paper.height_of(text, ROOM - 6, 9) + 1
        self.paper.y += 3

    def sheet(self, line: Line) -> None:
        """Draw both pages of an RT."""
        halves = self._halves()
        self.page(line.rt_rw)
        self.identity(line)
        self.section(self.tr("Facts of the RT"), PLAIN)
        if line.before_year is not None:
            told = self.tr("small figures: {year}", year=line.before_year)
            self.paper.text(MARGIN, self.paper.y - 7, ROOM - 2, 6, told, 8, align="right", color=SOFT)
        self.header(line)
        for number in halves[0]:
            self.aspect(number, line)
        self.page(line.rt_rw)
        for number in halves[1]:
            self.aspect(number, line)
        self.answers()
        self.signatures()

    def _halves(self) -> tuple[range, range]:
        """Return which aspects stand on the first page, as many as fit, and which on the second."""
        room = BOTTOM - (MARGIN + 15) - 12 - 7 - 4 * _ROW - 4
        split = 0
        for aspect in self.rules.aspects:
            room -= 7 + _ROW * len(self.rules.parameters_of(aspect.code)) + 1.5
            if room < 0:
                break
            split += 1
        return range(split), range(split, len(self.rules.aspects))

    # ---- blocks ------------------------------------------------------------------------------------

    def cells(
        self,
        texts: tuple[str, ...],
        widths: tuple[float, ...],
        height: float,
        *,
        bold: bool = False,
        fill: str | None = None,
    ) -> None:
        """Draw a row of a table."""
        x = MARGIN
        for text, width in zip(texts, widths):
            self.paper.box(x, self.paper.y, width, height, fill=f"#{fill}" if fill else None)
            self.paper.text(x + 1.5, self.paper.y, width - 2, height, text, 8.5, bold=bold)
            x += width
        self.paper.y += height

    def identity(self, line: Line) -> None:
        """Say which RT this is, and leave room for who counted and when."""
        paper, y = self.paper, self.paper.y
        area = ", ".join(part for part in (line.kelurahan, line.kecamatan) if part)
        fields = ((self.tr("Kelurahan"), area, 72.0), (self.tr("RT/RW"), line.rt_rw, 34.0),
                  (self.tr("Counted on"), "", 34.0), (self.tr("Counted by"), "", ROOM - 140.0))  # fmt: skip
        x = MARGIN
        for label, value, width in fields:
            paper.box(x, y, width, 10)
            paper.text(x + 1.5, y + 0.6, width - 3, 3.5, label, 6.5, color=SOFT)
            paper.text(x + 1.5, y + 4, width - 3, 5.5, value, 10, bold=True)
            x += width
        paper.y += 12

    def section(self, title: str, fill: str, before_year: int | None = None) -> None:
        """Draw the bar above a block; with the year of the small figures above their column."""
        paper = self.paper
        paper.band(MARGIN, paper.y, ROOM, 6, f"#{fill}")
        paper.text(MARGIN + 1.5, paper.y, ROOM - 60, 6, title, 9.5, bold=True)
        if before_year is not None:
            paper.text(MARGIN + ROOM - _BOX - _UNIT - _BEFORE, paper.y, _BEFORE - 2, 6,
                       str(before_year), 8, align="right", color=SOFT)  # fmt: skip
        paper.y += 7

    def header(self, line: Line) -> None:
        """Draw the facts of the RT in two columns."""
        paper, half = self.paper, (ROOM - 4) / 2
        for number, one in enumerate(self.rules.header):
            x = MARGIN + (number % 2) * (half + 4)
            y = paper.y
            before = self._before(line, one.column)
            paper.text(x, y, half - 46, _ROW - 2, one.name.in_(self.lang), 9)
            paper.text(x + half - 56, y, 18, _ROW - 2, before, 8, align="right", color=SOFT)
            paper.box(x + half - 36, y, 26, _ROW - 2.5, line=0.4)
            paper.text(x + half - 9, y, 9, _ROW - 2, one.unit, 8)
            if number % 2 or number == len(self.rules.header) - 1:
                paper.y += _ROW
        paper.y += 1

    def aspect(self, number: int, line: Line) -> None:
        """Draw an aspect with a box for each parameter."""
        aspect = self.rules.aspects[number]
        title = f"{aspect.code}  {aspect.name.in_(self.lang)}"
        self.section(title, ASPECTS[number % len(ASPECTS)], line.before_year)
        for one in self.rules.parameters_of(aspect.code):
            self.parameter(one, line)
        self.paper.y += 1.5

    def parameter(self, one: Parameter, line: Line) -> None:
        """Draw a parameter: what is counted, of what, what it was, the box, the unit."""
        paper, y = self.paper, self.paper.y
        words = ROOM - _CODE - _BOX - _UNIT - _BEFORE - 2
        paper.text(MARGIN + 1.5, y, _CODE, _ROW - 1, one.code, 10, bold=True)
        paper.text(MARGIN + _CODE, y, words, 6.4, one.volume.in_(self.lang), 8.5)
        base = self.tr("of: {base}", base=self.names[one.denominator])
        paper.text(MARGIN + _CODE, y + 6.2, words, 4, base, 7, color=SOFT)
        x = MARGIN + ROOM - _BOX - _UNIT
        paper.text(x - _BEFORE, y, _BEFORE - 2, _ROW - 2, self._before(line, one.volume_column), 8,
                   align="right", color=SOFT)  # fmt: skip
        paper.box(x, y, _BOX, _ROW - 2, line=0.4)
        paper.text(x + _BOX + 1.5, y, _UNIT - 1.5, _ROW - 2, one.unit, 9)
        paper.rule(MARGIN, y + _ROW - 0.6, ROOM, 0.1)
        paper.y += _ROW

    def answers(self) -> None:
        """Draw the considerations and the legality, to be ticked."""
        paper = self.paper
        self.section(self.tr("Other considerations and land legality"), ANSWERS)
        for item in self.rules.considerations:
            self.choices(item.name.in_(self.lang), [one.name.in_(self.lang) for one in item.choices])
        yes_no = [self.tr("Yes"), self.tr("No")]
        for one in self.rules.legality.items:
            self.choices(one.name.in_(self.lang), yes_no)
        paper.y += 2
        told = self.tr("Notes and sketch (photos, what was unclear, who was asked)")
        paper.text(MARGIN, paper.y, ROOM, 5, told, 8, color=SOFT)
        height = max(18.0, BOTTOM - 30 - paper.y - 10)
        paper.box(MARGIN, paper.y + 5, ROOM, height)
        paper.y += height + 8

    def choices(self, question: str, answers: list[str]) -> None:
        """Draw a question with a square before each answer."""
        paper, y = self.paper, self.paper.y
        paper.text(MARGIN + 1.5, y, 60, 7, question, 8.5)
        width = (ROOM - 62) / max(len(answers), 3)
        for number, answer in enumerate(answers):
            x = MARGIN + 62 + number * width
            paper.box(x, y + 1.6, 3.8, 3.8, line=0.4)
            paper.text(x + 5.2, y, width - 6, 7, answer, 7.5)
        paper.rule(MARGIN, y + 7.3, ROOM, 0.1)
        paper.y += 7.6

    def signatures(self) -> None:
        """Leave room for three signatures at the end of the sheet."""
        paper, width = self.paper, ROOM / 3
        roles = (self.tr("Head of the RT"), self.tr("Residents (FGD)"), self.tr("Facilitator"))
        y = max(paper.y, BOTTOM - 30)
        for number, role in enumerate(roles):
            x = MARGIN + number * width
            paper.text(x, y, width, 5, role, 9, align="middle")
            paper.rule(x + 8, y + 23, width - 16, 0.3)
            paper.text(x, y + 23.5, width, 4, self.tr("name and signature"), 7, align="middle", color=SOFT)
        paper.y = y + 28

    def _before(self, line: Line, column: str) -> str:
        value = line.before.get(column)
        return "" if value is None else figure(value, self.lang)
