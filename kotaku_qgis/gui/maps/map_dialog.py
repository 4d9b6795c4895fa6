"""The window *Export maps*: areas, themes and paper at the left, the page as it will be at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.gui import export_form
from kotaku_qgis.gui.maps.book_dialog import BookDialog, some
from kotaku_qgis.gui.maps.paper_page import PaperPage
from kotaku_qgis.gui.maps.sheets_page import SheetsPage
from kotaku_qgis.i18n import tr
from kotaku_qgis.maps import content as contents
from kotaku_qgis.maps import job as jobs
from kotaku_qgis.maps import template
from kotaku_qgis.maps.album import Album
from kotaku_qgis.workspace.store import open_workspace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qgis.PyQt.QtWidgets import QWidget

    from kotaku_qgis.gui.commands import Commands
    from kotaku_qgis.workspace.store import Workspace


class MapDialog(BookDialog):
    """Exports the map album of the open workspace."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, "maps", tr("Export maps"), parent)
        self.content: contents.Content | None = None
        self.sheets = SheetsPage(self.known_years, commands.session.year, self)
        self.areas, self.themes = self.sheets.areas, self.sheets.themes
        self.paper = PaperPage(self.path.parent, self)
        self.sheets.read_wanted.connect(self._read)
        for signal in (self.sheets.edited, self.paper.edited):
            signal.connect(lambda *_: self.pause.start())
        self.paper.imagery_changed.connect(lambda: self._fill(with_imagery=True))
        self.begin((self.sheets, tr("S&heets")), (self.paper, tr("&Paper and files")))
        self._read()

    def _read(self) -> None:
        """Read the workspace for the year and language chosen."""
        try:
            with open_workspace(self.path, readonly=True) as workspace:
                self.content = contents.read(workspace, self.sheets.year.currentData())
        except (KotakuError, OSError) as error:
            self.messages.error(error)
            return
        if not self.texts.before:
            self.texts.fill(self.content)
        self._fill()
        stem = f"{self.path.stem}-{tr('map')}-{self.sheets.year.currentData()}.pdf"
        export_form.suggest(self.target, self.path.parent / stem)

    def _fill(self, *, with_imagery: bool = False) -> None:
        """Show areas and themes, ticked as before; layers just ticked as imagery bring their theme."""
        if self.content is not None:
            imagery = bool(self.paper.chosen_imagery())
            self.sheets.fill(self.content, imagery=imagery, with_imagery=imagery and with_imagery)
            self.pause.start()

    def job(self) -> jobs.Job:
        """Return what is asked for.

        Raises
        ------
        KotakuError
            When something is missing or cannot be read.
        """
        areas, themes, kinds = self.areas.chosen(), self.themes.chosen(), self.paper.chosen_formats()
        if not areas or not themes:
            raise KotakuError(N_("Tick at least one area and one theme."))
        if not kinds:
            raise KotakuError(N_("Tick at least one format."))
        try:
            scale = self.paper.chosen_scale()
        except ValueError as error:
            raise KotakuError(
                N_("“{value}” is not a scale."),
                remedy=N_("Type its number only, for example 5000."),
                value=str(error),
            ) from error
        path = export_form.target_path(self.target, ".pdf")
        if path is None:
            raise KotakuError(N_("Choose where to write it."))
        return jobs.Job(
            str(self.path),
            str(path),
            self.sheets.year.currentData(),
            self.sheets.lang.currentData(),
            areas,
            themes,
            str(template.find(self.paper.template.currentData(), self.path.parent)),
            scale,
            self.paper.grid.currentData(),
            kinds,
            self.paper.contents.isChecked(),
            self.paper.chosen_imagery(),
            self.texts.date(),
        )

    def book(self, workspace: Workspace, job: jobs.Job, texts: Mapping[str, str]) -> Album:
        """Return the album."""
        return Album(workspace, job, texts)

    def check(self, job: jobs.Job) -> None:
        """Raise unless the album can be written where it is wanted."""
        jobs.check_target(job)

    def question(self, job: jobs.Job) -> str:
        """Return what to ask before something is overwritten; empty when nothing is there."""
        names = ", ".join(one.name for one in jobs.already_there(job))
        return tr("Overwrite {names}?", names=names) if names else ""

    def warnings(self) -> list[str]:
        """Return what must be known before printing; first what does not fit."""
        large = self.album.too_large()
        cut_off = [tr("At this scale these are cut off: {names}.", names=some(large))] if large else []
        return [*cut_off, *super().warnings()]

    def keep(self) -> None:
        """Remember the choices for the next time."""
        self.paper.keep()
        export_form.remember_choices(self.sheets.lang)

    def told(self, count: int, name: str) -> str:
        """Return that the sheets were written."""
        return tr("{count} map sheets written: {name}", count=count, name=name)
