"""The paper form: every RT has its sheet, every parameter its box and unit, text stays text, pages are counted."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata

import pytest

from kotaku_qgis.core import regulation as regulations
from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.indicators.paper_form import LISTED, figure, pages_of, write_paper
from kotaku_qgis.indicators.template_data import Line
from tests.qgis.test_template_workbook import template

pytestmark = pytest.mark.usefixtures("qgis_app")
BOTH = ("permen-14-2018", "permen-2-2016")


def words(path, page):
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler-utils is not installed")
    told = subprocess.run(
        ["pdftotext", "-layout", "-f", str(page), "-l", str(page), str(path), "-"],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    return " ".join(unicodedata.normalize("NFKC", told).split())  # a font may join f and i


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("name", BOTH)
def test_every_parameter_has_its_place(name, lang, tmp_path, build):
    form = template(name, count=3)
    path = tmp_path / "form.pdf"
    assert write_paper(form, path, lang) == pages_of(form) == 8
    rules = regulations.load(name)
    front, back = words(path, 5), words(path, 6)
    for page in (front, back):
        assert "RT002-RW001" in page
        assert "Kota Contoh" in page
    both = f"{front} {back}"
    for one in rules.parameters:
        assert f"{one.code} " in both
        assert set(one.volume.in_(lang).split()) <= set(both.split())
    for aspect in rules.aspects:
        assert sum(f"{aspect.code} {aspect.name.in_(lang)}" in page for page in (front, back)) == 1
    for header in rules.header:
        assert set(header.name.in_(lang).split()) <= set(front.split())
    for item in (*rules.considerations, *rules.legality.items):
        assert item.name.in_(lang).split()[0] in back
    assert "5 of 8" in front or "5 dari 8" in front
    shutil.copy(path, build / f"paper-{name}-{lang}.pdf")


def test_known_figures_are_printed_small(tmp_path):
    before = {"jumlah_kk": 87, "v_3a": 1234.5}
    lines = (Line("Tengah", "Melati", "RT001-RW001", before, 2023), Line("Tengah", "Melati", "RT002-RW001"))
    path = tmp_path / "form.pdf"
    write_paper(template(lines=lines), path, "id")
    assert {"87", "1.234,5", "2023"} <= set(words(path, 3).replace(":", " ").split())
    assert not {"87", "1.234,5", "2023"} & set(words(path, 5).split())


def test_figures_are_written_as_people_read_them():
    assert figure(1234.5, "id") == "1.234,5"
    assert figure(1234.5, "en") == "1,234.5"
    assert figure(0.0812, "id") == "0,0812"
    assert figure(300, "id") == "300"
    assert figure(1000000.0, "id") == "1.000.000"


def test_a_long_list_goes_on(tmp_path):
    form = template(count=LISTED + 1)
    path = tmp_path / "form.pdf"
    assert write_paper(form, path, "en") == 4 + 2 * (LISTED + 1)
    assert f"RT{LISTED + 1:03d}-RW001" in words(path, 2)
    assert "60–80" in words(path, 3)
    assert "RT001-RW001" in words(path, 5)


@pytest.mark.parametrize("count", [1, LISTED, LISTED + 1, 3 * LISTED])
def test_printed_on_both_sides_each_rt_is_a_sheet(count):
    assert pages_of(template(count=count)) % 2 == 0


def test_failures_leave_nothing(tmp_path):
    from qgis.core import QgsFeedback

    cancelled = QgsFeedback()
    cancelled.cancel()
    assert write_paper(template(), tmp_path / "a.pdf", feedback=cancelled) == 0
    with pytest.raises(KotakuError, match="could not be written"):
        write_paper(template(), tmp_path / "nowhere" / "a.pdf")
    assert list(tmp_path.iterdir()) == []
