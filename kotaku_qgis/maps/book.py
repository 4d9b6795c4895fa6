"""A document in the making: block after block of pages is kept beside the output, then all are joined."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import Qgis
from qgis.PyQt.QtCore import QDate, Qt

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.workspace.connection import not_written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qgis.core import QgsFeedback

    from kotaku_qgis.maps.kept_pages import KeptPage, KeptPages

TOGETHER = 8
"""Pages in one PDF: what a power cut may cost, against 7 ms a page for letters of its own."""
JOINING = 0.04
"""Share of the progress kept for putting the pages together."""


class Book:
    """What an album and a set of profiles have in common. Main thread only."""

    job: Any
    kept: KeptPages
    pages: int

    def __init__(self) -> None:
        self.made: dict[int, KeptPage] = {}
        self.reused = 0

    # ---- what a subclass says ----------------------------------------------------------------------

    def check_target(self) -> None:
        """Raise unless the document can be written where it is wanted."""
        raise NotImplementedError

    def blocks(self) -> Iterator[range]:
        """Yield the pages that are made in one go."""
        raise NotImplementedError

    def make(self, pages: list[int], feedback: QgsFeedback | None, drawn: Callable[[int], None]) -> bool:
        """Make pages and keep them; False when the user has had enough."""
        raise NotImplementedError

    def finish(self, feedback: QgsFeedback | None = None) -> Any:
        """Put the pages together and into place; the result is cancelled while pages are missing."""
        raise NotImplementedError

    # ---- page after page ---------------------------------------------------------------------------

    def steps(
        self, feedback: QgsFeedback | None = None, drawn: Callable[[int], None] | None = None
    ) -> Iterator[int]:
        """Make the pages one after the other, yielding each that will not be lost any more.

        *drawn* is told of each page at once, though it may still wait for those that share its file.
        """

        def advance(page: int) -> None:
            if feedback is not None:
                feedback.setProgress(100 * (1 - JOINING) * page / self.pages)
            if drawn is not None:
                drawn(page)

        self._open()
        for block in self.blocks():
            if feedback is not None and feedback.isCanceled():
                return
            missing = [page for page in block if not self.recall(page)]
            with self.writing():
                if missing and not self.make(missing, feedback, advance):
                    return
            for page in block:
                if page not in missing:
                    self.reused += 1
                    advance(page)
                yield page

    def _open(self) -> None:
        self.check_target()
        with self.writing():
            self.kept.open(self.job.date)

    def recall(self, page: int) -> bool:
        """Take up a page made before; False when it is not there or not whole."""
        kept = self.kept.page(page)
        if kept is not None:
            self.made[page] = kept
        return kept is not None

    def run(self, feedback: QgsFeedback | None = None) -> Any:
        """Make everything that is missing and put it into place."""
        try:
            for _page in self.steps(feedback):
                pass
            return self.finish(feedback)
        finally:
            self.tidy()

    def waiting(self) -> int:
        """Return how many finished pages of exactly this document wait from an earlier run."""
        return self.kept.count()

    def tidy(self) -> None:
        """Take the folder away again when not a single page waits in it."""
        self.kept.tidy()

    # ---- words and errors --------------------------------------------------------------------------

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Name the document in what fails: the files it is made from have names that nobody knows."""
        try:
            yield
        except OSError as error:
            raise not_written(Path(self.job.output), error.strerror or str(error)) from error
        except KotakuError as error:
            if error.place.file and Path(error.place.file).is_relative_to(self.job.folder):
                error.place = replace(error.place, file=str(self.job.output))
            raise

    @property
    def made_at(self) -> str:
        """Return the day of the job as a PDF writes it, so that equal documents are equal."""
        return f"D:{self.job.date.replace('-', '')}000000"


def today() -> str:
    """Return the day as ``2026-11-24``."""
    return QDate.currentDate().toString(Qt.DateFormat.ISODate)


def creator() -> str:
    """Return what a PDF says that it was made with."""
    return f"QGIS {Qgis.QGIS_VERSION}"
