"""Draws the layout template of the profile sheets, ``resources/layouts/profil-a4-portrait.qpt``.

Run it after a change here: ``QT_QPA_PLATFORM=offscreen .venv/bin/python .ci/profile_layouts.py``. The labels
without words (``kelas``, ``fakta``, ``legenda``, ``keterangan``, ``tabel``) are places that the plugin draws
into, in their letters.
"""

from __future__ import annotations

from layouts import BOTTOM, CENTER, INK, MIDDLE, RIGHT, SOFT, Sheet
from qgis.core import QgsApplication

LEFT_EDGE, WIDTH = 12, 186
RIGHT_EDGE = LEFT_EDGE + WIDTH
PHOTOS = 4


def head(sheet: Sheet) -> None:
    sheet.label("instansi", "[% @kotaku_instansi %]", (LEFT_EDGE, 8, WIDTH, 11), 9, bold=True, v=MIDDLE)
    for number in range(4):
        sheet.picture(f"logo_{number + 1}", (RIGHT_EDGE - 13 * (4 - number) + 2, 8, 11, 11))
    sheet.rule(LEFT_EDGE, 20.5, RIGHT_EDGE, 20.5, 0.4, INK)
    sheet.label("judul", "[% @kotaku_judul %]", (LEFT_EDGE, 22, 72, 5), 8.5, bold=True, color=SOFT, v=MIDDLE)
    sheet.label(
        "tahun", "[% @kotaku_tahun %]", (LEFT_EDGE + 73, 22, 25, 5), 8.5, bold=True, h=RIGHT, v=MIDDLE
    )
    sheet.label("wilayah", "[% @kotaku_wilayah %]", (LEFT_EDGE, 26.8, 98, 6.8), 15, bold=True, v=MIDDLE)
    sheet.label("lingkup", "[% @kotaku_lingkup %]", (LEFT_EDGE, 33.7, 98, 5.4), 7.5, v=MIDDLE)
    sheet.label("peraturan", "[% @kotaku_peraturan %]", (LEFT_EDGE, 39.2, 98, 5.2), 6, color=SOFT, v=MIDDLE)
    sheet.label("kelas", "", (LEFT_EDGE + 102, 22, WIDTH - 102, 21.5), 8)
    sheet.rule(LEFT_EDGE, 45, RIGHT_EDGE, 45)


def body(sheet: Sheet) -> None:
    sheet.label("fakta", "", (LEFT_EDGE, 47.5, 82, 66), 7)
    left = LEFT_EDGE + 86
    sheet.map("peta", (left, 48, WIDTH - 86, 53), 0.2)
    sheet.label("legenda", "", (left, 101.8, WIDTH - 86, 3.4), 6)
    # the bar stands centred under the scale in figures
    sheet.label("skala", "[% @kotaku_skala %]", (left, 105.8, 48, 4), 7.5, bold=True, h=CENTER, v=MIDDLE)
    sheet.scale_bar("skala_batang", (left, 109.6, 48, 6))
    sheet.label("keterangan", "", (left + 49, 106, 40, 9.8), 6)
    sheet.picture("utara", (RIGHT_EDGE - 9, 106.4, 9, 9))
    sheet.label("tabel", "", (LEFT_EDGE, 117, WIDTH, 94), 6.6)


def foot(sheet: Sheet) -> None:
    wide = (WIDTH - 3 * (PHOTOS - 1)) / PHOTOS
    for number in range(PHOTOS):
        x = LEFT_EDGE + number * (wide + 3)
        sheet.picture(f"foto_{number + 1}", (x, 213.5, wide, 26.5))
        text = f"[% @kotaku_foto_{number + 1} %]"
        sheet.label(f"foto_{number + 1}_teks", text, (x, 240.4, wide, 5.8), 6, h=CENTER)
    sheet.rule(LEFT_EDGE, 247, RIGHT_EDGE, 247)
    sheet.label("sumber", "[% @kotaku_sumber %]", (LEFT_EDGE, 248.5, 84, 31.5), 6.2, color=SOFT)
    half = 47
    for name, left in (("pembuat", LEFT_EDGE + 89), ("pengesah", LEFT_EDGE + 89 + half + 3)):
        sheet.label(f"{name}_peran", f"[% @kotaku_{name}_peran %]", (left, 248.5, half, 3.6), 7)
        sheet.label(f"{name}_jabatan", f"[% @kotaku_{name}_jabatan %]", (left, 252, half, 7), 7, bold=True)
        sheet.label(
            f"{name}_nama", f"[% @kotaku_{name}_nama %]", (left, 272, half, 6.5), 7, bold=True, v=BOTTOM
        )
        sheet.rule(left, 279, left + half, 279, 0.15, INK)
    sheet.rule(LEFT_EDGE, 282, RIGHT_EDGE, 282)
    sheet.label("tanggal", "[% @kotaku_tanggal %]", (LEFT_EDGE, 283.2, 90, 4.5), 6.8, color=SOFT, v=MIDDLE)
    sheet.label(
        "halaman",
        "[% @kotaku_halaman %]",
        (LEFT_EDGE + 92, 283.2, WIDTH - 92, 4.5),
        6.8,
        bold=True,
        h=RIGHT,
        v=MIDDLE,
    )


def main() -> None:
    application = QgsApplication([], True)
    application.initQgis()
    sheet = Sheet("profil-a4-portrait", 210, 297, 1.0, 1.0)
    head(sheet)
    body(sheet)
    foot(sheet)
    sheet.save()
    application.exitQgis()


if __name__ == "__main__":
    main()
