"""The workspace's tables, described once for every store (GeoPackage now, PostGIS later).

The volume columns of ``baseline`` and the results in ``asesmen`` and ``agregat`` follow the regulation of
the workspace. Codes are text; keys between tables are UUID text, so that two copies can be merged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kotaku_qgis.core.errors import N_
from kotaku_qgis.workspace.description import (
    BOOL,
    INT,
    LINE,
    POINT,
    POLYGON,
    REAL,
    TEXT,
    TIME,
    Column,
    Link,
    Table,
)
from kotaku_qgis.workspace.record_tables import (
    CONSIDERATION_COLUMNS,
    HEADER_COLUMNS,
    LIVE,
    agregat,
    asesmen,
    baseline,
    is_live,
    live_columns,
)

if TYPE_CHECKING:
    from kotaku_qgis.core.regulation import Regulation

SCHEMA_VERSION = 3

JOINED, FREE = "rt", "bebas"
"""How the outline of a kawasan came about: it follows its RT, or it was drawn by hand."""

WILAYAH = Table(
    "wilayah",
    N_("Administrative areas"),
    (
        Column("wilayah_id", TEXT, N_("Area id"), required=True),
        Column(
            "tingkat",
            TEXT,
            N_("Level"),
            required=True,
            choices=(
                ("kota", N_("City")),
                ("kecamatan", N_("District (kecamatan)")),
                ("kelurahan", N_("Kelurahan")),
            ),
        ),
        Column("nama", TEXT, N_("Name"), required=True),
        Column("induk_id", TEXT, N_("Belongs to")),
        Column("kode_kemendagri", TEXT, N_("Kemendagri code")),
        Column("kode_bps", TEXT, N_("BPS code")),
        Column("kode_sim", TEXT, N_("SIM KOTAKU code")),
        Column("sumber", TEXT, N_("Source")),
    ),
    POLYGON,
    "wilayah_id",
    (("wilayah_id",), ("induk_id", "tingkat", "nama")),
    (Link("induk_id", "wilayah", "wilayah_id"),),
)

KAWASAN = Table(
    "kawasan",
    N_("Slum areas (kawasan kumuh)"),
    (
        Column("kawasan_id", TEXT, N_("Kawasan id"), required=True),
        Column("nama", TEXT, N_("Name"), required=True),
        Column("kode", TEXT, N_("Code")),
        Column("no_sk", TEXT, N_("SK number")),
        Column("tanggal_sk", TEXT, N_("SK date")),
        Column("luas_sk_ha", REAL, N_("Area in the SK"), "ha"),
        Column(
            "bentuk",
            TEXT,
            N_("Outline"),
            choices=((JOINED, N_("Joined from its RT")), (FREE, N_("Drawn freely"))),
        ),
        Column("catatan", TEXT, N_("Notes")),
    ),
    POLYGON,
    "kawasan_id",
    (("kawasan_id",),),
)

RT = Table(
    "rt",
    N_("RT"),
    (
        Column("rt_id", TEXT, N_("RT id"), required=True),
        Column("wilayah_id", TEXT, N_("Kelurahan")),
        Column("kawasan_id", TEXT, N_("Kawasan kumuh")),
        Column("rt_rw", TEXT, N_("RT/RW")),
        Column("rt_rw_asal", TEXT, N_("RT/RW as it came")),
        Column("luas_gambar_ha", REAL, N_("Drawn area"), "ha"),
        Column("sumber", TEXT, N_("Source")),
        Column("catatan", TEXT, N_("Notes")),
        Column("atribut_asal", TEXT, N_("Attributes as they came (JSON)")),
    ),
    POLYGON,
    "rt_id",
    (("rt_id",), ("wilayah_id", "rt_rw")),
    (Link("wilayah_id", "wilayah", "wilayah_id"), Link("kawasan_id", "kawasan", "kawasan_id")),
)

KEGIATAN = Table(
    "kegiatan",
    N_("Interventions"),
    (
        Column("kegiatan_id", TEXT, N_("Intervention id"), required=True),
        Column("rt_id", TEXT, N_("RT")),
        Column("kawasan_id", TEXT, N_("Kawasan kumuh")),
        Column("tahun", INT, N_("Year"), required=True),
        Column("parameter", TEXT, N_("Parameter")),
        Column("volume", REAL, N_("Volume")),
        Column("kegiatan", TEXT, N_("Activity")),
        Column(
            "sumber_dana",
            TEXT,
            N_("Funding"),
            choices=tuple(
                (name, name)
                for name in ("APBN", "APBD Prov", "APBD Kab-Kota", "Dana Desa", "CSR", "swadaya", "lain")
            ),
        ),
        Column("biaya_rp", REAL, N_("Cost"), "Rp"),
        Column("catatan", TEXT, N_("Notes")),
    ),
    None,
    "kegiatan_id",
    (("kegiatan_id",),),
    (Link("rt_id", "rt", "rt_id"), Link("kawasan_id", "kawasan", "kawasan_id")),
)

FOTO = Table(
    "foto",
    N_("Photos"),
    (
        Column("foto_id", TEXT, N_("Photo id"), required=True),
        Column("rt_id", TEXT, N_("RT")),
        Column("berkas", TEXT, N_("File"), required=True),
        Column("waktu", TIME, N_("Time")),
        Column("arah", REAL, N_("Direction"), "°"),
        Column("keterangan", TEXT, N_("Caption")),
    ),
    POINT,
    "foto_id",
    (("foto_id",),),
    (Link("rt_id", "rt", "rt_id"),),
)

JEJAK = Table(
    "jejak",
    N_("Tracks"),
    (
        Column("jejak_id", TEXT, N_("Track id"), required=True),
        Column("rt_id", TEXT, N_("RT")),
        Column("nama", TEXT, N_("Name")),
        Column("jenis", TEXT, N_("Kind"), choices=(("track", N_("Track")), ("route", N_("Route")))),
        Column("waktu_mulai", TIME, N_("Begun")),
        Column("waktu_selesai", TIME, N_("Ended")),
        Column("sumber", TEXT, N_("Source")),
        Column("catatan", TEXT, N_("Notes")),
    ),
    LINE,
    "jejak_id",
    (("jejak_id",),),
    (Link("rt_id", "rt", "rt_id"),),
)

TITIK = Table(
    "titik",
    N_("Survey points"),
    (
        Column("titik_id", TEXT, N_("Point id"), required=True),
        Column("rt_id", TEXT, N_("RT")),
        Column("nama", TEXT, N_("Name")),
        Column("jenis", TEXT, N_("Kind")),
        Column("keterangan", TEXT, N_("Caption")),
        Column("waktu", TIME, N_("Time")),
        Column("sumber", TEXT, N_("Source")),
    ),
    POINT,
    "titik_id",
    (("titik_id",),),
    (Link("rt_id", "rt", "rt_id"),),
)

_CONDITION = (("baik", N_("Good")), ("rusak", N_("Damaged")), ("belum ada", N_("Missing")))


def _network(name: str, label: str) -> Table:
    return Table(
        name,
        label,
        (
            Column("jenis", TEXT, N_("Kind")),
            Column("kondisi", TEXT, N_("Condition"), choices=_CONDITION),
            Column("lebar_m", REAL, N_("Width"), "m"),
            Column("sumber", TEXT, N_("Source")),
            Column("catatan", TEXT, N_("Notes")),
        ),
        LINE,
    )


JALAN = _network("jalan", N_("Roads"))
DRAINASE = _network("drainase", N_("Drains"))
BANGUNAN = Table(
    "bangunan",
    N_("Buildings"),
    (
        Column("jenis", TEXT, N_("Kind")),
        Column("kondisi", TEXT, N_("Condition"), choices=_CONDITION[:2]),
        Column("sumber", TEXT, N_("Source")),
    ),
    POLYGON,
)

RIWAYAT = Table(
    "riwayat",
    N_("History"),
    (
        Column("waktu", TIME, N_("Time"), required=True),
        Column("pengguna", TEXT, N_("User")),
        Column("tindakan", TEXT, N_("Action"), required=True),
        Column("tabel", TEXT, N_("Table"), required=True),
        Column("kunci", TEXT, N_("Record")),
        Column("kolom", TEXT, N_("Column")),
        Column("nilai_lama", TEXT, N_("Old value")),
        Column("nilai_baru", TEXT, N_("New value")),
        Column("sumber", TEXT, N_("Source")),
        Column("langkah", TEXT, N_("Step")),
    ),
)

META = Table(
    "meta",
    N_("Settings"),
    (Column("kunci", TEXT, N_("Key"), required=True), Column("nilai", TEXT, N_("Value"))),
    None,
    None,
    (("kunci",),),
)


def tables(regulation: Regulation) -> tuple[Table, ...]:
    """Return every table of a workspace under *regulation*, targets of links before their sources."""
    return (
        META,
        WILAYAH,
        KAWASAN,
        RT,
        baseline(regulation),
        asesmen(regulation),
        agregat(regulation),
        KEGIATAN,
        FOTO,
        JEJAK,
        TITIK,
        JALAN,
        DRAINASE,
        BANGUNAN,
        RIWAYAT,
    )


__all__ = [
    "BOOL",
    "CONSIDERATION_COLUMNS",
    "HEADER_COLUMNS",
    "INT",
    "LINE",
    "LIVE",
    "POINT",
    "POLYGON",
    "REAL",
    "TEXT",
    "TIME",
    "Column",
    "Link",
    "Table",
    "agregat",
    "asesmen",
    "baseline",
    "is_live",
    "live_columns",
    "tables",
]
