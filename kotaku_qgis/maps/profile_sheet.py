"""One profile sheet: a layout made from the template and filled for an RT, a kawasan, a kelurahan, a city."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsExpressionContextUtils,
    QgsLayoutItemLabel,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsUnitTypes,
)

from kotaku_qgis.i18n import tr
from kotaku_qgis.maps import furniture, words
from kotaku_qgis.maps.canvas import Canvas
from kotaku_qgis.maps.fit import fit_label, label_font, set_label_font, use_family
from kotaku_qgis.maps.layers import LayerSet
from kotaku_qgis.maps.logos import place_logos
from kotaku_qgis.maps.profile_data import KAWASAN, KELURAHAN, KOTA, PHOTOS, RT
from kotaku_qgis.maps.profile_legend import draw_classes, draw_lines
from kotaku_qgis.maps.profile_map import MapMaker
from kotaku_qgis.maps.profile_parts import draw_class, draw_facts
from kotaku_qgis.maps.profile_photos import Upright
from kotaku_qgis.maps.profile_table import IndicatorTable
from kotaku_qgis.maps.template import family, item, items

if TYPE_CHECKING:
    from pathlib import Path

    from qgis.core import QgsLayoutItem, QgsPrintLayout
    from qgis.PyQt.QtCore import QDate
    from qgis.PyQt.QtGui import QFont

    from kotaku_qgis.core.errors import Problem
    from kotaku_qgis.maps.drawing_item import DrawingItem
    from kotaku_qgis.maps.profile_data import Profiles, Unit
    from kotaku_qgis.maps.profile_legend import Seen
    from kotaku_qgis.maps.template import Template

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
TEMPLATE = "profil-a4-portrait"
EXPECTED = (
    "instansi",
    "judul",
    "wilayah",
    "lingkup",
    "tahun",
    "peraturan",
    "kelas",
    "fakta",
    "legenda",
    "keterangan",
    "skala",
    "skala_batang",
    "utara",
    "tabel",
    *(f"foto_{number}" for number in range(1, PHOTOS + 1)),
    "sumber",
    "pembuat_nama",
    "pengesah_nama",
    "tanggal",
    "halaman",
)
DRAWN = ("kelas", "fakta", "legenda", "keterangan", "tabel")
BODY = ("peta", "fakta", "legenda", "keterangan", "skala", "skala_batang", "utara", "tabel")
_VARIABLE = re.compile(rf"@{words.PREFIX}(\w+)")
MAP_SHARE = 0.5
"""Of the room that photos leave when there are none; the table gets the rest."""


@dataclass(frozen=True)
class Options:
    """How the sheets are printed; *folder* is the workspace's, *temporary* takes photos made upright."""

    lang: str
    date: QDate
    folder: Path
    temporary: Path


class ProfileMaker:
    """Makes the layouts of one set of profiles; the layers all sheets share are built once."""

    def __init__(self, profiles: Profiles, template: Template, options: Options, total: int) -> None:
        self.profiles, self.content = profiles, profiles.content
        self.template, self.options, self.total = template, options, total
        self.family = family(template.family)
        self.layers = LayerSet(self.content, options.lang, self.family, template.size, options.folder)
        self.map = MapMaker(self.content, self.layers, options.lang)
        self.photos = Upright(options.temporary)
        self._layout: QgsPrintLayout | None = None
        self._drawn: dict[str, DrawingItem] = {}
        self._tables: dict[tuple[float, float], IndicatorTable] = {}
        self._classes: list[Any] = []
        self._places: dict[str, tuple[float, float, float, float]] = {}
        self._labels: list[tuple[QgsLayoutItemLabel, QFont, list[str]]] = []
        self._fitted: dict[str, list[str]] = {}
        self._room = 0.0
        self.located = False
        """Whether the map of the last sheet made lies somewhere on the ground."""

    @property
    def problems(self) -> list[Problem]:
        """Return a warning that names the items the template lacks."""
        return self.template.absent(self._prepared(), EXPECTED)

    def make(self, unit: Unit, page: int) -> QgsPrintLayout:
        """Return the finished layout of a sheet; it is the same layout every time."""
        layout = self._prepared()
        photos = [self.photos.of(photo) for photo in unit.photos]
        shown = [(path, photo.caption) for path, photo in zip(photos, unit.photos) if path is not None]
        self._arrange(layout, 0.0 if shown else self._photo_room())
        seen = self.map.show(layout, unit)
        self.located = seen.scale is not None
        variables = self._variables(unit, page, seen)
        for number in range(1, PHOTOS + 1):
            path, caption = shown[number - 1] if number <= len(shown) else ("", "")
            picture = item(layout, f"foto_{number}")
            if picture is not None and (path or picture.isVisible()):
                picture.setVisibility(bool(path))
                if path:
                    picture.setPicturePath(str(path))
            variables[f"foto_{number}"] = caption
        self.fill(layout, variables)
        self._draw(layout, unit, seen)
        return layout

    def blank(self, unit: Unit, page: int) -> tuple[QgsPrintLayout, Canvas]:
        """Return a layout with head and foot of the template, and a canvas over all between them."""
        layout = self.template.layout(self.layers.project)
        use_family(layout, self.family)
        place_logos(layout, self.content.meta, self.options.folder)
        boxes = {name: box_of(one) for name in EXPECTED if (one := item(layout, name)) is not None}
        boxes["peta"] = box_of(item(layout, "peta"))
        font_of = item(layout, "tabel")
        font = label_font(font_of) if isinstance(font_of, QgsLayoutItemLabel) else None
        inside = [boxes[name] for name in boxes if name in BODY or name.startswith("foto_")]
        for name in (*BODY, *(f"foto_{n}{tail}" for n in range(1, PHOTOS + 1) for tail in ("", "_teks"))):
            gone = item(layout, name)
            if gone is not None:
                layout.removeLayoutItem(gone)
        place = QgsLayoutItemLabel(layout)
        place.setId("ringkasan")
        layout.addLayoutItem(place)
        left, top = min(box[0] for box in inside), min(box[1] for box in inside)
        right, bottom = max(box[0] + box[2] for box in inside), max(box[1] + box[3] for box in inside)
        place.attemptMove(QgsLayoutPoint(left, top, MM), True, False, 0)
        place.attemptResize(QgsLayoutSize(right - left, bottom - top, MM))
        if font is not None:
            set_label_font(place, font)
        variables = self.common(page)
        variables["judul"] = tr("SUMMARY OF THE CITY", self.options.lang)
        self._set(layout, variables)
        for label in items(layout, QgsLayoutItemLabel):
            fit_label(label)
        band = item(layout, "kelas")
        if isinstance(band, QgsLayoutItemLabel):
            canvas = Canvas(layout, band)
            draw_class(canvas, self.profiles, unit, self.options.lang)
            canvas.done("kelas_isi")
        return layout, Canvas(layout, place)

    @staticmethod
    def _set(layout: QgsPrintLayout, variables: dict[str, str]) -> None:
        QgsExpressionContextUtils.setLayoutVariables(
            layout, {words.PREFIX + name: text for name, text in variables.items()}
        )

    def fill(self, layout: QgsPrintLayout, variables: dict[str, str]) -> None:
        """Set the layout's variables and let the letters of every label fit its box."""
        self._set(layout, variables)
        for label, font, names in self._labels:
            said = [variables.get(name, "") for name in names]
            if self._fitted.get(label.uuid()) != said:
                set_label_font(label, font)
                fit_label(label)
                show_filled(label)
                self._fitted[label.uuid()] = said

    def _prepared(self) -> QgsPrintLayout:
        if self._layout is None:
            layout = self.template.layout(self.layers.project)
            furniture.prepare(layout, self.content.crs, self.family, self.options.lang)
            place_logos(layout, self.content.meta, self.options.folder)
            self._labels = [
                (label, label_font(label), _VARIABLE.findall(label.text()))
                for label in items(layout, QgsLayoutItemLabel)
                if label.text()
            ]
            captions = [f"foto_{number}_teks" for number in range(1, PHOTOS + 1)]
            for name in ("peta", *EXPECTED, *captions):
                one = item(layout, name)
                if one is not None:
                    self._places[name] = box_of(one)
            self._layout = layout
        return self._layout

    def _photo_room(self) -> float:
        """Return the height that photos and captions take below the table, in millimetres."""
        if "tabel" not in self._places:
            return 0.0
        _, top, _, height = self._places["tabel"]
        ends = [y + tall for name, (_, y, _, tall) in self._places.items() if name.startswith("foto_")]
        return max([0.0, *(end - top - height for end in ends)])

    def _arrange(self, layout: QgsPrintLayout, room: float) -> None:
        """Give *room* to map, facts and table; what stands between them moves down."""
        if room == self._room:
            return
        self._room = room
        more = room * MAP_SHARE
        _, map_top, _, map_height = self._places["peta"]
        table_top = self._places.get("tabel", (0.0, map_top + map_height, 0.0, 0.0))[1]
        for name, (x, y, width, height) in self._places.items():
            one = item(layout, name)
            if name in ("peta", "fakta"):
                one.attemptResize(QgsLayoutSize(width, height + more, MM))
            elif name == "tabel":
                one.attemptMove(QgsLayoutPoint(x, y + more, MM), True, False, 0)
                one.attemptResize(QgsLayoutSize(width, height + room - more, MM))
            elif map_top + map_height - 1 <= y < table_top:
                one.attemptMove(QgsLayoutPoint(x, y + more, MM), True, False, 0)

    def _draw(self, layout: QgsPrintLayout, unit: Unit, seen: Seen) -> None:
        lang = self.options.lang
        for name in DRAWN:
            place = item(layout, name)
            if not isinstance(place, QgsLayoutItemLabel):
                continue
            canvas = Canvas(layout, place)
            if name == "kelas":
                draw_class(canvas, self.profiles, unit, lang)
            elif name == "fakta":
                draw_facts(canvas, self.profiles, unit, lang)
            elif name == "legenda":
                if not self._classes:
                    draw_classes(canvas, self.map.colours)
                    self._classes = canvas.things
                canvas.things = self._classes
            elif name == "keterangan":
                draw_lines(canvas, self.layers, seen, lang)
            else:
                size = canvas.width, canvas.height
                if size not in self._tables:
                    self._tables[size] = IndicatorTable(canvas, self.content.regulation, lang)
                self._tables[size].draw(canvas, unit)
            self._drawn[name] = canvas.done(f"{name}_isi", self._drawn.get(name))
            show_filled(place)

    # ---- words -------------------------------------------------------------------------------------

    def _variables(self, unit: Unit, page: int, seen: Seen) -> dict[str, str]:
        lang = self.options.lang
        variables = self.common(page)
        variables["judul"] = {
            RT: tr("SLUM PROFILE OF AN RT", lang),
            KAWASAN: tr("SLUM PROFILE OF A KAWASAN", lang),
            KELURAHAN: tr("SLUM PROFILE OF A KELURAHAN", lang),
            KOTA: tr("SLUM PROFILE OF THE CITY", lang),
        }[unit.level]
        variables["wilayah"] = (
            unit.name if unit.level == RT else words.area_name(self.content, unit.area, lang)
        )
        scope = words.scope(self.content, unit.area, lang)
        if unit.level == RT and unit.area is not None:
            scope = f"{words.area_name(self.content, unit.area, lang)}, {scope}"
        variables["lingkup"] = scope
        variables["skala"] = words.scale_text(seen.scale, lang) if seen.scale else ""
        return variables

    def common(self, page: int) -> dict[str, str]:
        """Return the variables that are the same for every sheet but the page."""
        lang, content = self.options.lang, self.content
        made = words.sheet_variables(content, None, page, self.total, self.options.date, lang)
        made["lingkup"] = words.scope(content, None, lang)
        made["peraturan"] = content.regulation.title.in_(lang)
        return made


def show_filled(label: QgsLayoutItemLabel) -> None:
    """Hide a label that would print nothing: QGIS takes a quarter of a millisecond to draw that."""
    said = label.text() and label.currentText().strip()
    wanted = bool(said) or label.frameEnabled() or label.hasBackground()
    if label.isVisible() != wanted:
        label.setVisibility(wanted)


def box_of(one: QgsLayoutItem) -> tuple[float, float, float, float]:
    """Return x, y, width and height of an item in millimetres."""
    at, size = one.positionWithUnits(), one.sizeWithUnits()
    return at.x(), at.y(), size.width(), size.height()
