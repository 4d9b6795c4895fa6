"""The rules of a regulation as spreadsheet formulas, so that a sheet scores itself while it is filled in.

They say the same as :mod:`kotaku_qgis.core.scoring`; a test evaluates both over the same records. References
are cells such as ``K9``; a text result that is empty stands for "not counted".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kotaku_qgis.core.regulation import Regulation

UP = "(1+1E-13)"
"""Lifts what is a half in decimals but just below it in binary, as the scoring does."""


def percent(volume: str, base: str) -> str:
    """Return the percent of *volume* in *base*, rounded half up to two decimals; blank when not counted."""
    rounded = f"ROUND({volume}/{base}*10000*{UP},0)/100"
    zero = f'IF(AND({base}=0,{volume}=0),0,"")'
    return f'IF(COUNT({volume},{base})<2,"",IF({base}>0,{rounded},{zero}))'


def score(percent_cell: str, regulation: Regulation) -> str:
    """Return the score of a percent as :func:`percent` gives it."""
    made = "0"
    for step in sorted(regulation.steps, key=lambda one: one.minimum):
        made = f"IF(ROUND({percent_cell}*100,0)>={round(step.minimum * 100)},{step.score},{made})"
    return f'IF({percent_cell}="","",{made})'


def total(scores: Sequence[str]) -> str:
    """Return the total of the *scores*; blank while one of them is."""
    cells = ",".join(scores)
    return f'IF(COUNT({cells})<{len(scores)},"",SUM({cells}))'


def slum_class(total_cell: str, regulation: Regulation, lang: str) -> str:
    """Return the class of a total, in words."""
    falling = sorted(regulation.classes, key=lambda one: -one.minimum)
    made = quoted(falling[-1].name.in_(lang))
    for one in reversed(falling[:-1]):
        made = f"IF({total_cell}>={one.minimum},{quoted(one.name.in_(lang))},{made})"
    return f'IF({total_cell}="","",{made})'


def lacking(key: str, cells: Sequence[str]) -> str:
    """Return how many of *cells* hold no number; blank in a row without *key*."""
    return beside(key, f"{len(cells)}-COUNT({','.join(cells)})")


def exceeding(key: str, pairs: Mapping[str, tuple[str, str]]) -> str:
    """Return the names of those *pairs* (name → cell, its limit) in which the cell is above the limit."""
    parts = (
        f'IF(COUNT({cell},{limit})=2,IF({cell}>{limit},{quoted(name + "  ")},""),"")'
        for name, (cell, limit) in pairs.items()
    )
    return beside(key, f"TRIM({'&'.join(parts)})")


def beside(key: str, expression: str) -> str:
    """Return *expression* in a row that has a *key*; blank in one that has none."""
    return f'IF({key}="","",{expression})'


def quoted(text: str) -> str:
    """Return *text* as a text in a formula."""
    return '"' + text.replace('"', '""') + '"'
