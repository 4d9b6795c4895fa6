"""What is looked at for counting errors: records as columns, whether of a table or of a workspace."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import numpy as np

from kotaku_qgis.core.areas import Areas
from kotaku_qgis.core.baseline_rows import Locator
from kotaku_qgis.core.errors import Level, Place, Problem
from kotaku_qgis.core.figures import Figures
from kotaku_qgis.core.numbers import NumberError, format_number, is_blank, parse_number
from kotaku_qgis.core.plan import Plan, Row, is_missing, records
from kotaku_qgis.core.printed import Record, read_printed
from kotaku_qgis.core.regulation_parts import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kotaku_qgis.core.matching import Matching
    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.core.tables import RawTable

_NO_YEAR = 0
_YEARS = range(1990, 2101)


@dataclass(frozen=True)
class Limits:
    """How far figures may be apart before they are suspected; the defaults accuse nothing that is usual.

    Attributes
    ----------
    people_per_household, households_per_building
        Least and most that is usual; outside, the two figures are suspected.
    percent_points
        How far a printed percent may be from volume / denominator, in percent points.
    header_share, area_share
        Change of a header figure from one year to the next, as a share of the smaller one; of an area.
    slip_own
        Nearness of a quotient to 10, 100 or 1000 (in decades) when compared with the RT's other years.
    slip_least, slip_left
        A figure this many decades from the median of its kelurahan is suspected when moving its decimal
        separator leaves it no farther than the second from that median.
    same_figures
        Records are the same when so many figures that are not 0 agree and none differs.
    """

    people_per_household: tuple[float, float] = (1.2, 12.0)
    households_per_building: tuple[float, float] = (0.2, 5.0)
    percent_points: float = 0.51
    header_share: float = 0.25
    area_share: float = 0.05
    slip_own: float = 0.02
    slip_least: float = 0.85
    slip_left: float = 0.4
    same_figures: int = 4


@dataclass(frozen=True)
class Suspicion:
    """One accusation, with the figures it rests on. Nothing is ever changed by it.

    Attributes
    ----------
    code
        The detector's id (``shifted``, ``numerator`` …), for filters.
    columns
        Fields of the workspace it is about (``v_1a``, ``jumlah_kk``), in the order of the form.
    text, values, remedy
        As in :class:`~kotaku_qgis.core.errors.Problem`; :meth:`problem` writes the values in a language.
    label
        What a reader knows the record by: kelurahan, RT/RW and year.
    rt_id, years
        The RT (None when the workspace has none yet) and the years it is true of.
    index
        Position in ``RawTable.rows``; None for records of a workspace.
    repair
        Field → the figure it should hold, complete for all *columns*; empty when no repair is safe. A figure
        of None is lost and must be counted again.
    place
        File, sheet, row and source column.
    """

    code: str
    level: Level
    columns: tuple[str, ...]
    text: str
    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    remedy: str = ""
    label: str = ""
    rt_id: str | None = None
    years: tuple[int, ...] = ()
    index: int | None = None
    repair: Mapping[str, float | None] = field(default_factory=lambda: MappingProxyType({}))
    place: Place = field(default_factory=Place)

    def problem(self, lang: str = "en") -> Problem:
        """Return it as a finding, code ``suspicious-…``, with figures as *lang* writes them."""
        values = {name: _written(value, lang) for name, value in self.values.items()}
        return Problem(f"suspicious-{self.code}", self.level, self.text, values, self.place, self.remedy)


@dataclass
class Cases:
    """Records to look at, as columns of one length, and what surrounds them.

    Attributes
    ----------
    data
        Header figures and volumes, float64 with NaN for blank; header figures a table lacks are those the
        workspace has for the RT.
    own
        Which records are judged; the others are the workspace's, for comparison only.
    read
        Names of the columns of *data* that the judged records bring themselves.
    printed, kelas
        Results printed in the source (percents as 0-100) and the code of the class; NaN and None for none.
    index
        Position in ``table.rows``, -1 for records of the workspace.
    """

    regulation: Regulation
    limits: Limits
    data: dict[str, np.ndarray]
    own: np.ndarray
    read: tuple[str, ...]
    printed: dict[str, np.ndarray]
    kelas: np.ndarray
    rt: np.ndarray
    area: np.ndarray
    year: np.ndarray
    index: np.ndarray
    labels: list[str]
    file: str | None = None
    table: RawTable | None = None
    figures: Figures | None = None
    loose: list[tuple[int, str]] = field(default_factory=list)
    """Rows of the table that name no RT: position and what the row calls itself."""

    @property
    def names(self) -> tuple[str, ...]:
        """Return the fields of *data*."""
        return (*self.regulation.header_columns, *self.regulation.volume_columns)

    @property
    def count(self) -> int:
        """Return how many records there are."""
        return len(self.labels)

    def place(self, case: int, field_name: str | None = None) -> Place:
        """Return where a record, and a figure of it, stands."""
        label = self.labels[case]
        if self.table is None or self.figures is None or self.index[case] < 0:
            return Place(file=self.file, rt=label, column=field_name)
        position = self.figures.indices.get(field_name or "")
        column = None if position is None else self.table.columns[position]
        found = self.table.place(int(self.index[case]), column)
        return Place(found.file, found.sheet, found.row, found.column, None, label)

    def raw(self, case: int, field_name: str) -> Any:
        """Return the cell of the table; None when there is none."""
        if self.table is None or self.figures is None or self.index[case] < 0:
            return None
        position = self.figures.indices.get(field_name)
        return None if position is None else self.table.rows[int(self.index[case])][position]

    def named(self, field_name: str, case: int) -> str | Text:
        """Return what a reader knows a figure by: the column of the table, or its name in the form."""
        column = self.place(case, field_name).column if self.index[case] >= 0 else None
        if column is not None:
            return column
        for parameter in self.regulation.parameters:
            if parameter.volume_column == field_name:
                what = parameter.volume
                return Text(f"{parameter.code} {what.id}", f"{parameter.code} {what.en}")
        return next(item.name for item in self.regulation.header if item.column == field_name)

    def judges(self, case: int, field_name: str) -> bool:
        """Return whether the figure of this record is one to be judged, not one for comparison."""
        return bool(self.own[case]) and field_name in self.read

    def years_of(self, case: int) -> tuple[int, ...]:
        """Return the year of a record as a tuple, empty when it is not known."""
        year = int(self.year[case])
        return (year,) if year != _NO_YEAR else ()

    def accuse(
        self,
        case: int,
        columns: tuple[str, ...],
        text: str,
        values: Mapping[str, Any],
        remedy: str = "",
        repair: Mapping[str, float | None] | None = None,
        about: str | None = None,
    ) -> Suspicion:
        """Return an accusation of record *case*; *about* is the figure to go to."""
        index = int(self.index[case])
        return Suspicion(
            "",
            Level.WARNING,
            columns,
            text,
            MappingProxyType(dict(values)),
            remedy,
            self.labels[case],
            self.rt[case],
            self.years_of(case),
            index if index >= 0 else None,
            MappingProxyType(dict(repair or {})),
            self.place(case, about or (columns[0] if len(columns) == 1 else None)),
        )


def of_records(
    rows: Any, rt: Any, wilayah: Any, regulation: Regulation, limits: Limits, file: str | None
) -> Cases:
    """Return the records of a workspace (rows of ``baseline``, ``rt``, ``wilayah``) as cases."""
    listed = records(rows)
    known = {row["rt_id"]: row for row in records(rt)}
    areas = Areas(wilayah)
    names = (*regulation.header_columns, *regulation.volume_columns)
    places = [known.get(row["rt_id"], {}) for row in listed]
    labels = [
        " ".join(filter(None, (areas.name(p.get("wilayah_id")), p.get("rt_rw"), str(int(row["tahun"])))))
        for row, p in zip(listed, places)
    ]
    return Cases(
        regulation,
        limits,
        {name: _floats(row.get(name) for row in listed) for name in names},
        np.ones(len(listed), dtype=bool),
        names,
        {},
        _objects(None for _ in listed),
        _objects(row["rt_id"] for row in listed),
        _objects(place.get("wilayah_id") for place in places),
        np.array([int(row["tahun"]) for row in listed], dtype=int),
        np.full(len(listed), -1),
        labels,
        file,
    )


class TableCases:
    """Builds the cases of a table that is to be imported."""

    def __init__(
        self,
        table: RawTable,
        matching: Matching,
        regulation: Regulation,
        rt: Any,
        existing: Any,
        wilayah: Any,
        year: int | None,
        number_style: str | None,
    ) -> None:
        self.table = table
        self.matching = matching
        self.regulation = regulation
        self.figures = Figures(table, matching, regulation, number_style)
        # a locator of our own: what it would report or make is the planner's business
        self.locator = Locator(
            Plan("baseline", table.path.name), table, matching, wilayah, records(rt), None, "create", "create"
        )
        self.rt, self.wilayah = rt, wilayah
        self.year = year if year or matching.columns("tahun") else self.locator.year_of_title()
        self.existing = records(existing)
        self.by_key = {(row["rt_id"], int(row["tahun"])): row for row in self.existing}
        self.last: dict[str, Row] = {}
        for row in sorted(self.existing, key=lambda one: int(one["tahun"])):
            kept = self.last.setdefault(row["rt_id"], {})
            kept.update({n: row[n] for n in regulation.header_columns if row.get(n) is not None})
        names = (*regulation.header_columns, *regulation.volume_columns)
        self.read = tuple(name for name in names if name in self.figures.indices)

    def build(self, limits: Limits) -> Cases:
        """Return the rows of the table, and behind them the records of the workspace they do not replace."""
        rows, loose = self._rows()
        taken = {(rt_id, year) for rt_id, _, year, *_ in rows}
        around = of_records(
            [row for key, row in self.by_key.items() if key not in taken],
            self.rt, self.wilayah, self.regulation, limits, None,
        )  # fmt: skip
        printed, kelas = self._printed(rows)
        behind = np.full(around.count, np.nan)
        own = np.concatenate([np.ones(len(rows), dtype=bool), np.zeros(around.count, dtype=bool)])
        return Cases(
            self.regulation,
            limits,
            {n: np.concatenate([_floats(r[3].get(n) for r in rows), around.data[n]]) for n in around.names},
            own,
            self.read,
            {name: np.concatenate([values, behind]) for name, values in printed.items()},
            np.concatenate([kelas, around.kelas]),
            np.concatenate([_objects(row[0] for row in rows), around.rt]),
            np.concatenate([_objects(row[1] for row in rows), around.area]),
            np.concatenate([np.array([row[2] for row in rows], dtype=int), around.year]),
            np.concatenate([np.array([row[4] for row in rows], dtype=int), around.index]),
            [*(row[5] for row in rows), *around.labels],
            self.table.path.name,
            self.table,
            self.figures,
            loose,
        )

    def _rows(self) -> tuple[list[tuple[str, str, int, Row, int, str]], list[tuple[int, str]]]:
        """Return RT, kelurahan, year, figures, position and label of each row; and rows without an RT."""
        made: list[tuple[str, str, int, Row, int, str]] = []
        loose: list[tuple[int, str]] = []
        for index, cells in enumerate(self.table.rows):
            if index in self.table.ragged or all(is_blank(cell) for cell in cells):
                continue
            named = dict(zip(self.table.columns, cells))
            key = self.locator.key(index, named)
            rt_id = None if key is None else self.locator.rt_id(index, key)
            if key is None or rt_id is None:
                loose.append((index, " ".join(str(c).strip() for c in cells[:3] if not is_blank(c))))
                continue
            years = self._years(cells) or [y for known, y in sorted(self.by_key) if known == rt_id]
            values = {name: self.figures.read(cells, index, name)[0] for name in self.read}
            for year in years or [_NO_YEAR]:
                before = self.by_key.get((rt_id, year), {})
                filled = {**self.last.get(rt_id, {}), **{n: v for n, v in before.items() if v is not None}}
                label = f"{key.label} {year}" if year else key.label
                made.append((rt_id, key.area_id, year, {**filled, **values}, index, label))
        return made, loose

    def _years(self, cells: tuple[Any, ...]) -> list[int]:
        columns = self.matching.columns("tahun")
        if not columns:
            return [self.year] if self.year else []
        value = cells[self.table.columns.index(columns[0])]
        try:
            number = parse_number(getattr(value, "year", value), "point")
        except NumberError:
            return []
        return [int(number)] if number is not None and int(number) in _YEARS else []

    def _printed(
        self, rows: list[tuple[str, str, int, Row, int, str]]
    ) -> tuple[dict[str, np.ndarray], np.ndarray]:
        """Return the results the table carries, percents as 0-100, and its classes as codes."""
        wanted = {
            (str(index), year): Record(index, self.table.rows[index], values, label)
            for _, _, year, values, index, label in rows
        }
        found, _ = read_printed(self.figures, self.regulation, wanted)
        if not found:
            return {}, _objects(None for _ in rows)
        names = [name for name in found[0] if name not in {"rt_id", "tahun", "label", "row", "kelas"}]
        printed = {name: _floats(row.get(name) for row in found) for name in names}
        return printed, _objects(row.get("kelas") for row in found)


def _floats(values: Any) -> np.ndarray:
    return np.array([np.nan if is_missing(value) else float(value) for value in values], dtype=float)


def _objects(values: Any) -> np.ndarray:
    listed = list(values)
    made = np.empty(len(listed), dtype=object)
    made[:] = listed
    return made


def bare(value: float) -> float | int:
    """Return a figure as one reads it: 12, not 12.0; at most four decimals."""
    number = float(value)
    return int(number) if number.is_integer() else round(number, 4)


def _written(value: Any, lang: str) -> Any:
    """Return a broken number or a name as *lang* writes it; whole numbers (years among them) as they are."""
    if isinstance(value, Text):
        return value.in_(lang)
    if not isinstance(value, float) or isinstance(value, bool):
        return value
    text = format_number(value, 4, lang)
    return text.rstrip("0").rstrip(",.")
