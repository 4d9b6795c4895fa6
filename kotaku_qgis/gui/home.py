"""The home dock: the open workspace, how far each kelurahan is, and the next sensible step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsCoordinateTransform, QgsFeatureRequest, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QSize, Qt, QTimer
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDockWidget,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.gui.fields import short_title
from kotaku_qgis.gui.home_model import HomeModel
from kotaku_qgis.gui.session import recent
from kotaku_qgis.i18n import describe, tr
from kotaku_qgis.paths import resource

if TYPE_CHECKING:
    from kotaku_qgis.gui.commands import Commands

ICON_SIZE = 32
MARGIN = 6
"""Characters of room beside the table: margins and a scroll bar."""
MOST = 0.36
"""Share of the window; the map keeps the larger part."""
ROOM_AFTER = 300
"""Milliseconds until QGIS has laid out a project it has just opened."""


def big_button(icon: str, text: str, parent: QWidget) -> QPushButton:
    """Return a wide button with a large icon."""
    button = QPushButton(QIcon(str(resource("icons", f"{icon}.svg"))), text, parent)
    button.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
    button.setMinimumHeight(ICON_SIZE + 14)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button


class HomeTable(QTableView):
    """Figures as wide as they are; the name takes the rest, and never less than it needs."""

    def share(self) -> None:
        """Share the width among the columns."""
        header = self.horizontalHeader()
        header.setMinimumSectionSize(36)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        if header.count() and header.length() < self.viewport().width():
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def resizeEvent(self, event: Any) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self.share()


class HomeDock(QDockWidget):
    """*Beranda*: nothing to do yet, or the workspace at a glance."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(tr("Home"), parent)
        self.setObjectName("kotakuHome")
        self.commands = commands
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self._build_welcome())
        self.stack.addWidget(self._build_overview())
        self.setWidget(self.stack)
        self.step: Any = None
        self._widened = False
        self._regulation: Any = None
        commands.session.changed.connect(self.refresh)
        self.refresh()

    def close_down(self) -> None:
        """Stop listening; called when the plugin unloads."""
        self.commands.session.changed.disconnect(self.refresh)

    # ---- pages -------------------------------------------------------------------------------------

    def _build_welcome(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        title = QLabel("<h3>" + tr("Map and score slum areas") + "</h3>", page)
        text = QLabel(
            tr(
                "A workspace holds the data of one city: boundaries, RT polygons, baseline records, "
                "scores. Create one, "
                "open one, or learn with the sample."
            ),
            page,
        )
        text.setWordWrap(True)
        title.setWordWrap(True)
        layout.addWidget(title)
        layout.addWidget(text)
        buttons = (
            ("new", tr("&New workspace…"), self.commands.create),
            ("open", tr("&Open workspace…"), self.commands.open),
            ("sample", tr("Try with sam&ple data…"), self.commands.sample),
        )
        for icon, label, run in buttons:
            button = big_button(icon, label, page)
            button.clicked.connect(lambda _checked=False, run=run: run())
            layout.addWidget(button)
        self.recent_title = QLabel("<b>" + tr("Recent workspaces") + "</b>", page)
        layout.addSpacing(8)
        layout.addWidget(self.recent_title)
        self.recent_box = QVBoxLayout()
        layout.addLayout(self.recent_box)
        layout.addStretch(1)
        return page

    def _build_overview(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        self.title = QLabel(page)
        self.title.setWordWrap(True)
        self.subtitle = QLabel(page)
        self.subtitle.setWordWrap(True)
        self.year = QComboBox(page)
        self.year.setToolTip(tr("Year of the records and scores shown"))
        self.year.activated.connect(self._year_chosen)
        year_label = QLabel(tr("&Year"), page)
        year_label.setBuddy(self.year)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(year_label)
        head.addWidget(self.year)
        self.model = HomeModel(page)
        self.table = HomeTable(page)
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setToolTip(tr("Double-click a kelurahan to see it on the map."))
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        self.table.doubleClicked.connect(self._zoom)
        frame = QFrame(page)
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        inner = QVBoxLayout(frame)
        self.step_title = QLabel("<b>" + tr("Next step") + "</b>", frame)
        self.step_text = QLabel(frame)
        self.step_text.setWordWrap(True)
        self.step_button = big_button("home", "", frame)
        self.step_button.clicked.connect(self._do_step)
        inner.addWidget(self.step_title)
        inner.addWidget(self.step_text)
        inner.addWidget(self.step_button)
        layout.addLayout(head)
        layout.addWidget(self.subtitle)
        layout.addWidget(self.table, 1)
        layout.addWidget(frame)
        return page

    # ---- content -----------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the workspace as it stands now."""
        path = self.commands.session.path
        if path is None:
            self._show_recent()
            self.stack.setCurrentIndex(0)
            return
        self.stack.setCurrentIndex(1)
        try:
            self._show(path)
            QTimer.singleShot(ROOM_AFTER, self._make_room)
        except (KotakuError, OSError) as error:
            self.model.fill([], None)
            self.subtitle.setText(describe(error) if isinstance(error, KotakuError) else str(error))

    def _show(self, path: Any) -> None:
        from kotaku_qgis.gui.home_data import read_home

        home = read_home(path, self.commands.session.year)
        self._regulation = home.regulation
        self.title.setText(f"<h3 style='margin:0'>{home.city}</h3>")
        self.subtitle.setText(f"{path.name} · {short_title(home.regulation)}")
        self.subtitle.setToolTip(str(path))
        self.year.clear()
        for year in sorted(home.years, reverse=True):
            self.year.addItem(str(year), year)
        self.year.setCurrentIndex(self.year.findData(home.year))
        self.year.setEnabled(bool(home.years))
        if home.year != self.commands.session.year:
            self.commands.session.choose_year(home.year)
        self.model.fill(home.rows, home.regulation)
        self.table.share()
        self.step = home.step
        self.step_text.setText(home.step.text)
        self.step_button.setText(home.step.label)
        self.step_button.setIcon(QIcon(str(resource("icons", f"{home.step.icon}.svg"))))

    def _make_room(self) -> None:
        """Widen the dock to its table, once: QGIS gives a new dock the width of its neighbours."""
        header = self.table.horizontalHeader()
        hints = (
            max(header.sectionSizeHint(i), self.table.sizeHintForColumn(i)) for i in range(header.count())
        )
        wanted = sum(hints) + self.fontMetrics().averageCharWidth() * MARGIN
        wanted = min(wanted, int(self.parent().width() * MOST))
        if not self._widened and self.isVisible() and not self.isFloating():
            self._widened = True
            if self.width() < wanted:
                self.parent().resizeDocks([self], [wanted], Qt.Orientation.Horizontal)

    def _show_recent(self) -> None:
        while self.recent_box.count():
            self.recent_box.takeAt(0).widget().deleteLater()
        paths = recent()
        self.recent_title.setVisible(bool(paths))
        for path in paths:
            button = QToolButton(self)
            button.setText(f"{path.stem}   ({path.parent})")
            button.setToolTip(str(path))
            button.setAutoRaise(True)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _checked=False, path=path: self.commands.open_path(path))
            self.recent_box.addWidget(button)

    # ---- deeds -------------------------------------------------------------------------------------

    def _year_chosen(self, _index: int) -> None:
        self.commands.session.choose_year(self.year.currentData())
        self.refresh()

    def _do_step(self) -> None:
        if self.step is not None:
            getattr(self.commands, self.step.command)()

    def _zoom(self, index: Any) -> None:
        from kotaku_qgis.workspace.project import layer_of

        row = self.model.rows[index.row()]
        canvas = self.commands.iface.mapCanvas()
        if not row.key:
            self.commands.zoom_to_data()
            return
        layer = layer_of(QgsProject.instance(), "wilayah")
        if layer is None:
            return
        request = QgsFeatureRequest().setFilterExpression(f"\"wilayah_id\" = '{row.key}'")
        box = QgsRectangle()
        for feature in layer.getFeatures(request):
            box.combineExtentWith(feature.geometry().boundingBox())
        if not box.isEmpty():
            transform = QgsCoordinateTransform(
                layer.crs(), canvas.mapSettings().destinationCrs(), QgsProject.instance()
            )
            canvas.zoomToFeatureExtent(transform.transformBoundingBox(box))
