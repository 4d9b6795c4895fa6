"""Warping a picture into a GeoTIFF with GDAL: whole or not at all, with progress, from plain values."""

from __future__ import annotations

import math
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from osgeo import gdal

from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.drawing.paper.fit_checks import findings, refuse
from kotaku_qgis.drawing.paper.gdal_calls import call, demand, progress, quiet
from kotaku_qgis.drawing.paper.georeference import Assessment, Fit, Transform, assess
from kotaku_qgis.drawing.paper.pictures import Picture, as_bytes
from kotaku_qgis.workspace.connection import explained

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kotaku_qgis.drawing.paper.control_points import ControlPoint

GRID = 20
"""Cells each way of the grid that carries a fitted projective or polynomial transform into GDAL's spline."""
BEYOND = 0.06
"""How far the grid reaches beyond the picture, as a share of it: a spline is least sure at its edge."""
MOST = 200_000_000
"""Pixels of a GeoTIFF; a finer result is made coarser."""
GROWTH = 2.0
"""Pixels of the result for each of the picture, before it is made coarser."""
TOLERANCE = 0.1
"""Pixels by which GDAL may approximate while warping."""
QUALITY = 90


@dataclass(frozen=True)
class Made:
    """A GeoTIFF that was made: size in pixels, pixel in metres, and the assessment of its fit."""

    path: Path
    width: int
    height: int
    pixel: float
    assessment: Assessment


def make_geotiff(
    picture: Picture,
    points: Sequence[ControlPoint],
    transform: Transform,
    crs_wkt: str,
    output: Path,
    feedback: Any = None,
) -> Made:
    """Warp *picture* into *output* in the CRS *crs_wkt*: compressed, transparent outside, with overviews.

    The file appears when it is whole; one that was there is replaced only then. May run in a task.

    Raises
    ------
    KotakuError
        Too few points, a fit that is nonsense, a damaged picture, a full disk.
    Cancelled
        When *feedback* was cancelled; nothing is left behind.
    """
    judged = assess(transform, points, picture.width, picture.height)
    if judged.error is not None or judged.fit is None or judged.pixel is None:
        raise judged.error or KotakuError(N_("These points do not determine the transform."))
    refuse(findings(judged, points, picture.width, picture.height), picture.path.name)
    used = [point for point in points if point.on]
    extent = extent_of(judged.fit, picture.width, picture.height)
    pixel = _resolution(extent, judged.pixel, picture)
    with explained(output):
        folder = tempfile.TemporaryDirectory(prefix=".kotaku-", dir=output.parent)
    with folder, quiet(GDAL_CACHEMAX="256") as said:
        source = demand(as_bytes(picture), feedback, said, output)
        source, options = _bound(source, picture, used, judged.fit, crs_wkt)
        warped = demand(
            call(
                gdal.Warp,
                str(Path(folder.name, "warped.tif")),
                source,
                format="GTiff",
                dstSRS=crs_wkt,
                outputBounds=extent,
                xRes=pixel,
                yRes=pixel,
                dstAlpha=True,
                resampleAlg=gdal.GRA_Bilinear,
                errorThreshold=TOLERANCE,
                # not multithread: GDAL would report progress from a thread of its own
                warpOptions=["NUM_THREADS=ALL_CPUS"],
                warpMemoryLimit=128,
                creationOptions=["TILED=YES", "BIGTIFF=IF_SAFER"],
                callback=progress(feedback, 0, 60),
                **options,
            ),
            feedback,
            said,
            output,
        )
        part = Path(folder.name, "part.tif")
        made = demand(
            call(
                gdal.Translate,
                str(part),
                warped,
                format="COG",
                creationOptions=_compression(warped),
                metadataOptions=_words(picture, judged, len(used)),
                callback=progress(feedback, 60, 100),
            ),
            feedback,
            said,
            output,
        )
        width, height = made.RasterXSize, made.RasterYSize
        source = warped = made = None  # closes the files
        with explained(output):
            os.replace(part, output)  # noqa: PTH105 (atomic by contract)
    return Made(output, width, height, pixel, judged)


def _bound(
    source: Any, picture: Picture, used: Sequence[ControlPoint], fit: Fit, crs_wkt: str
) -> tuple[Any, dict[str, Any]]:
    """Return the picture tied to the map, and how GDAL shall warp it.

    Helmert and affine transforms are a geotransform. GDAL's spline goes through the control points
    themselves. GDAL before 3.11 has no projective transform, and its polynomials fit the way back
    separately, so that the result would not be what the residuals say: these are carried by a dense grid
    of points computed by the fit.
    """
    if fit.transform in (Transform.HELMERT, Transform.AFFINE):
        origin, right, down = (fit.to_map(*picture.upright(*place)) for place in ((0, 0), (1, 0), (0, 1)))
        source.SetGeoTransform(
            (
                origin[0],
                right[0] - origin[0],
                down[0] - origin[0],
                origin[1],
                right[1] - origin[1],
                down[1] - origin[1],
            )
        )
        source.SetProjection(crs_wkt)
        return source, {}
    if fit.transform is Transform.SPLINE:
        places = [((point.x, point.y), (point.map_x, point.map_y)) for point in used]
    else:
        places = grid(fit, picture.width, picture.height)
    gcps = [gdal.GCP(*on_map, 0.0, *picture.raw(*on_picture)) for on_picture, on_map in places]
    source.SetGCPs(gcps, crs_wkt)
    return source, {"tps": True}


def grid(
    fit: Fit, width: float, height: float, cells: int = GRID
) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """Return a grid of places on the picture and where *fit* puts them on the map."""
    steps = [(1 + 2 * BEYOND) * number / cells - BEYOND for number in range(cells + 1)]
    found = []
    for row in steps:
        for column in steps:
            place = (width * column, height * row)
            on_map = fit.to_map(*place)
            inside = 0 <= column <= 1 and 0 <= row <= 1
            # just beyond the picture a steep perspective may already pass its horizon
            if inside or all(math.isfinite(value) for value in on_map):
                found.append((place, on_map))
    return found


def extent_of(fit: Fit, width: float, height: float) -> tuple[float, float, float, float]:
    """Return (west, south, east, north) of the picture on the map, in map units."""
    steps = [number / (4 * GRID) for number in range(4 * GRID + 1)]
    edge = [place for t in steps for place in ((t, 0.0), (t, 1.0), (0.0, t), (1.0, t))]
    reached = [fit.to_map(width * x, height * y) for x, y in edge]
    xs, ys = [x for x, _y in reached], [y for _x, y in reached]
    return min(xs), min(ys), max(xs), max(ys)


def _resolution(extent: tuple[float, float, float, float], pixel: float, picture: Picture) -> float:
    """Return the size of a pixel: the picture's own, or coarser where a slanted photo would swell."""
    count = (extent[2] - extent[0]) * (extent[3] - extent[1]) / (pixel * pixel)
    allowed = min(MOST, max(GROWTH * picture.width * picture.height, 1e6))
    return pixel * math.sqrt(max(1.0, count / allowed))


def _compression(warped: Any) -> list[str]:
    """Return the options of the file: JPEG with a mask where GDAL has it, for photos stay small by it."""
    options = ["BIGTIFF=IF_SAFER", "OVERVIEWS=IGNORE_EXISTING", "NUM_THREADS=ALL_CPUS"]
    jpeg = "JPEG" in (gdal.GetDriverByName("COG").GetMetadataItem("DMD_CREATIONOPTIONLIST") or "")
    kind = ["COMPRESS=JPEG", f"QUALITY={QUALITY}"] if jpeg else ["COMPRESS=DEFLATE", "PREDICTOR=YES"]
    return [*options, *kind] if warped.RasterCount in (2, 4) else [*options, "COMPRESS=DEFLATE"]


def _words(picture: Picture, judged: Assessment, count: int) -> list[str]:
    error = judged.rms_left_out if judged.exact else judged.rms
    told = f"RMS {error:.2f} m" if error is not None else "RMS -"
    transform = judged.fit.transform.value if judged.fit else ""
    return [
        f"TIFFTAG_IMAGEDESCRIPTION={picture.path.name}: {transform}, {count} points, {told}",
        "TIFFTAG_SOFTWARE=kotaku_qgis",
    ]
