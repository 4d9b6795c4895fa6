"""The legend under the map of a profile: the classes with their hatches, then lines, networks and notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import QgsFeatureRequest, QgsGeometry

from kotaku_qgis.i18n import tr
from kotaku_qgis.maps.fit import MM_PER_POINT
from kotaku_qgis.maps.legend_items import SOFT
from kotaku_qgis.maps.looks import INK, layer_title, symbol_of
from kotaku_qgis.maps.profile_parts import ALERT
from kotaku_qgis.workspace.styles import class_symbol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.core import QgsRectangle, QgsVectorLayer

    from kotaku_qgis.maps.canvas import Canvas
    from kotaku_qgis.maps.colouring import Colours
    from kotaku_qgis.maps.layers import LayerSet

SWATCH, GAP = 9.5, 1.2
"""Width of a swatch and space after it, in millimetres at 8 points."""
SWATCH_HIGH = 5.8
SMALL = 0.5
LEAST_SPACE = 2.0
TALLEST = 3.2


@dataclass(frozen=True)
class Seen:
    """What a map shows: its scale, lines and networks by name, and whether numbers are short.

    *note* says why the unit itself is not on it.
    """

    scale: int | None
    lines: tuple[str, ...] = ()
    short: bool = False
    note: str = ""


def lines_seen(layers: LayerSet, networks: Sequence[QgsVectorLayer], extent: QgsRectangle) -> tuple[str, ...]:
    """Return the kelurahan boundary and the *networks* that have something inside *extent*."""
    frame = QgsGeometry.fromRect(extent)
    areas = [area.geometry for area in layers.content.of_level("kelurahan")]
    near = [shape for shape in areas if not shape.isEmpty() and shape.boundingBoxIntersects(extent)]
    found = ["kelurahan"] if any(not shape.contains(frame) for shape in near) else []
    asked = QgsFeatureRequest(extent).setLimit(1).setNoAttributes()
    return (*found, *(layer.name() for layer in networks if next(layer.getFeatures(asked), None) is not None))


def draw_classes(canvas: Canvas, colours: Colours) -> None:
    """Draw colour, hatch and name of every class in one row, evenly spread over the width."""
    names = [one.name for one in colours.categories]
    canvas.k = min(SMALL, canvas.height / SWATCH_HIGH)
    start = (SWATCH + GAP) * canvas.k
    room = canvas.width - start * len(names) - LEAST_SPACE * (len(names) - 1)
    natural = [canvas.width_of(name) for name in names]
    shrink = min(1.0, room / max(sum(natural), 1.0))
    space = (room - sum(natural) * shrink) / max(1, len(names) - 1) + LEAST_SPACE
    x = 0.0
    top = canvas.y + (canvas.height - SWATCH_HIGH * canvas.k) / 2
    for one, width in zip(colours.categories, natural):
        canvas.swatch(class_symbol(one.color, one.hatch, hatched=False), one.hatch, top, x)
        canvas.write(one.name, x + start, 0, width * shrink, canvas.height, size=canvas.size * shrink)
        x += start + width * shrink + space


def draw_lines(canvas: Canvas, layers: LayerSet, seen: Seen, lang: str) -> None:
    """Draw what the lines on the map are in two columns, and what else there is to say of it."""
    entries: list[tuple[QgsVectorLayer | None, str]] = [
        (layers.boundaries if name == "kelurahan" else layers.networks[name], layer_title(name, lang))
        for name in seen.lines
    ]
    if seen.short:
        entries.append((None, tr("4/2: RT 4, RW 2", lang)))
    note = canvas.lines_of(seen.note, canvas.width, canvas.size) if seen.note else []
    count = (len(entries) + 1) // 2 + len(note)
    if not count:
        return
    row = min(TALLEST, canvas.height / count)
    canvas.k = SMALL
    start = (SWATCH + GAP) * canvas.k
    size = min(canvas.size, row / 1.25 / MM_PER_POINT)
    # letters of one size, so small that both columns stand beside each other
    wide = [
        max((canvas.width_of(text, size) for _, text in entries[side::2]), default=0.0) for side in (0, 1)
    ]
    fixed = LEAST_SPACE + start * (1 + any(layer is not None for layer, _ in entries[1::2]))
    shrink = min(1.0, (canvas.width - fixed) / max(sum(wide), 1.0))
    middle = start + wide[0] * shrink + LEAST_SPACE
    for index, (layer, text) in enumerate(entries):
        x, y = (middle if index % 2 else 0.0), index // 2 * row
        if layer is not None:
            canvas.sample(symbol_of(layer, None), canvas.y + y, row / canvas.k, x)
        left = x + (start if layer is not None else 0.0)
        ends = canvas.width if index % 2 or len(entries) == 1 else middle - LEAST_SPACE
        color = INK if layer is not None else SOFT
        canvas.write(text, left, y, ends - left, row, size=size * shrink, color=color)
    top = (len(entries) + 1) // 2 * row
    canvas.write(seen.note, 0, top, canvas.width, row * len(note), size=size, color=ALERT)
