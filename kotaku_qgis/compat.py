"""Every difference between QGIS 3.22 and 4.x that the rest of the code would otherwise meet."""

from __future__ import annotations

from typing import Any

import qgis.core
import qgis.gui
from qgis.PyQt import QtCore

try:
    # Qt 6 moved it here
    from qgis.PyQt.QtGui import QUndoCommand
except ImportError:
    from qgis.PyQt.QtWidgets import QUndoCommand

__all__ = ["QUndoCommand"]


def first(*names: str) -> Any:
    """Return the first of the dotted *names* below ``qgis.core`` or ``qgis.gui`` that this QGIS knows.

    Raises
    ------
    AttributeError
        When it knows none of them.
    """
    for name in names:
        for module in (qgis.core, qgis.gui):
            found: Any = module
            for part in name.split("."):
                found = getattr(found, part, None)
                if found is None:
                    break
            if found is not None:
                return found
    raise AttributeError(" / ".join(names))


# Processing's enums moved to Qgis with 3.36; the old names remain only as aliases
VECTOR_ANY = first("Qgis.ProcessingSourceType.Vector", "QgsProcessing.SourceType.TypeVector")
VECTOR_POLYGON = first(
    "Qgis.ProcessingSourceType.VectorPolygon", "QgsProcessing.SourceType.TypeVectorPolygon"
)
VECTOR_LINE = first("Qgis.ProcessingSourceType.VectorLine", "QgsProcessing.SourceType.TypeVectorLine")
RASTER = first("Qgis.ProcessingSourceType.Raster", "QgsProcessing.SourceType.TypeRaster")
FILE_BEHAVIOR = first("Qgis.ProcessingFileParameterBehavior.File", "QgsProcessingParameterFile.Behavior.File")
FOLDER_BEHAVIOR = first(
    "Qgis.ProcessingFileParameterBehavior.Folder", "QgsProcessingParameterFile.Behavior.Folder"
)
NUMBER_INTEGER = first(
    "Qgis.ProcessingNumberParameterType.Integer", "QgsProcessingParameterNumber.Type.Integer"
)
NUMBER_DOUBLE = first("Qgis.ProcessingNumberParameterType.Double", "QgsProcessingParameterNumber.Type.Double")
FLAG_ADVANCED = first(
    "Qgis.ProcessingParameterFlag.Advanced", "QgsProcessingParameterDefinition.Flag.FlagAdvanced"
)
FLAG_NO_THREADING = first(
    "Qgis.ProcessingAlgorithmFlag.NoThreading", "QgsProcessingAlgorithm.Flag.FlagNoThreading"
)
SKIP_VALIDITY = first(
    "Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks",
    "QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks",
)

# Units and form elements moved to Qgis with 3.30 and 3.32
HECTARES = first("Qgis.AreaUnit.Hectares", "QgsUnitTypes.AreaUnit.AreaHectares")
METERS = first("Qgis.DistanceUnit.Meters", "QgsUnitTypes.DistanceUnit.DistanceMeters")
RELATION_ELEMENT = first(
    "Qgis.AttributeEditorType.Relation", "QgsAttributeEditorElement.AttributeEditorType.AeTypeRelation"
)
TAB_LAYOUT = first("Qgis.AttributeFormLayout.DragAndDrop", "QgsEditFormConfig.EditorLayout.TabLayout")
FORM_LABEL = first("QgsEditFormConfig.DataDefinedProperty.Alias")
LABEL_AROUND = first("Qgis.LabelPlacement.AroundPoint", "QgsPalLayerSettings.Placement.AroundPoint")
LABEL_HORIZONTAL = first("Qgis.LabelPlacement.Horizontal", "QgsPalLayerSettings.Placement.Horizontal")

# Geometry types moved to Qgis with 3.30
GEOMETRY_POLYGON = first("Qgis.GeometryType.Polygon", "QgsWkbTypes.GeometryType.PolygonGeometry")
CAPTURE_POLYGON = first("QgsMapToolCapture.CaptureMode.CapturePolygon")
CAPTURE_LINE = first("QgsMapToolCapture.CaptureMode.CaptureLine")
CAPTURE_POINT = first("QgsMapToolCapture.CaptureMode.CapturePoint")

# Snapping's enums moved to Qgis with 3.26
SNAP_VERTEX = first("Qgis.SnappingType.Vertex", "QgsSnappingConfig.SnappingTypes.VertexFlag")
SNAP_SEGMENT = first("Qgis.SnappingType.Segment", "QgsSnappingConfig.SnappingTypes.SegmentFlag")
SNAP_ADVANCED = first("Qgis.SnappingMode.AdvancedConfiguration", "QgsSnappingConfig.AdvancedConfiguration")
SNAP_ALL_LAYERS = first("Qgis.SnappingMode.AllLayers", "QgsSnappingConfig.SnappingMode.AllLayers")
PIXELS = first("Qgis.MapToolUnit.Pixels", "QgsTolerance.UnitType.Pixels")
AVOID_LAYERS = first(
    "Qgis.AvoidIntersectionsMode.AvoidIntersectionsLayers",
    "QgsProject.AvoidIntersectionsMode.AvoidIntersectionsLayers",
)

# Symbols' enums moved to Qgis with 3.30 and lost their prefix with 3.36
PROPERTY_NAME = first("QgsSymbolLayer.Property.Name", "QgsSymbolLayer.Property.PropertyName")
PROPERTY_ANGLE = first("QgsSymbolLayer.Property.Angle", "QgsSymbolLayer.Property.PropertyAngle")
ANCHOR_BOTTOM = first("Qgis.VerticalAnchorPoint.Bottom", "QgsMarkerSymbolLayer.VerticalAnchorPoint.Bottom")


def make_tab(container: Any) -> None:
    """Make a form's container a tab of its own (setIsGroupBox is deprecated since 3.32)."""
    kinds = getattr(qgis.core.Qgis, "AttributeEditorContainerType", None)
    if kinds is None:
        container.setIsGroupBox(False)
    else:
        container.setType(kinds.Tab)


def make_box(container: Any) -> None:
    """Make a form's container a box among the fields, or above the tabs."""
    kinds = getattr(qgis.core.Qgis, "AttributeEditorContainerType", None)
    if kinds is None:
        container.setIsGroupBox(True)
    else:
        container.setType(kinds.GroupBox)


def make_field(name: str, kind: str) -> Any:
    """Return a field of *kind* text, int or real (QVariant's types are deprecated for it since 3.38)."""
    metatypes = {"text": "QString", "int": "Int", "real": "Double"}
    variants = {"text": "String", "int": "Int", "real": "Double"}
    if qgis.core.Qgis.QGIS_VERSION_INT >= 33800:  # noqa: PLR2004
        return qgis.core.QgsField(name, getattr(QtCore.QMetaType.Type, metatypes[kind]))
    return qgis.core.QgsField(name, getattr(QtCore.QVariant.Type, variants[kind]))
