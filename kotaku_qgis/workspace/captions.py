"""What a column is called in forms and layer trees: the schema's label, or the regulation's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kotaku_qgis.i18n import language, tr
from kotaku_qgis.workspace.record_tables import LIVE

if TYPE_CHECKING:
    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.workspace.schema import Column


class Captions:
    """Captions in one language, the regulation's texts included."""

    def __init__(self, regulation: Regulation, lang: str | None = None) -> None:
        self.lang = lang or language()
        self._own: dict[str, str] = {}
        for header in regulation.header:
            self._own[header.column] = f"{header.name.in_(self.lang)} ({header.unit})"
        for one in regulation.parameters:
            name = one.name.in_(self.lang)
            self._own[one.volume_column] = f"{one.code} {one.volume.in_(self.lang)} ({one.unit})"
            self._own[one.percent_column] = f"{one.code} {name} (%)"
            self._own[one.score_column] = tr("{code} {name}: score", self.lang, code=one.code, name=name)
            self._own[LIVE + one.percent_column] = f"{one.code} %"
            self._own[LIVE + one.score_column] = tr("{code} score", self.lang, code=one.code)
        for aspect in regulation.aspects:
            self._own[aspect.mean_column] = tr("Mean (%)", self.lang)
            self._own[LIVE + aspect.mean_column] = tr("Mean of the aspect (%)", self.lang)
        for item in regulation.considerations:
            self._own[item.column] = item.name.in_(self.lang)
        for answer in regulation.legality.items:
            self._own[answer.column] = answer.name.in_(self.lang)

    def column(self, column: Column) -> str:
        """Return the caption of a column, with its unit."""
        own = self._own.get(column.name)
        if own:
            return own
        label = tr(column.label, self.lang)
        return f"{label} ({column.unit})" if column.unit else label

    def text(self, text: str) -> str:
        """Return a text of the schema (marked with ``N_``) in the language of these captions."""
        return tr(text, self.lang)
