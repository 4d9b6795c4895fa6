"""Opening the plugin's windows: none blocks the map, and each is kept until it closes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kotaku_qgis.core.errors import KotakuError

if TYPE_CHECKING:
    from collections.abc import Callable


class Windows:
    """The windows of :class:`~kotaku_qgis.gui.commands.Commands` that need an open workspace."""

    window: Any
    messages: Any
    ready_to_write: Callable[[], bool]
    dialogs: list[Any]

    def show(self, dialog: Any) -> None:
        """Show *dialog* without blocking the map and keep it until it closes."""
        self.dialogs.append(dialog)
        dialog.finished.connect(lambda _code: self.dialogs.remove(dialog) if dialog in self.dialogs else None)
        dialog.show()
        dialog.raise_()

    def _open(self, window: Any) -> None:
        """Open a window of the workspace; one that is open already comes to the front."""
        for dialog in self.dialogs:
            if type(dialog) is window and getattr(dialog, "path", None) == self.session.path is not None:
                dialog.raise_()
                dialog.activateWindow()
                return
        try:
            dialog = window(self, self.window)
        except (KotakuError, OSError, ImportError) as error:
            self.messages.error(error)
            return
        self.show(dialog)

    def from_field(self) -> None:
        """Take in files from the field."""
        from kotaku_qgis.gui.field.field_dialog import FieldDialog

        self._open(FieldDialog)

    def track_to_polygon(self) -> None:
        """Make a polygon of a track of the workspace."""
        from kotaku_qgis.gui.field.track_panel import TrackDialog

        self._open(TrackDialog)

    def from_paper(self) -> None:
        """Bring a sketch to its place."""
        from kotaku_qgis.gui.paper.georeference_window import GeoreferenceWindow

        self._open(GeoreferenceWindow)

    def basemaps(self) -> None:
        """Add a base map or make one for work without a network."""
        from kotaku_qgis.gui.basemaps.basemap_dialog import BasemapDialog

        self._open(BasemapDialog)

    def templates(self) -> None:
        """Make forms for counting."""
        from kotaku_qgis.gui.indicators.template_dialog import TemplateDialog

        self._open(TemplateDialog)

    def field_package(self) -> None:
        """Make a package for a tablet."""
        from kotaku_qgis.gui.indicators.package_dialog import PackageDialog

        self._open(PackageDialog)

    def merge_package(self) -> None:
        """Bring a package back."""
        from kotaku_qgis.gui.indicators.merge_dialog import MergeDialog

        if self.ready_to_write():
            self._open(MergeDialog)

    def history(self) -> None:
        """Show who changed what."""
        from kotaku_qgis.gui.indicators.history_dialog import HistoryDialog

        self._open(HistoryDialog)

    def export_web(self) -> None:
        """Write the map as one HTML file."""
        from kotaku_qgis.gui.maps.web_dialog import WebDialog

        self._open(WebDialog)

    def export_profile(self) -> None:
        """Make the profile sheets."""
        from kotaku_qgis.gui.maps.profile_dialog import ProfileDialog

        self._open(ProfileDialog)
