"""The form for ODK Collect and KoboCollect, written as an XLSForm for a city or some of its kelurahan."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from kotaku_qgis.core.errors import N_
from kotaku_qgis.core.spreadsheet import write_sheets
from kotaku_qgis.core.xlsform import Place, make_form
from kotaku_qgis.i18n import tr
from kotaku_qgis.workspace.whole_file import whole_file

if TYPE_CHECKING:
    import os

    from kotaku_qgis.indicators.template_data import Template


def write_xlsform(template: Template, path: str | os.PathLike[str]) -> Path:
    """Write the XLSForm of *template*: Indonesian and English in one file, to be uploaded to ODK or Kobo.

    Raises
    ------
    KotakuError
        When openpyxl is missing or the file cannot be written.
    """
    path = Path(path)
    places = [Place(line.kecamatan, line.kelurahan, line.rt_rw) for line in template.lines]
    title = tr(N_("Baseline form {city} {year}"), "id", city=template.city, year=template.year)
    version = datetime.now(tz=timezone.utc).strftime("%Y%m%d%H%M")
    form = make_form(template.regulation, places, template.year, title, version, tr)
    with whole_file(path) as part:
        write_sheets(part, {"survey": form.survey, "choices": form.choices, "settings": form.settings})
    return path
