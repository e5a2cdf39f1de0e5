"""Power cuts: an ext4 image is copied at random moments while the program saves into it.

A copy counts only if the image was the same while it was read twice, so that it shows one moment. That the cuts
find anything is proved by a writer that syncs nothing: some of its saves must be lost.
"""

import os
import shutil
import subprocess
import threading
import time
from pathlib import Path

from common import Skipped, Writer
from enospc import mount, unmount

MEGABYTES = 8
# Stages and words a description: 4 KB and 60 KB.
SIZES = [(1, 40), (7, 150)]
CONTROLS = 40


def run(bench):
    for tool in ("mkfs.ext4", "losetup"):
        if not shutil.which(tool, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin"):
            raise Skipped(f"{tool} is not installed")
    cuts = bench.arguments.cuts
    lost, torn, found, tries = cut(bench, cuts, real)
    note = f"{found} cuts amid a save; {tries} copies were of more than one moment and taken again"
    bench.row("power cuts: torn files", cuts, torn, note)
    bench.row("power cuts: acknowledged saves that are lost", cuts, lost)
    lost, torn, _, _ = cut(bench, CONTROLS, careless)
    blind = [] if lost or torn else ["a writer that syncs nothing loses nothing: these cuts prove nothing"]
    bench.row("control: a writer that syncs nothing", CONTROLS, blind, f"loses {len(lost)}, tears {len(torn)}")


def real(bench, writer):
    return bench.run(*writer.args()).returncode == 0


def careless(bench, writer):
    held = writer.versions[writer.number(writer.at + 1)]
    time.sleep(0.01)
    writer.path.with_suffix(".tmp").write_bytes(held)
    os.replace(writer.path.with_suffix(".tmp"), writer.path)
    return True


class Saving(threading.Thread):
    """Saves over and over; says how many saves were begun and how many acknowledged."""

    def __init__(self, bench, writer, save):
        super().__init__(daemon=True)
        self.bench, self.writer, self.save = bench, writer, save
        self.begun = self.acknowledged = writer.at
        self.stops, self.refused = False, None

    def run(self):
        while not self.stops:
            self.begun = self.writer.at + 1
            if not self.save(self.bench, self.writer):
                self.refused = f"save {self.begun} was refused"
                return
            self.writer.at += 1
            self.acknowledged = self.writer.at


def cut(bench, cuts, save):
    # In memory, where there is room for it: copying must be fast.
    place = Path("/dev/shm") if os.access("/dev/shm", os.W_OK) else bench.folder
    folder = place / f"touchline-power-{os.getpid()}"
    folder.mkdir()
    image, disk = folder / "image", bench.folder / f"disk-{save.__name__}"
    try:
        with open(image, "wb") as file:
            file.truncate(MEGABYTES << 20)
        subprocess.run(["mkfs.ext4", "-q", "-F", image], check=True, env={"PATH": "/usr/sbin:/sbin:/usr/bin:/bin"})
        mount("ext4", "loop", image, disk)
        try:
            return cut_while_saving(bench, cuts, image, disk, save)
        finally:
            unmount(disk)
    finally:
        shutil.rmtree(folder)


def cut_while_saving(bench, cuts, image, disk, save):
    writer = Writer(bench, disk, SIZES)
    saving = Saving(bench, writer, save)
    saving.start()
    lost, torn, amid, tries = [], [], 0, 0
    for number in range(cuts):
        time.sleep(bench.random.random() * 0.03)
        while True:
            acknowledged = saving.acknowledged
            copy = image.read_bytes()
            if copy == image.read_bytes():
                break
            tries += 1
        begun = saving.begun
        held, names = recovered(bench, image.with_name("copy"), copy)
        amid += any(name.endswith(".tmp") for name in names)
        whole = {writer.versions[writer.number(at)]: at for at in range(max(begun - 6, 0), begun + 1)}
        if held is None:
            lost.append(f"cut {number}: there is no map")
        elif held not in whole:
            torn.append(f"cut {number}: {len(held)} bytes that are no version")
        elif whole[held] < acknowledged:
            lost.append(f"cut {number}: version {whole[held]}, and {acknowledged} was acknowledged")
        if saving.refused:
            torn.append(saving.refused)
            break
    saving.stops = True
    saving.join()
    return lost, torn, amid, tries


def recovered(bench, path, copy):
    """What the disk holds when the power is back: its journal is replayed by mounting it."""
    path.write_bytes(copy)
    folder = bench.folder / "after"
    mount("ext4", "loop", path, folder)
    try:
        held = folder / "map.ron"
        return (held.read_bytes() if held.exists() else None), os.listdir(folder)
    finally:
        unmount(folder)
