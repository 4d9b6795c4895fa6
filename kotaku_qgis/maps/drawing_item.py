"""A layout item that draws a list of things: a legend or a table is one item, not a hundred."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import QgsFillSymbol, QgsLayoutItem, QgsLayoutItemRegistry, QgsLineSymbol
from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPen, QPolygonF

from kotaku_qgis.maps.fit import PIXELS

if TYPE_CHECKING:
    from qgis.core import QgsLayout, QgsRenderContext, QgsSymbol

KIND = QgsLayoutItemRegistry.ItemType.LayoutLabel
"""A kind that QGIS has a name for: exporting layers it asks for that, and a strange kind would end it."""
MM_PER_INCH, POINTS_PER_INCH = 25.4, 72.0


@dataclass(frozen=True)
class Text:
    """One line of text in a box (x, y, width, height in millimetres), letters of *points*."""

    text: str
    box: tuple[float, float, float, float]
    font: QFont
    points: float
    color: str
    align: Any
    angle: float = 0.0
    """Clockwise, around the upper left corner of the box."""


@dataclass(frozen=True)
class Box:
    """A rectangle filled with a symbol."""

    symbol: QgsFillSymbol
    box: tuple[float, float, float, float]


@dataclass(frozen=True)
class Line:
    """A line drawn with a symbol."""

    symbol: QgsLineSymbol
    points: tuple[tuple[float, float], tuple[float, float]]


@dataclass(frozen=True)
class Hatch:
    """Lines and dots of one colour; widths in millimetres."""

    lines: tuple[tuple[float, float, float, float], ...]
    dots: tuple[tuple[float, float], ...]
    color: str
    width: float
    dot: float


class DrawingItem(QgsLayoutItem):
    """Draws *things* with the painter of the layout, as vectors; measures from its upper left corner."""

    def __init__(self, layout: QgsLayout) -> None:
        super().__init__(layout)
        self.things: list[Any] = []

    def type(self) -> int:
        """Say what kind of item this is; it is never stored in a template."""
        return KIND

    def draw(self, context: Any) -> None:
        """Draw everything."""
        render = context.renderContext()
        painter = render.painter()
        painter.save()
        unit = render.scaleFactor()  # dots in a millimetre
        for thing in self.things:
            if isinstance(thing, Text):
                self._text(thing, painter, unit)
            elif isinstance(thing, Hatch):
                self._hatch(thing, painter, unit)
            else:
                self._symbol(thing, render, unit)
        painter.restore()

    @staticmethod
    def _text(thing: Text, painter: Any, unit: float) -> None:
        font = QFont(thing.font)
        font.setPixelSize(PIXELS)  # drawn smaller: whole pixels alone would make lines longer than measured
        scale = thing.points * unit * MM_PER_INCH / POINTS_PER_INCH / PIXELS
        x, y, width, height = (value * unit for value in thing.box)
        flags = thing.align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(thing.color))
        painter.translate(x, y)
        painter.rotate(thing.angle)
        painter.scale(scale, scale)
        painter.drawText(QRectF(0, 0, width / scale, height / scale), _as_int(flags), thing.text)
        painter.restore()

    @staticmethod
    def _hatch(thing: Hatch, painter: Any, unit: float) -> None:
        painter.setPen(QPen(QColor(thing.color), thing.width * unit, cap=Qt.PenCapStyle.FlatCap))
        painter.drawLines([QLineF(*(value * unit for value in line)) for line in thing.lines])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(thing.color))
        for x, y in thing.dots:
            painter.drawEllipse(QPointF(x * unit, y * unit), thing.dot / 2 * unit, thing.dot / 2 * unit)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    @staticmethod
    def _symbol(thing: Box | Line, render: QgsRenderContext, unit: float) -> None:
        symbol: QgsSymbol = thing.symbol
        symbol.startRender(render)
        if isinstance(thing, Box):
            x, y, width, height = (value * unit for value in thing.box)
            ring = [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)]
            symbol.renderPolygon(QPolygonF([QPointF(*one) for one in ring]), None, None, render)
        else:
            points = [QPointF(x * unit, y * unit) for x, y in thing.points]
            symbol.renderPolyline(QPolygonF(points), None, render)
        symbol.stopRender(render)


def _as_int(flags: Any) -> int:
    """Return flags as a number, as the painter of both Qt versions takes them."""
    return int(getattr(flags, "value", flags))
