"""QGIS's own form of a record inside the dock: narrow, Enter moves on, and what was typed as plain values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsFeature, QgsFieldConstraints, QgsVectorLayerUtils
from qgis.gui import QgsAttributeEditorContext, QgsAttributeForm
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QObject, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.gui.indicators.entry_data import plain
from kotaku_qgis.gui.indicators.entry_decimals import Decimals
from kotaku_qgis.gui.indicators.entry_fit import fit, hush, settle
from kotaku_qgis.i18n import tr
from kotaku_qgis.workspace.schema import is_live

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qgis.core import QgsVectorLayer

FIXED = ("baseline_id", "rt_id", "tahun")
"""What the dock itself says about a record."""
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
_EDITORS = (QLineEdit, QComboBox, QPlainTextEdit, QTextEdit)


class RecordForm(QWidget):
    """Shows one record at a time.

    ``typed`` is emitted when a value changes; ``finished`` when Enter is pressed in the last field.
    """

    typed = pyqtSignal()
    finished = pyqtSignal()

    def __init__(self, iface: Any, order: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.iface = iface
        self.order = order
        """Columns in the order in which Enter goes through them."""
        self.form: Any = None
        self.layer: Any = None
        self.before: QgsFeature | None = None
        """The record as the layer holds it, or the blank one it begins as."""
        self.is_new = False
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._decimals: list[Decimals] = []
        self._editors: dict[str, QWidget] = {}
        self._busy = False

    # ---- showing -----------------------------------------------------------------------------------

    def show_record(self, layer: QgsVectorLayer, record: QgsFeature, *, new: bool) -> None:
        """Show a record of *layer*, whose edit session is open; tab and field stay where they were."""
        tab, name = self._tab_number(), self.field()
        if self.form is not None and self.layer is layer:
            # one form serves record after record: to make one takes QGIS longer than a person waits
            self._fill(record)
        else:
            self.clear()
            self._make(layer, record)
            tabs = self.tabs()
            if tabs is not None:
                tabs.currentChanged.connect(self._settle_soon)
                tabs.setCurrentIndex(min(tab or 0, tabs.count() - 1))
        self.layer, self.before, self.is_new = layer, QgsFeature(record), new
        self._settle_soon()
        if name:
            self.focus(name)

    def _fill(self, record: QgsFeature) -> None:
        self._busy = True
        try:
            self.form.setFeature(record)
            self._empty()
        finally:
            self._busy = False
        self._hush()

    def _make(self, layer: QgsVectorLayer, record: QgsFeature) -> None:
        self.layer = layer
        context = QgsAttributeEditorContext()
        context.setVectorLayerTools(self.iface.vectorLayerTools())
        context.setMapCanvas(self.iface.mapCanvas())
        context.setMainMessageBar(self.iface.messageBar())
        # in the other modes the form writes itself into the layer whenever somebody asks whether that is
        # modified; here what is typed becomes a step when the user moves on
        mode = QgsAttributeEditorContext.Mode.FixAttributeMode
        context.setAttributeFormMode(mode)
        self._busy = True
        try:
            self.form = QgsAttributeForm(layer, record, context, self)
            self.form.setMode(mode)
        finally:
            self._busy = False
        self.form.hideButtonBox()
        self._prepare()
        self.form.widgetValueChanged.connect(self._changed)
        self.layout().addWidget(self.form)

    def clear(self) -> None:
        """Show nothing."""
        if self.form is not None:
            self.form.hide()
            self.layout().removeWidget(self.form)
            self.form.deleteLater()
        self.form = self.layer = self.before = None
        self._editors, self._decimals = {}, []

    def drop(self) -> None:
        """Show nothing, at once: the layer is about to go, and the form must not outlive it."""
        form = self.form
        self.clear()
        if form is not None:
            sip.delete(form)

    def _prepare(self) -> None:
        """Fit the form into the dock and let Enter move on."""
        # gathered once: QGIS keeps hundreds of widgets in a form, and each search goes through them all
        for widget in self.form.findChildren(QWidget):
            if isinstance(widget, _EDITORS):
                self._editors.setdefault(widget.objectName(), widget)
        fit(self.form, FIXED, self.editor("isi_total"))
        for name in self.order:
            editor = self.editor(name)
            if editor is not None:
                editor.installEventFilter(self)
            field = self.layer.fields().field(name)
            if isinstance(editor, QLineEdit) and field.isNumeric():
                self._decimals.append(Decimals(editor))
            if isinstance(editor, (QPlainTextEdit, QTextEdit)):
                editor.setTabChangesFocus(True)
        self._empty()
        self._hush()

    def _empty(self) -> None:
        """Let texts that nobody has written be empty: QGIS writes its NULL there, to be typed behind."""
        null = QgsApplication.nullRepresentation()
        for name in self.order:
            editor = self.editor(name)
            if isinstance(editor, (QPlainTextEdit, QTextEdit)) and editor.toPlainText() == null:
                editor.clear()
            elif isinstance(editor, QLineEdit) and editor.text() == null:
                editor.setText("")

    # ---- values ------------------------------------------------------------------------------------

    def values(self) -> QgsFeature | None:
        """Return the record as it is typed, in the types of its columns; None when nothing is shown."""
        if self.form is None:
            return None
        now = QgsFeature(self.form.currentFormFeature())
        for index, field in enumerate(self.layer.fields()):
            if field.name() != "fid":
                now.setAttribute(index, _converted(field, now.attribute(index)))
        return now

    def changes(self) -> dict[str, Any]:
        """Return what was typed and differs from the layer, by column."""
        now = self.values()
        if now is None or self.before is None:
            return {}
        made = {}
        for index, field in enumerate(self.layer.fields()):
            name = field.name()
            if name in FIXED or name == "fid" or is_live(name):
                continue
            if plain(now.attribute(index)) != plain(self.before.attribute(index)):
                made[name] = now.attribute(index)
        return made

    def set_values(self, values: dict[str, Any]) -> None:
        """Type *values* into the form."""
        for name, value in values.items():
            self.form.changeAttribute(name, value)

    def complaints(self, *, hard: bool) -> list[tuple[str, str]]:
        """Return column and words of every constraint that does not hold; *hard*: only what must hold."""
        now = self.values()
        if now is None:
            return []
        strengths = QgsFieldConstraints.ConstraintStrength
        wanted = [strengths.ConstraintStrengthHard] + ([] if hard else [strengths.ConstraintStrengthSoft])
        found = []
        for index, field in enumerate(self.layer.fields()):
            if field.name() in FIXED:
                continue
            constraints = field.constraints()
            for strength in wanted:
                good, errors = QgsVectorLayerUtils.validateAttribute(self.layer, now, index, strength)
                if not good:
                    words = constraints.constraintDescription() or "; ".join(errors)
                    found.append((field.name(), words))
        return found

    def like_thousands(self, names: Sequence[str]) -> list[str]:
        """Return those of *names* in which something like 1.250 was typed, which is taken for a decimal."""
        typed = set(self.changes()) & set(names)
        texts = {
            name: self._editors[name].text() for name in typed if isinstance(self.editor(name), QLineEdit)
        }
        return [name for name in names if _THOUSANDS.fullmatch(texts.get(name, ""))]

    # ---- keyboard ----------------------------------------------------------------------------------

    def tabs(self) -> QTabWidget | None:
        """Return the tabs of the form."""
        return self.form.findChild(QTabWidget) if self.form is not None else None

    def _tab_number(self) -> int | None:
        tabs = self.tabs()
        return None if tabs is None else tabs.currentIndex()

    def editor(self, name: str) -> Any:
        """Return the widget in which a column is typed; None when the form has none."""
        return self._editors.get(name)

    def field(self) -> str:
        """Return the column in which the cursor stands; empty when elsewhere."""
        widget = self.focusWidget()
        while widget is not None and widget is not self:
            if widget.objectName() in self.order:
                return widget.objectName()
            widget = widget.parent()
        return ""

    def focus(self, name: str) -> bool:
        """Put the cursor into a column, its tab to the front; False when it cannot be typed into."""
        editor = self.editor(name)
        if (
            editor is None
            or not editor.isEnabled()
            or (isinstance(editor, QLineEdit) and editor.isReadOnly())
        ):
            return False
        page, tabs = editor, self.tabs()
        while page is not None and tabs is not None and tabs.indexOf(page) < 0:
            page = page.parent()
        if page is not None and tabs is not None:
            tabs.setCurrentWidget(page)
        editor.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(editor, QLineEdit):
            editor.selectAll()
        area = editor.parent()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parent()
        if area is not None:
            area.ensureWidgetVisible(editor)
        return True

    def start(self) -> None:
        """Put the cursor into the first column."""
        self._go_on(list(self.order))

    def _go_on(self, names: list[str]) -> None:
        if not any(self.focus(name) for name in names):
            self.finished.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter as “next”: to the following column, over the tabs, at the end to the next RT."""
        if event.type() == QEvent.Type.KeyPress and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            plain_enter = event.modifiers() in {
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.KeypadModifier,
            }
            name = watched.objectName()
            if plain_enter and name in self.order and not isinstance(watched, (QPlainTextEdit, QTextEdit)):
                self._go_on(list(self.order)[self.order.index(name) + 1 :])
                return True
        return super().eventFilter(watched, event)

    def _changed(self, *_details: object) -> None:
        if not self._busy:
            QTimer.singleShot(0, self._hush)
            self.typed.emit()

    def resizeEvent(self, event: Any) -> None:
        """Let the labels wrap anew."""
        super().resizeEvent(event)
        self._settle_soon()

    def _settle_soon(self, *_details: object) -> None:
        QTimer.singleShot(0, self._settle)

    def _settle(self) -> None:
        if self.form is not None:
            settle(self.form)

    def _hush(self) -> None:
        if self.form is None:
            return
        hush(self.form)
        for one in self._decimals:
            # with every record QGIS puts its own NULL there again
            one.editor.setPlaceholderText(tr("blank"))


def _converted(field: Any, value: Any) -> Any:
    """Return what a widget hands over as the field's own value.

    Lists of answers give texts, fields of figures what was typed (None while it is none yet: a lone “-”), and
    a blank text may come as the word by which QGIS shows it.
    """
    if not isinstance(value, str):
        return value
    if value in {"", QgsApplication.nullRepresentation()}:
        return None
    try:
        return field.convertCompatible(value)
    except ValueError:
        return None
