"""Type on a sheet: one family, and letters that shrink before a word is cropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsLayoutItemLabel, QgsLayoutItemScaleBar, QgsUnitTypes
from qgis.PyQt.QtGui import QFont, QFontMetricsF

from kotaku_qgis.maps.template import family, items

if TYPE_CHECKING:
    from qgis.core import QgsPrintLayout, QgsTextFormat
    from qgis.PyQt.QtGui import QColor

MM_PER_POINT = 25.4 / 72
PIXELS = 200
"""Letters are measured at this size, so that hinting does not matter."""
SMALLEST = 0.55
STEP = 0.96
POINTS = QgsUnitTypes.RenderUnit.RenderPoints
MILLIMETERS = QgsUnitTypes.RenderUnit.RenderMillimeters
MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters


def label_font(label: QgsLayoutItemLabel) -> QFont:
    """Return a copy of the font of a label, its size in points."""
    if not hasattr(label, "textFormat"):  # QGIS 3.22
        return QFont(label.font())
    text = label.textFormat()
    font = QFont(text.font())
    font.setPointSizeF(_points(text))
    return font


def set_label_font(label: QgsLayoutItemLabel, font: QFont, color: QColor | None = None) -> None:
    """Give a label a font, its size in points, and a colour."""
    if not hasattr(label, "setTextFormat"):  # QGIS 3.22
        label.setFont(font)
        if color is not None:
            label.setFontColor(color)
        return
    text = label.textFormat()
    text.setFont(font)
    text.setSize(font.pointSizeF())
    text.setSizeUnit(POINTS)
    if color is not None:
        text.setColor(color)
    label.setTextFormat(text)


def _points(text: QgsTextFormat) -> float:
    """Return the size of a text in points."""
    size, unit = text.size(), text.sizeUnit()
    return size / MM_PER_POINT if unit == MILLIMETERS else size


def use_family(layout: QgsPrintLayout, fallback: str) -> None:
    """Give every text whose own family is not installed the family *fallback*."""
    for label in items(layout, QgsLayoutItemLabel):
        font = label_font(label)
        if family(font.family()) != font.family():
            font.setFamily(fallback)
            set_label_font(label, font)
    for bar in items(layout, QgsLayoutItemScaleBar):
        text = bar.textFormat()
        font = text.font()
        if family(font.family()) != font.family():
            font.setFamily(fallback)
            text.setFont(font)
            bar.setTextFormat(text)


def needed(text: str, font: QFont, width: float) -> tuple[float, float]:
    """Return width and height in millimetres that *text* needs when wrapped at *width* millimetres.

    Lines break at blanks only, as QGIS does since 3.24: Qt itself would also break a number at its dashes.
    """
    measured = QFont(font)
    measured.setPixelSize(PIXELS)
    metrics = QFontMetricsF(measured)
    unit = font.pointSizeF() * MM_PER_POINT / PIXELS
    blank, room = metrics.horizontalAdvance(" "), width / unit
    lines, widest = 0, 0.0
    for paragraph in text.split("\n"):
        lines += 1
        line = 0.0
        for word in paragraph.split():
            long = metrics.horizontalAdvance(word)
            if line and line + blank + long > room:
                lines += 1
                line = long
            else:
                line += blank + long if line else long
            widest = max(widest, line)
    return widest * unit, (lines * metrics.lineSpacing() - metrics.leading()) * unit


def fit_label(label: QgsLayoutItemLabel) -> bool:
    """Shrink the letters of *label* until its text stands inside it; False when even the smallest do not.

    Works on the text as printed, its expressions evaluated.
    """
    text = label.currentText()
    size = label.sizeWithUnits()
    if not text.strip() or size.units() != MM:
        return True
    width, height = size.width() - 2 * label.marginX(), size.height() - 2 * label.marginY()
    font = label_font(label)
    original = font.pointSizeF()
    if original <= 0:
        return True
    points = original
    while points >= original * SMALLEST:
        font.setPointSizeF(points)
        wide, high = needed(text, font, width * 0.96)
        if wide <= width and high <= height * 1.02:
            if points != original:
                set_label_font(label, font)
            return True
        points *= STEP
    set_label_font(label, font)
    return False
