"""Algorithm ``tracktopolygon``: walked tracks whose ends meet become polygons; open ones say what lacks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsVectorLayer,
    QgsWkbTypes,
)

from kotaku_qgis import compat
from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.i18n import tr
from kotaku_qgis.processing.base import KotakuAlgorithm

if TYPE_CHECKING:
    from collections.abc import Iterator

TOLERANCE_M, SIMPLIFY_M, MOST_M = 15.0, 2.0, 500.0
# the first is that of core.tracks, which is loaded when the algorithm runs
_NAMES = ("nama", "name")
_FIELDS = (
    ("nama", "text"),
    ("sumber", "text"),
    ("cara", "text"),
    ("ujung_m", "real"),
    ("dibuang_m", "real"),
    ("titik_awal", "int"),
    ("titik", "int"),
    ("luas_ha", "real"),
    ("keliling_m", "real"),
    ("selisih_m2", "real"),
)


class TrackToPolygon(KotakuAlgorithm):
    """Tracks become polygons."""

    NAME = "tracktopolygon"
    TITLE = N_("Tracks to polygons")
    GROUP = N_("2 Import")
    ICON = "field.svg"
    HELP = N_(
        "Makes a polygon of every track whose ends meet within the tolerance. A walk that crosses or passes "
        "its own beginning is cut there; segments of one track are joined in their order; repeated points "
        "and spikes are left out.\n\n"
        "Open tracks and tracks like an 8 give no polygon; the findings say how many metres are missing.\n\n"
        "The polygons are in the layer's own coordinate system when that is in metres, else in the UTM zone "
        "of the tracks. Areas and perimeters are ellipsoidal. Columns: cara (how it closed: ends, crossing, "
        "overlap), ujung_m (metres between the ends), dibuang_m (metres left off), titik_awal and titik "
        "(corners before and after), selisih_m2 (change of the area by leaving corners out)."
    )

    def initAlgorithm(self, _config: dict | None = None) -> None:
        """Declare the parameters."""
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT", tr("Tracks"), [compat.VECTOR_LINE], None, optional=True
            ),
            tr("A layer of lines, for example “Tracks” of the workspace."),
        )
        self.add(
            QgsProcessingParameterFile(
                "FILE", tr("or a GPX file"), compat.FILE_BEHAVIOR, "gpx", None, optional=True
            ),
            tr("Its tracks and routes are read; used when no layer is chosen."),
        )
        number = compat.NUMBER_DOUBLE
        self.add(
            QgsProcessingParameterNumber(
                "TOLERANCE", tr("Ends meet within (m)"), number, TOLERANCE_M, False, 0.0, MOST_M
            ),
            tr("How far apart the two ends of a track may be and still meet."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "SIMPLIFY", tr("Leave out corners nearer than (m)"), number, SIMPLIFY_M, False, 0.0, MOST_M
            ),
            tr("Corners nearer than this to the line without them are left out. 0 keeps every point."),
        )
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Polygons of the tracks"), compat.VECTOR_POLYGON)
        )
        self.add_report()
        self.add_number_outputs(TRACKS=tr("Tracks read"), POLYGONS=tr("Polygons made"))

    def work(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Close each track, thin it, and write it."""
        from kotaku_qgis.core import tracks

        sources = self._sources(parameters, context)
        crs = _metric(sources[0][1], sources, context)
        tolerance = self.parameterAsDouble(parameters, "TOLERANCE", context)
        metres = self.parameterAsDouble(parameters, "SIMPLIFY", context)
        fields = QgsFields()
        for name, kind in _FIELDS:
            fields.append(compat.make_field(name, kind))
        sink, target = self.parameterAsSink(
            parameters, "OUTPUT", context, fields, QgsWkbTypes.Type.Polygon, crs
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, "OUTPUT"))
        ground = tracks.Ground(crs.authid() or crs.toWkt())
        problems: list[Problem] = []
        read = made = 0
        total = sum(source.featureCount() for source, _, _ in sources) or 1
        for name, place, geometry in _tracks(sources, crs, context, problems):
            if feedback.isCanceled():
                break
            read += 1
            feedback.setProgress(100 * read / total)
            closed = tracks.close(_parts(geometry), ground, tolerance)
            said = tracks.finding(closed, place, tolerance)
            if said is not None:
                problems.append(said)
            if not closed.is_closed:
                continue
            thin = tracks.simplify(closed.ring, metres, ground)
            feature = QgsFeature(fields)
            ring = [QgsPointXY(x, y) for x, y in (*thin.ring, thin.ring[0])]
            feature.setGeometry(QgsGeometry.fromPolygonXY([ring]))
            feature.setAttributes(
                [
                    name,
                    place.file or "",
                    closed.how,
                    round(closed.missing, 2),
                    round(closed.cut, 2),
                    thin.before,
                    thin.after,
                    round(thin.area / 10_000, 6),
                    round(thin.perimeter, 2),
                    round(thin.difference, 2),
                ]
            )
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise QgsProcessingException(self.writeFeatureError(sink, parameters, "OUTPUT"))
            made += 1
        feedback.pushInfo(tr("{made} of {read} tracks became polygons.", made=made, read=read))
        outputs = self.report(problems, parameters, context, feedback)
        return {"OUTPUT": target, "TRACKS": read, "POLYGONS": made, **outputs}

    def _sources(self, parameters: dict, context: Any) -> list[tuple[Any, QgsCoordinateReferenceSystem, str]]:
        """Return what to read features from, its CRS and its name: tracks and routes of a GPX, or a layer."""
        text = self.text(parameters, "FILE", context)
        if not parameters.get("INPUT") and text:
            return _gpx(Path(text))
        if not parameters.get("INPUT"):
            raise KotakuError(N_("Choose a layer of tracks or a GPX file."))
        source = self.parameterAsSource(parameters, "INPUT", context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, "INPUT"))
        return [(source, source.sourceCrs(), source.sourceName())]


def _gpx(path: Path) -> list[tuple[Any, QgsCoordinateReferenceSystem, str]]:
    from kotaku_qgis.drawing.field.vector_files import contents, damaged

    list(contents(path))  # refuses what is empty or unsafe before QGIS opens it
    names = ("tracks", "routes")
    layers = [QgsVectorLayer(f"{path}|layername={name}", name, "ogr") for name in names]
    if not all(layer.isValid() for layer in layers):
        raise damaged(path, "")
    return [(layer, layer.crs(), path.name) for layer in layers]


def _metric(
    crs: QgsCoordinateReferenceSystem, sources: list[tuple[Any, Any, str]], context: Any
) -> QgsCoordinateReferenceSystem:
    """Return *crs* when it is in metres, else the UTM zone of the middle of the tracks.

    Raises
    ------
    KotakuError
        The layer has no CRS.
    """
    from kotaku_qgis.core.crs import suggest_crs

    if not crs.isValid():
        raise KotakuError(
            N_("The layer does not say in which coordinate system it is."),
            place=Place(file=sources[0][2]),
            remedy=N_("Choose it; for GPS and web data it is EPSG:4326."),
        )
    if not crs.isGeographic() and crs.mapUnits() == compat.METERS:
        return crs
    boxes = [source.sourceExtent() for source, _, _ in sources if source.featureCount()]
    if not boxes:
        return QgsCoordinateReferenceSystem("EPSG:32748")
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    way = QgsCoordinateTransform(crs, degrees, context.transformContext())
    middle = way.transform(boxes[0].center())
    return QgsCoordinateReferenceSystem(suggest_crs(middle.x(), middle.y())[0][0])


def _tracks(
    sources: list[tuple[Any, Any, str]],
    crs: QgsCoordinateReferenceSystem,
    context: Any,
    problems: list[Problem],
) -> Iterator[tuple[str, Place, QgsGeometry]]:
    """Yield name, place and geometry of each track in *crs*; those without a geometry become findings."""
    for source, own, file in sources:
        way = QgsCoordinateTransform(own, crs, context.transformContext())
        names = source.fields()
        column = next((names.lookupField(name) for name in _NAMES if names.lookupField(name) >= 0), -1)
        for feature in source.getFeatures():
            value = feature.attributes()[column] if column >= 0 else None
            name = value.strip() if isinstance(value, str) and value.strip() else str(feature.id())
            place = Place(file=file, feature=name)
            geometry = QgsGeometry(feature.geometry())
            if geometry.isNull() or geometry.isEmpty():
                text = N_("It has no geometry and is left out: {names}.")
                problems.append(Problem("field-empty", Level.WARNING, text, {"names": name}, place))
                continue
            geometry.convertToStraightSegment()
            geometry.transform(way)
            yield name, place, geometry


def _parts(geometry: QgsGeometry) -> list[list[tuple[float, float]]]:
    return [[(vertex.x(), vertex.y()) for vertex in part.vertices()] for part in geometry.constParts()]
