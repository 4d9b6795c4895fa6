"""The themes of an album, to be ticked; those without data are grey and say what they lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QWidget

from kotaku_qgis.i18n import tr
from kotaku_qgis.maps import themes

if TYPE_CHECKING:
    from kotaku_qgis.maps.content import Content

KEY = Qt.ItemDataRole.UserRole
ON, OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ThemeList(QListWidget):
    """A list of check boxes in the order of the album."""

    chosen_changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Themes"))
        self._filling = False
        self.itemChanged.connect(self._changed)

    def fill(self, content: Content, chosen: set[str] | None, lang: str, *, imagery: bool) -> None:
        """Show the themes in *lang* with *chosen* ticked, None for all; what has no data cannot be ticked."""
        self._filling = True
        self.clear()
        for theme in themes.load(content.regulation):
            title = theme.title.in_(lang).capitalize()
            reason = themes.lacking(theme, content, imagery=imagery)
            item = QListWidgetItem(title, self)
            item.setData(KEY, theme.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(ON if reason is None and (chosen is None or theme.id in chosen) else OFF)
            if reason is not None:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEnabled)
                item.setToolTip(tr("Not possible: {reason}.", reason=tr(reason)))
                item.setText(f"{title} – {tr('no data')}")
        self._filling = False

    def _changed(self, _item: QListWidgetItem) -> None:
        if not self._filling:
            self.chosen_changed.emit()

    def tick_all(self, ticked: bool) -> None:
        """Tick everything that can be ticked, or nothing."""
        self._filling = True
        for row in range(self.count()):
            if self.item(row).flags() & Qt.ItemFlag.ItemIsEnabled:
                self.item(row).setCheckState(ON if ticked else OFF)
        self._filling = False
        self.chosen_changed.emit()

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of what is ticked."""
        return tuple(
            self.item(row).data(KEY) for row in range(self.count()) if self.item(row).checkState() == ON
        )
