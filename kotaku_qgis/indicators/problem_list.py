"""What must be mended in a table, as a list for the office that made it: one line per finding and cell."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import Level, Problem
from kotaku_qgis.core.spreadsheet import escaped, openpyxl, put
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kotaku_qgis.core.tables import RawTable

_WIDTHS = (11, 14, 8, 18, 30, 18, 70, 60)
_RANK = {Level.ERROR: 0, Level.WARNING: 1, Level.INFO: 2}


def problem_rows(problems: Sequence[Problem], table: RawTable) -> list[list[Any]]:
    """Return the findings under a heading row: where, what stands there, what is wrong, what to do."""
    names = {Level.ERROR: tr("Error"), Level.WARNING: tr("Warning"), Level.INFO: tr("Note")}
    rows = [
        [
            tr("Level"),
            tr("Sheet"),
            tr("Row"),
            tr("Column"),
            tr("RT"),
            tr("What stands there"),
            tr("What was found"),
            tr("What to do"),
        ]
    ]
    cells = _Cells(table)
    for problem in sorted(problems, key=lambda one: (_RANK[one.level], one.place.row or 0)):
        place = problem.place
        rows.append(
            [
                names[problem.level],
                place.sheet or "",
                place.row if place.row is not None else "",
                place.column or "",
                place.rt or cells.label(place.row),
                cells.text(place.row, place.column),
                tr(problem.text, **problem.values),
                tr(problem.remedy, **problem.values) if problem.remedy else "",
            ]
        )
    return rows


def write_problem_list(problems: Sequence[Problem], table: RawTable, path: Path) -> None:
    """Write the findings to an XLSX or, after the name of *path*, a CSV; whole or not at all.

    Texts that a spreadsheet would take for formulas come out as texts.

    Raises
    ------
    KotakuError
        openpyxl is not there for an XLSX.
    OSError
        The file cannot be written.
    """
    rows = problem_rows(problems, table)
    part = path.with_name(path.name + ".part")
    try:
        if path.suffix.lower() == ".csv":
            with part.open("w", encoding="utf-8-sig", newline="") as stream:
                csv.writer(stream, delimiter=";").writerows([escaped(cell) for cell in row] for row in rows)
        else:
            _write_workbook(rows, part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _write_workbook(rows: list[list[Any]], path: Path) -> None:
    package = openpyxl()
    book = package.Workbook()
    page = book.active
    page.title = tr("Findings")
    for number, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            cell = page.cell(number, column)
            put(cell, value)
            cell.alignment = package.styles.Alignment(wrap_text=True, vertical="top")
            if number == 1:
                cell.font = package.styles.Font(bold=True)
    for column, width in enumerate(_WIDTHS, 1):
        page.column_dimensions[package.utils.get_column_letter(column)].width = width
    page.freeze_panes = "A2"
    page.auto_filter.ref = page.dimensions
    with path.open("wb") as stream:
        book.save(stream)


class _Cells:
    """Finds the cell of a finding in the table."""

    def __init__(self, table: RawTable) -> None:
        self.table = table
        self.rows = {table.number(index): index for index in range(len(table.rows))}
        self.spots = {spot: key for key, spot in table.spots.items()}
        self.columns = {name: position for position, name in enumerate(table.columns)}

    def text(self, row: int | None, column: str | None) -> str:
        if row is None or column is None:
            return ""
        index, name = self.spots.get((row, column), (self.rows.get(row, -1), column))
        position = self.columns.get(name)
        value = self.table.rows[index][position] if index >= 0 and position is not None else None
        return "" if value is None else str(value)

    def label(self, row: int | None) -> str:
        """Return the first texts of a row, by which a reader knows it."""
        index = self.rows.get(row or -1, -1)
        if index < 0:
            return ""
        texts = [
            str(cell).strip() for cell in self.table.rows[index] if isinstance(cell, str) and cell.strip()
        ]
        return " ".join(texts[:2])
