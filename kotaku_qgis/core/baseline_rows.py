"""Which RT a record speaks of: its kelurahan and key found in the workspace, or made without a polygon."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.areas import Areas, listed
from kotaku_qgis.core.errors import N_, Level, Place
from kotaku_qgis.core.names import clean, fold
from kotaku_qgis.core.numbers import is_blank
from kotaku_qgis.core.plan import Outcome, Plan, Row, Status, new_key
from kotaku_qgis.core.rows import KeyReader, refused_reading
from kotaku_qgis.core.strangers import Strangers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kotaku_qgis.core.matching import Matching
    from kotaku_qgis.core.tables import RawTable

_HALF = 0.5
_TITLE = re.compile(
    r"(?:kelurahan|desa)\s*(?:/\s*(?:kelurahan|desa))?\s*[:=]\s*(?P<name>[^|;,:=]+)", re.IGNORECASE
)


@dataclass(frozen=True)
class RecordKey:
    """Kelurahan and normal RT key of a record, with what a reader calls it."""

    area_id: str
    text: str
    raw: str
    label: str


class Locator:
    """Finds the RT of each row of a table."""

    def __init__(
        self,
        plan: Plan,
        table: RawTable,
        matching: Matching,
        wilayah: Any,
        rt: list[Row],
        kota: str | None,
        missing_rt: str,
        missing_kelurahan: str | None,
    ) -> None:
        self.plan = plan
        self.table = table
        self.matching = matching
        self.areas = Areas(wilayah)
        self.kota = kota
        self.make_rt = missing_rt != "refuse"
        none_yet = missing_kelurahan is None and not self.areas.kelurahan()
        self.make_area = missing_kelurahan == "create" or none_yet
        self.rt = {(row.get("wilayah_id"), row["rt_rw"]): row for row in rt if row.get("rt_rw")}
        self.loose = Counter(row.get("wilayah_id") for row in rt if not row.get("rt_rw"))
        self.reader = KeyReader(matching, table.column)
        self.chosen_areas: Mapping[str, str] = {}
        self.chosen_rt: Mapping[str, str] = {}
        self.strange = Strangers(self.areas, self.rt)
        self.row = 0
        self.listed: set[str] = set()
        self.labels: dict[str, str] = {
            row["rt_id"]: f"{self.areas.name(area)} {text}".strip() for (area, text), row in self.rt.items()
        }
        self.above: Any = None
        self.district: Any = None
        self.grouped = self._is_grouped()
        self.single = self._single()
        self._warn_cities()

    def year_of_title(self) -> int | None:
        """Return the one year that titles, the sheet's name or the file's name tell; None for none."""
        year = self.table.title_year()
        if year is None:
            return None
        self.plan.report(
            "year-of-title",
            Level.WARNING,
            N_("The year {year} is taken from the title or the name of the table."),
            place=self.table.place(),
            year=year,
        )
        return year

    def key(self, index: int, named: Mapping[str, Any]) -> RecordKey | None:
        """Return whose record the row is; None when that cannot be known, which is then reported."""
        self.row = self.table.number(index)
        reading = self.reader.read(named, partial(self.table.place, index))
        area_name, area_id = self._kelurahan(index, named, reading.key.area if reading.key else None)
        words = (area_name, reading.key.text if reading.key else reading.raw)
        label = " ".join(str(word) for word in words if word)
        if reading.key is None:
            reason = reading.reason
            if reason is not None:
                where = self.table.place(index, reading.column)
                self._refuse(index, label, reason.code, reason.text, where, reason.remedy, **reason.values)
            return None
        self.plan.problems.extend(reading.problems)
        if area_id is None:
            self._unknown(index, label, area_name, self.district)
            return None
        return RecordKey(area_id, reading.key.text, reading.raw or "", label)

    def rt_id(self, index: int, key: RecordKey) -> str | None:
        """Return the RT of the workspace, made without a polygon when it is not there (or refused)."""
        row = self.rt.get((key.area_id, key.text))
        if row is None or row["rt_id"] in self.strange.made:
            chosen = self.chosen_rt.get(f"{key.area_id} {key.text}")
            self.strange.rt(key.area_id, key.text, key.raw, self.table.number(index))
            if chosen == "":
                self._left_out(index, key.label)
                return None
            if chosen:
                return chosen
        if row is None and not self.make_rt:
            self._refuse(
                index,
                key.label,
                "rt-unknown",
                N_("{label} is not among the RT of the workspace."),
                self.table.place(index),
                label=key.label,
            )
            return None
        if row is None:
            row = self.plan.add_insert(
                "rt",
                {
                    "rt_id": new_key(),
                    "wilayah_id": key.area_id,
                    "kawasan_id": None,
                    "rt_rw": key.text,
                    "rt_rw_asal": key.raw,
                    "luas_gambar_ha": None,
                    "sumber": self.plan.source or None,
                    "catatan": "Belum ada poligon",
                    "atribut_asal": None,
                    "geom": None,
                },
            )
            self.rt[key.area_id, key.text] = row
            self.strange.made.add(row["rt_id"])
            self.labels[row["rt_id"]] = key.label
        if row.get("geom") is None and row["rt_id"] not in self.listed and "geom" in row:
            self._without_polygon(index, key, row)
        return str(row["rt_id"])

    def list_absent(
        self, existing: Iterable[tuple[str, int]], planned: Mapping[tuple[str, int], Any]
    ) -> None:
        """List RT that have no record at all, and RT that lack a year that others of the table have."""
        have: dict[str, set[int]] = defaultdict(set)
        for rt_id, year in (*existing, *planned):
            have[rt_id].add(year)
        years = {year for _, year in planned}
        touched = {rt_id for rt_id, _ in planned}
        for row in self.rt.values():
            rt_id = row["rt_id"]
            lacking = sorted(years - have[rt_id]) if rt_id in touched else []
            place = Place(file=self.table.path.name, rt=self.labels[rt_id])
            if not have[rt_id]:
                self.plan.report(
                    "rt-without-record",
                    Level.WARNING,
                    N_("The RT has no record."),
                    place=place,
                    label=self.labels[rt_id],
                )
            elif lacking:
                self.plan.report(
                    "rt-year-missing",
                    Level.WARNING,
                    N_("The RT has no record of {years}."),
                    place=place,
                    label=self.labels[rt_id],
                    years=", ".join(map(str, lacking)),
                )

    def _kelurahan(
        self, index: int, named: Mapping[str, Any], code: str | None
    ) -> tuple[str | None, str | None]:
        """Return name and id of the row's kelurahan; no id when the workspace has none of that name."""
        columns = self.matching.columns("kelurahan")
        names = [named.get(column) for column in columns if not is_blank(named.get(column))]
        kecamatan = self._first(named, "kecamatan")
        if names:
            self.above = (names, kecamatan)
        elif self.grouped and self.above:
            names, above = self.above
            kecamatan = kecamatan or above
        self.district = kecamatan
        codes = [*(named.get(column) for column in self.matching.columns("kode_sim")), code]
        coded = next((known for value in codes if (known := self.areas.by_code(value))), None)
        if coded is not None:
            self._compare(index, coded, names)
            return str(coded["nama"]), str(coded["wilayah_id"])
        for name in names:
            found = self.areas.find(name, kecamatan) or self._chosen(self._called(name, kecamatan))
            if len(found) == 1:
                return str(found[0]["nama"]), str(found[0]["wilayah_id"])
            if found:
                return clean(name, "kelurahan"), None
        if names and self.make_area:
            row = self.areas.ensure(self.plan, names[0], kecamatan, self.kota or self._first(named, "kota"))
            return str(row["nama"]), str(row["wilayah_id"])
        if names or columns:
            return (clean(names[0], "kelurahan") if names else None), None
        return self.areas.name(self.single) or None, self.single

    def _compare(self, index: int, coded: Row, names: list[Any]) -> None:
        """Say when the name in a row is not that of the kelurahan whose code it gives."""
        if names and fold(coded["nama"], "kelurahan") not in {fold(name, "kelurahan") for name in names}:
            self.plan.report(
                "kelurahan-code-disagrees",
                Level.WARNING,
                N_("The code is that of {coded}, but the row says “{name}”; the code is used."),
                place=self.table.place(index, self.matching.columns("kelurahan")[0]),
                remedy=N_("Check which is right."),
                coded=coded["nama"],
                name=names[0],
            )

    def _called(self, name: Any, kecamatan: Any) -> str:
        """Return what an unknown kelurahan is called: with its kecamatan where another one has its name."""
        if not self.areas.find(name):
            return str(name)
        return f"{clean(name, 'kelurahan')} ({clean(kecamatan, 'kecamatan')})"

    def _chosen(self, name: Any) -> list[Row]:
        """Return the kelurahan that the user says *name* is; none when nothing was said."""
        key = fold(name, "kelurahan")
        row = self.areas.rows.get(self.chosen_areas.get(key, ""))
        if row is not None:
            self.strange.area(name, self.row)
        return [row] if row else []

    def _unknown(self, index: int, label: str, name: str | None, kecamatan: Any) -> None:
        """Refuse a row whose kelurahan is blank, unknown, elsewhere or one of several of that name."""
        where = self.table.place(index, next(iter(self.matching.columns("kelurahan")), None))
        if not name:
            self._refuse(
                index,
                label,
                "kelurahan-blank",
                N_("The row does not say in which kelurahan the RT is."),
                where,
                N_("Fill in the column with the kelurahan, or choose it."),
            )
            return
        known = self.areas.find(name, kecamatan)
        if known:
            self._refuse(
                index,
                label,
                "kelurahan-ambiguous",
                N_("Several kelurahan are called “{name}”; the row does not say which."),
                where,
                N_("Add a column with the kecamatan."),
                name=name,
            )
            return
        called = self._called(name, kecamatan)
        self.strange.area(called, self.table.number(index))
        if self.chosen_areas.get(fold(called, "kelurahan")) == "":
            self._left_out(index, label)
        elif twins := self.areas.find(name):
            self._refuse(
                index,
                label,
                "kelurahan-elsewhere",
                N_("“{name}” of the workspace lies in kecamatan {own}, but the row says {other}."),
                where,
                N_("Correct the row, import the boundary of the other kelurahan, or choose which is meant."),
                name=name,
                own=self.areas.name(twins[0].get("induk_id")),
                other=clean(kecamatan, "kecamatan"),
            )
        else:
            self._refuse(
                index,
                label,
                "kelurahan-unknown",
                N_("There is no kelurahan “{name}” in the workspace. Near: {near}."),
                where,
                N_("Correct the name in the table, or import its boundary."),
                name=name,
                near=listed(self.areas.near(name)) or "—",
            )

    def list_unmatched(self) -> None:
        """Hand the names that the workspace does not have to the plan."""
        self.plan.unmatched.extend(self.strange.listed())

    def _left_out(self, index: int, label: str) -> None:
        self._refuse(
            index,
            label,
            "row-left-out",
            N_("{label}: left out, as chosen."),
            self.table.place(index),
            label=label,
        )

    def _refuse(
        self, index: int, shown: str, code: str, text: str, place: Place, remedy: str = "", /, **values: Any
    ) -> None:
        self.plan.report(code, Level.ERROR, text, place=place, remedy=remedy, **values)
        self.plan.outcomes.append(Outcome(self.table.number(index), Status.REFUSED, shown))
        self.plan.readings.append(refused_reading(self.table, self.matching, index, shown))

    def _without_polygon(self, index: int, key: RecordKey, row: Row) -> None:
        self.listed.add(row["rt_id"])
        loose = self.loose[key.area_id]
        self.plan.report(
            "rt-without-polygon",
            Level.WARNING,
            N_("The RT has a record but no polygon; polygons without RT/RW in its kelurahan: {loose}.")
            if loose
            else N_("The RT has a record but no polygon."),
            place=Place(**{**vars(self.table.place(index)), "rt": key.label}),
            remedy=N_("Draw it, or give the right polygon this RT/RW."),
            label=key.label,
            loose=loose,
        )

    def _first(self, named: Mapping[str, Any], target: str) -> Any:
        values = (named.get(column) for column in self.matching.columns(target))
        return next((value for value in values if not is_blank(value)), None)

    def _is_grouped(self) -> bool:
        """Return whether the kelurahan stands only in the first row of its RT, and report it."""
        columns = self.matching.columns("kelurahan")
        rows = [dict(zip(self.table.columns, row)) for row in self.table.rows]
        rows = [row for row in rows if any(not is_blank(cell) for cell in row.values())]
        blank = sum(all(is_blank(row[column]) for column in columns) for row in rows)
        if not columns or not rows or not _HALF < blank / len(rows) < 1:
            return False
        self.plan.report(
            "kelurahan-grouped",
            Level.WARNING,
            N_("{count} rows name no kelurahan; each belongs to the one named above it."),
            place=self.table.place(column=columns[0]),
            count=blank,
        )
        return True

    def _single(self) -> str | None:
        """Return the kelurahan of a table that has no such column: named in a title, or the only one."""
        if self.matching.columns("kelurahan"):
            return None
        known = self.areas.kelurahan()
        titles = {found["name"].strip() for text in self.table.titles for found in _TITLE.finditer(text)}
        named = [
            row for row in known if fold(row["nama"], "kelurahan") in {fold(t, "kelurahan") for t in titles}
        ]
        sheet = [row for row in known if fold(row["nama"]) == fold(self.table.sheet)]
        chosen = named if titles else sheet or (known if len(known) == 1 else [])
        if len(chosen) == 1:
            self.plan.report(
                "kelurahan-of-title",
                Level.WARNING,
                N_("The table names no kelurahan per row; all rows are taken as of {name}."),
                place=self.table.place(),
                name=chosen[0]["nama"],
            )
            return str(chosen[0]["wilayah_id"])
        if len(titles) == 1 and self.make_area:
            return str(self.areas.ensure(self.plan, titles.pop(), None, self.kota)["wilayah_id"])
        return None

    def _warn_cities(self) -> None:
        """Say when the table holds records of several cities; a workspace is for one."""
        columns = self.matching.columns("kota")
        if not columns:
            return
        cities = {
            fold(value, "kota"): str(value) for value in self.table.column(columns[0]) if not is_blank(value)
        }
        if len(cities) > 1:
            self.plan.report(
                "table-several-cities",
                Level.WARNING,
                N_("The table holds records of {count} cities: {names}."),
                place=self.table.place(column=columns[0]),
                remedy=N_("A workspace is meant for one city."),
                count=len(cities),
                names=listed(sorted(cities.values())),
            )
