"""KMZ for Google Earth and telephones: RT in the colours of their class, in folders per kelurahan."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateTransform, QgsGeometry, QgsWkbTypes
from qgis.PyQt.QtCore import QByteArray, QXmlStreamWriter

from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.exchange.records import geometry
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from kotaku_qgis.core.regulation import Regulation

NAMESPACE = "http://www.opengis.net/kml/2.2"
UNASSESSED = "none"
DIGITS = 7
"""About a centimetre."""


def write_kmz(
    path: Path,
    title: str,
    rows: Sequence[Mapping[str, Any]],
    regulation: Regulation,
    to_wgs84: QgsCoordinateTransform,
    lang: str,
) -> int:
    """Write the drawn RT of *rows* as KMZ and return their number; KML knows no other CRS than EPSG:4326."""
    text = QByteArray()
    writer = QXmlStreamWriter(text)
    writer.setAutoFormatting(True)
    writer.writeStartDocument()
    writer.writeStartElement("kml")
    writer.writeDefaultNamespace(NAMESPACE)
    writer.writeStartElement("Document")
    writer.writeTextElement("name", title)
    _styles(writer, regulation)
    written = 0
    for name, group in _by_kelurahan(rows):
        writer.writeStartElement("Folder")
        writer.writeTextElement("name", name or tr("Without kelurahan", lang))
        for row in group:
            written += _placemark(writer, row, regulation, to_wgs84, lang)
        writer.writeEndElement()
    writer.writeEndDocument()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("doc.kml", bytes(text))
    return written


def _by_kelurahan(rows: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str | None, list[Mapping[str, Any]]]]:
    groups: dict[Any, list[Mapping[str, Any]]] = {}
    for row in rows:
        groups.setdefault((row["wilayah_id"], row["kelurahan"]), []).append(row)
    for (_, name), group in groups.items():
        yield name, group


def kml_color(color: str, alpha: str) -> str:
    """Return ``#rrggbb`` as KML writes it: ``aabbggrr``."""
    red, green, blue = color[1:3], color[3:5], color[5:7]
    return f"{alpha}{blue}{green}{red}".lower()


def _styles(writer: QXmlStreamWriter, regulation: Regulation) -> None:
    colors = {one.code: one.color for one in regulation.classes}
    colors[UNASSESSED] = regulation.unassessed.color
    for code, color in colors.items():
        writer.writeStartElement("Style")
        writer.writeAttribute("id", code)
        writer.writeStartElement("LineStyle")
        writer.writeTextElement("color", "ff3c3c3c")
        writer.writeTextElement("width", "1.2")
        writer.writeEndElement()
        writer.writeStartElement("PolyStyle")
        writer.writeTextElement("color", kml_color(color, "b4"))
        writer.writeEndElement()
        writer.writeEndElement()


def _placemark(
    writer: QXmlStreamWriter,
    row: Mapping[str, Any],
    regulation: Regulation,
    to_wgs84: QgsCoordinateTransform,
    lang: str,
) -> int:
    shape = geometry(row["geom"])
    if shape.isEmpty():
        return 0
    shape.transform(to_wgs84)
    writer.writeStartElement("Placemark")
    writer.writeTextElement("name", row["rt_rw"] or tr("Without RT number", lang))
    writer.writeTextElement("styleUrl", f"#{row['kelas'] or UNASSESSED}")
    writer.writeStartElement("ExtendedData")
    for name, value in _values(row, regulation, lang):
        writer.writeStartElement("Data")
        writer.writeAttribute("name", name)
        writer.writeTextElement("value", value)
        writer.writeEndElement()
    writer.writeEndElement()
    _polygons(writer, shape)
    writer.writeEndElement()
    return 1


def _values(row: Mapping[str, Any], regulation: Regulation, lang: str) -> Iterator[tuple[str, str]]:
    """Yield the figures of the balloon; what is not known is left out."""
    named = regulation.slum_class(row["kelas"]).name if row["kelas"] else regulation.unassessed.name
    yield tr("Class", lang), named.in_(lang)
    figures = (
        (tr("Total score", lang), row["total"], 0),
        (tr("Area counted (ha)", lang), row["luas_ha"], 2),
        (tr("Slum area (ha)", lang), row["luas_kumuh_ha"], 2),
        (tr("People", lang), row["jumlah_penduduk"], 0),
        (tr("Households", lang), row["jumlah_kk"], 0),
        *((f"{one.code} {one.name.in_(lang)} (%)", row[one.mean_column], 2) for one in regulation.aspects),
    )
    for name, value, decimals in figures:
        text = format_number(value, decimals, lang)
        if text:
            yield name, text


def _polygons(writer: QXmlStreamWriter, shape: QgsGeometry) -> None:
    polygons = shape.asMultiPolygon() if QgsWkbTypes.isMultiType(shape.wkbType()) else [shape.asPolygon()]
    writer.writeStartElement("MultiGeometry")
    for polygon in polygons:
        writer.writeStartElement("Polygon")
        for number, ring in enumerate(polygon):
            writer.writeStartElement("innerBoundaryIs" if number else "outerBoundaryIs")
            writer.writeStartElement("LinearRing")
            points = " ".join(f"{point.x():.{DIGITS}f},{point.y():.{DIGITS}f}" for point in ring)
            writer.writeTextElement("coordinates", points)
            writer.writeEndElement()
            writer.writeEndElement()
        writer.writeEndElement()
    writer.writeEndElement()
