"""Cells of an XLSX workbook: merged cells resolved, formulas that hold no value reported."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem

if TYPE_CHECKING:
    from pathlib import Path

Grid = list[list[Any]]


def workbook(path: Path, *, values: bool = True) -> Any:
    """Return the open workbook; *values* False gives formulas instead of what they came to."""
    try:
        import openpyxl
    except ImportError as error:
        raise KotakuError(
            N_("Reading XLSX needs the Python package openpyxl, which this QGIS does not have."),
            place=Place(file=path.name),
            remedy=N_(
                "Save the sheet as CSV, or install openpyxl (for example: apt install python3-openpyxl)."
            ),
        ) from error
    try:
        return openpyxl.load_workbook(path, data_only=values)
    except PermissionError:
        raise
    except Exception as error:  # openpyxl raises a dozen kinds for a damaged file
        raise KotakuError(
            N_("The file cannot be read as an XLSX workbook: {reason}."),
            place=Place(file=path.name),
            remedy=N_("Open it in the spreadsheet program and save it again as XLSX."),
            reason=str(error).rstrip(".") or type(error).__name__,
        ) from error


def sheet_list(path: Path) -> list[str]:
    """Return the names of the visible sheets."""
    book = workbook(path)
    names = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
    book.close()
    return names


def read_grid(path: Path, sheet: str | None) -> tuple[str, Grid, list[Problem]]:
    """Return name, cells and findings of one sheet; without *sheet*, of the one with most filled rows.

    Cells are values as the spreadsheet holds them. A text in a merged block is repeated in every row of the
    block, because people merge the kelurahan over its RT; a number is not, for it would count twice.
    """
    book = workbook(path)
    visible = [page for page in book.worksheets if page.sheet_state == "visible"]
    chosen = next((page for page in visible if page.title == sheet), None)
    if sheet is None and visible:
        chosen = max(visible, key=lambda page: page.max_row * min(page.max_column, 80))
    if chosen is None:
        raise KotakuError(
            N_("There is no sheet “{sheet}” in this workbook; it has: {sheets}."),
            place=Place(file=path.name),
            sheet=sheet or "",
            sheets=", ".join(page.title for page in visible),
        )
    grid = [list(row) for row in chosen.iter_rows(values_only=True)]
    place = {"file": path.name, "sheet": chosen.title}
    problems: list[Problem] = []
    if sheet is None and len(visible) > 1:
        problems.append(
            Problem(
                "table-sheet-chosen",
                Level.INFO,
                N_("The workbook has several sheets ({sheets}); “{chosen}” is read."),
                {"sheets": ", ".join(page.title for page in visible), "chosen": chosen.title},
                Place(file=path.name),
                N_("Choose another sheet if this is wrong."),
            )
        )
    problems += _unmerge(grid, chosen, place)
    problems += _lost_formulas(path, chosen.title, grid, place)
    book.close()
    return chosen.title, grid, problems


def _unmerge(grid: Grid, page: Any, place: dict[str, str]) -> list[Problem]:
    problems = []
    for block in page.merged_cells.ranges:
        value = grid[block.min_row - 1][block.min_col - 1]
        tall = block.max_row > block.min_row
        if value is None or not tall:
            continue
        where = Place(**place, row=block.min_row, column=block.coord)
        if isinstance(value, str):
            for row in range(block.min_row - 1, min(block.max_row, len(grid))):
                grid[row][block.min_col - 1] = value
        else:
            problems.append(
                Problem(
                    "table-merged-number",
                    Level.WARNING,
                    N_("The number {value} is merged over several rows; only the first of them gets it."),
                    {"value": value},
                    where,
                    N_("Give every row its own number."),
                )
            )
    return problems


def _lost_formulas(path: Path, sheet: str, grid: Grid, place: dict[str, str]) -> list[Problem]:
    """Report formulas without a stored value: the workbook was written by a program that does not compute."""
    with zipfile.ZipFile(path) as archive:
        pages = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        if not any(b"<f>" in archive.read(name) or b"<f " in archive.read(name) for name in pages):
            return []
    book = workbook(path, values=False)
    problems = []
    for index, row in enumerate(book[sheet].iter_rows(values_only=True)):
        for column, cell in enumerate(row):
            if isinstance(cell, str) and cell.startswith("=") and grid[index][column] is None:
                grid[index][column] = cell
                problems.append(
                    Problem(
                        "table-formula-without-value",
                        Level.ERROR,
                        N_("The formula {formula} has no stored result."),
                        {"formula": cell},
                        Place(**place, row=index + 1, column=str(column + 1)),
                        N_("Open the workbook in the spreadsheet program and save it again."),
                    )
                )
    book.close()
    return problems
