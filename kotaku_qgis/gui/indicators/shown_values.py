"""Values of the workspace as people read and type them: labels, names of places, hectares of shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateReferenceSystem, QgsDistanceArea, QgsGeometry, QgsProject

from kotaku_qgis.compat import GEOMETRY_POLYGON
from kotaku_qgis.core.areas import told_apart
from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.core.numbers import format_number, parse_number
from kotaku_qgis.i18n import language, tr
from kotaku_qgis.workspace import schema
from kotaku_qgis.workspace.captions import Captions

if TYPE_CHECKING:
    from kotaku_qgis.workspace.schema import Column, Table
    from kotaku_qgis.workspace.store import Workspace

NOTHING = "–"
_LINKS = ("wilayah_id", "kawasan_id", "rt_id")
_DECIMALS = 6


class ShownValues:
    """Texts for the values of one workspace; keeps what it needs, not the workspace itself."""

    def __init__(self, workspace: Workspace) -> None:
        self.lang = language()
        self.captions = Captions(workspace.regulation, self.lang)
        self.tables = {table.name: table for table in schema.tables(workspace.regulation)}
        self.choices = {
            item.column: {one.score: f"{one.name.in_(self.lang)} ({one.score})" for one in item.choices}
            for item in workspace.regulation.considerations
        }
        areas = told_apart(workspace.rows("wilayah"))
        self.names: dict[str, str] = {
            **areas,
            **{row["kawasan_id"]: row["nama"] for row in workspace.rows("kawasan")},
            **{
                row["rt_id"]: f"{areas.get(row['wilayah_id'], '')} {row['rt_rw'] or ''}".strip()
                for row in workspace.rows("rt")
            },
        }
        self._measure = QgsDistanceArea()
        self._measure.setEllipsoid("EPSG:7030")
        crs = QgsCoordinateReferenceSystem(workspace.settings.crs)
        self._measure.setSourceCrs(crs, QgsProject.instance().transformContext())

    def table(self, name: str) -> str:
        """Return what a table is called."""
        return self.captions.text(self.tables[name].label)

    def column(self, table: str, name: str) -> str:
        """Return what a column is called; the geometry is the shape, no column the whole record."""
        if not name:
            return tr("whole record")
        return tr("shape") if name == "geom" else self.captions.column(self.tables[table].column(name))

    def options(self, table: str, name: str) -> list[tuple[Any, str]]:
        """Return the values a column may have, with their texts; empty where anything may be typed."""
        column = self._column(table, name)
        if column is None:
            return []
        if name in self.choices:
            return list(self.choices[name].items())
        if column.type == schema.BOOL:
            return [(True, tr("Yes")), (False, tr("No"))]
        return [(value, tr(label)) for value, label in column.choices]

    def typed(self, table: str, name: str) -> bool:
        """Return whether a value may be typed: not for shapes, whole records and references."""
        return self._column(table, name) is not None and name not in _LINKS

    def text(self, table: str, name: str, value: Any) -> str:
        """Return *value* for a reader; a dash for none."""
        if value is None:
            return NOTHING
        if isinstance(value, dict):
            return tr("{count} values", count=sum(one is not None for one in value.values()))
        if isinstance(value, bytes):
            return self._size(value)
        named = self.names if name in _LINKS else dict(self.options(table, name))
        return named.get(value) or self._plain(name, value)

    def moved(self, wkb: bytes, before: bytes | None) -> str:
        """Return a shape's size, and how far it was moved: the size alone may be the same on both sides."""
        text = self._size(wkb)
        if before is None or before == wkb:
            return text
        metres = geometry_of(before).hausdorffDistance(geometry_of(wkb))
        away = format_number(metres, 1, self.lang)
        return tr("{shape}, moved {metres} m", shape=text, metres=away)

    def _plain(self, name: str, value: Any) -> str:
        if name == "tahun" or not isinstance(value, (int, float)):
            return str(value)
        return _trimmed(format_number(value, _DECIMALS, self.lang), self.lang)

    def value(self, table: str, name: str, text: str) -> Any:
        """Return what was typed as the column keeps it; None for a blank.

        Raises
        ------
        KotakuError
            It is no number, or could be two.
        """
        column = self._column(table, name)
        if not text.strip() or column is None:
            return None
        if column.type not in {schema.REAL, schema.INT}:
            return text.strip()
        style = "comma" if self.lang == "id" else "point"
        # of hectares nobody types thousands: 1.409 is asked about, as in a table
        number = parse_number(text, style, thousands=column.unit != "ha")
        if column.type == schema.REAL or number is None:
            return number
        if not number.is_integer():
            raise KotakuError(N_("“{value}” should be a whole number."), value=text)
        return int(number)

    def _column(self, table: str, name: str) -> Column | None:
        found: Table = self.tables[table]
        return None if name in {"", "geom"} else found.column(name)

    def _size(self, wkb: bytes) -> str:
        shape = geometry_of(wkb)
        if shape.type() == GEOMETRY_POLYGON:
            hectares = self._measure.measureArea(shape) / 10_000
            return f"{format_number(hectares, 4, self.lang)} ha"
        point = shape.asPoint() if not shape.isMultipart() else None
        if point is not None:
            return f"{format_number(point.x(), 1, self.lang)} · {format_number(point.y(), 1, self.lang)}"
        return f"{format_number(self._measure.measureLength(shape), 1, self.lang)} m"


def geometry_of(wkb: bytes | None) -> QgsGeometry:
    """Return the geometry of stored WKB; a null one for none."""
    shape = QgsGeometry()
    if wkb is not None:
        shape.fromWkb(wkb)
    return shape


def _trimmed(text: str, lang: str) -> str:
    """Return a formatted number without the zeros behind its decimal mark."""
    mark = "," if lang == "id" else "."
    return text.rstrip("0").rstrip(mark) if mark in text else text
