"""The plugin's Qt under PyQt6: every name exists with the scope PyQt6 wants, and the Qt-only parts run."""

from __future__ import annotations

import importlib

import pytest

from tests.names import PACKAGE, ROOT, imports, resolve, sources, uses


def needs_qgis(path, seen=None) -> bool:
    """Tell whether importing *path* reaches something of QGIS beyond its Qt; GDAL's bindings come with it."""
    seen = set() if seen is None else seen
    if path in seen:
        return False
    seen.add(path)
    for module, name, _node in imports(path):
        parts = module.split(".")
        if parts[0] == "osgeo":
            return True
        if parts[0] == "qgis" and parts[1:2] != ["PyQt"] and not (module == "qgis" and name == "PyQt"):
            return True
        if parts[0] == "kotaku_qgis":
            for target in (ROOT.joinpath(*parts), ROOT.joinpath(*parts, name)):
                for file in (target.with_suffix(".py"), target / "__init__.py"):
                    if file.is_file() and needs_qgis(file, seen):
                        return True
    return False


WITH_QT = [p for p in sources() if any(use.module.startswith("qgis.PyQt") for use in uses(p))]
QT_ONLY = [p for p in WITH_QT if not needs_qgis(p)]


def name(path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@pytest.mark.parametrize("path", WITH_QT, ids=name)
def test_names_exist(qgis_pyqt, path):
    """PyQt6 has no unscoped enum members at all, so a chain that resolves is a scoped one."""
    found = []
    for use in uses(path):
        if not use.module.startswith("qgis.PyQt"):
            continue
        try:
            resolve(importlib.import_module(use.module), use.chain)
        except (AttributeError, ImportError) as error:
            found.append(f"{use}: {error}")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", QT_ONLY, ids=name)
def test_imports(application, path):
    importlib.import_module(name(path))


def test_some_parts_need_only_qt():
    assert PACKAGE / "i18n" / "__init__.py" in QT_ONLY


def test_translations(application):
    """The translator loads the compiled texts and fills their fields."""
    from kotaku_qgis import i18n
    from kotaku_qgis.core.errors import KotakuError, Place

    assert i18n.language() in {"id", "en"}
    if not (i18n.FOLDER / "kotaku_id.qm").exists():
        pytest.skip("kotaku_id.qm is not built: make i18n")
    assert i18n.tr("sheet {sheet}", "id", sheet="R0") != "sheet R0"
    error = KotakuError("{count} rows", place=Place(file="a.csv", row=3), count=2)
    assert i18n.describe(error, "en") == "a.csv, row 3: 2 rows"
