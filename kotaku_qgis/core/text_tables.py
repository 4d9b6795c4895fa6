"""Text tables: CSV of any delimiter and encoding, and cells pasted from a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem

if TYPE_CHECKING:
    from pathlib import Path

_DELIMITERS = (";", ",", "\t", "|")
_SAVE_AS = N_("Open it in the spreadsheet program and save it as XLSX or CSV.")
MOST_BYTES = 300_000_000


def pasted_cells(text: str) -> list[list[Any]]:
    """Return the cells of *text* as a spreadsheet copies them: tabs between cells, else any delimiter."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    delimiter = "\t" if "\t" in text else _delimiter(text, "")
    return _cells(text, delimiter, "")


def read_csv(path: Path) -> tuple[list[list[Any]], list[Problem]]:
    """Return the cells of a text file and what was found about its encoding."""
    if path.stat().st_size > MOST_BYTES:
        raise KotakuError(
            N_("The file has {megabytes} MB; so large a table is not read."),
            place=Place(file=path.name),
            remedy=N_("Copy only the table into a new workbook, or split it."),
            megabytes=round(path.stat().st_size / 1e6),
        )
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
        return [[], *_cells(rest, hinted[4], path.name)], notes
    return _cells(text, _delimiter(text, path.name), path.name), notes


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


def _cells(text: str, delimiter: str, name: str) -> list[list[Any]]:
    csv.field_size_limit(10_000_000)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise KotakuError(
            N_("The file cannot be read as a table: {reason}."),
            place=Place(file=name or None),
            reason=str(error),
        ) from error


def _delimiter(text: str, name: str) -> str:
    """Return the delimiter under which most rows have the same number of cells, and that the most."""
    best, score = ",", 0.0
    sample = text[:200_000]
    for delimiter in _DELIMITERS:
        widths = Counter(
            len(row) for row in _cells(sample, delimiter, name) if any(cell.strip() for cell in row)
        )
        if not widths:
            continue
        # the width of most rows; titles and sums may differ
        width, count = max(widths.items(), key=lambda item: (item[1] * (item[0] > 1), item[0]))
        fit = (count / sum(widths.values())) * min(width, 8) if width > 1 else 0.0
        if fit > score:
            best, score = delimiter, fit
    return best
