"""Tables with a block of rows per RT, one row per parameter, as the programme's workbook has it, unfolded."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, Level, Problem
from kotaku_qgis.core.keys import RtKeyError, parse_rt
from kotaku_qgis.core.numbers import is_blank
from kotaku_qgis.core.vocabulary import concept, meaning, role_of

if TYPE_CHECKING:
    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.core.tables import RawTable

_LEAST = 5
"""So many different parameters below each other make a block."""
_ROLES = {"v": "volume", "p": "persen", "n": "nilai"}
_KEY = "RT/RW"


@dataclass
class _Block:
    """The rows of one RT."""

    rows: dict[str, int] = field(default_factory=dict)
    """Parameter → index of its row."""
    others: list[int] = field(default_factory=list)
    """Rows above its first parameter and between its parameters."""

    @property
    def every(self) -> list[int]:
        return sorted((*self.rows.values(), *self.others))


def unfold(table: RawTable, regulation: Regulation) -> RawTable:
    """Return *table* with one row per RT when it has a block of rows for each, else as it is.

    Cells keep their place: findings name the row and column of the file they stand in.
    """
    concepts = {concept(p.name.id): p.code for p in regulation.parameters}
    codes = {p.code for p in regulation.parameters}
    known = {told: code for told, code in concepts.items() if told}
    column = _parameter_column(table, known, codes)
    if column is None:
        return table
    roles = _roles(table, column)
    if "v" not in roles:
        return table
    told = [_code(row[column], known, codes) for row in table.rows]
    keys = _key_columns(table, {column, *roles.values()})
    blocks = _blocks(table, told, keys)
    return _unfolded(table, blocks, column, roles, keys, codes)


def _code(cell: Any, concepts: dict[str, str], codes: set[str]) -> str | None:
    """Return which parameter a cell names: by its code (``1a``, ``1.a``) or in words."""
    if not isinstance(cell, str) or is_blank(cell):
        return None
    found = meaning(cell, concepts).code or concepts.get(concept(cell) or "")
    return found if found in codes else None


def _parameter_column(table: RawTable, concepts: dict[str, str], codes: set[str]) -> int | None:
    """Return the column whose cells name parameters, most of the different ones; None for no such table."""
    best, most = None, _LEAST - 1
    for index in range(len(table.columns)):
        found = Counter(_code(row[index], concepts, codes) for row in table.rows[:400])
        del found[None]
        if len(found) > most and sum(found.values()) * 3 > min(len(table.rows), 400):
            best, most = index, len(found)
    return best


def _roles(table: RawTable, column: int) -> dict[str, int]:
    """Return which columns hold volume, percent and score; the first of each is the state as counted."""
    roles: dict[str, int] = {}
    for index, name in enumerate(table.columns):
        role = None if index == column else role_of(name)
        if role in _ROLES:
            roles.setdefault(str(role), index)
    return roles


def _key_columns(table: RawTable, taken: set[int]) -> list[int]:
    """Return the columns that say which RT a row is of."""
    wanted = {"rt_rw", "rw_rt", "rt", "rw", "kode"}
    return [i for i, name in enumerate(table.columns) if i not in taken and meaning(name).field in wanted]


def _blocks(table: RawTable, told: list[str | None], keys: list[int]) -> list[_Block]:
    made: list[_Block] = []
    loose: list[int] = []
    current, last = _Block(), ""
    for index, code in enumerate(told):
        row = table.rows[index]
        if code is None:
            if any(not is_blank(cell) for cell in row):
                loose.append(index)
            continue
        named = " ".join(str(row[i]) for i in keys if not is_blank(row[i]))
        if code in current.rows or (named and last and named != last):
            made.append(current)
            current = _Block(others=loose)
        else:
            current.others += loose
        last = named or ("" if not current.rows else last)
        loose = []
        current.rows[code] = index
    return [*made, current]


def _unfolded(
    table: RawTable,
    blocks: list[_Block],
    column: int,
    roles: dict[str, int],
    keys: list[int],
    codes: set[str],
) -> RawTable:
    taken = {column, *roles.values()}
    kept = [i for i in range(len(table.columns)) if i not in taken]
    titled = not keys
    ordered = [(code, role, at) for code in sorted(codes) for role, at in roles.items()]
    names = [table.columns[i] for i in kept] + [_KEY] * titled + [f"{c} {_ROLES[r]}" for c, r, _ in ordered]
    rows: list[tuple[Any, ...]] = []
    numbers: list[int] = []
    spots: dict[tuple[int, str], tuple[int, str]] = {}
    for block in blocks:
        index = len(rows)
        cells: list[Any] = []
        for i in kept:
            found = [at for at in block.every if not is_blank(table.rows[at][i])]
            found = [at for at in found if at in block.rows.values()] or found
            cells.append(table.rows[found[0]][i] if found else None)
            if found:
                spots[index, table.columns[i]] = (table.number(found[0]), table.columns[i])
        if titled:
            cells.append(_title(table, block))
        for (code, _, at), name in zip(ordered, names[len(kept) + titled :]):
            where = block.rows.get(code)
            cells.append(None if where is None else table.rows[where][at])
            if where is not None:
                spots[index, name] = (table.number(where), table.columns[at])
        rows.append(tuple(cells))
        numbers.append(table.number(block.every[0]))
    sizes = Counter(len(block.rows) for block in blocks)
    note = Problem(
        "table-blocks",
        Level.INFO,
        N_("The table has a block of {rows} rows for each RT; {count} blocks are read as {count} records."),
        {"rows": sizes.most_common(1)[0][0], "count": len(blocks)},
        table.place(),
    )
    # a number merged over a block belongs to the block
    notes = [one for one in table.notes if one.code != "table-merged-number"]
    return replace(
        table,
        columns=tuple(names),
        rows=tuple(rows),
        ragged=frozenset(),
        notes=(*notes, note),
        numbers=tuple(numbers),
        spots=spots,
    )


def _title(table: RawTable, block: _Block) -> str | None:
    """Return the text above a block that names its RT."""
    for index in block.others:
        for cell in table.rows[index]:
            if isinstance(cell, str) and _is_key(cell):
                return cell
    return None


def _is_key(text: str) -> bool:
    try:
        return parse_rt(text).rw is not None
    except RtKeyError:
        return False
