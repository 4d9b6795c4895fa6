"""The web look: one HTML file with the scored RT of all years, for a USB stick, a telephone or WhatsApp."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.exchange.web_data import Page, chosen_kelurahan, chosen_years
from kotaku_qgis.exchange.web_page import render
from kotaku_qgis.workspace.connection import not_written

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Sequence

    from qgis.core import QgsFeedback

    from kotaku_qgis.workspace.store import Workspace


@dataclass(frozen=True)
class WebPage:
    """The written file: RT in it, those of them with a polygon, and the years."""

    path: Path
    rt: int
    drawn: int
    years: tuple[int, ...]


def export_html(
    ws: Workspace,
    path: str | os.PathLike[str],
    years: Iterable[int] = (),
    lang: str = "id",
    kelurahan: Sequence[str] = (),
    title: str | None = None,
    feedback: QgsFeedback | None = None,
) -> WebPage | None:
    """Write the page.

    Parameters
    ----------
    ws
        Open workspace with scores.
    path
        The ``.html`` file; it appears whole or not at all.
    years
        Years the reader can choose among; all that are scored by default.
    lang
        Language the page opens in, ``id`` or ``en``; the reader can switch.
    kelurahan
        Names or ids of the kelurahan to show; all by default.
    title
        Title instead of the map's name and the city.

    Returns
    -------
    WebPage or None
        What was written; None when *feedback* was cancelled.

    Raises
    ------
    KotakuError
        When a year is not scored, a kelurahan is unknown, nothing is drawn, or the file cannot be written.
    """
    path = Path(path)
    page = Page(ws, chosen_years(ws, years), chosen_kelurahan(ws, kelurahan))
    for number, year in enumerate(page.years):
        if feedback is not None:
            feedback.setProgress(80 * number / len(page.years))
            if feedback.isCanceled():
                return None
        page.load(year)
    data = page.data(lang, title)
    if not any(one["g"] for one in (*data["rt"], *data["kelurahan"])):
        raise KotakuError(
            N_("Nothing is drawn here: no boundary and no RT polygon."),
            place=Place(file=ws.path.name),
            remedy=N_("Import boundaries or RT polygons first. Tables can be exported without them."),
        )
    text = render(data)
    if feedback is not None and feedback.isCanceled():
        return None
    part = path.with_name(f".{path.stem}-{uuid4().hex[:8]}.html")
    try:
        part.write_bytes(text.encode())
        part.replace(path)
    except OSError as error:
        raise not_written(path, error.strerror or str(error)) from error
    finally:
        part.unlink(missing_ok=True)
    if feedback is not None:
        feedback.setProgress(100)
    drawn = sum(bool(one["g"]) for one in data["rt"])
    return WebPage(path, len(data["rt"]), drawn, tuple(page.years))
