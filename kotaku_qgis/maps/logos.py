"""Up to four logos beside the institution's name, from the workspace's settings or the office's folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsLayoutPoint, QgsLayoutSize, QgsUnitTypes

from kotaku_qgis.maps.template import folders, item
from kotaku_qgis.paths import resource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from qgis.core import QgsPrintLayout

MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
MOST = 4
KINDS = ("svg", "png", "jpg", "jpeg")
GAP = 2.0


def logo_files(meta: Mapping[str, str], folder: Path) -> list[Path]:
    """Return the logos: ``peta_logo_1`` … in ``meta`` (paths), else ``logo_1.png`` … beside the templates."""
    found = []
    places = [one for one in folders(folder) if one != resource("layouts")]
    for number in range(1, MOST + 1):
        named = meta.get(f"peta_logo_{number}")
        listed = [folder / named] if named else []
        listed += [place / f"logo_{number}.{kind}" for place in places for kind in KINDS]
        path = next((one for one in listed if one.is_file()), None)
        if path is not None:
            found.append(path)
    return found


def place_logos(layout: QgsPrintLayout, meta: Mapping[str, str], folder: Path) -> None:
    """Fill the last slots with the logos there are, and let the institution's name end before the first."""
    slots = [one for one in (item(layout, f"logo_{n}") for n in range(1, MOST + 1)) if one is not None]
    slots.sort(key=lambda one: one.positionWithUnits().x())
    files = logo_files(meta, folder)[: len(slots)]
    for slot in slots[: len(slots) - len(files)]:
        layout.removeLayoutItem(slot)
    used = slots[len(slots) - len(files) :]
    for slot, path in zip(used, files):
        slot.setPicturePath(str(path))
    name = item(layout, "instansi")
    if name is None or not used:
        return
    place, size = name.positionWithUnits(), name.sizeWithUnits()
    left = used[0].positionWithUnits().x() - GAP
    if place.x() < left < place.x() + size.width():
        name.attemptMove(QgsLayoutPoint(place.x(), place.y(), MM), True, False, name.page())
        name.attemptResize(QgsLayoutSize(left - place.x(), size.height(), MM))
