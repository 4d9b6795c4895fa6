"""The raster layers that an album shows below its outlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsRasterLayer

from kotaku_qgis.core.errors import N_, Level, Problem
from kotaku_qgis.maps.job import Imagery

if TYPE_CHECKING:
    from collections.abc import Sequence


def of_layer(layer: QgsRasterLayer) -> Imagery:
    """Return a layer as a job names it, by what must be credited."""
    credit = next(iter(layer.metadata().rights()), "") or layer.name()
    return Imagery(layer.providerType(), layer.source(), credit)


def load(wanted: Sequence[Imagery]) -> tuple[list[QgsRasterLayer], list[Problem]]:
    """Open the raster layers that can be opened; a theme of imagery without any gets no sheet."""
    layers, problems = [], []
    for one in wanted:
        layer = QgsRasterLayer(one.source, one.name, one.provider)
        if layer.isValid():
            layers.append(layer)
        else:
            problems.append(
                Problem(
                    "imagery-unreadable",
                    Level.WARNING,
                    N_("The imagery {name} cannot be opened and is left out."),
                    {"name": one.name},
                    remedy=N_("Check that the file is still there, or the network for an online map."),
                )
            )
    return layers, problems
