"""A window that makes a document of many pages: what is asked for, and the page as it will be printed."""

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

from kotaku_qgis.core.errors import KotakuError, Level
from kotaku_qgis.gui import export_form
from kotaku_qgis.gui.maps.album_runner import AlbumRunner
from kotaku_qgis.gui.maps.page_preview import PagePreview
from kotaku_qgis.gui.maps.texts_page import TextsPage
from kotaku_qgis.gui.memory import forget_on_close, restore_size
from kotaku_qgis.gui.messages import Messages
from kotaku_qgis.gui.opening import open_file, open_guide
from kotaku_qgis.gui.problems import ProblemDialog
from kotaku_qgis.i18n import describe, tr
from kotaku_qgis.workspace.store import open_workspace

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kotaku_qgis.gui.commands import Commands
    from kotaku_qgis.workspace.store import Workspace

WIDTH, HEIGHT, LEFT_WIDTH = 1040, 660, 380
PAUSE_MS = 500
NARROW = 340
"""Width that a tab gets at least, in pixels; a wider one is scrolled."""
SHOWN = 3


class BookDialog(QDialog):
    """Tabs at the left, the last one with the texts; the page at the right; file, progress, buttons below.

    Subclasses say what is asked for (:meth:`job`), how it is made (:meth:`book`), and how it is told.

    Raises
    ------
    KotakuError
        No workspace is open, or nothing has been scored.
    """

    def __init__(self, commands: Commands, name: str, title: str, parent: QWidget | None = None) -> None:
        self.path = export_form.open_workspace_path(commands)
        self.known_years = export_form.scored_years(self.path)
        super().__init__(parent)
        self.commands = commands
        self.anchor = name
        self.setWindowTitle(title)
        self.setObjectName(f"kotaku_{name}")
        self.setModal(False)
        self.bar = QgsMessageBar(self)
        self.messages = Messages(self.bar, self)
        self.album: Any = None
        """What is previewed, an Album or a ProfileBook; None when nothing can be made as it is asked for."""
        self.runner = AlbumRunner(self)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE_MS)
        self.tabs, self.texts = QTabWidget(self), TextsPage(self)
        self.preview = PagePreview(self)
        self.target = export_form.target_field(self, "PDF (*.pdf)")
        self._build()
        self._listen()

    # ---- what a subclass says ----------------------------------------------------------------------

    def job(self) -> Any:
        """Return what is asked for; KotakuError when something is missing or cannot be read."""
        raise NotImplementedError

    def book(self, workspace: Workspace, job: Any, texts: Mapping[str, str]) -> Any:
        """Return what *job* makes, with *texts* in place of those in the workspace."""
        raise NotImplementedError

    def check(self, job: Any) -> None:
        """Raise unless *job* can be written where it is wanted."""
        raise NotImplementedError

    def question(self, job: Any) -> str:
        """Return what to ask before something is overwritten; empty when nothing is there."""
        raise NotImplementedError

    def keep(self) -> None:
        """Remember the choices for the next time."""
        raise NotImplementedError

    def told(self, count: int, name: str) -> str:
        """Return that *count* pages were written to *name*."""
        raise NotImplementedError

    def warnings(self) -> list[str]:
        """Return what must be known before printing."""
        graver = [one for one in self.album.problems if one.level is Level.WARNING]
        return [tr(one.text, **one.values) if one.values else tr(one.text) for one in graver]

    def opened_when_finished(self) -> bool:
        """Whether to open what was written without being asked."""
        return False

    # ---- building ----------------------------------------------------------------------------------

    def begin(self, *pages: tuple[QWidget, str]) -> None:
        """Show *pages* and their titles as tabs before the texts; call at the end of the constructor."""
        for page, title in (*pages, (self.texts, tr("Te&xts"))):
            self.tabs.addTab(_scrolled(page), title)
        restore_size(self, self.objectName(), WIDTH, HEIGHT)
        forget_on_close(self)

    def _build(self) -> None:
        splitter = QSplitter(self)
        splitter.addWidget(self.tabs)
        splitter.addWidget(self.preview)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([LEFT_WIDTH, WIDTH - LEFT_WIDTH])
        splitter.setStretchFactor(1, 1)
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

    def _listen(self) -> None:
        for signal in (self.texts.edited, self.target.fileChanged):
            signal.connect(lambda *_: self.pause.start())
        self.pause.timeout.connect(self.look)
        self.help_button.clicked.connect(lambda: open_guide(self.anchor))
        self.go.clicked.connect(self.export)
        self.cancel_button.clicked.connect(self.reject)
        self.summary.linkActivated.connect(self._show_remarks)
        self.runner.advanced.connect(self._advance)
        self.runner.finished.connect(self._finished)
        self.runner.failed.connect(self._failed)

    # ---- what it will be ---------------------------------------------------------------------------

    def look(self) -> None:
        """Show the page and say what the album will be."""
        if self.runner.busy:
            return
        self.pause.stop()
        self.album = None
        try:
            job = self.job()
            with open_workspace(self.path, readonly=True) as workspace:
                self.album = self.book(workspace, job, self.texts.changed())
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
        parts += [f"<b>{escape(text)}</b>" for text in self.warnings()]
        if self.album.problems:
            text = tr("Remarks ({count})", count=len(self.album.problems))
            parts.append(f'<a href="remarks">{text}</a>.')
        empty = self.texts.missing()
        if empty:
            parts.append(tr("Still empty (tab Texts): {names}.", names=some(empty)))
        self.summary.setText(" ".join(parts))
        self.go.setText(tr("&Go on") if kept else tr("&Export"))

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
            self.check(job)
            if self._ask_texts() or not self._keep_texts():
                return
        except (KotakuError, OSError) as error:
            self.messages.error(error)
            return
        asked = self.question(job)
        if asked and not export_form.may_overwrite(self, asked):
            return
        self.look()
        if self.album is None:
            return
        self.keep()
        self._working(True)
        self.runner.start(job, self.album.pages)

    def _ask_texts(self) -> bool:
        """Ask for the texts without which no sheet can be signed, once in a workspace; True when asking."""
        if not self.texts.ask():
            return False
        self.tabs.setCurrentIndex(self.tabs.count() - 1)
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

    def _advance(self, page: int, pages: int) -> None:
        self.progress.setRange(0, pages)
        self.progress.setValue(page)
        text = tr("Page {page} of {pages}", page=page, pages=pages)
        self.summary.setText(text if page < pages else tr("Putting the pages together …"))

    def _finished(self, result: Any) -> None:
        self._working(False)
        if result.cancelled:
            self.messages.warning(
                tr("Cancelled; finished pages kept: {count}. “Go on” uses them.", count=result.kept)
            )
            self.look()
            return
        path = result.files[0] if result.files else result.path
        target = path if path == result.path else path.parent
        self.commands.messages.success(
            self.told(result.pages, target.name),
            problems=result.problems,
            action=(tr("&Open"), lambda: open_file(target)),
        )
        if self.opened_when_finished():
            open_file(target)
        self.accept()

    def _left(self, result: Any) -> None:
        """Say in QGIS's own window what became of the album, since this one closes."""
        self.commands.messages.info(
            tr("Cancelled; finished pages kept: {count}. “Go on” uses them.", count=result.kept)
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


def some(names: Sequence[str]) -> str:
    """Return the first names, and how many more there are."""
    shown = ", ".join(names[:SHOWN])
    more = len(names) - SHOWN
    return tr("{names} and {count} more", names=shown, count=more) if more > 0 else shown


def _scrolled(page: QWidget) -> QScrollArea:
    """Return *page* where it can be scrolled: on a small screen, or at 200 %, the window stays inside it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(page)
    needed = page.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width()
    area.setMinimumWidth(min(needed, NARROW))
    for one in (page, area.viewport()):
        one.setAutoFillBackground(False)  # the tab's own colour
    return area
