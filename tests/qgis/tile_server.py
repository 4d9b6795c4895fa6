"""A tile server on the loopback: one colour a tile, told by its numbers; slow, broken or gone on request."""

from __future__ import annotations

import struct
import threading
import time
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

LONGEST = 20


def colour(zoom, x, y):
    return (x * 37 % 200 + 20, y * 53 % 200 + 20, zoom * 9 % 256)


def png(rgb, size=256):
    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    rows = (b"\x00" + bytes(rgb) * size) * size
    header = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


class TileServer:
    """Use with ``with``; ``asked`` are the tiles asked for; ``status`` and ``delay`` may be changed."""

    def __init__(self):
        self.asked, self.status, self.delay = [], 200, 0.0
        self.fails_after = None
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                zoom, x, y = (int(part) for part in self.path.partition(".")[0].strip("/").split("/"))
                outer.asked.append((zoom, x, y))
                end = time.monotonic() + min(outer.delay, LONGEST)
                while time.monotonic() < end and not outer.over.is_set():
                    time.sleep(0.02)
                status = outer.status
                if outer.fails_after is not None and len(outer.asked) > outer.fails_after:
                    status = 500
                body = png(colour(zoom, x, y)) if status == 200 else b"no"
                try:
                    self.send_response(status)
                    self.send_header("Content-Type", "image/png" if status == 200 else "text/plain")
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)
                except OSError:
                    return  # the asker has gone

            def log_message(self, *_values):
                """Say nothing."""

        self.over = threading.Event()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.thread = threading.Thread(
            target=self.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True
        )

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server.server_port}/{{z}}/{{x}}/{{y}}.png"

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_details):
        self.over.set()
        self.server.shutdown()
        self.server.server_close()
