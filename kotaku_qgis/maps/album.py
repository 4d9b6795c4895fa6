"""An album: sheet after sheet into a folder beside the output, then all at once into place.

A sheet is made whole under a temporary name and renamed; its record is written last. What was made before
the power went, or before the user had enough, is used when the same album is asked for again.
"""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsRasterLayer
from qgis.PyQt.QtCore import QDate, Qt

from kotaku_qgis.core.errors import N_, Level, Problem
from kotaku_qgis.i18n import tr
from kotaku_qgis.maps import content as contents
from kotaku_qgis.maps import contents_page, formats, words
from kotaku_qgis.maps import job as jobs
from kotaku_qgis.maps import template as templates
from kotaku_qgis.maps.pdf_join import Frame, Leaf, join
from kotaku_qgis.maps.plan import plan
from kotaku_qgis.maps.sheet import Options, Sheet, SheetMaker
from kotaku_qgis.workspace.connection import not_written

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator, Mapping, Sequence

    from qgis.core import QgsFeedback, QgsPrintLayout

    from kotaku_qgis.maps.job import Job
    from kotaku_qgis.workspace.store import Workspace

CITY, KELURAHAN, ALL = "city", "kelurahan", "all"
STATE = "album.json"
JOINING = 0.04
"""Share of the progress kept for putting the sheets together."""


@dataclass(frozen=True)
class AlbumResult:
    """What was printed; of a *cancelled* album only finished pages are kept, for the next time."""

    path: Path
    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...]
    cancelled: bool = False
    files: tuple[Path, ...] = ()
    kept: int = 0
    """Pages that were there from an earlier run, or that wait for the next one when cancelled."""

    @property
    def pages(self) -> int:
        """Number of sheets, the page of contents not counted."""
        return len(self.sheets)


class Album:
    """An album in the making. Main thread only; :meth:`steps` gives the window time between two pages."""

    def __init__(self, ws: Workspace, job: Job, texts: Mapping[str, str] | None = None) -> None:
        """Plan the sheets; *texts* stand in place of what the workspace's ``meta`` says, for a preview."""
        self.content = contents.read(ws, job.year)
        if texts:
            self.content = replace(self.content, meta={**self.content.meta, **texts})
        found = templates.find(job.template, ws.path.parent)
        self.template = templates.Template(found)
        layers, unread = _load_imagery(job)
        self.subjects, problems = plan(
            self.content,
            job.areas,
            job.themes,
            job.lang,
            imagery=bool(layers),
            first_page=2 if job.contents else 1,
        )
        self.problems = [*self.template.problems, *unread, *problems]
        self.print = job.fingerprint(found, contents.digest(self.content))
        self.job = replace(job, date=job.date or _state(job.folder, self.print) or _today())
        self.pages = len(self.subjects) + (1 if job.contents else 0)
        options = Options(
            job.lang,
            job.grid,
            QDate.fromString(self.job.date, Qt.DateFormat.ISODate),
            ws.path.parent,
            job.scale,
            tuple(dict.fromkeys(one.theme.id for one in self.subjects)),
        )
        numbers: dict[str, int] = {}
        for subject in self.subjects:
            if subject.area is not None:
                numbers.setdefault(subject.area.id, subject.page)
        self.maker = SheetMaker(self.content, self.template, options, numbers, self.pages)
        self.maker.layers.add_imagery(layers)
        self.sheets: dict[int, Sheet] = {}
        self.frames: dict[int, Frame] = {}
        self.reused = 0

    def steps(self, feedback: QgsFeedback | None = None) -> Iterator[int]:
        """Make the pages one after the other, yielding the number of pages done."""
        self._open_folder()
        for page in range(1, self.pages + 1):
            if feedback is not None and feedback.isCanceled():
                return
            if not self._recall(page):
                self._render(page)
            else:
                self.reused += 1
            if feedback is not None:
                feedback.setProgress(100 * (1 - JOINING) * page / self.pages)
            yield page

    def _open_folder(self) -> None:
        jobs.check_target(self.job)
        folder = self.job.folder
        try:
            if _state(folder, self.print) == "":
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                state = {"print": self.print, "date": self.job.date}
                _replace_text(folder / STATE, json.dumps(state))
        except OSError as error:
            raise not_written(Path(self.job.output), str(error)) from error

    def waiting(self) -> int:
        """Return how many finished pages of exactly this album wait from an earlier run."""
        if not _state(self.job.folder, self.print):
            return 0
        return sum(1 for _ in self.job.folder.glob("[0-9]*.json"))

    def too_large(self) -> list[str]:
        """Return the areas that do not fit on the sheet at the scale asked for."""
        if self.job.scale is None:
            return []
        areas = {one.area.id if one.area else "": one for one in self.subjects if one.theme.frame != "city"}
        return [
            words.area_name(self.content, one.area, self.job.lang)
            for one in areas.values()
            if self.maker.cropped(one, self.job.scale)
        ]

    def _record(self, page: int) -> Path:
        return self.job.folder / f"{page:04d}.json"

    def _recall(self, page: int) -> bool:
        """Take up a page made before; False when it is not there or not whole."""
        try:
            known = json.loads(self._record(page).read_text(encoding="utf-8"))
            if any((self.job.folder / name).stat().st_size != size for name, size in known["files"].items()):
                return False
        except (OSError, ValueError, KeyError):
            return False
        if known["sheet"]:
            self.sheets[page] = Sheet(**{**known["sheet"], "extent": tuple(known["sheet"]["extent"])})
        if known["frame"]:
            frame = known["frame"]
            frame["corners"] = tuple(tuple(corner) for corner in frame["corners"])
            self.frames[page] = Frame(**{**frame, "box": tuple(frame["box"])})
        return True

    def _render(self, page: int) -> None:
        layout, sheet = self.layout(page)
        frame = formats.frame_of(layout) if sheet else None
        files: dict[str, int] = {}
        try:
            for kind in self.job.formats:
                files.update(self._write(layout, kind, page, sheet))
            known = {
                "sheet": asdict(sheet) if sheet else None,
                "frame": asdict(frame) if frame else None,
                "files": files,
            }
            _replace_text(self._record(page), json.dumps(known))
        except OSError as error:
            raise not_written(Path(self.job.output), str(error)) from error
        if sheet is not None and frame is not None:
            self.sheets[page], self.frames[page] = sheet, frame

    def layout(self, page: int) -> tuple[QgsPrintLayout, Sheet | None]:
        """Return the layout of a page as it will be printed, and its sheet; None for the contents."""
        if self.job.contents and page == 1:
            return contents_page.make(self.maker, self.subjects), None
        return self.maker.make(self.subjects[page - (2 if self.job.contents else 1)])

    def page_name(self, page: int, sheet: Sheet | None) -> str:
        """Return the name of a page's own files: ``03-Kelurahan-Bendan-akhir``."""
        digits = max(2, len(str(self.pages)))
        if sheet is None:
            return f"{page:0{digits}d}-{formats.safe_name(tr('Contents', self.job.lang))}"
        subject = next(one for one in self.subjects if one.page == page)
        above = (
            self.content.area(subject.area.parent) if subject.area and subject.area.level == "rw" else None
        )
        return f"{page:0{digits}d}-{formats.safe_name(above.name if above else '', sheet.title, sheet.theme)}"

    def _write(self, layout: QgsPrintLayout, kind: str, page: int, sheet: Sheet | None) -> dict[str, int]:
        """Write a page in a format; return its files, below the folder, with their sizes."""
        folder = self.job.folder / kind
        folder.mkdir(exist_ok=True)
        suffix = formats.SUFFIXES.get(kind, "pdf")
        name = self.page_name(page, sheet)
        if kind == jobs.SHEETS and jobs.PDF in self.job.formats:
            return {}  # it is the page of the album
        part = folder / f"baru.{suffix}"
        for old in folder.glob("baru.*"):
            old.unlink()
        formats.write(layout, kind, part)
        files = {}
        for made in sorted(folder.glob("baru.*")):
            final = folder / made.name.replace("baru", name, 1)
            made.replace(final)
            files[f"{kind}/{final.name}"] = final.stat().st_size
        return files

    # ---- the whole ---------------------------------------------------------------------------------

    def finish(self, feedback: QgsFeedback | None = None) -> AlbumResult:
        """Put the pages together and into place; the result is cancelled while pages are missing."""
        sheets = tuple(self.sheets[page] for page in sorted(self.sheets))
        done = sum(self._record(page).is_file() for page in range(1, self.pages + 1))
        target = Path(self.job.output)
        if done < self.pages:
            return AlbumResult(target, sheets, tuple(self.problems), cancelled=True, kept=done)
        try:
            files = self._place(feedback)
        except OSError as error:
            raise not_written(target, str(error)) from error
        if not files:
            return AlbumResult(target, sheets, tuple(self.problems), cancelled=True, kept=done)
        shutil.rmtree(self.job.folder, ignore_errors=True)
        if feedback is not None:
            feedback.setProgress(100)
        problems = [*self.problems, *self._cropped()]
        return AlbumResult(target, sheets, tuple(problems), files=tuple(files), kept=self.reused)

    def tidy(self) -> None:
        """Take the folder away again when not a single page waits in it."""
        if not any(self.job.folder.glob("[0-9]*.json")):
            shutil.rmtree(self.job.folder, ignore_errors=True)

    def _cropped(self) -> list[Problem]:
        names = list(dict.fromkeys(sheet.title for sheet in self.sheets.values() if sheet.cropped))
        if not names:
            return []
        return [
            Problem(
                "scale-too-large",
                Level.WARNING,
                N_("At 1:{scale} these areas do not fit on the sheet and are cut off: {names}."),
                {"scale": self.job.scale, "names": ", ".join(names)},
                remedy=N_("Choose a smaller scale, larger paper, or “largest that fits”."),
            )
        ]

    def _place(self, feedback: QgsFeedback | None) -> list[Path]:
        """Move everything into place; nothing when it was cancelled meanwhile."""
        target, folder = Path(self.job.output), self.job.folder
        files: list[Path] = []
        source = jobs.PDF if jobs.PDF in self.job.formats else jobs.SHEETS
        if jobs.SHEETS in self.job.formats:
            outside = _made(target.with_name(f"{target.stem}-{jobs.SHEETS}"))
            for page in range(1, self.pages + 1):
                leaf = self._leaf(page, source)
                part = folder / "selembar.pdf"
                join([leaf], part, f"{leaf.title} – {leaf.chapter}", self._made_at(), _creator())
                files.append(_moved(part, outside / leaf.path.name))
        for kind in self.job.formats:
            if kind in (jobs.PDF, jobs.SHEETS):
                continue
            outside = _made(target.with_name(f"{target.stem}-{kind}"))
            files += [_moved(one, outside / one.name) for one in sorted((folder / kind).iterdir())]
        if jobs.PDF in self.job.formats:
            part = folder / "album.pdf"
            leaves = (self._leaf(page, jobs.PDF) for page in range(1, self.pages + 1))
            if not join(leaves, part, self.title(), self._made_at(), _creator(), feedback):
                return []
            formats.check_pdf(part)
            files.insert(0, _moved(part, target))
        return files

    def _leaf(self, page: int, kind: str) -> Leaf:
        sheet = self.sheets.get(page)
        path = self.job.folder / kind / f"{self.page_name(page, sheet)}.pdf"
        if sheet is None:
            words = tr("Contents", self.job.lang)
            return Leaf(path, words, words, None)
        return Leaf(path, sheet.title, sheet.heading.capitalize(), self.frames[page])

    def title(self) -> str:
        """Return the title that a reader shows above the album."""
        headings = dict.fromkeys(
            one.theme.heading(self.job.lang, [s.theme.id for s in self.subjects]) for one in self.subjects
        )
        first = next(iter(headings)) if len(headings) == 1 else tr("SLUM MAP ALBUM", self.job.lang)
        return f"{first} – {self.content.settings.kota} {self.content.year}"

    def _made_at(self) -> str:
        return f"D:{self.job.date.replace('-', '')}000000"


def _load_imagery(job: Job) -> tuple[list[QgsRasterLayer], list[Problem]]:
    """Open the raster layers that can be opened; a theme of imagery without any gets no sheet."""
    layers, problems = [], []
    for one in job.imagery:
        layer = QgsRasterLayer(one.source, one.name, one.provider)
        if layer.isValid():
            layers.append(layer)
        else:
            problems.append(
                Problem(
                    "imagery-unreadable",
                    Level.WARNING,
                    N_("The imagery {name} cannot be opened and is left out."),
                    {"name": one.name},
                    remedy=N_("Check that the file is still there, or the network for an online map."),
                )
            )
    return layers, problems


def run(ws: Workspace, job: Job, feedback: QgsFeedback | None = None) -> AlbumResult:
    """Make the album of *job*, going on where an earlier run of the same job ended.

    Raises
    ------
    KotakuError
        When nothing can be printed: no scores, nothing drawn, template broken, folder not writable …
    """
    album = Album(ws, job)
    try:
        for _page in album.steps(feedback):
            pass
        return album.finish(feedback)
    finally:
        album.tidy()


def export_album(
    ws: Workspace,
    out_pdf: str | os.PathLike[str],
    year: int,
    lang: str = "id",
    *,
    scope: str = ALL,
    kelurahan: Sequence[str] | None = None,
    grid: str = "utm",
    template: str = templates.DEFAULT,
    date: QDate | None = None,
    feedback: QgsFeedback | None = None,
) -> AlbumResult:
    """Print the slum condition of the city and of each kelurahan with RT as one vector PDF.

    *scope* is ``all``, ``city`` (one sheet) or ``kelurahan`` (without the city); *kelurahan* are the ids
    wanted, None for all. The rest as in :class:`~kotaku_qgis.maps.job.Job`.
    """
    below = ("kelurahan:*",) if kelurahan is None else tuple(f"kelurahan:{one}" for one in kelurahan)
    areas = {ALL: (jobs.CITY, *below), CITY: (jobs.CITY,), KELURAHAN: below}[scope]
    day = date.toString(Qt.DateFormat.ISODate) if date else ""
    job = jobs.Job(
        str(ws.path), str(Path(out_pdf)), year, lang, areas, grid=grid, template=template, date=day
    )
    return run(ws, job, feedback)


def _state(folder: Path, fingerprint: str) -> str:
    """Return the day on which the album of *fingerprint* was begun in *folder*, or an empty text."""
    try:
        known = json.loads((folder / STATE).read_text(encoding="utf-8"))
        return str(known["date"]) if known["print"] == fingerprint else ""
    except (OSError, ValueError, KeyError):
        return ""


def _today() -> str:
    return QDate.currentDate().toString(Qt.DateFormat.ISODate)


def _creator() -> str:
    return f"QGIS {Qgis.QGIS_VERSION}"


def _made(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    return folder


def _moved(part: Path, target: Path) -> Path:
    part.replace(target)
    return target


def _replace_text(path: Path, text: str) -> None:
    part = path.with_suffix(".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)
