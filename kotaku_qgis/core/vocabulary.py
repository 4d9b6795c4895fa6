"""What offices call the columns of their layers and tables; the words by which a field is recognised."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")
_ROLES = {
    "v": "v", "vol": "v", "volume": "v", "jml": "v", "jumlah": "v", "numerik": "v",
    "p": "p", "pct": "p", "persen": "p", "prosen": "p", "persentase": "p", "prosentase": "p", "percent": "p",
    "%": "p", "persentasi": "p",
    "n": "n", "nilai": "n", "skor": "n", "score": "n", "bobot": "n",
    "r": "r", "rata": "r", "ratarata": "r", "rerata": "r",
}  # fmt: skip
_CODE = re.compile(
    r"(?:^|_)(?:(?P<pre>v|vol|volume|p|persen|prosen|pct|n|nilai|skor|k)_?)?"
    r"(?P<aspect>[1-9])_?(?P<letter>[a-z])(?:_?(?P<post>v|p|n|vol|pct|nilai|skor|persen|prosen))?(?=_|$)"
)
_ASPECT = re.compile(
    r"^(?:k(?P<sim>[1-9])_p|(?:rata|rata_rata|ratarata|r|rerata)_?(?P<a>[1-9])|(?P<b>[1-9])_?(?:r|rata|rata_rata))$"
)

NAMES: dict[str, tuple[str, ...]] = {
    "kelurahan": (
        "kelurahan", "namakelurahan", "nmkel", "namakel", "kelurahandesa", "desakelurahan", "keldesa",
        "desakel", "desa", "namadesa", "kel", "wadmkd", "namobj", "nmdesa", "village", "kelurahannama",
        "nagari", "gampong",
    ),
    "kecamatan": ("kecamatan", "namakecamatan", "kec", "nmkec", "namakec", "wadmkc", "distrik", "district"),
    "kota": (
        "kota", "kabkota", "kabupatenkota", "kotakabupaten", "kabupaten", "kab", "namakota", "nmkab",
        "wadmkk", "kotakab", "namakab", "city",
    ),
    "kode_kemendagri": ("kodekemendagri", "kdepum", "kodedagri", "kode", "kodewilayah", "kodedesa", "iddesa"),
    "kode_bps": ("kodebps", "kdcbps", "kdebps", "idbps", "kodewilayahbps"),
    "kode_sim": ("kodesim", "kodekel", "kodekelurahan", "kdkel"),
    "kode": ("kodertrw", "kodert", "kodebasis", "idbasis"),
    "rt_rw": ("rtrw", "rtrws", "namart", "nama", "rtdanrw", "namartrw", "basis", "rtnya", "nortrw"),
    "rw_rt": ("rwrt",),
    "rt": ("rt", "nort", "nomorrt", "rukuntetangga"),
    "rw": ("rw", "norw", "nomorrw", "rukunwarga", "namarw"),
    "tahun": ("tahun", "thn", "th", "year", "tahundata", "tahunbaseline", "tahunpendataan"),
    "luas_flag_ha": ("luasflag", "luassk", "luaskumuhsk", "luasflagsk", "luasawal", "luasskkumuh"),
    "luas_verifikasi_ha": (
        "luasverifikasi", "luasverif", "luasver", "luasterverifikasi", "luashasilverifikasi",
        "luaswilayahverifikasi",
    ),
    "jumlah_bangunan": (
        "jumlahbangunan", "jmlbangunan", "jmlbgn", "bangunan", "jumlahbangunangedung", "totalbangunan",
        "jumlahrumah", "jmlrumah", "jumlahbgn", "jumlahunitbangunan",
    ),
    "jumlah_penduduk": (
        "jumlahpenduduk", "jmlpenduduk", "penduduk", "jumlahjiwa", "jmljiwa", "jiwa", "totalpenduduk",
        "populasi",
    ),
    "jumlah_kk": (
        "jumlahkk", "jmlkk", "kk", "jumlahkepalakeluarga", "kepalakeluarga", "totalkk", "jumlahrumahtangga",
    ),
    "panjang_jalan_ideal_m": (
        "panjangjalanideal", "jalanideal", "pjgjalanideal", "panjangidealjalan", "kebutuhanjalanideal",
        "panjangjalanlingkunganideal", "jalanlingkunganideal",
    ),
    "panjang_drainase_ideal_m": (
        "panjangdrainaseideal", "drainaseideal", "pjgdrainaseideal", "panjangidealdrainase",
        "panjangdrainaselingkunganideal",
    ),
    "pt_strategis": ("ptstrategis", "nilaistrategislokasi", "nilaistrategis"),
    "pt_kepadatan": ("ptkepadatan",),
    "pt_sosial": ("ptsosial", "potensisosialekonomibudaya"),
    "legal_status": ("legalstatus", "statuslahan", "kejelasanstatuspenguasaanlahan", "kejelasanstatuslahan"),
    "legal_rtr": ("legalrtr", "kesesuaianrtr", "kesesuaianrencanatataruang"),
    "total": (
        "total", "totalnilai", "totalskor", "jumlahnilai", "nilaitotal", "skortotal", "skorawal",
        "totalscore", "skor", "totalnilaikekumuhan", "nilaikekumuhan", "skorkumuh",
    ),
    "kelas": (
        "kelas", "tingkat", "tingkatkekumuhan", "kumawal", "tingkattercetak", "klasifikasi", "kategori",
        "kategorikumuh", "kekumuhan", "tingkatkumuh",
    ),
    "rata_kekumuhan": (
        "rataratakekumuhan", "ratakekumuhan", "ratasektoral", "ratarata", "rataratasektoral",
        "rataratakekumuhansektoral",
    ),
}  # fmt: skip
"""Field → names without case, blanks, punctuation and units, the likeliest first."""

_SHAPEFILE = 10
_TELLING = 7
_UNIT_WORDS = frozenset({"ha", "m", "unit", "jiwa", "meter", "hektar", "km", "m2"})
_CONCEPTS: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...] = (
    # concept, groups of word beginnings: one of each group must stand in the text; the first fit counts
    ("proteksi-prasarana", (("kebakaran",), ("prasarana",))),
    ("proteksi-sarana", (("kebakaran",), ("sarana",))),
    (
        "sampah-pemeliharaan",
        (("sampah", "persampahan"), ("pelihara", "terpelihara", "terpeliharanya", "pemeliharaan")),
    ),
    ("sampah-sistem", (("sampah", "persampahan"), ("sistem", "pengelolaan"))),
    ("sampah-prasarana", (("sampah", "persampahan"), ("prasarana", "sarana"))),
    ("limbah-sistem", (("limbah",), ("sistem", "pengelolaan"))),
    ("limbah-prasarana", (("limbah",), ("prasarana", "sarana"))),
    ("drainase-hubung", (("drainase",), ("hubung", "terhubung", "keterhubungan", "ketidakterhubungan"))),
    (
        "drainase-pelihara",
        (("drainase",), ("pelihara", "terpelihara", "terpeliharanya", "pemeliharaan", "tidakterpelihara")),
    ),
    ("drainase-kualitas", (("drainase",), ("kualitas", "konstruksi"))),
    ("limpasan", (("limpasan", "genangan", "mengalirkan"),)),
    ("drainase-tersedia", (("drainase",), ("ketidaktersediaan", "ketersediaan", "tersedia", "cakupan"))),
    ("minum-akses", (("minum",), ("akses", "ketersediaan", "aman"))),
    ("minum-kebutuhan", (("minum",), ("kebutuhan", "terpenuhinya", "terpenuhi"))),
    ("jalan-kualitas", (("jalan",), ("kualitas", "permukaan"))),
    ("jalan-cakupan", (("jalan",), ("cakupan", "pelayanan", "jangkauan"))),
    ("bangunan-teratur", (("ketidakteraturan", "keteraturan"),)),
    ("bangunan-padat", (("kepadatan",), ("bangunan", "bgn"))),
    ("bangunan-teknis", (("bangunan", "bgn"), ("teknis", "persyaratan", "syarat"))),
)


@dataclass(frozen=True)
class Meaning:
    """What the name of a column says: a *field*, or the *role* (v, p, n) of the parameter *code*."""

    field: str | None = None
    code: str | None = None
    role: str | None = None


def words(name: Any) -> list[str]:
    """Return the words of a column name in lower case; ``jumlahKK`` has two, ``Luas (ha)`` has two."""
    text = _CAMEL.sub("_", str(name))
    return [word for word in re.split(r"[^0-9a-z%]+", text.lower()) if word]


def concept(text: Any) -> str | None:
    """Return which parameter *text* speaks of, independent of a regulation's numbering; None for none."""
    found = words(text)
    for name, groups in _CONCEPTS:
        if all(any(word in group for word in found) for group in groups):
            return name
    return None


def meaning(name: Any, concepts: dict[str, str] | None = None) -> Meaning:
    """Return what the column *name* says.

    Parameters
    ----------
    concepts
        Concept → parameter code under the regulation at hand, for headers that spell parameters out.
    """
    parts = words(name)
    joined = "_".join(parts)
    aspect = _ASPECT.match(joined)
    if aspect:
        return Meaning(field=f"rata_{aspect['sim'] or aspect['a'] or aspect['b']}")
    coded = _CODE.search(joined)
    if coded:
        return Meaning(code=f"{coded['aspect']}{coded['letter']}", role=_role(parts, coded))
    field = plain_field(parts) or _truncated(str(name))
    if field:
        return Meaning(field=field)
    told = concept(name)
    if told and concepts and told in concepts:
        return Meaning(code=concepts[told], role=_role(parts, None))
    return Meaning()


def role_of(name: Any) -> str | None:
    """Return what a column in a table of parameters holds: ``v``, ``p`` or ``n``; None for none."""
    told = [_ROLES[part] for part in words(name) if part in _ROLES and part not in {"jumlah", "jml"}]
    return told[-1] if told else None


def _role(parts: Sequence[str], coded: re.Match[str] | None) -> str:
    """Return ``v``, ``p`` or ``n``; ``k`` for SIM KOTAKU's class text; ``?`` when the name does not say."""
    if coded and coded["post"]:
        return _ROLES[coded["post"]]
    if coded and coded["pre"] and coded["pre"] != "k":
        return _ROLES[coded["pre"]]
    told = [_ROLES[part] for part in parts if (part in _ROLES and len(part) > 1) or part == "%"]
    if told:
        return told[-1]
    return "k" if coded and coded["pre"] == "k" else "?"


def plain_field(parts: Sequence[str]) -> str | None:
    """Return the field that the words of a column name stand for, units left aside."""
    for kept in (parts, [part for part in parts if part not in _UNIT_WORDS]):
        folded = "".join(kept)
        for field, names in NAMES.items():
            if folded in names:
                return field
    return _loose_field(set(parts))


def _truncated(name: str) -> str | None:
    """Return the field of a name cut to a shapefile's ten letters; only of names, never of a figure."""
    folded = "".join(words(name))
    if len(name) != _SHAPEFILE or len(folded) < _TELLING:
        return None
    fields = {
        field
        for field in ("kelurahan", "kecamatan", "rt_rw")
        for known in NAMES[field]
        if known.startswith(folded) or (field == "kelurahan" and folded.startswith("namakel"))
    }
    return fields.pop() if len(fields) == 1 else None


def _loose_field(parts: set[str]) -> str | None:
    """Return the field of a header that is a phrase, such as ``Panjang jalan lingkungan ideal (m)``."""
    for field, needed in (
        ("panjang_jalan_ideal_m", ({"jalan"}, {"ideal"})),
        ("panjang_drainase_ideal_m", ({"drainase", "saluran"}, {"ideal"})),
        ("luas_verifikasi_ha", ({"luas"}, {"verifikasi", "verif", "terverifikasi"})),
        ("luas_flag_ha", ({"luas"}, {"flag", "sk"})),
        ("jumlah_kk", ({"jumlah", "jml", "total"}, {"kk", "keluarga"})),
        ("jumlah_penduduk", ({"jumlah", "jml", "total"}, {"penduduk", "jiwa"})),
    ):
        if all(group & parts for group in needed):
            return field
    return None
