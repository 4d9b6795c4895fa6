"""From the sample's files to a scored workspace, by the same intake as any other data."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Place, Problem
from kotaku_qgis.paths import resource
from kotaku_qgis.processing import creation, intake

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CITY, PROVINCE = "Kota Contoh", "Lampung"
FOLDER = "kotaku-contoh"
NETWORKS = {"jalan": "MultiLineString", "drainase": "MultiLineString", "bangunan": "MultiPolygon"}


def free_folder(parent: Path) -> Path:
    """Return a folder below *parent* that does not exist yet."""
    candidate, number = parent / FOLDER, 2
    while candidate.exists():
        candidate, number = parent / f"{FOLDER}-{number}", number + 1
    return candidate


def copy_files(parent: Path) -> Path:
    """Copy the sample's files into a new folder below *parent* and return it."""
    source = resource("sample")
    if not source.is_dir():
        raise KotakuError(N_("The sample is missing from this installation."), place=Place(file=str(source)))
    folder = free_folder(parent)
    shutil.copytree(source, folder)
    return folder


def build_sample(parent: Path, feedback: Any = None) -> tuple[Path, list[Problem]]:
    """Copy the sample below *parent*, make its workspace, import all of it and score it.

    Returns
    -------
    The workspace, and every finding on the way (the sample holds a few honest mistakes).
    """
    folder = copy_files(parent)
    try:
        return _build(folder, feedback)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _build(folder: Path, feedback: Any) -> tuple[Path, list[Problem]]:
    from kotaku_qgis.workspace.assess import assess
    from kotaku_qgis.workspace.store import WorkspaceSettings, open_workspace

    boundaries = intake.load(intake.BOUNDARIES, folder / "kelurahan.geojson")
    crs = creation.suggested_crs(boundaries, intake.Options())[0][0]
    path = folder / f"{FOLDER}.gpkg"
    settings = WorkspaceSettings(kota=CITY, provinsi=PROVINCE, peraturan=creation.DEFAULT_REGULATION, crs=crs)
    plans = [creation.create(path, settings, boundaries)]
    progress(feedback, 25)
    with open_workspace(path) as workspace:
        loaded = intake.load(intake.RT, folder / "rt.geojson")
        plans.append(_take(workspace, loaded))
        progress(feedback, 45)
        tables = sorted(folder.glob("baseline_????.csv"))
        plans += [_take(workspace, intake.load(intake.BASELINE, table)) for table in tables]
        progress(feedback, 65)
        add_networks(workspace, folder)
        add_activities(workspace, folder / "kegiatan.csv")
        progress(feedback, 80)
        result = assess(workspace)
    progress(feedback, 100)
    found = [problem for plan in plans if plan is not None for problem in plan.problems]
    return path, [*found, *result.problems]


def progress(feedback: Any, percent: float) -> None:
    """Tell how far the work is; KotakuError when the user has cancelled it."""
    if feedback is None:
        return
    if feedback.isCanceled():
        raise KotakuError(N_("Cancelled; nothing was kept."))
    feedback.setProgress(percent)


def _take(workspace: Any, loaded: intake.Loaded) -> Any:
    plan = intake.make_plan(loaded, workspace, intake.Options())
    intake.apply(workspace, plan)
    return plan


def add_networks(workspace: Any, folder: Path) -> None:
    """Copy roads, drains and buildings into their tables, columns of equal names with them."""
    for name in NETWORKS:
        path = folder / f"{name}.geojson"
        if path.is_file():
            rows = list(network_rows(workspace, path, name))
            with workspace.transaction(f"import {name}", path.name) as step:
                step.insert(name, rows)


def network_rows(workspace: Any, path: Path, name: str) -> Iterator[dict[str, Any]]:
    """Yield the features of *path* as rows of the table *name*, in the workspace's CRS."""
    from kotaku_qgis.core.layers import read_layer
    from kotaku_qgis.core.require import require

    shapely = require("shapely")
    make = getattr(shapely, NETWORKS[name])
    gdf = read_layer(path).to_crs(workspace.settings.crs)
    columns = [column.name for column in workspace.table(name).columns if column.name in gdf.columns]
    for record, shape in zip(gdf[columns].to_dict("records"), gdf.geometry):
        parts = list(shape.geoms) if hasattr(shape, "geoms") else [shape]
        row = {column: value for column, value in record.items() if value is not None}
        yield {**row, "geom": shapely.to_wkb(shapely.force_2d(make(parts)))}


def add_activities(workspace: Any, path: Path) -> None:
    """Copy interventions into ``kegiatan``, each at its RT; lines of unknown RT are left out."""
    from kotaku_qgis.core.names import fold
    from kotaku_qgis.core.numbers import parse_number
    from kotaku_qgis.core.tables import read_table

    if not path.is_file():
        return
    areas = {row["wilayah_id"]: fold(row["nama"]) for row in workspace.rows("wilayah", tingkat="kelurahan")}
    known = {(areas.get(row["wilayah_id"]), row["rt_rw"]): row["rt_id"] for row in workspace.rows("rt")}
    table = read_table(path)
    rows = []
    for cells in table.rows:
        record = dict(zip(table.columns, cells))
        rt = known.get((fold(str(record["kelurahan"])), record["rt_rw"]))
        if rt is None:
            continue
        rows.append(
            {
                "rt_id": rt,
                "tahun": int(parse_number(record["tahun"], "point") or 0),
                "parameter": record["parameter"],
                "volume": parse_number(record["volume"], "point"),
                "kegiatan": record["kegiatan"],
                "sumber_dana": record["sumber_dana"],
                "biaya_rp": parse_number(record["biaya_rp"], "point"),
            }
        )
    with workspace.transaction("import kegiatan", path.name) as step:
        step.insert("kegiatan", rows)
