"""What an office says about itself on every sheet; asked once and kept in the workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.gui import QgsDateEdit, QgsFileWidget
from qgis.PyQt.QtCore import QDate, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from kotaku_qgis.core.errors import N_
from kotaku_qgis.gui.export_form import wide_form
from kotaku_qgis.i18n import tr
from kotaku_qgis.maps.logos import MOST

if TYPE_CHECKING:
    from kotaku_qgis.maps.content import Content
    from kotaku_qgis.workspace.store import Workspace

FIELDS = (
    ("peta_instansi", N_("&Institution")),
    ("peta_nomor", N_("Map &number")),
    ("peta_pembuat_jabatan", N_("Made by: position")),
    ("peta_pembuat_nama", N_("Made by: name")),
    ("peta_pengesah_jabatan", N_("Approved by: position")),
    ("peta_pengesah_nama", N_("Approved by: name")),
    ("peta_sumber", N_("Further &sources, with year")),
    ("peta_sumber_citra", N_("Source of the imagery")),
)
SOURCES = "peta_sumber"
ASKED = ("peta_instansi", "peta_pembuat_nama", "peta_pengesah_nama")
"""Without these a sheet cannot be signed; nor without sources, when the data name none."""
ASKED_BEFORE = "teks_peta_ditanyakan"
"""In ``meta``: whether the user was asked for them."""


class TextsPage(QWidget):
    """A form over the texts in ``meta``."""

    edited = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.before: dict[str, str] = {}
        self._asked = self._asking = False
        self._sourced = True
        self.lines: dict[str, QLineEdit] = {}
        form = wide_form()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for key, title in FIELDS:
            line = QLineEdit(self)
            line.textEdited.connect(self.edited)
            form.addRow(tr(title), line)
            self.lines[key] = line
        self.logos: list[QgsFileWidget] = []
        for number in range(1, MOST + 1):
            widget = QgsFileWidget(self)
            widget.setFilter(tr("Pictures") + " (*.svg *.png *.jpg *.jpeg)")
            widget.fileChanged.connect(self.edited)
            form.addRow(tr("Logo {number}", number=number), widget)
            self.logos.append(widget)
        self.day = QgsDateEdit(self)
        self.day.setAllowNull(True)
        self.day.setNullRepresentation(tr("Day of the export"))
        self.day.setDisplayFormat("d MMMM yyyy")
        self.day.setDate(QDate())
        self.day.dateChanged.connect(lambda _day: self.edited.emit())
        form.addRow(tr("&Date on the sheets"), self.day)
        hint = QLabel(tr("Kept in the workspace and printed on every sheet."), self)
        hint.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(hint)
        layout.addLayout(form)
        layout.addStretch(1)

    def fill(self, content: Content) -> None:
        """Show the texts of a workspace."""
        meta = content.meta
        self._asked = bool(meta.get(ASKED_BEFORE))
        self._sourced = any(content.sources.values())
        for key, line in self.lines.items():
            line.setText(meta.get(key, ""))
        for number, widget in enumerate(self.logos, 1):
            widget.blockSignals(True)
            widget.setFilePath(meta.get(f"peta_logo_{number}", ""))
            widget.blockSignals(False)
        self.before = self.texts()

    def texts(self) -> dict[str, str]:
        """Return what stands in the form, by its key in ``meta``."""
        found = {key: line.text().strip() for key, line in self.lines.items()}
        for number, widget in enumerate(self.logos, 1):
            found[f"peta_logo_{number}"] = widget.filePath().strip()
        return found

    def date(self) -> str:
        """Return the date to print, ``2026-11-24``; empty for the day the album is begun."""
        return "" if self.day.isNull() else self.day.date().toString(Qt.DateFormat.ISODate)

    def changed(self) -> dict[str, str]:
        """Return what differs from the workspace."""
        return {key: text for key, text in self.texts().items() if text != self.before.get(key, "")}

    def keep(self, workspace: Workspace) -> None:
        """Write what was changed into the workspace."""
        with workspace.transaction(N_("map texts")) as step:
            for key, text in self.changed().items():
                step.set_meta(key, text)
            if self._asking:
                step.set_meta(ASKED_BEFORE, "1")
        self.before = self.texts()
        self._asking = False

    def to_keep(self) -> bool:
        """Whether there is something to write into the workspace."""
        return bool(self.changed()) or self._asking

    # ---- what no sheet can be signed without -------------------------------------------------------

    def _missing(self) -> list[str]:
        asked = ASKED if self._sourced else (*ASKED, SOURCES)
        return [key for key in asked if not self.lines[key].text().strip()]

    def missing(self) -> list[str]:
        """Return the titles of texts that are empty and without which no sheet can be signed."""
        titles = dict(FIELDS)
        return [tr(titles[key]).replace("&", "") for key in self._missing()]

    def ask(self) -> bool:
        """Whether the user must be asked for them now: once in a workspace, even when they stay empty."""
        if self._asked or not self._missing():
            return False
        self._asked = self._asking = True
        return True

    def focus_missing(self) -> None:
        """Put the cursor where the first of them is written."""
        for key in self._missing()[:1]:
            self.lines[key].setFocus()
