"""A real browser for the web page, driven as a reader does: clicks, keys, pictures, and what it asks for."""

from __future__ import annotations

import base64
import json
import subprocess
import time
import urllib.request
from shutil import which

WAIT = 20
_PLACE = (
    "const one = document.querySelector(arguments[0]); one.scrollIntoView({block: 'nearest'});"
    "const box = one.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2]"
)


class Browser:
    """One window; use ``with``. A subclass says how its program is started and spoken to."""

    narrowest = 360
    """CSS pixels of the narrowest window this program makes."""

    def ask(self, what, **parameters):
        """Let the program do *what*: navigate, script, actions, rect, picture, print; return its answer."""
        raise NotImplementedError

    def close(self):
        """End the program."""
        raise NotImplementedError

    def requests(self):
        """Return the addresses asked for since the last call, without those of the browser's own first page."""
        raise NotImplementedError

    def complaints(self):
        """Return what the page made the browser's console say in warning."""
        raise NotImplementedError

    def __enter__(self):
        return self

    def __exit__(self, *_details):
        self.close()

    def open(self, path):
        """Open a file as a double click does, and wait until the page stands."""
        self.requests()  # what came before is another test's
        self.complaints()
        self.ask("navigate", url=path.as_uri())
        self.until("return document.body.dataset.ready === 'true'")

    def run(self, script, *values):
        """Run JavaScript and return what it returns."""
        return self.ask("script", script=script, args=list(values))

    def until(self, script, *values):
        """Wait until *script* returns something true, and return it."""
        end = time.monotonic() + WAIT
        while time.monotonic() < end:
            found = self.run(script, *values)
            if found:
                return found
            time.sleep(0.05)
        raise TimeoutError(script)

    def text(self, selector):
        """Return the text a reader sees in an element."""
        return self.run("return document.querySelector(arguments[0]).innerText", selector)

    def texts(self, selector):
        """Return the texts of all such elements."""
        return self.run(
            "return [...document.querySelectorAll(arguments[0])].map((one) => one.innerText)", selector
        )

    def click_at(self, x, y):
        """Click at a place of the window, as a mouse does."""
        steps = [
            {"type": "pointerMove", "duration": 0, "x": round(x), "y": round(y)},
            {"type": "pointerDown", "button": 0},
            {"type": "pause", "duration": 60},
            {"type": "pointerUp", "button": 0},
        ]
        mouse = {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": steps}
        self.ask("actions", actions=[mouse])
        time.sleep(0.3)

    def click(self, selector):
        """Click the middle of an element, after bringing it into view."""
        self.click_at(*self.run(_PLACE, selector))

    def keys(self, text):
        """Type where the focus is."""
        strokes = [{"type": kind, "value": one} for one in text for kind in ("keyDown", "keyUp")]
        self.ask("actions", actions=[{"type": "key", "id": "k", "actions": strokes}])
        time.sleep(0.2)

    def resize(self, width, height):
        """Give the window another size."""
        self.ask("rect", width=width, height=height)
        time.sleep(0.4)

    def shot(self, path):
        """Save a picture of what is seen."""
        time.sleep(0.4)
        path.write_bytes(base64.b64decode(self.ask("picture")))

    def paper(self, path):
        """Print to a PDF on A4."""
        margin = dict.fromkeys(("top", "bottom", "left", "right"), 1.2)
        page = {"width": 21.0, "height": 29.7}
        path.write_bytes(base64.b64decode(self.ask("print", page=page, margin=margin, background=True)))


REST = {
    "navigate": ("POST", "/url"),
    "script": ("POST", "/execute/sync"),
    "actions": ("POST", "/actions"),
    "rect": ("POST", "/window/rect"),
    "picture": ("GET", "/screenshot"),
    "print": ("POST", "/print"),
}


class Chromium(Browser):
    """Chromium or Chrome, through chromedriver."""

    PROGRAMS = (("chromium", "chromedriver"), ("google-chrome", "chromedriver"))

    @classmethod
    def programs(cls):
        """Return browser and driver, or None where they are missing."""
        return next(([which(name) for name in pair] for pair in cls.PROGRAMS if all(map(which, pair))), None)

    def __init__(self, folder, width=1366, height=768, *, touch=False):
        browser, driver = self.programs()
        self.log = (folder / "chromedriver.log").open("w")
        self.process = subprocess.Popen(
            [driver, "--port=0"], stdout=subprocess.PIPE, stderr=self.log, text=True
        )
        self.address = f"http://127.0.0.1:{self._port()}"
        arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", f"--window-size={width},{height}"]
        arguments += ["--disable-background-networking", f"--user-data-dir={folder / 'profile'}"]
        # no name is found: nothing a test does reaches somebody's server
        arguments += ["--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1", "about:blank"]
        options = {"binary": browser, "args": arguments}
        if touch:
            metrics = {"width": width, "height": height, "pixelRatio": 2, "touch": True, "mobile": True}
            options["mobileEmulation"] = {"deviceMetrics": metrics}
        wanted = {
            "goog:chromeOptions": options,
            "goog:loggingPrefs": {"performance": "ALL", "browser": "ALL"},
        }
        made = self._send("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})
        self.address += f"/session/{made['sessionId']}"

    def _port(self):
        for line in self.process.stdout:
            words = line.replace(".", " ").split()
            if "port" in words and "successfully" in words:
                return int(words[words.index("port") + 1])
        raise RuntimeError("chromedriver did not start")

    def _send(self, method, path, body=None):
        data = json.dumps(body or {}).encode() if method == "POST" else None
        request = urllib.request.Request(self.address + path, data, method=method)  # noqa: S310 (our driver)
        request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 (the driver on this machine)
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(error.read().decode()[:2000]) from error

    def ask(self, what, **parameters):
        return self._send(*REST[what], parameters)

    def close(self):
        try:
            self._send("DELETE", "")
        finally:
            self.process.terminate()
            self.process.wait(10)
            self.process.stdout.close()
            self.log.close()

    def requests(self):
        found = []
        for entry in self._send("POST", "/se/log", {"type": "performance"}):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                found.append(message["params"]["request"]["url"])
        return [url for url in found if not url.startswith(("chrome:", "data:"))]

    def complaints(self):
        return [one["message"] for one in self._send("POST", "/se/log", {"type": "browser"})]
