"""Map and score urban slums in Indonesia.

QGIS calls ``classFactory``; nothing else happens at import.
"""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:
    """Return the plugin for *iface*."""
    from kotaku_qgis.plugin import KotakuPlugin

    return KotakuPlugin(iface)
