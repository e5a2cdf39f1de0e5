"""A display without a monitor, and the window on it as far as somebody sees and uses it: by keys alone.

What the window does is seen in its title, in the files, and in the corner of the picture, which a dialog dims.
"""

import os
import select
import shutil
import subprocess
import time

from common import Skipped

# As large as the window without a window manager: the last pixel of the display is the corner of the window.
SCREEN = "1280x800x24"
# The least and the most of the corner's brightness under a dialog; without one it is brighter, without a window black.
DIMMED = range(100, 225)
# How long something may take that comes of a key, and how often it is looked for.
PATIENCE, GLANCE = 30, 0.01
# How long a picture stays as it is once everything is drawn.
STILL = 0.15


class Stuck(Exception):
    """What should have come of a key did not."""


class Display:
    """A display without a monitor, and a home for the windows on it."""

    def __init__(self, bench):
        for tool in ("Xvfb", "xdotool"):
            if not shutil.which(tool):
                raise Skipped(f"{tool} is not installed")
        self.home, self.xdotool = bench.folder / "home", shutil.which("xdotool")
        folders = {f"XDG_{name}_HOME": self.home / name.lower() for name in ("CONFIG", "STATE", "DATA", "CACHE")}
        folders["XDG_RUNTIME_DIR"] = self.home / "runtime"
        for folder in folders.values():
            folder.mkdir(parents=True, mode=0o700)
        self.sessions = folders["XDG_STATE_HOME"] / "touchline" / "sessions"
        self.log = open(self.home / "log", "ab")
        self.server, number = self.start()
        # No path and no bus: a file dialog of the desktop would take the keyboard.
        self.env = {"DISPLAY": f":{number}", "LIBGL_ALWAYS_SOFTWARE": "1", "HOME": self.home, "PATH": "", **folders}

    def start(self):
        """Starts the server, which looks for a free number itself and says it when it listens."""
        reads, writes = os.pipe()
        options = ["-displayfd", str(writes), "-screen", "0", SCREEN, "-nolisten", "tcp", "-fbdir", self.home]
        # Without it the server begins anew when its last window is killed, and the next one may not find it.
        options.append("-noreset")
        server = subprocess.Popen(
            ["Xvfb", *options],
            pass_fds=[writes],
            stdin=subprocess.DEVNULL,
            stdout=self.log,
            stderr=self.log,
        )
        os.close(writes)
        with open(reads) as told:
            number = told.readline().strip() if select.select([told], [], [], PATIENCE)[0] else ""
        if not number:
            server.kill()
            server.wait()
            raise Skipped("Xvfb opens no display here")
        return server, number

    def do(self, *args):
        """Runs xdotool and returns what it prints; nothing if there is no such window."""
        args = [self.xdotool, *map(str, args)]
        return subprocess.run(args, env=self.env, stdin=subprocess.DEVNULL, capture_output=True, text=True).stdout

    def is_dimmed(self):
        with open(self.home / "Xvfb_screen0", "rb") as picture:
            picture.seek(-4, os.SEEK_END)
            return picture.read(1)[0] in DIMMED

    def picture(self):
        return (self.home / "Xvfb_screen0").read_bytes()

    def left(self):
        """Lists the sessions that are on the disk."""
        return sorted(self.sessions.iterdir()) if self.sessions.is_dir() else []

    def whole(self):
        """Lists those that can be recovered: one that does not say what it belongs to is half made or half removed."""
        return [session for session in self.left() if (session / "meta.ron").exists()]

    def said(self):
        """Returns what was said last by whoever has said something."""
        lines = (self.home / "log").read_text(errors="replace").splitlines()
        return lines[-1] if lines else "nothing was said"

    def close(self):
        self.server.kill()
        self.server.wait()
        self.log.close()


class Window:
    """The program's window, as far as somebody sees it and uses it."""

    def __init__(self, bench, display, *args):
        self.display, self.id = display, None
        self.process = subprocess.Popen(
            [bench.program, "--theme", "light", "--lang", "en", *args],
            cwd=bench.folder,
            env=display.env,
            stdin=subprocess.DEVNULL,
            stdout=display.log,
            stderr=display.log,
        )
        self.id = self.until("opens", self.found)
        display.do("windowfocus", self.id)

    def found(self):
        return self.display.do("search", "--onlyvisible", "--name", "Touchline").strip()

    def title(self):
        return self.display.do("getwindowname", self.id).strip() if self.id else ""

    def is_unsaved(self):
        return self.title().startswith("• ")

    def is_saved(self):
        title = self.title()
        return title != "" and not title.startswith("• ")

    def is_untitled(self):
        return "Untitled" in self.title()

    def is_dimmed(self):
        return self.display.is_dimmed()

    def keys(self, *keys):
        self.display.do("key", *keys)

    def type(self, text, key, pace=5):
        """Types a text and then a key."""
        self.display.do("type", "--delay", pace, "--args", 1, text, "key", key)

    def until(self, what, state):
        """Waits for a state and returns it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            code = self.process.poll()
            if code is not None:
                raise Stuck(f"the window ended with {code} before it {what}: {self.display.said()}")
            found = state()
            if found:
                return found
            time.sleep(GLANCE)
        seen = f"its title is {self.title()!r}, with a dialog" if self.is_dimmed() else f"its title is {self.title()!r}"
        raise Stuck(f"after {PATIENCE} s the window never {what}; {seen}")

    def begin(self):
        """Begins an empty map."""
        self.keys("ctrl+shift+n")
        self.until("offers templates", self.is_dimmed)
        self.keys("Return")
        self.until("begins a map", lambda: self.is_untitled() and not self.is_dimmed())

    def answer(self, has_failed):
        """Recovers what is offered first; what has ended a window once is not suggested, and Close has the focus."""
        if has_failed:
            picture = self.still()
            for _ in ("to Discard", "to Compare", "to Recover"):
                self.keys("shift+Tab")
                self.until("moves the focus", lambda: self.display.picture() != picture)
                picture = self.still()
        self.keys("Return")

    def still(self):
        """Waits until everything is drawn, and returns the picture."""
        end = time.monotonic() + PATIENCE
        picture, since = self.display.picture(), time.monotonic()
        while time.monotonic() < min(end, since + STILL):
            time.sleep(GLANCE)
            now = self.display.picture()
            if now != picture:
                picture, since = now, time.monotonic()
        return picture

    def save(self, elsewhere):
        """Saves and returns whether a path had to be typed: a map without a file, or whose file has changed."""
        self.keys("ctrl+s")
        asks = self.until("saves", lambda: self.is_saved() or (self.is_dimmed() and "asks"))
        if asks != "asks":
            return False
        if not self.is_untitled():
            raise Stuck("a dialog asks about the save of a map with a file")
        self.keys("ctrl+a")
        self.type(str(elsewhere), "Return")
        self.until("saves elsewhere", self.is_saved)
        return True

    def close(self):
        """Closes the window, which must not ask."""
        self.keys("ctrl+q")
        try:
            code = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            raise Stuck(f"the window does not close; title {self.title()!r}") from None
        if code != 0:
            raise Stuck(f"the window closes with {code}")

    def kill(self):
        """Ends the window in the middle of whatever it does, and returns when."""
        when = time.monotonic()
        self.process.kill()
        self.process.wait()
        return when
