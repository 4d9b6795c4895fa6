"""Run by itself, in a QGIS that knows nothing of the plugin: opens a project's form, types, tells what it saw."""

import json
import os
import sys

from qgis.core import QgsApplication, QgsProject, QgsVectorLayerTools
from qgis.gui import QgsAttributeEditorContext, QgsAttributeForm, QgsGui, QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLabel, QLineEdit, QScrollArea, QTabWidget


class Tools(QgsVectorLayerTools):
    """What the list of photos asks of QGIS's window."""

    def addFeature(self, *_args):
        return False, None

    def startEditing(self, layer):
        return layer.startEditing()

    def stopEditing(self, _layer, _allow=True):
        return True

    def saveEdits(self, _layer):
        return True


def editor(form, name):
    """Return the line in which a column is typed."""
    return next(one for one in form.findChildren(QLineEdit) if one.objectName() == name)


def main(path, typed):
    app = QgsApplication([], True)
    app.initQgis()
    QgsGui.editorWidgetRegistry().initEditors()
    project = QgsProject.instance()
    project.read(path)
    named = [one for one in project.mapLayers().values() if "|layername=baseline" in one.source()]
    layer = next(one for one in named if not one.readOnly())
    layer.startEditing()
    canvas, bar, tools = QgsMapCanvas(), QgsMessageBar(), Tools()
    context = QgsAttributeEditorContext()
    context.setVectorLayerTools(tools)
    context.setMapCanvas(canvas)
    context.setMainMessageBar(bar)
    record = next(layer.getFeatures())
    form = QgsAttributeForm(layer, record, context)
    form.resize(700, 600)
    form.show()
    seen = {"plugin": [name for name in sys.modules if name.startswith("kotaku")], "steps": []}
    tabs = form.findChild(QTabWidget)
    seen["tabs"] = [tabs.tabText(number) for number in range(tabs.count())]
    for values in typed:
        for name, text in values.items():
            line = editor(form, name)
            line.clear()
            QTest.keyClicks(line, text)
        now = form.currentFormFeature()
        tabs.setCurrentIndex(1)
        QTest.qWait(50)
        live = [field.name() for field in layer.fields() if field.name().startswith("isi_")]
        seen["steps"].append(
            {
                "record": {name: _plain(now[name]) for name in live},
                "labels": [one.text() for one in form.findChildren(QLabel) if one.isVisible()],
                "band": [editor(form, name).isVisible() for name in ("isi_total", "isi_kode_kelas")],
                "scrolled": _scrolled(editor(form, "isi_total")),
            }
        )
    form.save()
    seen["saved"] = layer.commitChanges()
    seen["stored"] = {name: _plain(layer.getFeature(record.id())[name]) for name in live}
    print("SEEN" + json.dumps(seen), flush=True)
    # taking a QgsApplication down with forms alive is not what is tested
    os._exit(0)


def _scrolled(widget):
    """Whether a widget can be scrolled out of sight."""
    while widget is not None:
        if isinstance(widget, QScrollArea) and widget.widget().height() > widget.viewport().height():
            return True
        widget = widget.parent()
    return False


def _plain(value):
    return None if value is None or (hasattr(value, "isNull") and value.isNull()) else value


main(sys.argv[1], json.loads(sys.argv[2]))
