"""What the home dock shows, read from the workspace in one go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kotaku_qgis.gui.home_model import HomeRow
from kotaku_qgis.i18n import tr

if TYPE_CHECKING:
    from pathlib import Path

    from kotaku_qgis.core.regulation import Regulation

COMMANDS = {
    "boundaries": ("import_boundaries", "boundaries"),
    "rt": ("import_rt", "rt"),
    "baseline": ("import_baseline", "baseline"),
    "score": ("score", "score"),
    "rescore": ("score", "score"),
    "export": ("export_album", "map"),
}


@dataclass(frozen=True)
class HomeStep:
    """The next step: *command* of :class:`Commands`, *icon*, *label* of the button, *text* above it."""

    command: str
    icon: str
    label: str
    text: str


@dataclass(frozen=True)
class Home:
    """The workspace at a glance."""

    city: str
    years: list[int]
    year: int | None
    regulation: Regulation
    rows: list[HomeRow]
    step: HomeStep


def read_home(path: Path, year: int | None) -> Home:
    """Read the workspace *path*; *year* when it has records, else the latest.

    Raises
    ------
    KotakuError
        The file is no workspace, is damaged or is locked.
    """
    from kotaku_qgis.workspace.store import open_workspace
    from kotaku_qgis.workspace.summary import next_step, summarise

    with open_workspace(path, readonly=True) as workspace:
        years = workspace.years()
        if year not in years:
            year = years[-1] if years else None
        rows = [
            HomeRow(
                key=one.wilayah_id or "",
                name=one.nama or tr("(no kelurahan)"),
                rt=one.rt,
                drawn=one.drawn,
                counted=one.counted,
                problems=one.problems,
                hectares=dict(one.luas_ha) if one.complete else None,
                slum=one.luas_kumuh_ha,
            )
            for one in summarise(workspace, year)
        ]
        step = next_step(workspace)
        command, icon = COMMANDS[step.code.value]
        return Home(
            workspace.settings.kota,
            years,
            year,
            workspace.regulation,
            rows,
            HomeStep(command, icon, tr(step.text), tr(step.reason)),
        )
