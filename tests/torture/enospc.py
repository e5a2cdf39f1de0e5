"""A disk that is full: a small file system in memory, filled up to each page."""

import os
import subprocess
import time

from common import Skipped, Writer, said, strays

PAGE = 4096


def mount(kind, options, device, folder):
    """Mounts a file system, or says why that cannot be."""
    if os.geteuid() != 0:
        raise Skipped("mounting needs root")
    folder.mkdir(exist_ok=True)
    done = subprocess.run(["mount", "-t", kind, "-o", options, device, folder], capture_output=True, text=True)
    if done.returncode != 0:
        raise Skipped(f"mount refuses: {done.stderr.strip()[:80]}")


def unmount(folder):
    """Unmounts; a process that another thread is just starting may hold a file there for a moment."""
    for _ in range(200):
        done = subprocess.run(["umount", folder], capture_output=True, text=True)
        if done.returncode == 0:
            return
        time.sleep(0.01)
    raise RuntimeError(done.stderr)


def run(bench):
    folder = bench.folder / "small"
    mount("tmpfs", "size=1m", "none", folder)
    try:
        fill(bench, folder)
    finally:
        unmount(folder)


def fill(bench, folder):
    writer = Writer(bench, folder, [(8, 90), (9, 90)])
    pages = len(writer.versions[1]) // PAGE + 3
    filler = folder / "filler"
    failures, runs, refused = [], 0, 0
    for turn in range(2 * pages):
        free = turn % pages
        fill_up(filler)
        os.truncate(filler, max(filler.stat().st_size - free * PAGE, 0))
        command = writer.args()
        if turn >= pages:
            command = ["new", folder / "new.ron", "--seed", turn, "--template", "online-shop"]
        done = bench.run(*command)
        runs, refused = runs + 1, refused + (done.returncode != 0)
        where = f"{free} pages free, {command[0]}"
        held = writer.held()
        if held is None:
            failures.append(f"{where}: the file is torn")
            break
        is_new = held == 1 if turn < pages else (folder / "new.ron").exists()
        if done.returncode == 0 and not is_new:
            failures.append(f"{where}: acknowledged, and not there")
        if done.returncode != 0:
            claim = said(done.stderr)
            wanted = "previous" if turn < pages else "nothing"
            if is_new or claim != wanted:
                failures.append(f"{where}: untrue or unclear: {done.stderr.strip()}")
            if "space" not in done.stderr:
                failures.append(f"{where}: does not say that the disk is full: {done.stderr.strip()}")
        failures += [f"{where}: {name} is left" for name in strays(folder)]
        writer.at += held
        (folder / "new.ron").unlink(missing_ok=True)
    filler.unlink()
    bench.must(*writer.args())
    bench.row("saves to a full disk", runs, failures, f"{refused} told as an error; with space again it saves")
    if not refused:
        bench.row("full disks that are noticed", runs, ["no save was refused: this proves nothing"])


def fill_up(path):
    """Writes until nothing fits any more."""
    with open(path, "ab", buffering=0) as file:
        size = PAGE
        while size:
            try:
                file.write(b"x" * size)
            except OSError:
                size = 0
