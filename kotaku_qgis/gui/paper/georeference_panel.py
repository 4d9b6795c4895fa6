"""The controls of the sketch window: picture above, points and figures below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsProject
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon, QKeySequence
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QShortcut,
    QSizePolicy,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.core.errors import N_, KotakuError, Level
from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.drawing.paper.georeference import LEAST, NAMES, Transform
from kotaku_qgis.gui.paper.control_point_table import PointModel, PointTable, read_coordinate
from kotaku_qgis.gui.paper.picture_view import PictureView
from kotaku_qgis.i18n import describe, language, tr
from kotaku_qgis.paths import resource

if TYPE_CHECKING:
    from kotaku_qgis.core.errors import Problem
    from kotaku_qgis.gui.paper.sketch_state import SketchState

SHOWN = 3
MARKS = {Level.ERROR: "⛔", Level.WARNING: "⚠", Level.INFO: "ℹ"}
DEGREES, HALF_TURN, QUARTER_TURN = "EPSG:4326", 180.0, 90.0


class GeoreferencePanel(QObject):
    """Builds the controls into *window* and paints the state; the window decides what they do."""

    refused = pyqtSignal(object)

    def __init__(self, state: SketchState, crs: QgsCoordinateReferenceSystem, window: QWidget) -> None:
        super().__init__(window)
        self.state, self.crs, self.window = state, crs, window
        self.bar = QgsMessageBar(window)
        self.bar.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.view = PictureView(window)
        self.model = PointModel(window)
        self.table = PointTable(self.model, window)
        self.hint = QLabel(window)
        self.hint.setWordWrap(True)
        self.figures = QLabel(window)
        self.figures.setWordWrap(True)
        self.findings = QLabel(window)
        self.findings.setWordWrap(True)
        self.progress = QProgressBar(window)
        self.progress.setMaximumHeight(14)
        lower = QWidget(window)
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.hint)
        below.addWidget(self._typing())
        below.addWidget(self.table, 1)
        below.addLayout(self._point_row())
        below.addLayout(self._transform_row())
        below.addWidget(self.figures)
        below.addWidget(self.findings)
        self.splitter = QSplitter(Qt.Orientation.Vertical, window)
        self.splitter.addWidget(self.view)
        self.splitter.addWidget(lower)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(window)
        layout.addWidget(self.bar)
        layout.addLayout(self._top_row())
        layout.addWidget(self.splitter, 1)
        layout.addLayout(self._bottom_row())
        self._connect()

    def _top_row(self) -> QHBoxLayout:
        self.open_button = QPushButton(
            QIcon(str(resource("icons", "sketch.svg"))), tr("&Open picture…"), self.window
        )
        self.open_button.setToolTip(tr("A photo or scan of the sketch: JPG, PNG, TIFF, PDF"))
        self.known = QComboBox(self.window)
        self.known.setToolTip(tr("Sketches of this workspace; their points can be changed again."))
        self.known.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.name = QLineEdit(self.window)
        self.name.setToolTip(tr("Name of the sketch and of its files"))
        label = QLabel(tr("&Name"), self.window)
        label.setBuddy(self.name)
        row = QHBoxLayout()
        row.addWidget(self.open_button)
        row.addWidget(self.known, 1)
        row.addWidget(label)
        row.addWidget(self.name, 1)
        return row

    def _typing(self) -> QWidget:
        """Return the row in which coordinates are typed instead of clicked."""
        self.typing = QWidget(self.window)
        self.x, self.y = QLineEdit(self.typing), QLineEdit(self.typing)
        self.x.setPlaceholderText(tr("X or longitude"))
        self.y.setPlaceholderText(tr("Y or latitude"))
        self.set_button = QPushButton(tr("&Set"), self.typing)
        self.cancel_button = QPushButton(tr("Cancel"), self.typing)
        row = QHBoxLayout(self.typing)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.x, 1)
        row.addWidget(self.y, 1)
        row.addWidget(self.set_button)
        row.addWidget(self.cancel_button)
        return self.typing

    def _point_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.undo_button = QToolButton(self.window)
        self.undo_button.setText(tr("&Undo"))
        self.undo_button.setToolTip(tr("Take back the last change (Ctrl+Z)"))
        self.again_button = QToolButton(self.window)
        self.again_button.setText(tr("Pick on the map a&gain"))
        self.delete_button = QToolButton(self.window)
        self.delete_button.setText(tr("&Delete point"))
        self.fit_button = QToolButton(self.window)
        self.fit_button.setText(tr("&Whole picture"))
        for button in (self.undo_button, self.again_button, self.delete_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.fit_button)
        return row

    def _transform_row(self) -> QVBoxLayout:
        self.transform = QComboBox(self.window)
        for one in Transform:
            self.transform.addItem(tr(NAMES[one]), one.value)
        label = QLabel(tr("&Transform"), self.window)
        label.setBuddy(self.transform)
        self.transform_hint = QLabel(self.window)
        self.transform_hint.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.transform, 1)
        both = QVBoxLayout()
        both.addLayout(row)
        both.addWidget(self.transform_hint)
        return both

    def _bottom_row(self) -> QHBoxLayout:
        self.help_button = QPushButton(tr("&Help"), self.window)
        self.stop_button = QPushButton(tr("Cancel"), self.window)
        self.save_button = QPushButton(tr("Save &points"), self.window)
        self.make_button = QPushButton(tr("&Make GeoTIFF"), self.window)
        self.close_button = QPushButton(tr("Close"), self.window)
        row = QHBoxLayout()
        row.addWidget(self.help_button)
        row.addWidget(self.progress, 1)
        row.addWidget(self.stop_button)
        row.addStretch(1)
        for button in (self.save_button, self.make_button, self.close_button):
            row.addWidget(button)
        for button in self.window.findChildren(QPushButton):
            button.setAutoDefault(False)
        return row

    def _connect(self) -> None:
        state = self.state
        self.view.picked.connect(state.pick)
        self.view.point_moved.connect(state.drag)
        self.model.edited.connect(state.set_point)
        self.model.refused.connect(self.refused)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._chosen())
        self.fit_button.clicked.connect(self.view.fit)
        self.cancel_button.clicked.connect(state.cancel)
        self.set_button.clicked.connect(self.place_typed)
        self.x.returnPressed.connect(self.y.setFocus)
        self.y.returnPressed.connect(self.place_typed)
        self.transform.activated.connect(lambda _: state.choose(Transform(self.transform.currentData())))
        self.delete_button.clicked.connect(lambda: self._with_chosen(state.remove))
        self.again_button.clicked.connect(lambda: self._with_chosen(state.move_on_map))
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self.window)
        undo.activated.connect(state.undo)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(lambda: self._with_chosen(state.remove))

    def _with_chosen(self, deed: Any) -> None:
        row = self.table.chosen()
        if row is not None:
            deed(row)

    def _chosen(self) -> None:
        row = self.table.chosen()
        self.again_button.setEnabled(row is not None)
        self.delete_button.setEnabled(row is not None)
        self.view.show_points(self.state.points, self.state.pending, self.state.ring, row)

    def place_typed(self) -> None:
        """Use the typed coordinates: the workspace's own, or degrees of longitude and latitude."""
        try:
            x, y = read_coordinate(self.x.text()), read_coordinate(self.y.text())
            if x is None or y is None:
                return
            if abs(x) <= HALF_TURN and abs(y) <= QUARTER_TURN and not self.crs.isGeographic():
                way = QgsCoordinateTransform(
                    QgsCoordinateReferenceSystem(DEGREES), self.crs, QgsProject.instance()
                )
                moved = way.transform(x, y)
                x, y = moved.x(), moved.y()
        except (KotakuError, QgsCsException) as error:
            self.refused.emit(
                error
                if isinstance(error, KotakuError)
                else KotakuError(N_("This place lies outside the workspace's coordinate system."))
            )
            return
        self.state.place(x, y)

    # ---- painting the state ------------------------------------------------------------------------

    def refresh(self, *, busy: bool) -> None:
        """Show the state; *busy* while a task is running."""
        state = self.state
        chosen = self.table.chosen()
        self.model.fill(state.points, state.judged, state.worst)
        self.table.choose(chosen)
        self._chosen()
        self.transform.setCurrentIndex(self.transform.findData(state.transform.value))
        self.hint.setText(f"<b>{self._hint()}</b>")
        self.typing.setVisible(state.waiting)
        if not state.waiting:
            self.x.clear()
            self.y.clear()
        self.figures.setText(self._figures())
        self.findings.setText("<br>".join(self._line(problem) for problem in state.problems[:SHOWN]))
        self.findings.setVisible(bool(state.problems))
        blocked = any(problem.level is Level.ERROR for problem in state.problems)
        self.progress.setVisible(busy)
        self.stop_button.setVisible(busy)
        self.undo_button.setEnabled(state.can_undo)
        self.save_button.setEnabled(state.picture is not None and state.unsaved and not busy)
        self.make_button.setEnabled(state.ready and not blocked and not busy)
        self.make_button.setToolTip(
            tr("Warps the picture into its place and adds it to the map.") if state.ready else self._lacking()
        )
        for widget in (self.open_button, self.known, self.transform):
            widget.setEnabled(not busy)

    def show_progress(self, percent: float) -> None:
        """Show how far the task is."""
        self.progress.setValue(int(percent))

    def _hint(self) -> str:
        state = self.state
        if state.picture is None:
            return tr("Open the picture of a sketch, or choose one of this workspace.")
        if state.moving is not None:
            return tr("Click the place of point {number} on QGIS's map, or type it.", number=state.moving + 1)
        if state.pending is not None:
            number = len(state.points) + 1
            return tr("Now click the place of point {number} on QGIS's map, or type it.", number=number)
        return tr("Click a place on the picture that you also find on the map: a corner, a crossing.")

    def _lacking(self) -> str:
        judged = self.state.judged
        return describe(judged.error) if judged is not None and judged.error is not None else ""

    def _figures(self) -> str:
        judged, lang = self.state.judged, language()
        if judged is None:
            return ""
        used = sum(point.on for point in self.state.points)
        spread = tr("points cover {share} % of the picture", share=round(judged.spread.share * 100))
        if judged.fit is None:
            return self._lacking() if used else tr("At least {count} points are needed.", count=LEAST)
        error = judged.rms_left_out if judged.exact else judged.rms
        if error is None or judged.pixel is None:
            return f"RMS: –  ·  {spread}"
        metres = format_number(error, 2, lang)
        pixels = format_number(error / judged.pixel, 1, lang)
        name = tr("RMS without the point itself*") if judged.exact else "RMS"
        figures = [f"<b>{name}: {metres} m</b> ({pixels} px)"]
        if not judged.exact and judged.rms_left_out is not None:
            # with few points to spare the fit flatters itself: what a place of its own would be off
            apart = format_number(judged.rms_left_out, 2, lang)
            figures.append(tr("between the points about {metres} m", metres=apart))
        return "  ·  ".join([*figures, spread])

    @staticmethod
    def _line(problem: Problem) -> str:
        text = describe(problem).replace("&", "&amp;").replace("<", "&lt;")
        return f"{MARKS[problem.level]} {text}"
