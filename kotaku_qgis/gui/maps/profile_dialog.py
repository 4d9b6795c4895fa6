"""The window *Slum profiles*: level, area, year and template at the left, the page at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLabel, QVBoxLayout, QWidget

from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.gui import export_form
from kotaku_qgis.gui.maps.book_dialog import BookDialog
from kotaku_qgis.gui.memory import recall, remember
from kotaku_qgis.i18n import tr
from kotaku_qgis.maps import content as contents
from kotaku_qgis.maps import profile, template
from kotaku_qgis.maps.formats import safe_name
from kotaku_qgis.maps.profile_data import KAWASAN, KELURAHAN, KOTA, RT
from kotaku_qgis.maps.profile_sheet import TEMPLATE
from kotaku_qgis.workspace.store import open_workspace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kotaku_qgis.gui.commands import Commands
    from kotaku_qgis.maps.content import Content
    from kotaku_qgis.workspace.store import Workspace

PHOTOS, CHOSEN = "profile/photos", "profile/template"


class ProfilePage(QWidget):
    """The tab that says which profiles: level, area, year, language, template, photos, one file or many."""

    def __init__(self, window: BookDialog, year: int | None) -> None:
        super().__init__(window)
        self.level, self.place, self.template = QComboBox(self), QComboBox(self), QComboBox(self)
        self.year = export_form.year_box(self, window.known_years, year)
        self.lang = export_form.language_box(self)
        for name in template.profile_names(window.path.parent):
            self.template.addItem(_title(name), name)
        self.template.setCurrentIndex(max(0, self.template.findData(str(recall(CHOSEN, TEMPLATE)))))
        self.photos = QCheckBox(tr("&With photos, up to four on a page"), self)
        self.photos.setChecked(str(recall(PHOTOS, "true")) == "true")
        self.separate = QCheckBox(tr("A &separate PDF for each, in a folder"), self)
        self.open_after = export_form.open_box(self)
        form = export_form.wide_form()
        for title, box in (
            (tr("&Make"), self.level),
            (tr("&Area"), self.place),
            (tr("&Year"), self.year),
            (tr("&Language"), self.lang),
            (tr("&Template"), self.template),
        ):
            form.addRow(title, box)
        for tick in (self.photos, self.separate, self.open_after):
            form.addRow("", tick)
        explain = QLabel(
            tr("One A4 page each, with map, indicator table, class, photos and approval block."), self
        )
        explain.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(explain)
        layout.addLayout(form)
        layout.addStretch(1)
        export_form.order_tabs(
            [
                *(self.level, self.place, self.year, self.lang, self.template),
                *(self.photos, self.separate, self.open_after),
            ]
        )

    def fill_levels(self, content: Content) -> None:
        """Offer the levels that the workspace has."""
        for code, name in (
            (RT, tr("A page per RT")),
            (KAWASAN, tr("A page per kawasan")),
            (KELURAHAN, tr("A page per kelurahan")),
            (KOTA, tr("The city with its summary")),
        ):
            if code != KAWASAN or content.of_level(KAWASAN):
                self.level.addItem(name, code)

    def fill_places(self, content: Content) -> None:
        """Offer the kawasan for pages of kawasan, else the kelurahan; the city is one."""
        level = self.level.currentData()
        self.place.clear()
        self.place.addItem(tr("The whole city"), None)
        if level != KOTA:
            for area in content.of_level(KAWASAN if level == KAWASAN else KELURAHAN):
                self.place.addItem(area.name, area.id)
        self.place.setEnabled(level != KOTA)
        self.separate.setEnabled(level != KOTA)


class ProfileDialog(BookDialog):
    """Makes the profile sheets of the open workspace."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, "profile", tr("Slum profiles (PDF)"), parent)
        self.content: Content | None = None
        page = self.page = ProfilePage(self, commands.session.year)
        self.level, self.place, self.year, self.lang = page.level, page.place, page.year, page.lang
        self.photos, self.separate, self.open_after = page.photos, page.separate, page.open_after
        self.level.currentIndexChanged.connect(self._fill_places)
        self.year.currentIndexChanged.connect(self._read)
        for box in (self.level, self.place):
            box.currentIndexChanged.connect(self._turn_back)
        for box in (self.level, self.place, self.year):
            box.currentIndexChanged.connect(self.suggest_target)
        for box in (self.level, self.place, self.year, self.lang, page.template):
            box.currentIndexChanged.connect(lambda _index: self.pause.start())
        for tick in (self.photos, self.separate):
            tick.toggled.connect(lambda _on: self.pause.start())
        self.preview.drawn.connect(self._name_page)
        self.begin((page, tr("S&heets")))
        self._read()
        self.suggest_target()

    def _read(self) -> None:
        """Read the workspace for the year chosen; levels and texts are shown once."""
        try:
            with open_workspace(self.path, readonly=True) as workspace:
                self.content = contents.read(workspace, self.year.currentData())
        except (KotakuError, OSError) as error:
            self.messages.error(error)
            return
        if not self.texts.before:
            self.texts.fill(self.content)
            self.page.fill_levels(self.content)
        self.pause.start()

    def _fill_places(self) -> None:
        if self.content is not None:
            self.page.fill_places(self.content)

    def suggest_target(self) -> None:
        """Suggest a place beside the workspace, named after level, area and year."""
        part = self.place.currentText() if self.place.currentData() else ""
        name = safe_name(
            self.path.stem, tr("profile"), self.level.currentData() or "", part, self.year.currentText()
        )
        export_form.suggest(self.target, self.path.parent / f"{name}.pdf")

    def _turn_back(self) -> None:
        """Begin at the first page of what was chosen; it is drawn when the window looks again."""
        self.preview.page.blockSignals(True)
        self.preview.page.setValue(1)
        self.preview.page.blockSignals(False)

    def _name_page(self, page: int) -> None:
        """Name the page over its picture: what it is about first, since the room is short."""
        if self.album is not None:
            title = " – ".join(dict.fromkeys(reversed(self.album.names(page))))
            self.preview.title.setText(title)
            self.preview.title.setToolTip(title)

    def job(self) -> profile.ProfileJob:
        """Return what is asked for; KotakuError when there is no name to write it to."""
        path = export_form.target_path(self.target, ".pdf")
        if path is None:
            raise KotakuError(N_("Choose where to write it."))
        place = self.place.currentData()
        return profile.ProfileJob(
            str(self.path),
            str(path),
            self.year.currentData(),
            self.level.currentData(),
            self.lang.currentData(),
            (place,) if place else (),
            self.photos.isChecked(),
            self.separate.isChecked() and self.separate.isEnabled(),
            str(template.find(self.page.template.currentData(), self.path.parent)),
            self.texts.date(),
        )

    def book(
        self, workspace: Workspace, job: profile.ProfileJob, texts: Mapping[str, str]
    ) -> profile.ProfileBook:
        """Return the profiles."""
        return profile.ProfileBook(workspace, job, texts)

    def check(self, job: profile.ProfileJob) -> None:
        """Raise unless the profiles can be written where they are wanted."""
        profile.check_target(job)

    def question(self, job: profile.ProfileJob) -> str:
        """Return what to ask before something is overwritten; empty when nothing is there."""
        there = profile.already_there(job)
        if there is None:
            return ""
        if job.separate:
            return tr("The folder {name} is there. Overwrite the sheets of the same name?", name=there.name)
        return tr("Overwrite {names}?", names=there.name)

    def keep(self) -> None:
        """Remember the choices for the next time."""
        export_form.remember_choices(self.lang, self.open_after)
        remember(PHOTOS, "true" if self.photos.isChecked() else "false")
        remember(CHOSEN, self.page.template.currentData())

    def told(self, count: int, name: str) -> str:
        """Return that the pages were written."""
        return tr("{count} profile pages written: {name}", count=count, name=name)

    def opened_when_finished(self) -> bool:
        """Whether to open what was written without being asked."""
        return self.open_after.isChecked()


def _title(name: str) -> str:
    """Return ``A4, portrait`` for the plugin's template, the name itself for an office's own."""
    return f"A4, {tr('portrait')}" if name == TEMPLATE else name
