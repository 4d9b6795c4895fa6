"""The state of records that can be compared between office and field: values in one form each."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Level, Problem
from kotaku_qgis.core.three_way import Row, Rows, Rule, finding
from kotaku_qgis.workspace import schema, values
from kotaku_qgis.workspace.blob import decode, encode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.workspace.schema import Column, Table
    from kotaku_qgis.workspace.store import Workspace

MERGED = ("rt", "baseline", "foto", "titik", "jejak", "jalan", "drainase", "bangunan")
"""Tables that come back from the field, targets of links before their sources."""
REFERRED = ("wilayah", "kawasan")
"""Tables they refer to; they go along for reading only."""
_NATURAL = {"rt": ("wilayah_id", "rt_rw"), "baseline": ("rt_id", "tahun")}
_COMPUTED = {"rt": {"luas_gambar_ha"}}
"""Columns that follow from others and are computed again in the office."""


def rules(regulation: Regulation) -> list[Rule]:
    """Return how each merged table is compared."""
    known = {table.name: table for table in schema.tables(regulation)}
    return [_rule(known[name]) for name in MERGED]


def _rule(table: Table) -> Rule:
    required = {column.name for column in table.columns if column.required}
    return Rule(
        table.name,
        tuple(columns(table)),
        tuple((link.column, link.table, link.column in required) for link in table.links),
        _NATURAL.get(table.name, ()),
        blank_is_nothing=table.name == "baseline",
    )


def columns(table: Table) -> list[str]:
    """Return the columns of *table* that are compared, geometry first; key and computed ones left out."""
    skipped = {table.key, *_COMPUTED.get(table.name, ())}
    names = [
        column.name
        for column in table.columns
        if column.name not in skipped and not (table.name == "baseline" and schema.is_live(column.name))
    ]
    return ["geom", *names] if table.geometry else names


def states(workspace: Workspace, name: str, problems: list[Problem] | None = None, **where: Any) -> Rows:
    """Return the rows of a table by key (UUID, else the row's number as text), ready to be compared.

    A value that cannot stand in its column (a text among numbers) is left out of the row; *problems* says so.
    """
    table = workspace.table(name)
    made: Rows = {}
    for row in workspace.rows(name, **where):
        key = str(row[table.key or "fid"])
        made[key] = _state(table, row, key, workspace.srs_id, problems)
    return made


def _state(table: Table, row: Row, key: str, srs_id: int, problems: list[Problem] | None) -> Row:
    made: Row = {}
    known = {column.name: column for column in table.columns}

    def take(name: str) -> None:
        if name == "geom":
            made[name] = shape(row["geom"], table.geometry or "", srs_id)
        else:
            made[name] = normal(table.name, known[name], row[name])

    for name in columns(table):
        found = _reason(take, name)
        if found is not None and problems is None:
            raise found
        if found is not None and problems is not None:
            text = N_("The value of {column} is not taken: {detail}")
            values = {"column": name, "detail": str(found)}
            problems.append(finding("merge-value", text, f"{table.name} {key}", Level.ERROR, **values))
    return made


def _reason(take: Callable[[str], None], name: str) -> KotakuError | None:
    try:
        take(name)
    except KotakuError as error:
        return error
    return None


def shape(wkb: bytes | None, kind: str, srs_id: int) -> bytes | None:
    """Return WKB in the one form in which equal geometries are equal bytes (flat, multi, little-endian)."""
    return None if wkb is None else decode(encode(wkb, kind, srs_id))


def normal(table: str, column: Column, value: Any) -> Any:
    """Return *value* so that equal values are equal: blank texts as None, times in UTC, numbers as numbers.

    Raises
    ------
    KotakuError
        The value cannot stand in this column.
    """
    if isinstance(value, str) and not value.strip():
        return None
    made = values.stored(table, column, value)
    if column.type == schema.BOOL and made is not None:
        return bool(made)
    return _instant(made) if column.type == schema.TIME and made is not None else made


def _instant(text: str) -> str:
    """Return a time as the workspace keeps it; a text that is no time stays as it is."""
    cleaned = text.strip().replace(" ", "T", 1)
    cleaned = f"{cleaned[:-1]}+00:00" if cleaned.endswith("Z") else cleaned
    try:
        found = dt.datetime.fromisoformat(_padded(cleaned))
    except ValueError:
        return text
    found = found if found.tzinfo else found.replace(tzinfo=dt.timezone.utc)
    return str(values.stored("", schema.Column("", schema.TIME, ""), found))


def _padded(text: str) -> str:
    """Return a time whose fraction has the six digits that Python 3.9 asks for."""
    head, point, rest = text.partition(".")
    if not point:
        return text
    digits = rest[: len(rest) - len(rest.lstrip("0123456789"))]
    return f"{head}.{digits[:6]:0<6}{rest[len(digits) :]}"


def as_json(rows: Rows) -> dict[str, Row]:
    """Return rows as JSON takes them: geometry in hexadecimal, missing values left out."""
    return {
        key: {
            name: value.hex() if isinstance(value, bytes) else value
            for name, value in row.items()
            if value is not None
        }
        for key, row in rows.items()
    }


def from_json(rows: dict[str, Row], names: Iterable[str]) -> Rows:
    """Return rows from what :func:`as_json` made, with every column of *names*."""
    listed = tuple(names)
    return {
        key: {
            name: bytes.fromhex(row[name]) if name == "geom" and row.get(name) else row.get(name)
            for name in listed
        }
        for key, row in rows.items()
    }
