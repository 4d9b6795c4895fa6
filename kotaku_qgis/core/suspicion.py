"""Counting errors suspected before they are taken, or found in what was: a reason in words for each.

``suspect_table(table, matching, regulation, rt, existing, wilayah=…)`` looks at a table about to be imported
(the arguments are those of :func:`~kotaku_qgis.core.baseline.plan_baseline`), ``suspect_records`` at the
records of a workspace. Both return :class:`Suspicion` in the order of the rows; each names its detector
(``code``), the record, the fields, and where it is safe a repair (field → figure) that somebody must accept.
Nothing here changes anything.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core import suspect_figures, suspect_shift
from kotaku_qgis.core.errors import N_, Level
from kotaku_qgis.core.suspect_cases import Cases, Limits, Suspicion, TableCases, of_records

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kotaku_qgis.core.matching import Matching
    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.core.tables import RawTable

__all__ = ["BY_ID", "DETECTORS", "Detector", "Limits", "Suspicion", "suspect_records", "suspect_table"]


@dataclass(frozen=True)
class Detector:
    """One kind of counting error: how grave it is, what it is called, what it looks for, and the function."""

    id: str
    level: Level
    title: str
    about: str
    find: Callable[[Cases], Iterable[Suspicion]]


ERROR, WARNING = Level.ERROR, Level.WARNING

DETECTORS = (
    Detector(
        "shifted",
        ERROR,
        N_("Row shifted by one column"),
        N_(
            "The figures of a row make sense only when all of them are moved by one column, or volumes look "
            "like the scores of a row that was shifted."
        ),
        suspect_shift.shifted,
    ),
    Detector(
        "as-percent",
        ERROR,
        N_("Percents in place of volumes"),
        N_("Counts of households or buildings that are broken numbers: shares were entered, not counts."),
        suspect_shift.percents,
    ),
    Detector(
        "twice",
        ERROR,
        N_("Same RT and year twice"),
        N_("Several rows of the table are about one RT and year."),
        suspect_shift.twice,
    ),
    Detector(
        "copied",
        WARNING,
        N_("Same figures for two RT"),
        N_("Two RT have the same figures throughout: one may have been copied over the other."),
        suspect_shift.copied,
    ),
    Detector(
        "numerator",
        WARNING,
        N_("Volume above its denominator"),
        N_("More is counted as deficient than there is."),
        suspect_figures.numerator,
    ),
    Detector(
        "households",
        WARNING,
        N_("Households and people odd"),
        N_("More households than people, or so few or so many people in each that one figure must be wrong."),
        suspect_figures.households,
    ),
    Detector(
        "buildings",
        WARNING,
        N_("Households and buildings odd"),
        N_("Very many households in each building, or very many buildings for each household."),
        suspect_figures.buildings,
    ),
    Detector(
        "slip",
        WARNING,
        N_("Decimal slip"),
        N_("A figure ten, a hundred or a thousand times that of other years or of the neighbours."),
        suspect_figures.slip,
    ),
    Detector(
        "header",
        WARNING,
        N_("Header differs between years"),
        N_("Areas, buildings, people, households or ideal lengths change a lot from one year to the next."),
        suspect_figures.header,
    ),
    Detector(
        "percent",
        WARNING,
        N_("Percent and volume contradict"),
        N_("The printed percent is not the volume by its denominator."),
        suspect_figures.percent,
    ),
    Detector(
        "score",
        WARNING,
        N_("Score and percent contradict"),
        N_("The printed score is not that of the percent."),
        suspect_figures.score,
    ),
    Detector(
        "total",
        WARNING,
        N_("Total and scores contradict"),
        N_("The printed total is not the sum of the scores."),
        suspect_figures.total,
    ),
    Detector(
        "class",
        WARNING,
        N_("Class differs from the printed one"),
        N_("The class printed in the table is not that of the figures."),
        suspect_figures.printed_class,
    ),
    Detector(
        "separator",
        WARNING,
        N_("Ambiguous separator"),
        N_("A text such as “1,409 ha” that can be two areas."),
        suspect_figures.separator,
    ),
)
BY_ID = {detector.id: detector for detector in DETECTORS}


def suspect_table(
    table: RawTable,
    matching: Matching,
    regulation: Regulation,
    rt: Any = (),
    existing: Any = (),
    *,
    wilayah: Any = (),
    year: int | None = None,
    number_style: str | None = None,
    limits: Limits | None = None,
    detectors: Iterable[Detector] = DETECTORS,
) -> list[Suspicion]:
    """Return what is suspicious in *table*, in the order of its rows.

    The records of the workspace serve for comparison (other years, neighbours, denominators a table lacks)
    and are not accused themselves. ``Suspicion.index`` is the position in ``table.rows``.

    Parameters
    ----------
    rt, existing, wilayah, year, number_style
        As for :func:`~kotaku_qgis.core.baseline.plan_baseline`.
    """
    cases = TableCases(table, matching, regulation, rt, existing, wilayah, year, number_style)
    return _run(cases.build(limits or Limits()), detectors)


def suspect_records(
    rows: Any,
    regulation: Regulation,
    *,
    rt: Any = (),
    wilayah: Any = (),
    year: int | None = None,
    file: str | None = None,
    limits: Limits | None = None,
    detectors: Iterable[Detector] = DETECTORS,
) -> list[Suspicion]:
    """Return what is suspicious in the records of a workspace.

    Parameters
    ----------
    rows, rt, wilayah
        Rows of ``baseline`` (every year: the others serve for comparison), ``rt`` and ``wilayah``.
    year
        Judge only this year.
    """
    cases = of_records(rows, rt, wilayah, regulation, limits or Limits(), file)
    if year is not None:
        cases.own &= cases.year == year
    return _joined(_run(cases, detectors))


def _run(cases: Cases, detectors: Iterable[Detector]) -> list[Suspicion]:
    found: dict[tuple, Suspicion] = {}
    accused: set[tuple] = set()
    for detector in detectors:
        for one in detector.find(cases):
            # figures of a shifted row break every other rule as well; the shift says it all
            if (one.index, one.rt_id, one.years) in accused:
                continue
            made = replace(one, code=detector.id, level=detector.level)
            # a row without a year stands for every year of its RT: what is said of all is said once
            who = (one.rt_id, one.years) if one.index is None else one.index
            found.setdefault((who, detector.id, one.columns, _frozen(one)), made)
        if detector.id == "shifted":
            accused = {(one.index, one.rt_id, one.years) for one in found.values()}
    order = {detector.id: number for number, detector in enumerate(DETECTORS)}
    return sorted(
        found.values(),
        key=lambda one: (-1 if one.index is None else one.index, one.label, order[one.code], one.columns),
    )


def _joined(found: list[Suspicion]) -> list[Suspicion]:
    """Return the findings with those that say the same of several years of an RT told once."""
    groups: dict[tuple, list[Suspicion]] = {}
    for one in found:
        groups.setdefault((one.rt_id, one.code, one.columns, _frozen(one)), []).append(one)
    made = []
    for group in groups.values():
        first = group[0]
        years = tuple(sorted({year for one in group for year in one.years}))
        if len(years) > 1:
            whole = years[-1] - years[0] == len(years) - 1
            span = f"{years[0]}–{years[-1]}" if whole else ", ".join(map(str, years))
            label = f"{first.label.rpartition(' ')[0]} {span}"
            first = replace(first, years=years, label=label, place=replace(first.place, rt=label))
        made.append(first)
    return made


def _frozen(one: Suspicion) -> tuple:
    return (one.text, *sorted((name, str(value)) for name, value in one.values.items()))
