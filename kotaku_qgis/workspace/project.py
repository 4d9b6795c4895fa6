"""The QGIS project of a workspace: groups, styled layers, forms and relations, remembered by their ids."""

from __future__ import annotations

import os
import shutil
import uuid
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContextUtils,
    QgsFeatureRequest,
    QgsProject,
    QgsProjectMetadata,
    QgsReferencedRectangle,
    QgsRelation,
    QgsRelationContext,
    QgsVectorLayer,
)

from kotaku_qgis.compat import HECTARES, METERS
from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.i18n import tr
from kotaku_qgis.workspace import backup
from kotaku_qgis.workspace.captions import Captions
from kotaku_qgis.workspace.connection import explained
from kotaku_qgis.workspace.forms import READ_ONLY, build_form
from kotaku_qgis.workspace.live import live_expressions
from kotaku_qgis.workspace.styles import style_layer
from kotaku_qgis.workspace.views import RT_ASESMEN
from kotaku_qgis.workspace.widgets import Reference, Widgets

if TYPE_CHECKING:
    from kotaku_qgis.workspace.schema import Table
    from kotaku_qgis.workspace.store import Workspace

SCOPE = "kotaku"
_GROUPS = (
    (N_("Areas"), ("kawasan", "wilayah", "rt")),
    (N_("Field survey"), ("foto", "titik", "jejak")),
    (N_("Infrastructure"), ("jalan", "drainase", "bangunan")),
    (N_("Slum assessment"), (RT_ASESMEN,)),
    (N_("Tables"), ("baseline", "asesmen", "agregat", "kegiatan", "riwayat")),
)
_RELATIONS = (
    ("wilayah_rt", "rt", "wilayah", (("wilayah_id", "wilayah_id"),)),
    ("kawasan_rt", "rt", "kawasan", (("kawasan_id", "kawasan_id"),)),
    ("rt_baseline", "baseline", "rt", (("rt_id", "rt_id"),)),
    ("rt_asesmen", "asesmen", "rt", (("rt_id", "rt_id"),)),
    ("baseline_asesmen", "asesmen", "baseline", (("rt_id", "rt_id"), ("tahun", "tahun"))),
    # the photos of a record are those of its RT
    ("baseline_foto", "foto", "baseline", (("rt_id", "rt_id"),)),
    ("rt_kegiatan", "kegiatan", "rt", (("rt_id", "rt_id"),)),
    ("rt_foto", "foto", "rt", (("rt_id", "rt_id"),)),
    ("rt_titik", "titik", "rt", (("rt_id", "rt_id"),)),
    ("rt_jejak", "jejak", "rt", (("rt_id", "rt_id"),)),
)
_MARGIN = 1.05


def write_project(workspace: Workspace, path: Path | str | None = None, lang: str | None = None) -> Path:
    """Write the project of a workspace and return its path, ``<workspace>.qgz`` beside it by default.

    It is written under a temporary name and renamed; a project that was there is kept in ``cadangan/``.
    Main thread only.

    Parameters
    ----------
    lang
        Language of names, captions and labels, ``id`` or ``en``; QGIS's own by default.

    Raises
    ------
    KotakuError
        When a layer cannot be opened or the file cannot be written.
    """
    path = Path(path) if path is not None else workspace.path.with_suffix(".qgz")
    project = QgsProject()
    part = path.with_name(f".{path.stem}-{uuid.uuid4().hex[:8]}.qgz")
    try:
        fill_project(project, workspace, lang)
        with explained(path):
            if not path.parent.is_dir() or not os.access(path.parent, os.W_OK):
                raise PermissionError(13, "", str(path.parent))
            if not project.write(str(part)):
                raise KotakuError(
                    N_("The project could not be written: {detail}"),
                    place=Place(file=str(path)),
                    detail=project.error(),
                )
            if path.exists():
                keep = path.parent / backup.FOLDER
                keep.mkdir(exist_ok=True)
                shutil.copy2(path, keep / f"{path.stem}_{backup.stamp()}.qgz")
            os.replace(part, path)  # noqa: PTH105 (atomic by contract)
    finally:
        project.clear()
        # a traceback would keep it, perhaps until QGIS itself is gone: then its destructor crashes
        del project
        with suppress(OSError):
            part.unlink()
    return path


def fill_project(project: QgsProject, workspace: Workspace, lang: str | None = None) -> None:
    """Add every layer of *workspace* to an empty *project*, with styles, forms, relations and settings."""
    captions = Captions(workspace.regulation, lang)
    _settings(project, workspace)
    layers = _add_layers(project, workspace, captions)
    _furnish(project, workspace, captions, layers, layers)
    years = workspace.years()
    show_year(project, years[-1] if years else None, captions.lang)
    _show_extent(project, layers)


def complete_project(project: QgsProject, workspace: Workspace, lang: str | None = None) -> list[str]:
    """Add the layers that a *project* made by an older plugin lacks; the others stay as the user has them.

    Returns the names of the tables that were added, and ``baseline`` when its form was made anew. A layer
    that the user removed stays away.
    """
    known = {name for _, names in _GROUPS for name in names}
    missing = {name for name in known if not project.readEntry(SCOPE, f"layer/{name}")[1]}
    captions = Captions(workspace.regulation, lang)
    renewed = _renew_records(project, workspace, captions)
    if not missing:
        return renewed
    added = _add_layers(project, workspace, captions, missing)
    present = {name: layer for name in known if (layer := layer_of(project, name)) is not None}
    _furnish(project, workspace, captions, added, present)
    return sorted({*missing, *renewed})


def _renew_records(project: QgsProject, workspace: Workspace, captions: Captions) -> list[str]:
    """Give the records of an older project the form that scores itself, by the workspace's settings.

    Returns ``["baseline"]`` when the form was not up to date.
    """
    layer = layer_of(project, "baseline")
    if layer is None or layer.isEditable():
        return []
    layer.updateFields()
    wanted = live_expressions(workspace.regulation, workspace.settings.sector_mean)
    position = layer.fields().indexOf
    if all(layer.defaultValueDefinition(position(key)).expression() == text for key, text in wanted.items()):
        return []
    present = {name: found for _, names in _GROUPS for name in names if (found := layer_of(project, name))}
    _furnish(project, workspace, captions, {"baseline": layer}, present)
    return ["baseline"]


def _furnish(
    project: QgsProject,
    workspace: Workspace,
    captions: Captions,
    added: dict[str, QgsVectorLayer],
    layers: dict[str, QgsVectorLayer],
) -> None:
    """Give the layers just *added* relations, styles, widgets, forms; *layers* are all of the workspace."""
    lang = captions.lang
    _add_relations(project, layers, added)
    areas = layers.get("wilayah")
    labels = _labels(areas)
    references = _references(layers)
    for name, layer in added.items():
        if name in labels:
            layer.setDisplayExpression(labels[name])
        table = workspace.described(name)
        style_layer(layer, table, workspace.regulation, lang)
        owner = next(
            (relation for relation, child, parent, _ in _RELATIONS if (child, parent) == (name, "rt")), None
        )
        own = {"rt_id": owner} if owner else {}
        mean = workspace.settings.sector_mean
        Widgets(layer, table, workspace.regulation, captions, references.get(name, {}), own, mean).apply()
        build_form(layer, table, workspace.regulation, captions, project.relationManager())
        layer.setReadOnly(name in READ_ONLY or not workspace.can_change)


def _settings(project: QgsProject, workspace: Workspace) -> None:
    settings = workspace.settings
    project.setCrs(QgsCoordinateReferenceSystem(settings.crs))
    # areas shown by QGIS's own tools are ellipsoidal hectares, as everywhere in the plugin
    project.setEllipsoid("EPSG:7030")
    project.setAreaUnits(HECTARES)
    project.setDistanceUnits(METERS)
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    project.setTitle(f"{settings.kota} – {settings.provinsi}" if settings.provinsi else settings.kota)
    metadata = QgsProjectMetadata()
    metadata.setTitle(project.title())
    project.setMetadata(metadata)
    project.writeEntry(SCOPE, "workspace", workspace.path.name)
    project.writeEntry(SCOPE, "regulation", workspace.regulation.id)
    for name in ("kota", "provinsi"):
        QgsExpressionContextUtils.setProjectVariable(project, f"kotaku_{name}", getattr(settings, name))


def _add_layers(
    project: QgsProject, workspace: Workspace, captions: Captions, wanted: set[str] | None = None
) -> dict[str, QgsVectorLayer]:
    """Add the layers *wanted* (all when None) to their groups, which are made where they are missing."""
    options = QgsVectorLayer.LayerOptions(project.transformContext())
    options.loadDefaultStyle = False
    made: dict[str, QgsVectorLayer] = {}
    root = project.layerTreeRoot()
    for number, (title, listed) in enumerate(_GROUPS):
        names = [name for name in listed if wanted is None or name in wanted]
        if not names:
            continue
        group = root.findGroup(captions.text(title)) or root.insertGroup(number, captions.text(title))
        for name in names:
            table: Table = workspace.described(name)
            source = f"{workspace.path.absolute()}|layername={name}"
            layer = QgsVectorLayer(source, captions.text(table.label), "ogr", options)
            if not layer.isValid():
                raise KotakuError(
                    N_("QGIS cannot open the layer {name} of the workspace."),
                    place=Place(file=str(workspace.path)),
                    name=name,
                )
            project.addMapLayer(layer, False)
            group.addLayer(layer)
            project.writeEntry(SCOPE, f"layer/{name}", layer.id())
            made[name] = layer
        group.setExpanded(title == N_("Slum assessment"))
    if "bangunan" in made:
        # thousands of houses over the class colours: there when wanted
        root.findLayer(made["bangunan"].id()).setItemVisibilityChecked(False)
    return made


def _add_relations(
    project: QgsProject, layers: dict[str, QgsVectorLayer], added: dict[str, QgsVectorLayer]
) -> None:
    for name, child, parent, pairs in _RELATIONS:
        if not {child, parent} & set(added) or not {child, parent} <= set(layers):
            continue
        # without it a relation looks for its layers in the project that is open in the window
        relation = QgsRelation(QgsRelationContext(project))
        relation.setId(name)
        relation.setName(f"{layers[parent].name()} – {layers[child].name()}")
        relation.setReferencingLayer(layers[child].id())
        relation.setReferencedLayer(layers[parent].id())
        for own, other in pairs:
            relation.addFieldPair(own, other)
        project.relationManager().addRelation(relation)


def name_rt(project: QgsProject) -> None:
    """Let lists name RT by the kelurahan that the workspace has now; the project counts as unchanged."""
    rt, areas = layer_of(project, "rt"), layer_of(project, "wilayah")
    label = _labels(areas)["rt"]
    if rt is None or areas is None or rt.displayExpression() == label:
        return
    dirty = project.isDirty()
    rt.setDisplayExpression(label)
    project.setDirty(dirty)


def _labels(areas: QgsVectorLayer | None) -> dict[str, str]:
    """Return the expressions by which lists name a record: an RT by key and kelurahan, a count by year.

    The names of kelurahan, from the layer *areas*, stand in the expression itself. QGIS fills the lists of
    forms in threads, and a look-up in another layer waits there for the main thread while it holds
    connections to the file: when the main thread reads that file, both wait for ever.
    """
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    listed = areas.getFeatures(request.setFilterExpression("\"tingkat\" = 'kelurahan'")) if areas else ()
    names = {str(one["wilayah_id"]): str(one["nama"]) for one in listed}
    pairs = (QgsExpression.quotedString(text) for item in sorted(names.items()) for text in item)
    kelurahan = f'map_get(map({", ".join(pairs)}), "wilayah_id")'
    judged = 'concat("tahun", \' – \', "kelas", \' \' || "total")'
    return {
        "rt": f"concat(coalesce(\"rt_rw\", \"rt_rw_asal\", '?'), ', ' || {kelurahan})",
        "wilayah": '"nama"',
        "kawasan": '"nama"',
        "baseline": '"tahun"',
        "asesmen": judged,
        "agregat": f"concat(\"nama\", ' ') || {judged}",
        RT_ASESMEN: f"concat(\"rt_rw\", ', ' || \"kelurahan\", ' ') || {judged}",
        "kegiatan": 'concat("tahun", \' \', "kegiatan")',
        "foto": 'coalesce("keterangan", "berkas")',
        "titik": 'coalesce("nama", "keterangan")',
        "jejak": '"nama"',
    }


def _references(layers: dict[str, QgsVectorLayer]) -> dict[str, dict[str, Reference]]:
    areas, regions = (layers[name].id() if name in layers else "" for name in ("wilayah", "kawasan"))
    kelurahan = Reference(areas, "wilayah_id", "nama", "\"tingkat\" = 'kelurahan'")
    kawasan = Reference(regions, "kawasan_id", "nama")
    return {
        "rt": {"wilayah_id": kelurahan, "kawasan_id": kawasan},
        "wilayah": {"induk_id": Reference(areas, "wilayah_id", "nama", "\"tingkat\" <> 'kelurahan'")},
        "kegiatan": {"kawasan_id": kawasan},
    }


def _show_extent(project: QgsProject, layers: dict[str, QgsVectorLayer]) -> None:
    for name in ("rt", "wilayah"):
        if layers[name].featureCount() > 0 and not layers[name].extent().isEmpty():
            extent = layers[name].extent()
            extent.scale(_MARGIN)
            project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, project.crs()))
            return


def layer_of(project: QgsProject, table: str) -> QgsVectorLayer | None:
    """Return the layer of a table or view, found by its remembered id; None when it was removed."""
    layer = project.mapLayer(project.readEntry(SCOPE, f"layer/{table}")[0])
    return layer if isinstance(layer, QgsVectorLayer) else None


def workspace_of(project: QgsProject) -> Path | None:
    """Return the workspace a project belongs to; None for any other project."""
    layer = layer_of(project, "rt")
    if layer is None:
        return None
    path = Path(layer.source().partition("|")[0])
    return path if path.is_file() else None


def show_year(project: QgsProject, year: int | None, lang: str | None = None) -> None:
    """Show the assessment of *year* (all RT without a record when None) and name its layer by it."""
    layer = layer_of(project, RT_ASESMEN)
    if layer is None:
        return
    title = tr("Slum class", lang)
    name = f"{title} {year}" if year is not None else title
    wanted = f'"tahun" = {int(year)}' if year is not None else ""
    if layer.subsetString() != wanted:
        source = "|".join(part for part in layer.source().split("|") if not part.startswith("subset="))
        # not setSubsetString: on 3.22 that leaves the file in WAL mode, and its other layers cannot count
        layer.setDataSource(f"{source}|subset={wanted}" if wanted else source, name, "ogr")
    layer.setName(name)
    project.writeEntry(SCOPE, "year", str(year or ""))
    layer.triggerRepaint()


def shown_year(project: QgsProject) -> int | None:
    """Return the year whose assessment a project shows."""
    text = project.readEntry(SCOPE, "year")[0]
    return int(text) if text.isdigit() else None
