"""Percents, scores, sector means, total and class: one record or a whole country through the same code.

The rules come from a :class:`~kotaku_qgis.core.regulation.Regulation` (Permen PUPR 14/PRT/M/2018 and
02/PRT/M/2016, annex on the assessment). NumPy only; pandas is used by the frame forms and imported there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from kotaku_qgis.core.columns import flags, number_columns
from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.core.inspection import inspect_columns, inspect_frame

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from kotaku_qgis.core.regulation import Regulation

__all__ = [
    "inspect_columns",
    "inspect_frame",
    "result_columns",
    "score_columns",
    "score_frame",
    "score_percents",
    "score_record",
]

_CHUNK = 16384
"""Records worked on at once: their columns stay in the processor's cache."""

UP = 1.0 + 1e-13
"""Lifts what is a half in decimals but just below it in binary, so that 75.995 becomes 76.00.

Far above the error of a division (some 1e-16) and of summed volumes, far below the distance between two
different quotients of counted figures.
"""


def result_columns(regulation: Regulation) -> tuple[str, ...]:
    """Return the names of the columns that scoring adds, in their order."""
    return (*_number_columns(regulation), "kelas", "lengkap")


def _number_columns(regulation: Regulation) -> tuple[str, ...]:
    return (
        *regulation.percent_columns,
        *regulation.score_columns,
        *regulation.mean_columns,
        "rata_kekumuhan",
        "total",
    )


def score_columns(
    columns: Mapping[str, Any],
    regulation: Regulation,
    sector_mean: str = "sim",
    blanks_as_zero: bool | np.ndarray = False,
) -> dict[str, np.ndarray]:
    """Score records given as columns.

    Parameters
    ----------
    columns
        The regulation's denominators (``jumlah_bangunan``, ``luas_verifikasi_ha`` …) and volumes
        (``v_1a`` …), arrays of one length n; blanks are NaN or None.
    sector_mean
        ``sim``: percents of parameters that score 0 count as 0 in the sector mean; ``plain``: they count as
        they are.
    blanks_as_zero
        One bool, or one per record: blanks, of volumes and denominators, count as 0.

    Returns
    -------
    dict
        ``p_*`` percent rounded half up to two decimals, ``n_*`` score, ``rata_1`` … sector means in
        percent, ``rata_kekumuhan`` their mean, ``total``: float64 of length n, NaN when not counted;
        ``kelas``: object, None when the record is incomplete; ``lengkap``: bool.

    Notes
    -----
    A percent is volume / denominator × 100. It is not counted when either is blank or infinite, the
    denominator is negative, or it is 0 under a volume that is not; 0 of 0 is 0 %.

    Raises
    ------
    KotakuError
        When a column is missing or holds text, or *sector_mean* is unknown.
    """
    data = number_columns(columns, (*regulation.denominator_columns, *regulation.volume_columns))
    return _judge(_Volumes(data, regulation, blanks_as_zero), regulation, sector_mean)


class _Volumes:
    """Percents of a chunk of records from volumes and denominators, in hundredths."""

    def __init__(self, data: dict[str, np.ndarray], regulation: Regulation, blanks_as_zero: Any) -> None:
        self.parameters = [(data[p.volume_column], p.denominator) for p in regulation.parameters]
        self.denominators = {name: data[name] for name in regulation.denominator_columns}
        self.count = len(self.parameters[0][0])
        self.blank = flags(blanks_as_zero, self.count)
        self.any_blank = bool(self.blank.any())
        self.safe: dict[str, np.ndarray] = {}
        self.zero: dict[str, np.ndarray | None] = {}
        self.part = slice(0)

    def _filled(self, values: np.ndarray) -> np.ndarray:
        part = values[self.part]
        return np.where(self.blank[self.part] & np.isnan(part), 0.0, part) if self.any_blank else part

    def start(self, part: slice) -> None:
        """Look at the records of *part* from now on."""
        self.part = part
        for name, values in self.denominators.items():
            below = self._filled(values)
            self.safe[name] = np.where((below > 0) & (below < np.inf), below, np.nan)
            zero = below == 0
            self.zero[name] = zero if zero.any() else None

    def hundredths(self, number: int, out: np.ndarray) -> None:
        """Write the percents of parameter *number* × 100, not rounded; NaN or infinite when not counted."""
        values, name = self.parameters[number]
        volume = self._filled(values)
        np.divide(volume, self.safe[name], out=out)
        np.multiply(out, 1e4 * UP, out=out)
        zero = self.zero[name]
        if zero is not None:
            out[zero & (volume == 0)] = 0.0


class _Percents:
    """Percents of a chunk of records as they were given."""

    def __init__(self, data: dict[str, np.ndarray], regulation: Regulation, blanks_as_zero: Any) -> None:
        self.percents = [data[name] for name in regulation.percent_columns]
        self.count = len(self.percents[0])
        self.blank = flags(blanks_as_zero, self.count)
        self.part = slice(0)

    def start(self, part: slice) -> None:
        self.part = part

    def hundredths(self, number: int, out: np.ndarray) -> None:
        np.multiply(self.percents[number][self.part], 100 * UP, out=out)
        out[self.blank[self.part] & np.isnan(out)] = 0.0


def _judge(source: _Volumes | _Percents, regulation: Regulation, sector_mean: str) -> dict[str, np.ndarray]:
    """Return every result column for the percents of *source*."""
    if sector_mean not in {item.code for item in regulation.sector_means}:
        raise KotakuError(
            N_("The sector mean {name} is not known. Known are: {known}."),
            name=sector_mean,
            known=", ".join(item.code for item in regulation.sector_means),
        )
    names = _number_columns(regulation)
    block = np.empty((len(names), source.count))
    kelas = np.empty(source.count, dtype=object)
    complete = np.empty(source.count, dtype=bool)
    by_total = _classes_by_total(regulation)
    with np.errstate(invalid="ignore", over="ignore"):
        for start in range(0, source.count, _CHUNK):
            part = slice(start, min(start + _CHUNK, source.count))
            source.start(part)
            _judge_part(source, regulation, sector_mean == "sim", block[:, part])
            total = block[-1, part]
            np.equal(total, total, out=complete[part])
            known = np.where(complete[part], total, regulation.max_total + 1).astype(np.intp)
            kelas[part] = by_total[known]
    return {**dict(zip(names, block)), "kelas": kelas, "lengkap": complete}


def _classes_by_total(regulation: Regulation) -> np.ndarray:
    """Return the class code of every whole total 0 … max_total, and None behind them."""
    codes = [regulation.class_of(total).code for total in range(regulation.max_total + 1)]
    return np.array([*codes, None], dtype=object)


def _judge_part(source: _Volumes | _Percents, regulation: Regulation, as_sim: bool, rows: np.ndarray) -> None:
    """Fill *rows* (result column × record of the chunk) from the percents of *source*."""
    count = len(regulation.parameters)
    size = rows.shape[1]
    means, overall, total = rows[2 * count : -2], rows[-2], rows[-1]
    means[:] = 0.0
    total[:] = 0.0
    hundredths, spare, counted = np.empty(size), np.empty(size), np.empty(size)
    reached, score = np.empty(size, dtype=bool), np.empty(size, dtype=np.int8)
    gains = _gains(regulation)
    position = {aspect.code: number for number, aspect in enumerate(regulation.aspects)}
    for number, parameter in enumerate(regulation.parameters):
        percent, points = rows[number], rows[count + number]
        source.hundredths(number, hundredths)
        # half up as floor, which forms and databases have too: the same last digit for any figure
        np.floor(np.add(hundredths, 0.5, out=hundredths), out=hundredths)
        # 0 where counted, NaN where not: adding it spreads the blanks and turns -0 into 0
        np.subtract(hundredths, hundredths, out=spare)
        np.divide(hundredths, 100.0, out=percent)
        np.add(percent, spare, out=percent)
        score[:] = 0
        for minimum, gain in gains:
            np.greater_equal(hundredths, minimum, out=reached)
            np.add(score, np.multiply(reached.view(np.int8), gain), out=score)
        np.add(score, spare, out=points)
        np.add(total, points, out=total)
        if as_sim:
            np.greater(score, 0, out=reached)
            np.multiply(percent, reached, out=counted)
        else:
            counted = percent
        np.add(means[position[parameter.aspect]], counted, out=means[position[parameter.aspect]])
    overall[:] = 0.0
    for aspect, mean in zip(regulation.aspects, means):
        np.divide(mean, len(regulation.parameters_of(aspect.code)), out=mean)
        np.add(overall, mean, out=overall)
    np.divide(overall, len(regulation.aspects), out=overall)


def _gains(regulation: Regulation) -> list[tuple[float, np.int8]]:
    """Return minimum in hundredths of a percent and what reaching it adds, from the lowest step up."""
    steps = list(reversed(regulation.steps))
    before = [0, *(step.score for step in steps)]
    return [(float(round(step.minimum * 100)), np.int8(step.score - low)) for step, low in zip(steps, before)]


def score_record(
    record: Mapping[str, Any], regulation: Regulation, sector_mean: str = "sim", blanks_as_zero: bool = False
) -> dict[str, Any]:
    """Score one record, through the same code as whole tables.

    Returns
    -------
    dict
        As :func:`score_columns`, with plain values: scores and total as int, percents and means as float,
        None when not counted.
    """
    names = (*regulation.denominator_columns, *regulation.volume_columns)
    columns = {name: [record[name]] for name in names if name in record}
    scored = score_columns(columns, regulation, sector_mean, blanks_as_zero)
    whole = {*regulation.score_columns, "total"}
    made: dict[str, Any] = {}
    for name, values in scored.items():
        value = values.tolist()[0]
        if name in {"kelas", "lengkap"}:
            made[name] = value
        else:
            made[name] = None if np.isnan(value) else int(value) if name in whole else value
    return made


def score_frame(
    frame: pd.DataFrame,
    regulation: Regulation,
    sector_mean: str = "sim",
    blanks_as_zero: bool | np.ndarray = False,
) -> pd.DataFrame:
    """Return *frame* with the columns of :func:`score_columns` behind its own; index and other columns kept.

    Columns of earlier results are replaced. A GeoDataFrame stays one.
    """
    return _with_results(frame, score_columns(frame, regulation, sector_mean, blanks_as_zero))


def score_percents(
    frame: pd.DataFrame,
    regulation: Regulation,
    sector_mean: str = "sim",
    blanks_as_zero: bool | np.ndarray = False,
) -> pd.DataFrame:
    """Score a table that holds percents (0 to 100) in ``p_1a`` … instead of volumes, as SIM KOTAKU's does.

    Percents are rounded half up to two decimals; otherwise as :func:`score_frame`.
    """
    data = number_columns(frame, regulation.percent_columns)
    return _with_results(frame, _judge(_Percents(data, regulation, blanks_as_zero), regulation, sector_mean))


def _with_results(frame: pd.DataFrame, results: dict[str, np.ndarray]) -> pd.DataFrame:
    import pandas as pd

    made = pd.DataFrame(
        {
            name: pd.Series(values, index=frame.index, dtype=values.dtype, copy=False)
            for name, values in results.items()
        }
    )
    own = [name for name in frame.columns if name not in results]
    return pd.concat([frame[own], made], axis=1)
