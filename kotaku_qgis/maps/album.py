"""An album: sheet after sheet into a folder beside the output, then all at once into place.

A few sheets share a PDF, so that letters are embedded once for them. It is made whole under a temporary name
and renamed; its records are written last. What was made before the power went, or before the user had enough,
is used when the same album is asked for again.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QDate, Qt

from kotaku_qgis.core.errors import N_, Level, Problem
from kotaku_qgis.i18n import tr
from kotaku_qgis.maps import content as contents
from kotaku_qgis.maps import contents_page, formats, imagery, office_files, read_back, words
from kotaku_qgis.maps import job as jobs
from kotaku_qgis.maps import template as templates
from kotaku_qgis.maps.book import TOGETHER, Book, creator, today
from kotaku_qgis.maps.kept_pages import KeptPage, KeptPages
from kotaku_qgis.maps.pdf_join import Frame, Leaf, join
from kotaku_qgis.maps.pdf_pages import write_pages
from kotaku_qgis.maps.plan import plan
from kotaku_qgis.maps.sheet import Options, Sheet, SheetMaker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from qgis.core import QgsFeedback, QgsPrintLayout

    from kotaku_qgis.maps.job import Job
    from kotaku_qgis.workspace.store import Workspace


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


class Album(Book):
    """An album in the making. Main thread only."""

    def __init__(
        self, ws: Workspace, job: Job, texts: Mapping[str, str] | None = None, together: int = TOGETHER
    ) -> None:
        """Plan the sheets.

        *texts* stand in place of what the workspace's ``meta`` says, for a preview. *together* is how many
        sheets are made in one go; pictures are made one sheet at a time.
        """
        super().__init__()
        self.content = contents.read(ws, job.year)
        if texts:
            self.content = replace(self.content, meta={**self.content.meta, **texts})
        found = templates.find(job.template, ws.path.parent)
        self.template = templates.Template(found)
        layers, unread = imagery.load(job.imagery)
        self.subjects, problems = plan(
            self.content,
            job.areas,
            job.themes,
            job.lang,
            imagery=bool(layers),
            first_page=2 if job.contents else 1,
        )
        self.problems = [*self.template.problems, *unread, *problems]
        files = office_files.used(self.content.meta, ws.path.parent, found)
        self.print = job.fingerprint(contents.digest(self.content), files)
        self.kept = KeptPages(job.folder, self.print)
        self.job = replace(job, date=job.date or self.kept.begun or today())
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
        self._together = together if set(job.formats) <= {jobs.PDF, jobs.SHEETS} else 1

    def check_target(self) -> None:
        """Raise unless the album can be written where it is wanted."""
        jobs.check_target(self.job)

    def blocks(self) -> Iterator[range]:
        """Yield the pages that are made in one go; the page of contents has a layout of its own."""
        first = 1
        if self.job.contents:
            yield range(1, 2)
            first = 2
        for begin in range(first, self.pages + 1, self._together):
            yield range(begin, min(begin + self._together, self.pages + 1))

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

    def recall(self, page: int) -> bool:
        """Take up a page made before; False when it is not there or not whole."""
        found = super().recall(page)
        sheet = self.made[page].sheet if found else None
        if sheet:
            self.sheets[page] = Sheet(**{**sheet, "extent": tuple(sheet["extent"])})
        return found

    def make(self, pages: list[int], feedback: QgsFeedback | None, drawn: Callable[[int], None]) -> bool:
        """Make pages and keep them; False when the user has had enough."""
        ready: dict[int, tuple[QgsPrintLayout, Sheet | None, Frame | None]] = {}

        def layout_of(page: int) -> QgsPrintLayout | None:
            if feedback is not None and feedback.isCanceled():
                return None
            layout, sheet = self.layout(page)
            ready[page] = layout, sheet, formats.frame_of(layout) if sheet else None
            return layout

        in_pdf = bool({jobs.PDF, jobs.SHEETS} & set(self.job.formats))
        pdf = self._write_pdf(pages, layout_of, drawn) if in_pdf else {}
        if in_pdf and not pdf:
            return False
        for place, page in enumerate(pages):
            if page not in ready and layout_of(page) is None:
                return False
            self._keep(page, *ready[page], pdf, place)
            if not in_pdf:
                drawn(page)
        return True

    def _keep(
        self,
        page: int,
        layout: QgsPrintLayout,
        sheet: Sheet | None,
        frame: Frame | None,
        pdf: Mapping[str, int],
        place: int,
    ) -> None:
        """Make the pictures of a page, and its record once all its files are whole."""
        files = dict(pdf)
        for kind in self.job.formats:
            if kind not in (jobs.PDF, jobs.SHEETS):
                files.update(self._write(layout, kind, page, sheet))
        kept = KeptPage(files, next(iter(pdf), ""), place, asdict(sheet) if sheet else None, frame)
        self.kept.keep(page, kept)
        self.made[page] = kept
        if sheet is not None:
            self.sheets[page] = sheet

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

    def _write_pdf(
        self,
        pages: list[int],
        layout_of: Callable[[int], QgsPrintLayout | None],
        drawn: Callable[[int], None],
    ) -> dict[str, int]:
        """Write pages into one PDF; return it, below the folder, with its size; nothing when it was ended."""
        folder = _made(self.job.folder / jobs.PDF)
        part, final = folder / "baru.pdf", folder / f"{pages[0]:04d}.pdf"
        if not write_pages(part, pages, layout_of, drawn):
            part.unlink(missing_ok=True)
            return {}
        part.replace(final)
        return {f"{jobs.PDF}/{final.name}": final.stat().st_size}

    def _write(self, layout: QgsPrintLayout, kind: str, page: int, sheet: Sheet | None) -> dict[str, int]:
        """Write a page as a picture; return its files, below the folder, with their sizes."""
        folder = _made(self.job.folder / kind)
        name = self.page_name(page, sheet)
        for old in folder.glob("baru.*"):
            old.unlink()
        formats.write(layout, kind, folder / f"baru.{formats.SUFFIXES[kind]}")
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
        target = Path(self.job.output)
        ended = AlbumResult(target, sheets, tuple(self.problems), cancelled=True)
        if len(self.made) < self.pages:
            return replace(ended, kept=self.kept.count())
        with self.writing():
            files = self._place(feedback)
        if not files:
            return replace(ended, kept=self.kept.count())
        self.kept.clear()
        if feedback is not None:
            feedback.setProgress(100)
        problems = [*self.problems, *self._cropped()]
        if jobs.PDF in self.job.formats:
            # all pages are written by the same code: one is enough, opening each would take as long as a font
            problems += read_back.check(target, sheets[0].page, sheets[0])
        return AlbumResult(target, sheets, tuple(problems), files=tuple(files), kept=self.reused)

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
        if jobs.SHEETS in self.job.formats:
            outside = _made(target.with_name(f"{target.stem}-{jobs.SHEETS}"))
            for page in range(1, self.pages + 1):
                leaf = self._leaf(page)
                part = folder / "selembar.pdf"
                join([leaf], part, f"{leaf.title} – {leaf.chapter}", self.made_at, creator())
                files.append(_moved(part, outside / f"{self.page_name(page, self.sheets.get(page))}.pdf"))
        for kind in self.job.formats:
            if kind in (jobs.PDF, jobs.SHEETS):
                continue
            outside = _made(target.with_name(f"{target.stem}-{kind}"))
            files += [_moved(one, outside / one.name) for one in sorted((folder / kind).iterdir())]
        if jobs.PDF in self.job.formats:
            part = folder / "album.pdf"
            leaves = (self._leaf(page) for page in range(1, self.pages + 1))
            if not join(leaves, part, self.title(), self.made_at, creator(), feedback):
                return []
            formats.check_pdf(part)
            files.insert(0, _moved(part, target))
        return files

    def _leaf(self, page: int) -> Leaf:
        sheet, made = self.sheets.get(page), self.made[page]
        path = self.job.folder / made.pdf
        if sheet is None:
            words = tr("Contents", self.job.lang)
            return Leaf(path, words, words, None, made.place)
        return Leaf(path, sheet.title, sheet.heading.capitalize(), made.frame, made.place)

    def title(self) -> str:
        """Return the title that a reader shows above the album."""
        headings = dict.fromkeys(
            one.theme.heading(self.job.lang, [s.theme.id for s in self.subjects]) for one in self.subjects
        )
        first = next(iter(headings)) if len(headings) == 1 else tr("SLUM MAP ALBUM", self.job.lang)
        return f"{first} – {self.content.settings.kota} {self.content.year}"


def run(ws: Workspace, job: Job, feedback: QgsFeedback | None = None) -> AlbumResult:
    """Make the album of *job*, going on where an earlier run of the same job ended.

    Raises
    ------
    KotakuError
        When nothing can be printed: no scores, nothing drawn, template broken, folder not writable …
    """
    return Album(ws, job).run(feedback)


def _made(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    return folder


def _moved(part: Path, target: Path) -> Path:
    part.replace(target)
    return target
