"""The *Isian* dock: one RT after the other is typed, scored while one types, and kept as one step each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from qgis.core import QgsVectorLayerUtils
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QShortcut, QWidget

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.gui.helpful_dock import HelpfulDock
from kotaku_qgis.gui.indicators.entry_copy import offer_copy
from kotaku_qgis.gui.indicators.entry_data import EntryData, plain
from kotaku_qgis.gui.indicators.entry_map import MapLink
from kotaku_qgis.gui.indicators.entry_panel import EntryPanel
from kotaku_qgis.gui.indicators.entry_typed import EntryTyping
from kotaku_qgis.gui.indicators.entry_words import EntryWords
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from kotaku_qgis.gui.commands import Commands
    from kotaku_qgis.gui.indicators.entry_data import RtLine

SOON = 60
"""Milliseconds after a key before the band follows: form and columns have settled by then."""


class EntryDock(HelpfulDock):
    """Leads through the RT of a kelurahan and a year; nothing typed is lost on the way to the next one."""

    anchor = "entry"

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(tr("Entry"), commands, parent)
        self.setObjectName("kotakuEntry")
        self.editing = commands.editing
        self.panel = EntryPanel(commands.iface, self)
        self.setWidget(self.panel)
        self.data: EntryData | None = None
        self.lines: list[RtLine] = []
        self.number = -1
        self.year = 0
        self.place: Any = None  # the kelurahan shown, by its id
        self.path: Any = None
        self.map: MapLink | None = None
        self.in_sight = False  # told by a signal: behind another's tab a dock calls itself visible
        self._busy = False
        self._band = QTimer(self)
        self._band.setSingleShot(True)
        self._band.setInterval(SOON)
        self._band.timeout.connect(self.show_result)
        self._connect()
        self.follow_session()

    def _connect(self) -> None:
        panel = self.panel
        panel.place_chosen.connect(lambda: self._move_to(self._first_of_place))
        panel.year_chosen.connect(lambda year: self._move_to(lambda: self._choose_year(year)))
        panel.rt_chosen.connect(self.go_to)
        panel.back.clicked.connect(lambda _checked=False: self.go_to(self.number - 1))
        panel.next.clicked.connect(lambda _checked=False: self.go_to(self.number + 1))
        panel.zoom.clicked.connect(lambda _checked=False: self.zoom())
        panel.copy.clicked.connect(lambda _checked=False: self.copy())
        panel.undo.clicked.connect(lambda _checked=False: self.undo())
        panel.save.clicked.connect(lambda _checked=False: self.save())
        panel.form.typed.connect(self._band.start)
        panel.form.finished.connect(lambda: self.go_to(self.number + 1, first=True))
        for keys, deed in (
            ("Alt+Right", lambda: self.go_to(self.number + 1)),
            ("PgDown", lambda: self.go_to(self.number + 1)),
            ("Alt+Left", lambda: self.go_to(self.number - 1)),
            ("PgUp", lambda: self.go_to(self.number - 1)),
            ("Ctrl+Return", self.save),
            ("Ctrl+Enter", self.save),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)
        self.commands.session.changed.connect(self.follow_session)
        self.editing.changed.connect(self._edited)
        self.visibilityChanged.connect(self._visible)
        self.typing = EntryTyping(self)

    def close_down(self) -> None:
        """Stop listening; called when the plugin unloads."""
        self.typing.close()
        self._band.stop()
        self.commands.session.changed.disconnect(self.follow_session)
        self.editing.changed.disconnect(self._edited)
        self.visibilityChanged.disconnect(self._visible)
        self._let_go()
        self.panel.form.clear()

    # ---- the workspace -----------------------------------------------------------------------------

    def follow_session(self) -> None:
        """Show the workspace that is open now; where one was stays when only its data changed."""
        path = self.commands.session.path
        if path != self.path:
            self.path = path
            self._let_go()
            self.panel.form.clear()
            self.data = None
            self.lines, self.number, self.year, self.place = [], -1, 0, None
        if path is None or not self.editing.layers():
            self.panel.setEnabled(False)
            self.panel.show_hint(tr("Open or create a workspace first."))
            return
        if self.in_sight:
            self._load()

    def _visible(self, visible: bool) -> None:
        self.in_sight = visible
        if visible:
            self.follow_session()
        elif self.panel.form.form is not None and self.take():
            # nothing is held open that nobody sees; what was typed is a step like any other
            layer = self.panel.form.layer
            if self.editing.is_own(layer) and not layer.isModified():
                layer.commitChanges(True)

    def _let_go(self) -> None:
        """Forget the layers of a project that is closing."""
        if self.map is not None:
            self.map.close()
            self.map = None

    def _load(self) -> None:
        """Read kelurahan, years and RT, and show the record."""
        self.panel.setEnabled(True)
        if self.data is None:
            self.data = EntryData(self.editing)
            self.panel.form.order = (*self.data.figures(), "sumber", "catatan")
            self.map = MapLink(self.editing, self.commands.iface.mapCanvas(), self)
            self.map.chosen.connect(lambda key: self.in_sight and self.show_rt(key))
            self.map.stopped.connect(self._reopen)
            self.map.gone.connect(self.panel.form.drop)
        try:
            years = self.data.years()
            if not self.year:
                self.year = self.commands.session.year or (years[0] if years else date.today().year)  # noqa: DTZ011
            places: list[tuple[str, Any]] = list(self.data.kelurahan())
            if self.data.has_homeless():
                places.append((tr("(no kelurahan)"), None))
        except KotakuError as error:
            self.panel.show_hint(tr(error.text, **error.values))
            return
        self.panel.offer_places(places, self.place)
        self.place = self.panel.kelurahan.currentData()
        self.panel.offer_years(years, self.year)
        if not places:
            self.panel.show_hint(tr("There is no RT yet: draw or import the RT first."))
            return
        self.panel.show_hint("")
        self._list()
        if not self.panel.form.changes():
            self._show_record()
        self.show_result()

    def _list(self) -> None:
        """Read the RT again; the same one stays chosen."""
        present = self.line.rt_id if self.line else None
        self.lines = self.data.lines(self.place, self.year) if self.data else []
        keys = [line.rt_id for line in self.lines]
        self.number = keys.index(present) if present in keys else (0 if keys else -1)
        self.panel.offer_rt(self.lines, self.number, self.data.regulation)

    @property
    def line(self) -> RtLine | None:
        """The RT that is shown."""
        return self.lines[self.number] if 0 <= self.number < len(self.lines) else None

    # ---- the record --------------------------------------------------------------------------------

    def _show_record(self) -> None:
        """Show the record of the chosen RT and year, or a blank one."""
        line, form = self.line, self.panel.form
        if line is None or self.data is None:
            form.clear()
            return
        try:
            layer = self.editing.begin("baseline")
        except KotakuError as error:
            form.clear()
            self.commands.messages.error(error)
            return
        record, earlier = self.data.records(line.rt_id, self.year)
        new = record is None
        if record is None:
            index = layer.fields().indexOf
            given = {index("rt_id"): line.rt_id, index("tahun"): self.year}
            record = QgsVectorLayerUtils.createFeature(layer, attributes=given)
        form.show_record(layer, record, new=new)
        self.panel.copy.setEnabled(earlier is not None)
        self.panel.copy.setText(
            tr("&Copy from {year}…", year=earlier["tahun"])
            if earlier is not None
            else tr("Nothing earlier to copy")
        )

    def show_result(self) -> None:
        """Let band and buttons follow what is typed."""
        form, data = self.panel.form, self.data
        self.commands.typing()
        now = form.values()
        if now is None or data is None:
            return
        typed = bool(form.changes())
        judgement = data.judge([now])[0] if typed or not form.is_new else None
        words = [self._worded(name, text) for name, text in form.complaints(hard=False)]
        odd = tr("a count with decimals; thousands are typed without a point or comma.")
        words += [self._worded(name, odd) for name in data.odd_counts(now)]
        for name in form.like_thousands(data.lengths):
            figure = EntryWords(form.layer).value(name, now[name])
            slip = tr("read as {value} m; thousands are typed without a point or comma.", value=figure)
            words.append(self._worded(name, slip))
        self.panel.band.show_result(judgement, data.regulation, words, typed=typed)
        unsaved = typed or bool(self.editing.modified())
        self.panel.save.setEnabled(unsaved)
        self.panel.save.setText(tr("&Save*") if unsaved else tr("&Save"))
        self.panel.undo.setEnabled(form.layer.undoStack().canUndo())

    def _worded(self, name: str, text: str) -> str:
        code = name.partition("_")[2] if name.startswith("v_") else ""
        caption = EntryWords(self.panel.form.layer).caption(name)
        return text if name.startswith("isi_") else f"{code or caption}: {text}"

    def take(self, *, stays: bool = True) -> bool:
        """Make a step of what was typed; False, with words, when it cannot be taken.

        Parameters
        ----------
        stays
            Whether the record stays in sight afterwards.
        """
        form, line = self.panel.form, self.line
        changes = form.changes()
        if not changes or line is None:
            return True
        wrong = form.complaints(hard=True)
        if wrong:
            form.focus(wrong[0][0])
            told = tr("{rt}: {reason}", rt=line.name, reason=self._worded(*wrong[0]))
            self.commands.messages.warning(f"{told} {tr('Correct it before you go on.')}")
            return False
        name = tr("Entry {rt} {year}", rt=line.name, year=self.year)
        self._busy = True
        try:
            with self.editing.step(name) as step:
                if form.is_new:
                    given = {key: plain(form.before[key]) for key in ("baseline_id", "rt_id", "tahun")}
                    step.add("baseline", {**given, **changes})
                else:
                    step.change("baseline", form.before.id(), changes)
        except KotakuError as error:
            self.commands.messages.error(error)
            return False
        finally:
            self._busy = False
        self._renew_line()
        if stays:
            self._show_record()
            self.show_result()
        return True

    def _renew_line(self) -> None:
        """Say in the list what the record shown has come to; the other lines are as they were."""
        line, data = self.line, self.data
        record = data.record(line.rt_id, self.year) if line and data else None
        if line is None or data is None or record is None:
            return
        self.lines[self.number] = replace(line, judgement=data.judge([record])[0])
        self.panel.renew_rt(self.lines, self.number, data.regulation)

    def _edited(self) -> None:
        """Follow steps, undo and redo of anybody; what is being typed is not touched."""
        if self._busy or self.data is None or not self.in_sight or not self.data.is_open:
            return
        self._list()
        if not self.panel.form.changes():
            self._show_record()
        self.show_result()

    # ---- going on ----------------------------------------------------------------------------------

    def go_to(self, number: int, *, first: bool = False) -> None:
        """Show another RT of the list, with the cursor in the same field or (*first*) in the first one."""
        if not 0 <= number < len(self.lines):
            if self.take() and first:
                self.commands.messages.info(tr("That was the last RT of this kelurahan."))
            self.panel.rt.setCurrentIndex(self.number)
            return
        self._move_to(lambda: setattr(self, "number", number), within=True)
        if first and self.number == number:
            self.panel.form.start()

    def _first_of_place(self) -> None:
        self.number = -1
        self.place = self.panel.kelurahan.currentData()

    def _choose_year(self, year: int) -> None:
        self.year = year

    def _move_to(self, deed: Any, *, within: bool = False) -> None:
        """Take what was typed, then go where *deed* leads; stay when it cannot be taken.

        Parameters
        ----------
        within
            The list of RT stays the same, and need not be read again.
        """
        if not self.take(stays=False):
            self.panel.rt.setCurrentIndex(self.number)
            self.panel.kelurahan.setCurrentIndex(self.panel.kelurahan.findData(self.place))
            self.panel.offer_years(self.data.years() if self.data else [], self.year)
            return
        deed()
        if within:
            self.panel.choose_rt(self.number, len(self.lines))
        else:
            self._list()
        self._show_record()
        self.show_result()
        if self.line is not None and self.map is not None:
            self.map.flash(self.line.fid)

    def show_rt(self, rt_id: str) -> bool:
        """Go to an RT by its key, also in another kelurahan; False when it stays where it is."""
        if self.data is None or (self.line is not None and self.line.rt_id == rt_id):
            return False
        if not self.take():
            return False
        index = self.panel.kelurahan.findData(self.data.home_of(rt_id))
        if index < 0:
            return False
        self.panel.kelurahan.setCurrentIndex(index)
        self._first_of_place()
        self._list()
        keys = [line.rt_id for line in self.lines]
        if rt_id in keys:
            self.go_to(keys.index(rt_id))
        return rt_id in keys

    def go_to_record(self, rt_id: str, year: int) -> bool:
        """Show the record of an RT in a year, wherever it is; False when there is no such RT."""
        if self.data is None:
            self._load()
        if self.data is None or not self.take():
            return False
        if year != self.year:
            self._choose_year(year)
            self.panel.offer_years(self.data.years(), year)
            self._list()
            self._show_record()
        return (self.line is not None and self.line.rt_id == rt_id) or self.show_rt(rt_id)

    def zoom(self) -> None:
        """Show the RT on the map."""
        if self.line is not None and self.map is not None and not self.map.zoom(self.line.fid):
            self.commands.messages.info(tr("{rt} has no polygon yet.", rt=self.line.name))

    def _reopen(self) -> None:
        """Go on after somebody ended the edit session of the records."""
        if self.in_sight and not self._busy:
            QTimer.singleShot(0, self.follow_session)

    # ---- deeds -------------------------------------------------------------------------------------

    def copy(self) -> None:
        """Show what the last earlier record would bring."""
        offer_copy(self)

    def undo(self) -> None:
        """Take back what was typed, or else the last step on the records."""
        form = self.panel.form
        if form.changes():
            self._show_record()
        elif form.layer is not None:
            form.layer.undoStack().undo()
        self.show_result()

    def save(self) -> None:
        """Write every change to the workspace."""
        count = len(self.editing.modified()) or bool(self.panel.form.changes())
        if not count:
            return
        try:
            written = self.editing.save()
        except KotakuError as error:
            self.commands.messages.error(error)
            return
        if written:
            self.commands.session.data_changed()
            self.commands.messages.success(tr("Saved."))
