"""Dry run of importing RT polygons: keys normalised, kelurahan found, nothing dropped."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core import shapes
from kotaku_qgis.core.areas import Areas, listed
from kotaku_qgis.core.crs import area_ha
from kotaku_qgis.core.errors import N_, KotakuError, Level, Place
from kotaku_qgis.core.names import clean
from kotaku_qgis.core.numbers import is_blank
from kotaku_qgis.core.plan import Plan, Row, is_missing, records
from kotaku_qgis.core.rows import KeyReader
from kotaku_qgis.core.rt_features import Feature, check_shape, settle_duplicates, write_features

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kotaku_qgis.core.matching import Matching

DUPLICATES = ("first", "merge", "none")
_HALF = 0.5


def plan_rt(
    gdf: Any,
    matching: Matching,
    wilayah: Any,
    existing: Any,
    crs: str,
    duplicates: str = "first",
    *,
    source: str = "",
    missing_kelurahan: str | None = None,
    kota: str | None = None,
) -> Plan:
    """Plan the polygons of *gdf* as rows of ``rt``.

    Parameters
    ----------
    gdf
        GeoDataFrame with a declared CRS (``core.crs.apply_crs`` first).
    wilayah, existing
        Rows of ``wilayah`` and ``rt`` in the workspace (list of dicts or DataFrame; geometry WKB or shapely).
    crs
        CRS of the workspace, for example ``EPSG:32748``.
    duplicates
        A key that stands on several polygons of one kelurahan: ``first`` (the first keeps it, the others are
        kept without a key), ``merge`` (one RT of several parts) or ``none`` (no polygon gets it).
    missing_kelurahan
        A kelurahan the workspace does not have: ``refuse`` to make it (the polygon stays without one) or
        ``create`` it without a boundary. None: create only when the workspace has no kelurahan at all.
    kota
        Name of the city, used when the workspace has no row of it yet.

    Raises
    ------
    KotakuError
        The layer has no CRS, or a matched column is not in it.
    """
    if duplicates not in DUPLICATES:
        raise KotakuError(N_("Unknown way to treat duplicates: {value}."), value=duplicates)
    return _Intake(gdf, matching, wilayah, existing, crs, source, missing_kelurahan, kota).run(duplicates)


class _Intake:
    def __init__(
        self,
        gdf: Any,
        matching: Matching,
        wilayah: Any,
        existing: Any,
        crs: str,
        source: str,
        missing_kelurahan: str | None,
        kota: str | None,
    ) -> None:
        if gdf.crs is None:
            raise KotakuError(
                N_("The layer does not say in which coordinate system it is."),
                place=Place(file=source or None),
                remedy=N_("Choose it; for GPS and web data it is EPSG:4326."),
            )
        self.columns = [str(name) for name in gdf.columns if name != gdf.geometry.name]
        matching.check(self.columns, source)
        self.table = gdf.drop(columns=gdf.geometry.name)
        self.geometry = list(gdf.geometry.to_crs(crs))
        self.crs = crs
        self.matching = matching
        self.plan = Plan("rt", source, {"wilayah": [], "rt": []}, {"rt": []})
        self.plan.problems.extend(matching.problems)
        self.areas = Areas(wilayah)
        self.existing = records(existing)
        none_yet = missing_kelurahan is None and not self.areas.kelurahan()
        self.create = missing_kelurahan == "create" or none_yet
        self.kota = kota
        self.keys = KeyReader(matching, lambda name: self.table[name])
        self.placed = 0

    def run(self, duplicates: str) -> Plan:
        features = self.read()
        settle_duplicates(self.plan, features, duplicates)
        write_features(self.plan, features, self.existing)
        if self.placed:
            self.plan.report(
                "rt-placed",
                Level.INFO,
                N_("{count} polygons name no kelurahan; they belong to the one in which they lie."),
                count=self.placed,
            )
        return self.plan

    def place(self, number: int, column: str | None = None, rt: str | None = None) -> Place:
        """Return where feature *number* (from 1) and *column* are."""
        return Place(file=self.plan.source or None, feature=str(number), column=column, rt=rt)

    def read(self) -> list[Feature]:
        """Return every feature, with its key and kelurahan as far as they can be known."""
        multi = [shapes.to_multi(shape) for shape in self.geometry]
        areas = area_ha([shape for shape in multi if shape is not None], self.crs) if any(multi) else []
        sizes = iter(areas)
        made = []
        for index, row in enumerate(self.table.to_dict("records")):
            shape = multi[index]
            size = float(next(sizes)) if shape is not None else float("nan")
            reading = self.keys.read(row, partial(self.place, index + 1))
            kept = {str(name): value for name, value in row.items() if not is_missing(value)}
            feature = Feature(
                index + 1,
                shape,
                size,
                reading.raw,
                reading.key,
                json.dumps(kept, ensure_ascii=False, default=str),
            )
            self.find_kelurahan(feature, row)
            words = (self.areas.name(feature.area_id), feature.text or reading.raw)
            feature.label = " ".join(word for word in words if word)
            self.plan.problems.extend(reading.problems)
            if reading.reason is not None:
                self.plan.report(
                    reading.reason.code,
                    Level.WARNING,
                    reading.reason.text,
                    place=self.place(index + 1, reading.column, feature.label or None),
                    remedy=reading.reason.remedy,
                    **reading.reason.values,
                )
                feature.notes.append(f"RT/RW tidak terbaca: {reading.raw}" if reading.raw else "RT/RW kosong")
            check_shape(self.plan, feature, self.geometry[index])
            made.append(feature)
        return made

    def find_kelurahan(self, feature: Feature, row: Mapping[str, Any]) -> None:
        """Give *feature* its kelurahan: by code or name, else by place; say where the two disagree."""
        names = [row.get(c) for c in self.matching.columns("kelurahan") if not is_blank(row.get(c))]
        districts = [row.get(c) for c in self.matching.columns("kecamatan") if not is_blank(row.get(c))]
        kecamatan = districts[0] if districts else None
        codes = [row.get(c) for c in self.matching.columns("kode_sim")]
        codes += [feature.key.area] if feature.key else []
        told = next((found for code in codes if (found := self.areas.by_code(code))), None)
        several: list[Row] = []
        for name in names if told is None else []:
            several = self.areas.find(name, kecamatan)
            if several:
                told = several[0] if len(several) == 1 else None
                break
        inside, share = self.areas.at(feature.shape)
        if told is None and several:
            told = next((found for found in several if found["wilayah_id"] == inside), None)
        if told is not None:
            feature.area_id = told["wilayah_id"]
            if inside is None and feature.shape is not None and told.get("geom") is not None:
                self.plan.report(
                    "rt-outside-kelurahan",
                    Level.WARNING,
                    N_("The polygon lies outside {told} and outside every other kelurahan."),
                    place=self.place(feature.number, rt=feature.text),
                    remedy=N_("Check the coordinate system of the layer."),
                    told=told["nama"],
                )
            if inside is not None and inside != feature.area_id and share >= _HALF:
                self.plan.report(
                    "kelurahan-disagrees",
                    Level.WARNING,
                    N_("The attributes say {told}, but {share} % of the polygon lies in {inside}."),
                    place=self.place(feature.number, rt=feature.text),
                    remedy=N_("Check the polygon and its kelurahan; the attributes are used."),
                    told=told["nama"],
                    share=round(share * 100),
                    inside=self.areas.name(inside),
                )
            return
        self.place_unnamed(feature, names, kecamatan, inside)

    def place_unnamed(self, feature: Feature, names: list[Any], kecamatan: Any, inside: str | None) -> None:
        """Give *feature* the kelurahan in which it lies, when its attributes name none that is known."""
        where = self.place(feature.number, rt=feature.text)
        if not names and inside is not None:
            feature.area_id = inside
            self.placed += 1
        elif names and self.create and inside is None:
            feature.area_id = self.areas.ensure(self.plan, names[0], kecamatan, self.kota)["wilayah_id"]
        elif names:
            feature.area_id = inside
            self.plan.report(
                "kelurahan-unknown",
                Level.WARNING,
                N_("The workspace has no kelurahan “{name}”; the polygon lies in {inside}. Near: {near}.")
                if inside is not None
                else N_(
                    "The workspace has no kelurahan “{name}”, and the polygon lies in none. Near: {near}."
                ),
                place=where,
                remedy=N_("Correct the name in the layer or in the boundaries."),
                name=clean(names[0], "kelurahan"),
                inside=self.areas.name(inside),
                near=listed(self.areas.near(names[0])) or "—",
            )
            if inside is None:
                feature.notes.append(f"Kelurahan tidak dikenal: {names[0]}")
        else:
            self.plan.report(
                "kelurahan-missing",
                Level.WARNING,
                N_("The polygon names no kelurahan and lies in none."),
                place=where,
                remedy=N_("Add a column with the kelurahan, or import its boundary."),
            )
            feature.notes.append("Kelurahan tidak diketahui")
