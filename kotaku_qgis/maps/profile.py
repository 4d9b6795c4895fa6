"""Profile sheets into one PDF, or a file for each: page after page beside the output, then all into place.

A page that was finished before the power went is used when exactly the same profiles are asked for again.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
import weakref
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from qgis.PyQt.QtCore import QDate, Qt

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.i18n import tr
from kotaku_qgis.maps import formats, office_files, read_back, words
from kotaku_qgis.maps import job as jobs
from kotaku_qgis.maps import profile_data as data
from kotaku_qgis.maps import template as templates
from kotaku_qgis.maps.book import TOGETHER, Book, creator, today
from kotaku_qgis.maps.kept_pages import KeptPage, KeptPages
from kotaku_qgis.maps.pdf_join import Leaf, join
from kotaku_qgis.maps.pdf_pages import write_pages
from kotaku_qgis.maps.profile_sheet import TEMPLATE, Options, ProfileMaker
from kotaku_qgis.maps.profile_summary import Summary
from kotaku_qgis.maps.template import item
from kotaku_qgis.workspace.connection import not_written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from qgis.core import QgsFeedback, QgsPrintLayout

    from kotaku_qgis.maps.pdf_join import Frame
    from kotaku_qgis.maps.profile_data import Unit
    from kotaku_qgis.workspace.store import Workspace


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
    formats: ClassVar = (jobs.PDF,)

    def __post_init__(self) -> None:
        if self.level not in data.LEVELS:
            raise KotakuError(
                N_("The level {name} is not known; it can be {known}."),
                name=self.level,
                known=", ".join(data.LEVELS),
            )

    def to_json(self) -> str:
        """Return the job as JSON."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> ProfileJob:
        """Return the job that :meth:`to_json` wrote."""
        values = json.loads(text)
        return cls(**{**values, "areas": tuple(values["areas"])})

    @property
    def folder(self) -> Path:
        """Where finished pages wait, beside the output."""
        path = Path(self.output)
        return path.with_name(f".{path.stem}-profil")

    def fingerprint(self, data: str, files: Iterable[Path]) -> str:
        """Return what must be equal for pages made before to be used again: wishes, data, and files.

        Neither the file to write nor the day it is begun counts.
        """
        known = {**asdict(self), "output": "", "separate": False, "data": data}
        known["files"] = [hashlib.sha256(path.read_bytes()).hexdigest() for path in files]
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


@dataclass(frozen=True)
class Shown:
    """What a page is called, and where its map lies; without a map, or with nothing drawn, nowhere."""

    title: str
    heading: str
    frame: Frame | None = None
    extent: tuple[float, float, float, float] | None = None
    """West, south, east and north of the map."""


class ProfileBook(Book):
    """Profiles in the making. Main thread only; :meth:`steps` gives the window time between two pages."""

    def __init__(
        self, ws: Workspace, job: ProfileJob, texts: Mapping[str, str] | None = None, together: int = TOGETHER
    ) -> None:
        """Read what is to be shown.

        *texts* stand in place of what the workspace's ``meta`` says, for a preview. *together* is how many
        pages are made in one go.
        """
        super().__init__()
        self.profiles = data.read(ws, job.year, job.lang, texts)
        self.units = self.profiles.units(job.level, job.areas, photos=job.photos)
        found = templates.find(job.template, ws.path.parent)
        files = office_files.used(self.profiles.content.meta, ws.path.parent, found)
        self.kept = KeptPages(job.folder, job.fingerprint(self.profiles.digest(), files))
        self.job = replace(job, date=job.date or self.kept.begun or today())
        day = QDate.fromString(self.job.date, Qt.DateFormat.ISODate)
        photos = Path(tempfile.mkdtemp(prefix="kotaku-foto-"))
        weakref.finalize(self, shutil.rmtree, photos, ignore_errors=True)
        options = Options(job.lang, day, ws.path.parent, photos)
        self.summary = Summary(self.profiles, job.lang) if job.level == data.KOTA else None
        self.pages = len(self.units) + (self.summary.pages if self.summary else 0)
        self.maker = ProfileMaker(self.profiles, templates.Template(found), options, self.pages)
        self.problems = self.maker.problems
        self._together = together

    def layout(self, page: int) -> tuple[QgsPrintLayout, Shown]:
        """Return the layout of a page as it will be printed, and what it is called."""
        chapter, title = self.names(page)
        if page <= len(self.units):
            layout = self.maker.make(self.units[page - 1], page)
            if not self.maker.located:
                return layout, Shown(title, chapter)
            found = item(layout, "peta").extent()
            extent = (found.xMinimum(), found.yMinimum(), found.xMaximum(), found.yMaximum())
            return layout, Shown(title, chapter, formats.frame_of(layout), extent)
        if self.summary is None:
            raise ValueError(page)
        return self.summary.layout(self.maker, page - len(self.units), page), Shown(title, chapter)

    def check_target(self) -> None:
        """Raise unless the profiles can be written where they are wanted."""
        check_target(self.job)

    def blocks(self) -> Iterator[range]:
        """Yield the pages that are made in one go; each page of the summary has a layout of its own."""
        sheets = len(self.units)
        for begin in range(1, sheets + 1, self._together):
            yield range(begin, min(begin + self._together, sheets + 1))
        for page in range(sheets + 1, self.pages + 1):
            yield range(page, page + 1)

    def make(self, pages: list[int], feedback: QgsFeedback | None, drawn: Callable[[int], None]) -> bool:
        """Make pages and keep them; False when the user has had enough."""
        ready: dict[int, Shown] = {}

        def layout_of(page: int) -> QgsPrintLayout | None:
            if feedback is not None and feedback.isCanceled():
                return None
            layout, ready[page] = self.layout(page)
            return layout

        part, final = self.job.folder / "baru.pdf", self.job.folder / f"{pages[0]:05d}.pdf"
        if not write_pages(part, pages, layout_of, drawn):
            part.unlink(missing_ok=True)
            return False
        part.replace(final)
        files = {final.name: final.stat().st_size}
        for place, page in enumerate(pages):
            self.made[page] = KeptPage(
                files, final.name, place, {"extent": ready[page].extent}, ready[page].frame
            )
            self.kept.keep(page, self.made[page])
        return True

    def finish(self, feedback: QgsFeedback | None = None) -> ProfileResult:
        """Put the pages together and into place; the result is cancelled while pages are missing."""
        target = Path(self.job.output)
        if len(self.made) < self.pages:
            return ProfileResult(target, len(self.made), cancelled=True, kept=self.kept.count())
        with self.writing():
            files = self._separate(feedback) if self.job.separate else self._together_in_one(feedback)
        if not files:
            return ProfileResult(target, self.pages, cancelled=True, kept=self.kept.count())
        self.kept.clear()
        if feedback is not None:
            feedback.setProgress(100)
        problems = (*self.problems, *self._unreadable(), *self._misplaced(files[0]))
        return ProfileResult(target, self.pages, problems, files=tuple(files), kept=self.reused)

    def _misplaced(self, file: Path) -> list[Problem]:
        """Read the coordinates of the first map back; a finding when they are off."""
        for page, kept in sorted(self.made.items()):
            if kept.frame is not None and kept.sheet and (page == 1 or not self.job.separate):
                extent = tuple(kept.sheet["extent"])
                return read_back.check(file, page, Shown(*self.names(page), kept.frame, extent))
        return []

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

    def _together_in_one(self, feedback: QgsFeedback | None) -> list[Path]:
        target, part = Path(self.job.output), self.job.folder / "semua.pdf"
        leaves = (self._leaf(page) for page in range(1, self.pages + 1))
        if not join(leaves, part, self.title(), self.made_at, creator(), feedback):
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
            join(leaves, part, self._title_of(unit), self.made_at, creator())
            place = unit.area.name if unit.level == data.RT and unit.area else ""
            name = unit.rts[0].key or unit.name if unit.level == data.RT else unit.name
            target = outside / f"{formats.safe_name(place, name)}.pdf"
            if target in made:  # two RT of the same name
                target = target.with_name(f"{target.stem}-{number}.pdf")
            part.replace(target)
            made.append(target)
        return made

    def _leaf(self, page: int) -> Leaf:
        """Return a page with its bookmark, below the bookmark of its kelurahan, and its coordinates."""
        made = self.made[page]
        return Leaf(self.job.folder / made.pdf, *self.names(page), made.frame, made.place)

    def names(self, page: int) -> tuple[str, str]:
        """Return what the chapter of a page and the page itself are called."""
        lang = self.job.lang
        if page > len(self.units):
            title = self.summary.title(page - len(self.units)) if self.summary else ""
            return tr("Summary of the city", lang), title
        unit = self.units[page - 1]
        if unit.level == data.RT and unit.area is None:
            return tr("Without kelurahan", lang), unit.name
        name = words.area_name(self.profiles.content, unit.area, lang)
        return name, unit.name if unit.level == data.RT else name

    def _title_of(self, unit: Unit) -> str:
        return f"{tr('Slum profile', self.job.lang)} – {unit.name} {self.job.year}"

    def title(self) -> str:
        """Return the title that a reader shows above the document."""
        return f"{tr('Slum profile', self.job.lang)} – {self.profiles.content.settings.kota} {self.job.year}"


def already_there(job: ProfileJob) -> Path | None:
    """Return the file or the folder that the profiles would write into and that holds something."""
    path = Path(job.output)
    target = path.with_suffix("") if job.separate else path
    empty = not target.exists() or (target.is_dir() and not any(target.iterdir()))
    return None if empty else target


def run(ws: Workspace, job: ProfileJob, feedback: QgsFeedback | None = None) -> ProfileResult:
    """Make the profiles of *job*, going on where an earlier run of the same job ended.

    Raises
    ------
    KotakuError
        No scores, nothing drawn, an unknown area, a broken template, a folder that cannot be written to.
    """
    return ProfileBook(ws, job).run(feedback)


def check_target(job: ProfileJob) -> None:
    """Raise unless the profiles can be written where they are wanted; told before the work."""
    path = Path(job.output)
    if not path.parent.is_dir():
        raise KotakuError(N_("There is no such folder."), place=Place(file=str(path.parent)))
    if path.is_dir() and not job.separate:
        raise not_written(path, "a folder has this name")
    if job.separate and path.with_suffix("").is_file():
        raise not_written(path.with_suffix(""), "a file has this name")
