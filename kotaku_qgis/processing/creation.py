"""Making a city's workspace: the file, its boundaries and its project; whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.processing import intake

if TYPE_CHECKING:
    from kotaku_qgis.core.plan import Plan
    from kotaku_qgis.workspace.settings import WorkspaceSettings

DEFAULT_REGULATION = "permen-14-2018"


def centre(loaded: intake.Loaded, options: intake.Options) -> tuple[float, float]:
    """Return longitude and latitude of the middle of the chosen boundaries, in degrees (WGS 84)."""
    data = intake.placed(loaded, options)
    west, south, east, north = data.to_crs(4326).total_bounds
    return (west + east) / 2, (south + north) / 2


def suggested_crs(loaded: intake.Loaded, options: intake.Options) -> list[tuple[str, str]]:
    """Return working CRS for the chosen boundaries, best first, as pairs of authority id and name."""
    from kotaku_qgis.core.crs import suggest_crs

    return suggest_crs(*centre(loaded, options))


def create(
    path: Path | str,
    settings: WorkspaceSettings,
    boundaries: intake.Loaded | None = None,
    options: intake.Options | None = None,
) -> Plan | None:
    """Create the workspace *path* and import *boundaries* into it.

    Returns
    -------
    The plan that was applied, None without boundaries.

    Raises
    ------
    KotakuError
        The file exists, the folder cannot be written to, or the boundaries cannot be read; no file is left.
    """
    from kotaku_qgis.workspace.store import create_workspace

    path = Path(path)
    if path.exists():
        raise KotakuError(
            N_("There is a file of this name already."),
            place=Place(file=str(path)),
            remedy=N_("Choose another name, or open the existing workspace."),
        )
    plan = None
    workspace = create_workspace(path, settings)
    path = workspace.path
    try:
        with workspace:
            if boundaries is not None:
                plan = intake.make_plan(boundaries, workspace, options or intake.Options())
                intake.apply(workspace, plan)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return plan


def ticked(loaded: intake.Loaded, names: list[str], matching: Any) -> intake.Options:
    """Return options that take only the boundaries called *names* (folded: case and blanks do not count).

    Raises
    ------
    KotakuError
        One of *names* is not in the file.
    """
    from kotaku_qgis.core.names import fold

    wanted = {fold(name): name for name in names}
    columns = matching.columns("nama")
    found: dict[str, int] = {}
    positions = []
    for position, row in enumerate(loaded.data[list(columns)].itertuples(index=False) if columns else ()):
        name = next((fold(str(value)) for value in row if value is not None), "")
        if name in wanted:
            found[name] = position
            positions.append(position)
    missing = [name for folded, name in wanted.items() if folded not in found]
    if missing:
        raise KotakuError(
            N_("The boundary file has no kelurahan called {names}."),
            place=Place(file=loaded.path.name),
            names=", ".join(missing),
        )
    return replace(intake.Options(), only=tuple(positions))


def write_project(path: Path | str, lang: str | None = None) -> Path:
    """Write the QGIS project of the workspace *path* beside it; main thread only."""
    from kotaku_qgis.workspace.project import write_project as write
    from kotaku_qgis.workspace.store import open_workspace

    with open_workspace(Path(path), readonly=True) as workspace:
        return write(workspace, lang=lang)
