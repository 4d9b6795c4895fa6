"""The parts of the window *Export maps* that need no screen: templates, texts, preview, the process beside QGIS."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from kotaku_qgis.core.errors import KotakuError
from kotaku_qgis.i18n import describe, language
from kotaku_qgis.maps import content as contents
from kotaku_qgis.maps.album import Album
from kotaku_qgis.maps.job import ALL_AREAS, Job
from kotaku_qgis.paths import resource
from kotaku_qgis.workspace.store import open_workspace

pytestmark = pytest.mark.usefixtures("qgis_app")
YEAR = 2023


@pytest.fixture
def job(workspace):
    """Return a job of more pages than are made in the window."""
    themes = ("akhir", "awal", "sektor-1", "sektor-2")
    return Job(str(workspace), str(workspace.with_name("album.pdf")), YEAR, "en", ALL_AREAS, themes)


def read(path):
    with open_workspace(path, readonly=True) as opened:
        return contents.read(opened, YEAR)


def ended(runner, job):
    """Run to the end and return how it ended."""
    from qgis.PyQt.QtCore import QEventLoop

    found = []
    loop = QEventLoop()
    for name in ("finished", "failed"):
        getattr(runner, name).connect(lambda value, name=name: (found.append((name, value)), loop.quit()))
    runner.start(job, 12)
    if not found:
        loop.exec()
    return found


def test_only_templates_of_maps_are_offered(workspace):
    from kotaku_qgis.gui.maps.paper_page import PaperPage

    own = workspace.parent / "layouts"
    own.mkdir()
    for name, like in (("kantor", "kumuh-a4-portrait"), ("profil-kantor", "profil-a4-portrait")):
        shutil.copy(resource("layouts", f"{like}.qpt"), own / f"{name}.qpt")
    page = PaperPage(workspace.parent)
    offered = [page.template.itemData(row) for row in range(page.template.count())]
    assert "kantor" in offered
    assert "kumuh-a0-portrait" in offered
    assert not [name for name in offered if name.startswith("profil")]


def test_a_path_of_the_users_own_is_kept_when_the_suggestion_changes(tmp_path, qgis_app):
    from qgis.PyQt.QtWidgets import QWidget

    from kotaku_qgis.gui.export_form import suggest, target_field

    parent = QWidget()
    field = target_field(parent, "PDF (*.pdf)")
    suggest(field, tmp_path / "2022.pdf")
    suggest(field, tmp_path / "2023.pdf")
    assert field.filePath() == str(tmp_path / "2023.pdf")
    field.setFilePath(str(tmp_path / "own.pdf"))
    suggest(field, tmp_path / "2022.pdf")
    assert field.filePath() == str(tmp_path / "own.pdf")
    field.setFilePath("")
    suggest(field, tmp_path / "2021.pdf")
    assert field.filePath() == str(tmp_path / "2021.pdf")


def test_what_is_ticked_is_to_be_seen_when_the_areas_are_shown_anew(workspace):
    from kotaku_qgis.gui.maps.area_tree import AreaTree

    content = read(workspace)
    rw = content.places("rw")[0]
    tree = AreaTree()
    tree.fill(content, None, "en")
    quarters = tree.topLevelItem(1)
    assert not any(quarters.child(row).isExpanded() for row in range(quarters.childCount()))
    tree.fill(content, {f"rw:{rw.id}"}, "en")
    assert tree.chosen() == (f"rw:{rw.id}",)
    quarters = tree.topLevelItem(1)
    opened = [row for row in range(quarters.childCount()) if quarters.child(row).isExpanded()]
    assert len(opened) == 1


def test_texts_are_asked_for_once_in_a_workspace(workspace):
    from kotaku_qgis.gui.maps.texts_page import TextsPage

    page = TextsPage()
    page.fill(read(workspace))
    assert len(page.missing()) == 3
    assert not any("&" in title for title in page.missing())
    assert page.ask()
    assert not page.ask()
    page.lines["peta_instansi"].setText("Dinas")
    with open_workspace(workspace) as opened:
        page.keep(opened)
    assert not page.to_keep()
    again = TextsPage()
    again.fill(read(workspace))
    assert again.lines["peta_instansi"].text() == "Dinas"
    assert len(again.missing()) == 2
    assert not again.ask()


def test_a_date_is_printed_only_when_one_is_chosen(workspace, job):
    from qgis.PyQt.QtCore import QDate

    from kotaku_qgis.gui.maps.texts_page import TextsPage

    page = TextsPage()
    page.fill(read(workspace))
    assert page.date() == ""
    page.day.setDate(QDate(2024, 2, 29))
    assert page.date() == "2024-02-29"
    assert "day" not in page.texts()
    # pages of another date are not taken for those of this one
    dated = replace(job, date=page.date())
    assert (
        dated.fingerprint("", ()) != job.fingerprint("", ()) == replace(job, output="x").fingerprint("", ())
    )


def test_sources_are_asked_for_where_the_data_name_none(workspace):
    from kotaku_qgis.gui.maps.texts_page import TextsPage

    content = read(workspace)
    page = TextsPage()
    page.fill(replace(content, sources=dict.fromkeys(content.sources, ())))
    assert any("source" in title.lower() for title in page.missing())


def test_the_preview_draws_as_sharp_as_it_is_looked_at(workspace, job):
    from kotaku_qgis.gui.maps.page_preview import LARGEST, NEAREST, SHARP, PagePreview

    with open_workspace(workspace, readonly=True) as opened:
        album = Album(opened, job)
    preview = PagePreview()
    preview.resize(700, 500)
    preview.show()
    preview.show_album(album)
    item = preview.view.scene().items()[0]
    shown = preview.view.maximumViewportSize()
    first = item.pixmap().width()
    assert (
        min(shown.width(), shown.height()) <= first <= SHARP * shown.width() * preview.devicePixelRatioF() + 1
    )
    for _time in range(20):
        preview.view.zoom(2)
    preview._sharpen()
    item = preview.view.scene().items()[0]
    assert first < max(item.pixmap().width(), item.pixmap().height()) <= LARGEST + 1
    assert preview.view.near == NEAREST
    assert item.sceneBoundingRect().width() == pytest.approx(420, abs=1)  # A3 still
    preview.view.fit()
    assert preview.view.near == 1
    preview.show_album(None, "why not")
    assert preview.reason.text() == "why not"
    assert not preview.larger.isEnabled()


def test_an_error_of_the_process_arrives_and_ends_the_work(job, tmp_path):
    from kotaku_qgis.gui.maps.album_runner import AlbumRunner

    runner = AlbumRunner()
    lost = replace(job, output=str(tmp_path / "gone" / "album.pdf"))
    ((name, error),) = ended(runner, lost)
    assert name == "failed"
    assert isinstance(error, KotakuError)
    assert "gone" in describe(error, language())
    assert not runner.busy


def test_the_process_makes_the_album_and_leaves_nothing_else(job, workspace):
    from kotaku_qgis.gui.maps.album_runner import AlbumRunner

    before = set(workspace.parent.iterdir())
    runner = AlbumRunner()
    ((name, result),) = ended(runner, job)
    assert runner.beside
    assert name == "finished"
    assert not result.cancelled
    assert result.pages == 12
    assert {one.name for one in set(workspace.parent.iterdir()) - before} == {"album.pdf"}
    assert not runner._file.exists()
