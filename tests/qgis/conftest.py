"""Fixtures of the tests that need QGIS: the project of a small city, and edit steps on its layers."""

from __future__ import annotations

import pytest


@pytest.fixture
def project(qgis_app, tmp_path):
    """Return QGIS's project with the small city of :mod:`tests.qgis.workspace_data`, without a change."""
    from qgis.core import QgsProject

    from kotaku_qgis.workspace.project import write_project
    from tests.qgis import workspace_data

    workspace, _ = workspace_data.city(tmp_path)
    with workspace:
        path = write_project(workspace, lang="id")
    made = QgsProject.instance()
    assert made.read(str(path))
    made.setDirty(False)
    yield made
    made.clear()


@pytest.fixture
def editing(project):
    """Return the steps on the edit buffers of *project*; what is left of them is thrown away."""
    from kotaku_qgis.workspace.editing import Editing

    made = Editing(project)
    yield made
    made.close()
    for layer in made.layers().values():
        layer.rollBack()
