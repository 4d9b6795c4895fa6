"""What the record comes to, always in sight: total, class with its colour, code, priority, gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPixmap
from qgis.PyQt.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QWidget

from kotaku_qgis.i18n import language, tr

if TYPE_CHECKING:
    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.gui.indicators.entry_data import Judgement

LIGHT = 140
"""Brightness (0 to 255) from which black letters read better than white ones."""
CHIP = 14


def class_color(judgement: Judgement | None, regulation: Regulation) -> QColor | None:
    """Return the colour of a record's class; None without a class."""
    if judgement is None or judgement.kelas is None:
        return None
    return QColor(regulation.slum_class(judgement.kelas).color)


def state_icon(judgement: Judgement | None, regulation: Regulation) -> QIcon:
    """Return a square: empty without a record, half filled while incomplete, else in the class's colour."""
    color = class_color(judgement, regulation)
    picture = QPixmap(CHIP, CHIP)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setPen(QColor("#808080"))
    if color is not None:
        painter.setBrush(color)
    painter.drawRect(1, 1, CHIP - 3, CHIP - 3)
    if judgement is not None and color is None:
        painter.fillRect(2, CHIP // 2, CHIP - 4, CHIP // 2 - 2, QColor(regulation.unassessed.color))
    painter.end()
    return QIcon(picture)


def state_text(judgement: Judgement | None, regulation: Regulation) -> str:
    """Say how far an RT is."""
    if judgement is None:
        return tr("no record yet")
    if judgement.kelas is None:
        return tr("incomplete, {count} blank", count=judgement.blanks)
    name = regulation.slum_class(judgement.kelas).name.in_(language())
    return f"{judgement.total} · {name}"


class EntryBand(QFrame):
    """The band above the form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("kotakuEntryBand")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.total, self.kelas, self.more, self.words = (QLabel(self) for _ in range(4))
        self.total.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.total.setMinimumWidth(self.fontMetrics().averageCharWidth() * 7)
        self.words.setWordWrap(True)
        for label in (self.kelas, self.more):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QGridLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(0)
        layout.addWidget(self.total, 0, 0, 2, 1)
        layout.addWidget(self.kelas, 0, 1)
        layout.addWidget(self.more, 1, 1)
        layout.addWidget(self.words, 2, 0, 1, 2)
        layout.setColumnStretch(1, 1)

    def show_result(
        self, judgement: Judgement | None, regulation: Regulation, words: list[str], *, typed: bool = False
    ) -> None:
        """Show a result, and in *words* what is wrong with what was typed."""
        color = class_color(judgement, regulation)
        back = color or QColor(regulation.unassessed.color)
        # measured as the eye does, green counting most
        bright = 0.3 * back.red() + 0.59 * back.green() + 0.11 * back.blue()
        letters = "black" if bright > LIGHT else "white"
        self.total.setStyleSheet(
            f"background: {back.name()}; color: {letters}; font-size: 16pt; font-weight: bold; padding: 2px"
        )
        self.total.setText("–" if judgement is None or judgement.total is None else str(judgement.total))
        self.kelas.setText(f"<b>{self._class(judgement, regulation)}</b>")
        self.more.setText(self._more(judgement, typed=typed))
        self.words.setText("<br>".join(f"⚠ {line}" for line in words))
        self.words.setVisible(bool(words))

    @staticmethod
    def _class(judgement: Judgement | None, regulation: Regulation) -> str:
        if judgement is None:
            return tr("No record yet")
        if judgement.kelas is None:
            return tr("Incomplete")
        found = regulation.slum_class(judgement.kelas)
        return f"{found.name.in_(language())} ({found.code})"

    @staticmethod
    def _more(judgement: Judgement | None, *, typed: bool) -> str:
        parts = []
        if judgement is not None and judgement.code is not None:
            parts.append(tr("Code {code}", code=judgement.code))
            parts.append(tr("priority {number}", number=judgement.priority))
        if judgement is not None and judgement.blanks:
            parts.append(tr("{count} blank", count=judgement.blanks))
        if typed:
            parts.append(tr("typed, not saved"))
        return " · ".join(parts)
