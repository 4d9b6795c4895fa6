"""Fitting QGIS's attribute form into a narrow dock; the form itself stays as the project describes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QGroupBox,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


def fit(form: Any, fixed: Sequence[str], band: Any) -> None:
    """Let *form* be as narrow as its dock.

    Parameters
    ----------
    fixed
        Columns that the dock itself shows, left out here.
    band
        A widget in the form's own band of results, which the dock's band stands for; None without one.
    """
    _wrap(form)
    _shrink(form)
    _leave_out(form, fixed)
    while band is not None and not isinstance(band, QGroupBox):
        band = band.parent()
    if band is not None:
        band.hide()


def hush(form: Any) -> None:
    """Take QGIS's own warning away: the dock says more, and the fields should not move while one types."""
    for child in form.children():
        if child.metaObject().className() == "QgsMessageBar":
            child.hide()


def settle(form: Any) -> None:
    """Give wrapped labels the height they need at their present width; a scrolled page does not ask them."""
    for label in form.findChildren(QLabel):
        if label.wordWrap() and label.isVisible():
            label.setMinimumHeight(label.heightForWidth(label.width()))


def _wrap(form: Any) -> None:
    for box in form.findChildren(QComboBox):
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
    for label in form.findChildren(QLabel):
        label.setWordWrap(True)
    for area in form.findChildren(QScrollArea):
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def _shrink(form: Any) -> None:
    """Give the pages that QGIS keeps behind each field, for searching, no say in its width."""
    none = QSizePolicy.Policy.Ignored
    for stack in form.findChildren(QStackedWidget):
        if stack.objectName() == "qt_tabwidget_stackedwidget":
            continue
        for number in range(stack.count()):
            if number != stack.currentIndex():
                stack.widget(number).setSizePolicy(none, none)


def _leave_out(form: Any, names: Sequence[str]) -> None:
    for name in names:
        for widget in form.findChildren(QWidget, name):
            widget.hide()
    for label in form.findChildren(QLabel):
        buddy = label.buddy()
        if buddy is not None and buddy.objectName() in names:
            label.hide()
