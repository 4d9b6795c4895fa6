"""Scales, distances, hatches, labels and type: the small rules of the sheets."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.usefixtures("qgis_app")


@pytest.mark.parametrize(
    ("least", "scale"),
    [
        (1, 1),
        (999, 1000),
        (1000, 1000),
        (1001, 1250),
        (2600, 3000),
        (5100, 6000),
        (7600, 10000),
        (24999, 25000),
    ],
)
def test_round_scale(least, scale):
    from kotaku_qgis.maps.scale import round_scale

    assert round_scale(least) == scale


def test_the_largest_scale_that_fits():
    from kotaku_qgis.maps.scale import fitting_scale

    assert fitting_scale(2538, 100, 282, 265, 0.05) == 10000
    assert fitting_scale(2537, 100, 282, 265, 0.05) == 10000
    assert fitting_scale(1.0, 1.0, 282, 265) >= 1


@pytest.mark.parametrize("scale", [500, 1000, 2500, 4000, 5000, 7500, 10000, 25000, 50000])
def test_scale_bars_are_round_metric_and_fit(scale):
    from kotaku_qgis.maps.scale import bar_segment

    length, unit, count = bar_segment(scale, 36)
    metres = length * (1000 if unit == "km" else 1)
    assert unit in ("m", "km")
    assert length == int(length)
    assert 12 <= metres * count / scale * 1000 <= 36


def test_hatch_lines_stay_inside_and_run_on_into_the_neighbour():
    from qgis.core import QgsGeometry, QgsRectangle

    from kotaku_qgis.maps.hatch import ANGLES, hatch_dots, hatch_lines

    left = QgsGeometry.fromRect(QgsRectangle(352003, 9238003, 352103, 9238083))
    right = QgsGeometry.fromRect(QgsRectangle(352103, 9238003, 352203, 9238083))
    both = QgsGeometry.fromRect(QgsRectangle(352003, 9238003, 352203, 9238083))
    for pattern, angles in ANGLES.items():
        parts = [hatch_lines(one, pattern, 10.0).length() for one in (left, right)]
        assert sum(parts) == pytest.approx(hatch_lines(both, pattern, 10.0).length(), rel=1e-6)
        # lines a distance apart have together the length area / distance
        assert sum(parts) == pytest.approx(len(angles) * 200 * 80 / 10, rel=0.05)
        assert left.buffer(1e-3, 1).contains(hatch_lines(left, pattern, 10.0))
    dots = hatch_dots(left, 10.0)
    assert left.contains(dots)
    assert hatch_lines(left, "no such pattern", 10.0).isEmpty()


@pytest.mark.parametrize(
    ("key", "label", "short"),
    [
        ("RT004-RW002", "RT 4|RW 2", "4/2"),
        ("RT027A-RW005", "RT 27A|RW 5", "27A/5"),
        ("RT039-00000", "RT 39", "RT 39"),
        ("RT010-RW010", "RT 10|RW 10", "10/10"),
    ],
)
def test_labels(key, label, short):
    from kotaku_qgis.maps.layers import rt_label, rt_short

    assert rt_label(key) == label
    assert rt_short(key) == short


def test_type_falls_back_to_an_installed_family():
    from kotaku_qgis.maps.template import family

    assert family("Noto Sans", {"Noto Sans", "Arial"}) == "Noto Sans"
    assert family("Noto Sans", {"Arial", "DejaVu Sans"}) == "Arial"
    assert family("Noto Sans", {"Comic Neue"}) == "Noto Sans"


def test_long_text_shrinks_until_it_fits():
    from qgis.core import QgsLayoutItemLabel, QgsLayoutSize, QgsPrintLayout, QgsProject, QgsUnitTypes
    from qgis.PyQt.QtGui import QFont

    from kotaku_qgis.maps.fit import fit_label, label_font, needed, set_label_font
    from kotaku_qgis.maps.template import family

    project = QgsProject()
    layout = QgsPrintLayout(project)
    label = QgsLayoutItemLabel(layout)
    font = QFont(family("Noto Sans"))
    font.setPointSizeF(12)
    set_label_font(label, font)
    label.setMarginX(0)
    label.setMarginY(0)
    layout.addLayoutItem(label)
    label.attemptResize(QgsLayoutSize(94, 6.5, QgsUnitTypes.LayoutUnit.LayoutMillimeters))
    label.setText("Kelurahan Medono")
    assert fit_label(label)
    assert label_font(label).pointSizeF() == pytest.approx(12)
    label.setText("Kelurahan Hadimulyo Sumbersari Bantul Rejomulyo Barat Daya")
    assert fit_label(label)
    assert label_font(label).pointSizeF() < 12
    assert needed(label.currentText(), label_font(label), 94)[1] <= 6.7
    label.setText("Kelurahan " + "yang namanya tidak ada habisnya " * 12)
    assert not fit_label(label)


@pytest.mark.parametrize(("lang", "words"), [("id", "24 November 2026"), ("en", "24 November 2026")])
def test_dates(lang, words):
    from qgis.PyQt.QtCore import QDate

    from kotaku_qgis.maps.words import date_text

    assert date_text(QDate(2026, 11, 24), lang) == words
    assert date_text(QDate(2026, 8, 1), "id") == "1 Agustus 2026"


def test_degree_labels_name_the_hemisphere():
    from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextScope

    from kotaku_qgis.maps.grid import UTM_LABEL, _dms_label

    def label(text, number, axis):
        context = QgsExpressionContext()
        scope = QgsExpressionContextScope()
        scope.setVariable("grid_number", number)
        scope.setVariable("grid_axis", axis)
        context.appendScope(scope)  # the context owns it from here
        return QgsExpression(text).evaluate(context)

    assert label(_dms_label("id"), 105.30083333333333, "x") == "105°18′03″ BT"
    assert label(_dms_label("id"), -5.1, "y") == "5°06′00″ LS"
    assert label(_dms_label("id"), 0.5, "y") == "0°30′00″ LU"
    assert label(_dms_label("en"), -0.025, "y") == "0°01′30″ S"
    assert label(_dms_label("en"), 109.99999999999, "x") == "110°00′00″ E"
    assert label(UTM_LABEL, 9238000.0, "y") == "9 238 000"
    assert label(UTM_LABEL, 500.0, "x") == "500"
