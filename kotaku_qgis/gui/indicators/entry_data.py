"""What the entry dock reads from the layers, unsaved edits included: RT, records, what these come to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from qgis.core import QgsExpression, QgsFeature, QgsFeatureRequest

from kotaku_qgis.core import regulation as regulations
from kotaku_qgis.core.areas import told_apart
from kotaku_qgis.core.considerations import consider_columns
from kotaku_qgis.core.scoring import score_columns
from kotaku_qgis.workspace.project import SCOPE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.workspace.editing import Editing


WHOLE = frozenset({"unit", "KK", "jiwa"})
"""Units that are counted one by one."""


_PLAIN = frozenset({float, int, str, bool})


def plain(value: Any) -> Any:
    """Return an attribute's value, None for QGIS's NULL."""
    if type(value) in _PLAIN:
        return value
    return None if value is None or (hasattr(value, "isNull") and value.isNull()) else value


@dataclass(frozen=True)
class Judgement:
    """What a record comes to; None where nothing can be said yet."""

    total: int | None = None
    kelas: str | None = None
    code: str | None = None
    priority: int | None = None
    blanks: int = 0
    """Figures that scoring needs and that are blank."""


@dataclass(frozen=True)
class RtLine:
    """An RT in the list: its key, what people call it, and its record's result (None without a record)."""

    rt_id: str
    name: str
    fid: int
    judgement: Judgement | None


class EntryData:
    """Reads the layers of one project."""

    def __init__(self, editing: Editing) -> None:
        self.editing = editing
        self.regulation: Regulation = regulations.load(
            editing.project.readEntry(SCOPE, "regulation", "permen-14-2018")[0]
        )
        regulation = self.regulation
        self.needed = (*regulation.denominator_columns, *regulation.volume_columns)
        self.asked = tuple(item.column for item in (*regulation.considerations, *regulation.legality.items))
        self.header = regulation.header_columns
        units = {item.column: item.unit for item in regulation.header}
        units.update({one.volume_column: one.unit for one in regulation.parameters})
        self.counts = tuple(name for name, unit in units.items() if unit in WHOLE)
        self.lengths = tuple(name for name, unit in units.items() if unit == "m")
        self._judged = (*dict.fromkeys((*self.header, *self.needed, *self.asked)),)

    @property
    def is_open(self) -> bool:
        """Whether the layers are there."""
        return {"rt", "baseline", "wilayah"} <= set(self.editing.layers())

    def figures(self) -> tuple[str, ...]:
        """Return the columns a person fills in with figures and answers, in the order of the form."""
        volumes = self.regulation.volume_columns
        return (*self.header, "kosong_nol", *volumes, *self.asked)

    # ---- lists -------------------------------------------------------------------------------------

    def kelurahan(self) -> list[tuple[str, str]]:
        """Return name and id of every kelurahan that has an RT, by name."""
        used = {plain(one["wilayah_id"]) for one in self._features("rt", "wilayah_id")}
        columns = ("wilayah_id", "nama", "induk_id", "tingkat")
        areas = [{name: plain(one[name]) for name in columns} for one in self._features("wilayah", *columns)]
        names = told_apart(areas)
        found = [(names[str(row["wilayah_id"])], str(row["wilayah_id"])) for row in areas]
        return sorted((one for one in found if one[1] in used), key=lambda item: item[0].casefold())

    def has_homeless(self) -> bool:
        """Whether an RT has no kelurahan yet."""
        return any(plain(one["wilayah_id"]) is None for one in self._features("rt", "wilayah_id"))

    def years(self) -> list[int]:
        """Return the years that have a record, latest first."""
        # read, not asked for with uniqueValues: that fails in QGIS 3.22 while a layer of the file is edited
        found = {plain(one["tahun"]) for one in self._features("baseline", "tahun")}
        return sorted((int(year) for year in found if year is not None), reverse=True)

    def lines(self, wilayah_id: str | None, year: int) -> list[RtLine]:
        """Return the RT of a kelurahan (of none when None) in the order of their numbers."""
        rts = self._features("rt", "rt_id", "wilayah_id", "rt_rw", "rt_rw_asal")
        members = [one for one in rts if plain(one["wilayah_id"]) == wilayah_id]
        keys = {str(one["rt_id"]) for one in members}
        year_only = f'"tahun" = {int(year)}'
        found = self._features("baseline", "rt_id", "tahun", "kosong_nol", *self._judged, where=year_only)
        records = [one for one in found if one["rt_id"] in keys]
        judged = dict(zip((str(one["rt_id"]) for one in records), self.judge(records)))
        made = [
            RtLine(
                str(one["rt_id"]),
                str(plain(one["rt_rw"]) or plain(one["rt_rw_asal"]) or "?"),
                one.id(),
                judged.get(str(one["rt_id"])),
            )
            for one in members
        ]
        # by RW, then RT; what has no such number yet stands last
        return sorted(made, key=lambda line: ("-" not in line.name, line.name.split("-")[::-1], line.fid))

    def home_of(self, rt_id: str) -> str | None:
        """Return the kelurahan's id of an RT; None when it has none."""
        rts = self._features("rt", "rt_id", "wilayah_id")
        found = next((one for one in rts if one["rt_id"] == rt_id), None)
        return None if found is None else plain(found["wilayah_id"])

    def record(self, rt_id: str, year: int) -> QgsFeature | None:
        """Return the record of an RT in a year."""
        return self.records(rt_id, year)[0]

    def earlier(self, rt_id: str, year: int) -> QgsFeature | None:
        """Return the last record of an RT before *year*."""
        return self.records(rt_id, year)[1]

    def records(self, rt_id: str, year: int) -> tuple[QgsFeature | None, QgsFeature | None]:
        """Return the record of an RT in a year, and the last one before it."""
        found = self._records(rt_id)
        before = [one for one in found if one["tahun"] < year]
        return (
            next((one for one in found if one["tahun"] == year), None),
            max(before, key=lambda one: one["tahun"], default=None),
        )

    def _records(self, rt_id: str) -> list[QgsFeature]:
        test = QgsExpression.createFieldEqualityExpression("rt_id", rt_id)
        return list(self.editing.layer("baseline").getFeatures(QgsFeatureRequest().setFilterExpression(test)))

    def _features(self, table: str, *columns: str, where: str = "") -> Iterable[QgsFeature]:
        """Return features without geometry and with the *columns* alone: an office has many thousands."""
        layer = self.editing.layer(table)
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes(list(columns), layer.fields())
        if where:
            request.setFilterExpression(where)
        return layer.getFeatures(request)

    # ---- results -----------------------------------------------------------------------------------

    def judge(self, records: Sequence[QgsFeature]) -> list[Judgement]:
        """Return what records come to, by the rules themselves."""
        if not records:
            return []
        fields = records[0].fields()
        rows = [one.attributes() for one in records]
        places = {name: fields.indexOf(name) for name in self._judged}
        columns = {name: [plain(row[place]) for row in rows] for name, place in places.items()}
        arrays = {name: np.array(values, dtype=np.float64) for name, values in columns.items()}
        as_zero = [bool(plain(one["kosong_nol"])) for one in records]
        scored = score_columns(arrays, self.regulation, blanks_as_zero=as_zero)
        more = consider_columns({**arrays, **scored}, self.regulation)
        return [
            Judgement(
                total=None if total != total else int(total),  # noqa: PLR0124
                kelas=kelas,
                code=code,
                priority=None if priority != priority else int(priority),  # noqa: PLR0124
                blanks=0 if zero else sum(columns[name][number] is None for name in self.needed),
            )
            for number, (total, kelas, code, priority, zero) in enumerate(
                zip(
                    scored["total"].tolist(),
                    scored["kelas"].tolist(),
                    more["kode_kelas"].tolist(),
                    more["prioritas"].tolist(),
                    as_zero,
                )
            )
        ]

    def odd_counts(self, record: QgsFeature) -> list[str]:
        """Return the columns of *record* that count whole things and hold a fraction."""
        values = {name: plain(record[name]) for name in self.counts}
        return [name for name, value in values.items() if value is not None and float(value) != int(value)]
