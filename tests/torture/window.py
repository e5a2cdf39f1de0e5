"""kill -9 of the window while somebody types: what is older than a second is recovered, what was saved is there."""

import json
import os
import random
import shutil
import threading
import time

from common import pause, strays
from screen import GLANCE, PATIENCE, Display, Stuck, Window

# An edit that is older, in seconds, must survive.
PROMISED = 1.0
# The longest that somebody types before the kill.
TYPED = 5.0
# How often a window is killed once more, amid the recovery.
KILLED_AGAIN = 0.3
# Milliseconds from key to key: faster than anybody types. With 10, windows drawn in software fall behind the keys.
PACES = (20, 40, 80)
# How long a window may take to tidy what earlier ones left, without a word.
LOOKED_AROUND = 2
STUCK = 5
# What comes before a kill: saves that are waited for, or a save while somebody types on.
TYPING, WITH_SAVES, UNTITLED, AMID_A_SAVE = KINDS = ("typing", "with saves", "untitled", "amid a save")
SAVING = (WITH_SAVES, AMID_A_SAVE)


def run(bench):
    display = Display(bench)
    try:
        Torment(bench, display).run()
    finally:
        display.close()


def name(number):
    return f"w{number:04}"


class Typing(threading.Thread):
    """Types one touchpoint after the other, and now and then saves."""

    def __init__(self, window, dice, kind):
        super().__init__(daemon=True)
        self.window, self.dice, self.kind = window, dice, kind
        self.pace = dice.choice(PACES)
        # When the Enter behind each was sent.
        self.committed = []
        # How many were there at the last save that was acknowledged, and how many saves that were.
        self.saved = self.saves = 0
        self.begins_to_save = threading.Event()
        self.stops, self.stuck = False, None
        # When the window was.
        self.killed = None

    def run(self):
        try:
            self.window.keys("shift+n")
            self.window.type("Stage", "Return", self.pace)
            next_save = self.dice.randint(4, 10)
            while not self.stops:
                self.window.type(name(len(self.committed) + 1), "Return", self.pace)
                self.committed.append(time.monotonic())
                if self.kind in SAVING and len(self.committed) == next_save:
                    self.save()
                    next_save += self.dice.randint(4, 10)
        except Stuck as why:
            self.stuck = None if self.stops else str(why)

    def save(self):
        """Leaves the field that is still empty, saves, and opens the next one."""
        self.window.until("shows that something is not saved", self.window.is_unsaved)
        self.window.keys("Escape", "ctrl+s")
        self.begins_to_save.set()
        if self.kind != AMID_A_SAVE:
            self.window.until("saves", self.window.is_saved)
            self.saved, self.saves = len(self.committed), self.saves + 1
        self.window.keys("n")


class Torment:
    """Kills windows, and counts what comes of it."""

    def __init__(self, bench, display):
        self.bench, self.display = bench, display
        self.torn, self.lost, self.unsaved, self.stuck, self.left = [], [], [], [], []
        self.kills = self.promised = self.saves = self.turns = self.offered = self.detached = 0
        self.untitled = self.amid_a_word = self.amid_a_save = self.amid_a_recovery = 0
        self.oldest = 0.0
        self.window = None

    def run(self):
        while self.kills < self.bench.arguments.window_kills and len(self.stuck) < STUCK:
            self.turns += 1
            where = f"turn {self.turns}"
            folder = self.bench.folder / where.replace(" ", "-")
            folder.mkdir()
            try:
                self.turn(where, folder)
            except Stuck as why:
                self.stuck.append(f"{where}: {why}")
            finally:
                if self.window:
                    self.window.kill()
                    self.window = None
                for session in self.display.left():
                    shutil.rmtree(session)
        self.report()

    def report(self):
        row = self.bench.row
        amid = f"amid a word {self.amid_a_word}, a save {self.amid_a_save}, a recovery {self.amid_a_recovery}"
        note = f"{amid}; of maps without a file {self.untitled}"
        row("kill -9 of the window: torn files", self.kills, self.torn, note)
        note = f"the oldest that was lost was {self.oldest:.2f} s old" if self.oldest else "nor any younger one"
        row("kill -9 of the window: edits older than a second that were lost", self.promised, self.lost, note)
        note = f"{self.detached} recovered as a map of its own, because the file was newer"
        row("kill -9 of the window: lost saves", self.saves, self.unsaved, note)
        row("kill -9 of the window: turns that get stuck", self.turns, self.stuck, f"{self.offered} were offered a map")
        row("kill -9 of the window: leftovers after recovery, save and close", self.turns, self.left)

    def turn(self, where, folder):
        dice = random.Random(self.bench.random.random())
        kind = KINDS[self.turns % len(KINDS)]
        where = f"{where}, {kind}"
        path = None if kind == UNTITLED else folder / "map.ron"
        if path:
            self.bench.must("new", path, "--seed", self.turns)
        typing = self.type_and_kill(folder, path, kind, dice)
        if path:
            self.look_at_file(where, folder, path, typing)
        found = self.recover(folder, path, dice)
        self.judge(where, found, typing)

    def open(self, *args):
        self.window = Window(self.bench, self.display, *args)
        return self.window

    def type_and_kill(self, folder, path, kind, dice):
        """Types until the kill; returns what was typed, and when the kill was."""
        window = self.open(*([path] if path else []))
        if path:
            window.until("opens the map", lambda: window.title().startswith("map "))
        else:
            window.begin()
            self.untitled += 1
        typing = Typing(window, dice, kind)
        typing.start()
        if kind == AMID_A_SAVE:
            typing.begins_to_save.wait(PATIENCE)
            if dice.random() < 0.5:
                wait_for_temporary(folder)
                pause(dice.random() * 0.005)
            else:
                pause(dice.random() * 0.1)
        else:
            pause(0.3 + dice.random() * TYPED)
        typing.stops, self.window = True, None
        typing.killed = window.kill()
        self.kills += 1
        typing.join()
        if typing.stuck:
            raise Stuck(typing.stuck)
        return typing

    def look_at_file(self, where, folder, path, typing):
        """Reads the file as the kill left it, by a copy: what lies beside the file is for the next window to tidy."""
        self.amid_a_save += bool(strays(folder))
        self.saves += typing.saves
        if not path.exists():
            self.torn.append(f"{where}: there is no file")
            return
        copy = folder / "copy" / "map.ron"
        copy.parent.mkdir(exist_ok=True)
        shutil.copyfile(path, copy)
        found = self.names(where, copy)
        if found is not None and in_order(found) < typing.saved:
            self.unsaved.append(f"{where}: {typing.saved} touchpoints were saved; the file holds {found}")

    def names(self, where, path):
        """Reads the names of a map's touchpoints; None if the map is torn."""
        done = self.bench.run("check", path)
        if done.returncode != 0:
            self.torn.append(f"{where}: {path.name}: {done.stdout}{done.stderr}")
            return None
        told = json.loads(self.bench.must("curve", path, "--json").stdout)
        return [touchpoint["touchpoint"] for touchpoint in told["touchpoints"]]

    def recover(self, folder, path, dice):
        """Recovers what is offered, saves and closes; returns the file that then holds the map, if any does."""
        kept = path
        if self.offer(path, dice):
            self.offered += 1
            if dice.random() < KILLED_AGAIN:
                self.kill_again(path, dice)
            self.window.answer(all((session / "tried").exists() for session in self.display.whole()))
            self.window.until("recovers", lambda: self.window.is_unsaved() and not self.window.is_dimmed())
            if self.window.save(folder / "kept.ron"):
                kept = folder / "kept.ron"
                self.detached += path is not None
        self.close()
        self.look_for_leftovers(folder, path or kept)
        return kept

    def kill_again(self, path, dice):
        """Kills the window amid the recovery: what was offered still is."""
        self.window.answer(False)
        pause(dice.random() * 0.3)
        self.window.kill()
        self.window = None
        self.kills, self.amid_a_recovery = self.kills + 1, self.amid_a_recovery + 1
        if not self.offer(path, dice):
            raise Stuck("what was offered before a recovery was killed is not offered again")

    def close(self):
        self.window.close()
        self.window = None

    def offer(self, path, dice):
        """Starts the window, with the map or without; says whether it offers to recover something."""
        window = self.open(*([path] if path and dice.random() < 0.5 else []))
        # What the file holds as it was last is removed without a word.
        window.until("offers what was lost", lambda: window.is_dimmed() or not self.display.whole())
        return bool(self.display.whole())

    def look_for_leftovers(self, folder, path):
        """Opens the map once more, which tidies what a kill left beside it; nothing may be left then."""
        window = self.open(*([path] if path else []))
        if path:
            window.until("opens the map", lambda: window.title().startswith(f"{path.stem} "))
        end = time.monotonic() + LOOKED_AROUND
        while self.display.left() and time.monotonic() < end:
            time.sleep(GLANCE)
        self.close()
        beside = [found for found in os.listdir(folder) if found.startswith(".")]
        self.left += [f"turn {self.turns}: {found} is left beside the map" for found in beside]
        for session in self.display.left():
            held = ", ".join(sorted(os.listdir(session)))
            # One without a lock may be that of another computer, which begins; it goes when it is some minutes old.
            if "lock" not in held:
                continue
            self.left.append(f"turn {self.turns}: the session {session.name} is left, with {held}")

    def judge(self, where, path, typing):
        """Compares what was recovered with what was typed."""
        found = self.names(where, path) if path and path.exists() else []
        if found is None:
            return
        there = in_order(found)
        rest = found[there:]
        promised = sum(when <= typing.killed - PROMISED for when in typing.committed)
        self.promised += promised
        promised = max(promised, typing.saved)
        ages = [typing.killed - when for when in typing.committed[there:]]
        self.oldest = max(self.oldest, *ages, 0.0)
        begun = name(there + 1)
        self.amid_a_word += bool(rest and rest[0])
        if there < promised:
            self.lost.append(f"{where}: {promised} were older than a second or saved, {there} are there, then {rest}")
        elif rest and not (len(rest) == 1 and begun.startswith(rest[0])):
            self.lost.append(f"{where}: behind {there} in order comes {rest}")


def in_order(found):
    """Counts the touchpoints that are there in order from the first."""
    there = 0
    while there < len(found) and found[there] == name(there + 1):
        there += 1
    return there


def wait_for_temporary(folder):
    """Waits for the temporary file of a save, which lives for milliseconds, and may be missed."""
    end = time.monotonic() + 1
    while time.monotonic() < end and not strays(folder):
        pass
