"""Dry run of importing administrative boundaries: kelurahan, and the kecamatan and city above them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core import shapes
from kotaku_qgis.core.areas import listed
from kotaku_qgis.core.errors import N_, KotakuError, Level, Place
from kotaku_qgis.core.names import clean, fold
from kotaku_qgis.core.numbers import is_blank
from kotaku_qgis.core.plan import Change, Outcome, Plan, Row, Status, new_key, records

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kotaku_qgis.core.matching import Matching

_CODES = ("kode_kemendagri", "kode_bps", "kode_sim")
_KECAMATAN_CODE = 8
"""Characters of a Kemendagri code that name the kecamatan: ``18.72.01`` of ``18.72.01.1001``."""


def plan_boundaries(
    gdf: Any,
    matching: Matching,
    crs: str,
    existing: Any = (),
    *,
    kota: str | None = None,
    source: str = "",
) -> Plan:
    """Plan the kelurahan of *gdf* (and the kecamatan and city above them) as rows of ``wilayah``.

    Features of one kelurahan (main land and islets) become one row. Kecamatan and city get the union of their
    kelurahan. Without a column of kecamatan they are named by the Kemendagri code, if there is one.

    Parameters
    ----------
    gdf
        GeoDataFrame with a declared CRS (``core.crs.apply_crs`` first).
    crs
        CRS of the workspace, for example ``EPSG:32748``.
    existing
        Rows of ``wilayah`` already in the workspace (list of dicts or DataFrame).
    kota
        Name of the city of the workspace.

    Raises
    ------
    KotakuError
        The layer has no CRS, no column of names is matched, or a matched column is not in it.
    """
    return _Boundaries(gdf, matching, crs, existing, kota, source).run()


class _Boundaries:
    def __init__(
        self, gdf: Any, matching: Matching, crs: str, existing: Any, kota: str | None, source: str
    ) -> None:
        place = Place(file=source or None)
        if gdf.crs is None:
            raise KotakuError(
                N_("The layer does not say in which coordinate system it is."),
                place=place,
                remedy=N_("Choose it; for GPS and web data it is EPSG:4326."),
            )
        columns = [str(name) for name in gdf.columns if name != gdf.geometry.name]
        matching.check(columns, source)
        if not matching.columns("nama") and not matching.columns("kode_kemendagri"):
            raise KotakuError(
                N_("No column with the names of the kelurahan was found among: {columns}."),
                place=place,
                remedy=N_("Choose the column yourself."),
                columns=", ".join(columns),
            )
        self.features = gdf.drop(columns=gdf.geometry.name).to_dict("records")
        self.geometry = list(gdf.geometry.to_crs(crs))
        self.matching = matching
        self.plan = Plan("boundaries", source, {"wilayah": []}, {"wilayah": []})
        self.plan.problems.extend(matching.problems)
        self.rows = {row["wilayah_id"]: row for row in records(existing)}
        self.known = set(self.rows)
        self.kota = kota
        self.shapes: dict[str, list[Any]] = defaultdict(list)
        """Polygons of the source per kelurahan."""
        self.labels: dict[str, list[int]] = defaultdict(list)
        """Features of the source per kelurahan."""
        self.changed: dict[str, Row] = {}

    def run(self) -> Plan:
        cities = self.cities()
        home = self.home(cities)
        for number, feature in enumerate(self.features, 1):
            self.read(number, feature, home, cities)
        self.finish()
        self.dissolve()
        return self.plan

    def text(self, feature: Mapping[str, Any], target: str, level: str | None = None) -> str | None:
        for column in self.matching.columns(target):
            if not is_blank(feature.get(column)):
                return (
                    clean(feature[column], level)
                    if level
                    else str(feature[column]).strip().removesuffix(".0")
                )
        return None

    def cities(self) -> dict[str, str]:
        """Return folded name → name of the cities that the source names."""
        named = (self.text(feature, "kota") for feature in self.features)
        return {fold(name, "kota"): name for name in named if name}

    def home(self, cities: dict[str, str]) -> Row:
        """Return the row of the workspace's city."""
        for row in self.rows.values():
            if row["tingkat"] == "kota":
                return row
        name = self.kota or (next(iter(cities.values())) if len(cities) == 1 else None)
        if not name:
            raise KotakuError(
                N_("The name of the city is not known."),
                place=Place(file=self.plan.source or None),
                remedy=N_("Give it, or choose the column that holds it."),
            )
        return self.add("kota", name, None, {})

    def read(self, number: int, feature: Mapping[str, Any], home: Row, cities: dict[str, str]) -> None:
        place = Place(file=self.plan.source or None, feature=str(number))
        codes = {name: self.text(feature, name) for name in _CODES}
        name = self.text(feature, "nama", "kelurahan")
        city = fold(self.text(feature, "kota"), "kota")
        here = fold(home["nama"], "kota")
        if city and city != here and here in cities:
            self.plan.report(
                "area-elsewhere",
                Level.ERROR,
                N_("“{name}” belongs to {city}, not to {home}."),
                place=place,
                name=name,
                city=cities[city],
                home=home["nama"],
            )
            self.refuse(number, name)
            return
        if not name and not codes["kode_kemendagri"]:
            self.plan.report("area-without-name", Level.ERROR, N_("The feature has no name."), place=place)
            self.refuse(number, name)
            return
        if not name:
            name = str(codes["kode_kemendagri"])
            self.plan.report(
                "area-named-by-code",
                Level.WARNING,
                N_("The feature has no name; it is called by its code {code}."),
                place=place,
                code=name,
            )
        shape = shapes.to_multi(self.geometry[number - 1])
        if shape is None:
            self.plan.report(
                "area-no-polygon",
                Level.WARNING,
                N_("“{name}” has no polygon."),
                place=place,
                name=name,
            )
        elif shapes.flaw(shape):
            self.plan.report(
                "area-geometry-invalid",
                Level.WARNING,
                N_("The boundary of “{name}” crosses itself or is damaged: {reason}."),
                place=place,
                name=name,
                reason=shapes.flaw(shape),
            )
        self.settle(number, name, self.district(feature, codes, home), codes, shape)

    def refuse(self, number: int, name: str | None) -> None:
        """Record that a feature is not taken over; the caller reports why."""
        self.plan.outcomes.append(Outcome(number, Status.REFUSED, name or ""))

    def district(self, feature: Mapping[str, Any], codes: Mapping[str, str | None], home: Row) -> Row:
        """Return the kecamatan of a feature: by its column, else by the Kemendagri code, else the city."""
        name = self.text(feature, "kecamatan", "kecamatan")
        code = (codes["kode_kemendagri"] or "")[:_KECAMATAN_CODE] if codes["kode_kemendagri"] else None
        if not name and not code:
            return home
        for row in self.rows.values():
            if row["tingkat"] == "kecamatan" and (
                (name and fold(row["nama"], "kecamatan") == fold(name, "kecamatan"))
                or (not name and code and row.get("kode_kemendagri") == code)
            ):
                return row
        if not name:
            self.plan.report(
                "kecamatan-named-by-code",
                Level.INFO,
                N_("The layer does not name the kecamatan {code}; it is called by its code."),
                code=code,
                remedy=N_("Rename it in the table of areas."),
            )
        return self.add("kecamatan", name or str(code), home["wilayah_id"], {"kode_kemendagri": code})

    def settle(
        self, number: int, name: str, parent: Row, codes: Mapping[str, str | None], shape: Any
    ) -> None:
        """Find or make the row of a kelurahan and remember the polygon for it."""
        row = self.find(name, parent, codes["kode_kemendagri"])
        twin = row is not None and row["wilayah_id"] in self.labels
        code = codes["kode_kemendagri"]
        if row is not None and twin and code and row.get("kode_kemendagri") not in {None, code}:
            self.plan.report(
                "area-name-twice",
                Level.WARNING,
                N_("Two kelurahan of one kecamatan are called “{name}”; this one gets its code added."),
                place=Place(file=self.plan.source or None, feature=str(number)),
                name=name,
            )
            row, twin, name = None, False, f"{name} ({code})"
        if row is None:
            row = self.add("kelurahan", name, parent["wilayah_id"], codes)
        key = row["wilayah_id"]
        if twin:
            self.plan.report(
                "area-merged",
                Level.WARNING,
                N_("“{name}” stands on several features ({numbers}); they become one kelurahan."),
                place=Place(file=self.plan.source or None, feature=str(number)),
                name=row["nama"],
                numbers=", ".join(map(str, [*self.labels[key], number])),
            )
            self.plan.outcomes.append(Outcome(number, Status.MERGED, row["nama"], key))
        self.labels[key].append(number)
        if shape is not None:
            self.shapes[key].append(shape)
        if not twin:
            self.compare(row, name, parent, codes)

    def find(self, name: str, parent: Row, code: str | None) -> Row | None:
        kelurahan = [row for row in self.rows.values() if row["tingkat"] == "kelurahan"]
        for row in kelurahan:
            if code and row.get("kode_kemendagri") == code:
                return row
        wanted = fold(name, "kelurahan")
        for row in kelurahan:
            if row.get("induk_id") == parent["wilayah_id"] and fold(row["nama"], "kelurahan") == wanted:
                return row
        # a kelurahan made from a table may hang under the city until its kecamatan is known
        loose = [
            row
            for row in kelurahan
            if row["wilayah_id"] in self.known
            and row.get("geom") is None
            and fold(row["nama"], "kelurahan") == wanted
        ]
        return loose[0] if len(loose) == 1 else None

    def add(self, level: str, name: str, parent: str | None, codes: Mapping[str, str | None]) -> Row:
        row: Row = {
            "wilayah_id": new_key(),
            "tingkat": level,
            "nama": clean(name),
            "induk_id": parent,
            **{code: codes.get(code) for code in _CODES},
            "sumber": self.plan.source or None,
            "geom": None,
        }
        self.rows[row["wilayah_id"]] = row
        return self.plan.add_insert("wilayah", row)

    def compare(self, row: Row, name: str, parent: Row, codes: Mapping[str, str | None]) -> None:
        """Note name, parent and codes that the source has and the workspace does not."""
        found: Row = {code: value for code, value in codes.items() if value and row.get(code) != value}
        if fold(row["nama"], "kelurahan") != fold(name, "kelurahan"):
            found["nama"] = name
        if parent["tingkat"] == "kecamatan" and row.get("induk_id") != parent["wilayah_id"]:
            found["induk_id"] = parent["wilayah_id"]
        self.changed[row["wilayah_id"]] = found

    def finish(self) -> None:
        """Turn what was gathered into rows, changes and outcomes."""
        for key, numbers in self.labels.items():
            row = self.rows[key]
            parts = self.shapes[key]
            shape = parts[0] if len(parts) == 1 else shapes.union(parts)
            changed = self.changed[key]
            status = Status.NEW
            if key in self.known:
                old = shapes.from_wkb(row.get("geom"))
                if shape is not None and not shapes.same(old, shape):
                    changed["geom"] = shapes.to_wkb(shape)
                status = self.update(row, changed)
            if shape is not None:
                row["geom"] = shapes.to_wkb(shape)
            self.plan.outcomes.append(Outcome(numbers[0], status, row["nama"], key))
        self.plan.outcomes.sort(key=lambda outcome: outcome.row)
        absent = [
            row["nama"]
            for key, row in self.rows.items()
            if row["tingkat"] == "kelurahan" and key in self.known and key not in self.labels
        ]
        if absent:
            self.plan.report(
                "area-absent",
                Level.INFO,
                N_("These kelurahan of the workspace are not in the layer and stay as they are: {names}."),
                names=listed(absent),
            )

    def update(self, row: Row, changed: Row) -> Status:
        if not changed:
            return Status.UNCHANGED
        values = {**changed, "sumber": self.plan.source or None}
        before = {name: row.get(name) for name in values}
        self.plan.add_change("wilayah", Change(row["wilayah_id"], values, before, row["nama"]))
        return Status.CHANGED

    def dissolve(self) -> None:
        """Give kecamatan and city the union of their kelurahan."""
        for level in ("kecamatan", "kota"):
            for row in [row for row in self.rows.values() if row["tingkat"] == level]:
                below = [r for r in self.rows.values() if r.get("induk_id") == row["wilayah_id"]]
                shape = shapes.union(shapes.from_wkb(r.get("geom")) for r in below)
                old = shapes.from_wkb(row.get("geom"))
                if shape is None or shapes.same(old, shape):
                    continue
                if row["wilayah_id"] in self.known:
                    self.update(row, {"geom": shapes.to_wkb(shape)})
                row["geom"] = shapes.to_wkb(shape)
