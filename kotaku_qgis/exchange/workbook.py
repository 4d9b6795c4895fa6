"""Workbooks that print well: heads, widths, number formats, and text that never becomes a formula."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.spreadsheet import openpyxl, put

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HEAD_FILL, TOTAL_FILL, LINE = "FFE8EAED", "FFF1F3F4", "FFDADCE0"
NUMBER_FORMATS = {"int": "#,##0", "ha": "#,##0.00", "percent": "0.00", "degree": "0.000000"}
SHEET_NAME = 31


@dataclass(frozen=True)
class Head:
    """A column: key in the row, heading, kind (``text``, ``int``, ``ha`` …) and width in letters."""

    key: str
    title: str
    kind: str = "text"
    width: float = 12.0


class Book:
    """A workbook being filled sheet by sheet."""

    def __init__(self, title: str) -> None:
        self._package = openpyxl()
        self.book = self._package.Workbook()
        self.book.remove(self.book.active)
        self.book.properties.title = title

    def sheet(
        self,
        name: str,
        titles: Sequence[str],
        heads: Sequence[Head],
        rows: Sequence[Mapping[str, Any]],
        total: Mapping[str, Any] | None = None,
        fills: Mapping[str, str] | None = None,
    ) -> None:
        """Add a sheet: *titles* above, the heads, the rows, a total.

        *fills* colours the cells of columns whose key starts with ``kelas`` by their value (``#rrggbb``).
        """
        made = self.book.create_sheet(name[:SHEET_NAME])
        for number, text in enumerate(titles, 1):
            cell = made.cell(number, 1)
            put(cell, text)
            cell.font = self._font(bold=number == 1, size=14 if number == 1 else 10)
        top = len(titles) + 2
        for column, head in enumerate(heads, 1):
            self._head(made, top, column, head)
        for number, row in enumerate(rows, top + 1):
            for column, head in enumerate(heads, 1):
                self._cell(made.cell(number, column), head, row.get(head.key), fills or {})
        if total is not None:
            self._total(made, top + 1 + len(rows), heads, total)
        self._print_setup(made, top, len(heads))

    def text_sheet(self, name: str, lines: Sequence[tuple[str, str]]) -> None:
        """Add a sheet of two columns of text."""
        made = self.book.create_sheet(name[:SHEET_NAME])
        for number, (left, right) in enumerate(lines, 1):
            put(made.cell(number, 1), left)
            made.cell(number, 1).font = self._font(bold=True)
            put(made.cell(number, 2), right)
            made.cell(number, 2).alignment = self._alignment(wrap=True)
        made.column_dimensions["A"].width = 30
        made.column_dimensions["B"].width = 100

    def save(self, path: Any) -> None:
        """Write the file."""
        self.book.save(path)

    def _head(self, sheet: Any, row: int, column: int, head: Head) -> None:
        styles = self._package.styles
        cell = sheet.cell(row, column)
        put(cell, head.title)
        cell.font = self._font(bold=True)
        cell.fill = styles.PatternFill("solid", start_color=HEAD_FILL)
        cell.alignment = styles.Alignment(horizontal="center", vertical="center", wrap_text=True)
        cell.border = self._border()
        sheet.column_dimensions[cell.column_letter].width = head.width

    def _cell(self, cell: Any, head: Head, value: Any, fills: Mapping[str, str]) -> None:
        put(cell, value)
        cell.border = self._border()
        cell.font = self._font()
        cell.alignment = self._alignment(wrap=head.kind == "text", number=head.kind != "text")
        if head.kind in NUMBER_FORMATS:
            cell.number_format = NUMBER_FORMATS[head.kind]
        if head.key.startswith("kelas") and value in fills:
            color = "FF" + fills[value].lstrip("#").upper()
            cell.fill = self._package.styles.PatternFill("solid", start_color=color)
            dark = sum(int(color[at : at + 2], 16) for at in (2, 4, 6)) < 300  # noqa: PLR2004
            cell.font = self._font(color="FFFFFFFF" if dark else None)

    def _total(self, sheet: Any, row: int, heads: Sequence[Head], total: Mapping[str, Any]) -> None:
        for column, head in enumerate(heads, 1):
            cell = sheet.cell(row, column)
            self._cell(cell, head, total.get(head.key), {})
            cell.font = self._font(bold=True)
            cell.fill = self._package.styles.PatternFill("solid", start_color=TOTAL_FILL)

    def _print_setup(self, sheet: Any, top: int, columns: int) -> None:
        letter = self._package.utils.get_column_letter
        sheet.freeze_panes = sheet.cell(top + 1, min(3, columns))
        sheet.row_dimensions[top].height = 45
        sheet.print_title_rows = f"{top}:{top}"
        sheet.auto_filter.ref = f"A{top}:{letter(columns)}{max(sheet.max_row, top)}"
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToWidth = 1
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = self._package.worksheet.properties.PageSetupProperties(
            fitToPage=True
        )
        sheet.oddFooter.right.text = "&P / &N"
        for margin in ("left", "right", "top", "bottom"):
            setattr(sheet.page_margins, margin, 0.5)

    def _font(self, *, bold: bool = False, size: float = 10, color: str | None = None) -> Any:
        return self._package.styles.Font(name="Arial", size=size, bold=bold, color=color)

    def _border(self) -> Any:
        side = self._package.styles.Side(style="thin", color=LINE)
        return self._package.styles.Border(left=side, right=side, top=side, bottom=side)

    def _alignment(self, *, wrap: bool = False, number: bool = False) -> Any:
        return self._package.styles.Alignment(
            vertical="top", wrap_text=wrap, horizontal="right" if number else None
        )
