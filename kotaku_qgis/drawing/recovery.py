"""Unsaved drawing outlives a crash: what is in the edit buffers is written beside the workspace as one draws.

One file per window, ``<workspace>.pemulihan-<id>.json``, with a lock that dies with the process. It is there
only while something is unsaved.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import glob
import json
import os
import shutil
import uuid
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import QgsExpression, QgsFeature, QgsFeatureRequest, QgsGeometry
from qgis.PyQt.QtCore import QLockFile

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.drawing.book import value
from kotaku_qgis.drawing.unfinished import Typed, Unfinished
from kotaku_qgis.workspace import backup
from kotaku_qgis.workspace.editing import KEYS
from kotaku_qgis.workspace.unsaved import unsaved

if TYPE_CHECKING:
    from pathlib import Path

    from qgis.core import QgsVectorLayer

    from kotaku_qgis.workspace.editing import Editing, Step

VERSION = 1
_MARK = ".pemulihan-"


@dataclass(frozen=True)
class Found:
    """A recovery file of a window that is gone."""

    path: Path
    written: str
    """Local time, ``2026-11-25 14:32``."""
    counts: dict[str, int]
    """Changed, added or removed features per table."""
    unfinished: Unfinished | None
    typed: Typed | None = None

    @property
    def total(self) -> int:
        """How many features were unsaved."""
        return sum(self.counts.values())


class RecoveryFile:
    """The file of this window for one workspace."""

    def __init__(self, workspace: Path, path: Path | None = None) -> None:
        """Begin a new file, or go on with *path*, left by the plugin before it was loaded anew."""
        self.workspace = workspace
        self.path = path or workspace.with_name(f"{workspace.stem}{_MARK}{uuid.uuid4().hex[:8]}.json")
        self._lock: QLockFile | None = None
        self._shape: Unfinished | None = None
        self._typed: Typed | None = None

    def write(
        self, editing: Editing, unfinished: Unfinished | None = None, typed: Typed | None = None
    ) -> bool:
        """Write what is unsaved now; nothing unsaved removes the file. Returns whether there is a file.

        Parameters
        ----------
        unfinished, typed
            The shape and the record in work that no layer holds yet.

        Raises
        ------
        OSError
            The folder cannot be written to or the disk is full; an earlier file stays.
        """
        layers = {table: _changes(layer, table) for table, layer in editing.layers().items()}
        layers = {table: found for table, found in layers.items() if any(found.values())}
        open_shape = unfinished if unfinished is not None and (unfinished.corners or unfinished.wkb) else None
        if not layers and open_shape is None and typed is None:
            self.remove()
            return False
        self._shape, self._typed = open_shape, typed
        self._put(layers)
        return True

    def _put(self, layers: dict[str, Any]) -> None:
        content = {
            "version": VERSION,
            "workspace": self.workspace.name,
            "written": dt.datetime.now().astimezone().isoformat(timespec="seconds"),
            "layers": layers,
            "unfinished": self._shape.__dict__ if self._shape else None,
            "typed": self._typed.__dict__ if self._typed else None,
        }
        if self._lock is None:
            self._lock = _lock(self.path)
            self._lock.tryLock(0)
        part = self.path.with_name(self.path.name + ".part")
        try:
            with part.open("w", encoding="utf-8") as stream:
                json.dump(content, stream, ensure_ascii=False)
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(self.path)
        finally:
            part.unlink(missing_ok=True)

    def let_go(self) -> None:
        """The project was closed: what was unsaved in layers the user has given up, work begun not."""
        if (self._shape is None and self._typed is None) or not self.path.exists():
            self.remove()
            return
        with contextlib.suppress(OSError):
            self._put({})
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def remove(self) -> None:
        """Take the file and its lock away: everything is saved, or was given up by the user."""
        self._shape = self._typed = None
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None


def _lock(path: Path) -> QLockFile:
    lock = QLockFile(str(path) + ".lock")
    lock.setStaleLockTime(0)  # stale only when its process is gone, however long that one has been at it
    return lock


# ---- what is unsaved ------------------------------------------------------------------------------


def _changes(layer: QgsVectorLayer, table: str) -> dict[str, list[dict[str, Any]]]:
    """Return added, changed and removed features of a layer's session as plain values."""
    if not layer.isModified():
        return {}
    held = unsaved(layer)
    names = layer.fields().names()
    key = KEYS.get(table)
    added = [
        {"values": _plain(feature, names), "geom": _hex(feature.geometry())}
        for feature in held.added.values()
    ]
    changed = []
    fids = sorted({*held.values, *held.shapes})
    stored = _stored(layer, [*fids, *held.removed])
    for fid in fids:
        before = stored[fid]
        listed = sorted(held.values.get(fid, {}).items())
        values = {names[index]: _bare(one) for index, one in listed if names[index] != "fid"}
        changed.append(
            {
                "fid": fid,
                "key": value(before, key) if key else None,
                "values": values,
                "before": _plain(before, list(values)),
                "geom": _hex(held.shapes[fid]) if fid in held.shapes else None,
                "geom_before": _hex(before.geometry()) if fid in held.shapes else None,
            }
        )
    removed = [{"fid": fid, "key": value(stored[fid], key) if key else None} for fid in sorted(held.removed)]
    return {"added": added, "changed": changed, "removed": removed}


def _stored(layer: QgsVectorLayer, fids: list[int]) -> dict[int, QgsFeature]:
    """Return features as the file has them; what another program removed is there without values."""
    found = {fid: QgsFeature(layer.fields()) for fid in fids}
    if fids:
        request = QgsFeatureRequest().setFilterFids(fids)
        found.update({one.id(): one for one in layer.dataProvider().getFeatures(request)})
    return found


def _plain(feature: QgsFeature, names: list[str]) -> dict[str, Any]:
    return {name: _bare(feature[name]) for name in names if name != "fid"}


def _bare(found: Any) -> Any:
    """Return an attribute as JSON takes it, None for QGIS's NULL."""
    if found is None or (hasattr(found, "isNull") and found.isNull()):
        return None
    return found.toString("yyyy-MM-ddTHH:mm:ss") if hasattr(found, "toString") else found


def _hex(shape: QgsGeometry) -> str:
    """Return a shape as text; '' for one that was taken away."""
    return "" if shape.isNull() else bytes(shape.asWkb()).hex()


# ---- what a gone window left ----------------------------------------------------------------------


def left_behind(workspace: Path) -> list[Found]:
    """Return the recovery files of windows that are gone, newest first; unreadable ones are set aside."""
    found = []
    for path in workspace.parent.glob(f"{glob.escape(workspace.stem)}{_MARK}*.json"):
        lock = _lock(path)
        if not lock.tryLock(0):
            continue  # another window is at it
        lock.unlock()
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
            counts = {
                table: sum(len(listed) for listed in kinds.values())
                for table, kinds in content["layers"].items()
            }
            shape = content.get("unfinished")
            unfinished = Unfinished.read(shape) if shape else None
            told = content.get("typed")
            typed = (
                Typed(
                    told["rt_id"], told["rt"], int(told["year"]), dict(told["values"]), dict(told["before"])
                )
                if told
                else None
            )
            written = dt.datetime.fromisoformat(content["written"]).strftime("%Y-%m-%d %H:%M")
        except (ValueError, KeyError, TypeError, AttributeError):
            set_aside(path)
            continue
        found.append(Found(path, written, counts, unfinished, typed))
    return sorted(found, key=lambda one: one.written, reverse=True)


def set_aside(path: Path) -> Path:
    """Move a recovery file into ``cadangan/``, where it stays until someone removes it; return where."""
    folder = path.parent / backup.FOLDER
    folder.mkdir(exist_ok=True)
    target = folder / f"{path.stem.replace('.', '_')}_{backup.stamp()}.json"
    shutil.move(str(path), str(target))
    return target


def restore(editing: Editing, found: Found, name: str) -> list[Problem]:
    """Put the unsaved changes of a gone window back into edit sessions, as one step called *name*.

    Nothing is saved. What cannot be put back, because the workspace has changed since, is left out and
    reported; the file itself goes to ``cadangan/``.

    Raises
    ------
    KotakuError
        When the file is of a newer plugin or a layer cannot be edited; then nothing has changed.
    """
    content = json.loads(found.path.read_text(encoding="utf-8"))
    if content["version"] > VERSION:
        raise KotakuError(
            N_("The unsaved drawing was kept by a newer plugin."),
            place=Place(file=found.path.name),
            remedy=N_("Update the plugin, then open the workspace again."),
        )
    problems: list[Problem] = []
    with editing.step(name) as step:
        for table, kinds in content["layers"].items():
            if table not in editing.layers():
                problems.append(_lost(table, None, N_("The layer is not in the project.")))
                continue
            _restore_table(step, editing.layer(table), table, kinds, problems)
    set_aside(found.path)
    return problems


def _restore_table(
    step: Step,
    layer: QgsVectorLayer,
    table: str,
    kinds: dict[str, list[dict[str, Any]]],
    problems: list[Problem],
) -> None:
    known = set(layer.fields().names())
    for row in kinds.get("added", ()):
        values = {name: one for name, one in row["values"].items() if name in known}
        present = _present(layer, table, values, row["geom"])
        if present is None:
            step.add(table, values, _shape(row["geom"]))
        elif not _is(present, values, row["geom"]):
            problems.append(_lost(table, row, N_("It is in the workspace already.")))
    for row in kinds.get("changed", ()):
        feature = _find(layer, table, row)
        if feature is None:
            problems.append(_lost(table, row, N_("The record is not there any more.")))
            continue
        values = {name: one for name, one in row["values"].items() if name in known}
        before = {name: one for name, one in row["before"].items() if name in known}
        if _is(feature, before, row["geom_before"] if row["geom"] is not None else None):
            _change(step, table, feature.id(), values, row["geom"])
        elif not _is(feature, values, row["geom"]):
            problems.append(_lost(table, row, N_("It has been changed since; look at both.")))
    for row in kinds.get("removed", ()):
        feature = _find(layer, table, row)
        if feature is not None:
            step.remove(table, feature.id())


def _change(step: Step, table: str, fid: int, values: dict[str, Any], shape: str | None) -> None:
    step.change(table, fid, values, _shape(shape))
    if shape == "":
        step.clear(table, fid)


def _is(feature: QgsFeature, values: dict[str, Any], shape: str | None) -> bool:
    """Whether a feature has these values and, when one is given, this shape."""
    same = _plain(feature, list(values)) == {name: one for name, one in values.items() if name != "fid"}
    return same and (shape is None or _hex(feature.geometry()) == shape)


def _present(
    layer: QgsVectorLayer, table: str, values: dict[str, Any], shape: str | None
) -> QgsFeature | None:
    """Return the feature that an added one would be a second of; None for none."""
    if KEYS.get(table):
        return _find(layer, table, {"key": values.get(KEYS[table]), "fid": None})
    made = _shape(shape)
    near = layer.getFeatures(made.boundingBox().buffered(1.0)) if made is not None else ()
    return next((one for one in near if _is(one, values, shape)), None)


def _find(layer: QgsVectorLayer, table: str, row: dict[str, Any]) -> QgsFeature | None:
    """Return the feature a row of the file speaks of: by key, by feature id where a table has none."""
    key = KEYS.get(table)
    if key:
        if not row["key"]:
            return None
        request = QgsFeatureRequest()
        request.setFilterExpression(QgsExpression.createFieldEqualityExpression(key, row["key"]))
    else:
        request = QgsFeatureRequest(int(row["fid"]))
    return next(iter(layer.getFeatures(request)), None)


def _shape(text: str | None) -> QgsGeometry | None:
    if not text:
        return None
    made = QgsGeometry()
    made.fromWkb(bytes.fromhex(text))
    return made


def _lost(table: str, row: dict[str, Any] | None, why: str) -> Problem:
    values = (row or {}).get("values") or {}
    name = values.get("rt_rw") or values.get("nama") or (row or {}).get("key") or (row or {}).get("fid")
    return Problem(
        "recovery-left-out",
        Level.WARNING,
        why,
        {},
        Place(feature=" ".join(str(one) for one in (table, name) if one)),
        N_("The whole drawing as it was lies in the folder “cadangan”."),
    )
