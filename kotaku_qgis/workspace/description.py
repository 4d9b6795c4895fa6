"""What a table is described with: columns, links, geometry types; no table of its own."""

from __future__ import annotations

from dataclasses import dataclass

TEXT, INT, REAL, BOOL, TIME = "text", "int", "real", "bool", "time"
POLYGON, LINE, POINT = "MULTIPOLYGON", "MULTILINESTRING", "POINT"


@dataclass(frozen=True)
class Column:
    """A column: *label* is what forms and tables show; *unit* follows it in brackets."""

    name: str
    type: str
    label: str
    unit: str = ""
    required: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    """Pairs of stored value and label."""


@dataclass(frozen=True)
class Link:
    """A foreign key: *column* holds a value of ``table.key``; deleting the target is refused or cascades."""

    column: str
    table: str
    key: str
    cascade: bool = False


@dataclass(frozen=True)
class Table:
    """A table; *key* is its UUID column, *unique* lists column sets that may stand once."""

    name: str
    label: str
    columns: tuple[Column, ...]
    geometry: str | None = None
    key: str | None = None
    unique: tuple[tuple[str, ...], ...] = ()
    links: tuple[Link, ...] = ()

    def column(self, name: str) -> Column:
        """Return the column *name*; KeyError when there is none."""
        return next(column for column in self.columns if column.name == name)
