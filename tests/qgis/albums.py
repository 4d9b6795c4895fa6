"""Albums as the tests ask for them."""

from __future__ import annotations

from pathlib import Path

from kotaku_qgis.maps.job import CITY, Job


def export_album(ws, out, year, lang="id", *, scope="all", kelurahan=None, date=None, feedback=None, **more):
    """Print city and kelurahan; *scope* is ``all``, ``city`` or ``kelurahan``, *kelurahan* are the ids wanted."""
    from qgis.PyQt.QtCore import Qt

    from kotaku_qgis.maps.album import run

    below = ("kelurahan:*",) if kelurahan is None else tuple(f"kelurahan:{one}" for one in kelurahan)
    areas = {"all": (CITY, *below), "city": (CITY,), "kelurahan": below}[scope]
    day = date.toString(Qt.DateFormat.ISODate) if date else ""
    return run(ws, Job(str(ws.path), str(Path(out)), year, lang, areas, date=day, **more), feedback)
