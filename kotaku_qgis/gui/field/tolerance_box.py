"""The field for the metres within which the ends of a track meet; two windows ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QDoubleSpinBox

from kotaku_qgis.core.tracks import TOLERANCE_M
from kotaku_qgis.gui.memory import recall, remember
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QWidget

MOST_TOLERANCE_M = 500.0


def tolerance_box(parent: QWidget) -> QDoubleSpinBox:
    """Return the field for the metres within which ends meet, with the last value."""
    box = QDoubleSpinBox(parent)
    box.setRange(0.5, MOST_TOLERANCE_M)
    box.setDecimals(1)
    box.setSuffix(" m")
    box.setValue(float(recall("track/tolerance", TOLERANCE_M)))
    box.setToolTip(tr("How far apart the two ends of a track may be and still meet."))
    box.valueChanged.connect(lambda value: remember("track/tolerance", value))
    return box
