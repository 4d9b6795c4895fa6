"""*From the field*: files and photos dragged in, what they hold listed, and only what is ticked taken."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsGeometry
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.drawing.field import field_files, photos, taking
from kotaku_qgis.drawing.field.found import LINES, PHOTO, POINT, POLYGON, ROUTE, TRACK
from kotaku_qgis.gui.field.field_list import FieldList
from kotaku_qgis.gui.field.map_preview import TRACK_COLOR, MapPreview
from kotaku_qgis.gui.field.tolerance_box import tolerance_box
from kotaku_qgis.gui.memory import last_folder, remember_folder
from kotaku_qgis.gui.problems import ProblemDialog
from kotaku_qgis.gui.work_dialog import WorkDialog
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable

    from kotaku_qgis.drawing.field.field_files import Survey
    from kotaku_qgis.drawing.field.found import Found
    from kotaku_qgis.gui.commands import Commands


class FieldDialog(WorkDialog):
    """Takes tracks, points and photos into the workspace, and hands polygons to the drawing.

    Raises
    ------
    KotakuError
        A layer of the workspace is missing from the project.
    """

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__("field", tr("From the field"), commands.tasks, parent)
        self.commands = commands
        self.paths: list[Path] = []
        self.survey: Survey | None = None
        self.copies: photos.Copies | None = None
        self.tolerance = tolerance_box(self)
        self.target = taking.target_of(commands.editing, self.tolerance.value())
        self.preview = MapPreview(commands.iface.mapCanvas(), self.target.crs)
        self.add_page(tr("From the field"), self._build())
        self.setAcceptDrops(True)
        self.path = commands.session.path
        commands.session.changed.connect(self._follow_session)
        self.finished.connect(lambda _code: commands.session.changed.disconnect(self._follow_session))
        self.cancel_button.setText(tr("Close"))
        self.begin(940, 560)
        self.add_files_button.setFocus()

    def _build(self) -> QWidget:
        page = QWidget(self)
        self.add_files_button = QPushButton(tr("Add &files…"), page)
        self.add_folder_button = QPushButton(tr("Add a f&older…"), page)
        self.clear_button = QPushButton(tr("C&lear"), page)
        label = QLabel(tr("&Ends meet within"), page)
        label.setBuddy(self.tolerance)
        top = QHBoxLayout()
        for widget in (self.add_files_button, self.add_folder_button, self.clear_button):
            widget.setAutoDefault(False)
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(label)
        top.addWidget(self.tolerance)
        self.empty = QLabel(
            tr(
                "<p>Drag files or folders here.</p><p>Tracks, routes and waypoints (GPX), KML and KMZ, "
                "GeoJSON, tables of points (CSV, XLSX), photos with a position (JPEG).</p>"
                "<p>They are listed first; nothing is written until you agree.</p>"
            ),
            page,
        )
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setObjectName("kotakuDrop")
        self.empty.setStyleSheet("#kotakuDrop { border: 2px dashed palette(mid); border-radius: 6px; }")
        self.list = FieldList(page)
        self.stack = QStackedWidget(page)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.list)
        self.summary = QLabel(page)
        self.summary.setWordWrap(True)
        self.findings = QPushButton(page)
        self.polygon = QPushButton(tr("To a &polygon…"), page)
        self.polygon.setToolTip(
            tr("Turns the track of the current line into a polygon, or hands its polygon to the drawing.")
        )
        bottom = QHBoxLayout()
        bottom.addWidget(self.summary, 1)
        for widget in (self.findings, self.polygon):
            widget.setAutoDefault(False)
            bottom.addWidget(widget)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.stack, 1)
        layout.addLayout(bottom)
        self.add_files_button.clicked.connect(self._ask_files)
        self.add_folder_button.clicked.connect(self._ask_folder)
        self.clear_button.clicked.connect(self.clear)
        self.tolerance.valueChanged.connect(self._judge_again)
        self.list.changed.connect(self.refresh)
        self.list.itemDoubleClicked.connect(self._zoom)
        self.findings.clicked.connect(self._show_findings)
        self.polygon.clicked.connect(self.to_polygon)
        return page

    # ---- state -------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Say what is ticked and enable what can be done with it."""
        super().refresh()
        ticked = self.list.ticked()
        found = self.survey.found if self.survey else ()
        problems = self.survey.problems if self.survey else ()
        self.stack.setCurrentIndex(1 if found else 0)
        self.summary.setText(
            tr(
                "{found} found, {ticked} ticked. Nothing has been written yet.",
                found=len(found),
                ticked=len(ticked),
            )
            if self.survey
            else ""
        )
        self.findings.setVisible(bool(problems))
        self.findings.setText(tr("&Findings ({count})", count=len(problems)))
        self.clear_button.setEnabled(bool(self.paths))
        self.forward.setText(tr("&Take {count}", count=len(ticked)) if ticked else tr("&Take"))
        self.forward.setEnabled(self.task is None and bool(ticked))
        current = self.list.current()
        self.polygon.setEnabled(current is not None and current.kind in {TRACK, ROUTE, POLYGON})
        self._preview(current)

    def _preview(self, found: Found | None) -> None:
        if found is None or not found.wkb:
            self.preview.clear()
        else:
            self.preview.show("current", _geometry(found), TRACK_COLOR, 3)

    def _judge_again(self, tolerance: float) -> None:
        self.target.tolerance = tolerance
        if self.survey is not None:
            found = tuple(self.target.measured(one) for one in self.survey.found)
            self.survey = replace(self.survey, found=found)
            self.list.fill(self.survey)

    def clear(self) -> None:
        """Forget the chosen files."""
        self.paths.clear()
        self.survey = None
        self.bar.clearWidgets()
        self.list.fill(field_files.Survey((), frozenset(), frozenset(), ()))
        self.refresh()

    # ---- files -------------------------------------------------------------------------------------

    def _ask_files(self) -> None:
        kinds = tr("Field files") + f" ({field_files.PATTERNS} {field_files.PATTERNS.upper()})"
        names, _ = QFileDialog.getOpenFileNames(
            self, tr("Files from the field"), last_folder(), f"{kinds};;" + tr("All files") + " (*)"
        )
        self.add(map(Path, names))

    def _ask_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Folder with photos and tracks"), last_folder())
        if name:
            self.add([Path(name)])

    def dragEnterEvent(self, event: Any) -> None:
        """Accept files."""
        if event.mimeData().hasUrls() and self.task is None:
            event.acceptProposedAction()

    def dropEvent(self, event: Any) -> None:
        """Read what was dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.add(paths)

    def add(self, paths: Iterable[Path]) -> None:
        """Read *paths* besides those chosen before, in the background; nothing is written.

        One that was chosen before is read again: it may have been mended meanwhile.
        """
        new = list(paths)
        if not new or self.task is not None:
            return
        remember_folder(new[0] if new[0].is_dir() else new[0].parent)
        self.paths = list(dict.fromkeys([*self.paths, *new]))
        try:
            known = taking.known_marks(self.commands.editing)
        except Exception as error:  # noqa: BLE001 (shown like any other)
            self.messages.error(error)
            return
        every, target = list(self.paths), self.target.fresh()

        def work(feedback: Any) -> Any:
            return field_files.survey(every, target, known, feedback)

        self.work(tr("Reading {name}", name=new[0].name), work, self._read)

    def _read(self, survey: Survey) -> None:
        self.survey = survey
        self.list.fill(survey)
        if survey.problems and not survey.found:
            self.messages.warning(
                tr("Nothing that can be taken was found in these files."), problems=survey.problems
            )

    # ---- deeds -------------------------------------------------------------------------------------

    def _show_findings(self) -> None:
        if self.survey:
            ProblemDialog.open_for(self.survey.problems, self)

    def _zoom(self, *_: object) -> None:
        found = self.list.current()
        if found is not None and found.wkb:
            self.preview.zoom(_geometry(found))

    def to_polygon(self) -> None:
        """Hand the current polygon to the drawing, or open the current track beside the map."""
        found = self.list.current()
        if found is None:
            return
        if found.kind == POLYGON:
            self.commands.draw_polygon(_geometry(found), f"{found.file.name}: {found.name}")
        elif found.kind in LINES:
            from kotaku_qgis.gui.field.track_panel import TrackDialog

            self.commands.show(TrackDialog(self.commands, self.commands.window, found))

    def go_forward(self) -> None:
        """Copy the ticked photos, then add everything in one step."""
        chosen = self.list.ticked()
        pictures = [found.file for found in chosen if found.kind == PHOTO]
        folder = self.path.parent
        if not pictures:
            self._take(chosen, photos.Copies())
            return

        def work(feedback: Any) -> Any:
            self.copies = photos.copy_photos(pictures, folder, feedback)
            return self.copies

        self.work(
            tr("Copying {count} photos", count=len(pictures)), work, lambda made: self._take(chosen, made)
        )

    def _take(self, chosen: list[Found], copies: photos.Copies) -> None:
        self.copies = None
        try:
            counts = taking.take(self.commands.editing, chosen, copies.names)
        except Exception as error:  # noqa: BLE001 (shown like any other)
            copies.take_back()
            self.messages.error(error)
            return
        closed = [one for one in chosen if one.closed is not None and one.closed.is_closed]
        self.accept()
        self._tell(counts, bool(closed))

    def _tell(self, counts: Counter[str], any_closed: bool) -> None:
        lines = counts[TRACK] + counts[ROUTE]
        text = tr(
            "Taken: tracks {tracks}, points {points}, photos {photos}; not saved yet.",
            tracks=lines,
            points=counts[POINT],
            photos=counts[PHOTO],
        )
        commands = self.commands

        def polygon() -> None:
            from kotaku_qgis.gui.field.track_panel import TrackDialog

            commands.show(TrackDialog(commands, commands.window))

        commands.messages.success(text, action=(tr("Track to &polygon…"), polygon) if any_closed else None)

    def _follow_session(self) -> None:
        """Close when another workspace is open."""
        if self.commands.session.path != self.path:
            self.reject()

    def accept(self) -> None:
        """Close, and take the preview off the map."""
        self.preview.clear()
        super().accept()

    def reject(self) -> None:
        """Close; photos copied for a step that never came are removed."""
        self.preview.clear()
        super().reject()
        if self.copies is not None:
            self.copies.take_back()


def _geometry(found: Found) -> QgsGeometry:
    made = QgsGeometry()
    made.fromWkb(found.wkb)
    return made
