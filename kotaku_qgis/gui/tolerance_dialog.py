"""The tolerances of the checks, all of them, to look at and to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.checks.tolerances import SETTINGS, Tolerances
from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.gui.memory import forget_on_close, recall, remember, restore_size
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from collections.abc import Callable


def tolerances() -> Tolerances:
    """Return the tolerances the user has set; the defaults for those that cannot be read."""
    try:
        return Tolerances.of({one.name: recall(f"check/{one.name}", one.default) for one in SETTINGS})
    except KotakuError:
        return Tolerances()


class ToleranceDialog(QDialog):
    """One number per tolerance; *changed* is called when they were kept."""

    def __init__(self, changed: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Tolerances of the checks"))
        self.setObjectName("kotaku_tolerances")
        self.changed = changed
        self.boxes: dict[str, QDoubleSpinBox] = {}
        inner = QWidget(self)
        grid = QGridLayout(inner)
        grid.setColumnStretch(0, 1)
        now = tolerances()
        for row, setting in enumerate(SETTINGS):
            box = QDoubleSpinBox(inner)
            box.setDecimals(2)
            box.setRange(setting.least, setting.most)
            box.setSuffix(f" {setting.unit}")
            box.setValue(getattr(now, setting.name))
            label = QLabel(tr(setting.title), inner)
            label.setWordWrap(True)
            label.setBuddy(box)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
            self.boxes[setting.name] = box
        area = QScrollArea(self)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel | kinds.RestoreDefaults, self)
        buttons.button(kinds.RestoreDefaults).setText(tr("&Defaults"))
        buttons.button(kinds.Cancel).setText(tr("Cancel"))
        buttons.button(kinds.RestoreDefaults).clicked.connect(self.restore)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)
        restore_size(self, "tolerances", 520, 560)
        forget_on_close(self)

    def restore(self) -> None:
        """Show the defaults; they are kept with OK."""
        for setting in SETTINGS:
            self.boxes[setting.name].setValue(setting.default)

    def accept(self) -> None:
        """Keep the numbers for the next checks."""
        for name, box in self.boxes.items():
            remember(f"check/{name}", box.value())
        super().accept()
        self.changed()
