"""Photos with a position: what the camera noted, copies beside the workspace, small pictures for the map."""

from __future__ import annotations

import datetime as dt
import filecmp
import shutil
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from osgeo import ogr
from qgis.core import QgsExifTools
from qgis.PyQt.QtCore import QDateTime, QSize, Qt
from qgis.PyQt.QtGui import QImage, QImageReader

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.drawing.field.found import PHOTO, Found, Notes, Reading
from kotaku_qgis.drawing.field.vector_files import placed
from kotaku_qgis.drawing.paper.gdal_calls import Cancelled
from kotaku_qgis.workspace.connection import not_written
from kotaku_qgis.workspace.whole_file import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from kotaku_qgis.drawing.field.found import Target

SUFFIXES = frozenset({".jpg", ".jpeg"})
FOLDER, SMALL = "foto", "kecil"
"""Folder of the photos beside the workspace, and of their small pictures within it."""
SMALL_SIDE = 256
SMALL_QUALITY = 85
MOST_PIXELS = 200_000_000
MOST_BYTES = 100_000_000
_TIMES = ("Exif.Photo.DateTimeOriginal", "Exif.Photo.DateTimeDigitized", "Exif.Image.DateTime")
_TURN = "Exif.GPSInfo.GPSImgDirection"
_TEXT = "Exif.Image.ImageDescription"
_CAMERA_WORDS = frozenset(
    {"", "image", "default", "sony dsc", "olympus digital camera", "dcim", "photo", "cof"}
)


class DamagedPhotoError(KotakuError):
    """A photo that cannot be decoded."""


def read_photo(path: Path, target: Target) -> Reading:
    """Return the photo with place, time and direction; without a place it has no parts and a finding.

    Raises
    ------
    KotakuError
        It is no picture, or too large to be a photo.
    """
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    size = reader.size()
    if not reader.canRead() or bytes(reader.format()) != b"jpeg" or not size.isValid():
        raise KotakuError(
            N_("This is no JPEG photo, or it is damaged."),
            place=Place(file=path.name),
            remedy=N_("Copy it again from the phone or camera."),
        )
    if size.width() * size.height() > MOST_PIXELS or path.stat().st_size > MOST_BYTES:
        raise KotakuError(
            N_("The picture is too large for a photo: {width} × {height} pixels."),
            place=Place(file=path.name),
            width=size.width(),
            height=size.height(),
        )
    base = Found(PHOTO, path.name, path, begun=_time(path), note=_caption(path), turn=_turn(path))
    point, known = QgsExifTools.getGeoTag(str(path))
    if not known or point.isEmpty() or (abs(point.x()) + abs(point.y())) == 0:
        problem = Problem(
            "photo-nowhere",
            Level.WARNING,
            N_("The photo carries no position and cannot be put on the map."),
            place=Place(file=path.name),
            remedy=N_(
                "Switch on “location” in the phone's camera, and send photos as files: chat apps remove it."
            ),
        )
        return Reading((base,), (problem,))
    notes = Notes(path)
    shape = ogr.Geometry(ogr.wkbPoint)
    shape.AddPoint_2D(point.x(), point.y())
    made = placed(base, shape, target.degrees, target, notes)
    # placed() names the kind after the geometry
    photo = base if made is None else replace(made, kind=PHOTO)
    return Reading((photo,), notes.all())


def _time(path: Path) -> dt.datetime | None:
    for tag in _TIMES:
        value = QgsExifTools.readTag(str(path), tag)
        if isinstance(value, QDateTime) and value.isValid():
            with suppress(ValueError):
                return dt.datetime.fromisoformat(value.toString("yyyy-MM-ddTHH:mm:ss"))
    return None


def _turn(path: Path) -> float | None:
    value = QgsExifTools.readTag(str(path), _TURN)
    return float(value) % 360 if isinstance(value, (int, float)) else None


def _caption(path: Path) -> str:
    """Return what the photographer wrote, not what the camera always writes."""
    value = QgsExifTools.readTag(str(path), _TEXT)
    text = value.strip() if isinstance(value, str) else ""
    return "" if text.lower() in _CAMERA_WORDS else text


# ---- copies ----------------------------------------------------------------------------------------


@dataclass
class Copies:
    """Photos copied beside the workspace; *names* are relative to its folder, *made* can be taken back."""

    names: dict[Path, str] = field(default_factory=dict)
    made: list[Path] = field(default_factory=list)
    damaged: list[Path] = field(default_factory=list)
    """Copied as they are, without a small picture."""

    def take_back(self) -> None:
        """Remove every file this copying made; photos that were there before stay."""
        for path in reversed(self.made):
            with suppress(OSError):
                path.unlink()
        self.made.clear()


def copy_photos(
    paths: Sequence[Path], folder: Path, feedback: Any = None, *, damaged_too: bool = False
) -> Copies:
    """Copy *paths* into ``foto/`` of the workspace's *folder*, with small pictures in ``foto/kecil/``.

    A photo of the same name is never overwritten: the copy gets a number. The same photo copied before is
    used again. After an error or when cancelled, nothing is left.

    Parameters
    ----------
    damaged_too
        Copy photos that cannot be read to their end, too, where nobody can leave them out.

    Raises
    ------
    KotakuError
        A photo cannot be read or the folder cannot be written to.
    Cancelled
        When *feedback* was cancelled.
    """
    copies = Copies()
    try:
        small = folder / FOLDER / SMALL
        small.mkdir(parents=True, exist_ok=True)
        for number, path in enumerate(paths):
            _go_on(feedback, 100 * number / len(paths))
            kept = _copy(path, folder / FOLDER, copies)
            copies.names[path] = f"{FOLDER}/{kept.name}"
            thumbnail = small / kept.name
            # one that is there belongs to the photo that had this name before
            if kept in copies.made or not thumbnail.exists():
                copies.made.append(thumbnail)
                try:
                    make_small(kept, thumbnail)
                except DamagedPhotoError:
                    if not damaged_too:
                        raise
                    copies.damaged.append(path)
        _go_on(feedback, 100)
    except OSError as error:
        copies.take_back()
        raise not_written(folder / FOLDER, error.strerror or str(error), FOLDER) from error
    except BaseException:
        copies.take_back()
        raise
    return copies


def _go_on(feedback: Any, percent: float) -> None:
    if feedback is not None:
        if feedback.isCanceled():
            raise Cancelled
        feedback.setProgress(percent)


def _copy(path: Path, folder: Path, copies: Copies) -> Path:
    if path.parent.resolve() == folder.resolve():
        return path
    taken = {one.name.casefold() for one in folder.iterdir()}
    stem, number = path.stem, 1
    suffix = path.suffix.lower()
    while True:
        target = folder / (f"{stem}{suffix}" if number == 1 else f"{stem}_{number}{suffix}")
        if target.is_file() and filecmp.cmp(path, target, shallow=False):
            return target
        if target.name.casefold() not in taken:
            break
        number += 1
    # "x": never over another file, even one that appeared meanwhile
    with path.open("rb") as source, target.open("xb") as stream:
        copies.made.append(target)
        shutil.copyfileobj(source, stream, 1 << 20)
    return target


def make_small(path: Path, target: Path) -> None:
    """Write the small upright picture of a photo.

    Raises
    ------
    DamagedPhotoError
        The photo cannot be decoded.
    KotakuError
        The picture cannot be written.
    """
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    reader.setScaledSize(
        reader.size().scaled(QSize(SMALL_SIDE, SMALL_SIDE), Qt.AspectRatioMode.KeepAspectRatio)
    )
    image: QImage = reader.read()
    if image.isNull():
        raise DamagedPhotoError(
            N_("The photo cannot be read to its end: {reason}."),
            place=Place(file=path.name),
            remedy=N_("Copy it again from the phone or camera, or leave it out."),
            reason=reader.errorString().rstrip("."),
        )
    with whole_file(target) as part:
        if not image.save(str(part), "JPG", SMALL_QUALITY):
            raise not_written(target, "JPEG", target.name)


# ---- small pictures of photos that came another way ------------------------------------------------


def small_of(name: str) -> str | None:
    """Return where the map looks for the small picture of the photo *name*, as the workspace names it.

    None for what is no JPEG photo within the workspace's folder.
    """
    path = PurePosixPath(name.replace("\\", "/"))
    outside = path.is_absolute() or ".." in path.parts or ":" in name
    if outside or path.suffix.lower() not in SUFFIXES or path.parent.name == SMALL:
        return None
    return str(path.parent / SMALL / path.name)


def make_missing(names: Iterable[str], folder: Path, feedback: Any = None) -> list[Path]:
    """Make the small pictures that photos of a workspace lack, and return them.

    Photos that came through QGIS's form, by hand or from an older plugin have none. One that is missing or
    damaged is passed over: the photo itself says so where it is shown. Runs in a task.
    """
    made = []
    for name in names:
        if feedback is not None and feedback.isCanceled():
            break
        small = small_of(name)
        if small is None or not (folder / name).is_file() or (folder / small).exists():
            continue
        with suppress(KotakuError, OSError):
            (folder / small).parent.mkdir(exist_ok=True)
            make_small(folder / name, folder / small)
            made.append(folder / small)
    return made
