"""Cells of the workbooks and CSV files we write: text stays text and never becomes a formula."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_TRIGGERS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""A spreadsheet takes a cell that begins with one of these for a formula."""


def openpyxl() -> Any:
    """Return the package openpyxl; KotakuError when this QGIS lacks it."""
    try:
        import openpyxl as package
    except ImportError as error:
        raise KotakuError(
            N_("Writing XLSX needs the Python package openpyxl, which this QGIS does not have."),
            remedy=N_("Install it (for example: apt install python3-openpyxl) and try again."),
        ) from error
    return package


def plain(value: Any) -> Any:
    """Return a stored value as a file takes it: NaN as None, booleans as 1 and 0."""
    if isinstance(value, float) and math.isnan(value):
        return None
    return int(value) if isinstance(value, bool) else value


def put(cell: Any, value: Any) -> None:
    """Write *value* into an openpyxl cell; text stays text, also when it looks like a formula.

    The mark of quoted text keeps it so when somebody edits the cell.
    """
    value = plain(value)
    if not isinstance(value, str):
        cell.value = value
        return
    cell.value = "".join(letter for letter in value if letter >= " " or letter in "\t\n")
    cell.data_type = "s"
    if value.startswith(_TRIGGERS):
        cell.quotePrefix = True


def write_sheets(path: Path, sheets: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
    """Write a workbook of plain sheets: the keys of the first row as heading, then the rows.

    Raises
    ------
    KotakuError
        When openpyxl is missing.
    """
    book = openpyxl().Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        heads = list(rows[0]) if rows else []
        for column, head in enumerate(heads, 1):
            put(sheet.cell(1, column), head)
            sheet.column_dimensions[sheet.cell(1, column).column_letter].width = 24
            for number, row in enumerate(rows, 2):
                if row[head] not in ("", None):
                    put(sheet.cell(number, column), row[head])
        sheet.freeze_panes = "C2"
    book.save(path)


def escaped(value: Any) -> Any:
    """Return *value* for a CSV: a text that a spreadsheet would take for a formula begins with an apostrophe.

    Numbers are left alone, also when they are negative or stand as text.
    """
    if not isinstance(value, str) or not value.startswith(_TRIGGERS) or _is_number(value):
        return value
    return f"'{value}"


def _is_number(text: str) -> bool:
    digits = text[1:].replace(".", "", 1).replace(",", "", 1)
    return text[:1] in {"+", "-"} and digits.isascii() and digits.isdigit()
