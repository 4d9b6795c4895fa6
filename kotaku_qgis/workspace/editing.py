"""Edit sessions of a workspace's layers in QGIS: named, undoable steps over one or several layers.

A step changes edit buffers only; nothing reaches the file before :meth:`Editing.save`. A session that the
user opened is used, but never committed unasked and never rolled back.
"""

from __future__ import annotations

import contextlib
import uuid
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.workspace.linked_undo import LinkedUndo
from kotaku_qgis.workspace.project import SCOPE, layer_of
from kotaku_qgis.workspace.unsaved import unsaved

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

KEYS = {
    "rt": "rt_id",
    "kawasan": "kawasan_id",
    "wilayah": "wilayah_id",
    "baseline": "baseline_id",
    "kegiatan": "kegiatan_id",
    "foto": "foto_id",
    "jejak": "jejak_id",
    "titik": "titik_id",
}
"""The UUID column of each table that has one."""

TABLES = ("wilayah", "kawasan", "rt", "baseline", "kegiatan", "foto", "jejak", "titik", "jalan", "drainase",
          "bangunan")  # fmt: skip
"""Tables a user edits, targets of links before their sources: the order in which they are saved."""


class Step:
    """One named step of work on edit buffers; made by :meth:`Editing.step`, never alone."""

    def __init__(self, editing: Editing, name: str) -> None:
        self._editing = editing
        self.name = name
        self._begun: dict[str, QgsVectorLayer] = {}

    def layer(self, table: str) -> QgsVectorLayer:
        """Return the layer of *table*, with a session open and this step's command begun on it."""
        if table not in self._begun:
            layer = self._editing.begin(table)
            self._editing.links.will_push(layer)
            layer.beginEditCommand(self.name)
            self._begun[table] = layer
        return self._begun[table]

    def add(self, table: str, values: Mapping[str, Any], geometry: QgsGeometry | None = None) -> QgsFeature:
        """Add a feature; a missing key is made (UUID).

        Parameters
        ----------
        values
            Attributes by column name; columns left out take the layer's defaults.
        geometry
            In the CRS of the workspace; made multipart where the layer is.

        Raises
        ------
        KotakuError
            When QGIS refuses the feature; the step is then taken back whole.
        """
        layer = self.layer(table)
        fields = layer.fields()
        given = dict(values)
        key = KEYS.get(table)
        if key and not given.get(key):
            given[key] = str(uuid.uuid4())
        shape = as_stored(layer, geometry)
        feature = QgsVectorLayerUtils.createFeature(layer, shape if shape is not None else QgsGeometry())
        for name, value in given.items():
            feature.setAttribute(fields.indexOf(name), value)
        _compute(layer, feature, given)
        if not layer.addFeature(feature):
            raise self._refused(layer)
        return feature

    def change(
        self,
        table: str,
        fid: int,
        values: Mapping[str, Any] | None = None,
        geometry: QgsGeometry | None = None,
    ) -> None:
        """Change attributes and, when given, the geometry of one feature."""
        layer = self.layer(table)
        # all at once: what the layer computes of them (a record's score) is computed once
        named = {layer.fields().indexOf(name): value for name, value in (values or {}).items()}
        if named and not layer.changeAttributeValues(fid, named):
            raise self._refused(layer)
        if geometry is not None and not layer.changeGeometry(fid, as_stored(layer, geometry)):
            raise self._refused(layer)

    def clear(self, table: str, fid: int) -> None:
        """Take the geometry of one feature away; the record stays."""
        layer = self.layer(table)
        if not layer.changeGeometry(fid, QgsGeometry()):
            raise self._refused(layer)

    def remove(self, table: str, fid: int) -> None:
        """Remove one feature."""
        layer = self.layer(table)
        if not layer.deleteFeature(fid):
            raise self._refused(layer)

    def end(self) -> None:
        """Close the commands and tie their undo together; called at the end of the block."""
        for layer in self._begun.values():
            layer.endEditCommand()
        self._editing.links.tie(list(self._begun.values()), self.name)
        for layer in self._begun.values():
            layer.triggerRepaint()

    def take_back(self) -> None:
        """Undo whatever the step did so far; called after an exception."""
        for layer in self._begun.values():
            layer.destroyEditCommand()
            layer.triggerRepaint()

    @staticmethod
    def _refused(layer: QgsVectorLayer) -> KotakuError:
        return KotakuError(
            N_("QGIS did not take the change; nothing was changed."), place=Place(file=layer.name())
        )


class Editing(QObject):  # type: ignore[misc]
    """The edit sessions of one project's workspace layers.

    ``changed`` is emitted after every step, undo and redo and after saving; ``saved`` carries the list of
    tables that were written.
    """

    changed = pyqtSignal()
    saved = pyqtSignal(list)

    def __init__(self, project: QgsProject, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.links = LinkedUndo()
        self.links.moved = self.changed.emit
        self._own: set[str] = set()
        self.known_reasons: dict[str, str] = {}
        """Why the saving of a table that is just beginning must fail, in words, from who looked before."""
        self._heard: dict[str, tuple[Any, Callable[[], None], Callable[[], None]]] = {}
        """Layers whose sessions are followed, with what listens to them."""
        self.before_save: Callable[[], None] = lambda: None
        """Called before :meth:`save` looks at what is unsaved: may still take steps."""
        self.before_saving: list[Callable[[], None]] = []
        """Called after it: windows in which something is typed that no layer holds yet."""

    def layer(self, table: str) -> QgsVectorLayer:
        """Return the layer of *table*.

        Raises
        ------
        KotakuError
            When it was removed from the project.
        """
        found = layer_of(self.project, table)
        if found is None:
            raise KotakuError(
                N_("The layer of the table {table} is not in the project."),
                place=Place(file=self.project.baseName() or None),
                remedy=N_("Open the workspace again with “Open”, or add the layer from the file."),
                table=table,
            )
        return found

    def layers(self) -> dict[str, QgsVectorLayer]:
        """Return the layers a user edits, by table; those removed from the project are left out."""
        if not self.project.readEntry(SCOPE, "workspace", "")[0]:
            return {}
        found = {table: layer_of(self.project, table) for table in TABLES}
        return {table: layer for table, layer in found.items() if layer is not None}

    def begin(self, table: str) -> QgsVectorLayer:
        """Return the layer of *table* in an edit session, the user's or our own.

        Raises
        ------
        KotakuError
            When the layer cannot be edited, for example because the file is open for reading only, or when it
            was set to another coordinate system than its file has.
        """
        layer = self.layer(table)
        _check_crs(layer)
        if not layer.isEditable():
            if layer.readOnly() or not layer.startEditing():
                raise KotakuError(
                    N_("The layer cannot be edited: it is open for reading only."),
                    place=Place(file=layer.name()),
                    remedy=N_("Copy the workspace to a folder of your own, for example in Documents."),
                )
            self._own.add(layer.id())
            self._follow(layer)
        self.links.watch(layer)
        return layer

    def _follow(self, layer: QgsVectorLayer) -> None:
        """Learn of the end of a session, whoever ends it: one opened after that is not ours."""
        key = layer.id()
        if key in self._heard:
            return

        def ended() -> None:
            self._own.discard(key)

        def gone() -> None:
            self._own.discard(key)
            self._heard.pop(key, None)

        layer.editingStopped.connect(ended)
        layer.willBeDeleted.connect(gone)
        self._heard[key] = (layer, ended, gone)

    @contextlib.contextmanager
    def step(self, name: str) -> Iterator[Step]:
        """Run the block as one undoable command *name* on every layer it touches.

        An exception takes the whole step back and is raised again. Main thread only.
        """
        made = Step(self, name)
        try:
            yield made
        except BaseException:
            made.take_back()
            raise
        made.end()
        self.changed.emit()

    def is_own(self, layer: QgsVectorLayer) -> bool:
        """Whether this object, not the user, opened the layer's session."""
        return layer.isEditable() and layer.id() in self._own

    def modified(self) -> list[str]:
        """Return the tables with changes not yet saved."""
        return [table for table, layer in self.layers().items() if layer.isModified()]

    def save(self) -> list[str]:
        """Write every change to the file; sessions stay open. Returns the tables written.

        Parents are written before the records that refer to them; where a deletion needs the other order,
        that is tried too.

        Raises
        ------
        KotakuError
            With the database's own reason, when something cannot be written; that layer's changes stay in
            the session. Also when a window holds something that cannot be taken: nothing is written then.
        """
        self.before_save()
        for settle in list(self.before_saving):
            settle()
        waiting = self.modified()
        written: list[str] = []
        reasons: dict[str, str] = {}
        while waiting:
            done = self._commit_all(waiting, reasons)
            written += done
            waiting = [table for table in waiting if table not in done]
            if not done:
                break
        if written:
            self.saved.emit(written)
        self.changed.emit()
        if waiting:
            table = next(iter(reasons))
            raise KotakuError(
                N_("The changes could not be saved: {reason}. They are still there, unsaved."),
                place=Place(file=self.layer(table).name()),
                remedy=N_("Undo the last change or correct it, then save again."),
                reason=reasons[table],
            )
        return written

    def _commit_all(self, waiting: list[str], reasons: dict[str, str]) -> list[str]:
        """Write the tables *waiting* and return those written; *reasons* says why one was not.

        One that is refused although it removes nothing ends it: what belongs to it is not written alone.
        """
        reasons.clear()
        done = []
        for table in waiting:
            if self._commit(table, reasons):
                done.append(table)
            elif not unsaved(self.layer(table)).removed:
                break
        return done

    def _commit(self, table: str, reasons: dict[str, str]) -> bool:
        layer = self.layer(table)
        self.known_reasons.pop(table, None)
        if layer.commitChanges(False):
            self.links.forget(layer)
            return True
        lines = [line.strip() for line in layer.commitErrors() if line.strip()]
        reasons[table] = (self.known_reasons.get(table) or "; ".join(lines) or layer.name()).rstrip(".")
        return False

    def close_own(self) -> None:
        """End the sessions this object opened in which nothing is unsaved; the user's stay as they are."""
        for layer in self.layers().values():
            if self.is_own(layer) and not layer.isModified():
                layer.commitChanges(True)
        self._own.clear()

    def close(self) -> None:
        """Stop listening; called when the plugin unloads or another project opens."""
        self.links.close()
        for layer, ended, gone in self._heard.values():
            layer.editingStopped.disconnect(ended)
            layer.willBeDeleted.disconnect(gone)
        self._heard.clear()
        self._own.clear()


def _check_crs(layer: QgsVectorLayer) -> None:
    """Raise KotakuError when shapes drawn in *layer* would be stored as places elsewhere."""
    if not layer.isSpatial():
        return
    shown, kept = layer.crs().authid(), layer.dataProvider().crs().authid()
    # without an id on either side there is nothing to be sure of
    if shown and kept and shown != kept:
        raise KotakuError(
            N_("The layer is set to {found}, but its file is in {wanted}: shapes would be stored elsewhere."),
            place=Place(file=layer.name()),
            remedy=N_("Set it to the coordinate system of the workspace, in its properties."),
            found=shown,
            wanted=kept,
        )


def _compute(layer: QgsVectorLayer, feature: QgsFeature, given: Mapping[str, Any]) -> None:
    """Fill what a layer computes whenever a feature changes: QGIS does it for changes, not for new ones."""
    for index, field in enumerate(layer.fields()):
        if field.name() not in given and layer.defaultValueDefinition(index).applyOnUpdate():
            feature.setAttribute(index, layer.defaultValue(index, feature))


def as_stored(layer: QgsVectorLayer, geometry: QgsGeometry | None) -> QgsGeometry | None:
    """Return a flat copy of *geometry* in the layer's type (multipart where the layer is); None for none."""
    if geometry is None or geometry.isNull():
        return None
    made = QgsGeometry(geometry)
    inner = made.get()
    inner.dropZValue()
    inner.dropMValue()
    if layer.wkbType() != made.wkbType():
        made.convertToMultiType()
    return made
