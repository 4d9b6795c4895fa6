"""A photographed sketch or a scan: opened by GDAL, shown upright, its pixels the same in window and warp.

GDAL gives a phone's photo as the sensor stored it; the EXIF orientation says how to hold it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from osgeo import gdal
from qgis.PyQt.QtGui import QImage, QTransform

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.drawing.paper.gdal_calls import Cancelled, call, opened, progress, quiet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

EXTENSIONS = ("jpg", "jpeg", "png", "tif", "tiff", "pdf", "jp2", "bmp", "gif", "webp", "heic")
PREVIEW = 5000
"""Longest side of what the window shows, in pixels: finer than a click, small enough for 2 GB of memory."""
MOST = 400_000_000
"""Pixels; a larger picture is a mosaic, not a sketch."""
DPI = "200"
"""Resolution at which a page of a PDF becomes a picture: A4 is then 1654 × 2339."""
BYTE_RANGE = 255
RGB = (1, 2, 3)

_MATRICES = {
    # x' = a x + b y + (w or h or 0), y' likewise, of the stored picture w × h
    1: (1, 0, 0, 1),
    2: (-1, 0, 0, 1),
    3: (-1, 0, 0, -1),
    4: (1, 0, 0, -1),
    5: (0, 1, 1, 0),
    6: (0, -1, 1, 0),
    7: (0, -1, -1, 0),
    8: (0, 1, -1, 0),
}


@dataclass(frozen=True)
class Picture:
    """A picture file; *width* and *height* are those of the upright picture, in pixels.

    ``source`` is what GDAL opens (a page of a PDF has a name of its own), ``orientation`` EXIF's number,
    ``pages`` how many the file has; the first is used.
    """

    path: Path
    source: str
    width: int
    height: int
    orientation: int = 1
    pages: int = 1

    @property
    def turned(self) -> bool:
        """Whether stored rows are upright columns."""
        return _MATRICES[self.orientation][0] == 0

    @property
    def stored_size(self) -> tuple[int, int]:
        """Width and height as GDAL sees them."""
        return (self.height, self.width) if self.turned else (self.width, self.height)

    def upright(self, x: float, y: float) -> tuple[float, float]:
        """Return where a stored pixel coordinate is on the upright picture."""
        a, b, c, d = _MATRICES[self.orientation]
        return (
            a * x + b * y + (self.width if min(a, b) < 0 else 0),
            c * x + d * y + (self.height if min(c, d) < 0 else 0),
        )

    def raw(self, x: float, y: float) -> tuple[float, float]:
        """Return the stored pixel coordinate of a place on the upright picture."""
        a, b, c, d = _MATRICES[self.orientation]
        x -= self.width if min(a, b) < 0 else 0
        y -= self.height if min(c, d) < 0 else 0
        # the matrix only turns and mirrors: its inverse is its transpose
        return a * x + c * y, b * x + d * y


def open_picture(path: Path) -> Picture:
    """Return what there is to know about the picture *path*.

    Raises
    ------
    KotakuError
        When it is missing, GDAL cannot read it, or it is too large.
    """
    place = Place(file=str(path))
    if not path.is_file():
        raise KotakuError(N_("The picture is not there."), place=place)
    with quiet() as said:
        source, pages = str(path), 1
        dataset = _dataset(source)
        parts = dataset.GetSubDatasets() if dataset is not None else []
        if dataset is not None and dataset.GetDriver().ShortName == "PDF" and parts:
            source, pages = parts[0][0], len(parts)
            dataset = _dataset(source)
        if dataset is None or not dataset.RasterXSize or not dataset.RasterCount:
            raise KotakuError(
                N_("This file cannot be read as a picture: {reason}"),
                place=place,
                remedy=N_("Save it as JPG, PNG or TIFF and try again."),
                reason=said[-1] if said else "GDAL",
            )
        width, height = dataset.RasterXSize, dataset.RasterYSize
        orientation = _orientation(dataset)
    if width * height > MOST:
        raise KotakuError(
            N_("The picture has {count} million pixels, more than can be worked on."),
            place=place,
            remedy=N_("Save a smaller copy of it and use that."),
            count=round(width * height / 1e6),
        )
    if _MATRICES[orientation][0] == 0:
        width, height = height, width
    return Picture(path, source, width, height, orientation, pages)


def _dataset(source: str) -> Any:
    options = [f"DPI={DPI}"] if source.lower().endswith(".pdf") else []
    return opened(source, options)


def _orientation(dataset: Any) -> int:
    """Return EXIF's orientation where GDAL leaves it to us; HEIC and PNG come upright already."""
    if dataset.GetDriver().ShortName != "JPEG":
        return 1
    text = (dataset.GetMetadataItem("EXIF_Orientation") or "1").strip()
    number = int(text) if text.isdigit() else 1
    return number if number in _MATRICES else 1


def as_bytes(picture: Picture) -> Any:
    """Return a virtual dataset of the stored picture with grey or colour bands of 8 bits.

    Palettes are expanded; 16-bit scans are stretched to their own range. Call inside
    :func:`~kotaku_qgis.drawing.paper.gdal_calls.quiet`.
    """
    dataset = _dataset(picture.source)
    if dataset is None:
        raise KotakuError(N_("The picture is not there."), place=Place(file=str(picture.path)))
    return bytes_of(dataset)


def bytes_of(dataset: Any) -> Any:
    """Return the same as :func:`as_bytes` for an open dataset; None when GDAL refuses."""
    band = dataset.GetRasterBand(1)
    alpha = dataset.GetRasterBand(dataset.RasterCount).GetColorInterpretation() == gdal.GCI_AlphaBand
    colours = dataset.RasterCount - alpha
    options: dict[str, Any] = {"format": "VRT"}
    if band.GetRasterColorTable() is not None:
        options["rgbExpand"] = "rgba" if alpha or _see_through(band) else "rgb"
    else:
        # a grey scan has one band, a photo three; what a scanner adds (infrared) is left out
        kept = list(RGB) if colours >= len(RGB) else [1]
        options["bandList"] = kept + ([dataset.RasterCount] if alpha else [])
        if band.DataType != gdal.GDT_Byte or _bits(band) == 1:
            low, high = band.ComputeRasterMinMax(False)
            top = BYTE_RANGE / (high - low) if high > low else 1.0
            options["outputType"] = gdal.GDT_Byte
            options["scaleParams"] = [[low, low + BYTE_RANGE / top, 0, BYTE_RANGE]]
    return call(gdal.Translate, "", dataset, **options)


def _bits(band: Any) -> int:
    return int(band.GetMetadataItem("NBITS", "IMAGE_STRUCTURE") or 8)


def _see_through(band: Any) -> bool:
    table = band.GetRasterColorTable()
    return any(table.GetColorEntry(number)[3] < BYTE_RANGE for number in range(table.GetCount()))


def read_preview(picture: Picture, feedback: Any = None, longest: int = PREVIEW) -> QImage:
    """Return the upright picture, its longer side at most *longest* pixels. May run in a task.

    Raises
    ------
    KotakuError
        When the file is damaged.
    Cancelled
        When *feedback* was cancelled.
    """
    stored_width, stored_height = picture.stored_size
    factor = min(1.0, longest / max(stored_width, stored_height))
    width, height = max(1, round(stored_width * factor)), max(1, round(stored_height * factor))
    with quiet() as said:
        dataset = as_bytes(picture)
        bands = dataset.RasterCount if dataset is not None else 0
        kinds: dict[int, tuple[int, Any]] = {
            1: (1, QImage.Format.Format_Grayscale8),
            2: (1, QImage.Format.Format_Grayscale8),
            3: (3, QImage.Format.Format_RGB888),
            4: (4, QImage.Format.Format_RGBA8888),
        }
        count, kind = kinds.get(bands, (0, None))
        data = _read(dataset, count, width, height, progress(feedback)) if count else None
        if feedback is not None and feedback.isCanceled():
            raise Cancelled
        if not data:
            raise KotakuError(
                N_("This file cannot be read as a picture: {reason}"),
                place=Place(file=str(picture.path)),
                remedy=N_("Save it as JPG, PNG or TIFF and try again."),
                reason=said[-1] if said else "GDAL",
            )
    image = QImage(bytes(data), width, height, width * count, kind).copy()
    a, b, c, d = _MATRICES[picture.orientation]
    return image if picture.orientation == 1 else image.transformed(QTransform(a, c, b, d, 0, 0))


def _read(dataset: Any, count: int, width: int, height: int, callback: Callable[..., int]) -> Any:
    try:
        return dataset.ReadRaster(
            0,
            0,
            dataset.RasterXSize,
            dataset.RasterYSize,
            width,
            height,
            gdal.GDT_Byte,
            list(range(1, count + 1)),
            count,
            width * count,
            1,
            gdal.GRIORA_Average if width < dataset.RasterXSize else gdal.GRIORA_NearestNeighbour,
            callback,
        )
    except RuntimeError:
        return None
