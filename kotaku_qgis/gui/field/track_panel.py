"""A track becomes a polygon: whether it closes and what thinning does, on the map before it is taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qgis.core import QgsFeatureRequest, QgsGeometry, QgsPointXY, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.core import tracks
from kotaku_qgis.core.errors import KotakuError, Place
from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.drawing.field.taking import parts_of
from kotaku_qgis.gui.field.map_preview import SHAPE_COLOR, TRACK_COLOR, MapPreview
from kotaku_qgis.gui.field.tolerance_box import tolerance_box
from kotaku_qgis.gui.memory import forget_on_close, recall, remember, restore_size
from kotaku_qgis.gui.opening import open_guide
from kotaku_qgis.i18n import describe, language, tr

if TYPE_CHECKING:
    from kotaku_qgis.drawing.field.found import Found
    from kotaku_qgis.gui.commands import Commands

SIMPLIFY_M = 2.0
"""Metres: below what a satellite picture shows, above a receiver's jitter."""
MOST_SIMPLIFY_M = 20.0
_STEPS = 10
"""Positions of the slider in a metre."""


@dataclass(frozen=True)
class Choice:
    """A track to choose: its title, the geometry, where it comes from, and its key in the workspace."""

    title: str
    geometry: QgsGeometry
    source: str
    jejak_id: str | None = None


class TrackDialog(QDialog):
    """Turns a track of the workspace, or *found* in a file, into a polygon for the drawing.

    Raises
    ------
    KotakuError
        The layer of tracks is missing from the project, or a package to measure with.
    """

    def __init__(self, commands: Commands, parent: QWidget | None = None, found: Found | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Track to polygon"))
        self.setObjectName("kotaku_track")
        self.commands = commands
        self.layer: QgsVectorLayer = commands.editing.layer("jejak")
        crs = self.layer.crs().authid()
        self.ground = tracks.Ground(crs)
        self.preview = MapPreview(commands.iface.mapCanvas(), crs)
        self.found = found
        self.choices: list[Choice] = []
        self.closed: tracks.Closed | None = None
        self.simplified: tracks.Simplified | None = None
        self._build()
        self._connect()
        self._fill()
        self.layer.selectionChanged.connect(self._selected)
        commands.session.changed.connect(self._follow_session)
        self.finished.connect(self._leave)
        forget_on_close(self)
        restore_size(self, self.objectName(), 360, 420)
        if found is None:
            self._selected()
        self._choose()

    # ---- widgets -----------------------------------------------------------------------------------

    def _build(self) -> None:
        self.track = QComboBox(self)
        self.track.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.track.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.track.setToolTip(tr("You can also select a track on the map."))
        self.tolerance = tolerance_box(self)
        self.state = QLabel(self)
        self.state.setWordWrap(True)
        self.state.setMinimumHeight(self.fontMetrics().height() * 4)
        self.state.setAlignment(Qt.AlignmentFlag.AlignTop)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(_label(tr("&Track"), self.track, self), self.track)
        form.addRow(_label(tr("&Ends meet within"), self.tolerance, self), self.tolerance)
        self._build_thinning()
        legend = QLabel(
            f"<span style='color:{TRACK_COLOR}'>━━</span> "
            + tr("track as walked")
            + f"&nbsp;&nbsp; <span style='color:{SHAPE_COLOR}'>━━</span> "
            + tr("polygon"),
            self,
        )
        self.zoom_button = QPushButton(tr("&Zoom"), self)
        self.make_button = QPushButton(tr("&Make a polygon"), self)
        self.make_button.setDefault(True)
        self.close_button = QPushButton(tr("Close"), self)
        self.help_button = QPushButton(tr("&Help"), self)
        buttons = QHBoxLayout()
        for button in (self.help_button, self.zoom_button, self.close_button):
            button.setAutoDefault(False)
        buttons.addWidget(self.help_button)
        buttons.addWidget(self.zoom_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self.state)
        layout.addWidget(self.box)
        layout.addWidget(legend)
        layout.addStretch(1)
        layout.addWidget(self.make_button)
        layout.addLayout(buttons)

    def _build_thinning(self) -> None:
        self.box = QGroupBox(tr("Fewer corners"), self)
        self.slider = QSlider(Qt.Orientation.Horizontal, self.box)
        self.slider.setRange(0, int(MOST_SIMPLIFY_M * _STEPS))
        self.metres = QDoubleSpinBox(self.box)
        self.metres.setRange(0.0, MOST_SIMPLIFY_M)
        self.metres.setDecimals(1)
        self.metres.setSingleStep(0.5)
        self.metres.setSuffix(" m")
        self.metres.setToolTip(tr("Corners nearer than this to the line without them are left out."))
        self.metres.setValue(float(recall("track/simplify", SIMPLIFY_M)))
        self.slider.setValue(round(self.metres.value() * _STEPS))
        self.numbers = QLabel(self.box)
        self.numbers.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.slider, 1)
        row.addWidget(self.metres)
        inner = QVBoxLayout(self.box)
        inner.addLayout(row)
        inner.addWidget(self.numbers)

    def _connect(self) -> None:
        self.track.currentIndexChanged.connect(self._choose)
        self.tolerance.valueChanged.connect(self._judge)
        self.slider.valueChanged.connect(lambda value: self.metres.setValue(value / _STEPS))
        self.metres.valueChanged.connect(self._thinning_changed)
        self.zoom_button.clicked.connect(self._zoom)
        self.make_button.clicked.connect(self.make)
        self.close_button.clicked.connect(self.reject)
        self.help_button.clicked.connect(self._help)

    def _fill(self) -> None:
        """List the tracks of the workspace, the latest first, after the one from a file."""
        self.choices = []
        if self.found is not None:
            geometry = QgsGeometry()
            geometry.fromWkb(self.found.wkb)
            title = tr("{name} (not taken yet)", name=self.found.name)
            self.choices.append(Choice(title, geometry, f"{self.found.file.name}: {self.found.name}"))
        for feature in sorted(self.layer.getFeatures(QgsFeatureRequest()), key=_latest, reverse=True):
            name, source = (_text(feature[column]) for column in ("nama", "sumber"))
            when = feature["waktu_mulai"]
            day = when.toString("yyyy-MM-dd") if hasattr(when, "toString") and when.isValid() else ""
            title = " · ".join(part for part in (name or "?", day) if part)
            origin = ": ".join(part for part in (source, name) if part)
            self.choices.append(Choice(title, feature.geometry(), origin, str(feature["jejak_id"])))
        self.track.blockSignals(True)
        self.track.clear()
        self.track.addItems([choice.title for choice in self.choices])
        self.track.blockSignals(False)
        self.track.setEnabled(bool(self.choices))

    # ---- choice ------------------------------------------------------------------------------------

    @property
    def choice(self) -> Choice | None:
        """The chosen track."""
        index = self.track.currentIndex()
        return self.choices[index] if 0 <= index < len(self.choices) else None

    def _selected(self, *_: object) -> None:
        """Follow a selection of one track on the map."""
        if self.layer.selectedFeatureCount() != 1:
            return
        key = str(next(iter(self.layer.getSelectedFeatures()))["jejak_id"])
        if key not in {choice.jejak_id for choice in self.choices}:
            self._fill()
        for index, choice in enumerate(self.choices):
            if choice.jejak_id == key:
                self.track.setCurrentIndex(index)

    def _choose(self, *_: object) -> None:
        choice = self.choice
        if choice is None:
            self.preview.clear()
        else:
            self.preview.show("track", choice.geometry, TRACK_COLOR)
        self._judge()

    def _judge(self, *_: object) -> None:
        """Say whether the chosen track closes."""
        choice = self.choice
        self.closed = None
        if choice is None:
            self.state.setText(tr("There is no track yet. Take a GPX file with “From the field” first."))
        else:
            try:
                self.closed = tracks.close(parts_of(choice.geometry), self.ground, self.tolerance.value())
                self.state.setText(_said(self.closed, self.tolerance.value()))
            except KotakuError as error:
                self.state.setText(describe(error))
        self._thin()

    def _thinning_changed(self, metres: float) -> None:
        self.slider.blockSignals(True)
        self.slider.setValue(round(metres * _STEPS))
        self.slider.blockSignals(False)
        remember("track/simplify", metres)
        self._thin()

    def _thin(self) -> None:
        """Show the polygon with fewer corners on the map, and what that changes."""
        ready = self.closed is not None and self.closed.is_closed
        self.box.setEnabled(ready)
        self.make_button.setEnabled(ready)
        if not ready or self.closed is None:
            self.simplified = None
            self.preview.hide("polygon")
            self.numbers.setText(tr("Only a track that closes becomes a polygon."))
            return
        made = self.simplified = tracks.simplify(self.closed.ring, self.metres.value(), self.ground)
        self.preview.show("polygon", _polygon(made.ring), SHAPE_COLOR)
        lang = language()
        sign = "+" if made.difference > 0 else ""
        self.numbers.setText(
            tr(
                "{before} → {after} corners<br>{area} ha, {change} m² ({percent} %)<br>around {perimeter} m",
                before=made.before,
                after=made.after,
                area=format_number(made.area / 10_000, 4, lang),
                change=sign + format_number(made.difference, 0, lang),
                percent=sign + format_number(made.percent, 2, lang),
                perimeter=format_number(made.perimeter, 0, lang),
            )
        )

    # ---- deeds -------------------------------------------------------------------------------------

    def _zoom(self) -> None:
        if self.choice is not None:
            self.preview.zoom(self.choice.geometry)

    def make(self) -> None:
        """Hand the polygon to the drawing, which asks for RT/RW, and close."""
        choice, made = self.choice, self.simplified
        if choice is None or made is None:
            return
        commands = self.commands
        self.accept()
        commands.draw_polygon(_polygon(made.ring), choice.source, choice.jejak_id)

    def _help(self) -> None:
        open_guide("field")

    def _follow_session(self) -> None:
        """Close when the layer of tracks is no longer that of the open workspace."""
        try:
            if self.commands.editing.layer("jejak") is self.layer:
                return
        except (KotakuError, RuntimeError):
            self.reject()
            return
        self.reject()

    def _leave(self, _code: int) -> None:
        self.preview.clear()
        self.commands.session.changed.disconnect(self._follow_session)

    def closeEvent(self, event: Any) -> None:
        """Closing the window is leaving."""
        self.reject()
        event.accept()


def _label(text: str, buddy: QWidget, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setBuddy(buddy)
    return label


def _text(value: Any) -> str:
    return str(value).strip() if isinstance(value, str) else ""


def _latest(feature: Any) -> str:
    when = feature["waktu_mulai"]
    return str(when.toString("yyyy-MM-ddTHH:mm:ss")) if hasattr(when, "toString") and when.isValid() else ""


def _polygon(ring: tracks.Points) -> QgsGeometry:
    return QgsGeometry.fromPolygonXY([[QgsPointXY(x, y) for x, y in (*ring, ring[0])]])


def _said(closed: tracks.Closed, tolerance: float) -> str:
    problem = tracks.finding(closed, Place(), tolerance)
    texts = []
    missing, cut = f"{closed.missing:.0f}", f"{closed.cut:.0f}"
    if closed.how == tracks.ENDS:
        texts.append(tr("Closed: the ends are {metres} m apart.", metres=missing))
    elif closed.how == tracks.CROSSING:
        texts.append(tr("Closed where the walk crosses its beginning; {metres} m are left off.", metres=cut))
    elif closed.how == tracks.OVERLAPPING:
        texts.append(tr("Closed where the walk passes its beginning; {metres} m are left off.", metres=cut))
    if problem is not None:
        texts.append(describe(problem))
    return " ".join(texts)
