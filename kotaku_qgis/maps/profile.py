"""Profile sheets into one PDF, or a file for each: page after page beside the output, then all into place.

A page that was finished before the power went is used when exactly the same profiles are asked for again.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import Qgis
from qgis.PyQt.QtCore import QDate, Qt

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.i18n import tr
from kotaku_qgis.maps import formats, words
from kotaku_qgis.maps import profile_data as data
from kotaku_qgis.maps import template as templates
from kotaku_qgis.maps.job import PDF
from kotaku_qgis.maps.pdf_join import Leaf, join
from kotaku_qgis.maps.profile_sheet import TEMPLATE, Options, ProfileMaker, missing_items
from kotaku_qgis.maps.profile_summary import Summary
from kotaku_qgis.workspace.connection import not_written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qgis.core import QgsFeedback, QgsPrintLayout

    from kotaku_qgis.maps.profile_data import Unit
    from kotaku_qgis.workspace.store import Workspace

STATE = "profil.json"
JOINING = 0.05
"""Share of the progress kept for putting the pages together."""


@dataclass(frozen=True)
class ProfileJob:
    """Which profiles shall be made.

    Parameters
    ----------
    output
        The PDF; with *separate* its name without the suffix is the folder of a PDF per unit.
    level
        ``rt``, ``kawasan``, ``kelurahan`` or ``kota`` (the city's sheet and its summary).
    areas
        Names or ids of kelurahan, kawasan or RT; empty for all.
    photos
        Whether the photos of the RT are printed.
    date
        ``2026-11-24``, printed on the sheets; empty for the day the work is begun.
    """

    workspace: str
    output: str
    year: int
    level: str = data.RT
    lang: str = "id"
    areas: tuple[str, ...] = ()
    photos: bool = True
    separate: bool = False
    template: str = TEMPLATE
    date: str = ""

    def __post_init__(self) -> None:
        if self.level not in data.LEVELS:
            raise KotakuError(
                N_("The level {name} is not known; it can be {known}."),
                name=self.level,
                known=", ".join(data.LEVELS),
            )

    @property
    def folder(self) -> Path:
        """Where finished pages wait, beside the output."""
        path = Path(self.output)
        return path.with_name(f".{path.stem}-profil")

    def fingerprint(self, template: Path) -> str:
        """Return what must be equal for pages made before to be used again."""
        known = {**asdict(self), "output": "", "date": ""}
        for path in (Path(self.workspace), Path(f"{self.workspace}-wal"), template):
            if path.is_file():
                found = path.stat()
                known[path.name] = [found.st_size, found.st_mtime_ns]
        return hashlib.sha256(json.dumps(known, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True)
class ProfileResult:
    """What was made; of *cancelled* work only finished pages are kept, for the next time."""

    path: Path
    pages: int
    problems: tuple[Problem, ...] = ()
    cancelled: bool = False
    files: tuple[Path, ...] = ()
    kept: int = 0
    """Pages that were there from an earlier run, or that wait for the next one when cancelled."""


class ProfileBook:
    """Profiles in the making. Main thread only; :meth:`steps` gives the window time between two pages."""

    def __init__(self, ws: Workspace, job: ProfileJob) -> None:
        _check_target(job)
        self.profiles = data.read(ws, job.year, job.lang)
        self.units = self.profiles.units(job.level, job.areas, photos=job.photos)
        found = templates.find(job.template, ws.path.parent)
        template = templates.Template(found)
        self.problems = missing_items(template)
        self.print = job.fingerprint(found)
        today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
        self.job = replace(job, date=job.date or self._begun(job.folder) or today)
        day = QDate.fromString(self.job.date, Qt.DateFormat.ISODate)
        options = Options(job.lang, day, ws.path.parent, job.folder / "foto")
        self.summary = Summary(self.profiles, job.lang) if job.level == data.KOTA else None
        self.pages = len(self.units) + (self.summary.pages if self.summary else 0)
        self.maker = ProfileMaker(self.profiles, template, options, self.pages)
        self.kept = 0

    def _begun(self, folder: Path) -> str:
        try:
            known = json.loads((folder / STATE).read_text(encoding="utf-8"))
            return str(known["date"]) if known["print"] == self.print else ""
        except (OSError, ValueError, KeyError):
            return ""

    def _page(self, page: int) -> Path:
        return self.job.folder / f"{page:05d}.pdf"

    def layout(self, page: int) -> QgsPrintLayout:
        """Return the layout of a page as it will be printed."""
        if page <= len(self.units):
            return self.maker.make(self.units[page - 1], page)
        if self.summary is None:
            raise ValueError(page)
        return self.summary.layout(self.maker, page - len(self.units), page)

    def steps(self, feedback: QgsFeedback | None = None) -> Iterator[int]:
        """Make the pages one after the other, yielding the number of pages done."""
        folder = self.job.folder
        try:
            if not self._begun(folder):
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                known = json.dumps({"print": self.print, "date": self.job.date})
                (folder / STATE).write_text(known, encoding="utf-8")
            for page in range(1, self.pages + 1):
                if feedback is not None and feedback.isCanceled():
                    return
                if self._page(page).is_file():
                    self.kept += 1
                else:
                    self._print(page)
                if feedback is not None:
                    feedback.setProgress(100 * (1 - JOINING) * page / self.pages)
                yield page
        except OSError as error:
            raise not_written(Path(self.job.output), error.strerror or str(error)) from error

    def _print(self, page: int) -> None:
        part = self.job.folder / "halaman.pdf"
        layout = self.layout(page)  # named, so that it outlives the exporter
        formats.write(layout, PDF, part)
        part.replace(self._page(page))

    def finish(self, feedback: QgsFeedback | None = None) -> ProfileResult:
        """Put the pages together and into place; the result is cancelled while pages are missing."""
        target = Path(self.job.output)
        done = sum(self._page(page).is_file() for page in range(1, self.pages + 1))
        if done < self.pages:
            return ProfileResult(target, done, cancelled=True, kept=done)
        try:
            files = self._separate(feedback) if self.job.separate else self._together(feedback)
        except OSError as error:
            raise not_written(target, error.strerror or str(error)) from error
        if not files:
            return ProfileResult(target, done, cancelled=True, kept=done)
        shutil.rmtree(self.job.folder, ignore_errors=True)
        if feedback is not None:
            feedback.setProgress(100)
        problems = (*self.problems, *self._unreadable())
        return ProfileResult(target, self.pages, problems, files=tuple(files), kept=self.kept)

    def _unreadable(self) -> list[Problem]:
        return [
            Problem(
                "photo-unreadable",
                Level.WARNING,
                N_("The photo cannot be read and is left out."),
                {},
                Place(file=str(path)),
                remedy=N_("Open it in a picture viewer, and save it again as JPG."),
            )
            for path in self.maker.photos.unreadable
        ]

    def _together(self, feedback: QgsFeedback | None) -> list[Path]:
        target, part = Path(self.job.output), self.job.folder / "semua.pdf"
        leaves = (self._leaf(page) for page in range(1, self.pages + 1))
        if not join(leaves, part, self.title(), self._made_at(), _creator(), feedback):
            return []
        formats.check_pdf(part)
        part.replace(target)
        return [target]

    def _separate(self, feedback: QgsFeedback | None) -> list[Path]:
        """Write a PDF per unit; the city's summary stays with its sheet."""
        outside = Path(self.job.output).with_suffix("")
        outside.mkdir(exist_ok=True)
        made: list[Path] = []
        part = self.job.folder / "selembar.pdf"
        for number, unit in enumerate(self.units, 1):
            if feedback is not None and feedback.isCanceled():
                return []
            pages = range(1, self.pages + 1) if self.summary else (number,)
            leaves = [self._leaf(page) for page in pages]
            join(leaves, part, self._title_of(unit), self._made_at(), _creator())
            place = unit.area.name if unit.level == data.RT and unit.area else ""
            name = unit.rts[0].key or unit.name if unit.level == data.RT else unit.name
            target = outside / f"{formats.safe_name(place, name)}.pdf"
            if target in made:  # two RT of the same name
                target = target.with_name(f"{target.stem}-{number}.pdf")
            part.replace(target)
            made.append(target)
        return made

    def _leaf(self, page: int) -> Leaf:
        """Return a page with its bookmark, below the bookmark of its kelurahan."""
        lang = self.job.lang
        if page > len(self.units):
            chapter = tr("Summary of the city", lang)
            return Leaf(self._page(page), chapter, self.summary_title(page), None)
        unit = self.units[page - 1]
        if unit.level == data.RT:
            chapter = words.area_name(self.profiles.content, unit.area, lang) if unit.area else "–"
            return Leaf(self._page(page), chapter, unit.name, None)
        name = words.area_name(self.profiles.content, unit.area, lang)
        return Leaf(self._page(page), name, name, None)

    def summary_title(self, page: int) -> str:
        """Return what a page of the summary is called."""
        return self.summary.title(page - len(self.units)) if self.summary else ""

    def _title_of(self, unit: Unit) -> str:
        return f"{tr('Slum profile', self.job.lang)} – {unit.name} {self.job.year}"

    def title(self) -> str:
        """Return the title that a reader shows above the document."""
        return f"{tr('Slum profile', self.job.lang)} – {self.profiles.content.settings.kota} {self.job.year}"

    def _made_at(self) -> str:
        return f"D:{self.job.date.replace('-', '')}000000"

    def tidy(self) -> None:
        """Take the folder away again when not a single page waits in it."""
        if not any(self.job.folder.glob("[0-9]*.pdf")):
            shutil.rmtree(self.job.folder, ignore_errors=True)


def run(ws: Workspace, job: ProfileJob, feedback: QgsFeedback | None = None) -> ProfileResult:
    """Make the profiles of *job*, going on where an earlier run of the same job ended.

    Raises
    ------
    KotakuError
        No scores, nothing drawn, an unknown area, a broken template, a folder that cannot be written to.
    """
    book = ProfileBook(ws, job)
    try:
        for _page in book.steps(feedback):
            pass
        return book.finish(feedback)
    finally:
        book.tidy()


def _creator() -> str:
    return f"QGIS {Qgis.QGIS_VERSION}"


def _check_target(job: ProfileJob) -> None:
    path = Path(job.output)
    if not path.parent.is_dir():
        raise KotakuError(N_("There is no such folder."), place=Place(file=str(path.parent)))
    if path.is_dir() and not job.separate:
        raise not_written(path, "a folder has this name")
    if job.separate and path.with_suffix("").is_file():
        raise not_written(path.with_suffix(""), "a file has this name")
