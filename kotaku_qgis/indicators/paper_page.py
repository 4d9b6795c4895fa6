"""Drawing on the pages of a PDF in millimetres: lines, boxes, and text that wraps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QMarginsF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from kotaku_qgis.core.errors import N_, KotakuError, Place

if TYPE_CHECKING:
    from pathlib import Path

WIDTH, HEIGHT, MARGIN = 210.0, 297.0, 12.0
RESOLUTION = 300
INK, SOFT, LINE = "#000000", "#5f6368", "#80868b"
_FLAGS = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "middle": Qt.AlignmentFlag.AlignHCenter,
}


class Paper:
    """A PDF in A4 portrait being drawn; ``y`` is where the next block begins, in millimetres from the top."""

    def __init__(self, path: Path, title: str) -> None:
        self.device = QPdfWriter(str(path))
        self.device.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
            )
        )
        self.device.setResolution(RESOLUTION)
        self.device.setTitle(title)
        self.device.setCreator("KOTAKU")
        self.painter = QPainter()
        if not self.painter.begin(self.device):
            raise KotakuError(
                N_("The file could not be written: {reason}."),
                place=Place(file=path.name),
                remedy=N_("Check that the folder can be written to, and that no program has the file open."),
                reason=path.name,
            )
        self.unit = RESOLUTION / 25.4
        self.pages = 1
        self.y = MARGIN
        self._fonts: dict[tuple[float, bool], QFont] = {}

    def close(self) -> None:
        """Finish the file."""
        if self.painter.isActive():
            self.painter.end()

    def turn(self) -> None:
        """Begin the next page."""
        self.device.newPage()
        self.pages += 1
        self.y = MARGIN

    def font(self, size: float, *, bold: bool = False) -> QFont:
        """Return the font of *size* points."""
        key = (size, bold)
        if key not in self._fonts:
            made = QFont("Arial")
            made.setStyleHint(QFont.StyleHint.SansSerif)
            made.setPointSizeF(size)
            made.setBold(bold)
            self._fonts[key] = QFont(made, self.device)
        return self._fonts[key]

    def height_of(self, text: str, width: float, size: float, *, bold: bool = False) -> float:
        """Return how high *text* is, in millimetres, when it wraps at *width*."""
        metrics = QFontMetricsF(self.font(size, bold=bold), self.device)
        room = QRectF(0, 0, width * self.unit, 1e6)
        return float(metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()) / self.unit

    def text(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        text: str,
        size: float = 9,
        *,
        bold: bool = False,
        align: str = "left",
        color: str = INK,
        top: bool = False,
    ) -> None:
        """Write *text* into a place, wrapped, in the middle of its height unless *top*."""
        self.painter.setFont(self.font(size, bold=bold))
        self.painter.setPen(QColor(color))
        vertical = Qt.AlignmentFlag.AlignTop if top else Qt.AlignmentFlag.AlignVCenter
        flags = int(_FLAGS[align]) | int(vertical) | int(Qt.TextFlag.TextWordWrap)
        self.painter.drawText(self._rect(x, y, width, height), flags, text)

    def box(
        self, x: float, y: float, width: float, height: float, *, fill: str | None = None, line: float = 0.2
    ) -> None:
        """Draw a frame *line* millimetres thick."""
        self.painter.setPen(self._pen(line))
        self.painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        self.painter.drawRect(self._rect(x, y, width, height))

    def band(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        """Fill a place without a frame."""
        self.painter.fillRect(self._rect(x, y, width, height), QColor(fill))

    def rule(self, x: float, y: float, width: float, line: float = 0.2) -> None:
        """Draw a line across."""
        self.painter.setPen(self._pen(line))
        self.painter.drawLine(self._point(x, y), self._point(x + width, y))

    def _pen(self, line: float) -> QPen:
        pen = QPen(QColor(LINE))
        pen.setWidthF(line * self.unit)
        return pen

    def _point(self, x: float, y: float) -> QPointF:
        return QPointF(x * self.unit, y * self.unit)

    def _rect(self, x: float, y: float, width: float, height: float) -> Any:
        return QRectF(x * self.unit, y * self.unit, width * self.unit, height * self.unit)
