"""Place names."""

from __future__ import annotations

from kotaku_qgis.core.names import clean, fold, near_matches


def test_names_are_compared_without_case_blanks_and_punctuation():
    assert fold("Kel. Ngkari-Ngkari", "kelurahan") == fold("NGKARI NGKARI")
    assert fold("Kelurahan Kolese", "kelurahan") == "kolese"
    assert fold("KAB. LUMAJANG", "kota") == fold("Lumajang", "kota")
    assert fold("Pasir_Kraton_Kramat") == fold("Pasir Kraton  Kramat")


def test_a_name_is_never_emptied():
    assert clean("Kelurahan", "kelurahan") == "Kelurahan"
    assert fold("Kotabaru", "kota") == "kotabaru"
    assert clean("Kampung Baru", "kelurahan") == "Kampung Baru"
    assert clean(" ") is None
    assert clean(float("nan")) is None


def test_near_names_are_offered():
    known = ["Podosugih", "Tirto", "Medono"]
    assert near_matches("Podosugh", known) == ["Podosugih"]
    assert near_matches("PODOSUGIH", known) == ["Podosugih"]
    assert near_matches("Imopuro", known) == []
    assert near_matches("", known) == []
