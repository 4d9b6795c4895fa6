"""Rules about the shipped source that no linter knows, read from its syntax tree."""

from __future__ import annotations

import ast

import pytest

from tests.names import PACKAGE, ROOT, imports, place, sources, tree, uses

PATHS = sources()
BINDINGS = ("PyQt4", "PyQt5", "PyQt6", "PySide2", "PySide6", "sip")
# Gone in Qt 6 or PyQt6.
REMOVED_NAMES = {
    "QRegExp",
    "QRegExpValidator",
    "QDesktopWidget",
    "QTextCodec",
    "QMatrix",
    "QGLWidget",
    "QStringRef",
    "QDirModel",
    "qApp",
}
REMOVED_CALLS = {"exec_", "print_", "toTime_t", "fromTime_t", "setTabStopWidth", "midRef", "setCodec"}
ROOMS = {"core": 0, "workspace": 1, "drawing": 2, "indicators": 2, "checks": 2, "maps": 2, "exchange": 2}
FEATURES = {name for name, level in ROOMS.items() if level == 2}
WINDOWS = {"processing", "gui", "lessons"}


def room(path) -> str:
    parts = path.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else ""


def test_there_is_source():
    assert len(PATHS) > 20


@pytest.mark.parametrize("path", PATHS, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_module(path):
    text = path.read_text(encoding="utf-8")
    ast.parse(text, feature_version=(3, 9))
    assert len(text.splitlines()) <= 400, "a file this long does two jobs"
    found = [*_imports(path), *_calls(path)]
    assert not found, "\n".join(found)


def _imports(path):
    for module, name, node in imports(path):
        top = module.split(".")[0]
        if top in BINDINGS:
            yield f"{place(path, node)}: Qt only through qgis.PyQt, not {module}"
        if module.startswith("."):
            yield f"{place(path, node)}: absolute imports only"
        if name == "QAction" and module.endswith("QtGui"):
            yield f"{place(path, node)}: QAction comes from qgis.PyQt.QtWidgets"
        if top == "qgis" and room(path) == "core":
            yield f"{place(path, node)}: core must not know qgis"
        if top == "qgis" and name in REMOVED_NAMES:
            yield f"{place(path, node)}: {name} is gone in Qt 6"
        if module in {"qgis.PyQt", "qgis"} and name == "*":
            yield f"{place(path, node)}: import by name"


def _calls(path):
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Attribute) and node.attr in REMOVED_CALLS:
            yield f"{place(path, node)}: {node.attr} is gone in Qt 6 or PyQt6"
        if isinstance(node, ast.Match if hasattr(ast, "Match") else ()):
            yield f"{place(path, node)}: match needs Python 3.10"
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "$area" in node.value:
            yield f"{place(path, node)}: $area measures by whatever the project is set to"


def test_imports_point_one_way():
    """gui, processing, lessons -> features -> workspace -> core; features do not know each other."""
    found = []
    for path in PATHS:
        own = room(path)
        if own not in ROOMS:
            continue
        for module, _name, node in imports(path):
            parts = module.split(".")
            if parts[0] != "kotaku_qgis" or len(parts) < 2:
                continue
            other = parts[1]
            if (
                other in WINDOWS
                or ROOMS.get(other, -1) > ROOMS[own]
                or (own in FEATURES and other in FEATURES and own != other)
            ):
                found.append(f"{place(path, node)}: {own} imports {other}")
    assert not found, "\n".join(found)


def test_rooms_say_what_they_are_for():
    silent = [p for p in PATHS if p.name == "__init__.py" and not ast.get_docstring(tree(p))]
    assert not silent


def test_the_scan_sees_uses():
    """The scan that the API tests rest on finds dotted names; an empty one would pass everything."""
    found = [use for path in PATHS for use in uses(path)]
    assert any(len(use.chain) > 2 for use in found)
    assert {use.module for use in found} >= {"qgis.core", "qgis.PyQt.QtCore"}
