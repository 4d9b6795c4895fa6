"""The Processing provider ``kotaku``."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from kotaku_qgis.paths import resource


class KotakuProvider(QgsProcessingProvider):
    """Offers the algorithms to the toolbox, the modeler and ``qgis_process``."""

    def id(self) -> str:
        """Stable id: scripts and models name algorithms ``kotaku:<name>``."""
        return "kotaku"

    def name(self) -> str:
        """Name in the toolbox."""
        return "KOTAKU"

    def longName(self) -> str:
        """Name where there is room."""
        return "KOTAKU (Kota Tanpa Kumuh)"

    def icon(self) -> QIcon:
        """The plugin's icon."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """The icon's file, for the modeler."""
        return str(resource("icons", "kotaku.svg"))

    def loadAlgorithms(self) -> None:
        """Register every algorithm; none imports anything heavy before it runs."""
        from kotaku_qgis.processing.baseline_algs import ImportBaseline
        from kotaku_qgis.processing.check_algs import CheckTopology, RepairGeometry
        from kotaku_qgis.processing.export_algs import ExportAlbum, ExportLayers, ExportTables
        from kotaku_qgis.processing.field_algs import TrackToPolygon
        from kotaku_qgis.processing.intake_algs import ImportBoundaries, ImportRt
        from kotaku_qgis.processing.kawasan_algs import BuildKawasan
        from kotaku_qgis.processing.package_algs import ExportFieldPackage, MergeFieldPackage
        from kotaku_qgis.processing.profile_algs import ExportProfile
        from kotaku_qgis.processing.score_algs import Aggregate, Score
        from kotaku_qgis.processing.sketch_algs import Georeference
        from kotaku_qgis.processing.suspicion_algs import DetectSuspicious
        from kotaku_qgis.processing.template_algs import ExportTemplate, ExportXlsForm
        from kotaku_qgis.processing.web_algs import ExportHtml
        from kotaku_qgis.processing.workspace_algs import CreateWorkspace

        for algorithm in (
            CreateWorkspace,
            ImportBoundaries,
            ImportRt,
            ImportBaseline,
            ExportTemplate,
            ExportXlsForm,
            ExportFieldPackage,
            MergeFieldPackage,
            Georeference,
            TrackToPolygon,
            CheckTopology,
            RepairGeometry,
            DetectSuspicious,
            BuildKawasan,
            Score,
            Aggregate,
            ExportAlbum,
            ExportProfile,
            ExportHtml,
            ExportLayers,
            ExportTables,
        ):
            self.addAlgorithm(algorithm())
