"""What the drawing dock shows: what to draw, how to change shapes, the read-out, the short form, saving."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.gui.drawing.draw_forms import BAD, IdentityForm, colored, number_text
from kotaku_qgis.gui.drawing.shape_forms import GapForm, KawasanForm, MergeForm, SplitForm
from kotaku_qgis.i18n import describe, tr
from kotaku_qgis.paths import resource

if TYPE_CHECKING:
    from kotaku_qgis.drawing.readout import Readout

COLUMNS = 3
ICON = 20
TABLES = ("rt", "kawasan", "jalan", "drainase", "bangunan", "titik")
CONDITIONS = {"jalan": True, "drainase": True, "bangunan": False}
"""Tables with a condition; whether “missing” is one of them."""


def icon(name: str) -> QIcon:
    """Return one of the plugin's icons."""
    return QIcon(str(resource("icons", f"{name}.svg")))


class DrawPanel(QWidget):
    """Widgets only: every wish is a signal."""

    draw_wanted = pyqtSignal(str)
    """A table to draw in; '' to stop drawing."""
    shape_wanted = pyqtSignal(str)
    kelurahan_chosen = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.modes: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self.kelurahan = QComboBox(self)
        self.kelurahan.setToolTip(tr("The map goes to the kelurahan chosen."))
        self.kelurahan.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.kelurahan.activated.connect(
            lambda _index: self.kelurahan_chosen.emit(self.kelurahan.currentData())
        )
        self.inner = QWidget(self)
        layout = QVBoxLayout(self.inner)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(4)
        layout.addWidget(self._build_fold())
        layout.addWidget(self._build_tools())
        layout.addWidget(self._build_figures())
        layout.addWidget(self._build_forms())
        layout.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.inner)
        # nothing scrolls sideways, so the dock is never narrower than its buttons
        bar = area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(self.inner.minimumSizeHint().width() + bar)
        self.area = area
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area, 1)
        whole.addLayout(self._build_foot())

    # ---- building ----------------------------------------------------------------------------------

    @staticmethod
    def _drawables() -> list[tuple[str, str, str, str]]:
        return [
            ("rt", "draw_rt", tr("RT"), tr("Draw the outline of an RT")),
            ("kawasan", "draw_kawasan", tr("Kawasan"), tr("Draw a kawasan kumuh freely")),
            ("jalan", "draw_jalan", tr("Road"), tr("Draw a road, in the condition chosen below")),
            ("drainase", "draw_drainase", tr("Drain"), tr("Draw a drain, in the condition chosen below")),
            ("bangunan", "draw_bangunan", tr("Building"), tr("Draw the outline of a building")),
            ("titik", "draw_titik", tr("Point"), tr("Mark a place")),
        ]

    @staticmethod
    def _changes() -> list[tuple[str, str, str, str]]:
        return [
            ("reshape", "shape_reshape", tr("Boundary"), tr("Lead a boundary along a new line")),
            (
                "vertices",
                "shape_vertices",
                tr("Corners"),
                tr("Move, add or delete corners (QGIS's own tool)"),
            ),
            ("split", "shape_split", tr("Split"), tr("Split an RT along a line")),
            ("merge", "shape_merge", tr("Merge"), tr("Merge two or more RT into one")),
            ("fill", "shape_fill", tr("Fill gap"), tr("Give an empty place to the RT beside it")),
            ("cut", "shape_cut", tr("Cut off"), tr("Cut off what lies outside the kelurahan")),
            ("join", "shape_join", tr("Kawasan"), tr("Build a kawasan kumuh from RT; it follows them")),
            ("erase", "shape_erase", tr("Erase"), tr("Take the polygon of an RT away; its records stay")),
        ]  # fmt: skip

    def _build_tools(self) -> QWidget:
        self.tools = QWidget(self)
        layout = QVBoxLayout(self.tools)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        head = QHBoxLayout()
        label = QLabel(tr("&Kelurahan"), self)
        label.setBuddy(self.kelurahan)
        head.addWidget(label)
        head.addWidget(self.kelurahan, 1)
        layout.addLayout(head)
        layout.addWidget(QLabel("<b>" + tr("Draw") + "</b>", self))
        layout.addLayout(self._buttons(self._drawables(), self.draw_wanted))
        layout.addWidget(QLabel("<b>" + tr("Change shapes") + "</b>", self))
        layout.addLayout(self._buttons(self._changes(), self.shape_wanted))
        return self.tools

    def _build_fold(self) -> QWidget:
        """Return the button that brings the tools back where a form took their room."""
        self.fold = QToolButton(self)
        self.fold.setText(tr("Drawing tools"))
        self.fold.setArrowType(Qt.ArrowType.RightArrow)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.fold.setAutoRaise(True)
        self.fold.clicked.connect(lambda _checked=False: self._unfold())
        self.fold.hide()
        self._unfolded = False
        return self.fold

    def _buttons(self, listed: list[tuple[str, str, str, str]], wish: Any) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(3)
        for number, (name, picture, text, tip) in enumerate(listed):
            button = QToolButton(self)
            button.setObjectName(f"kotaku_{name}")
            button.setIcon(icon(picture))
            button.setIconSize(QSize(ICON, ICON))
            button.setText(text)
            button.setToolTip(tip)
            button.setCheckable(True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda checked, name=name, wish=wish: wish.emit(name if checked else ""))
            self._group.addButton(button)
            self.modes[name] = button
            grid.addWidget(button, number // COLUMNS, number % COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        return grid

    def _build_figures(self) -> QWidget:
        self.reading = frame = QFrame(self)
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(2)
        self.hint = QLabel(frame)
        self.hint.setWordWrap(True)
        self.figures = QLabel(frame)
        self.figures.setTextFormat(Qt.TextFormat.RichText)
        self.figures.setWordWrap(True)
        self.warnings = QLabel(frame)
        self.warnings.setTextFormat(Qt.TextFormat.RichText)
        self.warnings.setWordWrap(True)
        self.condition = QComboBox(frame)
        self.condition_label = QLabel(tr("C&ondition"), frame)
        self.condition_label.setBuddy(self.condition)
        row = QHBoxLayout()
        row.addWidget(self.condition_label)
        row.addWidget(self.condition, 1)
        for widget in (self.hint, self.figures, self.warnings):
            layout.addWidget(widget)
        layout.addLayout(row)
        return frame

    def _build_forms(self) -> QWidget:
        self.frame = QFrame(self)
        self.frame.setFrameShape(QFrame.Shape.StyledPanel)
        layout = QVBoxLayout(self.frame)
        layout.setContentsMargins(6, 4, 6, 4)
        self.identity = IdentityForm(self.frame)
        self.identity.edited.connect(lambda: QTimer.singleShot(0, self._show_answer))
        self.split = SplitForm(self.frame)
        self.merge = MergeForm(self.frame)
        self.gap = GapForm(self.frame)
        self.kawasan = KawasanForm(self.frame)
        self.forms = (self.identity, self.split, self.merge, self.gap, self.kawasan)
        for form in self.forms:
            layout.addWidget(form)
            form.hide()
        self.frame.hide()
        return self.frame

    def _build_foot(self) -> QHBoxLayout:
        self.undo = QToolButton(self)
        self.redo = QToolButton(self)
        for button, name, tip in (
            (self.undo, "undo", tr("Undo the last change (Ctrl+Z)")),
            (self.redo, "redo", tr("Redo (Ctrl+Shift+Z)")),
        ):
            button.setIcon(icon(name))
            button.setIconSize(QSize(ICON, ICON))
            button.setToolTip(tip)
            button.setAutoRaise(True)
        self.save = QPushButton(icon("save"), tr("&Save"), self)
        self.save.setToolTip(tr("Write the changes to the workspace"))
        self.foot = foot = QHBoxLayout()
        foot.setContentsMargins(6, 0, 6, 6)
        foot.addWidget(self.undo)
        foot.addWidget(self.redo)
        foot.addStretch(1)
        foot.addWidget(self.save)
        return foot

    # ---- showing -----------------------------------------------------------------------------------

    def mark(self, name: str) -> None:
        """Show which tool is in use, '' for none."""
        for mode, button in self.modes.items():
            button.setChecked(mode == name)

    def show_form(self, form: QWidget | None) -> None:
        """Show one of the forms, None for none; it scrolls into sight."""
        for other in self.forms:
            other.setVisible(other is form)
        self.frame.setVisible(form is not None)
        # the form says what it needs itself, and small screens have no room for both
        self.reading.setVisible(form is None)
        self._unfolded = False
        self._make_room()
        if form is not None:
            self.inner.layout().activate()
            self.area.ensureWidgetVisible(self.frame)

    def _make_room(self) -> None:
        """Fold the tools away while a form needs their room: on small screens, and enlarged ones."""
        layout: Any = self.frame.layout()
        needed = self.tools.sizeHint().height() + layout.totalHeightForWidth(
            self.area.viewport().width() - 12
        )
        short = self.form is not None and not self._unfolded and needed > self.area.viewport().height()
        self.tools.setVisible(not short)
        self.fold.setVisible(short)

    def _unfold(self) -> None:
        self._unfolded = True
        self._make_room()

    def resizeEvent(self, event: Any) -> None:
        """Give the room anew."""
        super().resizeEvent(event)
        self._make_room()

    def _show_answer(self) -> None:
        """Bring the buttons of the form in sight, and what was typed before them, when words have grown."""
        if self.identity.isVisible():
            self.inner.layout().activate()
            self.area.ensureWidgetVisible(self.identity.ok)
            self.area.ensureWidgetVisible(self.identity.number)

    @property
    def form(self) -> Any:
        """The form shown, None for none."""
        return next((form for form in self.forms if not form.isHidden()), None)

    def show_hint(self, text: str) -> None:
        """Say what to do now."""
        self.hint.setText(text)
        self.hint.setVisible(bool(text))

    def show_condition(self, table: str) -> None:
        """Offer the conditions of a network or building."""
        shown = table in CONDITIONS
        self.condition.setVisible(shown)
        self.condition_label.setVisible(shown)
        if not shown:
            return
        known = self.condition.currentData()
        self.condition.clear()
        choices = [("baik", tr("Good")), ("rusak", tr("Damaged"))]
        if CONDITIONS[table]:
            choices.append(("belum ada", tr("Missing")))
        for value, text in (*choices, ("", tr("Condition not recorded"))):
            self.condition.addItem(text, value)
        self.condition.setCurrentIndex(max(0, self.condition.findData(known)))

    def show_readout(self, found: Readout | None, table: str) -> None:
        """Show figures and warnings of the shape being drawn; None clears them."""
        drawn = found is not None and found.metres > 0
        self.figures.setVisible(drawn)
        self.warnings.setVisible(drawn and bool(found and found.warnings))
        if not drawn or found is None:
            return
        lines = []
        if table in {"jalan", "drainase"}:
            lines.append(tr("Length <b>{metres} m</b>", metres=number_text(found.metres, 1)))
        else:
            lines.append(
                tr(
                    "Area <b>{area} ha</b> · perimeter <b>{metres} m</b>",
                    area=number_text(found.hectares, 4),
                    metres=number_text(found.metres, 1),
                )
            )
        if table == "rt":
            names = ", ".join(found.neighbours) or tr("none")
            lines.append(tr("Neighbours touched: {names}", names=names))
        self.figures.setText("<br>".join(lines))
        self.warnings.setText("<br>".join(colored("⚠ " + describe(one), BAD) for one in found.warnings))
