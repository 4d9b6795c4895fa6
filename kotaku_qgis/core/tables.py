"""Tables as offices send them: CSV of any delimiter and encoding, XLSX, with titles above the header."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class RawTable:
    """A table as read: cells are text (CSV) or what the spreadsheet holds (XLSX); nothing is interpreted yet.

    Attributes
    ----------
    first_row
        Row number, as a spreadsheet counts, of ``rows[0]``; blank rows are kept so that row ``i`` of the list
        is spreadsheet row ``first_row + i``.
    """

    path: Path
    sheet: str | None
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    first_row: int = 2
    notes: tuple[Any, ...] = field(default=())
    """Findings about the reading itself (:class:`Problem`), for example an encoding that was guessed."""


def sheet_names(path: Path | str) -> list[str]:
    """Return the sheets of a workbook; an empty list for a CSV."""
    raise NotImplementedError


def read_table(path: Path | str, sheet: str | None = None) -> RawTable:
    """Read a CSV or XLSX file.

    Raises
    ------
    KotakuError
        The file is missing, empty, locked or damaged, or openpyxl is not there for a workbook.
    """
    raise NotImplementedError
