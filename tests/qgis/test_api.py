"""Every name the plugin takes from Qt and QGIS exists in the QGIS that runs here, and every enum is scoped."""

from __future__ import annotations

import enum
import importlib
import inspect

import pytest

from tests.names import ROOT, resolve, sources, uses

PATHS = [path for path in sources() if uses(path)]


@pytest.mark.parametrize("path", PATHS, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_names(qgis_app, path):
    found = []
    for use in uses(path):
        if path.name == "compat.py":
            continue  # there a name may belong to another version: its tests call what it offers
        try:
            way = resolve(importlib.import_module(use.module), use.chain)
        except AttributeError as error:
            found.append(f"{use}: {error}")
            continue
        owner, value = way[-2], way[-1]
        if inspect.isclass(owner) and is_member(value) and type(value) is not owner:
            found.append(f"{use}: unscoped, write {type(value).__name__}.{use.chain[-1]}")
    assert not found, "\n".join(found)


def is_member(value) -> bool:
    """Tell an enum's member from any other class attribute, in PyQt5 (sip) and in Python's own enums."""
    return isinstance(value, enum.Enum) or type(type(value)).__name__ == "enumtype"


def test_an_unscoped_member_would_be_seen(qgis_app):
    from qgis.core import QgsWkbTypes
    from qgis.PyQt.QtCore import Qt

    assert is_member(Qt.AlignmentFlag.AlignLeft)
    assert type(Qt.AlignmentFlag.AlignLeft) is Qt.AlignmentFlag
    assert is_member(QgsWkbTypes.Type.Polygon)
