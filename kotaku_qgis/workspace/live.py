"""The columns in which a record scores itself: their expressions for forms, their values for whole tables.

Both come to the same, so a form opened after an import shows what it would have shown while typing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from kotaku_qgis.core.considerations import consider_columns
from kotaku_qgis.core.expressions import Expressions, rounded
from kotaku_qgis.core.scoring import UP, score_columns
from kotaku_qgis.workspace.record_tables import LIVE, baseline, live_columns

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.workspace.edit import Edit
    from kotaku_qgis.workspace.store import Workspace

_PART = 5000
MEAN_PLACES = 2
"""Decimals of sector means in a form; ``asesmen`` keeps more."""


def live_expressions(regulation: Regulation, sector_mean: str) -> dict[str, str]:
    """Return the QGIS expression of every live column, resting on counted columns alone."""
    results = Expressions(regulation, sector_mean).results()
    for name in regulation.mean_columns:
        results[name] = rounded(results[name], MEAN_PLACES)
    return {column.name: results[column.name[len(LIVE) :]] for column in live_columns(regulation)}


def live_values(results: Mapping[str, np.ndarray], regulation: Regulation) -> dict[str, list[Any]]:
    """Return the live columns from *results* of scoring and considerations; None where nothing is known."""
    made: dict[str, list[Any]] = {}
    for column in live_columns(regulation):
        name = column.name[len(LIVE) :]
        values = results[name]
        if name in regulation.mean_columns:
            scale = 10.0**MEAN_PLACES
            values = np.floor(values * (scale * UP) + 0.5) / scale
        made[column.name] = [None if value != value else value for value in values.tolist()]  # noqa: PLR0124
    return made


def refresh(workspace: Workspace, step: Edit) -> int:
    """Bring the live columns of every record up to date within *step*; return how many records that took.

    They leave no trace in the history and change nothing that scores follow from.
    """
    regulation = workspace.regulation
    names = [column.name for column in live_columns(regulation)]
    skipped = {"rt_id", "tahun", "sumber", "catatan"}
    found = workspace.columns(
        "baseline", [column.name for column in baseline(regulation).columns if column.name not in skipped]
    )
    if not len(found["baseline_id"]):
        return 0
    counted = {name: values for name, values in found.items() if name not in names}
    results = score_columns(counted, regulation, workspace.settings.sector_mean, counted["kosong_nol"] == 1)
    results.update(consider_columns({**counted, **results}, regulation))
    changed = 0
    keys = found["baseline_id"].tolist()
    # part by part: as plain values a hundred thousand records would fill the memory of a small laptop
    for start in range(0, len(keys), _PART):
        part = slice(start, start + _PART)
        wanted = live_values({name: values[part] for name, values in results.items()}, regulation)
        present = {
            name: [None if value != value else value for value in found[name][part].tolist()]  # noqa: PLR0124
            for name in names
        }
        for number, key in enumerate(keys[part]):
            values = {name: wanted[name][number] for name in names}
            if any(values[name] != present[name][number] for name in names):
                step.update("baseline", key, values)
                changed += 1
    return changed
