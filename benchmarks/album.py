"""The album against a bare QgsLayoutExporter atlas of the same template and layers, in one run.

- ``album``: ``maps.album``: every page planned, laid out, its legend counted, its letters fitted, kept in
  files of a few pages (a killed run goes on there), joined, with bookmarks and coordinates;
- ``bare``: one layout of the same template with map, inset, grid and a legend drawn once, driven page by page
  over the same areas, scales and layers into one file: nothing is counted, fitted, georeferenced or kept.

Both write the same pages as vector PDF; the making of their layers counts for both. Time is that of the
processor: other work does not count. ``--check`` fails when the album takes more than 10 % longer, or when
its memory grows from 10 to ``--pages`` pages.

Run: ``python benchmarks/album.py [--pages 500] [--check]``.
"""

from __future__ import annotations

import argparse
import gc
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import process_time
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / ".ci"), "/usr/share/qgis/python/plugins"]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.gettempdir())

AIM = 0.10
FLAT_MB = 30.0
"""What the process may grow by from 10 to 500 pages: names of pages and Python's own slack."""
AREAS = ("kota", "kelurahan:*")
THEMES = ("*",)


def application():
    from qgis.core import QgsApplication

    app = QgsApplication([], True)
    app.initQgis()
    return app


def sample(folder: Path) -> Path:
    """Make the sample's workspace."""
    command = [sys.executable, str(ROOT / ".ci" / "demo.py"), "--output", str(folder), "--no-exports"]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("*.gpkg"))


def album_of(workspace: Path, out: Path):
    from kotaku_qgis.maps.album import Album
    from kotaku_qgis.maps.job import Job
    from kotaku_qgis.workspace.store import open_workspace

    with open_workspace(workspace, readonly=True) as ws:
        year = max(ws.years())
        return Album(ws, Job(str(workspace), str(out), year, "en", AREAS, THEMES))


def time_album(workspace: Path, out: Path) -> tuple[float, int]:
    """Return seconds of a whole album, from reading the workspace to the file in place, and its pages."""
    gc.collect()
    start = process_time()
    album = album_of(workspace, out)
    for _ in album.steps():
        pass
    album.finish()
    return process_time() - start, album.pages


def time_bare(workspace: Path, out: Path) -> float:  # noqa: C901 (an iterator has many small parts)
    """Return seconds of the same pages by QGIS alone, the making of their layers included."""
    from qgis.core import QgsAbstractLayoutIterator, QgsLayoutExporter

    from kotaku_qgis.maps.formats import pdf_settings
    from kotaku_qgis.maps.template import item

    album = album_of(workspace, out)
    maker = album.maker
    # nothing is thrown away: all layers are there beforehand
    maker.layers._keep = maker.layers._share  # noqa: SLF001
    maker.layers.for_area = lambda layer: layer
    building = _timed(maker, "_main_layers")
    ready = []
    for page in range(1, album.pages + 1):
        layout, _sheet = album.layout(page)
        main, inset = item(layout, "peta"), item(layout, "peta_inset")
        ready.append((main.extent(), main.layers(), inset.layers()))

    class Pages(QgsAbstractLayoutIterator):
        """What an atlas does: the next extent, the next layers."""

        def __init__(self) -> None:
            super().__init__()
            self.done = 0

        def beginRender(self) -> bool:
            return True

        def endRender(self) -> bool:
            return True

        def count(self) -> int:
            return len(ready)

        def layout(self):
            return layout

        def filePath(self, base: str, extension: str) -> str:
            return f"{base}.{extension}"

        def next(self) -> bool:
            if self.done >= len(ready):
                return False
            extent, layers, below = ready[self.done]
            main.setExtent(extent)
            main.setLayers(layers)
            inset.setLayers(below)
            self.done += 1
            return True

    gc.collect()
    start = process_time()
    result, reason = QgsLayoutExporter.exportToPdf(Pages(), str(out), pdf_settings(), None)
    seconds = process_time() - start
    if result != QgsLayoutExporter.ExportResult.Success:
        raise SystemExit(reason)
    return seconds + building[0]


def _timed(owner: Any, name: str) -> list[float]:
    """Let a method add up the time it takes in the list returned."""
    spent, inner = [0.0], getattr(owner, name)

    def outer(*values: Any) -> Any:
        start = process_time()
        made = inner(*values)
        spent[0] += process_time() - start
        return made

    setattr(owner, name, outer)
    return spent


def memory_mb() -> float:
    """Return what the process holds now, in megabytes."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


def memory_growth(workspace: Path, out: Path, pages: int) -> tuple[float, float]:
    """Return megabytes held after 10 pages and after *pages*; areas and themes come round again."""
    album = album_of(workspace, out)
    subjects = album.subjects
    while len(album.subjects) < pages:
        album.subjects = [*album.subjects, *subjects]
    album.subjects = [
        type(one)(one.area, number, one.theme) for number, one in enumerate(album.subjects[:pages], 1)
    ]
    album.pages = pages
    early = 0.0
    for page in album.steps():
        if page == 10:
            gc.collect()
            early = memory_mb()
    gc.collect()
    late = memory_mb()
    album.finish()
    return early, max(late, memory_mb())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--workspace", type=Path)
    parser.add_argument("--pages", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    app = application()
    with tempfile.TemporaryDirectory(prefix="kotaku-bench-") as name:
        folder = Path(name)
        workspace = options.workspace or sample(folder / "contoh")
        time_bare(workspace, folder / "warm.pdf")
        albums, bares, pages = [], [], 0
        for number in range(options.rounds):  # by turns, so that other work on the machine meets both
            bares.append(time_bare(workspace, folder / f"bare{number}.pdf"))
            seconds, pages = time_album(workspace, folder / f"album{number}.pdf")
            albums.append(seconds)
        album, bare = statistics.median(albums), statistics.median(bares)
        over = min(a / b for a, b in zip(albums, bares)) - 1
        print(f"{pages} pages: album {1000 * album / pages:.0f} ms, bare {1000 * bare / pages:.0f} ms a page")
        print(f"overhead {100 * (album / bare - 1):.1f} % (median), {100 * over:.1f} % (quietest round)")
        early, late = memory_growth(workspace, folder / "long.pdf", options.pages)
        print(f"memory {early:.0f} MB after 10 pages, {late:.0f} MB after {options.pages}")
        failed = over > AIM or late - early > FLAT_MB
    sys.stdout.flush()
    del app
    os._exit(1 if options.check and failed else 0)


if __name__ == "__main__":
    main()
