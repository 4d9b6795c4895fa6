"""Values between Python and the columns of the schema: checked on the way in, typed on the way out."""

from __future__ import annotations

import datetime as dt
import math
import numbers
from typing import Any

import numpy as np

from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.core.plan import is_missing
from kotaku_qgis.workspace import schema


def stored(table: str, column: schema.Column, value: Any) -> Any:
    """Return *value* as SQLite keeps it; None for None, NaN and NA.

    Raises
    ------
    KotakuError
        When the value is not of the column's type: SQLite itself would keep a text in a number column.
    """
    if is_missing(value):
        return None
    made = _CONVERTERS[column.type](value)
    if made is None:
        raise KotakuError(
            N_("“{value}” cannot stand in {table}.{column}."), value=value, table=table, column=column.name
        )
    return made


def _text(value: Any) -> str | None:
    return str(value) if isinstance(value, str) else None


def _integer(value: Any) -> int | None:
    if type(value) is int:
        return value
    if isinstance(value, numbers.Real) and math.isfinite(value) and float(value).is_integer():
        return int(float(value))
    return None


def _real(value: Any) -> float | None:
    if type(value) is float:  # the rule among hundred thousands; asking for Real takes ten times as long
        return value if math.isfinite(value) else None
    if isinstance(value, (numbers.Real, np.floating)) and math.isfinite(value):
        return float(value)
    return None


def _boolean(value: Any) -> int | None:
    if isinstance(value, (bool, np.bool_)):
        return int(value)
    whole = _integer(value)
    return whole if whole in (0, 1) else None


def _time(value: Any) -> str | None:
    if isinstance(value, dt.datetime):
        if value.tzinfo is not None:
            value = value.astimezone(dt.timezone.utc)
        return value.strftime("%Y-%m-%dT%H:%M:%S.") + f"{value.microsecond // 1000:03d}Z"
    return _text(value)


_CONVERTERS: dict[str, Any] = {
    schema.TEXT: _text,
    schema.INT: _integer,
    schema.REAL: _real,
    schema.BOOL: _boolean,
    schema.TIME: _time,
}


def loaded(column: schema.Column, value: Any) -> Any:
    """Return a stored value as Python's own type: booleans as bool, the rest as it is."""
    if value is not None and column.type == schema.BOOL:
        return bool(value)
    return value


def as_array(table: str, column: schema.Column, values: list[Any]) -> np.ndarray:
    """Return a whole column: numbers and booleans as float64 with NaN for missing, text as objects with None.

    Raises
    ------
    KotakuError
        When another program has put a text into a number column.
    """
    if column.type in (schema.TEXT, schema.TIME):
        made = np.empty(len(values), dtype=object)
        made[:] = values
        return made
    for value in values:
        if isinstance(value, (str, bytes)):
            raise KotakuError(
                N_("“{value}” stands in the number column {table}.{column}."),
                remedy=N_("Correct it in the table and try again."),
                value=value,
                table=table,
                column=column.name,
            )
    return np.array([math.nan if value is None else value for value in values], dtype="float64")


def now() -> str:
    """Return the present time in UTC as the database keeps it."""
    return str(_time(dt.datetime.now(dt.timezone.utc)))
