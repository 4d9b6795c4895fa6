"""The tables whose columns follow the regulation: what was counted, what was judged, what was summed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kotaku_qgis.core.errors import N_
from kotaku_qgis.workspace.description import BOOL, INT, REAL, TEXT, TIME, Column, Link, Table

if TYPE_CHECKING:
    from kotaku_qgis.core.regulation import Regulation

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


LIVE = "isi_"
"""Prefix of the columns of ``baseline`` in which a form scores itself; see :func:`live_columns`."""


def live_columns(regulation: Regulation) -> tuple[Column, ...]:
    """Return the columns that a form fills while one types, also on a tablet without the plugin.

    They are for the eyes of whoever types: maps, tables and sums read ``asesmen``. They are neither imported
    nor exported and leave no trace in the history.
    """
    return (
        *(Column(LIVE + p.percent_column, REAL, p.name.id, "%") for p in regulation.parameters),
        *(Column(LIVE + p.score_column, INT, p.name.id) for p in regulation.parameters),
        *(Column(LIVE + a.mean_column, REAL, a.name.id, "%") for a in regulation.aspects),
        Column(f"{LIVE}total", INT, N_("Total score")),
        Column(f"{LIVE}kelas", TEXT, N_("Class")),
        Column(f"{LIVE}kode_kelas", TEXT, N_("Class code")),
        Column(f"{LIVE}prioritas", INT, N_("Priority")),
        Column(f"{LIVE}lengkap", BOOL, N_("Complete"), choices=_YES_NO),
    )


def is_live(name: str) -> bool:
    """Return whether a column of ``baseline`` only serves the form."""
    return name.startswith(LIVE)


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
            *live_columns(regulation),
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
