"""An album: the city and every kelurahan, one sheet each, as one vector PDF."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from qgis.core import Qgis, QgsAbstractLayoutIterator, QgsLayoutExporter, QgsProject
from qgis.PyQt.QtCore import QDate, QDateTime

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.i18n import tr
from kotaku_qgis.maps import content as contents
from kotaku_qgis.maps import template as templates
from kotaku_qgis.maps.sheet import Options, Sheet, SheetMaker, Subject
from kotaku_qgis.workspace.connection import not_written

if TYPE_CHECKING:
    import os
    from collections.abc import Sequence

    from qgis.core import QgsFeedback, QgsPrintLayout

    from kotaku_qgis.maps.content import Content
    from kotaku_qgis.workspace.store import Workspace

CITY, KELURAHAN, ALL = "city", "kelurahan", "all"
DPI = 300
SMALLEST_PDF = 1000


@dataclass(frozen=True)
class AlbumResult:
    """What was printed; *cancelled* albums leave no file."""

    path: Path
    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...]
    cancelled: bool = False

    @property
    def pages(self) -> int:
        """Number of sheets printed."""
        return len(self.sheets)


class _Pages(QgsAbstractLayoutIterator):
    """Hands QGIS one finished layout after the other, so that all sheets become one file."""

    def __init__(self, maker: SheetMaker, subjects: Sequence[Subject], feedback: QgsFeedback | None) -> None:
        super().__init__()
        self.maker = maker
        self.subjects = subjects
        self.feedback = feedback
        self.sheets: list[Sheet] = []
        self._layouts: list[QgsPrintLayout] = []
        self.error: Exception | None = None

    def beginRender(self) -> bool:
        return True

    def endRender(self) -> bool:
        return True

    def count(self) -> int:
        return len(self.subjects)

    def layout(self) -> QgsPrintLayout:
        return self._layouts[-1]

    def filePath(self, base: str, extension: str) -> str:
        return f"{base}.{extension}"

    def next(self) -> bool:
        done = len(self.sheets)
        if done >= len(self.subjects) or self.cancelled():
            return False
        try:
            layout, sheet = self.maker.make(self.subjects[done])
        except Exception as error:  # noqa: BLE001 (C++ is the caller: an exception would end QGIS)
            self.error = error
            return False
        self._layouts = [*self._layouts[-1:], layout]  # the exporter still holds the one before
        self.sheets.append(sheet)
        if self.feedback is not None:
            self.feedback.setProgress(100 * done / len(self.subjects))
        return True

    def close(self) -> None:
        """Let go of the layouts while their project is still there."""
        self._layouts.clear()

    def cancelled(self) -> bool:
        """Whether the user has had enough."""
        return bool(self.feedback is not None and self.feedback.isCanceled())


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
    """Print the city and each kelurahan with RT as one vector PDF.

    Parameters
    ----------
    ws
        Open workspace, scored for *year*.
    out_pdf
        File to write; it appears whole or not at all.
    lang
        ``id`` or ``en``: language of the sheets.
    scope
        ``all``, ``city`` (one sheet) or ``kelurahan`` (without the city).
    kelurahan
        Ids (``wilayah_id``) of the kelurahan wanted; None for all.
    grid
        ``utm`` for metres of the projection, ``dms`` for degrees.
    template
        Name of a template, found in the office's folder before ours, or a ``.qpt`` file.
    date
        Date printed on the sheets; today by default.

    Raises
    ------
    KotakuError
        When nothing can be printed: no scores, nothing drawn, template broken, folder not writable …
    """
    path = Path(out_pdf)
    content = contents.read(ws, year)
    made = templates.Template(templates.find(template, ws.path.parent))
    subjects, problems = plan(content, scope, kelurahan)
    pages = {one.area.id: one.page for one in subjects if one.area}
    options = Options(lang, grid, date or QDate.currentDate(), ws.path.parent)
    maker = SheetMaker(content, made, options, pages, len(subjects))
    iterator = _Pages(maker, subjects, feedback)
    written = _write(iterator, path, _title(content, lang))
    return AlbumResult(path, tuple(iterator.sheets), (*made.problems, *problems), not written)


def plan(content: Content, scope: str, wanted: Sequence[str] | None) -> tuple[list[Subject], list[Problem]]:
    """Return the sheets in order, the city first, and the kelurahan and RT left out, by name."""
    problems = []
    areas = []
    for area in sorted(content.of_level("kelurahan"), key=lambda one: _order(content, one)):
        if wanted is not None and area.id not in wanted:
            continue
        if any(not rt.geometry.isEmpty() for rt in content.rts_of(area.id)):
            areas.append(area)
        else:
            problems.append(
                Problem(
                    "sheet-left-out",
                    Level.INFO,
                    N_("Kelurahan {name} has no drawn RT and gets no sheet."),
                    {"name": area.name},
                )
            )
    homeless = [rt.key or "?" for rt in content.rts if content.area(rt.area) is None]
    if homeless:
        problems.append(
            Problem(
                "rt-without-kelurahan",
                Level.WARNING,
                N_("{count} RT belong to no kelurahan and stand on the city's sheet only: {names}."),
                {"count": len(homeless), "names": ", ".join(homeless[:20])},
            )
        )
    heads: list[Any] = [None] if scope in (ALL, CITY) else []
    subjects = [
        Subject(area, page) for page, area in enumerate([*heads, *(areas if scope != CITY else [])], 1)
    ]
    if not subjects:
        raise KotakuError(
            N_("There is no sheet to print."),
            remedy=N_("Choose a kelurahan in which RT are drawn, or print the city."),
        )
    return subjects, problems


def _order(content: Content, area: contents.Area) -> tuple[str, str]:
    parent = content.area(area.parent)
    return (parent.name.casefold() if parent else "", area.name.casefold())


def _title(content: Content, lang: str) -> str:
    return f"{tr('SLUM CONDITION MAP', lang)} – {content.settings.kota} {content.year}"


def _write(iterator: _Pages, path: Path, title: str) -> bool:
    """Write the album under a temporary name and rename it; False when it was cancelled."""
    if not path.parent.is_dir():
        raise KotakuError(N_("There is no such folder."), place=Place(file=str(path.parent)))
    part = path.with_name(f".{path.stem}-{uuid4().hex[:8]}.pdf")
    try:
        part.touch()  # a folder that cannot be written to is told before the work, in the system's words
        _describe(iterator.maker.layers.project, title)
        result, reason = QgsLayoutExporter.exportToPdf(iterator, str(part), pdf_settings(), iterator.feedback)
        if iterator.error is not None:
            raise iterator.error
        if iterator.cancelled():
            return False
        _check(result, reason, part, path)
        part.replace(path)
    except OSError as error:
        raise not_written(path, str(error)) from error
    finally:
        iterator.close()
        part.unlink(missing_ok=True)
    return True


def _describe(project: QgsProject, title: str) -> None:
    data = project.metadata()
    data.setTitle(title)
    data.setCreationDateTime(QDateTime.currentDateTime())
    project.setMetadata(data)


def pdf_settings() -> QgsLayoutExporter.PdfExportSettings:
    """Return the settings of a vector PDF whose text can be searched and copied."""
    made = QgsLayoutExporter.PdfExportSettings()
    made.dpi = DPI
    made.forceVectorOutput = True
    made.exportMetadata = True
    made.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    return made


def _check(result: Any, reason: str, part: Path, path: Path) -> None:
    """Raise unless QGIS says it worked and the file has its end: a full disk can look like success."""
    if result != QgsLayoutExporter.ExportResult.Success:
        raise not_written(path, reason or str(result))
    size = part.stat().st_size
    with part.open("rb") as stream:
        stream.seek(max(0, size - SMALLEST_PDF))
        whole = b"%%EOF" in stream.read()
    if not whole:
        raise not_written(path, "incomplete file")
