"""Tables as offices send them: CSV, XLSX, XLS, ODS or pasted cells, with titles above the header."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.archive import DAMAGE
from kotaku_qgis.core.errors import N_, KotakuError, Place, Problem
from kotaku_qgis.core.headers import Header, find_header, header_at
from kotaku_qgis.core.numbers import NumberError, is_blank, parse_number
from kotaku_qgis.core.ods import ods_sheets, read_ods
from kotaku_qgis.core.sheets import read_grid, sheet_list
from kotaku_qgis.core.submissions import as_records, read_json
from kotaku_qgis.core.text_tables import pasted_cells, read_csv
from kotaku_qgis.core.xls import read_xls, xls_sheets

if TYPE_CHECKING:
    from collections.abc import Mapping

_LETTERED = re.compile(r"\([A-Z]+\)")
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:\{\s*\"|\[\s*\{)")
YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_LAW = re.compile(
    # 14/PRT/M/2018; and what has a number and a year of its own: a rule, a law, a decree
    r"[0-9.]+(?:\s*/\s*[\w.\-]+)+\s*/\s*(?:19|20)[0-9]{2}(?![0-9])"
    r"|(?<![a-z])(?:permen\w*|peraturan|undang|uu|pp|perda|perwal\w*|perbup|keputusan|kepmen\w*|sk)(?![a-z])"
    r"[^|;,]{0,60}?(?:nomor|no|[0-9]+)[^|;,0-9]{0,20}?[0-9]*[^|;,0-9]{0,20}?(?:19|20)[0-9]{2}(?![0-9])",
    re.IGNORECASE,
)
"""The year of a regulation or decree in a title; it says nothing of when anybody counted."""
_OLE = b"\xd0\xcf\x11\xe0"
_PACKED = (".csv", ".json", ".xlsx", ".xls", ".ods", ".tsv", ".txt")
_SHOWN = 4
_TITLE = 600
"""Letters of a title that are looked through."""
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
    header
        First and last row of the header, 1-based.
    numbers
        Row of the file in which each row of ``rows`` stands, where they are not consecutive.
    spots
        Row and column of single figures that stand elsewhere than their row says: index and column → both.
    named
        Whether each value came under its own name (JSON), so that none can stand in another's column.
    """

    path: Path
    sheet: str | None
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    first_row: int = 2
    ragged: frozenset[int] = frozenset()
    notes: tuple[Problem, ...] = ()
    titles: tuple[str, ...] = ()
    header: tuple[int, int] = (1, 1)
    numbers: tuple[int, ...] = ()
    spots: Mapping[tuple[int, str], tuple[int, str]] = field(default_factory=dict)
    named: bool = False

    def number(self, index: int) -> int:
        """Return in which row of the file row *index* of ``rows`` stands."""
        return self.numbers[index] if self.numbers else self.first_row + index

    def title_year(self) -> int | None:
        """Return the one year that titles, the sheet's name or the file's name tell; None for none."""
        texts = (*self.titles, self.sheet or "")
        found = {int(year) for text in texts for year in YEAR.findall(_LAW.sub(" ", text[:_TITLE]))}
        found = found or {int(year) for year in YEAR.findall(_LAW.sub(" ", self.path.stem))}
        return found.pop() if len(found) == 1 else None

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
        row = None if index is None else self.number(index)
        if index is not None and column is not None:
            row, column = self.spots.get((index, column), (row, column))
        return Place(file=self.path.name, sheet=self.sheet, row=row, column=column)


@dataclass(frozen=True)
class Sheet:
    """The cells of one sheet as read; which row is the header is not decided yet.

    Attributes
    ----------
    name
        Name of the sheet, None for a text file and for pasted cells.
    sheets
        The visible sheets of the workbook.
    """

    path: Path
    name: str | None
    grid: tuple[tuple[Any, ...], ...]
    notes: tuple[Problem, ...] = ()
    sheets: tuple[str, ...] = ()
    named: bool = False

    def table(self, header_row: int | None = None, header_rows: int | None = None) -> RawTable:
        """Return the records under the header.

        Parameters
        ----------
        header_row, header_rows
            Row in which the column names begin (1-based, as a spreadsheet counts), and how many rows they
            take; None: found by what stands there.

        Raises
        ------
        KotakuError
            There is no header, or nothing below it.
        """
        return as_records(replace(_table(self, header_row, header_rows), named=self.named))


def sheet_names(path: Path | str) -> list[str]:
    """Return the visible sheets of a workbook; an empty list for a CSV."""
    path = Path(path)
    return list(_guarded(path, lambda: _names(path, _kind(path))))


def read_table(
    path: Path | str,
    sheet: str | None = None,
    header_row: int | None = None,
    header_rows: int | None = None,
) -> RawTable:
    """Read a table file; what kind it is, its content says, not its name.

    Raises
    ------
    KotakuError
        The file is missing, empty, locked, damaged or far too large, has no header or no rows, has a password
        or is an HTML page with the name of a table, or openpyxl is not there for an XLSX.
    """
    return read_sheet(path, sheet).table(header_row, header_rows)


def read_sheet(path: Path | str, sheet: str | None = None) -> Sheet:
    """Read one sheet of a file; without *sheet*, the largest with a header that is known."""
    path = Path(path)
    kind = _kind(path)
    if kind == "text":
        grid, notes = _guarded(path, lambda: read_csv(path))
        return Sheet(path, None, _frozen(grid), tuple(notes))
    if kind == "json":
        grid, notes = _guarded(path, lambda: read_json(path))
        return Sheet(path, None, _frozen(grid), tuple(notes), named=True)
    reader = {"xlsx": read_grid, "ods": read_ods, "xls": read_xls}[kind]
    name, grid, notes = _guarded(path, lambda: reader(path, sheet))
    return Sheet(path, name, _frozen(grid), tuple(notes), tuple(_guarded(path, lambda: _names(path, kind))))


def pasted_sheet(text: str, name: str) -> Sheet:
    """Return the cells of *text* that was copied from a spreadsheet; *name* stands for the file."""
    return Sheet(Path(name), None, _frozen(pasted_cells(text)))


def _frozen(grid: list[list[Any]]) -> tuple[tuple[Any, ...], ...]:
    return tuple(tuple(row) for row in grid)


def _names(path: Path, kind: str) -> list[str]:
    lists = {"xlsx": sheet_list, "ods": ods_sheets, "xls": xls_sheets}
    return lists[kind](path) if kind in lists else []


def _kind(path: Path) -> str:
    """Return ``text``, ``json``, ``xlsx``, ``ods`` or ``xls``, after the file's first bytes."""
    head = _head(path)
    if head.startswith(_OLE):
        return "xls"
    if head.lstrip().lower().startswith((b"<html", b"<!doctype", b"<table", b"<?xml")):
        raise KotakuError(
            N_("This is a web page or XML with the name of a table."),
            place=Place(file=path.name),
            remedy=_SAVE_AS,
        )
    if _JSON.match(head):
        return "json"
    if not head.startswith(b"PK"):
        return "text"
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except DAMAGE:
        return "xlsx"  # whose reader says what is wrong with it
    inside = [name for name in names if name.lower().endswith(_PACKED)]
    if inside and not {"content.xml", "[Content_Types].xml"} & set(names):
        raise KotakuError(
            N_("This is a ZIP with tables in it: {names}."),
            place=Place(file=path.name),
            remedy=N_("Unpack it and choose the table."),
            names=", ".join(inside[:_SHOWN]),
        )
    return "ods" if "content.xml" in names else "xlsx"


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


def _table(sheet: Sheet, header_row: int | None, header_rows: int | None) -> RawTable:
    place = Place(file=sheet.path.name, sheet=sheet.name)
    grid = sheet.grid
    if not any(not is_blank(cell) for row in grid for cell in row):
        raise KotakuError(N_("The table is empty."), place=place)
    header = _header(sheet, header_row, header_rows)
    named = [index for index, name in enumerate(header.names) if not _LETTERED.fullmatch(name)]
    if not named:
        raise KotakuError(
            N_("No row with column names was found."),
            place=place,
            remedy=N_("Give every column a name in one row above the records."),
        )
    width = 1 + named[-1]
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
    return RawTable(
        sheet.path,
        sheet.name,
        names,
        tuple(rows),
        header.data + 1,
        frozenset(ragged),
        sheet.notes,
        titles,
        header=(header.start + 1, header.end),
    )


def _header(sheet: Sheet, header_row: int | None, header_rows: int | None) -> Header:
    place = Place(file=sheet.path.name, sheet=sheet.name)
    if header_row is not None:
        if not 1 <= header_row <= len(sheet.grid) or all(map(is_blank, sheet.grid[header_row - 1])):
            raise KotakuError(
                N_("Row {row} holds no column names."),
                place=place,
                remedy=N_("Say in which row the column names begin."),
                row=header_row,
            )
        return header_at(sheet.grid, header_row - 1, header_rows)
    header = find_header(sheet.grid)
    if header is None:
        raise KotakuError(
            N_("No row with column names was found."),
            place=place,
            remedy=N_("Give every column a name in one row above the records."),
        )
    return header


def _is_figure(cell: Any) -> bool:
    """Return whether *cell* holds a figure; a remark beside the table is none."""
    try:
        return parse_number(cell, "point") is not None
    except NumberError:
        return False
