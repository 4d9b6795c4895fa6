"""The list for the mayor's decree (SK Kumuh) and the sheets beside it, as one workbook.

Permen PUPR 14/PRT/M/2018 ps. 36-38: name, area, administrative scope, coordinates of a point, slum condition,
land status and priority of each location.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.spreadsheet import plain
from kotaku_qgis.exchange.locations import Locations
from kotaku_qgis.exchange.monitoring import monitoring
from kotaku_qgis.exchange.records import read_year, total
from kotaku_qgis.exchange.workbook import Book, Head
from kotaku_qgis.i18n import tr
from kotaku_qgis.workspace.whole_file import whole_file

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping

    from qgis.core import QgsFeedback

    from kotaku_qgis.exchange.records import Year
    from kotaku_qgis.workspace.store import Workspace


def export_sk(
    ws: Workspace,
    path: str | os.PathLike[str],
    year: int,
    lang: str = "id",
    feedback: QgsFeedback | None = None,
) -> Path | None:
    """Write the decree's list, the RT, the sums per kelurahan and the monitoring over the years.

    Parameters
    ----------
    ws
        Open workspace, scored for *year*.
    path
        The ``.xlsx`` file; it appears whole or not at all.
    lang
        Language of headings and class names.

    Returns
    -------
    pathlib.Path or None
        The file; None when *feedback* was cancelled.

    Raises
    ------
    KotakuError
        When *year* is not scored, openpyxl is missing, or the file cannot be written.
    """
    path = Path(path)
    book = Book(f"{tr('Slum decree list (SK Kumuh)', lang)} {ws.settings.kota} {year}")
    data = read_year(ws, year)
    sheets = _Sheets(ws, data, lang)
    for number, fill in enumerate((sheets.decree, sheets.rts, sheets.sums, sheets.years, sheets.notes)):
        if feedback is not None:
            feedback.setProgress(20 * number)
            if feedback.isCanceled():
                return None
        fill(book)
    with whole_file(path) as part:
        book.save(part)
    return path


class _Sheets:
    """The sheets of the workbook in one language."""

    def __init__(self, ws: Workspace, year: Year, lang: str) -> None:
        self.ws = ws
        self.year = year
        self.lang = lang
        self.regulation = ws.regulation
        self.names = {one.code: one.name.in_(lang) for one in ws.regulation.classes}
        self.fills = {one.name.in_(lang): one.color for one in ws.regulation.classes}
        self.unassessed = ws.regulation.unassessed.name.in_(lang)
        self.locations = Locations(ws, year, lang)

    def tr(self, text: str, **values: Any) -> str:
        return tr(text, self.lang, **values)

    def subtitle(self) -> str:
        settings = self.ws.settings
        place = ", ".join(part for part in (settings.kota, settings.provinsi) if part)
        return f"{place} – {self.year.year}"

    def named(self, row: Mapping[str, Any], key: str = "kelas") -> str:
        """Return the class of a row in words."""
        return self.names.get(row.get(key) or "", self.unassessed)

    def decree(self, book: Book) -> None:
        tr = self.tr
        heads = (
            Head("no", tr("No."), "int", 6),
            Head("nama", tr("Location"), "text", 30),
            Head("luas", tr("Slum area (ha)"), "ha", 11),
            Head("rt", tr("RT/RW"), "text", 24),
            Head("kelurahan", tr("Kelurahan"), "text", 22),
            Head("kecamatan", tr("District (kecamatan)"), "text", 20),
            Head("bujur", tr("Longitude (°)"), "degree", 13),
            Head("lintang", tr("Latitude (°)"), "degree", 13),
            Head("total", tr("Total score"), "int", 9),
            Head("kelas_nama", tr("Class"), "text", 16),
            Head("kode_kelas", tr("Class code"), "text", 9),
            Head("lahan", tr("Land status"), "text", 16),
            Head("prioritas", tr("Priority"), "text", 10),
            Head("pola", tr("Suggested handling"), "text", 20),
        )
        rows = self.locations.rows()
        for number, row in enumerate(rows, 1):
            row["no"] = number
            row["kelas_nama"] = self.named(row)
        summed = {"nama": tr("Total"), "luas": total(rows, "luas")}
        titles = (tr("List of slum locations"), self.subtitle(), self.regulation.title.in_(self.lang))
        book.sheet(tr("SK Kumuh"), titles, heads, rows, summed, self.fills)

    def rts(self, book: Book) -> None:
        tr = self.tr
        heads = [
            Head("kecamatan", tr("District (kecamatan)"), "text", 20),
            Head("kelurahan", tr("Kelurahan"), "text", 22),
            Head("rt_rw", tr("RT/RW"), "text", 14),
            Head("kawasan", tr("Kawasan"), "text", 18),
            Head("luas_flag_ha", tr("Area in the SK (ha)"), "ha", 10),
            Head("luas_verifikasi_ha", tr("Verified area (ha)"), "ha", 10),
            Head("luas_gambar_ha", tr("Drawn area (ha)"), "ha", 10),
            Head("luas_kumuh_ha", tr("Slum area (ha)"), "ha", 10),
            Head("jumlah_bangunan", tr("Buildings"), "int", 10),
            Head("jumlah_penduduk", tr("People"), "int", 10),
            Head("jumlah_kk", tr("Households"), "int", 10),
            *(
                Head(one.mean_column, f"{one.code} {one.short.in_(self.lang)} (%)", "percent", 11)
                for one in self.regulation.aspects
            ),
            Head("rata_kekumuhan", tr("Mean slum condition (%)"), "percent", 11),
            Head("total", tr("Total score"), "int", 9),
            Head("kelas_nama", tr("Class"), "text", 16),
            Head("kode_kelas", tr("Class code"), "text", 9),
            Head("prioritas", tr("Priority"), "int", 9),
        ]
        rows = [{**row, "kelas_nama": self.named(row)} for row in self.year.rt if row["rt_rw"]]
        columns = (
            "luas_flag_ha",
            "luas_verifikasi_ha",
            "luas_gambar_ha",
            "luas_kumuh_ha",
            "jumlah_bangunan",
            "jumlah_penduduk",
            "jumlah_kk",
        )
        summed = {"kecamatan": tr("Total"), **{name: total(rows, name) for name in columns}}
        book.sheet(tr("RT"), (tr("RT: slum condition"), self.subtitle()), heads, rows, summed, self.fills)

    def sums(self, book: Book) -> None:
        tr = self.tr
        heads = [
            Head("kecamatan", tr("District (kecamatan)"), "text", 20),
            Head("nama", tr("Kelurahan"), "text", 24),
            Head("jumlah_rt", tr("RT with a record"), "int", 10),
            Head("jumlah_rt_lengkap", tr("RT with a complete record"), "int", 11),
            Head("luas_ha", tr("Area counted (ha)"), "ha", 11),
            *(
                Head(f"luas_{one.code.lower()}_ha", f"{one.name.in_(self.lang)} (ha)", "ha", 11)
                for one in self.regulation.classes
            ),
            Head("luas_kumuh_ha", tr("Slum area (ha)"), "ha", 11),
            Head("rata_kekumuhan", tr("Mean slum condition (%)"), "percent", 11),
            Head("total", tr("Total score"), "int", 9),
            Head("kelas_nama", tr("Class"), "text", 16),
        ]
        rows = [{**row, "kelas_nama": self.named(row)} for row in self.year.kelurahan]
        city = dict(self.year.city or {})
        summed = {
            **city,
            "kecamatan": tr("City"),
            "nama": self.ws.settings.kota,
            "kelas_nama": self.named(city),
        }
        titles = (
            tr("Sums per kelurahan"),
            self.subtitle(),
            tr("Scores are computed from summed volumes and denominators, never from averaged scores."),
        )
        book.sheet(tr("Kelurahan"), titles, heads, rows, summed, self.fills)

    def years(self, book: Book) -> None:
        tr = self.tr
        first = self.year.first_year
        later = [year for year in self.year.years if year != first]
        heads = [
            Head("kecamatan", tr("District (kecamatan)"), "text", 20),
            Head("kelurahan", tr("Kelurahan"), "text", 22),
            Head("rt_rw", tr("RT/RW"), "text", 14),
            Head("luas_flag_ha", tr("Area in the SK (ha)"), "ha", 10),
            Head("luas_awal", tr("Slum area {year} (ha)", year=first), "ha", 11),
            Head("skor_awal", tr("Score {year}", year=first), "int", 9),
            Head("kelas_awal", tr("Class {year}", year=first), "text", 15),
            *(Head(f"kurang_{year}", tr("Reduced {year} (ha)", year=year), "ha", 11) for year in later),
            Head("kurang", tr("Reduced in all (ha)"), "ha", 11),
            Head("sisa", tr("Slum area left {year} (ha)", year=self.year.year), "ha", 12),
            Head("skor_akhir", tr("Score {year}", year=self.year.year), "int", 9),
            Head("kelas_akhir", tr("Class {year}", year=self.year.year), "text", 15),
        ]
        rows = monitoring(self.ws, self.year)
        for row in rows:
            row["kelas_awal"] = self.named(row, "kode_awal")
            row["kelas_akhir"] = self.named(row, "kode_akhir")
        columns = ("luas_flag_ha", "luas_awal", *(f"kurang_{year}" for year in later), "kurang", "sisa")
        summed = {"kecamatan": tr("Total"), **{name: total(rows, name) for name in columns}}
        titles = (tr("Monitoring: slum area over the years"), self.subtitle())
        book.sheet(tr("Monitoring"), titles, heads, rows, summed, self.fills)

    def notes(self, book: Book) -> None:
        tr = self.tr
        nameless = sum(1 for row in self.year.rt if not row["rt_rw"])
        without = [
            f"{row['kelurahan'] or '?'} {row['rt_rw']}"
            for row in self.year.rt
            if row["rt_rw"] and not row["kelas"]
        ]
        undrawn = [
            f"{row['kelurahan'] or '?'} {row['rt_rw']}"
            for row in self.year.rt
            if row["rt_rw"] and not row["geom"]
        ]
        areal = [
            f"{row['kelurahan'] or '?'} {row['rt_rw'] or '?'}"
            for row in self.locations.slum()
            if plain(row["luas_kumuh_ha"]) is None
        ]
        lines = [
            (tr("Regulation"), self.regulation.title.in_(self.lang)),
            (tr("Years"), ", ".join(str(year) for year in self.year.years)),
            (tr("Area that counts"), AREAS[self.ws.settings.luas_acuan](self.lang)),
            (tr("Coordinates"), tr("A point inside each location, WGS 84 (EPSG:4326), in decimal degrees.")),
            (tr("RT without a class"), ", ".join(without) or "–"),
            (tr("Slum RT without the area that counts"), ", ".join(areal) or "–"),
            (tr("RT without a polygon"), ", ".join(undrawn) or "–"),
            (tr("Polygons without RT number"), str(nameless)),
        ]
        book.text_sheet(tr("Notes"), lines)


AREAS = {
    "verifikasi": lambda lang: tr("Verified area", lang),
    "flag": lambda lang: tr("Area in the SK (luas flag)", lang),
    "gambar": lambda lang: tr("Drawn area", lang),
}
