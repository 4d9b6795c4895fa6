"""Merging RT: one polygon, one number, and records that are chosen or summed, never mixed silently.

What is given up stays readable in the history (``riwayat``), which the database itself keeps.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.core.merging import summed_record
from kotaku_qgis.drawing import kawasan, shapes
from kotaku_qgis.drawing.actions import MINE
from kotaku_qgis.drawing.book import value
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.core import QgsFeature

    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.drawing.actions import Drawing
    from kotaku_qgis.workspace.editing import Step

KEEP, SUM = "keep", "sum"
_JUDGED = ("legal_status", "legal_rtr", "kosong_nol")


@dataclass(frozen=True)
class Merging:
    """What the user decided.

    Attributes
    ----------
    fids
        The RT, two or more.
    number_of
        The RT whose kelurahan and number the merged one has.
    records
        ``keep`` the records of one RT, or ``sum`` those of all, year by year.
    records_of
        The RT whose records are kept.
    """

    fids: Sequence[int]
    number_of: int
    records: str = KEEP
    records_of: int | None = None


def merge(drawing: Drawing, wanted: Merging, regulation: Regulation) -> int:
    """Merge RT into one; return the feature id of the one that remains.

    In a year in which one of them was not counted the sum is not counted either: its figures become blank,
    and what was there is in the history.
    """
    book, editing = drawing.book, drawing.editing
    features = {fid: book.get(fid) for fid in wanted.fids}
    shape = shapes.joined([one.geometry() for one in features.values()])
    if shape is None or len(features) < 2:  # noqa: PLR2004 (one RT cannot be merged)
        raise KotakuError(N_("Choose two or more RT with a polygon to merge them."))
    stays = _stays(features, wanted.number_of)
    numbered = features[wanted.number_of]
    names = ", ".join(book.name(one) for one in features.values())
    regions = [value(one, "kawasan_id") for one in features.values()]
    with editing.step(tr("Merge {names}", names=names)) as step:
        if wanted.records == SUM:
            _sum(step, drawing, features, stays, regulation)
        else:
            owner = wanted.records_of if wanted.records_of is not None else wanted.number_of
            _keep(step, drawing, features, stays, owner)
        _move(step, drawing, features, stays)
        for fid in features:
            if fid != stays:
                step.remove("rt", fid)
        step.change(
            "rt",
            stays,
            {
                "wilayah_id": value(numbered, "wilayah_id"),
                "rt_rw": value(numbered, "rt_rw"),
                "kawasan_id": value(numbered, "kawasan_id"),
                "luas_gambar_ha": drawing.ruler.hectares(shape),
            },
            shape,
        )
        step.layer("rt").addTopologicalPoints(shape)
        kawasan.follow(editing, drawing.book, step, regions)
    return stays


def _stays(features: dict[int, QgsFeature], number_of: int) -> int:
    """Return which row of the table remains: the numbered one, unless only another is saved already.

    Records can only refer to a row that is in the file, and a number can only move to a row whose owner has
    never been there: the database checks both at every statement.
    """
    if number_of >= 0:
        return number_of
    return next((fid for fid in features if fid >= 0), number_of)


def _by_year(drawing: Drawing, feature: QgsFeature) -> dict[int, QgsFeature]:
    return {int(record["tahun"]): record for record in drawing.book.records_of(feature["rt_id"])}


def _columns(record: QgsFeature) -> list[str]:
    fixed = {"fid", "baseline_id", "rt_id", "tahun"}
    return [field.name() for field in record.fields() if field.name() not in fixed]


def _keep(step: Step, drawing: Drawing, features: dict[int, QgsFeature], stays: int, owner: int) -> None:
    """Leave the records of *owner* to the RT that remains; the others go (the history keeps them)."""
    own = _by_year(drawing, features[stays])
    kept = _by_year(drawing, features[owner])
    for fid, feature in features.items():
        for year, record in _by_year(drawing, feature).items():
            if fid == stays and (owner == stays or year in kept):
                continue
            if fid == owner and year not in own:
                step.change("baseline", record.id(), {"rt_id": features[stays]["rt_id"]})
                continue
            step.remove("baseline", record.id())
    if owner != stays:
        for year, record in kept.items():
            if year in own:  # values move, not the row: the pair of RT and year may stand only once
                values = {name: value(record, name) for name in _columns(record)}
                step.change("baseline", own[year].id(), values)


def _sum(
    step: Step, drawing: Drawing, features: dict[int, QgsFeature], stays: int, regulation: Regulation
) -> None:
    """Put the sum of each year's records into one and take the others away."""
    summed = (*regulation.header_columns, *regulation.volume_columns)
    judged = (*(item.column for item in regulation.considerations), *_JUDGED)
    years: dict[int, list[tuple[int, QgsFeature]]] = {}
    for fid, feature in features.items():
        for year, record in _by_year(drawing, feature).items():
            years.setdefault(year, []).append((fid, record))
    for listed in years.values():
        listed.sort(key=lambda pair: pair[0] != stays)
        first = listed[0][1]
        rows: list[dict[str, Any]] = [
            {name: value(record, name) for name in (*summed, *judged)} for _, record in listed
        ]
        rows += [{}] * (len(features) - len(listed))
        values = summed_record(rows, summed, judged)
        counted = ", ".join(drawing.book.name(features[fid]) for fid, _ in listed)
        values["catatan"] = tr("sum of {names}", names=counted)
        values["rt_id"] = features[stays]["rt_id"]
        step.change("baseline", first.id(), values)
        for _, record in listed[1:]:
            step.remove("baseline", record.id())


def _move(step: Step, drawing: Drawing, features: dict[int, QgsFeature], stays: int) -> None:
    """Give interventions, photos, tracks and points of the merged RT to the one that remains."""
    gone = {feature["rt_id"] for fid, feature in features.items() if fid != stays}
    layers = drawing.editing.layers()
    for table in MINE:
        if table == "baseline" or table not in layers:
            continue
        for row in layers[table].getFeatures():
            if value(row, "rt_id") in gone:
                step.change(table, row.id(), {"rt_id": features[stays]["rt_id"]})
