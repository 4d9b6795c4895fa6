"""The sheet of explanations in the workbook to fill in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.spreadsheet import openpyxl, put
from kotaku_qgis.i18n import tr
from kotaku_qgis.indicators.template_columns import ASPECTS, PLAIN
from kotaku_qgis.indicators.template_styles import Styles, is_dark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.indicators.template_data import Template

WIDTHS = (7, 50, 58, 9, 28)


def write_guide(book: Any, template: Template, lang: str) -> None:
    """Add the sheet: how to fill in, what each parameter counts, the steps, the classes, the answers."""
    _Guide(book.create_sheet(tr("Guide", lang)), lang).write(template.regulation)


def step_texts(rules: Regulation, lang: str) -> list[tuple[str, str]]:
    """Return ranges of percents and their score, from the highest down."""
    made, above = [], None
    for step in sorted(rules.steps, key=lambda one: -one.minimum):
        low = f"{step.minimum:g}"
        shown = (
            tr("{low} % and more", lang, low=low)
            if above is None
            else tr("{low} % to below {high} %", lang, low=low, high=above)
        )
        made.append((shown, str(step.score)))
        above = low
    made.append((tr("below {high} %", lang, high=above), "0"))
    return made


class _Guide:
    def __init__(self, sheet: Any, lang: str) -> None:
        self.sheet, self.lang, self.at = sheet, lang, 1
        self.styles = Styles()
        alignment = openpyxl().styles.Alignment
        self.wrapped = alignment(vertical="top", wrap_text=True)

    def write(self, rules: Regulation) -> None:
        for number, width in enumerate(WIDTHS, 1):
            self.sheet.column_dimensions["ABCDE"[number - 1]].width = width
        self.title(self.tr("How to fill in this form"), 14)
        for number, text in enumerate(self._steps(), 1):
            self.line((str(number), text), merged=True)
        self.at += 1
        self._parameters(rules)
        self._scores(rules)
        self._answers(rules)
        self.at += 1
        self.line(("", rules.title.in_(self.lang)), merged=True)
        page = self.sheet.page_setup
        page.orientation, page.paperSize = "landscape", self.sheet.PAPERSIZE_A4
        page.fitToWidth, page.fitToHeight = 1, 0
        self.sheet.sheet_properties.pageSetUpPr = openpyxl().worksheet.properties.PageSetupProperties(
            fitToPage=True
        )
        self.sheet.oddFooter.right.text = "&P / &N"
        self.sheet.sheet_view.showGridLines = False
        self.sheet.protection.sheet = True

    def tr(self, text: str, **values: Any) -> str:
        return tr(text, self.lang, **values)

    def _steps(self) -> tuple[str, ...]:
        return (
            self.tr("One row is one RT. Fill in the white cells; Tab moves to the next one."),
            self.tr(
                "Write 0 where you counted and there is none. Leave a cell blank where you did not count: "
                "blank is not 0, and the RT stays without a class until it is filled in."
            ),
            self.tr("Write numbers only, without their unit. Area is in hectares: 1 ha is 10,000 m²."),
            self.tr(
                "Count what is lacking or broken: households without safe water, metres of damaged road, "
                "not what is good."
            ),
            self.tr(
                "A cell turns orange when it is above the total it is compared with; the last column names "
                "it. Check both figures."
            ),
            self.tr("An RT that is missing goes into the spare rows at the end, as RT004-RW002."),
            self.tr(
                "Leave the small grey row of names as it is: by it the plugin knows the columns. Send the "
                "file back as XLSX; it is imported with “Baseline”."
            ),
        )

    def _parameters(self, rules: Regulation) -> None:
        names = {one.column: one.name.in_(self.lang) for one in rules.header}
        self.title(self.tr("What is counted"))
        heads = (
            self.tr("Code"),
            self.tr("Parameter"),
            self.tr("What is counted"),
            self.tr("Unit"),
            self.tr("Compared with"),
        )
        self.line(heads, bold=True, fill=PLAIN)
        for number, aspect in enumerate(rules.aspects):
            fill = ASPECTS[number % len(ASPECTS)]
            for one in rules.parameters_of(aspect.code):
                self.line(
                    (
                        one.code,
                        f"{aspect.short.in_(self.lang)}: {one.name.in_(self.lang)}",
                        one.volume.in_(self.lang),
                        one.unit,
                        names[one.denominator],
                    ),
                    fill=fill,
                )
        self.at += 1

    def _scores(self, rules: Regulation) -> None:
        self.title(self.tr("Score of a parameter"))
        self.line(("", self.tr("percent = what is counted / what it is compared with × 100")), merged=True)
        for shown, points in step_texts(rules, self.lang):
            self.line((points, shown))
        self.at += 1
        self.title(self.tr("Class of the total"))
        for one in rules.classes:
            self.line(
                (one.code, one.name.in_(self.lang), f"{one.minimum}–{one.maximum}"),
                fill=one.color.lstrip("#").upper(),
                only=1,
            )
        self.at += 1

    def _answers(self, rules: Regulation) -> None:
        self.title(self.tr("Other considerations and land legality"))
        for item in rules.considerations:
            answers = "; ".join(f"{one.score} = {one.name.in_(self.lang)}" for one in item.choices)
            self.line(("", item.name.in_(self.lang), answers))
        for one in rules.legality.items:
            self.line(("", one.name.in_(self.lang), f"{self.tr('Yes')} / {self.tr('No')}"))

    def title(self, text: str, size: float = 11) -> None:
        cell = self.sheet.cell(self.at, 1)
        put(cell, text)
        cell.font = self.styles.font(bold=True, size=size)
        self.sheet.row_dimensions[self.at].height = size * 2
        self.at += 1

    def line(
        self,
        texts: Sequence[str],
        *,
        bold: bool = False,
        merged: bool = False,
        fill: str | None = None,
        only: int | None = None,
    ) -> None:
        """Write a row; *merged* lets the second text run on; *fill* colours all or the first *only*."""
        for number, text in enumerate(texts, 1):
            cell = self.sheet.cell(self.at, number)
            put(cell, text)
            cell.font = self.styles.font(bold=bold or (merged and number == 1))
            cell.alignment = self.wrapped
            if fill and (only is None or number <= only):
                cell.fill = self.styles.fill(fill)
                if is_dark(fill):
                    cell.font = self.styles.font(bold=True, color="FFFFFFFF")
            if not merged:
                cell.border = self.styles.border
        widths = (sum(WIDTHS[1:]),) if merged else WIDTHS[1:]
        lines = max(1, *(-(-len(text) // int(width * 1.15)) for text, width in zip(texts[1:], widths)))
        self.sheet.row_dimensions[self.at].height = 14 * lines + 2
        if merged:
            self.sheet.merge_cells(start_row=self.at, end_row=self.at, start_column=2, end_column=len(WIDTHS))
        self.at += 1
