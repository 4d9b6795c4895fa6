"""The window *Export maps*: areas, themes and paper at the left, the page as it will be at the right."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.core.errors import N_, KotakuError, Level
from kotaku_qgis.gui import export_form
from kotaku_qgis.gui.maps.album_runner import AlbumRunner
from kotaku_qgis.gui.maps.page_preview import PagePreview
from kotaku_qgis.gui.maps.paper_page import PaperPage
from kotaku_qgis.gui.maps.sheets_page import SheetsPage
from kotaku_qgis.gui.maps.texts_page import TextsPage
from kotaku_qgis.gui.memory import forget_on_close, restore_size
from kotaku_qgis.gui.messages import Messages
from kotaku_qgis.gui.opening import open_file, open_guide
from kotaku_qgis.gui.problems import ProblemDialog
from kotaku_qgis.i18n import describe, tr
from kotaku_qgis.maps import content as contents
from kotaku_qgis.maps import job as jobs
from kotaku_qgis.maps import template
from kotaku_qgis.maps.album import Album
from kotaku_qgis.workspace.store import open_workspace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kotaku_qgis.gui.commands import Commands
    from kotaku_qgis.maps.album import AlbumResult

WIDTH, HEIGHT, LEFT_WIDTH = 1040, 660, 380
PAUSE_MS = 500
SHOWN = 3
TEXTS = 2
"""Place of the tab of texts."""


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
        self.sheets = SheetsPage(self.known_years, year, self)
        self.areas, self.themes = self.sheets.areas, self.sheets.themes
        self.paper, self.texts = PaperPage(self.path.parent, self), TextsPage(self)
        self.tabs = QTabWidget(self)
        self.tabs.addTab(_scrolled(self.sheets), tr("S&heets"))
        self.tabs.addTab(_scrolled(self.paper), tr("&Paper and files"))
        self.tabs.addTab(_scrolled(self.texts), tr("Te&xts"))
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
        links = (
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.summary.setTextInteractionFlags(links)
        layout = QVBoxLayout(self)
        layout.addWidget(self.bar)
        layout.addWidget(splitter, 1)
        layout.addLayout(where)
        layout.addWidget(self.summary)
        layout.addWidget(self.progress)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self.help_button = QPushButton(tr("Hel&p"), self)
        self.go = QPushButton(tr("&Export"), self)
        self.cancel_button = QPushButton(tr("Close"), self)
        for button in (self.help_button, self.go, self.cancel_button):
            button.setAutoDefault(False)  # Enter ends a scale or a page number, not the work
        row = QHBoxLayout()
        row.addWidget(self.help_button)
        row.addStretch(1)
        row.addWidget(self.go)
        row.addWidget(self.cancel_button)
        return row

    def _connect(self) -> None:
        self.sheets.read_wanted.connect(self._read)
        for signal in (self.sheets.edited, self.paper.edited, self.texts.edited, self.target.fileChanged):
            signal.connect(lambda *_: self.pause.start())
        self.paper.imagery_changed.connect(lambda: self._fill(with_imagery=True))
        self.pause.timeout.connect(self.look)
        self.help_button.clicked.connect(self.show_help)
        self.go.clicked.connect(self.export)
        self.cancel_button.clicked.connect(self.reject)
        self.summary.linkActivated.connect(self._show_remarks)
        self.runner.advanced.connect(self._advance)
        self.runner.finished.connect(self._finished)
        self.runner.failed.connect(self._failed)

    # ---- what is chosen ----------------------------------------------------------------------------

    def _read(self) -> None:
        """Read the workspace for the year and language chosen."""
        try:
            with open_workspace(self.path, readonly=True) as workspace:
                self.content = contents.read(workspace, self.sheets.year.currentData())
        except (KotakuError, OSError) as error:
            self.messages.error(error)
            return
        if not self.texts.before:
            self.texts.fill(self.content)
        self._fill()
        stem = f"{self.path.stem}-{tr('map')}-{self.sheets.year.currentData()}.pdf"
        self.target.setFilePath(str(self.path.parent / stem))

    def _fill(self, *, with_imagery: bool = False) -> None:
        """Show areas and themes, ticked as before; layers just ticked as imagery bring their theme."""
        if self.content is not None:
            imagery = bool(self.paper.chosen_imagery())
            self.sheets.fill(self.content, imagery=imagery, with_imagery=imagery and with_imagery)
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
                N_("“{value}” is not a scale."),
                remedy=N_("Type its number only, for example 5000."),
                value=str(error),
            ) from error
        path = export_form.target_path(self.target, ".pdf")
        if path is None:
            raise KotakuError(N_("Choose where to write it."))
        return jobs.Job(
            str(self.path),
            str(path),
            self.sheets.year.currentData(),
            self.sheets.lang.currentData(),
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
        kept = self.album.waiting()
        if kept:
            parts.append(tr("{count} of them are finished from an earlier run.", count=kept))
        parts += [f"<b>{text}</b>" for text in self._warnings()]
        if self.album.problems:
            text = tr("Remarks ({count})", count=len(self.album.problems))
            parts.append(f'<a href="remarks">{text}</a>.')
        empty = self.texts.missing()
        if empty:
            parts.append(tr("Still empty (tab Texts): {names}.", names=_some(empty)))
        self.summary.setText(" ".join(parts))
        self.go.setText(tr("&Go on") if kept else tr("&Export"))

    def _warnings(self) -> list[str]:
        """Return what must be known before printing, safe to show as rich text."""
        if self.album is None:
            return []
        large = self.album.too_large()
        found = [tr("At this scale these are cut off: {names}.", names=_some(large))] if large else []
        graver = [one for one in self.album.problems if one.level is Level.WARNING]
        found += [tr(one.text, **one.values) if one.values else tr(one.text) for one in graver]
        return [escape(text) for text in found]

    def _show_remarks(self, _link: str) -> None:
        if self.album is not None:
            ProblemDialog.open_for(self.album.problems, self)

    # ---- exporting ---------------------------------------------------------------------------------

    def export(self) -> None:
        """Keep the texts, ask before overwriting, and begin."""
        self.pause.stop()
        self.bar.clearWidgets()
        try:
            job = self.job()
            jobs.check_target(job)
            if self._ask_texts() or not self._keep_texts():
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
        export_form.remember_choices(self.sheets.lang)
        self._working(True)
        self.runner.start(job, self.album.pages)

    def _ask_texts(self) -> bool:
        """Ask for the texts without which no sheet can be signed, once in a workspace; True when asking."""
        if not self.texts.ask():
            return False
        self.tabs.setCurrentIndex(TEXTS)
        self.texts.focus_missing()
        self.messages.info(
            tr("Fill in what shall stand on every sheet, then export. What stays empty is left for a pen.")
        )
        return True

    def _keep_texts(self) -> bool:
        """Write the texts into the workspace; False when it cannot be written now."""
        if not self.texts.to_keep():
            return True
        if not self.commands.ready_to_write():
            self.messages.warning(tr("The texts cannot be kept while layers are being edited."))
            return not self.texts.changed()
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
        text = tr("Page {page} of {pages}", page=page, pages=pages)
        self.summary.setText(text if page < pages else tr("Putting the pages together …"))

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

    def _left(self, result: AlbumResult) -> None:
        """Say in QGIS's own window what became of the album, since this one closes."""
        self.commands.messages.info(
            tr("Cancelled; {count} finished pages are kept. “Go on” uses them.", count=result.kept)
        )

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
            self.runner.finished.connect(self._left)
            self.runner.cancel()
        super().closeEvent(event)


def _some(names: Sequence[str]) -> str:
    """Return the first names, and how many more there are."""
    shown = ", ".join(names[:SHOWN])
    more = len(names) - SHOWN
    return tr("{names} and {count} more", names=shown, count=more) if more > 0 else shown


def _scrolled(page: QWidget) -> QScrollArea:
    """Return *page* where it can be scrolled: on a small screen, or at 200 %, the window stays inside it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    area.setMinimumWidth(page.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
    for one in (page, area.viewport()):
        one.setAutoFillBackground(False)  # the tab's own colour
    return area
