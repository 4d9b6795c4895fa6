"""*Format isian*: a workbook in which the RT of a kelurahan are counted, and which scores itself meanwhile.

What comes back is imported without a question: the columns carry the names the import knows, in a small row
below the headings, and everything that is not to be filled in is protected.
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core import cell_formulas as formulas
from kotaku_qgis.core.spreadsheet import openpyxl, put
from kotaku_qgis.i18n import tr
from kotaku_qgis.indicators import template_columns as shape
from kotaku_qgis.indicators.template_guide import write_guide
from kotaku_qgis.indicators.template_styles import Styles, normal_font
from kotaku_qgis.workspace.whole_file import whole_file

if TYPE_CHECKING:
    import os
    from collections.abc import Callable

    from qgis.core import QgsFeedback

    from kotaku_qgis.indicators.template_data import Line, Template

TOP = 5
"""Row of the groups; below it the headings, the units, the names for the import, then the RT."""
FIRST = TOP + 4
SPARE = 10
"""Empty rows below the RT, for one that is not in the workspace yet."""
SCALE, ROOM = 70, 200.0
"""Per cent at which a sheet prints on A4 across, and how many letters wide a page then is."""
MARGINS = {"left": 0.35, "right": 0.35, "top": 0.7, "bottom": 0.6, "header": 0.3, "footer": 0.25}
"""Inches around a printed page."""
_TYPED = frozenset({shape.HEADER, shape.VOLUME, shape.ANSWER})
_FORMULA = re.compile(
    r'<c r="(?P<cell>[A-Z]+[0-9]+)"(?P<style>[^>]*?)><f>(?P<text>[^<]*)</f><v\s*(?:/>|></v>)'
)


def write_workbook(
    template: Template, path: str | os.PathLike[str], lang: str = "id", feedback: QgsFeedback | None = None
) -> Path | None:
    """Write the workbook to fill in; figures of *template* that are known from before stand in the header.

    Parameters
    ----------
    path
        The ``.xlsx`` file; it appears whole or not at all.
    lang
        Language of headings, guide and class names.

    Returns
    -------
    pathlib.Path or None
        The file; None when *feedback* was cancelled.

    Raises
    ------
    KotakuError
        When openpyxl is missing or the file cannot be written.
    """
    path = Path(path)
    package = openpyxl()
    book = package.Workbook()
    book.properties.title = tr("Baseline form {city} {year}", lang, city=template.city, year=template.year)
    normal_font(book)
    sheet = _Sheet(book, template, lang)
    for number in range(len(template.lines) + SPARE):
        if feedback is not None and number % 20 == 0:
            feedback.setProgress(90 * number / (len(template.lines) + SPARE))
            if feedback.isCanceled():
                return None
        sheet.row(number)
    sheet.finish()
    write_guide(book, template, lang)
    raw = BytesIO()
    book.save(raw)
    with whole_file(path) as part:
        _with_results(raw, part, sheet.results)
    return path


class _Sheet:
    """The sheet to fill in."""

    def __init__(self, book: Any, template: Template, lang: str) -> None:
        self.template, self.lang = template, lang
        self.regulation = template.regulation
        self.styles = Styles()
        self.columns = shape.columns(self.regulation, lang, kecamatan=template.has_namesakes)
        letter = openpyxl().utils.get_column_letter
        self.letters = {one.key: letter(number) for number, one in enumerate(self.columns, 1)}
        self.sheet = book.active
        self.sheet.title = tr("Form", lang)
        self.last = FIRST + len(template.lines) + SPARE - 1
        self.results: dict[str, int] = {}
        """What formulas come to in the file as written; the others come to an empty text."""
        for number, text in enumerate(self._titles(), 1):
            cell = self.sheet.cell(number, 1)
            put(cell, text)
            cell.font = self.styles.font(bold=number == 1, size=14 if number == 1 else 10)
        self._heads()

    def tr(self, text: str, **values: Any) -> str:
        return tr(text, self.lang, **values)

    def _titles(self) -> tuple[str, str, str]:
        """Return title, place, and how to fill in."""
        names = ", ".join(self.template.kelurahan)
        return (
            self.tr("Baseline form {city} {year}", city=self.template.city, year=self.template.year),
            f"{self.tr('Kelurahan')}: {names}"
            if len(self.template.kelurahan) == 1
            else self.tr("{count} kelurahan", count=len(self.template.kelurahan)),
            self.tr(
                "Fill in the white cells. Blank: not counted yet. 0: counted, and there is none. "
                "Coloured cells fill themselves."
            ),
        )

    def _heads(self) -> None:
        groups: dict[str, list[int]] = {}
        for number, one in enumerate(self.columns, 1):
            groups.setdefault(one.group, []).append(number)
            texts = (one.group if len(groups[one.group]) == 1 else "", one.title, one.unit, one.key)
            for offset, text in enumerate(texts):
                cell = self.sheet.cell(TOP + offset, number)
                put(cell, text or None)
                self.styles.head(cell, one.fill, offset)
            self.sheet.column_dimensions[self.letters[one.key]].width = one.width
        for numbers in groups.values():
            self._merge(TOP, numbers[0], numbers[-1])
        for number, one in enumerate(self.columns, 1):
            if one.kind == shape.VOLUME:
                self._merge(TOP + 1, number, number + 2)
        for offset, height in enumerate((18, 68, 15, 10)):
            self.sheet.row_dimensions[TOP + offset].height = height

    def _merge(self, row: int, first: int, last: int) -> None:
        self.sheet.merge_cells(start_row=row, end_row=row, start_column=first, end_column=last)

    def row(self, number: int) -> None:
        """Write the RT *number* (from 0), or a spare row below the last."""
        listed = self.template.lines
        line = listed[number] if number < len(listed) else None
        row = FIRST + number
        self.sheet.row_dimensions[row].height = 18
        for position, column in enumerate(self.columns, 1):
            cell = self.sheet.cell(row, position)
            formula = self._formula(column, row, line)
            if formula is None:
                put(cell, self._given(column, number, line))
            else:
                cell.value = f"={formula}"
            typed = formula is None and (column.kind in _TYPED or (line is None and column.kind == shape.KEY))
            self.styles.cell(cell, column, typed=typed)
        if line is not None:
            blank = sum(line.before.get(name) is None for name in self.regulation.denominator_columns)
            blank += len(self.regulation.volume_columns)
            self.results[f"{self.letters['kosong']}{row}"] = blank

    def _needed(self) -> list[str]:
        return [*self.regulation.denominator_columns, *self.regulation.volume_columns]

    def _given(self, column: shape.Column, number: int, line: Line | None) -> Any:
        """Return what is known of a cell before anybody counts."""
        if line is None:
            return None
        if column.key == "no":
            return number + 1
        if column.kind == shape.HEADER:
            return line.before.get(column.key)
        known = {**vars(line), "tahun": self.template.year}
        return known[column.key] if column.kind == shape.KEY else None

    def _formula(self, column: shape.Column, row: int, line: Line | None) -> str | None:
        """Return the formula of a cell without its ``=``; None where none stands."""

        def at(key: str) -> str:
            return f"{self.letters[key]}{row}"

        rules, rt_rw = self.regulation, at("rt_rw")
        if column.kind in {shape.PERCENT, shape.SCORE}:
            one = rules.parameter(column.key.partition("_")[2])
            if column.kind == shape.PERCENT:
                return formulas.percent(at(one.volume_column), at(one.denominator))
            return formulas.score(at(one.percent_column), rules)
        made = {
            "total": lambda: formulas.total([at(name) for name in rules.score_columns]),
            "kelas": lambda: formulas.slum_class(at("total"), rules, self.lang),
            "kosong": lambda: formulas.lacking(rt_rw, [at(name) for name in self._needed()]),
            "periksa": lambda: formulas.exceeding(rt_rw, self._limits(at)),
        }
        if line is None:
            made["no"] = lambda: formulas.beside(rt_rw, str(row - FIRST + 1))
            made["tahun"] = lambda: formulas.beside(rt_rw, str(self.template.year))
            if len(self.template.kelurahan) == 1:
                name = formulas.quoted(self.template.kelurahan[0])
                made["kelurahan"] = lambda: formulas.beside(rt_rw, name)
        return made[column.key]() if column.key in made else None

    def _limits(self, at: Callable[[str], str]) -> dict[str, tuple[str, str]]:
        """Return what cannot be above what: name → cell and its limit."""
        pairs = {one.code: (at(one.volume_column), at(one.denominator)) for one in self.regulation.parameters}
        if {"jumlah_kk", "jumlah_penduduk"} <= set(self.letters):
            pairs[self.tr("households > people")] = (at("jumlah_kk"), at("jumlah_penduduk"))
        return pairs

    def finish(self) -> None:
        """Add validation, marks, protection and the set-up of the printed pages."""
        self.styles.validate(
            self.sheet, self.columns, self.letters, self.template, self.lang, FIRST, self.last
        )
        self.styles.mark(self.sheet, self.letters, self.regulation, self.lang, FIRST, self.last)
        sheet, package = self.sheet, openpyxl()
        after = [one.kind for one in self.columns].index(shape.HEADER) + 1
        sheet.freeze_panes = sheet.cell(FIRST, after)
        sheet.sheet_view.zoomScale = 90
        sheet.protection.sheet = True
        for name in ("formatColumns", "formatRows", "autoFilter", "sort"):
            setattr(sheet.protection, name, False)
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.scale = SCALE
        sheet.page_setup.pageOrder = "overThenDown"
        sheet.print_title_rows = f"{TOP}:{FIRST - 1}"
        again = 2 if len(self.template.kelurahan) == 1 else after - 1
        sheet.print_title_cols = f"A:{self.letters[self.columns[again - 1].key]}"
        sheet.print_area = f"A{TOP}:{self.letters['periksa']}{self.last}"
        repeated = sum(one.width for one in self.columns[:again])
        for column in shape.pages(self.columns, ROOM, repeated):
            sheet.col_breaks.append(package.worksheet.pagebreak.Break(id=column))
        names = tuple(text.replace("&", "&&") for text in self._titles())  # a single one is a command
        sheet.oddHeader.left.text = f"&B{names[0]}"
        sheet.oddHeader.right.text = names[1]
        sheet.oddFooter.left.text = names[2]
        sheet.oddFooter.right.text = "&P / &N"
        for side, inches in MARGINS.items():
            setattr(sheet.page_margins, side, inches)


def _with_results(raw: BytesIO, path: Path, results: dict[str, int]) -> None:
    """Copy a workbook, giving each formula what it comes to, as a program that computes would store it.

    Without it a preview shows nothing and a reader cannot know that the formulas were ever computed.
    """
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for info in source.infolist():
            data = source.read(info)
            if info.filename.startswith("xl/worksheets/sheet"):
                text = data.decode("utf-8")
                data = _FORMULA.sub(lambda found: _stored(found, results), text).encode("utf-8")
            target.writestr(info.filename, data)


def _stored(found: re.Match[str], results: dict[str, int]) -> str:
    value = results.get(found["cell"])
    kind, shown = (' t="str"', "") if value is None else ("", value)
    return f'<c r="{found["cell"]}"{found["style"]}{kind}><f>{found["text"]}</f><v>{shown}</v>'
