"""Firefox, spoken to in its own protocol (Marionette): no driver is needed, which Debian does not have."""

from __future__ import annotations

import json
import socket
import subprocess
import time
from shutil import which

from tests.desktop.browser import WAIT, Browser

NOWHERE = {"type": 1, "http": "127.0.0.1", "http_port": 9, "ssl": "127.0.0.1", "ssl_port": 9}
"""A proxy that nobody is: nothing a test does reaches somebody's server."""
PREFERENCES = {
    "marionette.port": 0,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "browser.aboutwelcome.enabled": False,
    **{f"network.proxy.{name}": value for name, value in NOWHERE.items()},
}
REQUESTS = (
    "return performance.getEntries().filter((one) => ['navigation', 'resource'].includes(one.entryType))"
    ".map((one) => (one.entryType === 'navigation' ? location.href : one.name))"
)
CONSOLE = (
    "const found = Services.console.getMessageArray().filter((one) => one instanceof Ci.nsIScriptError"
    " && (one.sourceName || '').startsWith('file:') && !String(one).includes('is deprecated')).map(String);"
    " Services.console.reset(); return found"
)
"""What it says of our page; Leaflet copies whole events, old fields too, which Firefox remarks on."""

COMMANDS = {
    "navigate": "WebDriver:Navigate",
    "script": "WebDriver:ExecuteScript",
    "actions": "WebDriver:PerformActions",
    "rect": "WebDriver:SetWindowRect",
    "picture": "WebDriver:TakeScreenshot",
    "print": "WebDriver:Print",
}


class Firefox(Browser):
    """Firefox or its long-lived edition."""

    PROGRAMS = ("firefox-esr", "firefox")
    narrowest = 500

    @classmethod
    def programs(cls):
        """Return the browser, or None where it is missing."""
        return next(([which(name)] for name in cls.PROGRAMS if which(name)), None)

    def __init__(self, folder, width=1366, height=768, *, touch=False):  # noqa: ARG002 (it has no telephone)
        (program,) = self.programs()
        profile = folder / "profile"
        profile.mkdir()
        lines = (f"user_pref({json.dumps(key)}, {json.dumps(value)});" for key, value in PREFERENCES.items())
        (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        self.log = (folder / "firefox.log").open("w")
        options = ["--headless", "--marionette", "-remote-allow-system-access", "--no-remote"]
        self.process = subprocess.Popen(
            [program, *options, "--profile", str(profile), "about:blank"],
            stdout=self.log,
            stderr=self.log,
        )
        self.number = self.seen = 0
        self.socket = socket.create_connection(
            ("127.0.0.1", self._port(profile / "MarionetteActivePort")), 60
        )
        self.stream = self.socket.makefile("rb")
        self._receive()  # its greeting
        self._send("WebDriver:NewSession", {})
        self.resize(width, height + 86)  # with the bars of a window

    def _port(self, path):
        end = time.monotonic() + 3 * WAIT
        while time.monotonic() < end:
            if path.is_file() and path.read_text().strip():
                return int(path.read_text())
            time.sleep(0.1)
        raise RuntimeError("Firefox did not start")

    def _receive(self):
        length = b""
        while not length.endswith(b":"):
            length += self.stream.read(1)
        return json.loads(self.stream.read(int(length[:-1])))

    def _send(self, command, parameters):
        self.number += 1
        data = json.dumps([0, self.number, command, parameters]).encode()
        self.socket.sendall(f"{len(data)}:".encode() + data)
        _kind, _number, error, answer = self._receive()
        if error:
            raise RuntimeError(f"{error['error']}: {error['message']}"[:2000])
        return answer.get("value") if isinstance(answer, dict) else answer

    def ask(self, what, **parameters):
        if what == "navigate":
            self.seen = 0
        if what == "picture":
            parameters["full"] = False
        return self._send(COMMANDS[what], parameters)

    def close(self):
        try:
            self._send("Marionette:Quit", {"flags": ["eForceQuit"]})
        finally:
            self.process.terminate()
            self.process.wait(20)
            self.stream.close()
            self.socket.close()
            self.log.close()

    def requests(self):
        found = [url for url in self.run(REQUESTS) if not url.startswith(("data:", "about:"))]
        new, self.seen = found[self.seen :], len(found)
        return new

    def complaints(self):
        self._send("Marionette:SetContext", {"value": "chrome"})
        try:
            return self.run(CONSOLE)
        finally:
            self._send("Marionette:SetContext", {"value": "content"})
