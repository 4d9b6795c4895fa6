"""``qgis.PyQt`` over PyQt6, as QGIS 4 has it; nothing of QGIS itself is imitated.

This suite runs in a process of its own: PyQt5 and PyQt6 cannot share one.
"""

from __future__ import annotations

import importlib
import os
import sys
import types

import pytest

MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtXml", "QtNetwork", "QtPrintSupport", "sip")


@pytest.fixture(scope="session", autouse=True)
def qgis_pyqt():
    pytest.importorskip("PyQt6")
    if "qgis.core" in sys.modules or "PyQt5" in sys.modules:
        pytest.fail("tests/qt6 needs a process without PyQt5")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qgis, pyqt = types.ModuleType("qgis"), types.ModuleType("qgis.PyQt")
    qgis.__path__ = pyqt.__path__ = []
    qgis.PyQt = pyqt
    sys.modules.update({"qgis": qgis, "qgis.PyQt": pyqt})
    for name in MODULES:
        try:
            source = importlib.import_module(f"PyQt6.{name}")
        except ImportError:
            continue
        made = types.ModuleType(f"qgis.PyQt.{name}")
        made.__dict__.update({key: value for key, value in vars(source).items() if not key.startswith("__")})
        setattr(pyqt, name, made)
        sys.modules[made.__name__] = made
    # QGIS's own shims put these back where Qt 5 had them.
    for name in ("QAction", "QActionGroup", "QShortcut"):
        setattr(pyqt.QtWidgets, name, getattr(pyqt.QtGui, name))
    yield pyqt
    for name in [name for name in sys.modules if name == "qgis" or name.startswith("qgis.")]:
        del sys.modules[name]


@pytest.fixture(scope="session")
def application(qgis_pyqt):
    return qgis_pyqt.QtWidgets.QApplication.instance() or qgis_pyqt.QtWidgets.QApplication([])
