"""Several pages into one PDF by QGIS's own iterator: letters are embedded once for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsAbstractLayoutIterator, QgsLayoutExporter

from kotaku_qgis.maps.formats import check_pdf, pdf_settings
from kotaku_qgis.workspace.connection import not_written

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from qgis.core import QgsLayout, QgsPrintLayout


class _Pages(QgsAbstractLayoutIterator):
    """Hands QGIS one layout after the other."""

    def __init__(
        self,
        pages: Sequence[int],
        layout_of: Callable[[int], QgsPrintLayout | None],
        drawn: Callable[[int], None] | None,
    ) -> None:
        super().__init__()
        self._pages = pages
        self._layout_of = layout_of
        self._drawn = drawn
        self._layout: QgsPrintLayout | None = None  # named, so that it outlives its drawing
        self.done = 0
        self.error: Exception | None = None
        self.ended = False

    def beginRender(self) -> bool:
        return True

    def endRender(self) -> bool:
        return True

    def count(self) -> int:
        return len(self._pages)

    def layout(self) -> QgsLayout | None:
        return self._layout

    def filePath(self, base: str, extension: str) -> str:
        return f"{base}.{extension}"

    def next(self) -> bool:
        """Prepare the next page; an exception would get lost in QGIS and is kept for the caller."""
        try:
            self.tell()
            if self.done == len(self._pages):
                return False
            self._layout = self._layout_of(self._pages[self.done])
        except Exception as error:  # noqa: BLE001 (raised again by the caller)
            self.error = error
            return False
        self.ended = self._layout is None
        self.done += 1
        return not self.ended

    def tell(self) -> None:
        """Tell that the page before is drawn."""
        if self.done and self._drawn is not None:
            self._drawn(self._pages[self.done - 1])


def write_pages(
    path: Path,
    pages: Sequence[int],
    layout_of: Callable[[int], QgsPrintLayout | None],
    drawn: Callable[[int], None] | None = None,
) -> bool:
    """Write *pages* as one vector PDF, the layout of each asked for when its turn comes.

    Parameters
    ----------
    layout_of
        Returns the finished layout of a page, of one page of paper each; None ends the work.
    drawn
        Is told the number of each page that is drawn.

    Returns
    -------
    bool
        False when the work was ended, and then the file is not whole.

    Raises
    ------
    KotakuError
        When the file could not be written; and whatever *layout_of* raises.
    """
    iterator = _Pages(pages, layout_of, drawn)
    result, reason = QgsLayoutExporter.exportToPdf(iterator, str(path), pdf_settings(), None)
    if iterator.error is not None:
        raise iterator.error
    if iterator.ended:
        return False
    if result != QgsLayoutExporter.ExportResult.Success:
        raise not_written(path, reason or str(result))
    check_pdf(path)
    return True
