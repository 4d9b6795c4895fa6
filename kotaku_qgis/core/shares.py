"""Percents that stand in place of volumes, turned into volumes when the user agrees; errors in cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, Level, Place, Problem
from kotaku_qgis.core.plan import Row, is_missing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kotaku_qgis.core.figures import Figures
    from kotaku_qgis.core.regulation import Regulation

_WHOLE = frozenset({"unit", "jiwa", "KK"})
_NEARLY = 0.02


def volumes_of(
    shares: Mapping[str, float], values: Row, regulation: Regulation, figures: Figures, index: int
) -> tuple[Row, list[Problem]]:
    """Return the volumes of *shares* (0-1) of the denominators in *values*, and what could not be turned.

    A count comes out whole when the percent, which has two decimals, allows it; else it is refused.
    """
    made: Row = {}
    problems = []
    for parameter in regulation.parameters:
        target = parameter.volume_column
        if target not in shares:
            continue
        base: Any = values.get(parameter.denominator)
        place = figures.table.place(index, figures.table.columns[figures.indices[target]])
        told = {"percent": f"{shares[target]:.2%}", "base": parameter.denominator}
        made[target] = None
        if is_missing(base):
            problems.append(
                Problem(
                    "percent-without-base",
                    Level.ERROR,
                    N_("{percent} cannot be turned into a volume: {base} is not known."),
                    told,
                    place,
                    N_("Import the table with the RT headers first, or give the volume."),
                )
            )
            continue
        volume = shares[target] * float(base)
        if parameter.unit in _WHOLE:
            if abs(volume - round(volume)) > _NEARLY * max(1.0, float(base) * _NEARLY):
                problems.append(
                    Problem(
                        "percent-not-whole",
                        Level.ERROR,
                        N_("{percent} of {value} is no whole number of {unit}."),
                        {"percent": told["percent"], "value": base, "unit": parameter.unit},
                        place,
                        N_("Give the volume that was counted."),
                    )
                )
                continue
            volume = float(round(volume))
        made[target] = volume
        problems.append(
            Problem(
                "percent-converted",
                Level.WARNING,
                N_("{percent} of {value} is taken as the volume {volume}."),
                {"percent": told["percent"], "value": base, "volume": volume},
                place,
            )
        )
    return made, problems


def excel_error(cell: Any, place: Place) -> Problem:
    """Return the finding about an error of the spreadsheet in a row that is not taken."""
    return Problem(
        "number-excel-error",
        Level.ERROR,
        N_("“{value}” is an error of the spreadsheet, not a number."),
        {"value": str(cell)},
        place,
        N_("Correct the formula in the spreadsheet."),
    )
