"""Cells of an old Excel workbook (XLS, Excel 97-2003), each with its own type.

OGR reads XLS too, but gives a column one type: beside a header every number becomes text, and nobody can tell
any more whether ``1.409`` was typed or counted.
"""

from __future__ import annotations

import datetime as dt
import re
import struct
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Place, Problem
from kotaku_qgis.core.numbers import Percent
from kotaku_qgis.core.ole import Ole, OleError
from kotaku_qgis.core.sheets import LOOKED_AT, Grid, gathered, largest, no_sheet, several_sheets, unmerge

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_BOF, _EOF, _CONTINUE, _FILEPASS, _SHEET, _SST = 0x809, 0x0A, 0x3C, 0x2F, 0x85, 0xFC
_FORMAT, _XF, _DATEMODE = 0x41E, 0xE0, 0x22
_NUMBER, _RK, _MULRK, _LABELSST, _LABEL, _RSTRING = 0x203, 0x27E, 0xBD, 0xFD, 0x204, 0xD6
_BOOLERR, _FORMULA, _STRING, _MERGED = 0x205, 0x06, 0x207, 0xE5
_BIFF8 = 0x600
_ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!",
    0x2A: "#N/A",
}  # fmt: skip
_DAMAGE = (OleError, struct.error, IndexError, KeyError, UnicodeDecodeError, OverflowError, ValueError)
_DATES = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
_PERCENTS = frozenset([9, 10])
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_SAVE_AS = N_("Open it in the spreadsheet program and save it as XLSX or CSV.")
_LOCKED = N_("The workbook is protected by a password.")
_UNLOCK = N_("Open it in the spreadsheet program and save it without the password.")
_OLDER = N_("This is no workbook, or one older than Excel 97.")
_WIDE, _EXTENDED, _RICH = 1, 4, 8
Record = tuple[int, bytes]


def xls_sheets(path: Path) -> list[str]:
    """Return the names of the visible sheets."""
    return _read(path, lambda book: [name for name, _ in book.sheets])


def read_xls(path: Path, sheet: str | None) -> tuple[str, Grid, list[Problem]]:
    """Return name, cells and findings of one sheet, like :func:`kotaku_qgis.core.sheets.read_grid`.

    Raises
    ------
    KotakuError
        The file is damaged, has a password, is older than Excel 97, or has no such sheet.
    """

    def work(book: _Book) -> tuple[str, Grid, list[Problem]]:
        starts = dict(book.sheets)
        names = list(starts)
        chosen, notes = sheet, []
        if chosen is None and names:
            grids = {name: gathered(book.rows(start)[0], path) for name, start in book.sheets}
            chosen = largest([(name, grid[:LOOKED_AT].copy, len(grid)) for name, grid in grids.items()])
            notes = several_sheets(path, names, chosen)
        if chosen not in starts:
            raise no_sheet(path, chosen, names)
        rows, merged = book.rows(starts[chosen])
        grid = gathered(rows, path)
        return chosen, grid, notes + unmerge(grid, merged, {"file": path.name, "sheet": chosen})

    return _read(path, work)


def _read(path: Path, work: Any) -> Any:
    place = Place(file=path.name)
    try:
        ole = Ole(path.read_bytes())
        names = ole.names()
        if "EncryptedPackage" in names:
            raise KotakuError(_LOCKED, place=place, remedy=_UNLOCK)
        if "Workbook" not in names:
            raise KotakuError(_OLDER, place=place, remedy=_SAVE_AS)
        return work(_Book(ole.stream("Workbook"), place))
    except (
        OleError,
        struct.error,
        IndexError,
        KeyError,
        UnicodeDecodeError,
        OverflowError,
        ValueError,
    ) as error:
        raise KotakuError(
            N_("This XLS file is damaged and cannot be read."), place=place, remedy=_SAVE_AS
        ) from error


class _Book:
    """The workbook stream: sheets, shared texts and formats."""

    def __init__(self, data: bytes, place: Place) -> None:
        self.data = data
        self.sheets: list[tuple[str, int]] = []
        self.texts: list[str] = []
        self.kinds: list[str] = []
        self.since = dt.datetime(1899, 12, 30)  # noqa: DTZ001 (a cell's date has no zone)
        self._globals(place)

    def records(self, at: int) -> Iterator[Record]:
        """Give type and content of the records of one part, the parts within it left out."""
        depth = 0
        while at + 4 <= len(self.data):
            kind, length = struct.unpack_from("<HH", self.data, at)
            body = self.data[at + 4 : at + 4 + length]
            at += 4 + length
            depth += kind == _BOF
            if kind == _EOF:
                depth -= 1
                if depth <= 0:
                    return
            elif depth == 1:
                yield kind, body

    def _globals(self, place: Place) -> None:
        formats: dict[int, str] = {}
        styles: list[int] = []
        shared: list[bytes] = []
        last = 0
        for kind, body in self.records(0):
            self._refuse(kind, body, place)
            if kind == _SHEET and body[4] == 0 and body[5] == 0:
                self.sheets.append((_short(body, 6), struct.unpack_from("<I", body)[0]))
            elif kind == _FORMAT:
                formats[struct.unpack_from("<H", body)[0]] = _text(body, 2)
            elif kind == _XF:
                styles.append(struct.unpack_from("<H", body, 2)[0])
            elif kind == _DATEMODE and body[:1] == b"\x01":
                self.since = dt.datetime(1904, 1, 1)  # noqa: DTZ001
            elif kind == _SST or (kind == _CONTINUE and last == _SST):
                shared.append(body)
            last = _SST if kind == _CONTINUE and last == _SST else kind
        self.texts = _Shared(shared).texts() if shared else []
        self.kinds = [_kind(style, formats.get(style, "")) for style in styles]

    @staticmethod
    def _refuse(kind: int, body: bytes, place: Place) -> None:
        if kind == _BOF and struct.unpack_from("<H", body)[0] != _BIFF8:
            raise KotakuError(_OLDER, place=place, remedy=_SAVE_AS)
        if kind == _FILEPASS:
            raise KotakuError(_LOCKED, place=place, remedy=_UNLOCK)

    def rows(self, start: int) -> tuple[list[list[Any]], list[tuple[int, int, int, int]]]:
        """Return the cells of the sheet that begins at *start*, and its merged blocks."""
        cells: dict[int, dict[int, Any]] = {}
        merged: list[tuple[int, int, int, int]] = []
        waiting: tuple[int, int] | None = None
        for kind, body in self.records(start):
            if kind == _STRING and waiting:
                cells.setdefault(waiting[0], {})[waiting[1]] = _text(body, 0)
                waiting = None
            elif kind == _MERGED:
                for number in range(struct.unpack_from("<H", body)[0]):
                    top, bottom, left, right = struct.unpack_from("<4H", body, 2 + 8 * number)
                    merged.append((top, left, bottom, right))
            elif kind == _FORMULA:
                row, column, style = struct.unpack_from("<3H", body)
                if body[12:14] == b"\xff\xff":
                    waiting = (row, column) if body[6] == 0 else None
                    found = {1: bool(body[8]), 2: _ERRORS.get(body[8], "#N/A")}.get(body[6])
                    if found is not None:
                        cells.setdefault(row, {})[column] = found
                else:
                    number = struct.unpack_from("<d", body, 6)[0]
                    cells.setdefault(row, {})[column] = self._number(number, style)
            else:
                for row, column, value in self._plain(kind, body):
                    cells.setdefault(row, {})[column] = value
        height = 1 + max(cells, default=-1)
        listed = []
        for index in range(height):
            line = cells.get(index, {})
            listed.append([line.get(column) for column in range(1 + max(line, default=-1))])
        return listed, merged

    def _plain(self, kind: int, body: bytes) -> Iterator[tuple[int, int, Any]]:
        if kind not in {_NUMBER, _RK, _MULRK, _LABELSST, _LABEL, _RSTRING, _BOOLERR}:
            return
        row, column, style = struct.unpack_from("<3H", body)
        if kind == _NUMBER:
            yield row, column, self._number(struct.unpack_from("<d", body, 6)[0], style)
        elif kind == _RK:
            yield row, column, self._number(_rk(struct.unpack_from("<I", body, 6)[0]), style)
        elif kind == _MULRK:
            for offset in range((len(body) - 6) // 6):
                style, packed = struct.unpack_from("<HI", body, 4 + 6 * offset)
                yield row, column + offset, self._number(_rk(packed), style)
        elif kind == _LABELSST:
            yield row, column, self.texts[struct.unpack_from("<I", body, 6)[0]] or None
        elif kind == _BOOLERR:
            yield row, column, _ERRORS.get(body[6], "#N/A") if body[7] else bool(body[6])
        else:
            yield row, column, _text(body, 6) or None

    def _number(self, number: float, style: int) -> Any:
        kind = self.kinds[style] if style < len(self.kinds) else ""
        if kind == "percent":
            return Percent(number)
        if kind == "date" and 0 <= number < 2_958_466:  # noqa: PLR2004 (the year 9999)
            return self.since + dt.timedelta(days=number)
        return int(number) if number.is_integer() and abs(number) < 1e15 else number  # noqa: PLR2004


class _Shared:
    """The table of shared texts; one that is cut by a CONTINUE record says anew how wide its letters are."""

    def __init__(self, parts: list[bytes]) -> None:
        self.parts = parts
        self.part, self.at = 0, 8

    def texts(self) -> list[str]:
        (count,) = struct.unpack_from("<I", self.parts[0], 4)
        found = []
        for _ in range(min(count, sum(map(len, self.parts)))):
            if not self._more():
                break
            found.append(self._one())
        return found

    def _more(self) -> bool:
        while self.part < len(self.parts) and self.at >= len(self.parts[self.part]):
            self.part, self.at = self.part + 1, 0
        return self.part < len(self.parts)

    def _take(self, count: int) -> bytes:
        made = b""
        while len(made) < count and self._more():
            piece = self.parts[self.part][self.at : self.at + count - len(made)]
            self.at += len(piece)
            made += piece
        if len(made) < count:
            raise OleError("text")
        return made

    def _one(self) -> str:
        length, flags = struct.unpack("<HB", self._take(3))
        runs = struct.unpack("<H", self._take(2))[0] if flags & _RICH else 0
        extra = struct.unpack("<I", self._take(4))[0] if flags & _EXTENDED else 0
        letters: list[str] = []
        left = length
        while left:
            if self.at >= len(self.parts[self.part]):
                if not self._more():
                    raise OleError("text")
                flags = self._take(1)[0]
            width = 2 if flags & _WIDE else 1
            count = min(left, (len(self.parts[self.part]) - self.at) // width)
            if count <= 0:
                raise OleError("text")
            raw = self._take(count * width)
            letters.append(raw.decode("utf-16-le" if width > 1 else "latin-1", "replace"))
            left -= count
        self._take(4 * runs + extra)
        return "".join(letters)


def _kind(style: int, code: str) -> str:
    """Return ``percent``, ``date`` or '' for a cell format."""
    plain = _LITERAL.sub("", code)
    if style in _PERCENTS or "%" in plain:
        return "percent"
    return "date" if style in _DATES or re.search("[dmyh]", plain.lower().replace("general", "")) else ""


def _rk(packed: int) -> float:
    """Return a number packed into 30 bits: an integer or the upper half of a float, perhaps by hundred."""
    if packed & 2:
        number = float((packed >> 2) - (1 << 30 if packed & 0x80000000 else 0))
    else:
        number = float(struct.unpack("<d", struct.pack("<Q", (packed & 0xFFFFFFFC) << 32))[0])
    return number / 100 if packed & 1 else number


def _short(body: bytes, at: int) -> str:
    return _letters(body, at + 2, body[at], body[at + 1])


def _text(body: bytes, at: int) -> str:
    length, flags = struct.unpack_from("<HB", body, at)
    return _letters(body, at + 3, length, flags)


def _letters(body: bytes, at: int, length: int, flags: int) -> str:
    wide = flags & _WIDE
    raw = body[at : at + (2 * length if wide else length)]
    return raw.decode("utf-16-le" if wide else "latin-1", "replace")
