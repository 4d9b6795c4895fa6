"""The columns of exported layers: full names, SIM KOTAKU's names, and short names for shapefiles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import N_, KotakuError
from kotaku_qgis.exchange.records import sim_codes
from kotaku_qgis.exchange.vector import Field, Table
from kotaku_qgis.workspace import schema

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kotaku_qgis.core.regulation import Regulation
    from kotaku_qgis.exchange.records import Year
    from kotaku_qgis.workspace.captions import Captions

SHAPEFILE_NAME = 10
SHORT = {
    "kode_kemendagri": "kode_dagri",
    "luas_flag_ha": "l_flag_ha",
    "luas_verifikasi_ha": "l_verif_ha",
    "luas_gambar_ha": "l_gambr_ha",
    "jumlah_bangunan": "jml_bangun",
    "jumlah_penduduk": "jml_jiwa",
    "jumlah_rt_lengkap": "rt_lengkap",
    "panjang_jalan_ideal_m": "jalan_m",
    "panjang_drainase_ideal_m": "drainase_m",
    "pt_strategis": "pt_strateg",
    "pt_kepadatan": "pt_padat",
    "legal_status": "legal_stat",
    "rata_kekumuhan": "rata_kumuh",
    "luas_kumuh_ha": "l_kumuh_ha",
    "pertimbangan": "pertimb",
    "pertimbangan_kelas": "pertimb_kl",
    "pola_penanganan": "pola_tangn",
    "kosong_nol": "kosong_nol",
    "tanggal_sk": "tgl_sk",
}
"""Names above ten letters, shortened on purpose: a driver that cuts them makes them collide."""
_HIDDEN = {"rt_id", "wilayah_id", "kawasan_id", "unit_id", "tingkat", "atribut_asal", "dihitung"}
_STATUS = (
    ("Provinsi", "provinsi", "text", N_("Province")),
    ("Kode_Prov", "Kode_Prov", "text", N_("Province, SIM KOTAKU code")),
    ("Kab_Kota", "kota", "text", N_("City")),
    ("Kode_Kab", "Kode_Kab", "text", N_("City, SIM KOTAKU code")),
    ("Kecamatan", "kecamatan", "text", N_("District (kecamatan)")),
    ("Kode_Kec", "Kode_Kec", "text", N_("District, SIM KOTAKU code")),
    ("Kelurahan", "kelurahan", "text", N_("Kelurahan")),
    ("Kode_Kel", "Kode_Kel", "text", N_("Kelurahan, SIM KOTAKU code")),
    ("RT_RW", "rt_rw", "text", N_("RT/RW")),
    ("Kode_RTRW", "Kode_RTRW", "text", N_("RT/RW with the code of the kelurahan")),
)
_OUTCOME = (
    ("skor_awal", "skor_awal", "int", N_("Score in the first year"), ""),
    ("luas_awal", "luas_awal", "real", N_("Slum area in the first year"), "ha"),
    ("kum_awal", "kum_awal", "text", N_("Class in the first year"), ""),
    ("skor_akhir", "skor_akhir", "int", N_("Score in the last year"), ""),
    ("luas_akhir", "luas_akhir", "real", N_("Slum area in the last year"), "ha"),
    ("kum_akhir", "kum_akhir", "text", N_("Class in the last year"), ""),
    ("p_kumuh", "p_kumuh", "real", N_("Slum area reduced"), "ha"),
    ("Sumber", "Sumber", "text", N_("Source"), ""),
)


def described(columns: Sequence[schema.Column], captions: Captions) -> list[Field]:
    """Return the fields of described columns, keys of the database left out."""
    return [
        Field(one.name, one.name, one.type, captions.column(one), one.unit)
        for one in columns
        if one.name not in _HIDDEN
    ]


def full_tables(
    year: Year, regulation: Regulation, captions: Captions, rt_columns: Sequence[schema.Column]
) -> list[Table]:
    """Return RT, kelurahan and, when there are any, kawasan with all their columns."""
    sums = described([one for one in schema.agregat(regulation).columns if one.name != "nama"], captions)
    areas = {one.name: one for one in schema.WILAYAH.columns}
    district = Field("kecamatan", "kecamatan", "text", captions.text(areas["tingkat"].choices[1][1]))
    codes = described([areas[name] for name in ("nama", "kode_kemendagri", "kode_bps", "kode_sim")], captions)
    place = described([one for one in schema.KAWASAN.columns if one.name != "catatan"], captions)
    city = Field("kota", "kota", "text", captions.text(areas["tingkat"].choices[0][1]))
    tables = [
        Table("rt", captions.text(schema.RT.label), (city, *described(rt_columns, captions)), year.rt),
        Table(
            "kelurahan",
            captions.text(areas["tingkat"].choices[2][1]),
            (*codes, district, *sums),
            year.kelurahan,
        ),
    ]
    if year.kawasan:
        tables.append(Table("kawasan", captions.text(schema.KAWASAN.label), (*place, *sums), year.kawasan))
    return tables


def shortened(table: Table) -> Table:
    """Return *table* with names that a shapefile keeps whole.

    Raises
    ------
    KotakuError
        When two columns would share a name; it names them.
    """
    fields = [
        Field(SHORT.get(one.name, one.name), one.source, one.type, one.label, one.unit)
        for one in table.fields
    ]
    names = [one.name.lower() for one in fields]
    bad = sorted({name for name in names if len(name) > SHAPEFILE_NAME or names.count(name) > 1})
    if bad:
        raise KotakuError(
            N_("These columns have no short name for a shapefile: {names}."), names=", ".join(bad)
        )
    return Table(table.name, table.title, tuple(fields), table.rows)


def class_text(regulation: Regulation, code: str | None) -> str | None:
    """Return a class as SIM KOTAKU writes it: ``KUMUH SEDANG``."""
    return regulation.slum_class(code).name.id.upper() if code else None


def sim_rows(
    year: Year, before: Mapping[str, Mapping[str, Any]], regulation: Regulation
) -> list[dict[str, Any]]:
    """Return the RT with codes and the scores of the first and the last year, in SIM KOTAKU's names.

    Parameters
    ----------
    before
        Assessments of the first year by ``rt_id``.
    """
    rows = []
    for row in year.rt:
        codes = sim_codes(year.areas.get(row["wilayah_id"] or ""))
        first = before.get(row["rt_id"], {})
        start, end = first.get("luas_kumuh_ha"), row.get("luas_kumuh_ha")
        known = codes["Kode_Kel"] and row["rt_rw"]
        rows.append(
            {
                **row,
                **codes,
                "Kode_RTRW": f"{codes['Kode_Kel']}-{row['rt_rw']}" if known else None,
                "skor_awal": first.get("total"),
                "luas_awal": start,
                "kum_awal": class_text(regulation, first.get("kelas")),
                "skor_akhir": row.get("total"),
                "luas_akhir": end,
                "kum_akhir": class_text(regulation, row.get("kelas")),
                "p_kumuh": None if start is None or end is None else start - end,
                "Sumber": f"{row['peraturan']}, {year.first_year}-{year.year}" if row["peraturan"] else None,
                **{
                    f"k{one.code[0]}_{one.code[1:]}": band(regulation, row.get(one.score_column))
                    for one in regulation.parameters
                },
            }
        )
    return rows


def band(regulation: Regulation, score: Any) -> str | None:
    """Return the percents a score stands for, without ``<`` and ``>``: ``51-75%``."""
    if score is None:
        return None
    return _bands(sorted(regulation.steps, key=lambda step: step.minimum)).get(int(score))


def _bands(steps: Sequence[Any]) -> dict[int, str]:
    found = {}
    for index, step in enumerate(steps):
        above = steps[index + 1].minimum - 1 if index + 1 < len(steps) else 100
        found[step.score] = f"{step.minimum:g}-{above:g}%"
    if 0 not in found and steps:
        found[0] = f"0-{steps[0].minimum - 1:g}%"
    return found


def sim_tables(rows: Sequence[Mapping[str, Any]], regulation: Regulation, captions: Captions) -> list[Table]:
    """Return the layers of status and of profile in SIM KOTAKU's exchange schema."""
    place = tuple(Field(name, source, kind, captions.text(label)) for name, source, kind, label in _STATUS)
    outcome = tuple(
        Field(name, source, kind, captions.text(label), unit) for name, source, kind, label, unit in _OUTCOME
    )
    profile = list(place)
    for aspect in regulation.aspects:
        for one in regulation.parameters_of(aspect.code):
            stem = f"k{one.code[0]}_{one.code[1:]}"
            name = one.name.in_(captions.lang)
            profile.append(Field(f"{stem}_p", one.percent_column, "real", name, "%"))
            profile.append(Field(stem, stem, "text", name))
        profile.append(
            Field(f"k{aspect.code}_p", aspect.mean_column, "real", aspect.name.in_(captions.lang), "%")
        )
    return [
        Table("status_kumuh", captions.text(N_("Slum status (SIM KOTAKU)")), (*place, *outcome), rows),
        Table("profil_kumuh", captions.text(N_("Slum profile (SIM KOTAKU)")), (*profile, *outcome), rows),
    ]
