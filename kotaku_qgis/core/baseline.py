"""Dry run of importing counted records: one RT and year per row, each cell a value or a named problem."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.areas import listed
from kotaku_qgis.core.baseline_rows import Locator, RecordKey
from kotaku_qgis.core.choices import Choices
from kotaku_qgis.core.errors import N_, KotakuError, Level
from kotaku_qgis.core.figures import Figures, odd_scores, repaired, shifted
from kotaku_qgis.core.matching import CONSIDERATION_TARGETS, HEADER_TARGETS, Matching
from kotaku_qgis.core.numbers import NumberError, is_blank, is_excel_error, parse_number
from kotaku_qgis.core.plan import Change, Outcome, Plan, Reading, Row, Status, new_key, records, same_figure
from kotaku_qgis.core.printed import Record, read_printed
from kotaku_qgis.core.rows import refused_reading
from kotaku_qgis.core.shares import excel_error, volumes_of

if TYPE_CHECKING:
    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.core.tables import RawTable

_YEARS = range(1990, 2101)
_INTEGERS = frozenset(CONSIDERATION_TARGETS)
_SUMS = re.compile(r"\s*(jumlah|total|sub\W?total|grand\W?total|rata\W?rata)\b", re.IGNORECASE)


def plan_baseline(
    table: RawTable,
    matching: Matching,
    regulation: Regulation,
    rt: Any,
    existing: Any = (),
    *,
    wilayah: Any,
    year: int | None = None,
    missing_rt: str = "create",
    missing_kelurahan: str | None = None,
    kota: str | None = None,
    number_style: str | None = None,
    shifted_rows: str = "refuse",
    choices: Choices | None = None,
) -> Plan:
    """Plan the records of *table* as rows of ``baseline`` (and of ``rt`` for RT that have no polygon).

    A blank in the source never erases a figure of the workspace. A table with only header columns and no year
    completes every record that its RT already have.

    Parameters
    ----------
    rt, existing, wilayah
        Rows of ``rt``, ``baseline`` and ``wilayah`` in the workspace (list of dicts or DataFrame).
    year
        Year of every record when the table has no year column.
    missing_rt
        A record whose RT is not in the workspace: ``create`` an RT without a polygon, or ``refuse`` it.
    missing_kelurahan
        A record whose kelurahan is not in the workspace: ``refuse`` or ``create`` it without a boundary.
        None: create only when the workspace has no kelurahan at all.
    kota
        Name of the city, used when the workspace has no row of it yet.
    number_style
        ``comma`` (1.234,5) or ``point`` (1,234.5) when the user has answered; None: found per column.
    shifted_rows
        Rows whose printed scores prove that they stand one column too far: ``refuse`` or ``repair`` them.
    choices
        What the user has decided about single rows and names.

    Raises
    ------
    KotakuError
        A matched column is not in the table; there is no RT/RW, no figure or no year in it.
    """
    work = _Records(table, matching, regulation, records(rt), records(existing), number_style)
    work.locator = Locator(work.plan, table, matching, wilayah, work.rt, kota, missing_rt, missing_kelurahan)
    work.year = year
    work.repair = shifted_rows == "repair"
    work.choices = choices or Choices()
    work.locator.chosen_areas = work.choices.kelurahan
    work.locator.chosen_rt = work.choices.rt
    return work.run()


class _Records:
    locator: Locator

    def __init__(
        self,
        table: RawTable,
        matching: Matching,
        regulation: Regulation,
        rt: list[Row],
        existing: list[Row],
        number_style: str | None,
    ) -> None:
        matching.check(table.columns, table.path.name)
        self.table = table
        self.matching = matching
        self.regulation = regulation
        self.rt = rt
        self.existing = {(row["rt_id"], int(row["tahun"])): row for row in existing}
        self.plan = Plan(
            "baseline", table.path.name, {"wilayah": [], "rt": [], "baseline": []}, {"baseline": []}
        )
        self.plan.problems.extend((*matching.problems, *table.notes))
        self.figures = Figures(table, matching, regulation, number_style)
        self.plan.problems.extend(self.figures.problems)
        self.volumes = [name for name in regulation.volume_columns if name in self.figures.indices]
        headers = [name for name in HEADER_TARGETS if name in self.figures.indices]
        more = [name for name in CONSIDERATION_TARGETS if name in self.figures.indices]
        self.targets = [*headers, *self.volumes, *more]
        self.scores = [
            self.figures.indices[name] for name in regulation.score_columns if name in self.figures.indices
        ]
        self.steps = frozenset({0.0, *(float(step.score) for step in regulation.steps)})
        self.block = {
            *regulation.percent_columns,
            *regulation.score_columns,
            *regulation.mean_columns,
            *regulation.volume_columns,
        }
        self.planned: dict[tuple[str, int], Record] = {}
        self.year: int | None = None
        self.repair = False
        self.choices = Choices()
        self.plan.targets = {name: table.columns[self.figures.indices[name]] for name in self.targets}

    def run(self) -> Plan:
        self.check()
        for index, row in enumerate(self.table.rows):
            if index in self.table.ragged or not all(is_blank(cell) for cell in row):
                self.row(index, row)
        self.plan.printed, odd = read_printed(self.figures, self.regulation, self.planned)
        self.plan.problems.extend(odd)
        self.locator.list_absent(self.existing, self.planned)
        self.locator.list_unmatched()
        return self.plan

    def check(self) -> None:
        """Refuse a table that cannot hold records at all."""
        place = self.table.place()
        columns = ", ".join(self.table.columns)
        if not any(self.matching.columns(name) for name in ("rt_rw", "rw_rt", "rt", "kode")):
            raise KotakuError(
                N_("No column with RT/RW was found among: {columns}."),
                place=place,
                remedy=N_("Choose the column yourself."),
                columns=columns,
            )
        if not self.targets:
            text = (
                N_("The table holds percents or scores, but no counted volumes; records need the volumes.")
                if self.matching.printed
                else N_("No column with counted figures was found among: {columns}.")
            )
            raise KotakuError(text, place=place, remedy=N_("Choose the columns yourself."), columns=columns)
        if not self.year and not self.matching.columns("tahun") and (self.volumes or not self.existing):
            self.year = self.locator.year_of_title()
            if self.year is None:
                raise KotakuError(
                    N_("The table has no column with the year."),
                    place=place,
                    remedy=N_("Say of which year these records are."),
                )

    def refuse(
        self, index: int, shown: str, code: str, level: Level, text: str, remedy: str = "", /, **values: Any
    ) -> None:
        """Report why the row is not taken over."""
        self.plan.report(code, level, text, place=self.table.place(index), remedy=remedy, **values)
        self.plan.outcomes.append(Outcome(self.table.number(index), Status.REFUSED, shown))
        self.refused(index, shown)

    def refused(self, index: int, shown: str) -> None:
        """Keep a refused row for the dry run; errors of the spreadsheet in it are named all the same."""
        known = {problem.place for problem in self.plan.problems if problem.code == "number-excel-error"}
        for column, cell in zip(self.table.columns, self.table.rows[index]):
            if is_excel_error(cell) and self.table.place(index, column) not in known:
                self.plan.problems.append(excel_error(cell, self.table.place(index, column)))
        self.plan.readings.append(refused_reading(self.table, self.matching, index, shown))

    def row(self, index: int, row: tuple[Any, ...]) -> None:
        named = dict(zip(self.table.columns, row))
        shown = self.shown(named)
        if index in self.table.ragged:
            self.refuse(index, shown, "row-ragged", Level.ERROR,
                        N_("The row has figures beyond the last column; they may stand in wrong columns."),
                        N_("Correct the row in the file."))  # fmt: skip
            return
        if self.is_furniture(index, row, named):
            return
        straight = self.straightened(index, row, shown)
        if straight is None:
            return
        key = self.locator.key(index, named)
        if key is None:
            return
        years = self.years(index, row, key.label)
        if years is None:
            return
        rt_id = self.locator.rt_id(index, key)
        if rt_id is None:
            return
        values = self.figures_of(index, straight, (rt_id, years))
        self.settle(rt_id, years, Record(index, straight, values, key.label), key)

    def figures_of(self, index: int, row: tuple[Any, ...], record: tuple[str, list[int]]) -> Row:
        """Return the figures of a row, repaired where the user said so; what is odd is reported."""
        repair = self.choices.repairs.get(index, {})
        values: Row = {}
        shares: dict[str, float] = {}
        for target in self.targets:
            if target in repair:
                values[target] = repair[target]
                continue
            share = self.figures.share(row, target) if self.choices.convert_percents else None
            if share is not None:
                shares[target] = share
                continue
            value, odd = self.figures.read(row, index, target)
            values[target] = int(value) if value is not None and target in _INTEGERS else value
            self.plan.problems.extend(odd)
        if shares:
            rt_id, years = record
            known: Row = next((self.existing[rt_id, y] for y in years if (rt_id, y) in self.existing), {})
            made, odd = volumes_of(
                shares,
                {**known, **{n: v for n, v in values.items() if v is not None}},
                self.regulation,
                self.figures,
                index,
            )
            values.update(made)
            self.plan.problems.extend(odd)
        return values

    def shown(self, named: dict[str, Any]) -> str:
        """Return what a reader knows a row by, before it is understood."""
        targets = ("kelurahan", "rt_rw", "rw_rt", "rt", "rw", "kode", "tahun")
        cells = [named[column] for target in targets for column in self.matching.columns(target)[:1]]
        return " ".join(str(cell).strip() for cell in cells if not is_blank(cell))

    def straightened(self, index: int, row: tuple[Any, ...], shown: str) -> tuple[Any, ...] | None:
        """Return the row as it should stand; None when its values stand in wrong columns (refused)."""
        step = shifted(row, self.scores, self.steps)
        odd = odd_scores(row, self.scores, self.steps)
        accepted = index in self.choices.repairs
        if index in self.choices.doubted and not accepted and not (step and self.repair):
            found = self.choices.doubted[index]
            self.plan.problems.append(found)
            self.plan.outcomes.append(Outcome(self.table.number(index), Status.REFUSED, shown))
            self.refused(index, shown)
            return None
        if step and (self.repair or accepted):
            block = [p for n, p in self.figures.indices.items() if n in self.block]
            self.plan.report(
                "row-repaired",
                Level.WARNING,
                N_("The values stood one column too far to the right and were moved back.")
                if step > 0
                else N_("The values stood one column too far to the left and were moved back."),
                place=self.table.place(index),
            )
            return repaired(row, step, block, self.figures.indices.get("total"))
        if accepted:
            self.plan.report("row-repaired-otherwise", Level.WARNING,
                             N_("The figures of the row were repaired as agreed."),
                             place=self.table.place(index))  # fmt: skip
            return row
        if (step or odd > 1) and index not in self.choices.as_they_stand:
            self.refuse(index, shown, "row-shifted", Level.ERROR,
                        N_("{row}: {count} printed scores are no scores; the values seem shifted."),
                        N_("Correct the row in the file, or let it be repaired."),
                        row=shown, count=odd)  # fmt: skip
            return None
        return row

    def is_furniture(self, index: int, row: tuple[Any, ...], named: dict[str, Any]) -> bool:
        """Return whether the row is no record but a sum or a header repeated; says so."""
        texts = [cell for cell in row if isinstance(cell, str) and not is_blank(cell)]
        keys = [named[c] for name in ("rt_rw", "rw_rt", "rt", "kode") for c in self.matching.columns(name)]
        if texts and sum(text in self.table.columns for text in texts) > len(self.table.columns) / 2:
            self.refuse(index, "", "row-header-again", Level.INFO, N_("The row repeats the column names."))
            return True
        blank = all(is_blank(key) or _SUMS.match(str(key)) for key in keys)
        if blank and texts and _SUMS.match(texts[0]):
            self.refuse(index, texts[0], "row-sum", Level.INFO,
                        N_("“{words}” is a row of sums, not a record."), words=texts[0])  # fmt: skip
            return True
        return False

    def years(self, index: int, row: tuple[Any, ...], label: str) -> list[int] | None:
        """Return the year of the row; [] stands for every year the RT has; None when it was refused."""
        columns = self.matching.columns("tahun")
        if not columns:
            return [self.year] if self.year else []
        value = row[self.table.columns.index(columns[0])]
        if is_blank(value) and self.year:
            return [self.year]
        try:
            number = parse_number(getattr(value, "year", value), "point")
        except NumberError:
            number = None
        if number is None or int(number) != number or int(number) not in _YEARS:
            self.refuse(index, label, "year-unreadable", Level.ERROR,
                        N_("{label}: “{value}” is not a year."),
                        label=label, value="" if value is None else value)  # fmt: skip
            return None
        return [int(number)]

    def settle(self, rt_id: str, years: list[int], record: Record, key: RecordKey) -> None:
        """Plan the record: new, changed, the same, or refused because its RT and year stand twice."""
        index, label = record.index, record.label
        every = years or sorted(year for known, year in self.existing if known == rt_id)
        if not every:
            self.refuse(index, label, "record-missing", Level.ERROR,
                        N_("{label}: there is no record yet that these figures could complete."),
                        N_("Import the table with the years first, or say of which year these are."),
                        label=label)  # fmt: skip
            return
        twin = next((self.planned[rt_id, year] for year in every if (rt_id, year) in self.planned), None)
        shown = f"{label} {every[0]}" if len(every) == 1 else label
        if twin is not None:
            self.twice(shown, twin, record)
            return
        found = []
        area = self.locator.areas.name(key.area_id)
        for year in every:
            known = self.existing.get((rt_id, year))
            self.planned[rt_id, year] = Record(index, record.cells, record.values, f"{label} {year}")
            if known is None:
                found.append((Status.NEW, self.insert(rt_id, year, record.values)))
            else:
                found.append(self.change(index, f"{label} {year}", known, record.values))
            self.plan.readings.append(
                Reading(
                    index, self.table.number(index), area, key.text, year, found[-1][0], record.values, known
                )
            )
        if all(value is None for value in record.values.values()):
            self.plan.report("record-empty", Level.WARNING,
                             N_("{label}: nothing was counted in this record."),
                             place=self.table.place(index), label=shown)  # fmt: skip
        elif Status.NEW in {status for status, _ in found} and self._only_facts(record):
            self.plan.report("record-facts-only", Level.WARNING,
                             N_("{label}: only the facts of the RT are filled in; nothing was counted yet."),
                             remedy=N_("Leave the row out, or fill in its volumes and import it again."),
                             place=self.table.place(index), label=shown)  # fmt: skip
        statuses = {status for status, _ in found}
        status = next((s for s in (Status.NEW, Status.CHANGED) if s in statuses), Status.UNCHANGED)
        self.plan.outcomes.append(Outcome(self.table.number(index), status, shown, found[-1][1]))

    def _only_facts(self, record: Record) -> bool:
        """Return whether the table has volumes and the record none: figures taken along from last year."""
        return bool(self.volumes) and all(record.values[name] is None for name in self.volumes)

    def twice(self, label: str, first: Record, second: Record) -> None:
        """Refuse the second record of an RT and year."""
        other = [name for name, value in second.values.items() if value != first.values.get(name)]
        text = (
            N_("{label} stands twice with different figures ({columns}); row {first} is used.")
            if other
            else N_("{label} stands twice with the same figures; row {first} is used.")
        )
        columns = self.named(other)
        self.refuse(second.index, label, "record-twice", Level.ERROR if other else Level.WARNING, text,
                    N_("Remove one of the rows from the file."),
                    label=label, columns=columns, first=self.table.number(first.index))  # fmt: skip

    def insert(self, rt_id: str, year: int, values: Row) -> str:
        blank = dict.fromkeys((*HEADER_TARGETS, *self.regulation.volume_columns, *CONSIDERATION_TARGETS))
        row = {"baseline_id": new_key(), "rt_id": rt_id, "tahun": year, **blank, **values,
               "kosong_nol": 0, "sumber": self.plan.source, "catatan": None}  # fmt: skip
        self.plan.add_insert("baseline", row)
        return str(row["baseline_id"])

    def named(self, targets: list[str]) -> str:
        """Return the source columns of *targets*, for a finding."""
        return listed(self.table.columns[self.figures.indices[name]] for name in targets)

    def change(self, index: int, label: str, known: Row, values: Row) -> tuple[Status, str]:
        """Plan what differs from the record of the workspace; a blank changes nothing."""
        key = str(known["baseline_id"])
        kept = [name for name, value in values.items() if value is None and known.get(name) is not None]
        if kept:
            self.plan.report("record-blank-kept", Level.INFO,
                             N_("{label}: blank cells do not erase figures of the workspace ({columns})."),
                             place=self.table.place(index), label=label,
                             columns=self.named(kept))  # fmt: skip
        changed = {n: v for n, v in values.items() if v is not None and not same_figure(v, known.get(n))}
        if not changed:
            return Status.UNCHANGED, key
        changed["sumber"] = self.plan.source
        before = {name: known.get(name) for name in changed}
        self.plan.add_change("baseline", Change(key, changed, before, label))
        return Status.CHANGED, key
