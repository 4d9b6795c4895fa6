"""The window *Web map*: which years, which kelurahan, which language, where to; then one HTML file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.gui.export_dialog import scored_years
from kotaku_qgis.gui.memory import recall, remember
from kotaku_qgis.gui.work_dialog import WorkDialog
from kotaku_qgis.i18n import language, tr

if TYPE_CHECKING:
    from kotaku_qgis.exchange.web import WebPage
    from kotaku_qgis.gui.commands import Commands

IN_A_ROW = 6
"""Years beside each other."""
WIDTH, HEIGHT = 560, 360


class WebDialog(WorkDialog):
    """Writes the web page of the open workspace, beside the window.

    Raises
    ------
    KotakuError
        No workspace is open, or nothing has been scored.
    """

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        if commands.session.path is None:
            raise KotakuError(N_("Open or create a workspace first."))
        self.commands = commands
        self.path: Path = commands.session.path
        known = scored_years(self.path)
        super().__init__("web", tr("Web map (HTML)"), commands.tasks, parent)
        self.forward.setText(tr("&Export"))
        self.add_page(tr("Web map (HTML)"), self._build(known))
        self.place.currentIndexChanged.connect(self.suggest_target)
        self.suggest_target()
        for _year, box in self.years:
            box.toggled.connect(self.refresh)
        self.target.fileChanged.connect(self.refresh)
        self._order_tabs()
        self.begin(WIDTH, HEIGHT)

    def _build(self, known: list[int]) -> QWidget:
        page = QWidget(self)
        explain = QLabel(
            tr(
                "One file that opens in any browser, on a telephone too, without a network: send it by "
                "WhatsApp or carry it on a USB stick."
            ),
            page,
        )
        explain.setWordWrap(True)
        self.title_text = QLineEdit(page)
        self.title_text.setPlaceholderText(tr("The map's name and the city"))
        self.years = [(year, QCheckBox(str(year), page)) for year in known]
        self.lang = QComboBox(page)
        self.lang.addItem("Bahasa Indonesia", "id")
        self.lang.addItem("English", "en")
        self.lang.setCurrentIndex(self.lang.findData(recall("export/lang", language())))
        self.lang.setToolTip(tr("The language the page opens in; the reader can switch."))
        self.target = QgsFileWidget(page)
        self.target.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.target.setFilter("HTML (*.html)")
        self.open_after = QCheckBox(tr("&Open it when finished"), page)
        self.open_after.setChecked(str(recall("export/open", "true")) == "true")
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(_label(tr("&Title"), self.title_text), self.title_text)
        form.addRow(_label(tr("&Years"), self.years[0][1]), self._year_boxes(page))
        form.addRow(_label(tr("&Kelurahan"), self._fill_places(page)), self.place)
        form.addRow(_label(tr("&Language"), self.lang), self.lang)
        form.addRow(_label(tr("&File"), self.target), self.target)
        form.addRow("", self.open_after)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(explain)
        layout.addLayout(form)
        layout.addStretch(1)
        return page

    def _order_tabs(self) -> None:
        """Let Tab go from the top down; the buttons were made before the page."""
        boxes = [box for _year, box in self.years]
        form = [self.title_text, *boxes, self.place, self.lang, self.target, self.open_after]
        chain = [*form, self.forward, self.cancel_button, self.help_button]
        for one, following in zip(chain, chain[1:]):
            QWidget.setTabOrder(one, following)
        self.title_text.setFocus()

    def _year_boxes(self, page: QWidget) -> QWidget:
        holder = QWidget(page)
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        for number, (_year, box) in enumerate(self.years):
            box.setChecked(True)
            grid.addWidget(box, number // IN_A_ROW, number % IN_A_ROW)
        grid.setColumnStretch(IN_A_ROW, 1)
        return holder

    def _fill_places(self, page: QWidget) -> QComboBox:
        from kotaku_qgis.workspace.store import open_workspace

        self.place = QComboBox(page)
        self.place.addItem(tr("The whole city"), None)
        with open_workspace(self.path, readonly=True) as workspace:
            found = workspace.rows("wilayah", tingkat="kelurahan")
        for row in sorted(found, key=lambda one: one["nama"].casefold()):
            self.place.addItem(row["nama"], row["wilayah_id"])
        return self.place

    def suggest_target(self) -> None:
        """Suggest a place beside the workspace, named after city and kelurahan."""
        part = self.place.currentText() if self.place.currentData() else ""
        safe = "".join(letter if letter.isalnum() else "-" for letter in part).strip("-").lower()
        name = "-".join(word for word in (self.path.stem, safe, tr("web-map")) if word)
        self.target.setFilePath(str(self.path.parent / f"{name}.html"))

    def chosen_years(self) -> list[int]:
        """Return the ticked years."""
        return [year for year, box in self.years if box.isChecked()]

    def refresh(self) -> None:
        """Let Export be pressed when there is a year and a file; say what is lacking."""
        super().refresh()
        lacking = ""
        if not self.chosen_years():
            lacking = tr("Tick at least one year.")
        elif not self.target.filePath().strip():
            lacking = tr("Choose where to write it.")
        self.hint.setText(lacking)
        self.forward.setEnabled(not lacking and self.task is None)

    def go_forward(self) -> None:
        """Write the page in the background."""
        target = Path(self.target.filePath().strip())
        if target.suffix.lower() not in {".html", ".htm"}:
            target = target.with_name(f"{target.name}.html")
        remember("export/lang", self.lang.currentData())
        remember("export/open", "true" if self.open_after.isChecked() else "false")
        path, years, lang = self.path, self.chosen_years(), self.lang.currentData()
        kelurahan = [self.place.currentData()] if self.place.currentData() else []
        title = self.title_text.text()

        def work(feedback: Any) -> WebPage | None:
            from kotaku_qgis.exchange.web import export_html
            from kotaku_qgis.workspace.store import open_workspace

            with open_workspace(path, readonly=True) as workspace:
                return export_html(workspace, target, years, lang, kelurahan, title, feedback)

        self.work(tr("Writing {name}", name=target.name), work, self._written)

    def _written(self, page: WebPage | None) -> None:
        if page is None:
            return
        url = QUrl.fromLocalFile(str(page.path))
        size = format_number(page.path.stat().st_size / 1000, 0, language())
        self.commands.messages.success(
            tr("Web map written: {name}, {size} kB.", name=page.path.name, size=size),
            action=(tr("&Open"), lambda: QDesktopServices.openUrl(url)),
        )
        if self.open_after.isChecked():
            QDesktopServices.openUrl(url)
        self.accept()


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(buddy)
    return label
