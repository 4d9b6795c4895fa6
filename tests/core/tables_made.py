"""A workspace of two kelurahan without a database, and strategies for tables as offices might send them."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

from hypothesis import strategies as st

from kotaku_qgis.core.regulation import load

RULES = load("permen-14-2018")
KOTA = {"wilayah_id": "k", "tingkat": "kota", "nama": "Metro", "induk_id": None, "geom": None}
AREAS = [KOTA, *({"wilayah_id": key, "tingkat": "kelurahan", "nama": name, "induk_id": "k", "geom": None}
                 for key, name in (("s", "Sari"), ("a", "Asri")))]  # fmt: skip
RT = [
    {"rt_id": f"{area}{number}", "wilayah_id": area, "rt_rw": f"RT00{number}-RW001", "geom": b"x"}
    for area in "sa"
    for number in (1, 2, 3)
]


class Desk:
    """What a check asks a workspace for; anything that would write is not there."""

    def __init__(self, baseline=()):
        self.regulation = RULES
        self.settings = SimpleNamespace(kota="Metro")
        self.tables = {"wilayah": AREAS, "rt": RT, "baseline": list(baseline)}

    def rows(self, table):
        return [dict(row) for row in self.tables[table]]


COLUMNS = (
    "Kelurahan", "RT/RW", "RT", "RW", "Tahun", "Luas Verifikasi (ha)", "Jumlah Bangunan", "Jumlah Penduduk",
    "Jumlah KK", "Panjang jalan ideal", "1a Vol", "1a %", "1a Nilai", "1b Vol", "2a Vol", "3a Vol", "4a Vol",
    "7b Vol", "Total Nilai", "Tingkat Kekumuhan", "", "No", "Keterangan", "=1+1",
)  # fmt: skip
words = st.sampled_from(
    ["Sari", "Asri", "sari ", "Sary", "RT 1 RW 1", "RT001-RW001", "001/001", "3/2", "RT9", "2020", "2019",
     "1,5", "1.5", "1.409", "1,409 ha", "12 unit", "60 %", "-", "n/a", "#NUM!", "#REF!", "#DIV/0!", "JUMLAH",
     "=SUM(A1:A9)", "=cmd|'/c calc'!A1", "+1", "@x", "KR", "Kumuh Ringan", "1e309", "NaN", "∞", "½", "1 000",
     "１２", "\u200b", "\x07", "a\nb", '"', ";", "\t", "é", "☃"]
)  # fmt: skip
cells = st.one_of(
    st.none(),
    words,
    st.text(max_size=12),
    st.integers(-(10**18), 10**18),
    st.integers(0, 60),
    st.floats(allow_nan=False, width=64),
    st.booleans(),
    st.datetimes(dt.datetime(1900, 3, 1), dt.datetime(2100, 1, 1)),  # noqa: DTZ001 (cells have no zone)
)
headers = st.lists(st.sampled_from(COLUMNS), min_size=1, max_size=12)
grids = st.builds(
    lambda above, head, rows: [*above, head, *rows],
    st.lists(st.lists(cells, max_size=3), max_size=3),
    headers,
    st.lists(st.lists(cells, max_size=13), max_size=8),
)
likely = st.builds(
    lambda rows: [["Kelurahan", "RT/RW", "Tahun", "Jumlah KK", "Jumlah Bangunan", "1a Vol", "1a Nilai", "4a Vol"], *rows],
    st.lists(
        st.tuples(
            st.sampled_from(["Sari", "Asri", "Sary", None]),
            st.sampled_from(["RT 1 RW 1", "RT2/RW1", "RT 9 RW 9", "x"]),
            st.sampled_from([2019, 2020, "2020", "x"]),
            cells, cells, cells, cells, cells,
        ).map(list),
        min_size=1,
        max_size=10,
    ),
)  # fmt: skip
