"""Columns of numbers as NumPy arrays: blanks are NaN, text is refused with its place."""

from __future__ import annotations

from decimal import Decimal
from numbers import Real
from typing import TYPE_CHECKING, Any

import numpy as np

from kotaku_qgis.core.errors import N_, KotakuError, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_NULLS = {"NAType", "NaTType"}


def numeric(values: Any, name: str) -> np.ndarray:
    """Return *values* as a float64 array with NaN for blanks (None, NaN, NA, an empty string, Qt's NULL).

    A float64 array comes back as it is, not copied.

    Raises
    ------
    KotakuError
        When a value is text or anything else that is no number; names the column, the record and the value.
        Text is never read as a number here: :mod:`kotaku_qgis.core.numbers` does that, when it is certain.
    """
    array = _array(values)
    if array.dtype.kind in "iuf":
        return array.astype(np.float64, copy=False)
    return np.fromiter(
        (_number(value, name, position) for position, value in enumerate(array.tolist(), 1)),
        np.float64,
        len(array),
    )


def _array(values: Any) -> np.ndarray:
    if isinstance(values, np.ma.MaskedArray):
        values = np.array(values.tolist(), dtype=object)  # its list holds None for what is masked
    if not isinstance(values, np.ndarray):
        # pandas: extension types turn their NA into NaN only when asked for floats, objects keep it
        values = values.to_numpy() if hasattr(values, "to_numpy") else np.array(list(values), dtype=object)
    if values.ndim != 1:
        raise ValueError(values.shape)
    return values


def _number(value: Any, name: str, position: int) -> float:
    if value is None or type(value).__name__ in _NULLS or (isinstance(value, str) and not value.strip()):
        return np.nan
    if hasattr(value, "isNull") and value.isNull():
        return np.nan
    if isinstance(value, (Real, Decimal)) and not isinstance(value, bool):
        return float(value)
    raise KotakuError(
        N_("In record {record} the column {column} holds “{value}”, which is not a number."),
        place=Place(column=name),
        record=position,
        column=name,
        value=str(value),
    )


def number_columns(columns: Mapping[str, Any], names: Iterable[str]) -> dict[str, np.ndarray]:
    """Return the columns *names* as numbers, all of one length.

    *columns* may be a mapping of arrays or a DataFrame.

    Raises
    ------
    KotakuError
        When a column is missing or stands twice, holds text, or the lengths differ.
    """
    names = tuple(names)
    missing = [name for name in names if name not in columns]
    if missing:
        raise KotakuError(
            N_("The table lacks these columns: {columns}."),
            place=Place(column=missing[0]),
            columns=", ".join(missing),
        )
    made = {}
    for name in names:
        values = columns[name]
        if getattr(values, "ndim", 1) != 1:
            raise KotakuError(N_("The column {column} stands twice."), place=Place(column=name), column=name)
        made[name] = numeric(values, name)
        if len(made[name]) != len(made[names[0]]):
            raise KotakuError(
                N_("The column {column} has {count} values, the column {other} has {others}."),
                place=Place(column=name),
                column=name,
                count=len(made[name]),
                other=names[0],
                others=len(made[names[0]]),
            )
    return made


def flags(values: Any, count: int) -> np.ndarray:
    """Return a yes/no setting per record as a bool array of length *count*; a blank is no.

    *values* is one bool for all, or one per record (bool, 0/1, None).
    """
    if isinstance(values, (bool, np.bool_)):
        return np.full(count, bool(values))
    array = _array(values)
    if len(array) != count:
        raise ValueError(len(array))
    if array.dtype.kind == "b":
        return array
    known = numeric([int(value) if isinstance(value, bool) else value for value in array.tolist()], "yes/no")
    return ~np.isnan(known) & (known != 0)
