"""How the sheet to fill in looks and what it accepts: fills, validation with words, marks on odd figures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.spreadsheet import openpyxl
from kotaku_qgis.i18n import tr
from kotaku_qgis.indicators import template_columns as shape

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.indicators.template_data import Template

LINE, ODD, GREY = "FF9AA0A6", "FFF4B183", "FF5F6368"
_PROMPT = 250
"""Letters a prompt may have; programs refuse longer ones."""
_LIST = 255
"""Letters of a list that stands in the validation itself."""


def normal_font(book: Any) -> None:
    """Make Arial the font of *book*: the widths of columns are counted in its letters, wherever it opens."""
    font = openpyxl().styles.Font(name="Arial", size=10)
    book._fonts[0] = font  # noqa: SLF001 (openpyxl has no other way to the first font)
    book._named_styles["Normal"].font = font  # noqa: SLF001


def is_dark(color: str) -> bool:
    """Return whether text on *color* (``RRGGBB``) must be white."""
    digits = color.lstrip("#")
    return sum(int(digits[at : at + 2], 16) for at in (0, 2, 4)) < 300  # noqa: PLR2004


class Styles:
    """Styles are made once and shared by all cells: a city has a hundred thousand of them."""

    def __init__(self) -> None:
        styles = openpyxl().styles
        self._styles = styles
        side = styles.Side(style="thin", color=LINE)
        self.border = styles.Border(left=side, right=side, top=side, bottom=side)
        self._fonts: dict[Any, Any] = {}
        self._fills: dict[str, Any] = {}
        self.free, self.fixed = styles.Protection(locked=False), styles.Protection(locked=True)
        self.left = styles.Alignment(vertical="center", indent=1)
        self.right = styles.Alignment(vertical="center", horizontal="right")
        self.small = styles.Alignment(vertical="center", horizontal="center", shrink_to_fit=True)
        self.middle = styles.Alignment(vertical="center", horizontal="center", wrap_text=True)

    def font(self, *, bold: bool = False, size: float = 10, color: str | None = None) -> Any:
        """Return a font of the workbook."""
        key = (bold, size, color)
        if key not in self._fonts:
            self._fonts[key] = self._styles.Font(name="Arial", size=size, bold=bold, color=color)
        return self._fonts[key]

    def fill(self, color: str) -> Any:
        """Return a plain fill, ``RRGGBB``."""
        if color not in self._fills:
            self._fills[color] = self._styles.PatternFill("solid", start_color=f"FF{color}")
        return self._fills[color]

    def head(self, cell: Any, fill: str, row: int) -> None:
        """Style a cell of the heading: *row* 0 group, 1 name, 2 unit, 3 the name for the import."""
        cell.fill = self.fill(fill)
        cell.border = self.border
        cell.alignment = self.small if row == 3 else self.middle  # noqa: PLR2004
        sizes = (10, 9, 8, 6)
        cell.font = self.font(bold=row < 2, size=sizes[row], color=GREY if row == 3 else None)  # noqa: PLR2004

    def cell(self, cell: Any, column: shape.Column, *, typed: bool) -> None:
        """Style a cell below the heading; what is *typed* stays white."""
        cell.border = self.border
        cell.font = self.font(bold=column.key in {"total", "kelas"})
        cell.protection = self.free if typed else self.fixed
        if not typed:
            cell.fill = self.fill(column.fill)
        if column.key == "no":
            cell.alignment = self.middle
        elif column.kind in {shape.KEY, shape.ANSWER} or column.key in {"kelas", "periksa"}:
            cell.alignment = self.left
        else:
            cell.alignment = self.right
        if column.kind == shape.PERCENT:
            cell.number_format = "0.00"

    def validate(
        self,
        sheet: Any,
        columns: Sequence[shape.Column],
        letters: Mapping[str, str],
        template: Template,
        lang: str,
        first: int,
        last: int,
    ) -> None:
        """Accept numbers from 0 on and the answers of the regulation, and say so."""
        rules = template.regulation
        negative = {one.volume_column for one in rules.parameters if one.negative}
        prompts = self._prompts(rules, lang)
        for column in columns:
            cells = f"{letters[column.key]}{first}:{letters[column.key]}{last}"
            if column.kind in {shape.VOLUME, shape.HEADER}:
                made = self._number(column, lang, warn=column.key in negative)
            elif column.kind == shape.ANSWER:
                made = self._answers(column, rules, lang)
            else:
                continue
            made.promptTitle = column.title[:32]
            made.prompt = prompts.get(column.key, "")[:_PROMPT] or None
            made.showInputMessage = bool(made.prompt)
            made.add(cells)
            sheet.add_data_validation(made)

    def _number(self, column: shape.Column, lang: str, *, warn: bool) -> Any:
        made = openpyxl().worksheet.datavalidation.DataValidation(
            type="decimal", operator="greaterThanOrEqual", formula1="0", allow_blank=True
        )
        made.errorStyle = "warning" if warn else "stop"
        made.errorTitle = column.title[:32]
        made.error = tr(
            "Only a number from 0 on, without its unit. Leave it blank if it was not counted.", lang
        )
        made.showErrorMessage = True
        return made

    def _answers(self, column: shape.Column, rules: Regulation, lang: str) -> Any:
        points = next((one for one in rules.considerations if one.column == column.key), None)
        words = (
            [str(choice.score) for choice in points.choices] if points else [tr("Yes", lang), tr("No", lang)]
        )
        made = openpyxl().worksheet.datavalidation.DataValidation(
            type="list", formula1=f'"{",".join(words)}"'[:_LIST], allow_blank=True
        )
        made.errorTitle = column.title[:32]
        made.error = tr("Choose one of: {choices}.", lang, choices=", ".join(words))
        made.showErrorMessage = True
        return made

    @staticmethod
    def _prompts(rules: Regulation, lang: str) -> dict[str, str]:
        """Return what is said when a cell of a column is entered."""
        names = {one.column: one.name.in_(lang) for one in rules.header}
        found = {
            one.volume_column: tr(
                "{what}, in {unit}. Compared with: {base}.",
                lang,
                what=one.volume.in_(lang),
                unit=one.unit,
                base=names[one.denominator],
            )
            for one in rules.parameters
        }
        for item in rules.considerations:
            answers = "; ".join(f"{one.score} = {one.name.in_(lang)}" for one in item.choices)
            if item.density is not None:
                answers += ". " + tr("Blank: taken from people per hectare.", lang)
            found[item.column] = answers
        return found

    def mark(
        self,
        sheet: Any,
        letters: Mapping[str, str],
        rules: Regulation,
        lang: str,
        first: int,
        last: int,
    ) -> None:
        """Colour volumes above their total, and the class as on the maps."""
        rule = openpyxl().formatting.rule
        odd = self._styles.PatternFill("solid", start_color=ODD, end_color=ODD)
        pairs = [(one.volume_column, one.denominator) for one in rules.parameters]
        pairs.append(("jumlah_kk", "jumlah_penduduk"))
        for name, base in pairs:
            if name not in letters or base not in letters:
                continue
            cell, limit = f"${letters[name]}{first}", f"${letters[base]}{first}"
            sheet.conditional_formatting.add(
                f"{letters[name]}{first}:{letters[name]}{last}",
                rule.FormulaRule(formula=[f"AND(COUNT({cell},{limit})=2,{cell}>{limit})"], fill=odd),
            )
        cells = f"{letters['kelas']}{first}:{letters['kelas']}{last}"
        for one in rules.classes:
            color = "FF" + one.color.lstrip("#").upper()
            font = self._styles.Font(color="FFFFFFFF", bold=True) if is_dark(one.color) else None
            text = one.name.in_(lang).replace('"', '""')
            sheet.conditional_formatting.add(
                cells,
                rule.FormulaRule(
                    formula=[f'${letters["kelas"]}{first}="{text}"'],
                    fill=self._styles.PatternFill("solid", start_color=color, end_color=color),
                    font=font,
                ),
            )
