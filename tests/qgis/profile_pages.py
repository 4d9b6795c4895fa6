"""Reading what stands on printed profile sheets, and a small scored city to make them of."""

from __future__ import annotations

import re
import subprocess
import unicodedata

from kotaku_qgis.core.numbers import format_number
from kotaku_qgis.maps import profile
from kotaku_qgis.maps.profile_parts import figure
from kotaku_qgis.workspace.assess import assess
from kotaku_qgis.workspace.store import WorkspaceSettings, create_workspace, open_workspace
from tests.qgis.workspace_data import city, record, square

A4 = (595.0, 842.0)
YEAR = 2023
SECTORS = 455.0
"""Right of this stand the sector means, in points."""
MAP = (275.0, 136.0, 350.0)
"""Left, upper and lowest edge of the map of the template, in points."""


def text_of(pdf, page=None):
    options = ["-f", str(page), "-l", str(page)] if page else []
    command = ["pdftotext", *options, "-layout", str(pdf), "-"]
    made = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return unicodedata.normalize("NFKC", made)


def words_of(pdf, page):
    """Return the words of a page with their boxes in points."""
    made = subprocess.run(
        ["pdftotext", "-bbox", "-f", str(page), "-l", str(page), str(pdf), "-"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    pattern = r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>'
    found = re.findall(pattern, unicodedata.normalize("NFKC", made))  # letters joined by the font, such as fi
    return [(tuple(float(one) for one in word[:4]), word[4]) for word in found]


def row_of(words, code):
    """Return the words that stand at the height of a parameter's code, from the left."""
    ((_, top, _, bottom),) = [box for box, word in words if word == code and box[0] < 40 and box[1] > 300]
    middle = (top + bottom) / 2
    found = [(left, word) for (left, high, _, low), word in words if abs((high + low) / 2 - middle) < 2]
    return [word for left, word in sorted(found) if left < SECTORS]


def facts_of(words):
    """Return the lines beside the map."""
    beside = [((top + bottom) / 2, left, word) for (left, top, right, bottom), word in words if right < 268]
    lines: list[list[tuple[float, float, str]]] = []
    for one in sorted(beside):
        if lines and one[0] - lines[-1][0][0] < 2:
            lines[-1].append(one)
        else:
            lines.append([one])
    return [" ".join(word for _, word in sorted((left, word) for _, left, word in line)) for line in lines]


def pages_of(pdf):
    made = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, text=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", made)[1])


def make(path, out, level="rt", lang="id", **more):
    with open_workspace(path, readonly=True) as ws:
        return profile.run(ws, profile.ProfileJob(str(path), str(out), YEAR, level, lang, **more))


def scored_city(folder):
    """Return a scored city: an RT without a record, one with a gap, photos lying on their side, long names."""
    from qgis.PyQt.QtGui import QColor, QImage

    workspace, keys = city(folder)
    with workspace:
        gap = workspace.rows("baseline", rt_id=keys["rt"][1], tahun=YEAR)[0]
        with workspace.transaction("test") as step:
            step.update("baseline", gap["baseline_id"], {"v_2b": None, "v_4a": None})
            (folder / "foto").mkdir()
            image = QImage(900, 600, QImage.Format.Format_RGB32)
            image.fill(QColor("teal"))
            for number in range(5):
                image.save(str(folder / "foto" / f"{number}.jpg"))
            (folder / "foto" / "rusak.jpg").write_bytes(b"no picture")
            rows = [
                {"rt_id": keys["rt"][0], "berkas": f"foto/{number}.jpg", "keterangan": f"Saluran {number}"}
                for number in range(5)
            ]
            rows.append({"rt_id": keys["rt"][2], "berkas": "foto/rusak.jpg"})
            step.insert("foto", rows)
        assess(workspace)
    return folder / "contoh.gpkg", keys


LONG = "Sumbersari Bantul Utara Kampung Baru Pesisir Kulon Progo Wetan"
TEXTS = {
    "peta_instansi": "Dinas Perumahan Rakyat, Kawasan Permukiman, Pekerjaan Umum dan Penataan Ruang "
    "Kabupaten Penukal Abab Lematang Ilir Provinsi Kepulauan Bangka Belitung",
    "peta_pembuat_jabatan": "Koordinator Kota Program Peningkatan Kualitas Permukiman",
    "peta_pembuat_nama": "Raden Mas Haryo Suryonegoro Kusumodiningrat, S.T., M.T., Ph.D.",
    "peta_pengesah_jabatan": "Kepala Dinas Perumahan Rakyat dan Kawasan Permukiman Kabupaten Penukal",
    "peta_pengesah_nama": "Dr. Ir. H. Andi Muhammad Fachruddin Baharuddin, M.Si., IPU., ASEAN Eng.",
    "peta_sumber": "Survei lapangan BKM Maju Bersama bersama warga, Maret 2023",
}


def old_city(folder):
    """Return a city under the rules of 2016 with 19 parameters, long names, and four logos."""
    from qgis.PyQt.QtGui import QColor, QImage

    path = folder / "lama.gpkg"
    settings = WorkspaceSettings(
        "Kabupaten Penukal Abab Lematang Ilir", "Kepulauan Bangka Belitung", "permen-2-2016", "EPSG:32748"
    )
    logo = QImage(120, 120, QImage.Format.Format_RGB32)
    logo.fill(QColor("navy"))
    with create_workspace(path, settings) as ws:
        with ws.transaction("test") as step:
            (area,) = step.insert(
                "wilayah", [{"tingkat": "kelurahan", "nama": LONG, "geom": square(0, 0, 300).wkb}]
            )
            (kawasan,) = step.insert("kawasan", [{"nama": LONG, "no_sk": "648/1234.5/HK/2021"}])
            keys = step.insert(
                "rt",
                [
                    {
                        "wilayah_id": area,
                        "kawasan_id": kawasan,
                        "rt_rw": f"RT{number + 27:03d}A-RW005",
                        "luas_gambar_ha": 1.0,
                        "geom": square(number, 0).wkb,
                    }
                    for number in range(3)
                ],
            )
            rows = []
            for year, share in ((2016, 0.9), (YEAR, 0.77)):
                for number, key in enumerate(keys):
                    row = record(key, year, 0.5)
                    for place, one in enumerate(ws.regulation.parameters):
                        row[one.volume_column] = row[one.denominator] * (share - 0.1 * number - 0.02 * place)
                    rows.append(row)
            step.insert("baseline", rows)
            for name, text in TEXTS.items():
                step.set_meta(name, text)
            for number in range(1, 5):
                logo.save(str(folder / f"logo_{number}.png"))
                step.set_meta(f"peta_logo_{number}", f"logo_{number}.png")
        assess(ws)
    return path, {"rt": keys, "kelurahan": [area], "kawasan": [kawasan]}


def check_figures(words, text, row, regulation, lang):
    """Compare everything that a sheet prints of a stored row with the row."""
    for one in regulation.parameters:
        shown = [
            figure(row[one.volume_column], one.unit, lang),
            figure(row[one.denominator], one.unit, lang),
            format_number(row[one.percent_column], 2, lang),
            f"{row[one.score_column]:g}",
        ]
        found = row_of(words, one.code)
        assert [word for word in found if word in shown] == shown, (one.code, found)
        assert one.name.in_(lang).split()[0] in text
    flat = " ".join(text.split())
    for aspect in regulation.aspects:
        assert f"{format_number(row[aspect.mean_column], 2, lang)} %" in flat
        assert aspect.name.in_(lang) in flat
    assert f"{format_number(row['rata_kekumuhan'], 2, lang)} %" in flat
    assert re.search(rf"(Total nilai|Total score)\s+{row['total']:g}\b", text)
    of = {"id": "dari", "en": "of"}[lang]
    assert re.search(rf"\b{row['total']:g}\s+{of} {regulation.max_total}\b", text)
    kelas = regulation.class_named(row["kelas"])
    assert f"{kelas.name.in_(lang)} ({kelas.code})" in flat
    assert kelas.minimum <= row["total"] <= kelas.maximum
    facts = facts_of(words)
    for column in regulation.header:
        value = figure(row[column.column], column.unit, lang)
        assert any(one.startswith(f"{column.name.in_(lang)} {value} ") for one in facts), (column, facts)


def check_apart(words, page):
    """No word leaves the page or lies on another, nor one of the map over its edge."""
    for (left, top, right, bottom), word in words:
        assert left >= 33, (page, word)
        assert right <= A4[0] - 33, (page, word)
        assert top >= 20, (page, word)
        assert bottom <= A4[1] - 20, (page, word)
        assert left < MAP[0] or top >= MAP[1] or bottom <= MAP[1], (page, word)
    # letters are lower than their boxes
    inner = [
        ((left + 0.5, top + (bottom - top) * 0.3, right - 0.5, bottom - (bottom - top) * 0.3), word)
        for (left, top, right, bottom), word in words
    ]
    for number, ((left, top, right, bottom), word) in enumerate(inner):
        for (left2, top2, right2, bottom2), other in inner[number + 1 :]:
            apart = right2 <= left or right <= left2 or bottom2 <= top or bottom <= top2
            assert apart, (page, word, other)
