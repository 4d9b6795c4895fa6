"""The city's summary after its profile sheet: the way to 0 ha, the kelurahan side by side, what is needed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kotaku_qgis.i18n import tr
from kotaku_qgis.maps.profile_data import KOTA
from kotaku_qgis.maps.profile_overview import Overview
from kotaku_qgis.maps.profile_tables import AreaTable, NeedsTable

if TYPE_CHECKING:
    from qgis.core import QgsPrintLayout

    from kotaku_qgis.maps.profile_data import Profiles
    from kotaku_qgis.maps.profile_sheet import ProfileMaker

ROOM = 196.0
"""Height for tables on a page of our own template, in millimetres."""
GAP = 8.0


@dataclass(frozen=True)
class Page:
    """What stands on a page: the overview, or rows of the kelurahan (*first* to *last*) and the needs."""

    overview: bool = False
    first: int = 0
    last: int = 0
    needs: bool = False


class Summary:
    """Lays out the pages of the summary: overview, kelurahan on as many as they need, needs."""

    def __init__(self, profiles: Profiles, lang: str) -> None:
        self.profiles, self.lang = profiles, lang
        self.areas = AreaTable(profiles, lang)
        self.needs = NeedsTable(profiles, lang)
        self.plan = self._planned()

    @property
    def pages(self) -> int:
        """Number of pages."""
        return len(self.plan)

    def _planned(self) -> list[Page]:
        made = [Page(overview=True)]
        rows, at = len(self.areas.rows), 0
        while at < rows:
            last = min(rows, at + self.areas.most(ROOM))
            made.append(Page(first=at, last=last))
            at = last
        used = self.areas.height(made[-1].last - made[-1].first) if len(made) > 1 else ROOM
        if used + GAP + self.needs.height <= ROOM:
            tail = made.pop()
            made.append(Page(first=tail.first, last=tail.last, needs=True))
        else:
            made.append(Page(needs=True))
        return made

    def title(self, number: int) -> str:
        """Return what page *number* is called, from 1."""
        page = self.plan[number - 1]
        if page.overview:
            return tr("The way to 0 ha", self.lang)
        return tr("Kelurahan side by side", self.lang) if page.last else tr("What is still needed", self.lang)

    def layout(self, maker: ProfileMaker, number: int, page: int) -> QgsPrintLayout:
        """Return the layout of page *number* of the summary, which is *page* of the document."""
        unit = self.profiles.units(KOTA, photos=False)[0]
        layout, canvas = maker.blank(unit, page)
        plan = self.plan[number - 1]
        if plan.overview:
            Overview(canvas, self.profiles, self.lang).draw()
        y = 0.0
        if plan.last:
            y = self.areas.draw(canvas, plan.first, plan.last) + GAP
        if plan.needs:
            self.needs.draw(canvas, y)
        canvas.done("ringkasan_isi")
        return layout
