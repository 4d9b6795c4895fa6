"""Algorithm ``georeference``: a photographed sketch and its control points become a GeoTIFF."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterString,
)

from kotaku_qgis import compat
from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.i18n import tr
from kotaku_qgis.processing.base import KotakuAlgorithm

# the values of drawing.georeference.Transform, which loads GDAL and must not do so at the start of QGIS
TRANSFORMS = ("helmert", "affine", "projective", "polynomial2", "polynomial3", "spline")


class Georeference(KotakuAlgorithm):
    """A picture onto the map."""

    NAME = "georeference"
    TITLE = N_("Georeference a sketch or scan")
    GROUP = N_("2 Import")
    ICON = "sketch.svg"
    HELP = N_(
        "Brings a photographed sketch or a scanned map into its place: from at least 4 control points, the "
        "same places on picture and map, a transform is fitted and the picture is warped into a GeoTIFF, "
        "transparent outside the sheet.\n\n"
        "Points come from a file of QGIS's georeferencer (.points) or as text: “x y mapX mapY” for each "
        "point, and | between points. Pixels count from the upper left corner of the picture as it is seen "
        "upright.\n\n"
        "RMS is the mean miss at the points in metres. A transform that passes through every point has none: "
        "RMS_LEFT_OUT then says how far off each point would be without itself."
    )

    def initAlgorithm(self, _config: dict | None = None) -> None:
        """Declare the parameters."""
        self.add(
            QgsProcessingParameterFile("IMAGE", tr("Picture"), compat.FILE_BEHAVIOR),
            tr("JPG, PNG, TIFF or the first page of a PDF; photos are turned upright."),
        )
        self.add(
            QgsProcessingParameterFile(
                "POINTS", tr("Control points (file)"), compat.FILE_BEHAVIOR, "points", None, True
            ),
            tr("A .points file as the sketch window and QGIS's georeferencer write it."),
        )
        self.add(
            QgsProcessingParameterString("POINTS_TEXT", tr("Control points (text)"), "", True, True),
            tr("Instead of a file: x y mapX mapY for each point, | or a new line between points."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "TRANSFORM", tr("Transform"), TRANSFORMS, defaultValue="projective", usesStaticStrings=True
            ),
            tr(
                "helmert: turned and scaled; affine: also stretched; projective: photographed at a slant; "
                "polynomial2, polynomial3: bent paper; spline: a sketch without scale."
            ),
        )
        self.add(
            QgsProcessingParameterCrs("CRS", tr("Coordinate system of map and result")),
            tr("In metres, as the workspace's."),
        )
        self.add(QgsProcessingParameterRasterDestination("OUTPUT", tr("Georeferenced picture")))
        self.add_report()
        self.add_number_outputs(
            RMS=tr("RMS in metres"),
            RMS_LEFT_OUT=tr("RMS in metres, each point judged by the others"),
            WORST=tr("Largest residual in metres"),
            SPREAD=tr("Share of the picture that the points cover (%)"),
            PIXEL=tr("Size of a pixel in metres"),
        )

    def work(self, parameters: dict, context: Any, feedback: Any) -> dict:
        """Fit, warp, tell."""
        from kotaku_qgis.drawing.paper.control_points import parse_points, read_points
        from kotaku_qgis.drawing.paper.fit_checks import findings
        from kotaku_qgis.drawing.paper.gdal_calls import Cancelled
        from kotaku_qgis.drawing.paper.georeference import Transform
        from kotaku_qgis.drawing.paper.pictures import open_picture
        from kotaku_qgis.drawing.paper.warp import make_geotiff

        crs = self.parameterAsCrs(parameters, "CRS", context)
        if not crs.isValid() or crs.isGeographic():
            raise KotakuError(
                N_("The coordinate system must be one in metres, so that residuals are metres."),
                remedy=N_("Choose the workspace's, for example a UTM zone."),
            )
        picture = open_picture(Path(self.text(parameters, "IMAGE", context)))
        file, text = self.text(parameters, "POINTS", context), self.text(parameters, "POINTS_TEXT", context)
        if bool(file) == bool(text):
            raise KotakuError(N_("Give the control points either as a file or as text."))
        if file and not Path(file).is_file():
            raise KotakuError(N_("The file of control points is not there."), place=Place(file=file))
        points = read_points(Path(file), picture, crs) if file else parse_points(text)
        output = Path(self.parameterAsOutputLayer(parameters, "OUTPUT", context))
        if output.suffix.lower() not in {".tif", ".tiff"}:
            raise KotakuError(
                N_("The result is a GeoTIFF: its name must end in .tif."), place=Place(file=str(output))
            )
        transform = Transform(TRANSFORMS[self.transform(parameters, context)])
        try:
            made = make_geotiff(picture, points, transform, crs.toWkt(), output, feedback)
        except Cancelled:
            return {}
        judged = made.assessment
        for number, point in enumerate(points, 1):
            miss = judged.shown(number - 1)
            shown = "–" if miss is None else f"{miss:.2f} m"
            note = "" if point.on else f" ({tr('off')})"
            feedback.pushInfo(f"{number}: {shown}{note}")
        problems = findings(judged, points, picture.width, picture.height)
        misses = [miss for miss, point in zip(judged.residuals, points) if point.on and miss is not None]
        return {
            "OUTPUT": str(output),
            "RMS": judged.rms,
            "RMS_LEFT_OUT": judged.rms_left_out,
            "WORST": max(misses, default=None),
            "SPREAD": round(judged.spread.share * 100, 1),
            "PIXEL": made.pixel,
            **self.report(problems, parameters, context, feedback),
        }

    def transform(self, parameters: dict, context: Any) -> int:
        """Return the number of the chosen transform; models and older scripts hand over the number itself."""
        chosen = self.text(parameters, "TRANSFORM", context)
        if chosen in TRANSFORMS:
            return TRANSFORMS.index(chosen)
        if chosen.isdigit() and int(chosen) < len(TRANSFORMS):
            return int(chosen)
        return TRANSFORMS.index("projective")
