"""The view that maps and tables read: every RT in every year, with names, counts and scores side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kotaku_qgis.core.errors import N_
from kotaku_qgis.workspace import schema
from kotaku_qgis.workspace.sql import filled, quoted

if TYPE_CHECKING:
    from kotaku_qgis.core.regulation import Regulation

RT_ASESMEN = "rt_asesmen"
_FID_YEARS = 10000
_VIEW = """
CREATE VIEW $view AS SELECT $columns
FROM rt LEFT JOIN (SELECT DISTINCT tahun FROM baseline) AS tahunan ON 1
LEFT JOIN baseline ON baseline.rt_id = rt.rt_id AND baseline.tahun = tahunan.tahun
LEFT JOIN asesmen ON asesmen.rt_id = rt.rt_id AND asesmen.tahun = tahunan.tahun
LEFT JOIN wilayah AS kel ON kel.wilayah_id = rt.wilayah_id
LEFT JOIN wilayah AS kec ON kec.wilayah_id = kel.induk_id AND kec.tingkat = 'kecamatan'
LEFT JOIN kawasan ON kawasan.kawasan_id = rt.kawasan_id"""


def _source(regulation: Regulation) -> list[tuple[str, str, schema.Column | None]]:
    """Return (alias, expression, described column) of the view, in order."""
    rt, areas = schema.RT, schema.WILAYAH
    listed: list[tuple[str, str, schema.Column | None]] = [
        # GDAL takes a view's feature id from a column of this name; readable backwards as RT and year
        ("OGC_FID", f"CAST(rt.fid * {_FID_YEARS} + coalesce(tahunan.tahun, 0) AS INTEGER)", None),
        ("geom", "rt.geom", None),
        ("rt_id", "rt.rt_id", rt.column("rt_id")),
        ("rt_rw", "rt.rt_rw", rt.column("rt_rw")),
        ("kelurahan", "kel.nama", schema.Column("kelurahan", schema.TEXT, rt.column("wilayah_id").label)),
        (
            "kecamatan",
            "kec.nama",
            schema.Column("kecamatan", schema.TEXT, areas.column("tingkat").choices[1][1]),
        ),
        ("kawasan", "kawasan.nama", schema.Column("kawasan", schema.TEXT, rt.column("kawasan_id").label)),
        (
            "wilayah_id",
            "rt.wilayah_id",
            schema.Column("wilayah_id", schema.TEXT, areas.column("wilayah_id").label),
        ),
        ("kawasan_id", "rt.kawasan_id", schema.KAWASAN.column("kawasan_id")),
        ("tahun", "tahunan.tahun", schema.baseline(regulation).column("tahun")),
        ("luas_gambar_ha", "rt.luas_gambar_ha", rt.column("luas_gambar_ha")),
    ]
    taken = {alias for alias, _, _ in listed} | {"baseline_id", "sumber", "catatan"}
    for table in (schema.baseline(regulation), schema.asesmen(regulation)):
        for column in table.columns:
            if column.name not in taken and not schema.is_live(column.name):
                listed.append((column.name, f"{table.name}.{column.name}", column))
                taken.add(column.name)
    listed.append(("catatan", "rt.catatan", rt.column("catatan")))
    return listed


def view_statement(regulation: Regulation) -> str:
    """Return the statement that makes ``rt_asesmen``; without any record, one row per RT and no year."""
    columns = ", ".join(f"{text} AS {quoted(alias)}" for alias, text, _ in _source(regulation))
    return filled(_VIEW, view=quoted(RT_ASESMEN), columns=columns)


def view_columns(regulation: Regulation) -> list[schema.Column]:
    """Return the described columns of ``rt_asesmen``, without feature id and geometry."""
    return [column for _, _, column in _source(regulation) if column is not None]


def as_table(regulation: Regulation) -> schema.Table:
    """Return ``rt_asesmen`` described like a table, for reading and for its form."""
    return schema.Table(
        RT_ASESMEN, N_("RT: assessment per year"), tuple(view_columns(regulation)), schema.POLYGON
    )


def dropped() -> str:
    """Return the statement that takes the view away, for a migration that makes it again."""
    return f"DROP VIEW IF EXISTS {quoted(RT_ASESMEN)}"
