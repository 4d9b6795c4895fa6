"""Puts the page together: template, style, scripts and data in one file that needs nothing else."""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64encode
from html import escape
from string import Template
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from kotaku_qgis.core.errors import N_, KotakuError, Place
from kotaku_qgis.core.json_rules import JsonError, read_json
from kotaku_qgis.paths import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

SCRIPTS = ("words.js", "state.js", "shapes.js", "map.js", "popup.js", "panel.js", "print.js", "start.js")
"""Our own scripts, in the order in which they follow each other within one function."""
BACKGROUNDS = ("osm-hot", "big-rbi", "s2cloudless-2016")
"""Base maps a reader can switch on. OpenStreetMap's own server is not among them: it refuses pages that
were opened from a file, because their browser names no referring site."""
_UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def render(data: Mapping[str, Any]) -> str:
    """Return the page with *data* in it.

    Names cannot become markup: JSON goes in with ``<``, ``>`` and ``&`` as escapes, the scripts write text as
    text only, and the browser is told to run no script but these.
    """
    lang = data["lang"]
    backgrounds = _backgrounds()
    style = f"{_leaflet_style()}\n{_read('page.css')}"
    library = _read("leaflet.js").partition("\n//# sourceMappingURL")[0]
    own = "(function () {\n'use strict';\n" + "\n".join(_read(name) for name in SCRIPTS) + "\n})();"
    return Template(_read("page.html")).substitute(
        lang=lang,
        title=escape(data["title"][lang]),
        noscript=escape(data["texts"][lang]["noscript"]),
        policy=escape(_policy((library, own), style, (one["url"] for one in backgrounds))),
        style=style,
        data=as_json({**data, "backgrounds": backgrounds}),
        library=library,
        script=own,
    )


def as_json(data: Any) -> str:
    """Return JSON that is safe inside a ``<script>`` element; ValueError for NaN, which JSON lacks."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return re.sub("[<>&\u2028\u2029]", lambda found: _UNSAFE[found[0]], text)


def _read(name: str) -> str:
    path = resource("web", name)
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise KotakuError(
            N_("A part of the web page is missing in the plugin."),
            place=Place(file=str(path)),
            remedy=N_("Install the plugin again."),
        ) from error


def _leaflet_style() -> str:
    """Return Leaflet's style without its pictures: the page uses none of them, and they would be files."""
    return re.sub(r"url\(images/[^)]*\)", "none", _read("leaflet.css"))


def _backgrounds() -> list[dict[str, Any]]:
    """Return the base maps of the catalogue that a page may offer."""
    listed = read_json(resource("basemaps", "basemaps.json"), JsonError)["basemaps"]
    known = {one["id"]: one for one in listed}
    return [
        {name: known[key][name] for name in ("name", "url", "zmax", "attribution")}
        for key in BACKGROUNDS
        if key in known
    ]


def _policy(scripts: Iterable[str], style: str, urls: Iterable[str]) -> str:
    """Return what the browser may do: run these scripts, use this style, fetch pictures of these servers."""
    servers = " ".join(dict.fromkeys(f"{part.scheme}://{part.netloc}" for part in map(urlsplit, urls)))
    return (
        "default-src 'none'; base-uri 'none'; form-action 'none'; "
        f"script-src {' '.join(map(_digest, scripts))}; style-src {_digest(style)}; "
        f"img-src data: {servers}"
    )


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
