"""Which sheets an album has: year, language, areas and themes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kotaku_qgis.gui import export_form
from kotaku_qgis.gui.maps.area_tree import AreaTree
from kotaku_qgis.gui.maps.theme_list import ThemeList
from kotaku_qgis.i18n import language, tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kotaku_qgis.maps.content import Content


class SheetsPage(QWidget):
    """The first tab: ``read_wanted`` when other data are to be shown, ``edited`` when other sheets are."""

    read_wanted = pyqtSignal()
    edited = pyqtSignal()

    def __init__(self, years: Iterable[int], year: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.year = export_form.year_box(self, years, year)
        self.lang = export_form.language_box(self)
        self.areas, self.themes = AreaTree(self), ThemeList(self)
        self.all_themes, self.no_themes = QPushButton(tr("All"), self), QPushButton(tr("None"), self)
        self._build()
        for box in (self.year, self.lang):
            box.currentIndexChanged.connect(lambda _index: self.read_wanted.emit())
        self.areas.chosen_changed.connect(self.edited)
        self.themes.chosen_changed.connect(self.edited)
        self.all_themes.clicked.connect(lambda: self.themes.tick_all(True))
        self.no_themes.clicked.connect(lambda: self.themes.tick_all(False))

    def _build(self) -> None:
        form = export_form.wide_form()
        form.addRow(tr("&Year"), self.year)
        form.addRow(tr("&Language"), self.lang)
        areas, themes = QLabel(tr("&Areas"), self), QLabel(tr("&Themes"), self)
        areas.setBuddy(self.areas)
        themes.setBuddy(self.themes)
        row = QHBoxLayout()
        row.addWidget(themes, 1)
        for button in (self.all_themes, self.no_themes):
            button.setAutoDefault(False)
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(areas)
        layout.addWidget(self.areas, 2)
        layout.addLayout(row)
        layout.addWidget(self.themes, 3)

    def fill(self, content: Content, *, imagery: bool, with_imagery: bool = False) -> None:
        """Show areas and themes, ticked as before; *with_imagery* ticks its theme, too."""
        areas = set(self.areas.chosen()) if self.areas.topLevelItemCount() else None
        themes = set(self.themes.chosen()) if self.themes.count() else None
        if themes is not None and with_imagery:
            themes.add("citra")
        self.areas.fill(content, areas, language())
        self.themes.fill(content, themes, language(), imagery=imagery)
