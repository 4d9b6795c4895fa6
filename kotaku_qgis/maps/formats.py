"""Writing one sheet in each format: vector PDF, layered PDF, pictures with coordinates, SVG."""

from __future__ import annotations

import contextlib
import re
import shutil
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayoutExporter,
    QgsPointXY,
)

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.i18n import tr
from kotaku_qgis.maps import furniture, job
from kotaku_qgis.maps.pdf_join import Frame, locate
from kotaku_qgis.maps.template import item
from kotaku_qgis.workspace.connection import not_written

if TYPE_CHECKING:
    from pathlib import Path

    from qgis.core import QgsPrintLayout

DPI = 300
WALL_DPI = 200
WALL_MM = 600
SMALLEST_PDF = 1000
MOST_LETTERS = 80
SUFFIXES = {
    job.SHEETS: "pdf",
    job.LAYERED: "pdf",
    job.PNG: "png",
    job.JPG: "jpg",
    job.TIF: "tif",
    job.SVG: "svg",
}
WGS84 = "EPSG:4326"
_RESERVED = {"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10))}


def layered_possible() -> bool:
    """Whether this QGIS can write a PDF with layers to switch on and off."""
    from osgeo import gdal

    driver = gdal.GetDriverByName("PDF")
    readers = ("HAVE_POPPLER", "HAVE_PDFIUM", "HAVE_PODOFO")
    return driver is not None and any(driver.GetMetadataItem(name) for name in readers)


def safe_name(*parts: str) -> str:
    """Return a file name, without suffix, that every system accepts: letters, digits, ``-`` and ``_``."""
    plain = unicodedata.normalize("NFKD", "-".join(part for part in parts if part))
    plain = plain.encode("ascii", "ignore").decode()
    name = re.sub(r"[^A-Za-z0-9_]+", "-", plain).strip("-_.")[:MOST_LETTERS].rstrip("-")
    return f"{name}-" if name.casefold() in _RESERVED else name or "peta"


def pdf_settings(*, layered: bool = False) -> QgsLayoutExporter.PdfExportSettings:
    """Return the settings of a vector PDF whose text can be searched and copied."""
    made = QgsLayoutExporter.PdfExportSettings()
    made.dpi = DPI
    made.forceVectorOutput = True
    made.appendGeoreference = layered
    made.exportMetadata = layered
    made.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    if layered:
        name = "writeGeoPdf" if hasattr(made, "writeGeoPdf") else "writeGeospatialPdf"
        setattr(made, name, True)
    return made


def write(layout: QgsPrintLayout, kind: str, path: Path) -> None:
    """Write a sheet; KotakuError unless the file is whole."""
    exporter = QgsLayoutExporter(layout)
    if kind in (job.PDF, job.SHEETS):
        result = exporter.exportToPdf(str(path), pdf_settings())
    elif kind == job.LAYERED:
        result = exporter.exportToPdf(str(path), pdf_settings(layered=True))
    elif kind == job.SVG:
        result = exporter.exportToSvg(str(path), _svg_settings())
    else:
        result = exporter.exportToImage(str(path), _image_settings(layout))
    if result != QgsLayoutExporter.ExportResult.Success:
        raise not_written(path, _reason(exporter, result))
    if path.suffix == ".pdf":
        check_pdf(path)
    elif not path.is_file() or not path.stat().st_size:
        raise not_written(path, "incomplete file")
    main = item(layout, "peta")
    if kind == job.LAYERED and main is not None:
        # should another GDAL write another kind of file, QGIS's coordinates are right to 0.4 mm of paper
        with contextlib.suppress(KotakuError):
            locate(path, frame_of(layout))
    if kind in (job.PNG, job.JPG) and main is not None:
        _note_crs(path, main.crs())
    if kind == job.TIF:
        _pack(path)


def _reason(exporter: QgsLayoutExporter, result: QgsLayoutExporter.ExportResult) -> str:
    """Return why an export failed, in words; QGIS 3.22 has a number only."""
    told = exporter.errorMessage() if hasattr(exporter, "errorMessage") else ""
    if told:
        return told
    if result == QgsLayoutExporter.ExportResult.MemoryError:
        return tr("there is not enough memory for a picture of this size")
    return tr("QGIS could not create the file")


def check_pdf(path: Path) -> None:
    """Raise unless a PDF has its end: a full disk can look like success."""
    size = path.stat().st_size
    with path.open("rb") as stream:
        stream.seek(max(0, size - SMALLEST_PDF))
        whole = b"%%EOF" in stream.read()
    if not whole:
        raise not_written(path, "incomplete file")


def _svg_settings() -> QgsLayoutExporter.SvgExportSettings:
    made = QgsLayoutExporter.SvgExportSettings()
    made.dpi = DPI
    made.forceVectorOutput = True
    made.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    return made


def _image_settings(layout: QgsPrintLayout) -> QgsLayoutExporter.ImageExportSettings:
    made = QgsLayoutExporter.ImageExportSettings()
    page = layout.pageCollection().page(0).pageSize()
    # a wall sheet at 300 dpi would be a picture of 140 million pixels
    made.dpi = WALL_DPI if max(page.width(), page.height()) > WALL_MM else DPI
    made.generateWorldFile = item(layout, "peta") is not None  # the page of contents lies nowhere
    return made


def _note_crs(path: Path, crs: QgsCoordinateReferenceSystem) -> None:
    """Say beside a picture (``.aux.xml``) in which system the coordinates of its world file are."""
    from osgeo import gdal

    data = gdal.Open(str(path))
    data.SetProjection(crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT1_GDAL))
    del data


def _pack(path: Path) -> None:
    """Compress a GeoTIFF, coordinates and all; the world file beside it says nothing more."""
    from osgeo import gdal

    part = path.with_name(f"{path.stem}-padat.tif")
    options = ["COMPRESS=DEFLATE", "PREDICTOR=2", "TILED=YES"]
    made = gdal.Translate(str(part), str(path), creationOptions=options, bandList=[1, 2, 3])
    if made is None:
        raise not_written(path, gdal.GetLastErrorMsg())
    del made
    shutil.move(part, path)
    for extra in path.parent.glob(f"{path.stem}.*"):
        if extra.suffix in (".tfw", ".tifw", ".wld") or extra.name.endswith(".aux.xml"):
            extra.unlink()


def frame_of(layout: QgsPrintLayout) -> Frame:
    """Return where the main map stands on its page and on the ground."""
    main: Any = item(layout, "peta")
    at, (width, height) = main.positionWithUnits(), furniture.size_of(main)
    extent = main.extent()
    transform = QgsCoordinateTransform(main.crs(), geographic(main.crs()), layout.project())
    corners = []
    for x, y in (
        (extent.xMinimum(), extent.yMaximum()),
        (extent.xMinimum(), extent.yMinimum()),
        (extent.xMaximum(), extent.yMinimum()),
        (extent.xMaximum(), extent.yMaximum()),
    ):
        point = transform.transform(QgsPointXY(x, y))
        corners.append((point.y(), point.x()))
    code = main.crs().authid().partition(":")
    wkt = _esri_words(main.crs().authid())
    return Frame(
        (at.x(), at.y(), width, height),
        tuple(corners),
        wkt,
        int(code[2]) if code[0] == "EPSG" and code[2].isdigit() else 0,
    )


@lru_cache(maxsize=8)
def _esri_words(authid: str) -> str:
    return QgsCoordinateReferenceSystem(authid).toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT1_ESRI)


def geographic(crs: QgsCoordinateReferenceSystem) -> QgsCoordinateReferenceSystem:
    """Return the degrees below a projected system: of its own datum where QGIS can say so (3.24 on)."""
    found = crs.toGeographicCrs() if hasattr(crs, "toGeographicCrs") else None
    return found if found is not None and found.isValid() else QgsCoordinateReferenceSystem(WGS84)
