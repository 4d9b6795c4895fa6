"""Names in a source that the workspace does not have, and what they may be; only the user joins them."""

from __future__ import annotations

import difflib
from collections import defaultdict
from typing import TYPE_CHECKING

from kotaku_qgis.core.names import clean, fold
from kotaku_qgis.core.plan import Row, Unmatched

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kotaku_qgis.core.areas import Areas

_NEAR = 5
_LIKE = 0.85


class Strangers:
    """Collects unknown kelurahan and RT while a table is read.

    Parameters
    ----------
    rt
        RT of the workspace by kelurahan and key.
    """

    def __init__(self, areas: Areas, rt: Mapping[tuple[str | None, str], Row]) -> None:
        self.areas = areas
        self.known = dict(rt)
        self.made: set[str] = set()
        """RT that the plan makes for want of one."""
        self._areas: dict[str, list[int]] = defaultdict(list)
        self._names: dict[str, str] = {}
        self._rt: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._raw: dict[tuple[str, str], str] = {}

    def area(self, name: str, row: int) -> None:
        """Note that a row of the file names a kelurahan that is not there."""
        key = fold(name, "kelurahan")
        self._names.setdefault(key, str(clean(name, "kelurahan")))
        self._areas[key].append(row)

    def rt(self, area_id: str, text: str, raw: str, row: int) -> None:
        """Note that a row of the file names an RT that is not there."""
        self._raw.setdefault((area_id, text), raw)
        self._rt[area_id, text].append(row)

    def listed(self) -> list[Unmatched]:
        """Return the unknown names with those that look like them."""
        own = [(str(row["wilayah_id"]), str(row["nama"])) for row in self.areas.kelurahan()]
        found = []
        for key, rows in self._areas.items():
            near = self.areas.near(self._names[key])
            close = tuple((area, name) for wanted in near for area, name in own if name == wanted)
            rest = tuple(sorted((one for one in own if one not in close), key=lambda one: one[1]))
            found.append(Unmatched("kelurahan", key, self._names[key], "", tuple(rows), close, rest))
        inside: dict[str | None, list[tuple[str, str]]] = defaultdict(list)
        for (area, key), row in sorted(self.known.items(), key=lambda one: one[0][1]):
            inside[area].append((str(row["rt_id"]), key))
        shared = {area: tuple(rows) for area, rows in inside.items()}
        for (area_id, text), rows in self._rt.items():
            own_rt = shared.get(area_id)
            if not own_rt:
                continue  # a kelurahan without any RT: there is nothing it could be
            likely = [(likeness, one) for one in own_rt if (likeness := _likeness(text, one[1])) >= _LIKE]
            likely.sort(key=lambda one: (-one[0], one[1][1]))
            close = tuple(one for _, one in likely[:_NEAR])
            name = self.areas.name(area_id)
            found.append(Unmatched("rt", f"{area_id} {text}", text, name, tuple(rows), close, own_rt))
        return found


def _likeness(one: str, other: str) -> float:
    """Return how alike two RT keys are: 1 for the same RT of another RW or without one."""
    if one.partition("-")[0] == other.partition("-")[0]:
        return 1.0 if "-00000" in one + other else 0.95
    return difflib.SequenceMatcher(None, one, other).ratio() if one[-6:] == other[-6:] else 0.0
