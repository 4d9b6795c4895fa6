"""What handling has achieved between two years: slum area, its reduction, and the kontribusi.

*Luas kumuh* is all or nothing by default (an RT's area while its class is slum); some cities release area in
proportion to the kontribusi. *Pengurangan* = luas awal - luas akhir, in hectares.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from kotaku_qgis.core.columns import numeric
from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

    from kotaku_qgis.core.regulation import Regulation

RELEASES = ("penuh", "proporsional")
FORMS = ("relatif", "r0")

_MARGIN = 1.0
"""Percentage points above the floor from which the workbook's form is used.

Nearer to it the hundredths lost in rounding a percent already change the result by more than half a percent.
"""


class Reduction(NamedTuple):
    """Results as columns or as a frame, and what could not be said."""

    columns: Any
    problems: list[Problem]


def slum_area(kelas: Any, area: Any, regulation: Regulation) -> np.ndarray:
    """Return the slum hectares of each record, all or nothing; NaN without a class."""
    codes = np.asarray(kelas, dtype=object)
    slum = np.isin(codes.astype(str), [item.code for item in regulation.classes if item.slum])
    known = np.isin(codes.astype(str), [item.code for item in regulation.classes])
    return np.where(slum, numeric(area, "luas"), np.where(known, 0.0, np.nan))


def released_area(
    before: np.ndarray, contribution: np.ndarray, kelas: Any, area: Any, regulation: Regulation
) -> np.ndarray:
    """Return the slum hectares left when area is released in proportion to the kontribusi.

    0 once the record is not slum; else the slum area *before* × (1 - kontribusi), the kontribusi kept within
    0 … 1; NaN without a class or kontribusi. A record that was not slum before counts with its whole area.
    """
    whole = slum_area(kelas, area, regulation)
    left = before * (1.0 - np.clip(contribution, 0.0, 1.0))
    return np.where((whole == 0) | (before == 0), whole, np.where(np.isnan(whole), np.nan, left))


def relative_contribution(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """Return (mean before - mean after) / mean before; NaN where there was nothing to handle."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(before > 0, (before - after) / before, np.nan)


def workbook_contribution(
    before: np.ndarray, after: np.ndarray, total_after: np.ndarray, regulation: Regulation
) -> tuple[np.ndarray, np.ndarray]:
    """Return the kontribusi as the R0 workbook computes it, and what its formula gives without any care.

    1 once the total is below the lowest slum total, else (before - after) / (before - 24.99). That has no
    bounds near 24.99: within one percentage point above it, below it, and where the result is no share
    (beyond ±1), the first array holds NaN. Where nothing changed it is 0.

    Parameters
    ----------
    before, after
        Mean slum condition in percent.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        base = before - regulation.floor_percent
        raw = np.where(before == after, 0.0, (before - after) / base)
        raw[total_after < regulation.slum_minimum] = 1.0
        raw[np.isnan(total_after) | np.isnan(before) | np.isnan(after)] = np.nan
        sound = ((base >= _MARGIN) & (np.abs(raw) <= 1.0)) | (before == after)
    return np.where(sound | (total_after < regulation.slum_minimum), raw, np.nan), raw


def reduction_columns(
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    regulation: Regulation,
    area: str = "luas_verifikasi_ha",
    release: str = "penuh",
    form: str = "relatif",
    labels: Sequence[str] | None = None,
) -> Reduction:
    """Compare two years of the same scored records.

    Parameters
    ----------
    before, after
        Columns ``kelas``, ``total``, ``rata_kekumuhan`` (percent) and *area* (ha), records in the same order.
    release
        ``penuh`` (all or nothing) or ``proporsional`` (by the kontribusi in *form*).
    form
        ``relatif`` or ``r0``; both are returned, this one releases area.

    Returns
    -------
    Reduction
        Columns ``luas_awal``, ``luas_akhir``, ``pengurangan`` (ha), ``kontribusi`` and ``kontribusi_r0``
        (shares), NaN where not known; problems for what has no meaning.
    """
    _choice(release, RELEASES)
    _choice(form, FORMS)
    first, last = (numeric(side["rata_kekumuhan"], "rata_kekumuhan") for side in (before, after))
    total = numeric(after["total"], "total")
    relative = relative_contribution(first, last)
    workbook, raw = workbook_contribution(first, last, total, regulation)
    start = slum_area(before["kelas"], before[area], regulation)
    if release == "penuh":
        end = slum_area(after["kelas"], after[area], regulation)
    else:
        share = relative if form == "relatif" else workbook
        end = released_area(start, share, after["kelas"], after[area], regulation)
    columns = {
        "luas_awal": start,
        "luas_akhir": end,
        "pengurangan": start - end,
        "kontribusi": relative,
        "kontribusi_r0": workbook,
    }
    return Reduction(columns, _problems(first, raw, workbook, regulation, labels))


def _choice(name: str, known: tuple[str, ...]) -> None:
    if name not in known:
        raise KotakuError(N_("{name} is not known. Known are: {known}."), name=name, known=", ".join(known))


def _problems(
    first: np.ndarray,
    raw: np.ndarray,
    workbook: np.ndarray,
    regulation: Regulation,
    labels: Sequence[str] | None,
) -> list[Problem]:
    found = []
    for record in np.flatnonzero(~np.isnan(raw) & np.isnan(workbook)).tolist():
        text = N_(
            "The workbook's form of the kontribusi has no meaning here: the mean before is {mean} %; the "
            "formula divides by its distance to {floor} % and gives {value} %."
        )
        values = {
            "mean": f"{first[record]:.2f}",
            "floor": f"{regulation.floor_percent:g}",
            "value": f"{raw[record] * 100:.4g}",
        }
        place = Place(rt=None if labels is None else str(labels[record]))
        found.append(Problem("contribution-unbounded", Level.WARNING, text, values, place))
    return found


def reduction_frame(
    before: pd.DataFrame,
    after: pd.DataFrame,
    regulation: Regulation,
    key: str | Sequence[str],
    area: str = "luas_verifikasi_ha",
    release: str = "penuh",
    form: str = "relatif",
) -> Reduction:
    """Compare two scored frames record by record.

    Parameters
    ----------
    key
        Column or columns that name a record in both frames; a key stands once in each.

    Returns
    -------
    Reduction
        A frame with *key*, ``skor_awal``, ``kelas_awal``, ``skor_akhir``, ``kelas_akhir`` and the columns of
        :func:`reduction_columns`, records of *before* first; one that a year lacks has no reduction and
        is named in the problems.

    Raises
    ------
    KotakuError
        When a key stands twice in one frame.
    """
    import pandas as pd

    keys = [key] if isinstance(key, str) else list(key)
    needed = ["kelas", "total", "rata_kekumuhan", area]
    sides = []
    for frame in (before, after):
        twice = frame.duplicated(keys)
        if twice.any():
            label = _label(frame.loc[twice, keys].iloc[0])
            raise KotakuError(
                N_("{record} stands twice in the same year."), place=Place(rt=label), record=label
            )
        sides.append(frame.set_index(keys)[needed])
    index = sides[0].index.append(sides[1].index[~sides[1].index.isin(sides[0].index)])
    one, other = (side.reindex(index) for side in sides)
    labels = [_label(name) for name in index]
    columns, problems = reduction_columns(one, other, regulation, area, release, form, labels)
    for side, text in zip(
        sides,
        (N_("{record} has no record in the first year."), N_("{record} has no record in the second year.")),
    ):
        problems += [
            Problem("year-missing", Level.WARNING, text, {"record": label}, Place(rt=label))
            for label, there in zip(labels, index.isin(side.index))
            if not there
        ]
    scores = {
        "skor_awal": one["total"],
        "kelas_awal": one["kelas"],
        "skor_akhir": other["total"],
        "kelas_akhir": other["kelas"],
    }
    made = pd.DataFrame(
        {**scores, **{name: pd.Series(values, index=index) for name, values in columns.items()}}
    )
    return Reduction(made.reset_index(), problems)


def _label(name: Any) -> str:
    return (
        " ".join(str(part) for part in name)
        if not isinstance(name, str) and hasattr(name, "__iter__")
        else str(name)
    )
