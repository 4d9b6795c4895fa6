"""The short forms of the drawing dock: keys, order, words."""

import pytest

pytest.importorskip("qgis.gui")
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from kotaku_qgis.core.errors import Level, Problem
from kotaku_qgis.drawing.book import Kelurahan, Key
from kotaku_qgis.gui.drawing.draw_forms import BAD, ON_DARK, IdentityForm, colored
from kotaku_qgis.gui.drawing.draw_panel import DrawPanel


@pytest.fixture
def form(qgis_app):
    made = IdentityForm()
    made.judge = lambda text, _area: Key(text)
    made.ask([Kelurahan("w", "Asri", None, None)], None)
    made.show()
    made.activateWindow()
    made.heard = []
    for name in ("accepted", "rejected", "later"):
        getattr(made, name).connect(lambda name=name: made.heard.append(name))
    yield made
    made.deleteLater()


def test_enter_adds_and_esc_discards_from_the_number(form):
    QTest.keyClicks(form.number, "RT001-RW001")
    QTest.keyClick(form.number, Qt.Key.Key_Return)
    QTest.keyClick(form.number, Qt.Key.Key_Escape)
    assert form.heard == ["accepted", "rejected"]


@pytest.mark.parametrize(("button", "deed"), [("leave", "rejected"), ("later_button", "later")])
def test_enter_on_a_button_presses_that_button(form, button, deed):
    QTest.keyClicks(form.number, "RT001-RW001")
    widget = getattr(form, button)
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_Return)
    assert form.heard == [deed]


def test_tab_goes_from_the_number_to_the_deed_and_leaves_discarding_for_last(form):
    QTest.keyClicks(form.number, "RT001-RW001")
    order, widget = [], form.number
    while widget is not form.leave and len(order) < 20:
        widget = widget.nextInFocusChain()
        if widget in (form.kelurahan, form.ok, form.later_button, form.leave):
            order.append(widget)
    assert order == [form.kelurahan, form.ok, form.later_button, form.leave]


def test_doubts_stand_in_the_form(form):
    form.warn(["Batasnya memotong dirinya sendiri."])
    assert form.doubts.isVisible()
    form.warn([])
    assert not form.doubts.isVisible()


def test_warnings_are_readable_in_a_dark_theme(qgis_app):
    before = QApplication.palette()
    dark = QPalette(before)
    dark.setColor(QPalette.ColorRole.Window, QColor("#323232"))
    try:
        QApplication.setPalette(dark)
        assert ON_DARK[BAD] in colored("!", BAD)
    finally:
        QApplication.setPalette(before)
    assert BAD in colored("!", BAD)


@pytest.fixture
def panel(qgis_app):
    made = DrawPanel()
    made.identity.judge = lambda _text, _area: Key(problem=Problem("x", Level.ERROR, "A long reason. " * 8))
    yield made
    made.deleteLater()


def test_tools_fold_away_where_a_form_needs_their_room(panel):
    panel.resize(360, 900)
    panel.show()
    panel.show_form(panel.identity)
    assert panel.tools.isVisible()
    panel.resize(360, 330)
    assert not panel.tools.isVisible()
    panel.fold.click()
    assert panel.tools.isVisible()
    panel.show_form(panel.merge)
    assert not panel.tools.isVisible()
    panel.show_form(None)
    assert panel.tools.isVisible()
    assert not panel.fold.isVisible()


def test_the_answer_to_what_is_typed_is_in_sight_on_a_small_screen(panel):
    panel.resize(360, 400)
    panel.show()
    panel.show_form(panel.identity)
    QTest.keyClicks(panel.identity.number, "1/1")
    QTest.qWait(50)
    seen = panel.area.viewport().rect()
    for widget in (panel.identity.number, panel.identity.note, panel.identity.ok):
        corner = widget.mapTo(panel.area.viewport(), widget.rect().topLeft())
        assert seen.contains(corner), widget


def test_no_form_is_wider_than_the_dock(panel):
    panel.resize(panel.minimumSizeHint())
    panel.show()
    panel.split.ask("RT001-RW001", [0.1808, 0.1808], Key)
    panel.merge.number_of.addItem("RT041A-RW009 of a kelurahan with a long name")
    panel.merge.records_of.addItem("RT041A-RW009 of a kelurahan with a long name (12 years)")
    panel.gap.ask(0.1, [(1, "RT041A-RW009 of a kelurahan with a long name", 1234.0)])
    for form in panel.forms:
        panel.show_form(form)
        QTest.qWait(20)
        assert form.minimumSizeHint().width() <= panel.area.viewport().width() - 24, form
