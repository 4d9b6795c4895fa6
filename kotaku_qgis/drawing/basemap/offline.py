"""Working offline: the tiles of an area in one MBTiles file, made by GDAL, whole or not at all."""

from __future__ import annotations

import html
import os
import re
import sqlite3
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from osgeo import gdal

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.drawing.basemap import tiles
from kotaku_qgis.drawing.paper.gdal_calls import Cancelled, call, demand, opened, progress, quiet
from kotaku_qgis.i18n import language
from kotaku_qgis.workspace.connection import explained

if TYPE_CHECKING:
    from kotaku_qgis.drawing.basemap.basemaps import Basemap

FOLDER = "petadasar"
MOST_ONLINE = 2_000
"""Tiles taken from somebody's server for one file: a kelurahan, not a province."""
MOST_LOCAL = 60_000
"""About 1 GB."""
SECONDS = 15
"""Patience for one tile."""
QUALITY = 85
AGENT = "kotaku_qgis (QGIS plugin)"
GRID = "EPSG:3857"


@dataclass(frozen=True)
class Plan:
    """What is to be made: *extent* is west, south, east, north in EPSG:3857; ``source`` a base map or a file.

    ``fetched`` are the tiles of the finest zoom, the only ones read from the source: coarser ones are
    made from them, so that a server is asked for as little as possible. ``proxy`` is host:port and
    user:password of the office's proxy, as set in QGIS.
    """

    source: Basemap | Path
    extent: tuple[float, float, float, float]
    zmin: int
    zmax: int
    name: str
    attribution: str = ""
    source_crs: str = ""
    proxy: tuple[str, str] = ("", "")

    @property
    def online(self) -> bool:
        """Whether tiles come from a server."""
        return not isinstance(self.source, Path)

    @property
    def fetched(self) -> int:
        """Tiles read from the source."""
        return tiles.covering(self.extent, self.zmax).count

    @property
    def total(self) -> int:
        """Tiles in the file."""
        return tiles.count(self.extent, self.zmin, self.zmax)

    @property
    def megabytes(self) -> float:
        """Estimated size."""
        return tiles.megabytes(self.total)

    def check(self) -> None:
        """Raise a KotakuError when this must not be made: not permitted, or too much."""
        if not isinstance(self.source, Path) and not self.source.offline:
            raise KotakuError(
                N_("The terms of this base map do not permit copies for offline use."),
                place=Place(file=self.source.title(language())),
                remedy=N_("Choose another one, or a raster file of your own."),
            )
        most = MOST_ONLINE if self.online else MOST_LOCAL
        if self.total > most:
            raise KotakuError(
                N_("That would be {count} tiles, about {size} MB; the limit is {most} tiles."),
                remedy=N_("Choose a lower largest zoom, a smaller margin, or one kelurahan."),
                count=self.total,
                size=round(self.megabytes),
                most=most,
            )


def make_mbtiles(plan: Plan, output: Path, feedback: Any = None) -> Path:
    """Make the MBTiles of *plan* at *output*; may run in a task.

    Raises
    ------
    KotakuError
        Not permitted, too large, the server fails, the raster does not cover the area, a full disk.
    Cancelled
        When *feedback* was cancelled; nothing is left behind.
    """
    plan.check()
    block = tiles.covering(plan.extent, plan.zmax)
    with explained(output):
        output.parent.mkdir(parents=True, exist_ok=True)
        folder = tempfile.TemporaryDirectory(prefix=".kotaku-", dir=output.parent)
    with folder, quiet(**_network(plan)) as said:
        source = _online(plan, block) if plan.online else _local(plan, block)
        if source is None:
            raise _no_source(plan, said)
        part = Path(folder.name, "part.mbtiles")
        made = call(
            gdal.Translate,
            str(part),
            source,
            format="MBTILES",
            creationOptions=["TILE_FORMAT=JPEG", f"QUALITY={QUALITY}", f"NAME={plan.name}", "TYPE=baselayer"],
            callback=progress(feedback, 0, 85),
        )
        if made is None and plan.online and not (feedback is not None and feedback.isCanceled()):
            raise _no_source(plan, said)
        made = demand(made, feedback, said, output)
        steps = [2**number for number in range(1, plan.zmax - plan.zmin + 1)]
        if steps and call(made.BuildOverviews, "AVERAGE", steps, progress(feedback, 85, 100)) != 0:
            demand(None, feedback, said, output)
        if feedback is not None and feedback.isCanceled():
            raise Cancelled
        made = source = None  # closes the files
        with explained(output):
            _describe(part, plan)
            os.replace(part, output)  # noqa: PTH105 (atomic by contract)
    return output


def _network(plan: Plan) -> dict[str, str]:
    options = {
        "GDAL_HTTP_TIMEOUT": str(SECONDS),
        "GDAL_HTTP_CONNECTTIMEOUT": str(SECONDS),
        "GDAL_HTTP_PROXY": plan.proxy[0],
        "GDAL_HTTP_PROXYUSERPWD": plan.proxy[1],
    }
    return {name: value for name, value in options.items() if value}


def _online(plan: Plan, block: tiles.Block) -> Any:
    """Return the tiles of a server as one picture of the finest zoom."""
    template = plan.source.url  # type: ignore[union-attr]
    origin = "bottom" if "{-y}" in template else "top"
    url = html.escape(re.sub(r"\{-?([xyz])\}", r"${\1}", template))
    # nothing is assumed for a tile that fails: a map with holes would pass for a whole one
    text = (
        f'<GDAL_WMS><Service name="TMS"><ServerUrl>{url}</ServerUrl></Service><DataWindow>'
        f"<UpperLeftX>{-tiles.WORLD}</UpperLeftX><UpperLeftY>{tiles.WORLD}</UpperLeftY>"
        f"<LowerRightX>{tiles.WORLD}</LowerRightX><LowerRightY>{-tiles.WORLD}</LowerRightY>"
        f"<TileLevel>{plan.zmax}</TileLevel><TileCountX>1</TileCountX><TileCountY>1</TileCountY>"
        f"<YOrigin>{origin}</YOrigin></DataWindow><Projection>{GRID}</Projection>"
        f"<BlockSizeX>{tiles.TILE}</BlockSizeX><BlockSizeY>{tiles.TILE}</BlockSizeY>"
        f"<BandsCount>3</BandsCount><MaxConnections>2</MaxConnections><Timeout>{SECONDS}</Timeout>"
        f"<UserAgent>{AGENT}</UserAgent></GDAL_WMS>"
    )
    server = opened(text)
    if server is None:
        return None
    window = [
        block.left * tiles.TILE,
        block.top * tiles.TILE,
        (block.right - block.left + 1) * tiles.TILE,
        (block.bottom - block.top + 1) * tiles.TILE,
    ]
    return call(gdal.Translate, "", server, format="VRT", srcWin=window)


def _local(plan: Plan, block: tiles.Block) -> Any:
    """Return a file's part as one picture of the finest zoom, white where it has nothing."""
    from kotaku_qgis.drawing.paper.pictures import bytes_of

    source = opened(str(plan.source))
    if source is None:
        return None
    flat = bytes_of(source)
    if flat is None:
        return None
    size = tiles.pixel(plan.zmax)
    options: dict[str, Any] = {"srcSRS": plan.source_crs} if plan.source_crs else {}
    return call(
        gdal.Warp,
        "",
        flat,
        format="VRT",
        dstSRS=GRID,
        outputBounds=block.extent,
        xRes=size,
        yRes=size,
        resampleAlg=gdal.GRA_Bilinear,
        warpOptions=["INIT_DEST=255"],
        **options,
    )


def _no_source(plan: Plan, said: list[str]) -> KotakuError:
    reason = next((text for text in reversed(said) if text), "GDAL").rstrip(".")
    if isinstance(plan.source, Path):
        return KotakuError(
            N_("The raster cannot be read: {reason}."), place=Place(file=str(plan.source)), reason=reason
        )
    return KotakuError(
        N_("The base map's server does not deliver: {reason}. Nothing was written."),
        place=Place(file=plan.source.title(language())),
        remedy=N_("Check the connection and try again later."),
        reason=reason,
    )


def _describe(path: Path, plan: Plan) -> None:
    """Put attribution and zoom levels into the file, where other programs read them."""
    values = {
        "attribution": plan.attribution,
        "description": plan.attribution,
        "minzoom": str(plan.zmin),
        "maxzoom": str(plan.zmax),
    }
    connection = sqlite3.connect(path)
    try:
        with connection:
            for key, value in values.items():
                connection.execute("DELETE FROM metadata WHERE name = ?", (key,))
                connection.execute("INSERT INTO metadata (name, value) VALUES (?, ?)", (key, value))
    finally:
        connection.close()
