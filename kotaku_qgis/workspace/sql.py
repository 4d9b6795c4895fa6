"""SQL statements made from the schema's own names; values always travel as parameters."""

from __future__ import annotations

import re
from string import Template
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_NAME = re.compile(r"[a-zA-Z_][a-zA-Z0-9_]*\Z")


def quoted(name: str) -> str:
    """Return *name* as an SQL identifier; ValueError unless it is a plain name (letters, digits, ``_``)."""
    if not _NAME.match(name):
        raise ValueError(name)
    return f'"{name}"'


def literal(text: str) -> str:
    """Return *text* as an SQL string constant, for triggers, which take no parameters."""
    return "'" + text.replace("'", "''") + "'"


def filled(template: str, **parts: str) -> str:
    """Return *template* with its ``$name`` fields replaced by quoted names and constants."""
    return Template(template).substitute(parts)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(quoted(name) for name in names)


def condition(where: Mapping[str, Any]) -> tuple[str, list[Any]]:
    """Return a condition and its parameters: equal, IS NULL for None, IN for a list, tuple or set."""
    parts: list[str] = []
    values: list[Any] = []
    for name, value in where.items():
        if value is None:
            parts.append(f"{quoted(name)} IS NULL")
        elif isinstance(value, (list, tuple, set, frozenset)):
            parts.append(f"{quoted(name)} IN ({', '.join('?' * len(value))})")
            values.extend(value)
        else:
            parts.append(f"{quoted(name)} = ?")
            values.append(value)
    return " AND ".join(parts), values


def select(table: str, columns: Iterable[str], where: Mapping[str, Any], order: str) -> tuple[str, list[Any]]:
    """Return a query of *columns* of one table or view, in the order of one column."""
    test, values = condition(where)
    template = "SELECT $columns FROM $table WHERE $test ORDER BY $order" if test else _ALL
    text = filled(template, columns=_listed(columns), table=quoted(table), test=test, order=quoted(order))
    return text, values


_ALL = "SELECT $columns FROM $table ORDER BY $order"


def insert(table: str, columns: Iterable[str]) -> str:
    """Return the statement that adds one row."""
    names = list(columns)
    return filled(
        "INSERT INTO $table ($columns) VALUES ($marks)",
        table=quoted(table),
        columns=_listed(names),
        marks=", ".join("?" * len(names)),
    )


def update(table: str, columns: Iterable[str], where: Mapping[str, Any]) -> tuple[str, list[Any]]:
    """Return the statement that changes *columns* where a condition holds, and the condition's parameters."""
    test, values = condition(where)
    pairs = ", ".join(f"{quoted(name)} = ?" for name in columns)
    return filled("UPDATE $table SET $pairs WHERE $test", table=quoted(table), pairs=pairs, test=test), values


def delete(table: str, where: Mapping[str, Any]) -> tuple[str, list[Any]]:
    """Return the statement that removes the rows where the condition holds; all rows for an empty one."""
    test, values = condition(where)
    return filled("DELETE FROM $table WHERE $test", table=quoted(table), test=test or "1"), values
