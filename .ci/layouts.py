"""Draws the layout templates in ``resources/layouts`` from one description of the sheet.

Run it after a change here: ``QT_QPA_PLATFORM=offscreen .venv/bin/python .ci/layouts.py``. An office does not
need it: it opens the template in the layout designer of QGIS and saves its own copy.
"""

from __future__ import annotations

import re
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsFillSymbol,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemPolyline,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLineSymbol,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QPointF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPolygonF

Box = tuple
"""x, y, width and height in millimetres."""
OUT = Path(__file__).resolve().parent.parent / "resources" / "layouts"
FAMILY = "Noto Sans"
MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
POINTS = QgsUnitTypes.RenderUnit.RenderPoints
INK, SOFT, RULE = QColor(32, 33, 36), QColor(95, 99, 104), QColor(154, 160, 166)
LEFT, CENTER, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
TOP, MIDDLE, BOTTOM = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignBottom


def text_format(size: float, *, bold: bool = False, color: QColor = INK) -> QgsTextFormat:
    font = QFont(FAMILY)
    font.setPointSizeF(size)
    font.setBold(bold)
    made = QgsTextFormat()
    made.setFont(font)
    made.setNamedStyle("Bold" if bold else "Regular")
    made.setSize(size)
    made.setSizeUnit(POINTS)
    made.setColor(color)
    return made


class Sheet:
    """A template being drawn; all measures in millimetres from the upper left corner."""

    def __init__(self, name: str, width: float, height: float) -> None:
        self.project = QgsProject()
        self.layout = QgsPrintLayout(self.project)
        self.layout.initializeDefaults()
        self.layout.setName(name)
        self.layout.pageCollection().page(0).setPageSize(QgsLayoutSize(width, height, MM))
        self.layout.renderContext().setDpi(300)

    def place(self, item: QgsLayoutItem, item_id: str, box: Box) -> None:
        x, y, width, height = box
        item.setId(item_id)
        self.layout.addLayoutItem(item)
        item.attemptMove(QgsLayoutPoint(x, y, MM))
        item.attemptResize(QgsLayoutSize(width, height, MM))

    def label(
        self,
        item_id: str,
        text: str,
        box: Box,
        size: float,
        *,
        bold: bool = False,
        color: QColor = INK,
        h: Qt.AlignmentFlag = LEFT,
        v: Qt.AlignmentFlag = TOP,
    ) -> None:
        item = QgsLayoutItemLabel(self.layout)
        font = QFont(FAMILY)
        font.setPointSizeF(size)
        font.setBold(bold)
        item.setFont(font)  # both forms: QGIS 3.22 has no setTextFormat
        item.setFontColor(color)
        item.setText(text)
        item.setHAlign(h)
        item.setVAlign(v)
        item.setMarginX(0)
        item.setMarginY(0)
        self.place(item, item_id, box)

    def rule(
        self, x1: float, y1: float, x2: float, y2: float, width: float = 0.2, color: QColor = RULE
    ) -> None:
        line = QgsLayoutItemPolyline(QPolygonF([QPointF(x1, y1), QPointF(x2, y2)]), self.layout)
        line.setSymbol(QgsLineSymbol.createSimple({"line_color": color.name(), "line_width": str(width)}))
        line.setId("garis")
        self.layout.addLayoutItem(line)

    def frame(self, item_id: str, box: Box, width: float, color: QColor = INK, fill: str = "no") -> None:
        item = QgsLayoutItemShape(self.layout)
        item.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
        item.setSymbol(
            QgsFillSymbol.createSimple(
                {
                    "style": fill,
                    "color": "#ffffff",
                    "outline_color": color.name(),
                    "outline_width": str(width),
                }
            )
        )
        self.place(item, item_id, box)

    def map(self, item_id: str, box: Box, frame: float) -> None:
        item = QgsLayoutItemMap(self.layout)
        item.setFrameEnabled(True)
        item.setFrameStrokeWidth(QgsLayoutMeasurement(frame, MM))
        item.setFrameStrokeColor(INK)
        item.setBackgroundColor(QColor(255, 255, 255))
        self.place(item, item_id, box)

    def picture(self, item_id: str, box: Box) -> None:
        item = QgsLayoutItemPicture(self.layout)
        item.setResizeMode(QgsLayoutItemPicture.ResizeMode.Zoom)
        item.setPictureAnchor(QgsLayoutItemPicture.ReferencePoint.Middle)
        self.place(item, item_id, box)

    def scale_bar(self, item_id: str, box: Box) -> None:
        bar = QgsLayoutItemScaleBar(self.layout)
        bar.setStyle("Single Box")
        bar.setUnits(QgsUnitTypes.DistanceUnit.DistanceMeters)
        bar.setUnitLabel("m")
        bar.setNumberOfSegmentsLeft(0)
        bar.setNumberOfSegments(4)
        bar.setHeight(1.6)
        bar.setLabelBarSpace(0.8)
        bar.setBoxContentSpace(0)
        bar.setTextFormat(text_format(7))
        bar.setFillColor(INK)
        bar.setFillColor2(QColor(255, 255, 255))
        self.place(bar, item_id, box)

    def save(self) -> None:
        path = OUT / f"{self.layout.name()}.qpt"
        self.layout.saveAsTemplate(str(path), QgsReadWriteContext())
        text = path.read_text(encoding="utf-8")
        # the author's folders and the day of drawing are nobody's business
        text = re.sub(r'(svgFile|file)="/[^"]*"', r'\1=""', text)
        path.write_text(text, encoding="utf-8")


def a3_landscape() -> None:
    sheet = Sheet("kumuh-a3-landscape", 420, 297)
    x, width = 313.0, 94.0
    right = x + width
    sheet.frame("bingkai", (7, 7, 406, 283), 0.4)
    sheet.map("peta", (17, 16, 282, 265), 0.3)
    sheet.rule(307, 7, 307, 290, 0.25, INK)

    # institution and up to four logos, which push the name aside
    sheet.label("instansi", "[% @kotaku_instansi %]", (x, 11, width, 15), 9, bold=True, v=MIDDLE)
    for number in range(4):
        sheet.picture(f"logo_{number + 1}", (right - 13 * (4 - number) - (3 - number), 12, 13, 13))
    sheet.rule(x, 28.5, right, 28.5)

    # title block
    sheet.label("judul", "[% @kotaku_judul %]", (x, 32, width, 7.5), 15, bold=True, v=MIDDLE)
    sheet.label("wilayah", "[% @kotaku_wilayah %]", (x, 40.5, width, 6.5), 12, bold=True, v=MIDDLE)
    sheet.label("lingkup", "[% @kotaku_lingkup %]", (x, 47.5, width, 8.5), 8.5, color=SOFT)
    sheet.label("tahun", "[% @kotaku_tahun %]", (x, 57.5, 40, 5), 9, bold=True, v=MIDDLE)
    sheet.label(
        "nomor", "[% @kotaku_nomor %]", (x + 40, 57.5, width - 40, 5), 8, color=SOFT, h=RIGHT, v=MIDDLE
    )
    sheet.rule(x, 65, right, 65)

    # place in the city, north and scale
    sheet.label("inset_judul", "[% @kotaku_inset_judul %]", (x, 67.5, 46, 4.2), 7.5, bold=True, v=MIDDLE)
    sheet.map("peta_inset", (x, 72.5, 46, 44), 0.15)
    middle = x + 46 + 3
    rest = width - 49
    sheet.label("utara_huruf", "[% @kotaku_utara %]", (middle, 70, rest, 5), 9, bold=True, h=CENTER, v=MIDDLE)
    sheet.picture("utara", (middle + rest / 2 - 8, 75.5, 16, 17))
    sheet.label("skala", "[% @kotaku_skala %]", (middle, 96, rest, 6), 10.5, bold=True, h=CENTER, v=MIDDLE)
    sheet.scale_bar("skala_batang", (middle, 104, rest, 10))
    sheet.rule(x, 120, right, 120)

    # filled by code with what the sheet shows
    sheet.label("legenda", "", (x, 123, width, 75), 8)
    sheet.rule(x, 200, right, 200)

    sheet.label("proyeksi", "[% @kotaku_proyeksi %]", (x, 203, width, 10), 6.8, color=SOFT)
    sheet.label("sumber", "[% @kotaku_sumber %]", (x, 214, width, 22), 6.8, color=SOFT)
    sheet.rule(x, 238, right, 238)

    half = (width - 6) / 2
    for name, left in (("pembuat", x), ("pengesah", x + half + 6)):
        sheet.label(f"{name}_peran", f"[% @kotaku_{name}_peran %]", (left, 240.5, half, 4), 7.5)
        sheet.label(
            f"{name}_jabatan", f"[% @kotaku_{name}_jabatan %]", (left, 244.5, half, 8), 7.5, bold=True
        )
        sheet.label(
            f"{name}_nama", f"[% @kotaku_{name}_nama %]", (left, 264.2, half, 8.2), 7.5, bold=True, v=BOTTOM
        )
        sheet.rule(left, 273, left + half, 273, 0.15, INK)
    sheet.rule(x, 278.5, right, 278.5)
    sheet.label("tanggal", "[% @kotaku_tanggal %]", (x, 281, 60, 5), 7.5, color=SOFT, v=MIDDLE)
    sheet.label(
        "halaman", "[% @kotaku_halaman %]", (x + 60, 281, width - 60, 5), 7.5, bold=True, h=RIGHT, v=MIDDLE
    )
    sheet.save()


def main() -> None:
    application = QgsApplication([], True)
    application.initQgis()
    OUT.mkdir(parents=True, exist_ok=True)
    a3_landscape()
    application.exitQgis()


if __name__ == "__main__":
    main()
