"""The kelurahan of a workspace: found by name, by code or by place; a near name is offered, never taken."""

from __future__ import annotations

import difflib
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, Level
from kotaku_qgis.core.names import clean, fold, near_matches
from kotaku_qgis.core.plan import Plan, Row, new_key, records
from kotaku_qgis.core.require import require
from kotaku_qgis.core.shapes import from_wkb

if TYPE_CHECKING:
    from collections.abc import Iterable


_MISSPELT = 0.9


class Areas:
    """Rows of ``wilayah``, those of the workspace and those a plan adds.

    Parameters
    ----------
    rows
        Rows of ``wilayah`` (list of dicts or DataFrame).
    """

    def __init__(self, rows: Any) -> None:
        self.rows: dict[str, Row] = {row["wilayah_id"]: row for row in records(rows)}
        self._names: dict[str, list[Row]] = defaultdict(list)
        for row in self.kelurahan():
            self._names[fold(row["nama"], "kelurahan")].append(row)
        self._tree: tuple[Any, list[str], list[Any]] | None = None
        self._elsewhere: dict[tuple[str, str], bool] = {}

    def kelurahan(self) -> list[Row]:
        """Return the rows of kelurahan."""
        return self.level("kelurahan")

    def level(self, level: str) -> list[Row]:
        """Return the rows of one *level*: ``kota``, ``kecamatan`` or ``kelurahan``."""
        return [row for row in self.rows.values() if row.get("tingkat") == level]

    def name(self, area_id: str | None) -> str:
        """Return the name of an area, '' for None."""
        row = self.rows.get(area_id or "")
        return str(row["nama"]) if row else ""

    def find(self, name: Any, kecamatan: Any = None) -> list[Row]:
        """Return kelurahan called *name*; those in *kecamatan* when that tells several apart.

        One that lies in another kecamatan than the one named is a namesake, and not returned.
        """
        found = self._names.get(fold(name, "kelurahan"), [])
        if len(found) > 1 and fold(kecamatan, "kecamatan"):
            wanted = fold(kecamatan, "kecamatan")
            inside = [row for row in found if fold(self.name(row.get("induk_id")), "kecamatan") == wanted]
            if inside:
                return inside
        kept = [row for row in found if not self._lies_elsewhere(row, kecamatan)]
        # one of several, of which nobody knows where it lies, may or may not be meant
        unsure = len(kept) == 1 < len(found) and kept[0].get("induk_id") not in self._districts()
        return found if unsure else kept

    def _lies_elsewhere(self, row: Row, kecamatan: Any) -> bool:
        """Whether *row* is known to lie in another kecamatan; a misspelling of its own is none."""
        wanted = fold(kecamatan, "kecamatan")
        asked = (str(row["wilayah_id"]), wanted)
        if asked not in self._elsewhere:
            districts = self._districts()
            own = districts.get(str(row.get("induk_id")))
            self._elsewhere[asked] = (
                bool(wanted and own)
                and wanted != own
                and (wanted in districts.values() or not _alike(own or "", wanted))
            )
        return self._elsewhere[asked]

    def _districts(self) -> dict[str, str]:
        """Return the kecamatan that are known by name, folded; some boundaries give their codes only."""
        known = {row["wilayah_id"]: fold(row["nama"], "kecamatan") for row in self.level("kecamatan")}
        return {key: name for key, name in known.items() if not name.isdigit()}

    def near(self, name: Any) -> list[str]:
        """Return names of kelurahan that look like *name*."""
        return near_matches(name, (str(row["nama"]) for row in self.kelurahan()), "kelurahan")

    def by_code(self, code: Any) -> Row | None:
        """Return the kelurahan with the SIM KOTAKU or Kemendagri *code*."""
        text = str(code).strip().removesuffix(".0") if code is not None else ""
        for row in self.kelurahan() if text else ():
            if text in {str(row.get("kode_sim") or ""), str(row.get("kode_kemendagri") or "")}:
                return row
        return None

    def at(self, shape: Any) -> tuple[str | None, float]:
        """Return the kelurahan that covers most of *shape*, and which share of it; (None, 0) for none."""
        shapely = require("shapely")
        if shape is None:
            return None, 0.0
        if self._tree is None:
            drawn = [(row["wilayah_id"], from_wkb(row.get("geom"))) for row in self.kelurahan()]
            kept = [(key, shapely.make_valid(area)) for key, area in drawn if area is not None]
            self._tree = (
                shapely.STRtree([area for _, area in kept]),
                [k for k, _ in kept],
                [a for _, a in kept],
            )
        tree, keys, areas = self._tree
        valid = shape if shape.is_valid else shapely.make_valid(shape)
        best, most = None, 0.0
        for index in tree.query(valid):
            covered = areas[index].intersection(valid).area
            if covered > most:
                best, most = keys[index], covered
        return best, most / valid.area if valid.area else 0.0

    def ensure(self, plan: Plan, name: Any, kecamatan: Any = None, kota: Any = None) -> Row:
        """Return the kelurahan *name*; when there is none, plan it without a boundary, under its parents."""
        found = self.find(name, kecamatan)
        if found:
            return found[0]
        plan.report(
            "kelurahan-created",
            Level.INFO,
            N_("Kelurahan “{name}” is not in the workspace; it is made without a boundary."),
            name=clean(name, "kelurahan"),
        )
        parent = self._city(plan, kota)
        if clean(kecamatan, "kecamatan"):
            wanted = fold(kecamatan, "kecamatan")
            known = [r for r in self.level("kecamatan") if fold(r["nama"], "kecamatan") == wanted]
            district = (
                known[0] if known else self._add(plan, "kecamatan", clean(kecamatan, "kecamatan"), parent)
            )
            parent = district["wilayah_id"]
        return self._add(plan, "kelurahan", clean(name, "kelurahan"), parent)

    def _city(self, plan: Plan, kota: Any) -> str | None:
        cities = self.level("kota")
        if cities:
            return str(cities[0]["wilayah_id"])
        name = clean(kota)
        return str(self._add(plan, "kota", name, None)["wilayah_id"]) if name else None

    def _add(self, plan: Plan, level: str, name: str | None, parent: str | None) -> Row:
        return self.adopt(
            plan.add_insert(
                "wilayah",
                {
                    "wilayah_id": new_key(),
                    "tingkat": level,
                    "nama": name,
                    "induk_id": parent,
                    "kode_kemendagri": None,
                    "kode_bps": None,
                    "kode_sim": None,
                    "sumber": plan.source or None,
                    "geom": None,
                },
            )
        )

    def adopt(self, row: Row) -> Row:
        """Know *row* from now on."""
        self.rows[row["wilayah_id"]] = row
        self._elsewhere.clear()
        if row["tingkat"] == "kelurahan":
            self._names[fold(row["nama"], "kelurahan")].append(row)
            self._tree = None
        return row


def told_apart(rows: Iterable[Row]) -> dict[str, str]:
    """Return names of areas by id; kelurahan of one name with their kecamatan behind it."""
    known = {str(row["wilayah_id"]): row for row in rows}
    kelurahan = [row for row in known.values() if row["tingkat"] == "kelurahan"]
    times = Counter(fold(row["nama"], "kelurahan") for row in kelurahan)
    made = {key: str(row["nama"]) for key, row in known.items()}
    for row in kelurahan:
        above = known.get(str(row.get("induk_id")))
        shared = times[fold(row["nama"], "kelurahan")] > 1
        if shared and above is not None and above["tingkat"] == "kecamatan":
            made[str(row["wilayah_id"])] = f"{row['nama']} ({above['nama']})"
    return made


def _alike(one: str, other: str) -> bool:
    return difflib.SequenceMatcher(None, one, other).ratio() >= _MISSPELT


def listed(names: Iterable[str]) -> str:
    """Return names for a finding: ``“Podosugih”, “Tirto”``."""
    return ", ".join(f"“{name}”" for name in names)
