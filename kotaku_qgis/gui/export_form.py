"""What every window of an export asks for: a scored workspace, year, language, and where to write."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QMessageBox, QWidget

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.gui.memory import recall, remember
from kotaku_qgis.i18n import language, tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kotaku_qgis.gui.commands import Commands

LANGUAGE, OPEN = "export/lang", "export/open"
SUGGESTED = "kotaku_suggested"
LANGUAGES = (("Bahasa Indonesia", "id"), ("English", "en"))


def open_workspace_path(commands: Commands) -> Path:
    """Return the file of the open workspace; KotakuError when none is open."""
    if commands.session.path is None:
        raise KotakuError(N_("Open or create a workspace first."))
    return commands.session.path


def scored_years(path: Path) -> list[int]:
    """Return the years that have been scored; KotakuError when there is none."""
    from kotaku_qgis.workspace.store import open_workspace

    with open_workspace(path, readonly=True) as workspace:
        years = sorted({int(year) for year in workspace.columns("asesmen", ["tahun"])["tahun"]})
    if not years:
        raise KotakuError(
            N_("Nothing has been scored yet."),
            place=Place(file=path.name),
            remedy=N_("Compute the scores first."),
        )
    return years


# ---- fields ----------------------------------------------------------------------------------------


def wide_form() -> QFormLayout:
    """Return an empty form whose fields take the width there is; its labels lead to their fields."""
    form = QFormLayout()
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    return form


def year_box(parent: QWidget, years: Iterable[int], chosen: int | None = None) -> QComboBox:
    """Return a box of *years*, the latest first; it stands at *chosen*, else at the latest."""
    box = QComboBox(parent)
    for year in sorted(years, reverse=True):
        box.addItem(str(year), year)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


def language_box(parent: QWidget) -> QComboBox:
    """Return a box of the languages an export can speak; it stands at the last one, else at the window's."""
    box = QComboBox(parent)
    for name, code in LANGUAGES:
        box.addItem(name, code)
    box.setCurrentIndex(max(0, box.findData(recall(LANGUAGE, language()))))
    return box


def target_field(parent: QWidget, kind: str = "") -> QgsFileWidget:
    """Return a field for the file to write, *kind* as in ``PDF (*.pdf)``; without it, for a folder.

    The window asks before overwriting, when the export begins: a name can be typed, too.
    """
    mode = QgsFileWidget.StorageMode
    field = QgsFileWidget(parent)
    field.setStorageMode(mode.SaveFile if kind else mode.GetDirectory)
    field.setFilter(kind)
    field.setConfirmOverwrite(False)
    return field


def suggest(field: QgsFileWidget, path: Path) -> None:
    """Put *path* into *field* unless the user has written something else there than the last suggestion."""
    if field.filePath().strip() in {"", field.property(SUGGESTED)}:
        field.setFilePath(str(path))
    field.setProperty(SUGGESTED, str(path))


def open_box(parent: QWidget) -> QCheckBox:
    """Return the box that says whether to open what was written; as it was left."""
    box = QCheckBox(tr("&Open it when finished"), parent)
    box.setChecked(str(recall(OPEN, "true")) == "true")
    return box


def order_tabs(widgets: Iterable[QWidget]) -> None:
    """Let the Tab key go through *widgets* in this order, starting at the first."""
    chain = list(widgets)
    for one, following in zip(chain, chain[1:]):
        QWidget.setTabOrder(one, following)
    chain[0].setFocus()


# ---- when the export begins ------------------------------------------------------------------------


def remember_choices(language_choice: QComboBox, opening: QCheckBox | None = None) -> None:
    """Keep the language, and whether to open what was written, for the next export of any kind."""
    remember(LANGUAGE, language_choice.currentData())
    if opening is not None:
        remember(OPEN, "true" if opening.isChecked() else "false")


def target_path(field: QgsFileWidget, *suffixes: str) -> Path | None:
    """Return what to write, with the first of *suffixes* unless it has one of them; None for no name.

    A folder has none.
    """
    path = Path(field.filePath().strip())
    if not path.name:
        return None
    complete = not suffixes or path.suffix.lower() in suffixes
    return path if complete else path.with_name(path.name + suffixes[0])


def may_overwrite(parent: QWidget, question: str) -> bool:
    """Ask before something is lost; No is the answer of a hasty Enter."""
    box = QMessageBox.StandardButton
    return QMessageBox.question(parent, tr("Overwrite?"), question, box.Yes | box.No, box.No) == box.Yes
