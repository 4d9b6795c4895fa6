"""What lists of forms call a record: worked out in QGIS's threads, so without a look-up in another layer."""

import pytest

pytest.importorskip("qgis.core")
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsVectorLayer,
)

from kotaku_qgis.workspace.project import layer_of, name_rt

WAIT_FOR_THE_WINDOW = {
    "get_feature",
    "get_feature_by_id",
    "aggregate",
    "relation_aggregate",
    "represent_value",
}
"""Functions that QGIS 3.22 runs on the main thread whichever thread asks."""


def name(project):
    rt = layer_of(project, "rt")
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(rt))
    context.setFeature(next(rt.getFeatures()))
    expression = QgsExpression(rt.displayExpression())
    shown = expression.evaluate(context)
    assert not expression.hasEvalError(), expression.evalErrorString()
    return shown


def test_no_list_waits_for_the_window(project):
    layers = [one for one in project.mapLayers().values() if isinstance(one, QgsVectorLayer)]
    assert layers
    for layer in layers:
        assert not QgsExpression(layer.displayExpression()).referencedFunctions() & WAIT_FOR_THE_WINDOW


def test_an_rt_is_named_by_key_and_kelurahan_as_it_is_called_now(project):
    assert name(project) == "RT001-RW001, Melati"
    areas = layer_of(project, "wilayah")
    areas.startEditing()
    melati = next(one for one in areas.getFeatures() if one["nama"] == "Melati")
    areas.changeAttributeValue(melati.id(), areas.fields().indexOf("nama"), "Melati d'Alam")
    name_rt(project)
    assert name(project) == "RT001-RW001, Melati d'Alam"
    assert not project.isDirty()
    areas.changeAttributeValue(melati.id(), areas.fields().indexOf("tingkat"), "kecamatan")
    for one in areas.getFeatures():
        if one["tingkat"] == "kelurahan":
            areas.deleteFeature(one.id())
    name_rt(project)
    assert name(project) == "RT001-RW001"
    areas.rollBack()
