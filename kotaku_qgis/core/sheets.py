"""Cells of an XLSX workbook, read row by row: merged cells resolved, formulas without a value reported."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.archive import chunks, look_through
from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.core.headers import header_score, letter
from kotaku_qgis.core.numbers import Percent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

Grid = list[list[Any]]
MOST_ROWS = 200_000
MOST_CELLS = 12_000_000
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
LOOKED_AT = 60
_KNOWN = 20.0
"""A sheet whose header scores this much has at least two columns that are known."""


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
        return openpyxl.load_workbook(path, data_only=values, read_only=True, keep_links=False)
    except PermissionError:
        raise
    except Exception as error:  # openpyxl raises a dozen kinds for a damaged file
        raise _damaged(path, error) from error


def sheet_list(path: Path) -> list[str]:
    """Return the names of the visible sheets."""
    look_through(path)
    book = workbook(path)
    try:
        return [page.title for page in _visible(book)]
    finally:
        book.close()


def read_grid(path: Path, sheet: str | None) -> tuple[str, Grid, list[Problem]]:
    """Return name, cells and findings of one sheet; without *sheet*, of the largest with a known header.

    Cells are values as the spreadsheet holds them; a number shown as percent is a
    :class:`~kotaku_qgis.core.numbers.Percent`. A text in a merged block is repeated in every row of the
    block, because people merge the kelurahan over its RT; a number is not, for it would count twice.
    """
    look_through(path)
    book = workbook(path)
    try:
        visible = _visible(book)
        chosen = _choose(path, visible, sheet)
        grid = gathered(_cells(chosen), path)
        place = {"file": path.name, "sheet": chosen.title}
        problems = [] if sheet is not None else several_sheets(path, [p.title for p in visible], chosen.title)
        with zipfile.ZipFile(path) as archive:
            part = str(chosen._worksheet_path)  # noqa: SLF001 (read-only sheets tell merged cells no other way)
            blocks = [_block(found) for piece in chunks(archive, part) for found in _MERGED.finditer(piece)]
            formulas = any(_FORMULA.search(piece) for piece in chunks(archive, part))
        problems += unmerge(grid, sorted(set(blocks)), place)
        if formulas:
            problems += _lost_formulas(path, chosen.title, grid, place)
        return str(chosen.title), grid, problems
    except (KotakuError, PermissionError, MemoryError):
        raise
    except Exception as error:  # what openpyxl raises while it walks a damaged sheet
        raise _damaged(path, error) from error
    finally:
        book.close()


def several_sheets(path: Path, sheets: Sequence[str], chosen: str) -> list[Problem]:
    """Return the note that one of several *sheets* was chosen."""
    if len(sheets) < 2:  # noqa: PLR2004
        return []
    return [
        Problem(
            "table-sheet-chosen",
            Level.INFO,
            N_("The workbook has several sheets ({sheets}); “{chosen}” is read."),
            {"sheets": ", ".join(sheets), "chosen": chosen},
            Place(file=path.name),
            N_("Choose another sheet if this is wrong."),
        )
    ]


def no_sheet(path: Path, sheet: str | None, sheets: Sequence[str]) -> KotakuError:
    """Return the error of a workbook that has no *sheet* of that name."""
    return KotakuError(
        N_("There is no sheet “{sheet}” in this workbook; it has: {sheets}."),
        place=Place(file=path.name),
        sheet=sheet or "",
        sheets=", ".join(sheets),
    )


def largest(sheets: Sequence[tuple[str, Callable[[], Grid], int]]) -> str:
    """Return the largest sheet (name, its first rows, size) whose header is known, else the largest."""
    if len(sheets) == 1:
        return sheets[0][0]
    scored = [(header_score(rows()) >= _KNOWN, size, name) for name, rows, size in sheets]
    return max(scored, key=lambda one: one[:2])[2]


def gathered(rows: Iterable[list[Any]], path: Path) -> Grid:
    """Return *rows* as a grid without blank cells and rows at the end.

    Raises
    ------
    KotakuError
        There are more than a table of a city can have.
    """
    grid: Grid = []
    blanks = cells = 0
    for row in rows:
        while row and row[-1] is None:
            row.pop()
        if not row:
            blanks += 1
            continue
        cells += len(row)
        if len(grid) + blanks >= MOST_ROWS or cells > MOST_CELLS:
            raise KotakuError(
                N_("The sheet has figures below row {row} or in very many columns; so much is not read."),
                place=Place(file=path.name),
                remedy=N_("Copy only the table into a new workbook, or split it."),
                row=min(len(grid) + blanks, MOST_ROWS),
            )
        grid.extend([] for _ in range(blanks))
        blanks = 0
        grid.append(row)
    return grid


def unmerge(grid: Grid, blocks: Sequence[tuple[int, int, int, int]], place: dict[str, Any]) -> list[Problem]:
    """Repeat texts merged over several rows, in place; report numbers that are.

    Parameters
    ----------
    blocks
        First row, first column, last row of each merged block, all from 0, and its last column.
    """
    problems = []
    for top, left, bottom, _right in blocks:
        if bottom <= top or top >= len(grid) or left >= len(grid[top]) or grid[top][left] is None:
            continue
        value = grid[top][left]
        if isinstance(value, str):
            for row in grid[top : bottom + 1]:
                row.extend([None] * (left + 1 - len(row)))
                row[left] = value
        else:
            problems.append(
                Problem(
                    "table-merged-number",
                    Level.WARNING,
                    N_("The number {value} is merged over several rows; only the first of them gets it."),
                    {"value": value},
                    Place(**place, row=top + 1, column=f"{letter(left)}{top + 1}"),
                    N_("Give every row its own number."),
                )
            )
    return problems


def _visible(book: Any) -> list[Any]:
    return [page for page in book.worksheets if page.sheet_state == "visible"]


def _choose(path: Path, visible: list[Any], sheet: str | None) -> Any:
    if sheet is None and visible:
        with zipfile.ZipFile(path) as archive:
            sizes = {info.filename: info.file_size for info in archive.infolist()}
        listed = [
            (page.title, lambda page=page: _first(page), sizes.get(str(page._worksheet_path), 0))  # noqa: SLF001
            for page in visible
        ]
        sheet = largest(listed)
    for page in visible:
        if page.title == sheet:
            return page
    raise no_sheet(path, sheet, [page.title for page in visible])


def _first(page: Any) -> Grid:
    page.reset_dimensions()
    return [list(row) for row in page.iter_rows(max_row=LOOKED_AT, values_only=True)]


def _cells(page: Any) -> Iterable[list[Any]]:
    """Give the rows of a sheet; the size that stands in the file is not believed."""
    page.reset_dimensions()
    percents: dict[Any, bool] = {}
    for row in page.iter_rows():
        made = []
        for cell in row:
            value = cell.value
            if value is None and cell.data_type == "str":
                value = ""  # a formula that came to an empty text has a result
            if isinstance(value, (int, float)) and not isinstance(value, bool):
                style = cell._style_id  # noqa: SLF001 (asking each cell for its format takes ten times as long)
                if style not in percents:
                    percents[style] = "%" in str(cell.number_format)
                if percents[style]:
                    value = Percent(value)
            made.append(value)
        yield made


def _block(found: re.Match[bytes]) -> tuple[int, int, int, int]:
    left, top, right, bottom = (one.decode() for one in found.groups())
    return int(top) - 1, _number(left), int(bottom) - 1, _number(right)


def _number(letters: str) -> int:
    total = 0
    for one in letters:
        total = total * 26 + ord(one) - 64
    return total - 1


def _lost_formulas(path: Path, sheet: str, grid: Grid, place: dict[str, str]) -> list[Problem]:
    """Report formulas without a stored value: the workbook was written by a program that does not compute."""
    book = workbook(path, values=False)
    problems = []
    try:
        page = book[sheet]
        page.reset_dimensions()
        for index, row in enumerate(page.iter_rows(max_row=len(grid) or 1)):
            for column, cell in enumerate(row):
                if cell.value is None or cell.data_type != "f":
                    continue
                line = grid[index]
                if column < len(line) and line[column] is not None:
                    continue
                line.extend([None] * (column + 1 - len(line)))
                text = str(getattr(cell.value, "text", cell.value))
                line[column] = text if text.startswith("=") else f"={text}"
                problems.append(
                    Problem(
                        "table-formula-without-value",
                        Level.ERROR,
                        N_("The formula {formula} has no stored result."),
                        {"formula": line[column]},
                        Place(**place, row=index + 1, column=letter(column)),
                        N_("Open the workbook in the spreadsheet program and save it again."),
                    )
                )
    finally:
        book.close()
    return problems


def _damaged(path: Path, error: BaseException) -> KotakuError:
    return KotakuError(
        N_("The file cannot be read as an XLSX workbook: {reason}."),
        place=Place(file=path.name),
        remedy=N_("Open it in the spreadsheet program and save it again as XLSX."),
        reason=str(error).rstrip(".") or type(error).__name__,
    )
