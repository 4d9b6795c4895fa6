"""Values as the window for merging shows them, and as it takes what is typed."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.gui.indicators.shown_values import ShownValues
from kotaku_qgis.i18n import tr
from tests.qgis import workspace_data as data


@pytest.fixture(params=["id", "en"])
def shown(request, qgis_app, tmp_path):
    workspace, _ = data.city(tmp_path)
    with workspace:
        made = ShownValues(workspace)
    made.lang = request.param
    return made


def test_what_is_shown_is_what_is_read(shown):
    for name, value in (("luas_verifikasi_ha", 1.25), ("panjang_jalan_ideal_m", 1250.0), ("v_1a", 12.0)):
        assert shown.value("baseline", name, shown.text("baseline", name, value)) == value
    assert shown.value("baseline", "v_1a", " ") is None


def test_hectares_with_three_decimals_are_never_thousands(shown):
    """“1.409” typed by an Indonesian hand is 1,409 ha or a slip, and never a kelurahan of 1409 ha."""
    other = "1.409" if shown.lang == "id" else "1,409"
    own = "1,409" if shown.lang == "id" else "1.409"
    with pytest.raises(KotakuError, match="1409"):
        shown.value("baseline", "luas_verifikasi_ha", other)
    assert shown.value("baseline", "luas_verifikasi_ha", own) == 1.409
    assert shown.value("baseline", "panjang_jalan_ideal_m", other) == 1409


def test_a_shape_that_was_only_moved_says_how_far(shown):
    before, after = (data.square(column, 0).wkb for column in (0, 1))
    assert "100" in shown.moved(after, before)
    assert shown.moved(before, before) == shown.text("rt", "geom", before) == shown.moved(before, None)


def test_findings_write_broken_numbers_as_the_language_does():
    wanted = {0.25: ("0,25", "0.25"), 70.0: ("70", "70"), 1234.5: ("1234,5", "1234.5"), 2023.0: ("2023", "2023"),
              -0.5: ("-0,5", "-0.5"), 1e-9: ("1e-09", "1e-09"), 7: ("7", "7")}  # fmt: skip
    for value, texts in wanted.items():
        assert tuple(tr("{a}", lang, a=value) for lang in ("id", "en")) == texts
