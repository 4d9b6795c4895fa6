"""Findings about counted figures: odd values that official data hold, and what must be resolved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from kotaku_qgis.core.columns import flags, number_columns
from kotaku_qgis.core.errors import N_, Level, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

    from kotaku_qgis.core.regulation import Parameter, Regulation

_CHECK = N_("Check the figure in the source.")


def inspect_columns(
    columns: Mapping[str, Any],
    regulation: Regulation,
    labels: Sequence[str] | None = None,
    rows: Sequence[int] | None = None,
    blanks_as_zero: bool | np.ndarray = False,
    file: str | None = None,
) -> list[Problem]:
    """Return what is odd in the figures that :func:`~kotaku_qgis.core.scoring.score_columns` takes.

    Parameters
    ----------
    labels
        Name of each record (its RT key), for the findings' place.
    rows
        Row of each record in its file, 1-based as a spreadsheet counts.
    file
        Name of the file.

    Returns
    -------
    list of Problem
        In the order of the records. Errors keep a record from being complete, or cannot be true:
        ``volume-without-base``, ``base-negative``, ``not-finite``, ``volume-negative``. Warnings:
        ``volume-negative-accepted``, ``percent-above-100``, ``base-zero``, ``blanks``. The note
        ``blanks-as-zero`` is told for a record that asked for it.
    """
    names = (*regulation.denominator_columns, *regulation.volume_columns)
    data = number_columns(columns, names)
    look = _Look(data, regulation, flags(blanks_as_zero, len(data[names[0]])), labels, rows, file)
    for name in regulation.denominator_columns:
        look.denominator(name)
    for parameter in regulation.parameters:
        look.volume(parameter)
    look.blanks()
    return [problem for _, _, problem in sorted(look.found, key=lambda item: item[:2])]


def inspect_frame(
    frame: pd.DataFrame,
    regulation: Regulation,
    label: str | None = None,
    row: str | None = None,
    blanks_as_zero: bool | np.ndarray = False,
    file: str | None = None,
) -> list[Problem]:
    """Return the findings of :func:`inspect_columns`; *label* and *row* name columns (else the index)."""
    labels = (frame.index if label is None else frame[label]).astype(str).tolist()
    rows = None if row is None else frame[row].tolist()
    return inspect_columns(frame, regulation, labels, rows, blanks_as_zero, file)


class _Look:
    """Collects the findings of one table."""

    def __init__(
        self,
        data: dict[str, np.ndarray],
        regulation: Regulation,
        as_zero: np.ndarray,
        labels: Sequence[str] | None,
        rows: Sequence[int] | None,
        file: str | None,
    ) -> None:
        self.raw = data
        self.as_zero = as_zero
        self.data = {name: np.where(as_zero & np.isnan(values), 0.0, values) for name, values in data.items()}
        self.parameters = regulation.parameters
        self.labels, self.rows, self.file = labels, rows, file
        self.found: list[tuple[int, int, Problem]] = []

    def _add(
        self, where: np.ndarray, code: str, level: Level, text: str, column: str, **values: np.ndarray
    ) -> None:
        for record in np.flatnonzero(where).tolist():
            numbers = {name: float(array[record]) for name, array in values.items()}
            self._tell(record, code, level, text, column, remedy=_CHECK, **numbers)

    def _tell(
        self,
        record: int,
        code: str,
        level: Level,
        text: str,
        column: str | None,
        remedy: str = "",
        **values: Any,
    ) -> None:
        place = Place(
            file=self.file,
            row=None if self.rows is None else int(self.rows[record]),
            column=column,
            rt=None if self.labels is None else str(self.labels[record]),
        )
        values = {name: _plain(value) for name, value in values.items()}
        if column is not None:
            values["column"] = column
        problem = Problem(code, level, text, values, place, remedy)
        self.found.append((record, len(self.found), problem))

    def denominator(self, name: str) -> None:
        base = self.data[name]
        used = [parameter for parameter in self.parameters if parameter.denominator == name]
        idle = np.all([~(self.data[parameter.volume_column] != 0) for parameter in used], axis=0)
        self._add(np.isinf(base), "not-finite", Level.ERROR, N_("{column} is infinite."), name)
        self._add(
            (base < 0) & ~np.isinf(base),
            "base-negative",
            Level.ERROR,
            N_("{column} is {value}: a total cannot be negative."),
            name,
            value=base,
        )
        self._add(
            (base == 0) & idle & ~np.isnan(self.raw[name]),
            "base-zero",
            Level.WARNING,
            N_("{column} is 0; the percents counted on it are 0."),
            name,
        )

    def volume(self, parameter: Parameter) -> None:
        name = parameter.volume_column
        volume, base = self.data[name], self.data[parameter.denominator]
        finite = np.isfinite(volume)
        self._add(np.isinf(volume), "not-finite", Level.ERROR, N_("{column} is infinite."), name)
        negative = finite & (volume < 0)
        if parameter.negative:
            text = N_("{column} is negative ({value}). Official data hold such figures; it scores 0.")
            self._add(negative, "volume-negative-accepted", Level.WARNING, text, name, value=volume)
        else:
            text = N_("{column} is negative ({value}): a count cannot be. It scores 0.")
            self._add(negative, "volume-negative", Level.ERROR, text, name, value=volume)
        self._add(
            finite & (base == 0) & (volume != 0),
            "volume-without-base",
            Level.ERROR,
            N_("{column} is {value}, but what it is counted on is 0. The record stays incomplete."),
            name,
            value=volume,
        )
        self._add(
            # as the percent is rounded: 100.004 % is 100 %
            finite & (base > 0) & (base < np.inf) & (volume * 100 >= base * 100.005),
            "percent-above-100",
            Level.WARNING,
            N_("{column} is {value}, more than the {base} it is counted on."),
            name,
            value=volume,
            base=base,
        )

    def blanks(self) -> None:
        names = list(self.raw)
        blank = np.array([np.isnan(self.raw[name]) for name in names])
        for record in np.flatnonzero(blank.any(axis=0)).tolist():
            listed = ", ".join(name for name, missing in zip(names, blank[:, record]) if missing)
            if self.as_zero[record]:
                text = N_("Not counted, taken as 0 as asked: {columns}.")
                self._tell(record, "blanks-as-zero", Level.INFO, text, None, columns=listed)
            else:
                text = N_("Not counted: {columns}. The record is incomplete and has no class.")
                remedy = N_("Fill the figures in, or say that blanks count as 0.")
                self._tell(record, "blanks", Level.WARNING, text, None, remedy, columns=listed)


def _plain(value: Any) -> Any:
    """Return whole numbers without a point, so that a text reads 12, not 12.0."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
