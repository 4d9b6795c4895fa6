"""What the web page holds: RT with stored figures per year, sums, outlines, words; plain JSON values."""

from __future__ import annotations

import math
from datetime import date
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.core.names import fold, near_matches
from kotaku_qgis.core.spreadsheet import plain
from kotaku_qgis.exchange import web_words
from kotaku_qgis.exchange.records import geometry, read_year, total
from kotaku_qgis.exchange.web_shapes import Encoder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.exchange.records import Year
    from kotaku_qgis.workspace.store import Workspace

NO_RECORD, UNSCORED, INCOMPLETE, COMPLETE = range(4)
"""What is known of an RT in a year."""
_OWN = (
    "kelas",
    "total",
    "kode_kelas",
    "prioritas",
    "pola_penanganan",
    "legal",
    "pertimbangan_kelas",
    "rata_kekumuhan",
    "luas_ha",
    "luas_kumuh_ha",
    "kosong_nol",
)
_DIGITS = 6
_KAWASAN_LINE = ("nama", "no_sk", "luas_sk_ha")


def figures(regulation: Regulation) -> tuple[str, ...]:
    """Return the columns of ``rt_asesmen`` in the page, after the state of the record and before the sums."""
    return (
        *_OWN,
        *regulation.header_columns,
        *regulation.volume_columns,
        *regulation.percent_columns,
        *regulation.score_columns,
        *regulation.mean_columns,
    )


def chosen_years(ws: Workspace, wanted: Iterable[int] = ()) -> list[int]:
    """Return *wanted*, or every scored year; KotakuError names what has not been scored."""
    scored = sorted({int(year) for year in ws.columns("asesmen", ["tahun"])["tahun"].tolist()})
    place = Place(file=ws.path.name)
    if not scored:
        raise KotakuError(
            N_("Nothing has been scored yet."), place=place, remedy=N_("Compute the scores first.")
        )
    unknown = sorted(set(wanted) - set(scored))
    if unknown:
        raise KotakuError(
            N_("Not scored: {years}. Scored are {known}."),
            place=place,
            remedy=N_("Choose among the scored years, or score the workspace first."),
            years=", ".join(map(str, unknown)),
            known=", ".join(map(str, scored)),
        )
    return sorted(set(wanted)) or scored


def chosen_kelurahan(ws: Workspace, wanted: Sequence[str] = ()) -> set[str] | None:
    """Return ids of the kelurahan named in *wanted* (names or ids); None for all.

    Raises
    ------
    KotakuError
        When there is none of this name; near ones are offered.
    """
    names = [name for name in wanted if name.strip()]
    if not names:
        return None
    known = {row["wilayah_id"]: row["nama"] for row in ws.rows("wilayah", tingkat="kelurahan")}
    found: set[str] = set()
    for name in names:
        same = {
            key
            for key, own in known.items()
            if name.strip() == key or fold(own, "kelurahan") == fold(name, "kelurahan")
        }
        if not same:
            near = near_matches(name, known.values(), "kelurahan") or sorted(known.values())[:5]
            raise KotakuError(
                N_("The workspace has no kelurahan {name}."),
                place=Place(file=ws.path.name),
                remedy=N_("Write the name as in the workspace, for example {near}."),
                name=name.strip(),
                near=", ".join(near) or "–",
            )
        found |= same
    return found


class Page:
    """Collects the data of a page: *years* of the workspace, of *kelurahan* (ids) or of all."""

    def __init__(self, ws: Workspace, years: Sequence[int], kelurahan: set[str] | None = None) -> None:
        self.ws = ws
        self.years = list(years)
        self.kelurahan = kelurahan
        self.regulation = ws.regulation
        self.encoder = Encoder(ws.settings.crs)
        self.names = figures(ws.regulation)
        self.read: dict[int, Year] = {}

    def load(self, year: int) -> None:
        """Read a year."""
        self.read[year] = read_year(self.ws, year)

    def data(self, lang: str, title: str | None = None) -> dict[str, Any]:
        """Return the data of the page once every year is loaded."""
        latest = self.read[self.years[-1]]
        areas = [row for row in latest.kelurahan if self._inside(row["wilayah_id"])]
        rts = [row for row in latest.rt if self._inside(row["wilayah_id"])]
        rts.sort(key=lambda row: not row["rt_rw"])  # what has no number comes last
        regions = {row["kawasan_id"] for row in rts}
        kawasan = [row for row in latest.kawasan if self.kelurahan is None or row["kawasan_id"] in regions]
        places = {row["wilayah_id"]: number for number, row in enumerate(areas)}
        numbers = {row["kawasan_id"]: number for number, row in enumerate(kawasan)}
        return {
            "lang": lang,
            "title": web_words.title(self.ws, title, self._only(areas)),
            "scope": web_words.scope(self.ws, title),
            "made": date.today().isoformat(),  # noqa: DTZ011 (the reader's calendar)
            "years": self.years,
            "texts": web_words.texts(self.ws),
            "sources": web_words.sources(self.ws, self.years),
            "rules": web_words.rules(self.regulation),
            "columns": ["state", *self.names, *(f"s_{one.code}" for one in self.regulation.aspects)],
            "kelurahan": [
                {"name": row["nama"], "district": row["kecamatan"], **self._shape(row)} for row in areas
            ],
            "kawasan": [
                {**{name: row[name] for name in _KAWASAN_LINE}, **self._shape(row)} for row in kawasan
            ],
            "rt": [
                {
                    "key": row["rt_rw"],
                    "k": places.get(row["wilayah_id"], -1),
                    "w": numbers.get(row["kawasan_id"], -1),
                    "drawn_ha": number(row["luas_gambar_ha"]),
                    **self._shape(row),
                }
                for row in rts
            ],
            "records": {str(year): self._records(year, rts) for year in self.years},
            "sums": {str(year): self._sums(year, areas, kawasan) for year in self.years},
        }

    def _only(self, areas: Sequence[Mapping[str, Any]]) -> str | None:
        """Return the name of the kelurahan when the page was asked for this one."""
        return areas[0]["nama"] if self.kelurahan is not None and len(areas) == 1 else None

    def _inside(self, area: str | None) -> bool:
        return self.kelurahan is None or area in self.kelurahan

    def _shape(self, row: Mapping[str, Any]) -> dict[str, Any]:
        shape = geometry(row["geom"])
        return {"g": self.encoder.polygons(shape), "p": self.encoder.label_point(shape)}

    def _records(self, year: int, rts: Sequence[Mapping[str, Any]]) -> list[list[Any]]:
        rows = {row["rt_id"]: row for row in self.read[year].rt}
        return [self._record(rows.get(row["rt_id"], {})) for row in rts]

    def _record(self, row: Mapping[str, Any]) -> list[Any]:
        """Return state, figures and the scores summed per aspect; only the state when there is no more."""
        state = self._state(row)
        if state == NO_RECORD:
            return [state]
        values = [number(row[name]) for name in self.names]
        for aspect in self.regulation.aspects:
            scores = [row[one.score_column] for one in self.regulation.parameters_of(aspect.code)]
            known = [plain(score) for score in scores]
            values.append(None if None in known else number(math.fsum(known)))
        return [state, *values]

    def _state(self, row: Mapping[str, Any]) -> int:
        if row.get("peraturan"):
            return COMPLETE if row["lengkap"] else INCOMPLETE
        counted = (*self.regulation.header_columns, *self.regulation.volume_columns)
        return UNSCORED if any(plain(row.get(name)) is not None for name in counted) else NO_RECORD

    def _sums(
        self, year: int, areas: Sequence[Mapping[str, Any]], kawasan: Sequence[Mapping[str, Any]]
    ) -> dict[str, Any]:
        """Return what the tables say of each kelurahan and kawasan, and of all that is in the page."""
        read = self.read[year]
        own = {row["wilayah_id"]: row for row in read.kelurahan}
        listed = [own[row["wilayah_id"]] for row in areas]
        rts = [row for row in read.rt if self._inside(row["wilayah_id"])]
        parts = [
            self._sum(row, [rt for rt in rts if rt["wilayah_id"] == row["wilayah_id"]]) for row in listed
        ]
        whole: Mapping[str, Any] = {}
        if self.kelurahan is None:
            whole = read.city or {}
        elif len(listed) == 1:
            whole = listed[0]
        regions = {row["kawasan_id"]: row for row in read.kawasan}
        return {
            "all": self._sum(whole, rts),
            "kelurahan": parts,
            "kawasan": [self._judged(regions[row["kawasan_id"]]) for row in kawasan],
        }

    def _judged(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Return total, class, means and counted figures of a unit's sums."""
        regulation = self.regulation
        return {
            "total": number(row.get("total")),
            "kelas": row.get("kelas"),
            "mean": number(row.get("rata_kekumuhan")),
            "slum_ha": number(row.get("luas_kumuh_ha")),
            "header": [number(row.get(name)) for name in regulation.header_columns],
            "means": [number(row.get(name)) for name in regulation.mean_columns],
        }

    def _sum(self, row: Mapping[str, Any], rts: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
        """Return total and class of a unit's sums, and number and hectares of its RT per class.

        As in the legend of a printed sheet, a polygon without an RT number is not counted as an RT.
        """
        named = [rt for rt in rts if rt["rt_rw"]]
        groups = [
            [rt for rt in named if (rt["kelas"] or None) == code]
            for code in (*(one.code for one in self.regulation.classes), None)
        ]
        return {
            **self._judged(row),
            "slum_ha": number(total(rts, "luas_kumuh_ha")),
            "rt": len(named),
            "complete": sum(bool(rt["lengkap"]) for rt in named),
            "undrawn": sum(not rt["geom"] for rt in named),
            "unnumbered": len(rts) - len(named),
            "counts": [len(group) for group in groups],
            "ha": [
                number(total(group, "luas_ha"))
                if group is not groups[-1] or any(plain(rt["luas_ha"]) is not None for rt in group)
                else None
                for group in groups
            ],
        }


def number(value: Any) -> Any:
    """Return a stored value for JSON: NaN as None, whole floats as whole numbers, others to six decimals."""
    if isinstance(value, bool):
        return int(value)
    if not isinstance(value, float):
        return value
    if not math.isfinite(value):
        return None
    return int(value) if value.is_integer() else round(value, _DIGITS)
