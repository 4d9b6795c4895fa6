"""The window *Slum profiles*: which level, which area, year and language, where to; then page after page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsFeedback
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.gui.export_form import scored_years
from kotaku_qgis.gui.memory import recall, remember
from kotaku_qgis.gui.work_dialog import WorkDialog
from kotaku_qgis.i18n import language, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kotaku_qgis.gui.commands import Commands
    from kotaku_qgis.maps.profile import ProfileBook, ProfileJob, ProfileResult
    from kotaku_qgis.workspace.store import Workspace

WIDTH, HEIGHT = 560, 400
RT, KAWASAN, KELURAHAN, KOTA = "rt", "kawasan", "kelurahan", "kota"


class ProfileDialog(WorkDialog):
    """Makes the profile sheets of the open workspace; between two pages QGIS goes on.

    Raises
    ------
    KotakuError
        No workspace is open, or nothing has been scored.
    """

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        if commands.session.path is None:
            raise KotakuError(N_("Open or create a workspace first."))
        self.commands = commands
        self.path: Path = commands.session.path
        years = scored_years(self.path)
        self.book: ProfileBook | None = None
        self._workspace: Workspace | None = None
        self._steps: Iterator[int] = iter(())
        self._feedback = QgsFeedback()
        self._places = self._read_places()
        super().__init__("profile", tr("Slum profiles (PDF)"), commands.tasks, parent)
        # one page, then the window's turn
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)
        self.forward.setText(tr("&Export"))
        self.add_page(tr("Slum profiles (PDF)"), self._build(years))
        self.level.currentIndexChanged.connect(self._fill_places)
        for widget in (self.level, self.place, self.year):
            widget.currentIndexChanged.connect(self.suggest_target)
        self.target.fileChanged.connect(self.refresh)
        self._fill_places()
        self.suggest_target()
        self._order_tabs()
        self.begin(WIDTH, HEIGHT)

    def _read_places(self) -> dict[str, list[tuple[str, str]]]:
        """Return names and ids of the kelurahan and of the kawasan."""
        from kotaku_qgis.workspace.store import open_workspace

        with open_workspace(self.path, readonly=True) as workspace:
            kelurahan = [
                (row["nama"], row["wilayah_id"]) for row in workspace.rows("wilayah", tingkat=KELURAHAN)
            ]
            kawasan = [(row["nama"], row["kawasan_id"]) for row in workspace.rows("kawasan")]
        named = {KELURAHAN: kelurahan, KAWASAN: kawasan}
        return {name: sorted(rows, key=lambda one: one[0].casefold()) for name, rows in named.items()}

    def _build(self, years: list[int]) -> QWidget:
        page = QWidget(self)
        explain = QLabel(
            tr(
                "One A4 page each, with map, indicator table, class, photos and approval block. Texts such "
                "as the approver's name are those of the map album."
            ),
            page,
        )
        explain.setWordWrap(True)
        self.level = QComboBox(page)
        for code, name in (
            (RT, tr("A page per RT")),
            (KAWASAN, tr("A page per kawasan")),
            (KELURAHAN, tr("A page per kelurahan")),
            (KOTA, tr("The city with its summary")),
        ):
            if code != KAWASAN or self._places[KAWASAN]:
                self.level.addItem(name, code)
        self.place = QComboBox(page)
        self.year = QComboBox(page)
        for year in sorted(years, reverse=True):
            self.year.addItem(str(year), year)
        self.lang = QComboBox(page)
        self.lang.addItem("Bahasa Indonesia", "id")
        self.lang.addItem("English", "en")
        self.lang.setCurrentIndex(self.lang.findData(recall("export/lang", language())))
        self.photos = QCheckBox(tr("With &photos, up to four on a page"), page)
        self.photos.setChecked(str(recall("profile/photos", "true")) == "true")
        self.separate = QCheckBox(tr("A &separate PDF for each, in a folder"), page)
        self.target = QgsFileWidget(page)
        self.target.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.target.setFilter("PDF (*.pdf)")
        self.target.setConfirmOverwrite(False)  # asked once, when the work begins
        self.open_after = QCheckBox(tr("&Open it when finished"), page)
        self.open_after.setChecked(str(recall("export/open", "true")) == "true")
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(_label(tr("&Make"), self.level), self.level)
        form.addRow(_label(tr("&Area"), self.place), self.place)
        form.addRow(_label(tr("&Year"), self.year), self.year)
        form.addRow(_label(tr("&Language"), self.lang), self.lang)
        form.addRow("", self.photos)
        form.addRow("", self.separate)
        form.addRow(_label(tr("&File"), self.target), self.target)
        form.addRow("", self.open_after)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(explain)
        layout.addLayout(form)
        layout.addStretch(1)
        return page

    def _order_tabs(self) -> None:
        """Let Tab go from the top down; the buttons were made before the page."""
        form = [self.level, self.place, self.year, self.lang, self.photos, self.separate, self.target]
        chain = [*form, self.open_after, self.forward, self.cancel_button, self.help_button]
        for one, following in zip(chain, chain[1:]):
            QWidget.setTabOrder(one, following)
        self.level.setFocus()

    def _fill_places(self) -> None:
        """Offer the kawasan for pages of kawasan, else the kelurahan; the city is one."""
        level = self.level.currentData()
        self.place.clear()
        self.place.addItem(tr("The whole city"), None)
        if level != KOTA:
            for name, key in self._places[KAWASAN if level == KAWASAN else KELURAHAN]:
                self.place.addItem(name, key)
        self.place.setEnabled(level != KOTA)
        self.separate.setEnabled(level != KOTA)

    def suggest_target(self) -> None:
        """Suggest a place beside the workspace, named after level, area and year."""
        from kotaku_qgis.maps.formats import safe_name

        part = self.place.currentText() if self.place.currentData() else ""
        name = safe_name(
            self.path.stem, tr("profile"), self.level.currentData(), part, self.year.currentText()
        )
        self.target.setFilePath(str(self.path.parent / f"{name}.pdf"))

    def job(self) -> ProfileJob:
        """Return what the window asks for."""
        from kotaku_qgis.maps.profile import ProfileJob

        target = Path(self.target.filePath().strip())
        if target.suffix.lower() != ".pdf":
            target = target.with_name(f"{target.name}.pdf")
        place = self.place.currentData()
        return ProfileJob(
            str(self.path),
            str(target),
            self.year.currentData(),
            self.level.currentData(),
            self.lang.currentData(),
            (place,) if place else (),
            self.photos.isChecked(),
            self.separate.isChecked() and self.separate.isEnabled(),
        )

    def refresh(self) -> None:
        """Let Export be pressed when there is a file to write and nothing is at work."""
        super().refresh()
        working = self.book is not None
        named = bool(self.target.filePath().strip())
        self.pages.setEnabled(not working)
        self.forward.setEnabled(named and not working)
        self.hint.setText("" if named else tr("Choose where to write it."))

    # ---- work --------------------------------------------------------------------------------------

    def go_forward(self) -> None:
        """Begin; what stands where the PDF shall go is replaced only when the user says so."""
        job = self.job()
        if not self._may_replace(job):
            return
        remember("export/lang", job.lang)
        remember("export/open", "true" if self.open_after.isChecked() else "false")
        remember("profile/photos", "true" if job.photos else "false")
        self.bar.clearWidgets()
        from kotaku_qgis.maps.profile import ProfileBook
        from kotaku_qgis.workspace.store import open_workspace

        self._feedback = QgsFeedback()
        try:
            self._workspace = open_workspace(self.path, readonly=True)
            self.book = ProfileBook(self._workspace, job)
        except Exception as error:  # noqa: BLE001 (the message bar shows every error)
            self._close()
            self.messages.error(error)
            return
        self._steps = self.book.steps(self._feedback)
        self.progress.setRange(0, self.book.pages)
        self.progress.setValue(0)
        self.progress.show()
        self.refresh()
        self._timer.start()

    def _may_replace(self, job: ProfileJob) -> bool:
        target = Path(job.output).with_suffix("") if job.separate else Path(job.output)
        if not target.exists() or (target.is_dir() and not any(target.iterdir())):
            return True
        asked = tr("Overwrite {names}?", names=target.name)
        if job.separate:
            asked = tr("The folder {name} is there. Overwrite the sheets of the same name?", name=target.name)
        box = QMessageBox.StandardButton
        return QMessageBox.question(self, tr("Overwrite?"), asked, box.Yes | box.No, box.No) == box.Yes

    def _step(self) -> None:
        """Make a page and leave the window its turn."""
        if self.book is None:
            return
        try:
            page = next(self._steps, None)
            if page is not None:
                self.progress.setValue(page)
                self.hint.setText(tr("Page {page} of {pages}", page=page, pages=self.book.pages))
                self._timer.start()
                return
            result = self.book.finish(self._feedback)
        except Exception as error:  # noqa: BLE001 (the message bar shows every error)
            self._close()
            self.messages.error(error)
            return
        open_it = self.open_after.isChecked()
        self._close()
        if result.cancelled:
            self.messages.warning(
                tr("Cancelled. {count} finished pages are kept for the next time.", count=result.kept)
            )
            return
        self._written(result, open_it=open_it)

    def _written(self, result: ProfileResult, *, open_it: bool) -> None:
        several = len(result.files) > 1
        where = result.files[0].parent if several else result.files[0]
        url = QUrl.fromLocalFile(str(where))
        self.commands.messages.success(
            tr("{count} profile pages written: {name}", count=result.pages, name=where.name),
            problems=result.problems,
            action=(tr("&Open"), lambda: QDesktopServices.openUrl(url)),
        )
        if open_it:
            QDesktopServices.openUrl(url)
        self.accept()

    def _close(self) -> None:
        """End the work: let go of the workspace, keep finished pages."""
        self._timer.stop()
        book, self.book = self.book, None
        self._steps = iter(())
        if book is not None:
            book.tidy()
        if self._workspace is not None:
            self._workspace.close()
            self._workspace = None
        self.progress.hide()
        self.refresh()

    def reject(self) -> None:
        """Stop after the page at work, keeping what is done; close when nothing is at work."""
        if self.book is not None:
            self._feedback.cancel()
            return
        super().reject()

    def closeEvent(self, event: Any) -> None:
        """Closing the window ends the work; finished pages wait for the next time."""
        if self.book is not None:
            self._close()
        super().closeEvent(event)


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(buddy)
    return label
