"""What the history window shows, as plain values in the user's words; read in a task."""

from __future__ import annotations

import csv
import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsGeometry,
)

from kotaku_qgis.core.areas import told_apart
from kotaku_qgis.core.errors import N_
from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.core.spreadsheet import escaped
from kotaku_qgis.i18n import language, tr
from kotaku_qgis.workspace import past, schema
from kotaku_qgis.workspace.captions import Captions
from kotaku_qgis.workspace.store import open_workspace

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kotaku_qgis.workspace.store import Workspace
    from kotaku_qgis.workspace.versions import Conflict

ACTIONS = {
    "edit": N_("Edited in QGIS or in the field"),
    "settings": N_("Settings"),
    "assess": N_("Scores computed"),
    "import boundaries": N_("Boundaries imported"),
    "import rt": N_("RT imported"),
    "import baseline": N_("Baseline imported"),
    "import kegiatan": N_("Interventions imported"),
    "import jalan": N_("Roads imported"),
    "import drainase": N_("Drains imported"),
    "import bangunan": N_("Buildings imported"),
    "build kawasan": N_("Kawasan built"),
    "repair geometry": N_("Polygons repaired"),
    "merge field package": N_("Field package merged"),
    "undo": N_("Undone"),
    "restore": N_("Version restored"),
}
_SQUARE_METRES = 10_000
NEW, GONE, CHANGED = "new", "gone", "changed"
_HIDDEN = frozenset({"atribut_asal"})
"""Columns that hold what no person reads."""


@dataclass(frozen=True)
class StepRow:
    """A step as a line of the list; *undone* says that a later step took it back."""

    step: past.Step
    when: dt.datetime | None
    what: str
    who: str
    where: str
    undone: bool


@dataclass(frozen=True)
class ChangeRow:
    """One value that a step changed, or one record it made or removed (then *column* is empty)."""

    table: str
    key: str
    record: str
    kind: str
    column: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True)
class ValueRow:
    """One column of two versions of a record."""

    column: str
    left: str
    right: str
    same: bool


@dataclass(frozen=True)
class RecordVersions:
    """The versions of a record, and what each is called."""

    table: str
    key: str
    record: str
    versions: tuple[past.Version, ...]
    titles: tuple[str, ...]
    values: tuple[dict[str, str] | None, ...]
    """Shown values by column of each version."""
    captions: dict[str, str]


@dataclass(frozen=True)
class Records:
    """Records one can choose: label of an RT → what there is of it (title, table, key)."""

    choices: dict[str, list[tuple[str, str, str]]]


def read_steps(path: Path) -> tuple[list[StepRow], Records]:
    """Return every step, the newest first, and the records to choose from."""
    with open_workspace(path, readonly=True) as workspace:
        found = past.steps(workspace)
        labels = Labels(workspace)
        undone: set[str] = set()
        for step in found:
            # newest first: an undo that was itself taken back undoes nothing
            if step.action == "undo" and step.id not in undone:
                undone.add(step.source)
        known = {step.id: step for step in found}
        rows = [_step_row(workspace, step, known.get(step.source), step.id in undone) for step in found]
        return rows, Records(labels.choices())


def read_changes(path: Path, step: past.Step) -> list[ChangeRow]:
    """Return what *step* changed."""
    with open_workspace(path, readonly=True) as workspace:
        labels, shown = Labels(workspace), Shown(workspace)
        rows: list[ChangeRow] = []
        for table, key, before, after in past.changes_of(workspace, step):
            label = labels.of(table, key, after or before)
            if before is None or after is None:
                if before is not after:
                    rows.append(ChangeRow(table, key, label, NEW if before is None else GONE))
                continue
            rows += [
                ChangeRow(table, key, label, CHANGED, shown.caption(table, column),
                          *shown.pair(table, column, old, new))
                for column, old, new in past.differences(before, after)
                if column not in _HIDDEN
            ]  # fmt: skip
        return rows


def read_versions(path: Path, table: str, key: str) -> RecordVersions:
    """Return every version of one record."""
    with open_workspace(path, readonly=True) as workspace:
        shown = Shown(workspace)
        found = past.versions(workspace, table, key)
        hidden = {*_HIDDEN, workspace.table(table).key}
        columns = [name for name in past.tracked(workspace, table) if name not in hidden]
        state = next((one.values for one in reversed(found) if one.values is not None), None)
        return RecordVersions(
            table,
            key,
            Labels(workspace).of(table, key, state),
            tuple(found),
            tuple(_title(one) for one in found),
            tuple(
                None
                if one.values is None
                else {name: shown.value(table, name, one.values.get(name)) for name in columns}
                for one in found
            ),
            {name: shown.caption(table, name) for name in columns},
        )


def conflict_rows(path: Path, conflicts: Iterable[Conflict]) -> list[tuple[str, str, str]]:
    """Return record, what is about it, and why it is left, of each conflict."""
    with open_workspace(path, readonly=True) as workspace:
        labels, shown = Labels(workspace), Shown(workspace)
        rows = []
        for one in conflicts:
            state = past.present(workspace, one.table, [one.key])[one.key]
            about = ""
            if one.column is not None:
                about = tr(
                    "{column}: {now} (was {then})",
                    column=shown.caption(one.table, one.column),
                    now=shown.value(one.table, one.column, one.now) or "–",
                    then=shown.value(one.table, one.column, one.then) or "–",
                )
            rows.append((labels.of(one.table, one.key, state), about, tr(one.problem.text)))
        return rows


def compared(record: RecordVersions, left: int, right: int) -> list[ValueRow]:
    """Return the columns of two versions side by side."""
    one, other = record.values[left] or {}, record.values[right] or {}
    rows = []
    for name, caption in record.captions.items():
        raw = ((v.values or {}).get(name) for v in (record.versions[left], record.versions[right]))
        first, second = raw
        rows.append(ValueRow(caption, one.get(name, ""), other.get(name, ""), first == second))
    return rows


def write_csv(path: Path, heading: list[str], rows: Iterable[Iterable[str]]) -> None:
    """Write a table that Excel opens as it is, whole or not at all."""
    part = path.with_name(path.name + ".part")
    try:
        with part.open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream, delimiter=";")
            writer.writerow(heading)
            for row in rows:
                writer.writerow([escaped(cell) for cell in row])
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def local(time: str) -> dt.datetime | None:
    """Return a time of the database in the zone of this computer; None when it says none."""
    try:
        return dt.datetime.fromisoformat(time.replace("Z", "+00:00")).astimezone()
    except ValueError:
        return None


def when_text(when: dt.datetime | None, *, seconds: bool = False) -> str:
    """Return a time as one reads it."""
    return when.strftime("%d-%m-%Y %H:%M:%S" if seconds else "%d-%m-%Y %H:%M") if when else "–"


def action_text(action: str, source: str = "") -> str:
    """Return an action in the user's words, with the file it came from."""
    known = tr(ACTIONS[action]) if action in ACTIONS else action
    return f"{known}: {source}" if source and action not in {"undo", "restore"} else known


def _step_row(workspace: Workspace, step: past.Step, about: past.Step | None, undone: bool) -> StepRow:
    where = [tr(workspace.table(name).label) for name in step.tables if name]
    what = action_text(step.action, step.source)
    if step.first == 1 and not step.undoable:
        what = tr("Workspace made")
    if about is not None:
        what = f"{what}: {action_text(about.action, about.source)}"
    return StepRow(step, local(step.time), what, step.user or "QGIS", ", ".join(where), undone)


def _title(one: past.Version) -> str:
    if not one.time:
        return tr("Before the history began")
    parts = [when_text(local(one.time), seconds=True), action_text(one.action), one.user or "QGIS"]
    return " · ".join((*parts, tr("removed")) if one.values is None else parts)


class Labels:
    """What a reader knows records by."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.areas = told_apart(workspace.rows("wilayah"))
        self.regions = {row["kawasan_id"]: row["nama"] for row in workspace.rows("kawasan")}
        columns = workspace.columns("rt", ["rt_id", "wilayah_id", "rt_rw"])
        self.rt = {
            key: f"{self.areas.get(area, '')} {text or '–'}".strip()
            for key, area, text in zip(columns["rt_id"], columns["wilayah_id"], columns["rt_rw"])
        }

    def of(self, table: str, key: str, state: past.State) -> str:
        """Return the label of one record, from its values when it is no longer there."""
        values = state or {}
        if table == "rt":
            name = f"{self.areas.get(values.get('wilayah_id'), '')} {values.get('rt_rw') or '–'}".strip()
            return self.rt.get(key, name)
        if table == "baseline":
            return f"{self.rt.get(values.get('rt_id'), '–')} {values.get('tahun') or ''}".strip()
        kind = tr(self.workspace.table(table).label)
        name = str(values.get("nama") or values.get("keterangan") or self.rt.get(values.get("rt_id")) or "")
        return f"{kind}: {name or '#' + key[:8]}"

    def choices(self) -> dict[str, list[tuple[str, str, str]]]:
        """Return the records of each RT: the RT itself, then its years."""
        made: dict[str, list[tuple[str, str, str]]] = {}
        for key, label in sorted(self.rt.items(), key=lambda item: item[1]):
            made.setdefault(label, []).append((tr("RT and its polygon"), "rt", key))
        columns = self.workspace.columns("baseline", ["baseline_id", "rt_id", "tahun"])
        listed = sorted(zip(columns["tahun"], columns["baseline_id"], columns["rt_id"]), reverse=True)
        for year, key, rt_id in listed:
            if rt_id in self.rt:
                title = tr("Record of {year}", year=int(year))
                made[self.rt[rt_id]].append((title, "baseline", key))
        return made


class Shown:
    """Values of the history in the user's words: numbers, choices, names in place of ids, shapes."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.captions = Captions(workspace.regulation)
        self.labels = Labels(workspace)
        self.lang = language()
        self.measure = QgsDistanceArea()
        crs = QgsCoordinateReferenceSystem(workspace.settings.crs)
        self.measure.setSourceCrs(crs, QgsCoordinateTransformContext())
        self.measure.setEllipsoid("EPSG:7030")
        self.columns: dict[tuple[str, str], schema.Column] = {}
        for table in schema.tables(workspace.regulation):
            self.columns.update({(table.name, column.name): column for column in table.columns})

    def caption(self, table: str, column: str) -> str:
        """Return what a column is called."""
        return tr("Shape") if column == "geom" else self.captions.column(self.columns[table, column])

    def value(self, table: str, column: str, text: str | None) -> str:
        """Return a value of the history as one reads it."""
        if text is None:
            return ""
        if column == "geom":
            return self._shape(table, text)
        described = self.columns[table, column]
        named: Any = {"rt_id": self.labels.rt, "wilayah_id": self.labels.areas, "induk_id": self.labels.areas,
                      "kawasan_id": self.labels.regions}.get(column, {})  # fmt: skip
        if text in named and column != self.workspace.table(table).key:
            return str(named[text])
        choice = next(
            (tr(label) for stored, label in described.choices if stored == text.split(".")[0]), None
        )
        if choice is not None:
            return choice
        if described.type in {schema.REAL, schema.INT}:
            return self._number(described.name, text)
        return when_text(local(text), seconds=True) if described.type == schema.TIME else text

    def pair(self, table: str, column: str, old: str | None, new: str | None) -> tuple[str, str]:
        """Return both values; of a shape that was moved also how far."""
        before, after = self.value(table, column, old), self.value(table, column, new)
        if column == "geom" and old and new:
            one, other = (self._geometry(table, text) for text in (old, new))
            metres = format_number(one.hausdorffDistance(other), 1, self.lang)
            after = tr("{shape}; up to {metres} m away", shape=after, metres=metres)
        return before, after

    def _geometry(self, table: str, text: str) -> QgsGeometry:
        shape = QgsGeometry()
        shape.fromWkb(past.typed(self.workspace, table, {"geom": text})["geom"] or b"")
        return shape

    def _shape(self, table: str, text: str) -> str:
        shape = self._geometry(table, text)
        if shape.isNull():
            return ""
        if self.workspace.table(table).geometry == schema.POINT:
            point = shape.asPoint()
            return f"{format_number(point.x(), 1, self.lang)}; {format_number(point.y(), 1, self.lang)}"
        corners = shape.constGet().nCoordinates()
        if self.workspace.table(table).geometry == schema.POLYGON:
            area = format_number(self.measure.measureArea(shape) / _SQUARE_METRES, 4, self.lang)
            return tr("{area} ha, {count} corners", area=area, count=corners)
        return tr("line of {count} points", count=corners)

    def _number(self, name: str, text: str) -> str:
        number = float(text)
        if name == "tahun" or (number.is_integer() and abs(number) < 1000):  # noqa: PLR2004 (no separator)
            return str(int(number))
        shown = format_number(number, 4, self.lang)
        mark = "," if self.lang == "id" else "."
        return shown.rstrip("0").rstrip(mark) if mark in shown else shown
