"""Tables as offices send them: CSV of any delimiter and encoding, XLSX, with titles above the header."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.core.headers import find_header
from kotaku_qgis.core.numbers import NumberError, is_blank, parse_number
from kotaku_qgis.core.sheets import read_grid, sheet_list

_DELIMITERS = (";", ",", "\t", "|")
_LETTERED = re.compile(r"\([A-Z]+\)")
_OLE = b"\xd0\xcf\x11\xe0"
_SAVE_AS = N_("Open it in the spreadsheet program and save it as XLSX or CSV.")


@dataclass(frozen=True)
class RawTable:
    """A table as read: cells are text (CSV) or what the spreadsheet holds (XLSX); nothing is interpreted yet.

    Attributes
    ----------
    columns
        Names, unique; a column without a name is called after its letter, ``(F)``.
    rows
        Cells, each row as long as *columns*; blank rows are kept, so that row ``i`` of the list is
        spreadsheet row ``first_row + i``.
    ragged
        Indices of rows with figures beyond the last column: their values may stand in wrong columns.
    notes
        Findings about the reading itself.
    titles
        The lines above the header.
    """

    path: Path
    sheet: str | None
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    first_row: int = 2
    ragged: frozenset[int] = frozenset()
    notes: tuple[Problem, ...] = ()
    titles: tuple[str, ...] = ()

    def samples(self, limit: int = 200) -> dict[str, list[Any]]:
        """Return up to *limit* values that are not blank per column, for the matching and its preview."""
        found: dict[str, list[Any]] = {}
        for index, column in enumerate(self.columns):
            values = (row[index] for row in self.rows if not is_blank(row[index]))
            found[column] = [value for _, value in zip(range(limit), values)]
        return found

    def column(self, name: str) -> list[Any]:
        """Return every value of the column *name*."""
        index = self.columns.index(name)
        return [row[index] for row in self.rows]

    def place(self, index: int | None = None, column: str | None = None) -> Place:
        """Return where row *index* (of ``rows``) and *column* are in the file."""
        row = None if index is None else self.first_row + index
        return Place(file=self.path.name, sheet=self.sheet, row=row, column=column)


def sheet_names(path: Path | str) -> list[str]:
    """Return the visible sheets of a workbook; an empty list for a CSV."""
    path = Path(path)
    head = _head(path)
    return sheet_list(path) if head.startswith(b"PK") else []


def read_table(path: Path | str, sheet: str | None = None) -> RawTable:
    """Read a CSV or XLSX file; what kind it is, its content says, not its name.

    Raises
    ------
    KotakuError
        The file is missing, empty, locked or damaged, has no header or no rows, is an old XLS or an HTML page
        with that name, or openpyxl is not there for a workbook.
    """
    path = Path(path)
    head = _head(path)
    if head.startswith(_OLE):
        raise KotakuError(
            N_("This is an old XLS file or a workbook with a password; neither can be read."),
            place=Place(file=path.name),
            remedy=_SAVE_AS,
        )
    if head.lstrip().lower().startswith((b"<html", b"<!doctype", b"<table", b"<?xml")):
        raise KotakuError(
            N_("This is a web page or XML with the name of a table."),
            place=Place(file=path.name),
            remedy=_SAVE_AS,
        )
    notes: list[Problem]
    if head.startswith(b"PK"):
        name, grid, notes = _guarded(path, lambda: read_grid(path, sheet))
    else:
        name, (grid, notes) = None, _guarded(path, lambda: _read_csv(path))
    return _table(path, name, grid, notes)


def _head(path: Path) -> bytes:
    def read() -> bytes:
        with path.open("rb") as file:
            return file.read(512)

    head: bytes = _guarded(path, read)
    if not head.strip(b"\x00\r\n\t \xef\xbb\xbf"):
        raise KotakuError(N_("The file is empty."), place=Place(file=path.name))
    return head


def _guarded(path: Path, read: Any) -> Any:
    """Return what *read* returns, with the system's errors in words."""
    try:
        return read()
    except FileNotFoundError as error:
        raise KotakuError(N_("There is no such file."), place=Place(file=str(path))) from error
    except IsADirectoryError as error:
        raise KotakuError(N_("This is a folder, not a file."), place=Place(file=str(path))) from error
    except PermissionError as error:
        raise KotakuError(
            N_("The file may not be read; another program may hold it open."),
            place=Place(file=path.name),
            remedy=N_("Close it in the spreadsheet program and try again."),
        ) from error
    except OSError as error:
        raise KotakuError(
            N_("The file cannot be read: {reason}."),
            place=Place(file=path.name),
            reason=error.strerror or str(error),
        ) from error


def _read_csv(path: Path) -> tuple[list[list[Any]], list[Problem]]:
    data = path.read_bytes()
    text, encoding = _decode(data, path)
    notes = []
    if encoding == "cp1252":
        notes.append(
            Problem(
                "table-encoding-guessed",
                Level.INFO,
                N_("The file is not UTF-8; it was read as Windows-1252."),
                place=Place(file=path.name),
                remedy=N_("If letters look wrong, save it as “CSV UTF-8”."),
            )
        )
    first, _, rest = text.partition("\n")
    hinted = first.strip().strip('"')
    if hinted.lower().startswith("sep=") and len(hinted) == 5:  # noqa: PLR2004 (Excel's own hint)
        # the hint stays a row of its own, so that rows count as a spreadsheet counts them
        return [[], *_cells(rest, hinted[4], path)], notes
    return _cells(text, _delimiter(text, path), path), notes


def _decode(data: bytes, path: Path) -> tuple[str, str]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        candidates = ["utf-16"]
    elif data.startswith(b"\xef\xbb\xbf"):
        candidates = ["utf-8-sig"]
    else:
        nulls = data[:2000].count(0)
        wide = (
            ["utf-16-le", "utf-16-be"] if data[:2000:2].count(0) < data[1:2000:2].count(0) else ["utf-16-be"]
        )
        candidates = wide if nulls > len(data[:2000]) / 4 else ["utf-8", "cp1252"]
    for encoding in candidates:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text, encoding
    raise KotakuError(
        N_("This is not a text table; the file may be damaged."), place=Place(file=path.name), remedy=_SAVE_AS
    )


def _cells(text: str, delimiter: str, path: Path) -> list[list[Any]]:
    csv.field_size_limit(10_000_000)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise KotakuError(
            N_("The file cannot be read as a table: {reason}."),
            place=Place(file=path.name),
            reason=str(error),
        ) from error


def _delimiter(text: str, path: Path) -> str:
    """Return the delimiter under which most rows have the same number of cells, and that the most."""
    best, score = ",", 0.0
    sample = text[:200_000]
    for delimiter in _DELIMITERS:
        widths = Counter(
            len(row) for row in _cells(sample, delimiter, path) if any(cell.strip() for cell in row)
        )
        if not widths:
            continue
        # the width of most rows; titles and sums may differ
        width, count = max(widths.items(), key=lambda item: (item[1] * (item[0] > 1), item[0]))
        fit = (count / sum(widths.values())) * min(width, 8) if width > 1 else 0.0
        if fit > score:
            best, score = delimiter, fit
    return best


def _table(path: Path, sheet: str | None, grid: list[list[Any]], notes: list[Problem]) -> RawTable:
    place = Place(file=path.name, sheet=sheet)
    if not any(not is_blank(cell) for row in grid for cell in row):
        raise KotakuError(N_("The table is empty."), place=place)
    header = find_header(grid)
    if header is None:
        raise KotakuError(
            N_("No row with column names was found."),
            place=place,
            remedy=N_("Give every column a name in one row above the records."),
        )
    width = 1 + max(index for index, name in enumerate(header.names) if not _LETTERED.fullmatch(name))
    rows, ragged = [], set()
    for index, row in enumerate(grid[header.data :]):
        if any(_is_figure(cell) for cell in row[width:]):
            ragged.add(index)
        rows.append((*row[:width], *[None] * (width - len(row))))
    while rows and all(is_blank(cell) for cell in rows[-1]) and len(rows) - 1 not in ragged:
        rows.pop()
    if not rows:
        raise KotakuError(N_("The table has column names but no records."), place=place)
    titles = tuple(
        " ".join(str(cell) for cell in row if not is_blank(cell)) for row in grid[: header.start] if any(row)
    )
    names = header.names[:width]
    return RawTable(path, sheet, names, tuple(rows), header.data + 1, frozenset(ragged), tuple(notes), titles)


def _is_figure(cell: Any) -> bool:
    """Return whether *cell* holds a figure; a remark beside the table is none."""
    try:
        return parse_number(cell, "point") is not None
    except NumberError:
        return False
