"""The RT of a workspace as they stand in QGIS now, unsaved ones too: whose key is taken, what is where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import QgsExpression, QgsFeatureRequest, QgsGeometry

from kotaku_qgis.core.errors import N_, KotakuError, Level, Problem
from kotaku_qgis.core.keys import RtKeyError, parse_rt
from kotaku_qgis.drawing import shapes
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qgis.core import QgsFeature, QgsRectangle, QgsVectorLayer

MOSTLY = 0.5
"""Share of an RT that must lie in a kelurahan to count as its own."""
INSIDE = 0.999
"""Share from which an RT counts as lying wholly inside: boundaries are drawn to the metre."""


_EDGE_M = 0.01


@dataclass(frozen=True)
class Kelurahan:
    """A kelurahan of the workspace; *boundary* is None when it was made without one."""

    wilayah_id: str
    name: str
    code: str | None
    boundary: QgsGeometry | None


@dataclass(frozen=True)
class Key:
    """What was typed as RT/RW, judged.

    Attributes
    ----------
    text
        The normal form, ``RT004-RW002``; '' while it cannot be read.
    problem
        Why it cannot be taken, None when it can.
    twin
        Feature id of the drawn RT that has this key already.
    undrawn
        Feature id of the RT that has this key and waits for its polygon (it came with a table).
    """

    text: str = ""
    problem: Problem | None = None
    twin: int | None = None
    undrawn: int | None = None


class RtBook:
    """Reads the layers ``rt``, ``wilayah`` and ``baseline`` of a project; main thread only."""

    def __init__(self, rt: QgsVectorLayer, areas: QgsVectorLayer, records: QgsVectorLayer | None) -> None:
        self.rt = rt
        self.areas = areas
        self.records = records

    # ---- places ------------------------------------------------------------------------------------

    def kelurahan(self) -> list[Kelurahan]:
        """Return the kelurahan of the workspace by name."""
        request = QgsFeatureRequest().setFilterExpression("\"tingkat\" = 'kelurahan'")
        found = [self._kelurahan(feature) for feature in self.areas.getFeatures(request)]
        return sorted(found, key=lambda one: one.name.casefold())

    def kelurahan_by_id(self, wilayah_id: str | None) -> Kelurahan | None:
        """Return one kelurahan; None when there is none of this id."""
        return next((one for one in self.kelurahan() if one.wilayah_id == wilayah_id), None)

    @staticmethod
    def _kelurahan(feature: QgsFeature) -> Kelurahan:
        shape = feature.geometry()
        sound = None if shape.isNull() else shape if shape.isGeosValid() else shape.makeValid()
        code = value(feature, "kode_sim")
        return Kelurahan(feature["wilayah_id"], str(feature["nama"]), code and str(code), sound)

    def place_of(self, shape: QgsGeometry) -> tuple[Kelurahan | None, float]:
        """Return the kelurahan that holds most of *shape* and which share of it; (None, 0) for none."""
        best, most = None, 0.0
        for one in self.kelurahan():
            if one.boundary is None or not one.boundary.boundingBox().intersects(shape.boundingBox()):
                continue
            share = shapes.inside_share(shape, one.boundary)
            if share > most:
                best, most = one, share
        return best, most

    # ---- RT ----------------------------------------------------------------------------------------

    def drawn(self, box: QgsRectangle | None = None, *, but: Iterable[int] = ()) -> list[QgsFeature]:
        """Return the RT with a polygon, those near *box* only when it is given, without the ids in *but*."""
        request = QgsFeatureRequest()
        if box is not None:
            # that of an upright line has no width: QGIS would find no unsaved shape with it
            request.setFilterRect(box.buffered(_EDGE_M))
        left_out = set(but)
        return [
            feature
            for feature in self.rt.getFeatures(request)
            if feature.hasGeometry() and not feature.geometry().isEmpty() and feature.id() not in left_out
        ]

    def at(self, place: Any) -> QgsFeature | None:
        """Return the RT that covers a place (QgsPointXY in the CRS of the layer)."""
        point = QgsGeometry.fromPointXY(place)
        near = self.drawn(point.boundingBox())
        return next((one for one in near if one.geometry().contains(point)), None)

    def get(self, fid: int) -> QgsFeature:
        """Return the RT of a feature id."""
        return self.rt.getFeature(fid)

    def name(self, feature: QgsFeature) -> str:
        """Return what an RT is called in messages."""
        known = value(feature, "rt_rw") or value(feature, "rt_rw_asal")
        if known:
            return str(known)
        return f"#{feature.id()}" if feature.id() > 0 else tr("RT without a number")

    def undrawn(self, wilayah_id: str | None) -> list[tuple[int, str]]:
        """Return feature id and key of the RT of a kelurahan that have no polygon yet, by key."""
        found = [
            (feature.id(), str(feature["rt_rw"]))
            for feature in self._of(wilayah_id)
            if value(feature, "rt_rw") and (not feature.hasGeometry() or feature.geometry().isEmpty())
        ]
        return sorted(found, key=lambda pair: pair[1])

    def judge(self, typed: str, wilayah_id: str | None, *, but: Iterable[int] = ()) -> Key:
        """Return what *typed* means as the key of an RT in a kelurahan; the ids in *but* do not count."""
        try:
            key = parse_rt(typed)
        except RtKeyError as error:
            return Key(problem=_told(error))
        if key.rest:
            problem = Problem(
                "rt-rest",
                Level.ERROR,
                N_("“{rest}” beside the RT/RW is not understood."),
                {"rest": key.rest},
                remedy=N_("Write it as RT004-RW002, or 4/2."),
            )
            return Key(problem=problem)
        left_out = set(but)
        for feature in self._of(wilayah_id):
            if value(feature, "rt_rw") != key.text or feature.id() in left_out:
                continue
            if feature.hasGeometry() and not feature.geometry().isEmpty():
                problem = Problem(
                    "rt-taken",
                    Level.ERROR,
                    N_("{rt} is drawn already in this kelurahan."),
                    {"rt": key.text},
                    remedy=N_("Look at it and correct the number here or there."),
                )
                return Key(key.text, problem, twin=feature.id())
            return Key(key.text, undrawn=feature.id())
        return Key(key.text)

    def _of(self, wilayah_id: str | None) -> list[QgsFeature]:
        return self.where("wilayah_id", wilayah_id)

    def where(self, column: str, wanted: str | None) -> list[QgsFeature]:
        """Return the RT with this value in a column; the file looks them up, not a loop over the city."""
        equals = QgsExpression.createFieldEqualityExpression(column, wanted)
        return list(self.rt.getFeatures(QgsFeatureRequest().setFilterExpression(equals)))

    # ---- records -----------------------------------------------------------------------------------

    def records_of(self, rt_id: str) -> list[QgsFeature]:
        """Return the baseline records of an RT, latest year first."""
        if self.records is None:
            return []
        equals = QgsExpression.createFieldEqualityExpression("rt_id", rt_id)
        request = QgsFeatureRequest().setFilterExpression(equals)
        found = list(self.records.getFeatures(request))
        return sorted(found, key=lambda feature: feature["tahun"], reverse=True)

    def areas_of(self, rt_id: str) -> tuple[int | None, float | None, float | None]:
        """Return year, verified area and SK area (ha) of the latest record of an RT; None where unknown."""
        for record in self.records_of(rt_id):
            return (
                int(record["tahun"]),
                value(record, "luas_verifikasi_ha"),
                value(record, "luas_flag_ha"),
            )
        return None, None, None


def value(feature: QgsFeature, name: str) -> Any:
    """Return an attribute, None for QGIS's NULL."""
    found = feature[name]
    return None if found is None or (hasattr(found, "isNull") and found.isNull()) else found


def _told(error: KotakuError) -> Problem:
    return Problem(getattr(error, "code", "rt"), Level.ERROR, error.text, error.values, remedy=error.remedy)
