"""What an album takes from files beside the workspace: logos, styles, themes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from kotaku_qgis.maps.logos import logo_files
from kotaku_qgis.maps.looks import style_file
from kotaku_qgis.maps.themes import FILE
from kotaku_qgis.paths import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

STYLED = ("kelurahan", "rw", "kawasan", "jalan", "drainase", "bangunan")
_PICTURE = re.compile(r'\bfile="([^"]+)"')


def used(meta: Mapping[str, str], folder: Path, template: Path) -> list[Path]:
    """Return the files that sheets are made with besides their workspace, which lies in *folder*."""
    pictures = [Path(one) for one in _PICTURE.findall(template.read_text(encoding="utf-8"))]
    styles = [style_file(name, folder) for name in STYLED]
    return [
        template,
        resource("themes", FILE),
        *(one for one in styles if one is not None),
        *logo_files(meta, folder),
        *(one for one in pictures if one.is_absolute() and one.is_file()),
    ]
