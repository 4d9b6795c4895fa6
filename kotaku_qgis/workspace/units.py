"""Which kawasan, kelurahan, kecamatan and city each record belongs to, and what they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from kotaku_qgis.workspace.store import Workspace

LEVELS = ("kawasan", "kelurahan", "kecamatan", "kota")
CITY = "kota"
"""Unit id of the city when no row of ``wilayah`` stands for it."""


class Units:
    """The units of records whose RT are *rt_ids* (object array), in the same order."""

    def __init__(self, workspace: Workspace, rt_ids: np.ndarray) -> None:
        areas = workspace.columns("wilayah", ["wilayah_id", "tingkat", "nama", "induk_id"])
        listed = zip(*(areas[name].tolist() for name in ("wilayah_id", "tingkat", "nama", "induk_id")))
        self._areas = {key: (level, name, parent) for key, level, name, parent in listed}
        rt = workspace.columns("rt", ["rt_id", "rt_rw", "wilayah_id", "kawasan_id", "luas_gambar_ha"])
        position = {key: number for number, key in enumerate(rt["rt_id"].tolist())}
        places = np.array([position[key] for key in rt_ids.tolist()], dtype=int)
        cities = [key for key, (level, _, _) in self._areas.items() if level == "kota"]
        self._city = cities[0] if len(cities) == 1 else CITY
        self.names: dict[str, str] = {CITY: workspace.settings.kota}
        self.names.update({key: name for key, (_, name, _) in self._areas.items()})
        regions = workspace.columns("kawasan", ["kawasan_id", "nama"])
        self.names.update(zip(regions["kawasan_id"].tolist(), regions["nama"].tolist()))
        self.drawn_ha: np.ndarray = rt["luas_gambar_ha"][places]
        """Drawn area of each record's RT in hectares."""
        self._units = {level: np.full(len(rt_ids), None, dtype=object) for level in LEVELS}
        self.labels = np.full(len(rt_ids), None, dtype=object)
        """What a reader knows each record's RT by: kelurahan and RT/RW."""
        for number, place in enumerate(places.tolist()):
            above = self._above(rt["wilayah_id"][place])
            for level in ("kelurahan", "kecamatan", "kota"):
                self._units[level][number] = above.get(level)
            self._units["kota"][number] = above.get("kota", self._city)
            self._units["kawasan"][number] = rt["kawasan_id"][place]
            kelurahan = self.names.get(above.get("kelurahan", ""), "")
            self.labels[number] = f"{kelurahan} {rt['rt_rw'][place] or rt['rt_id'][place]}".strip()

    def of(self, level: str) -> np.ndarray:
        """Return the unit id of each record at *level* (one of :data:`LEVELS`), None where it has none."""
        return self._units[level]

    def _above(self, start: str | None) -> dict[str, str]:
        """Return the areas from *start* upwards by level; a circle of parents ends where it closes."""
        found: dict[str, str] = {}
        key = start
        while key is not None and key in self._areas and key not in found.values():
            level, _, parent = self._areas[key]
            found[level] = key
            key = parent
        return found
