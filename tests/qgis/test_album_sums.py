"""The legend of every theme against sums made from the tables themselves, and the words that go with it."""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
from collections import defaultdict

import pytest

from kotaku_qgis.maps.job import Job
from kotaku_qgis.workspace.store import open_workspace

pytestmark = pytest.mark.usefixtures("qgis_app")
FIRST, YEAR = 2019, 2023
NOT_ASSESSED = "Not assessed"
CLASSES = {"KB": "Severe slum", "KS": "Moderate slum", "KR": "Light slum", "TK": "Not slum"}
RANK = ("TK", "KR", "KS", "KB")
SECTORS = {
    "1": "BUILDINGS",
    "2": "NEIGHBOURHOOD ROADS",
    "3": "DRINKING WATER",
    "4": "NEIGHBOURHOOD DRAINAGE",
    "5": "WASTE WATER",
    "6": "SOLID WASTE",
    "7": "FIRE PROTECTION",
}
HANDLING = {"pemugaran": "Rehabilitation", "peremajaan": "Renewal", "pemukiman kembali": "Resettlement"}


def text_of(pdf, page=1):
    command = ["pdftotext", "-f", str(page), "-l", str(page), "-layout", str(pdf), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def printed(text, name):
    """Return number of RT and hectares that the legend gives to *name*; None when it has no such row."""
    found = re.search(
        rf"(?:^|\s\s){re.escape(name)}\s+(?:\S+(?: \S+)?(?: %)?\s\s+)?([\d,]+)\s+([\d,]+\.\d\d|–)\s*$",
        text,
        re.MULTILINE,
    )
    if found is None:
        return None
    hectares = 0.0 if found[2] == "–" else float(found[2].replace(",", ""))
    return int(found[1].replace(",", "")), hectares


@pytest.fixture(scope="module")
def full(sample_workspace, tmp_path_factory):
    """Return a workspace with interventions of RT and of a kawasan, and its album of every theme."""
    from kotaku_qgis.maps.album import run

    folder = tmp_path_factory.mktemp("sums")
    path = shutil.copy(sample_workspace, folder / "kota.gpkg")
    with open_workspace(path) as ws:
        named = [row for row in ws.rows("rt") if row["rt_rw"]]
        slum = {row["rt_id"] for row in ws.rows("asesmen", tahun=YEAR) if row["kelas"] in ("KR", "KS", "KB")}
        members = [row["rt_id"] for row in named if row["rt_id"] in slum][:4]
        done = [(named[0], 1), (named[1], 2), (named[2], 4), (named[3], 3)]
        works = [
            {
                "kegiatan_id": f"{row['rt_id']}-{number}",
                "rt_id": row["rt_id"],
                "kawasan_id": None,
                "tahun": 2021,
            }
            for row, count in done
            for number in range(count)
        ]
        works.append({"kegiatan_id": "k", "rt_id": None, "kawasan_id": "kw1", "tahun": YEAR})
        works.append({"kegiatan_id": "later", "rt_id": named[4]["rt_id"], "kawasan_id": None, "tahun": 2030})
        with ws.transaction("test") as step:
            step.insert("kawasan", [{"kawasan_id": "kw1", "nama": "Hilir"}])
            for one in members:
                step.update("rt", one, {"kawasan_id": "kw1"})
            step.insert(
                "kegiatan",
                [
                    {**one, "parameter": "2a", "volume": 1.0, "kegiatan": "Jalan", "biaya_rp": 1e6}
                    for one in works
                ],
            )
    with open_workspace(path, readonly=True) as ws:
        areas = ("kota", "kelurahan:*", "kawasan:*")
        return path, run(
            ws, Job(str(path), str(folder / "a.pdf"), YEAR, "en", areas, ("*",), date="2026-11-24")
        )


def table(path, name, **where):
    """Return rows straight from the file, past everything of ours."""
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    base.row_factory = sqlite3.Row
    rows = [dict(row) for row in base.execute(f"SELECT * FROM {name}")]
    base.close()
    return [row for row in rows if all(row[key] == value for key, value in where.items())]


def band(value, edges, names):
    """Return the name of the band of *value*; *names* from the highest."""
    return NOT_ASSESSED if value is None else names[len(edges) - sum(value >= edge for edge in edges)]


class Tables:
    """The tables of a workspace, and for each theme what an RT counts as."""

    def __init__(self, path):
        self.rts = [row for row in table(path, "rt") if row["rt_rw"]]
        self.now = {row["rt_id"]: row for row in table(path, "asesmen", tahun=YEAR)}
        self.before = {row["rt_id"]: row for row in table(path, "asesmen", tahun=FIRST)}
        self.counts = {row["rt_id"]: row for row in table(path, "baseline", tahun=YEAR)}
        self.works = [row for row in table(path, "kegiatan") if row["tahun"] <= YEAR]

    def kelas(self, rt, year=YEAR):
        return (self.before if year == FIRST else self.now).get(rt["rt_id"], {}).get("kelas")

    def change(self, rt):
        old, new = self.kelas(rt, FIRST), self.kelas(rt)
        if not old or not new:
            return "Not assessed in both years"
        if old == new == "TK":
            return "Not slum in both years"
        if new == "TK":
            return "No longer slum"
        worse = RANK.index(new) - RANK.index(old)
        return (
            "In a worse class"
            if worse > 0
            else "Slum, in a better class"
            if worse
            else "Slum, class unchanged"
        )

    def density(self, rt, column, edges, unit):
        row = self.counts.get(rt["rt_id"], {})
        area = self.now.get(rt["rt_id"], {}).get("luas_ha")
        value = row[column] / area if row.get(column) is not None and area else None
        names = [f"≥ {edges[-1]} {unit}"]
        names += [f"{low}–<{high} {unit}" for low, high in zip(edges[-2::-1], edges[:0:-1])]
        found = band(value, edges, [*names, f"< {edges[0]} {unit}"])
        return "Not counted" if found == NOT_ASSESSED else found

    def activities(self, rt):
        count = sum(
            row["rt_id"] == rt["rt_id"] if row["rt_id"] else row["kawasan_id"] == rt["kawasan_id"]
            for row in self.works
        )
        return band(count, (1, 2, 4), ("≥ 4 interventions", "2–3 interventions", "1 intervention", "None"))

    def name(self, theme, rt):
        """Return the row of the legend in which an RT has to be counted."""
        row = self.now.get(rt["rt_id"], {})
        kelas = self.kelas(rt)
        sector = row.get(f"rata_{theme[-1]}") if kelas else None
        buildings, people = (50, 100, 150, 200), (100, 150, 200, 400)
        makers = {
            "awal": lambda: CLASSES.get(self.kelas(rt, FIRST), NOT_ASSESSED),
            "akhir": lambda: CLASSES.get(kelas, NOT_ASSESSED),
            "delineasi": lambda: {None: NOT_ASSESSED, "TK": "Not slum"}.get(kelas, "Slum"),
            "perubahan": lambda: self.change(rt),
            "sektor": lambda: band(sector, (25, 51, 76), ("Severe", "Moderate", "Light", "Good")),
            "kepadatan-bangunan": lambda: self.density(rt, "jumlah_bangunan", buildings, "buildings/ha"),
            "kepadatan-penduduk": lambda: self.density(rt, "jumlah_penduduk", people, "people/ha"),
            "kegiatan": lambda: self.activities(rt),
            "rencana": lambda: HANDLING.get(row.get("pola_penanganan"), "No suggestion"),
        }
        return makers.get(re.sub(r"-\d$", "", theme), lambda: "Total")()

    def sums(self, theme, area_id):
        """Return number and hectares of each row for a kelurahan, a kawasan, or the city (None)."""
        found = defaultdict(lambda: [0, 0.0])
        rows = self.before if theme == "awal" else self.now
        for rt in self.rts:
            if area_id not in (None, rt["wilayah_id"], rt["kawasan_id"]):
                continue
            for name in {self.name(theme, rt), "Total"}:
                found[name][0] += 1
                found[name][1] += rows.get(rt["rt_id"], {}).get("luas_ha") or 0.0
        return found


def test_every_row_of_every_legend_is_the_sum_of_the_tables(full):
    path, made = full
    tables = Tables(path)
    themes = set()
    for sheet in made.sheets:
        text = text_of(made.path, sheet.page)
        sums = tables.sums(sheet.theme, sheet.area_id)
        for name, (count, hectares) in sums.items():
            assert printed(text, name) == (count, pytest.approx(hectares, abs=0.0051)), (sheet, name)
        themes.add((sheet.theme, sheet.area_id is None))
    wanted = {"awal", "akhir", "delineasi", "perubahan", "kegiatan", "rencana", "administrasi"}
    wanted |= {"kepadatan-bangunan", "kepadatan-penduduk", *(f"sektor-{code}" for code in SECTORS)}
    assert {(one, city) for one in wanted for city in (True, False)} <= themes


def test_rows_without_any_rt_say_nought_and_no_rt_is_left_out(full):
    path, made = full
    tables = Tables(path)
    rows = ("No longer slum", "Slum, in a better class", "Slum, class unchanged", "In a worse class")
    for sheet in made.sheets:
        if sheet.theme != "perubahan":
            continue
        text = text_of(made.path, sheet.page)
        sums = tables.sums(sheet.theme, sheet.area_id)
        for name in (*rows, "Not slum in both years"):
            assert printed(text, name)[0] == sums[name][0], (sheet, name)
        others = sum(count for name, (count, _) in sums.items() if name != "Total")
        assert others == sums["Total"][0] == printed(text, "Total")[0]


def test_each_sector_map_names_its_aspect(full):
    _path, made = full
    for sheet in made.sheets:
        if sheet.theme.startswith("sektor-"):
            text = text_of(made.path, sheet.page)
            assert f"CONDITION OF {SECTORS[sheet.theme[-1]]}" in text
            assert len(re.findall(r"(?:76–100|51–<76|25–<51) %", text)) == 3
            assert "< 25 %" in text


def test_sources_name_the_year_that_a_sheet_shows(full):
    _path, made = full
    for sheet in made.sheets:
        text = text_of(made.path, sheet.page)
        years = re.findall(r"Baseline (\d{4}): baseline_(\d{4})", text)
        wanted = {"awal": [FIRST], "perubahan": [FIRST, YEAR]}.get(sheet.theme, [YEAR])
        assert years == [(str(year), str(year)) for year in wanted], sheet


def test_the_interventions_are_counted_and_paid_once(full):
    path, made = full
    works = [row for row in table(path, "kegiatan") if row["tahun"] <= YEAR]
    (city,) = (one for one in made.sheets if one.theme == "kegiatan" and one.area_id is None)
    cost = sum(row["biaya_rp"] for row in works)
    text = text_of(made.path, city.page)
    assert f"Interventions up to {YEAR}: {len(works)}, Rp {cost:,.0f}" in text


def test_a_sheet_of_orientation_shows_what_is_red(full):
    _path, made = full
    for sheet in made.sheets:
        if sheet.theme == "orientasi":
            text = text_of(made.path, sheet.page)
            assert len(re.findall(rf"{re.escape(sheet.title)}\s*$", text, re.MULTILINE)) >= 2
