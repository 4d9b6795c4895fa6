"""Translation: one context, English in the code, Indonesian beside it.

The language follows QGIS; printed maps and tables may ask for another one.
"""

from __future__ import annotations

import math
import sys
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCoreApplication, QLocale, QSettings, QTranslator

if TYPE_CHECKING:
    from kotaku_qgis.core.errors import KotakuError, Problem

CONTEXT = "kotaku"
_HUGE = 1e15
FOLDER = Path(__file__).parent


def _spoken() -> str:
    """Return what this run of QGIS speaks, ``--lang`` included; empty outside QGIS."""
    core = sys.modules.get("qgis.core")  # loaded wherever QGIS runs; this module itself needs Qt only
    app = core.QgsApplication.instance() if core else None
    return (app.translation() or "") if core and isinstance(app, core.QgsApplication) else ""


def language() -> str:
    """Return ``id`` or ``en``: after QGIS's own language, else the system's, else English."""
    chosen = _spoken()
    settings = QSettings()
    if not chosen and settings.value("locale/overrideFlag", False, type=bool):
        chosen = settings.value("locale/userLocale", "", type=str) or ""
    chosen = chosen or QLocale.system().name() or ""
    return "id" if chosen.lower().startswith(("id", "in_")) else "en"


@lru_cache(maxsize=2)
def translator(lang: str) -> QTranslator | None:
    """Return the loaded translator of *lang*; None for English or when the file was not built."""
    made = QTranslator()
    return made if lang != "en" and made.load(str(FOLDER / f"kotaku_{lang}.qm")) else None


def tr(text: str, lang: str | None = None, **values: Any) -> str:
    """Return *text* in the language of QGIS, or in *lang*, with ``{name}`` fields filled in.

    Broken numbers among the values are written as the language writes them: ``0,25`` in Indonesian.
    """
    if lang is None:
        found = QCoreApplication.translate(CONTEXT, text)
    else:
        made = translator(lang)
        # as bytes: PyQt would encode a str as ASCII here, and ° or “ are not
        found = (made.translate(CONTEXT, text.encode()) or text) if made else text
    return found.format(**{name: _shown(value, lang) for name, value in values.items()}) if values else found


def _shown(value: Any, lang: str | None) -> Any:
    """Return a broken number with the decimal sign of the language; without one for thousands."""
    if type(value) is not float or not math.isfinite(value):
        return value
    text = f"{value:.6f}".rstrip("0").rstrip(".") if abs(value) < _HUGE else f"{value:g}"
    if value and not text.strip("-0."):
        text = f"{value:g}"  # too small for so many decimals: better so than as a nought
    return text.replace(".", ",") if (lang or language()) == "id" else text


def describe(problem: Problem | KotakuError, lang: str | None = None) -> str:
    """Return a finding or an error as one translated line: where, what, and what to do."""
    place = problem.place
    parts = [
        place.file,
        place.sheet and tr("sheet {sheet}", lang, sheet=place.sheet),
        place.row and tr("row {row}", lang, row=place.row),
        place.column and tr("column {column}", lang, column=place.column),
        place.feature and tr("feature {feature}", lang, feature=place.feature),
        place.rt,
    ]
    where = ", ".join(str(part) for part in parts if part)
    what = tr(problem.text, lang, **problem.values) if problem.values else tr(problem.text, lang)
    text = f"{where}: {what}" if where else what
    return f"{text} {tr(problem.remedy, lang, **problem.values)}" if problem.remedy else text
