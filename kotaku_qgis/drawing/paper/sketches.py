"""The sketches of a workspace: in ``sketsa/`` beside it, each with its picture, its points and its GeoTIFF.

``<name>.json`` says what belongs together; ``<name>_asal.<ext>`` is a copy of the picture, with the control
points beside it under the name QGIS's own georeferencer looks for; ``<name>.tif`` is the result.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.core.json_rules import JsonError, Rules, read_json
from kotaku_qgis.drawing.paper.control_points import ControlPoint, read_points, write_points, write_whole
from kotaku_qgis.drawing.paper.georeference import Transform
from kotaku_qgis.drawing.paper.pictures import Picture, open_picture
from kotaku_qgis.workspace.connection import explained

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qgis.core import QgsCoordinateReferenceSystem

FOLDER = "sketsa"
VERSION = 1
LONGEST = 60
_SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["version", "picture", "transform"],
    "properties": {
        "version": {"type": "integer", "minimum": 1},
        "picture": {"type": "string", "pattern": r"^[^/\\]+$"},
        "transform": {"type": "string", "enum": [one.value for one in Transform]},
    },
}


@dataclass(frozen=True)
class Sketch:
    """A sketch: its name and the files that belong to it; the GeoTIFF may not be made yet."""

    folder: Path
    name: str
    picture: Path
    transform: Transform

    @property
    def points(self) -> Path:
        """The control points."""
        return self.picture.with_name(f"{self.picture.name}.points")

    @property
    def geotiff(self) -> Path:
        """The result."""
        return self.folder / f"{self.name}.tif"


def folder_of(workspace: Path) -> Path:
    """Return the folder of the sketches of *workspace*; it need not exist."""
    return workspace.parent / FOLDER


def safe_name(text: str) -> str:
    """Return *text* as a file name that every system takes."""
    name = re.sub(r"[^\w\- ]+", "_", text, flags=re.UNICODE).strip(" _.")
    return name[:LONGEST].strip() or "sketsa"


def free_name(workspace: Path, wanted: str) -> str:
    """Return *wanted*, or with a number behind it, so that no other sketch has it."""
    folder, name = folder_of(workspace), safe_name(wanted)
    found, number = name, 2
    while (folder / f"{found}.json").exists() or (folder / f"{found}.tif").exists():
        found, number = f"{name}_{number}", number + 1
    return found


def listed(workspace: Path) -> list[Sketch]:
    """Return the sketches of a workspace by name; what is damaged is left out."""
    found = []
    folder = folder_of(workspace)
    for path in sorted(folder.glob("*.json")) if folder.is_dir() else ():
        try:
            found.append(_read(path))
        except JsonError:  # noqa: PERF203 (one damaged sketch must not hide the others)
            continue
    return [sketch for sketch in found if sketch.picture.is_file()]


def _read(path: Path) -> Sketch:
    value = read_json(path)
    Rules(_SCHEMA, path.name).check(value)
    return Sketch(path.parent, path.stem, path.parent / value["picture"], Transform(value["transform"]))


def load(sketch: Sketch, crs: QgsCoordinateReferenceSystem) -> tuple[Picture, list[ControlPoint]]:
    """Return a sketch's picture and points in *crs*; KotakuError when a file is missing or damaged."""
    picture = open_picture(sketch.picture)
    points = read_points(sketch.points, picture, crs) if sketch.points.is_file() else []
    return picture, points


def save(
    workspace: Path,
    name: str,
    picture: Picture,
    points: Sequence[ControlPoint],
    transform: Transform,
    crs: QgsCoordinateReferenceSystem,
    offsets: Sequence[tuple[float, float] | None] = (),
) -> Sketch:
    """Keep the points of a sketch, and at the first time a copy of its picture; return what was kept.

    Raises
    ------
    KotakuError
        When another sketch has that name, or a file cannot be written; what was there stays as it was.
    """
    folder = folder_of(workspace)
    own = folder / f"{name}_asal{picture.path.suffix.lower()}"
    mark = folder / f"{name}.json"
    if mark.exists() and picture.path != own:
        raise KotakuError(
            N_("There is a sketch of this name already."),
            place=Place(file=name),
            remedy=N_("Give this one another name."),
        )
    sketch = Sketch(folder, name, own, transform)
    with explained(own):
        folder.mkdir(exist_ok=True)
        if picture.path != own:
            part = folder / f".{own.name}.part"
            try:
                shutil.copyfile(picture.path, part)
                os.replace(part, own)  # noqa: PTH105 (atomic by contract)
            finally:
                part.unlink(missing_ok=True)
    write_points(sketch.points, points, picture, crs, offsets)
    value = {"version": VERSION, "picture": own.name, "transform": transform.value}
    write_whole(mark, json.dumps(value, indent=1, ensure_ascii=False) + "\n")
    return sketch
