"""What a package brings to the office's workspace: compared, nothing written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.areas import told_apart
from kotaku_qgis.core.errors import N_, Level, Place, Problem
from kotaku_qgis.core.settling import Settled, settle
from kotaku_qgis.core.three_way import Kind, Merge, Row, Rows, States, compare
from kotaku_qgis.indicators.field_copy import Copy, recognise
from kotaku_qgis.indicators.field_states import MERGED, REFERRED, as_json, columns, rules, states

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kotaku_qgis.core.three_way import Decision, QuestionId
    from kotaku_qgis.indicators.field_copy import Delta, Keys
    from kotaku_qgis.indicators.field_return import Returned
    from kotaku_qgis.indicators.manifest import Manifest
    from kotaku_qgis.workspace.store import Workspace

_CHILDREN = ("baseline", "kegiatan", "foto", "titik", "jejak")
"""Tables whose records belong to an RT."""
_MOST_KEYS = 5000
_NEW = "+"
"""Before the row number of a new record without UUID: the office may have given that number to another."""


@dataclass
class Comparison:
    """A package against the workspace.

    Attributes
    ----------
    folder
        Where the package's photos lie; of a ZIP only while the package is open.
    keys
        The office's key of each field record, by table and the field's key.
    """

    copy: Copy
    merge: Merge
    folder: Path
    keys: Keys
    targets: dict[str, set[str]]
    owned: dict[tuple[str, str], set[tuple[str, str]]]
    problems: list[Problem] = field(default_factory=list)

    @property
    def manifest(self) -> Manifest:
        """The package's own account."""
        return self.copy.manifest

    def settle(self, workspace: Workspace, decisions: Mapping[QuestionId, Decision]) -> Settled:
        """Return what would be written after *decisions*."""
        return settle(rules(workspace.regulation), self.merge, decisions, self.targets, self.owned)

    def memory(self, settled: Settled, numbers: Mapping[tuple[str, str], str]) -> tuple[Delta, Keys]:
        """Return what the office must remember of this merge; refused records are left out, to be seen again.

        *numbers* are the office's row numbers of new records without UUID.
        """
        delta: Delta = {}
        keys: Keys = {}
        for name, rows in self.copy.delta.items():
            own = self.keys.get(name, {})
            for key, row in rows.items():
                there = own.get(key, key if row is None else None)
                if there is not None and (name, there) not in settled.refused:
                    delta.setdefault(name, {})[key] = row
        for name, own in self.keys.items():
            named = {key: numbers.get((name, there), there) for key, there in own.items()}
            changed = {
                key: there for key, there in named.items() if key != there and not there.startswith(_NEW)
            }
            if changed:
                keys[name] = changed
        return delta, keys


def compare_package(workspace: Workspace, package: Returned) -> Comparison:
    """Return what the package brings; nothing is written."""
    manifest, problems = package.manifest, list[Problem]()
    there = {name: states(package.data, name, problems) for name in MERGED}
    copy = recognise(workspace, package.data, manifest, there)
    before = copy.ancestor(workspace)
    for name in MERGED:
        _pin(there[name], before[name], columns(workspace.table(name)))
    _only_year(there["baseline"], before["baseline"], manifest.year, problems)
    ways = {name: _ways(workspace, copy, name, there[name], before[name]) for name in MERGED}
    listed = rules(workspace.regulation)
    compared: dict[str, States] = {}
    for rule in listed:
        then, now = (
            {ways[rule.table].get(key, key): _linked(row, rule.links, ways) for key, row in rows.items()}
            for rows in (before[rule.table], there[rule.table])
        )
        compared[rule.table] = States(
            then, now, _office(workspace, rule.table, manifest.year, {**then, **now})
        )
    found = compare(listed, compared, _Labels(workspace, package.data))
    _check_reference(package.data, manifest, problems)
    keys = {
        name: {key: found.keys[name][way] for key, way in ways[name].items() if way in found.keys[name]}
        for name in MERGED
    }
    targets = {name: {str(row[f"{name}_id"]) for row in workspace.rows(name)} for name in REFERRED}
    return Comparison(copy, found, package.folder, keys, targets, _owned(workspace, found), problems)


def _pin(there: Rows, before: Rows, names: list[str]) -> None:
    """Give back the value handed out where the field's cannot stand (it has been named)."""
    for key, row in there.items():
        for name in names:
            if name not in row:
                row[name] = before.get(key, {}).get(name)


def _only_year(there: Rows, before: Rows, year: int, problems: list[Problem]) -> None:
    """Undo what was done to records of other years: they went along for reading."""
    touched = 0
    for key in {*there, *before}:
        then, now = before.get(key), there.get(key)
        if then != now and any(row is not None and row["tahun"] != year for row in (then, now)):
            touched += 1
            if then is None:
                del there[key]
            else:
                there[key] = dict(then)
    if touched:
        text = N_("{count} records of other years than {year} were changed in the field; that is not taken.")
        problems.append(Problem("merge-year", Level.WARNING, text, {"count": touched, "year": year}))


def _ways(workspace: Workspace, copy: Copy, name: str, there: Rows, before: Rows) -> dict[str, str]:
    """Return the key under which each field record is compared: the office's where it is known."""
    known = copy.before.keys.get(name, {})
    numbered = workspace.table(name).key is None
    made = {}
    for key in {**before, **there}:
        fresh = numbered and key not in before
        made[key] = known.get(key, f"{_NEW}{key}" if fresh else key)
    return made


def _linked(row: Row, links: tuple[tuple[str, str, bool], ...], ways: Mapping[str, dict[str, str]]) -> Row:
    made = dict(row)
    for column, table, _ in links:
        key = made.get(column)
        if key is not None:
            made[column] = ways.get(table, {}).get(key, key)
    return made


def _office(workspace: Workspace, name: str, year: int, wanted: Mapping[str, Row]) -> Rows:
    """Return the office's rows: all that could have the name of a new one, else those *wanted*."""
    if name == "rt":
        return states(workspace, name)
    if name == "baseline":
        return states(workspace, name, tahun=year)
    key = workspace.table(name).key
    listed: list[Any] = [one if key else int(one) for one in wanted if key or not one.startswith(_NEW)]
    if len(listed) <= _MOST_KEYS:
        return states(workspace, name, **{key or "fid": listed}) if listed else {}
    return {one: row for one, row in states(workspace, name).items() if one in wanted}


def _owned(workspace: Workspace, found: Merge) -> dict[tuple[str, str], set[tuple[str, str]]]:
    """Return the records that belong to each RT that the field deleted."""
    made: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for question in found.questions:
        if question.table == "rt" and question.kind in {Kind.DELETION, Kind.FIELD_DELETED}:
            made["rt", question.key] = {
                (name, str(row[workspace.table(name).key or "fid"]))
                for name in _CHILDREN
                for row in workspace.rows(name, rt_id=question.key)
            }
    return made


def _check_reference(data: Workspace, manifest: Manifest, problems: list[Problem]) -> None:
    for name in REFERRED:
        if as_json(states(data, name, problems)) != manifest.records.get(name, {}):
            text = N_("Boundaries and kawasan went along for reading; what the field changed is not taken.")
            place = Place(file=data.path.name, feature=name)
            problems.append(Problem("merge-reference", Level.WARNING, text, place=place))


class _Labels:
    """Names records for a reader: kelurahan and RT, the year, or what a point or photo says of itself."""

    def __init__(self, workspace: Workspace, data: Workspace) -> None:
        self.areas = told_apart(workspace.rows("wilayah"))
        self.rt = {row["rt_id"]: self._rt(row) for store in (data, workspace) for row in store.rows("rt")}

    def _rt(self, row: Mapping[str, Any]) -> str:
        name = row.get("rt_rw") or row.get("rt_rw_asal") or "?"
        return f"{self.areas.get(row.get('wilayah_id'), '')} {name}".strip()

    def __call__(self, table: str, key: str, row: Row) -> str:
        """Return the name of one record."""
        if table == "rt":
            return self._rt(row)
        if table == "baseline":
            return f"{self.rt.get(row.get('rt_id'), '?')} {row.get('tahun')}"
        own = next(
            (str(row[name]) for name in ("nama", "keterangan", "berkas", "jenis") if row.get(name)), ""
        )
        parts = [self.rt.get(row.get("rt_id"), ""), own or f"#{key.lstrip(_NEW)}"[:9]]
        return " · ".join(part for part in parts if part)
