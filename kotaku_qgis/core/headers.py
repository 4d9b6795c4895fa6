"""Finding the header of an office's table: titles above, names over two or three rows, numbering below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.keys import RtKeyError, parse_rt
from kotaku_qgis.core.numbers import NumberError, is_blank, parse_number
from kotaku_qgis.core.vocabulary import concept, meaning

if TYPE_CHECKING:
    from collections.abc import Sequence

SEARCHED = 40
"""Rows from the top among which the header is looked for."""
_DEEPEST = 3
_BARE = 3
"""Letters of a code that stands alone: 1a, 1.a."""
_SHORT = frozenset(
    [
        "v",
        "p",
        "n",
        "vol",
        "volume",
        "numerik",
        "satuan",
        "vol.",
        "persen",
        "prosen",
        "%",
        "nilai",
        "skor",
        "rt",
        "rw",
        "ha",
        "m",
        "unit",
        "kk",
        "jiwa",
    ]
)
"""Words that stand in the second row of a header, below the name of a parameter."""


@dataclass(frozen=True)
class Header:
    """The header: its *names*, its rows from ``start`` up to ``end`` (from 0), and where data begin."""

    names: tuple[str, ...]
    start: int
    end: int
    data: int


def header_score(rows: Sequence[Sequence[Any]]) -> float:
    """Return how much the likeliest of the first rows looks like a header: 10 per column that is known."""
    return max((_score(row) for row in rows[:SEARCHED]), default=0.0)


def header_at(rows: Sequence[Sequence[Any]], first: int, count: int | None = None) -> Header:
    """Return the header that the user says begins in row *first* (from 0).

    Parameters
    ----------
    count
        Of how many rows it is; None: of as many as look like its lower part.
    """
    end = first + 1
    if count is None:
        while end < len(rows) and end - first < _DEEPEST and _is_lower_part(rows[end]):
            end += 1
    else:
        end = min(first + max(1, count), len(rows))
    data = end
    while data < len(rows) and _is_count(rows[data]):
        data += 1
    return Header(_names(rows[first:end]), first, end, data)


def find_header(rows: Sequence[Sequence[Any]]) -> Header | None:
    """Return the header among the first rows; None when no row looks like one."""
    best, best_score = None, 0.0
    for index, row in enumerate(rows[:SEARCHED]):
        score = _score(row)
        if score > best_score:
            best, best_score = index, score
    if best is None:
        return None
    start, end = best, best + 1
    while start > 0 and end - start < _DEEPEST and _is_upper_part(rows[start - 1], rows[start]):
        start -= 1
    while end < len(rows) and end - start < _DEEPEST and _is_lower_part(rows[end]):
        end += 1
    data = end
    while data < len(rows) and _is_count(rows[data]):
        data += 1
    return Header(_names(rows[start:end]), start, end, data)


def _score(row: Sequence[Any]) -> float:
    """Return how much *row* looks like the row of column names."""
    filled = [cell for cell in row if not is_blank(cell)]
    if len(filled) < 2:  # noqa: PLR2004 (one cell is a title)
        return 0.0
    known = sum(_is_known(cell) for cell in filled)
    texts = sum(_is_text(cell) for cell in filled)
    keys = sum(_is_key(cell) for cell in filled)
    if texts < len(filled) / 2 or keys or _is_of_block(filled):
        return 0.0
    distinct = len({str(cell).strip().lower() for cell in filled})
    return 10.0 * known + texts / len(row) + distinct / (10.0 * len(row))


def _is_of_block(filled: Sequence[Any]) -> bool:
    """Whether a row is of one parameter, its code beside its name: part of a record, no names above one."""
    coded = [cell for cell in filled if isinstance(cell, str) and meaning(cell).code]
    bare = len(coded) == 1 and len(str(coded[0]).strip(" .")) <= _BARE
    return bare and any(concept(cell) for cell in filled if cell is not coded[0])


def _is_known(cell: Any) -> bool:
    told = meaning(cell)
    return bool(told.field or told.code) and _is_text(cell)


def _is_text(cell: Any) -> bool:
    if not isinstance(cell, str) or is_blank(cell):
        return False
    try:
        return parse_number(cell, "point") is None
    except NumberError:
        return True


def _is_key(cell: Any) -> bool:
    if not isinstance(cell, str):
        return False
    try:
        return parse_rt(cell).rw is not None
    except RtKeyError:
        return False


def _is_lower_part(row: Sequence[Any]) -> bool:
    """Return whether *row* continues a header: texts only, several, and no key of an RT."""
    filled = [cell for cell in row if not is_blank(cell)]
    if len(filled) < 2 or any(_is_key(cell) for cell in filled):  # noqa: PLR2004
        return False
    words = [str(cell).strip(" ().").lower() for cell in filled]
    return all(_is_text(cell) for cell in filled) and (
        sum(word in _SHORT or any(part in _SHORT for part in word.split()) for word in words) > len(words) / 2
    )


def _is_upper_part(row: Sequence[Any], below: Sequence[Any]) -> bool:
    """Return whether *row* stands over the header row *below*, naming columns that are blank there."""
    filled = [index for index, cell in enumerate(row) if not is_blank(cell)]
    if len(filled) < 2 or not all(_is_text(row[index]) for index in filled):  # noqa: PLR2004
        return False
    return _is_lower_part(below) or any(is_blank(below[index]) for index in filled if index < len(below))


def _is_count(row: Sequence[Any]) -> bool:
    """Return whether *row* only numbers the columns: 1, 2, 3 … or (1), (2), (3) …."""
    filled = [str(cell).strip(" ().") for cell in row if not is_blank(cell)]
    if len(filled) < 3 or not all(cell.removesuffix(".0").isdigit() for cell in filled):  # noqa: PLR2004
        return False
    counted = [int(cell.removesuffix(".0")) for cell in filled]
    return counted[0] in {0, 1} and all(b - a == 1 for a, b in zip(counted, counted[1:]))


def _names(parts: Sequence[Sequence[Any]]) -> tuple[str, ...]:
    """Return one name per column; names above several columns are repeated for each."""
    width = max(len(part) for part in parts)
    grid = [
        [("" if i >= len(p) or is_blank(p[i]) else " ".join(str(p[i]).split())) for i in range(width)]
        for p in parts
    ]
    for level, line in enumerate(grid[:-1]):
        carried = ""
        for column in range(width):
            below = any(grid[deeper][column] for deeper in range(level + 1, len(grid)))
            carried = line[column] or (carried if below and not _starts(grid, level, column) else "")
            line[column] = carried
    names: list[str] = []
    for column in range(width):
        words: list[str] = []
        for line in grid:
            if line[column] and line[column] not in words:
                words.append(line[column])
        names.append(_unique(" ".join(words) or f"({letter(column)})", names))
    return tuple(names)


def _word(row: Sequence[Any], column: int) -> str:
    return "" if column >= len(row) or is_blank(row[column]) else " ".join(str(row[column]).split())


def _starts(grid: Sequence[Sequence[str]], level: int, column: int) -> bool:
    """Return whether a level above begins a new group at *column*, so that nothing is carried over."""
    return any(grid[above][column] != grid[above][column - 1] for above in range(level)) if column else True


def _unique(name: str, taken: Sequence[str]) -> str:
    number, made = 2, name
    while made in taken:
        made, number = f"{name} ({number})", number + 1
    return made


def letter(column: int) -> str:
    """Return a column as spreadsheets letter it: 0 is A, 26 is AA."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text
