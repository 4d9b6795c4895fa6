"""The project of a field package: the desktop's own layers, styles and forms, told how QField treats each.

QField reads the custom properties that its desktop plugin QFieldSync writes; a plain QGIS passes them over.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from qgis.core import (
    QgsAttributeEditorContainer,
    QgsAttributeEditorRelation,
    QgsDefaultValue,
    QgsEditorWidgetSetup,
    QgsProject,
    QgsRasterLayer,
    QgsRelation,
    QgsRelationContext,
    QgsVectorLayer,
)

from kotaku_qgis.compat import RELATION_ELEMENT, make_tab
from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.i18n import tr
from kotaku_qgis.indicators.field_states import MERGED
from kotaku_qgis.workspace.mbtiles import tiles_uri
from kotaku_qgis.workspace.project import fill_project, layer_of, show_year
from kotaku_qgis.workspace.store import open_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from kotaku_qgis.indicators.manifest import Manifest

_REMOVED = ("agregat", "riwayat")
"""Layers of no use in the field."""
_BEFORE = "rt_baseline_sebelum"
PHOTO_NAME = "'foto/lapangan_' || format_date(now(), 'yyyyMMddhhmmsszzz') || '.{extension}'"
"""Expression by which QField names a new photo, beside the project like those of the office."""
LONGEST_SIDE = 2048
"""Pixels to which QField reduces photos: sharp on A4, a tenth of the size."""


def write_field_project(gpkg: Path, manifest: Manifest, basemap: Path | None, lang: str | None) -> Path:
    """Write ``<package>.qgz`` beside the package's GeoPackage and return its path; main thread only.

    Parameters
    ----------
    basemap
        An MBTiles file within the package's folder, or None.

    Raises
    ------
    KotakuError
        QGIS cannot open a layer or write the file.
    """
    target = gpkg.with_suffix(".qgz")
    project = QgsProject()
    try:
        with open_workspace(gpkg, readonly=True) as workspace:
            fill_project(project, workspace, lang)
            judged = workspace.count("asesmen", tahun=manifest.year) > 0
        project.setFileName(str(target))
        for name in _REMOVED:
            layer = layer_of(project, name)
            if layer is not None:
                project.removeMapLayer(layer.id())
        _counted_year(project, manifest, lang)
        show_year(project, manifest.year if judged else manifest.previous, lang)
        for layer in project.mapLayers().values():
            if isinstance(layer, QgsVectorLayer):
                _for_qfield(project, layer)
        for name in ("foto", "titik"):
            _filled_in(project, name)
        if basemap is not None:
            _add_basemap(project, basemap)
        _for_project(project, manifest)
        if not project.write(str(target)):
            raise KotakuError(
                N_("The project could not be written: {detail}"),
                place=Place(file=str(target)),
                detail=project.error(),
            )
    finally:
        project.clear()
        # a traceback would keep it, perhaps until QGIS itself is gone: then its destructor crashes
        del project
    return target


def _counted_year(project: QgsProject, manifest: Manifest, lang: str | None) -> None:
    """Let the records of the year be edited, and put those of the year before beside them for reading."""
    records = layer_of(project, "baseline")
    if records is None:
        return
    title = records.name()
    source = records.source().partition("|subset=")[0]
    if manifest.previous is not None:
        before = records.clone()
        before.setDataSource(f'{source}|subset="tahun" = {manifest.previous}', title, "ogr")
        before.setName(tr("{layer} {year} (reading only)", lang, layer=title, year=manifest.previous))
        before.setReadOnly(True)
        project.addMapLayer(before, False)
        project.layerTreeRoot().findLayer(records.id()).parent().addLayer(before)
        _show_before(project, before)
    records.setDataSource(f'{source}|subset="tahun" = {manifest.year}', title, "ogr")
    records.setName(f"{title} {manifest.year}")
    year = records.fields().indexOf("tahun")
    records.setDefaultValueDefinition(year, QgsDefaultValue(str(manifest.year)))


def _show_before(project: QgsProject, before: QgsVectorLayer) -> None:
    """Let the form of an RT show its record of the year before, in a tab of its own."""
    rt = layer_of(project, "rt")
    if rt is None:
        return
    relation = QgsRelation(QgsRelationContext(project))
    relation.setId(_BEFORE)
    relation.setName(f"{rt.name()} – {before.name()}")
    relation.setReferencingLayer(before.id())
    relation.setReferencedLayer(rt.id())
    relation.addFieldPair("rt_id", "rt_id")
    project.relationManager().addRelation(relation)
    column = before.fields().indexOf("rt_id")
    setup = before.editorWidgetSetup(column)
    before.setEditorWidgetSetup(
        column, QgsEditorWidgetSetup(setup.type(), {**setup.config(), "Relation": _BEFORE})
    )
    config = rt.editFormConfig()
    tab = QgsAttributeEditorContainer(before.name(), config.invisibleRootContainer())
    make_tab(tab)
    listed = QgsAttributeEditorRelation(project.relationManager().relation(_BEFORE), tab)
    listed.setRelationWidgetTypeId("relation_editor")
    listed.setShowLabel(False)
    tab.addChildElement(listed)
    config.addTab(tab)
    rt.setEditFormConfig(config)
    # as in workspace.forms: taken over, the elements look for their relations in QGIS's own project
    for element in rt.editFormConfig().invisibleRootContainer().findElements(RELATION_ELEMENT):
        element.init(project.relationManager())


def _for_qfield(project: QgsProject, layer: QgsVectorLayer) -> None:
    """Say what QField may do with a layer, and how it names photos."""
    editable = layer.id() in {one.id() for name in MERGED if (one := layer_of(project, name)) is not None}
    layer.setReadOnly(not editable)
    layer.setCustomProperty("QFieldSync/action", "copy")
    layer.setCustomProperty("QFieldSync/cloud_action", "offline" if editable else "no_action")
    if not editable:
        layer.setCustomProperty("QFieldSync/is_geometry_locked", True)
    naming = {"berkas": PHOTO_NAME} if layer.fields().indexOf("berkas") >= 0 else {}
    # the second is what QField before 2.7 reads
    layer.setCustomProperty("QFieldSync/attachment_naming", json.dumps(naming))
    layer.setCustomProperty("QFieldSync/photo_naming", json.dumps(naming))


def _filled_in(project: QgsProject, name: str) -> None:
    """Let a new point know its time, and the RT it lies in, by itself."""
    layer, rt = layer_of(project, name), layer_of(project, "rt")
    if layer is None or rt is None:
        return
    for column, expression in (
        ("waktu", "now()"),
        ("rt_id", f"overlay_within('{rt.id()}', \"rt_id\", limit:=1)[0]"),
    ):
        layer.setDefaultValueDefinition(layer.fields().indexOf(column), QgsDefaultValue(expression))


def _add_basemap(project: QgsProject, path: Path) -> None:
    layer = QgsRasterLayer(tiles_uri(path), path.stem, "wms")
    if not layer.isValid():
        raise KotakuError(N_("QGIS cannot open this base map."), place=Place(file=str(path)))
    layer.setCustomProperty("QFieldSync/action", "copy")
    project.addMapLayer(layer, False)
    project.layerTreeRoot().addLayer(layer)


def _for_project(project: QgsProject, manifest: Manifest) -> None:
    project.setTitle(f"{manifest.names} {manifest.year} – {manifest.city}")
    project.writeEntry("qfieldsync", "/initialMapMode", "browse")
    project.writeEntry("qfieldsync", "/maximumImageWidthHeight", LONGEST_SIDE)
    rt = layer_of(project, "rt")
    if rt is not None:
        project.writeEntry("qfieldsync", "/initialActiveLayer", rt.id())
