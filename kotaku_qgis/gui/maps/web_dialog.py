"""The window *Web map*: which years, which kelurahan, which language, where to; then one HTML file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.gui import export_form
from kotaku_qgis.gui.opening import open_file
from kotaku_qgis.gui.work_dialog import WorkDialog
from kotaku_qgis.i18n import language, tr

if TYPE_CHECKING:
    from kotaku_qgis.exchange.web import WebPage
    from kotaku_qgis.gui.commands import Commands

IN_A_ROW = 6
"""Years beside each other."""
WIDTH, HEIGHT = 560, 360
SUFFIXES = (".html", ".htm")


class WebDialog(WorkDialog):
    """Writes the web page of the open workspace, beside the window.

    Raises
    ------
    KotakuError
        No workspace is open, or nothing has been scored.
    """

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        self.commands = commands
        self.path = export_form.open_workspace_path(commands)
        known = export_form.scored_years(self.path)
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
        self.lang = export_form.language_box(page)
        self.lang.setToolTip(tr("The language the page opens in; the reader can switch."))
        self.target = export_form.target_field(page, "HTML (*.html)")
        self.open_after = export_form.open_box(page)
        form = export_form.wide_form()
        form.addRow(tr("&Title"), self.title_text)
        boxes = self._year_boxes(page)
        boxes.setFocusProxy(self.years[0][1])
        form.addRow(tr("&Years"), boxes)
        form.addRow(tr("&Kelurahan"), self._fill_places(page))
        form.addRow(tr("&Language"), self.lang)
        form.addRow(tr("&File"), self.target)
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
        export_form.order_tabs([*form, self.forward, self.cancel_button, self.help_button])

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
        export_form.suggest(self.target, self.path.parent / f"{name}.html")

    def chosen_years(self) -> list[int]:
        """Return the ticked years."""
        return [year for year, box in self.years if box.isChecked()]

    def refresh(self) -> None:
        """Let Export be pressed when there is a year and a file; say what is lacking."""
        super().refresh()
        lacking = ""
        if not self.chosen_years():
            lacking = tr("Tick at least one year.")
        elif export_form.target_path(self.target, *SUFFIXES) is None:
            lacking = tr("Choose where to write it.")
        self.hint.setText(lacking)
        self.forward.setEnabled(not lacking and self.task is None)

    def go_forward(self) -> None:
        """Write the page in the background."""
        target = export_form.target_path(self.target, *SUFFIXES)
        if target is None:
            return
        question = tr("Overwrite {names}?", names=target.name)
        if target.exists() and not export_form.may_overwrite(self, question):
            return
        export_form.remember_choices(self.lang, self.open_after)
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
        size = format_number(page.path.stat().st_size / 1000, 0, language())
        self.commands.messages.success(
            tr("Web map written: {name}, {size} kB.", name=page.path.name, size=size),
            action=(tr("&Open"), lambda: open_file(page.path)),
        )
        if self.open_after.isChecked():
            open_file(page.path)
        self.accept()
