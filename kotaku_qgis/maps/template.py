"""Finding a layout template, the office's own before ours, and its items by id."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsApplication,
    QgsLayoutItemLabel,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsSettings,
    QgsUnitTypes,
)
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtXml import QDomDocument

from kotaku_qgis.core.errors import N_, KotakuError, Level, Place, Problem
from kotaku_qgis.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qgis.core import QgsLayoutItem

DEFAULT = "kumuh-a3-landscape"
PROFILE = "profil"
FOLDER_SETTING = "kotaku/layout_folder"
PAPERS, SIDES = ("a4", "a3", "a1", "a0"), ("landscape", "portrait")
REQUIRED = ("peta",)
A3_LONG_MM = 420.0
MM = QgsUnitTypes.LayoutUnit.LayoutMillimeters
EXPECTED = (
    "judul",
    "wilayah",
    "lingkup",
    "tahun",
    "nomor",
    "instansi",
    "peta_inset",
    "inset_judul",
    "utara",
    "skala",
    "skala_batang",
    "legenda",
    "proyeksi",
    "sumber",
    "pembuat_nama",
    "pengesah_nama",
    "tanggal",
    "halaman",
)
FAMILIES = ("Noto Sans", "Open Sans", "Segoe UI", "Helvetica Neue", "Arial", "Liberation Sans", "DejaVu Sans")


_OFFICE: list[str] = []


def use_folder(path: str) -> None:
    """Take *path* for the folder set in the settings, in a process that does not have the user's."""
    _OFFICE[:] = [path]


def chosen_folder() -> str:
    """Return the office's folder of templates; empty when none is set."""
    return _OFFICE[0] if _OFFICE else QgsSettings().value(FOLDER_SETTING, "", type=str)


def names(workspace_folder: Path | None = None) -> list[str]:
    """Return the names of the templates of maps, the plugin's in the order of paper, then the office's own.

    Those of profile sheets lie in the same folders and begin with ``profil``.
    """
    ours = [f"kumuh-{paper}-{side}" for paper in PAPERS for side in SIDES]
    offices = [folder for folder in folders(workspace_folder) if folder != resource("layouts")]
    own = {path.stem for folder in offices for path in folder.glob("*.qpt")}
    own = {name for name in own if not name.startswith(PROFILE)}
    return [*ours, *sorted(own - set(ours))]


def profile_names(workspace_folder: Path | None = None) -> list[str]:
    """Return the names of the templates of profile sheets, the plugin's first, then the office's own."""
    found = [folder.glob(f"{PROFILE}*.qpt") for folder in reversed(folders(workspace_folder))]
    return list(dict.fromkeys(path.stem for paths in found for path in sorted(paths)))


def folders(workspace_folder: Path | None = None) -> list[Path]:
    """Return where templates are looked for, first found wins.

    The folder set in the settings, ``layouts`` beside the workspace, ``kotaku/layouts`` in the QGIS profile,
    and the plugin's own.
    """
    chosen = chosen_folder()
    return [
        *([Path(chosen)] if chosen else []),
        *([workspace_folder / "layouts"] if workspace_folder else []),
        Path(QgsApplication.qgisSettingsDirPath()) / "kotaku" / "layouts",
        resource("layouts"),
    ]


def find(name: str = DEFAULT, workspace_folder: Path | None = None) -> Path:
    """Return the file of template *name*, or *name* itself if it is a ``.qpt`` file; else KotakuError."""
    if name.endswith(".qpt") and Path(name).is_file():
        return Path(name)
    for folder in folders(workspace_folder):
        path = folder / f"{name}.qpt"
        if path.is_file():
            return path
    raise KotakuError(
        N_("There is no layout template {name}."),
        remedy=N_("Put {name}.qpt into the office's layout folder, or use the plugin's own template."),
        name=name,
    )


class Template:
    """A template file, read once and turned into as many layouts as the album has pages."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._document = QDomDocument()
        try:
            text = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise self._unreadable(str(error)) from error
        if not self._document.setContent(text) or self._document.documentElement().tagName() != "Layout":
            raise self._unreadable("not a QGIS layout")
        self.problems = self._inspect()

    def _unreadable(self, reason: str) -> KotakuError:
        return KotakuError(
            N_("The layout template cannot be read: {reason}."),
            place=Place(file=str(self.path)),
            reason=reason,
        )

    def _inspect(self) -> list[Problem]:
        project = QgsProject()  # named, so that it outlives the layout
        layout = self.layout(project)
        labels = items(layout, QgsLayoutItemLabel)
        self.family = _family(labels[0]) if labels else FAMILIES[0]
        page = layout.pageCollection().page(0).pageSize()
        long = layout.renderContext().measurementConverter().convert(page, MM)
        # A4 keeps the letters of A3 on the map; what hangs on a wall is read from further away
        self.size = max(1.0, max(long.width(), long.height()) / A3_LONG_MM)
        missing = [name for name in REQUIRED if item(layout, name) is None]
        if missing:
            raise KotakuError(
                N_("The layout template has no item with the id {ids}."),
                place=Place(file=str(self.path)),
                remedy=N_("Open it in the layout designer and give the item this id."),
                ids=", ".join(missing),
            )
        return self.absent(layout, EXPECTED)

    def absent(self, layout: QgsPrintLayout, expected: Iterable[str]) -> list[Problem]:
        """Return a warning that names the items of *expected* that a layout of this template lacks."""
        names = [name for name in expected if item(layout, name) is None]
        if not names:
            return []
        return [
            Problem(
                "template-item-missing",
                Level.WARNING,
                N_("The layout template has no item with the id {ids}; the sheets go without."),
                {"ids": ", ".join(names)},
                Place(file=str(self.path)),
            )
        ]

    def layout(self, project: QgsProject) -> QgsPrintLayout:
        """Return a new layout of this template in *project*."""
        made = QgsPrintLayout(project)
        made.loadFromTemplate(self._document, QgsReadWriteContext())
        return made


def _family(label: QgsLayoutItemLabel) -> str:
    """Return the font family of a label."""
    font = label.textFormat().font() if hasattr(label, "textFormat") else label.font()  # QGIS 3.22
    return font.family()


def item(layout: QgsPrintLayout, item_id: str) -> Any:
    """Return the layout item with this id, or None."""
    return layout.itemById(item_id)


def family(wanted: str, installed: Iterable[str] | None = None) -> str:
    """Return *wanted* if it is installed, else the first of :data:`FAMILIES` that is, else *wanted*."""
    known = set(installed if installed is not None else QFontDatabase().families())
    return next((name for name in (wanted, *FAMILIES) if name in known), wanted)


def items(layout: QgsPrintLayout, kind: type) -> list[QgsLayoutItem]:
    """Return the items of a class, in any order."""
    return [one for one in layout.items() if isinstance(one, kind)]
