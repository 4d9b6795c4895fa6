"""The window *Export maps*: areas, themes and paper at the left, the page as it will be at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.gui import export_form
from kotaku_qgis.gui.maps.album_runner import AlbumRunner
from kotaku_qgis.gui.maps.area_tree import AreaTree
from kotaku_qgis.gui.maps.page_preview import PagePreview
from kotaku_qgis.gui.maps.paper_page import PaperPage
from kotaku_qgis.gui.maps.texts_page import TextsPage
from kotaku_qgis.gui.maps.theme_list import ThemeList
from kotaku_qgis.gui.memory import forget_on_close, restore_size
from kotaku_qgis.gui.messages import Messages
from kotaku_qgis.gui.opening import open_file, open_guide
from kotaku_qgis.i18n import describe, language, tr
from kotaku_qgis.maps import content as contents
from kotaku_qgis.maps import job as jobs
from kotaku_qgis.maps import template
from kotaku_qgis.maps.album import Album
from kotaku_qgis.workspace.store import open_workspace

if TYPE_CHECKING:
    from kotaku_qgis.gui.commands import Commands
    from kotaku_qgis.maps.album import AlbumResult

WIDTH, HEIGHT, LEFT_WIDTH = 1040, 660, 380
PAUSE_MS = 500
SHOWN = 3


class MapDialog(QDialog):
    """Exports the map album of the open workspace.

    Raises
    ------
    KotakuError
        No workspace is open, or nothing has been scored.
    """

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        self.path = export_form.open_workspace_path(commands)
        self.known_years = export_form.scored_years(self.path)
        super().__init__(parent)
        self.commands = commands
        self.setWindowTitle(tr("Export maps"))
        self.setObjectName("kotaku_maps")
        self.setModal(False)
        self.bar = QgsMessageBar(self)
        self.messages = Messages(self.bar, self)
        self.content: contents.Content | None = None
        self.album: Album | None = None
        self._chosen_areas: set[str] | None = None
        self._chosen_themes: set[str] | None = None
        self.runner = AlbumRunner(self)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE_MS)
        self._build(commands.session.year)
        self._connect()
        restore_size(self, self.objectName(), WIDTH, HEIGHT)
        forget_on_close(self)
        self._read()

    # ---- building ----------------------------------------------------------------------------------

    def _build(self, year: int | None) -> None:
        self.year = export_form.year_box(self, self.known_years, year)
        self.lang = export_form.language_box(self)
        self.areas, self.themes = AreaTree(self), ThemeList(self)
        self.paper, self.texts = PaperPage(self.path.parent, self), TextsPage(self)
        self.tabs = QTabWidget(self)
        self.tabs.addTab(self._sheets_tab(), tr("S&heets"))
        self.tabs.addTab(self.paper, tr("&Paper and files"))
        self.tabs.addTab(self.texts, tr("Te&xts"))
        self.preview = PagePreview(self)
        splitter = QSplitter(self)
        splitter.addWidget(self.tabs)
        splitter.addWidget(self.preview)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([LEFT_WIDTH, WIDTH - LEFT_WIDTH])
        splitter.setStretchFactor(1, 1)
        self.target = export_form.target_field(self, "PDF (*.pdf)")
        label = QLabel(tr("&File"), self)
        label.setBuddy(self.target)
        where = QHBoxLayout()
        where.addWidget(label)
        where.addWidget(self.target, 1)
        self.progress = QProgressBar(self)
        self.progress.hide()
        self.summary = QLabel(self)
        self.summary.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.bar)
        layout.addWidget(splitter, 1)
        layout.addLayout(where)
        layout.addWidget(self.summary)
        layout.addWidget(self.progress)
        layout.addLayout(self._buttons())

    def _sheets_tab(self) -> QWidget:
        page = QWidget(self)
        form = export_form.wide_form()
        form.addRow(tr("&Year"), self.year)
        form.addRow(tr("&Language"), self.lang)
        areas, themes = QLabel(tr("&Areas"), page), QLabel(tr("&Themes"), page)
        areas.setBuddy(self.areas)
        themes.setBuddy(self.themes)
        self.all_themes, self.no_themes = QPushButton(tr("All"), page), QPushButton(tr("None"), page)
        row = QHBoxLayout()
        row.addWidget(themes, 1)
        for button in (self.all_themes, self.no_themes):
            button.setAutoDefault(False)
            row.addWidget(button)
        layout = QVBoxLayout(page)
        layout.addLayout(form)
        layout.addWidget(areas)
        layout.addWidget(self.areas, 2)
        layout.addLayout(row)
        layout.addWidget(self.themes, 3)
        return page

    def _buttons(self) -> QHBoxLayout:
        self.help_button = QPushButton(tr("Hel&p"), self)
        self.go = QPushButton(tr("&Export"), self)
        self.go.setDefault(True)
        self.cancel_button = QPushButton(tr("Close"), self)
        for button in (self.help_button, self.cancel_button):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self.help_button)
        row.addStretch(1)
        row.addWidget(self.go)
        row.addWidget(self.cancel_button)
        return row

    def _connect(self) -> None:
        self.year.currentIndexChanged.connect(self._read)
        self.lang.currentIndexChanged.connect(self._read)
        for signal in (
            self.areas.chosen_changed,
            self.themes.chosen_changed,
            self.paper.edited,
            self.texts.edited,
            self.target.fileChanged,
        ):
            signal.connect(lambda *_: self.pause.start())
        self.paper.imagery_changed.connect(self._fill)
        self.all_themes.clicked.connect(lambda: self.themes.tick_all(True))
        self.no_themes.clicked.connect(lambda: self.themes.tick_all(False))
        self.pause.timeout.connect(self.look)
        self.help_button.clicked.connect(self.show_help)
        self.go.clicked.connect(self.export)
        self.cancel_button.clicked.connect(self.reject)
        self.runner.advanced.connect(self._advance)
        self.runner.finished.connect(self._finished)
        self.runner.failed.connect(self._failed)

    # ---- what is chosen ----------------------------------------------------------------------------

    def _read(self) -> None:
        """Read the workspace for the year and language chosen."""
        try:
            with open_workspace(self.path, readonly=True) as workspace:
                self.content = contents.read(workspace, self.year.currentData())
        except (KotakuError, OSError) as error:
            self.messages.error(error)
            return
        if not self.texts.before:
            self.texts.fill(self.content.meta)
        self._fill()
        stem = f"{self.path.stem}-{tr('map')}-{self.year.currentData()}.pdf"
        self.target.setFilePath(str(self.path.parent / stem))

    def _fill(self) -> None:
        """Show areas and themes, ticked as before."""
        if self.content is None:
            return
        lang = language()
        areas = set(self.areas.chosen()) if self.areas.topLevelItemCount() else None
        themes = set(self.themes.chosen()) if self.themes.count() else None
        imagery = self.paper.chosen_imagery()
        if themes is not None and imagery and self.sender() is self.paper:
            themes.add("citra")
        self.areas.fill(self.content, areas, lang)
        self.themes.fill(self.content, themes, lang, imagery=bool(imagery))
        self.pause.start()

    def job(self) -> jobs.Job:
        """Return what is asked for.

        Raises
        ------
        KotakuError
            When something is missing or cannot be read.
        """
        areas, themes, kinds = self.areas.chosen(), self.themes.chosen(), self.paper.chosen_formats()
        if not areas or not themes:
            raise KotakuError(N_("Tick at least one area and one theme."))
        if not kinds:
            raise KotakuError(N_("Tick at least one format."))
        try:
            scale = self.paper.chosen_scale()
        except ValueError as error:
            raise KotakuError(
                N_("“{text}” is not a scale."),
                remedy=N_("Type its number only, for example 5000."),
                text=str(error),
            ) from error
        path = export_form.target_path(self.target, ".pdf")
        if path is None:
            raise KotakuError(N_("Choose where to write it."))
        return jobs.Job(
            str(self.path),
            str(path),
            self.year.currentData(),
            self.lang.currentData(),
            areas,
            themes,
            str(template.find(self.paper.template.currentData(), self.path.parent)),
            scale,
            self.paper.grid.currentData(),
            kinds,
            self.paper.contents.isChecked(),
            self.paper.chosen_imagery(),
        )

    def look(self) -> None:
        """Show the page and say what the album will be."""
        if self.runner.busy:
            return
        self.pause.stop()
        self.album = None
        try:
            job = self.job()
            with open_workspace(self.path, readonly=True) as workspace:
                self.album = Album(workspace, job, self.texts.changed())
        except (KotakuError, OSError) as error:
            text = describe(error) if isinstance(error, KotakuError) else str(error)
            self.preview.show_album(None, text)
            self.summary.setText("")
            self.go.setEnabled(False)
            return
        self.go.setEnabled(True)
        self.preview.show_album(self.album)
        self._summarise()

    def _summarise(self) -> None:
        if self.album is None:
            return
        parts = [tr("{count} pages.", count=self.album.pages)]
        large = self.album.too_large()
        if large:
            names = ", ".join(large[:SHOWN]) + (" …" if len(large) > SHOWN else "")
            parts.append("<b>" + tr("At this scale these are cut off: {names}.", names=names) + "</b>")
        kept = self.album.waiting()
        if kept:
            parts.append(tr("{count} of them are finished from an earlier run.", count=kept))
        if self.texts.missing():
            parts.append(tr("Institution or names for the signatures are empty (tab Texts)."))
        self.summary.setText(" ".join(parts))
        self.go.setText(tr("&Go on") if kept else tr("&Export"))

    # ---- exporting ---------------------------------------------------------------------------------

    def export(self) -> None:
        """Keep the texts, ask before overwriting, and begin."""
        self.pause.stop()
        self.bar.clearWidgets()
        try:
            job = self.job()
            jobs.check_target(job)
            if self.texts.changed() and not self._keep_texts():
                return
        except (KotakuError, OSError) as error:
            self.messages.error(error)
            return
        if not self._may_overwrite(job):
            return
        self.look()
        if self.album is None:
            return
        self.paper.keep()
        export_form.remember_choices(self.lang)
        self._working(True)
        self.runner.start(job, self.album.pages)

    def _keep_texts(self) -> bool:
        """Write the texts into the workspace; False when it cannot be written now."""
        if not self.commands.ready_to_write():
            self.messages.warning(tr("The texts cannot be kept while layers are being edited."))
            return False
        with open_workspace(self.path) as workspace:
            self.texts.keep(workspace)
        return True

    def _may_overwrite(self, job: jobs.Job) -> bool:
        there = jobs.already_there(job)
        if not there:
            return True
        names = ", ".join(one.name for one in there)
        return export_form.may_overwrite(self, tr("Overwrite {names}?", names=names))

    def _advance(self, page: int, pages: int) -> None:
        self.progress.setRange(0, pages)
        self.progress.setValue(page)
        self.summary.setText(tr("Page {page} of {pages}", page=page, pages=pages))

    def _finished(self, result: AlbumResult) -> None:
        self._working(False)
        if result.cancelled:
            self.messages.warning(
                tr("Cancelled; {count} finished pages are kept. “Go on” uses them.", count=result.kept)
            )
            self.look()
            return
        path = result.files[0] if result.files else result.path
        target = path if path == result.path else path.parent
        self.commands.messages.success(
            tr("{count} map sheets written: {name}", count=result.pages, name=target.name),
            problems=result.problems,
            action=(tr("&Open"), lambda: open_file(target)),
        )
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._working(False)
        self.messages.error(error)
        self.look()

    def _working(self, working: bool) -> None:
        self.progress.setRange(0, 0)
        self.progress.setVisible(working)
        for widget in (self.tabs, self.target, self.go):
            widget.setEnabled(not working)
        self.cancel_button.setText(tr("Cancel") if working else tr("Close"))

    def show_help(self) -> None:
        """Open the guide at the maps."""
        open_guide("maps")

    def reject(self) -> None:
        """Cancel a running export; close otherwise."""
        if self.runner.busy:
            self.runner.cancel()
            return
        self.pause.stop()
        super().reject()

    def closeEvent(self, event: Any) -> None:
        """Closing the window ends a running export; finished pages are kept."""
        self.pause.stop()
        if self.runner.busy:
            self.runner.finished.disconnect(self._finished)
            self.runner.cancel()
        super().closeEvent(event)
