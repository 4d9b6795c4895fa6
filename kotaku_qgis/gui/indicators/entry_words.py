"""Figures and answers of a record as people write them, by the captions and lists of its layer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kotaku_qgis.i18n import language, tr

if TYPE_CHECKING:
    from qgis.core import QgsVectorLayer

NOTHING = "–"


class EntryWords:
    """Words for the columns of *layer*."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        self.layer = layer

    def caption(self, name: str) -> str:
        """Return the caption of a column."""
        index = self.layer.fields().indexOf(name)
        return self.layer.attributeDisplayName(index) if index >= 0 else name

    def value(self, name: str, value: Any) -> str:
        """Return a value in words: an answer by its list, a number with the decimal sign of the language."""
        if value is None:
            return NOTHING
        if isinstance(value, bool):
            return tr("Yes") if value else tr("No")
        for label, code in self._choices(name):
            if code == str(value):
                return label
        if isinstance(value, (int, float)):
            text = f"{value:.15g}"
            return text.replace(".", ",") if language() == "id" else text
        return str(value)

    def _choices(self, name: str) -> list[tuple[str, str]]:
        index = self.layer.fields().indexOf(name)
        listed = self.layer.editorWidgetSetup(index).config().get("map", []) if index >= 0 else []
        return [(label, str(code)) for one in listed for label, code in one.items()]
