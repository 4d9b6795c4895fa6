"""Draws the layout templates in ``resources/layouts`` from one description of the sheet.

Run it after a change here: ``QT_QPA_PLATFORM=offscreen .venv/bin/python .ci/layouts.py``. An office does not
need it: it opens the template in the layout designer of QGIS and saves its own copy.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

os.environ.setdefault("QT_HASH_SEED", "0")  # before Qt: XML attributes in the same order every time

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
_UUID = re.compile(r"\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}")
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
    """A template being drawn; all measures in millimetres from the upper left corner of an A3 sheet.

    *unit* enlarges every measure for other papers, *letters* every letter: on A4 letters shrink less.
    """

    def __init__(self, name: str, width: float, height: float, unit: float, letters: float) -> None:
        self.unit, self.letters = unit, letters
        self.project = QgsProject()
        self.layout = QgsPrintLayout(self.project)
        self.layout.initializeDefaults()
        self.layout.setName(name)
        self.layout.pageCollection().page(0).setPageSize(QgsLayoutSize(width, height, MM))
        self.layout.renderContext().setDpi(300)

    def place(self, item: QgsLayoutItem, item_id: str, box: Box) -> None:
        x, y, width, height = (value * self.unit for value in box)
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
        font.setPointSizeF(size * self.letters)
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
        u = self.unit
        line = QgsLayoutItemPolyline(
            QPolygonF([QPointF(x1 * u, y1 * u), QPointF(x2 * u, y2 * u)]), self.layout
        )
        options = {"line_color": color.name(), "line_width": f"{width * max(u, 0.8):.3f}"}
        line.setSymbol(QgsLineSymbol.createSimple(options))
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
                    "outline_width": f"{width * max(self.unit, 0.8):.3f}",
                }
            )
        )
        self.place(item, item_id, box)

    def map(self, item_id: str, box: Box, frame: float) -> None:
        item = QgsLayoutItemMap(self.layout)
        item.setFrameEnabled(True)
        item.setFrameStrokeWidth(QgsLayoutMeasurement(frame * max(self.unit, 0.8), MM))
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
        bar.setHeight(1.6 * self.unit)
        bar.setLabelBarSpace(0.8 * self.unit)
        bar.setBoxContentSpace(0)
        bar.setTextFormat(text_format(7 * self.letters))
        bar.setFillColor(INK)
        bar.setFillColor2(QColor(255, 255, 255))
        self.place(bar, item_id, box)

    def save(self) -> None:
        path = OUT / f"{self.layout.name()}.qpt"
        self.layout.saveAsTemplate(str(path), QgsReadWriteContext())
        text = path.read_text(encoding="utf-8")
        # the author's folders and the day of drawing are nobody's business
        text = re.sub(r'(svgFile|file)="/[^"]*"', r'\1=""', text)
        # ids by place, not by chance: a drawing anew shows only what has changed
        for number, found in enumerate(dict.fromkeys(_UUID.findall(text))):
            text = text.replace(found, f"{{{uuid5(NAMESPACE_URL, f'{self.layout.name()}/{number}')}}}")
        path.write_text(text, encoding="utf-8")

    # ---- parts ---------------------------------------------------------------------------------------

    def institution(self, x: float, y: float, width: float, logo: float = 13) -> None:
        """Institution and up to four logos of *logo* millimetres, which push the name aside."""
        self.label("instansi", "[% @kotaku_instansi %]", (x, y, width, 15), 9, bold=True, v=MIDDLE)
        right = x + width
        for number in range(4):
            self.picture(
                f"logo_{number + 1}",
                (right - logo * (4 - number) - (3 - number), y + 7.5 - logo / 2, logo, logo),
            )

    def title(self, x: float, y: float, width: float) -> None:
        self.label("judul", "[% @kotaku_judul %]", (x, y, width, 7.5), 15, bold=True, v=MIDDLE)
        self.label("wilayah", "[% @kotaku_wilayah %]", (x, y + 8.5, width, 6.5), 12, bold=True, v=MIDDLE)
        self.label("lingkup", "[% @kotaku_lingkup %]", (x, y + 15.5, width, 8.5), 8.5, color=SOFT)
        year = min(50, width - 44)  # an office's map number is long, and breaks nowhere
        self.label("tahun", "[% @kotaku_tahun %]", (x, y + 25.5, year, 5), 9, bold=True, v=MIDDLE)
        self.label(
            "nomor",
            "[% @kotaku_nomor %]",
            (x + year, y + 25.5, width - year, 5),
            8,
            color=SOFT,
            h=RIGHT,
            v=MIDDLE,
        )

    def place_in_city(self, x: float, y: float, width: float) -> None:
        """Inset, north and scale."""
        wide = width * 0.49
        self.label("inset_judul", "[% @kotaku_inset_judul %]", (x, y, wide, 4.2), 7.5, bold=True, v=MIDDLE)
        self.map("peta_inset", (x, y + 5, wide, 41), 0.15)
        left, rest = x + wide + 3, width - wide - 3
        self.label(
            "utara_huruf", "[% @kotaku_utara %]", (left, y + 2.5, rest, 5), 9, bold=True, h=CENTER, v=MIDDLE
        )
        self.picture("utara", (left + rest / 2 - 8, y + 8, 16, 17))
        self.label(
            "skala", "[% @kotaku_skala %]", (left, y + 28.5, rest, 6), 10.5, bold=True, h=CENTER, v=MIDDLE
        )
        self.scale_bar("skala_batang", (left, y + 36.5, rest, 10))

    def origins(self, x: float, y: float, width: float, height: float) -> None:
        """Projection and sources."""
        self.label("proyeksi", "[% @kotaku_proyeksi %]", (x, y, width, 10), 6.8, color=SOFT)
        self.label("sumber", "[% @kotaku_sumber %]", (x, y + 10.5, width, height - 10.5), 6.8, color=SOFT)

    def approval(self, x: float, y: float, width: float) -> None:
        half = (width - 6) / 2
        for name, left in (("pembuat", x), ("pengesah", x + half + 6)):
            self.label(f"{name}_peran", f"[% @kotaku_{name}_peran %]", (left, y, half, 4), 7.5)
            self.label(
                f"{name}_jabatan", f"[% @kotaku_{name}_jabatan %]", (left, y + 4, half, 8), 7.5, bold=True
            )
            self.label(
                f"{name}_nama",
                f"[% @kotaku_{name}_nama %]",
                (left, y + 23.7, half, 8.2),
                7.5,
                bold=True,
                v=BOTTOM,
            )
            self.rule(left, y + 32.5, left + half, y + 32.5, 0.15, INK)

    def foot(self, x: float, y: float, width: float) -> None:
        self.label("tanggal", "[% @kotaku_tanggal %]", (x, y, 60, 5), 7.5, color=SOFT, v=MIDDLE)
        self.label(
            "halaman", "[% @kotaku_halaman %]", (x + 60, y, width - 60, 5), 7.5, bold=True, h=RIGHT, v=MIDDLE
        )


def landscape(name: str, page: tuple, unit: float, letters: float) -> None:
    """Draw the map at the left and a column at the right; an A3 sheet is 420 × 297 units."""
    sheet = Sheet(f"kumuh-{name}-landscape", *page, unit, letters)
    wide, high = page[0] / unit, page[1] / unit
    width = 94.0 if letters == unit else 102.0  # letters that shrink less need more room
    x = wide - 13 - width
    right = x + width
    sheet.frame("bingkai", (7, 7, wide - 14, high - 14), 0.4)
    sheet.map("peta", (17, 16, x - 31, high - 32), 0.3)
    sheet.rule(x - 6, 7, x - 6, high - 7, 0.25, INK)
    sheet.institution(x, 11, width)
    sheet.rule(x, 28.5, right, 28.5)
    sheet.title(x, 32, width)
    sheet.rule(x, 64.5, right, 64.5)
    sheet.place_in_city(x, 66.5, width)
    sheet.rule(x, 115.5, right, 115.5)
    sheet.label("legenda", "", (x, 118.5, width, 70), 8)  # filled by code with what the sheet shows
    sheet.rule(x, 190.5, right, 190.5)
    sheet.origins(x, 193, width, 43.5)
    sheet.rule(x, 238, right, 238)
    sheet.approval(x, 240.5, width)
    sheet.rule(x, 278.5, right, 278.5)
    sheet.foot(x, 281, width)
    sheet.save()


def portrait(name: str, page: tuple, unit: float, letters: float) -> None:
    """Draw the map above and three columns below; an A3 sheet is 297 × 420 units."""
    sheet = Sheet(f"kumuh-{name}-portrait", *page, unit, letters)
    wide, high = page[0] / unit, page[1] / unit
    sheet.frame("bingkai", (7, 7, wide - 14, high - 14), 0.4)
    top = high - 133
    sheet.map("peta", (17, 16, wide - 34, top - 25), 0.3)
    sheet.rule(7, top, wide - 7, top, 0.25, INK)
    column = (wide - 14 - 6 * 6) / 3
    first, second, third = (13 + number * (column + 12) for number in range(3))
    foot = high - 18.5
    for x in (second - 6, third - 6):
        sheet.rule(x, top, x, foot, 0.2)
    sheet.institution(first, top + 3, column, logo=9)
    sheet.rule(first, top + 20, first + column, top + 20)
    sheet.title(first, top + 23, column)
    sheet.rule(first, top + 56, first + column, top + 56)
    sheet.origins(first, top + 59, column, foot - top - 61)
    sheet.label("legenda", "", (second, top + 4, column, foot - top - 6), 8)
    sheet.place_in_city(third, top + 4, column)
    sheet.rule(third, foot - 42, third + column, foot - 42)
    sheet.approval(third, foot - 39, column)
    sheet.rule(7, foot, wide - 7, foot)
    sheet.foot(13, foot + 2.5, wide - 26)
    sheet.save()


PAPERS = {
    "a4": ((210, 297), 0.707, 0.82),
    "a3": ((297, 420), 1.0, 1.0),
    "a1": ((594, 841), 2.0, 2.0),
    "a0": ((841, 1189), 2.83, 2.83),
}


def main() -> None:
    application = QgsApplication([], True)
    application.initQgis()
    OUT.mkdir(parents=True, exist_ok=True)
    for name, ((short, long), unit, letters) in PAPERS.items():
        landscape(name, (long, short), unit, letters)
        portrait(name, (short, long), unit, letters)
    application.exitQgis()


if __name__ == "__main__":
    main()
