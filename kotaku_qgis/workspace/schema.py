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

if TYPE_CHECKING:
    from kotaku_qgis.core.regulation import Regulation

SCHEMA_VERSION = 2

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

_YES_NO = (("1", N_("Yes")), ("0", N_("No")))

HEADER_COLUMNS = (
    Column("luas_flag_ha", REAL, N_("Area in the SK (luas flag)"), "ha"),
    Column("luas_verifikasi_ha", REAL, N_("Verified area"), "ha"),
    Column("jumlah_bangunan", REAL, N_("Buildings"), "unit"),
    Column("jumlah_penduduk", REAL, N_("People"), "jiwa"),
    Column("jumlah_kk", REAL, N_("Households"), "KK"),
    Column("panjang_jalan_ideal_m", REAL, N_("Ideal road length"), "m"),
    Column("panjang_drainase_ideal_m", REAL, N_("Ideal drainage length"), "m"),
)
CONSIDERATION_COLUMNS = (
    Column("pt_strategis", INT, N_("Strategic value of the location")),
    Column("pt_kepadatan", INT, N_("Population density")),
    Column("pt_sosial", INT, N_("Social, economic and cultural potential")),
    Column("legal_status", BOOL, N_("Land tenure is clear"), choices=_YES_NO),
    Column("legal_rtr", BOOL, N_("Use agrees with the spatial plan (RTR)"), choices=_YES_NO),
)


def baseline(regulation: Regulation) -> Table:
    """Return the table of counted records, one per RT and year, with the regulation's volume columns."""
    volumes = tuple(
        Column(parameter.volume_column, REAL, parameter.name.id, parameter.unit)
        for parameter in regulation.parameters
    )
    return Table(
        "baseline",
        N_("Baseline records"),
        (
            Column("baseline_id", TEXT, N_("Record id"), required=True),
            Column("rt_id", TEXT, N_("RT"), required=True),
            Column("tahun", INT, N_("Year"), required=True),
            *HEADER_COLUMNS,
            *volumes,
            *CONSIDERATION_COLUMNS,
            Column("kosong_nol", BOOL, N_("Blanks count as 0"), choices=_YES_NO),
            Column("sumber", TEXT, N_("Source")),
            Column("catatan", TEXT, N_("Notes")),
        ),
        None,
        "baseline_id",
        (("baseline_id",), ("rt_id", "tahun")),
        (Link("rt_id", "rt", "rt_id"),),
    )


def _results(regulation: Regulation) -> tuple[Column, ...]:
    return (
        *(Column(p.percent_column, REAL, p.name.id, "%") for p in regulation.parameters),
        *(Column(p.score_column, INT, p.name.id) for p in regulation.parameters),
        *(Column(a.mean_column, REAL, a.name.id, "%") for a in regulation.aspects),
        Column("rata_kekumuhan", REAL, N_("Mean slum condition"), "%"),
        Column("total", INT, N_("Total score")),
        Column("kelas", TEXT, N_("Class")),
        Column("lengkap", BOOL, N_("Complete"), choices=_YES_NO),
        Column("luas_ha", REAL, N_("Area counted"), "ha"),
        Column("luas_kumuh_ha", REAL, N_("Slum area"), "ha"),
        Column("peraturan", TEXT, N_("Regulation"), required=True),
        Column("dihitung", TIME, N_("Computed at")),
    )


def asesmen(regulation: Regulation) -> Table:
    """Return the table of stored scores, one row per RT and year, each naming the regulation that made it."""
    return Table(
        "asesmen",
        N_("Assessments"),
        (
            Column("rt_id", TEXT, N_("RT"), required=True),
            Column("tahun", INT, N_("Year"), required=True),
            *_results(regulation),
            Column("pertimbangan", INT, N_("Other considerations, sum")),
            Column("pertimbangan_kelas", TEXT, N_("Other considerations")),
            Column("legal", BOOL, N_("Land legality"), choices=_YES_NO),
            Column("kode_kelas", TEXT, N_("Class code")),
            Column("prioritas", INT, N_("Priority")),
            Column("pola_penanganan", TEXT, N_("Suggested handling")),
        ),
        None,
        None,
        (("rt_id", "tahun"),),
        (Link("rt_id", "rt", "rt_id", cascade=True),),
    )


def agregat(regulation: Regulation) -> Table:
    """Return the table of sums: kawasan, kelurahan, kecamatan, kota per year, scored from sums."""
    return Table(
        "agregat",
        N_("Summed assessments"),
        (
            Column(
                "tingkat",
                TEXT,
                N_("Level"),
                required=True,
                choices=(
                    ("kawasan", N_("Kawasan")),
                    ("kelurahan", N_("Kelurahan")),
                    ("kecamatan", N_("District (kecamatan)")),
                    ("kota", N_("City")),
                ),
            ),
            Column("unit_id", TEXT, N_("Unit id"), required=True),
            Column("nama", TEXT, N_("Name")),
            Column("tahun", INT, N_("Year"), required=True),
            Column("jumlah_rt", INT, N_("RT with a record")),
            Column("jumlah_rt_lengkap", INT, N_("RT with a complete record")),
            *(Column(c.name, c.type, c.label, c.unit) for c in HEADER_COLUMNS),
            *(Column(p.volume_column, REAL, p.name.id, p.unit) for p in regulation.parameters),
            *_results(regulation),
            *(Column(f"luas_{c.code.lower()}_ha", REAL, c.name.id, "ha") for c in regulation.classes),
        ),
        None,
        None,
        (("tingkat", "unit_id", "tahun"),),
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
    "INT",
    "LINE",
    "POINT",
    "POLYGON",
    "REAL",
    "TEXT",
    "TIME",
    "Column",
    "Link",
    "Table",
    "tables",
]
