"""kill -9 at random moments of a save: the file is the old or the new version, whole."""

import subprocess
import time

from common import Writer, pause, strays

# Stages and words a description: 4 KB, 200 KB, 3 MB.
SIZES = [(1, 40), (20, 160), (100, 600)]


def run(bench):
    folder = bench.folder / "work"
    folder.mkdir()
    left = bench.arguments.kills
    for place, size in enumerate(SIZES):
        kills = left // (len(SIZES) - place)
        left -= kills
        loop(bench, folder, Writer(bench, folder, [size]), kills)


def loop(bench, folder, writer, kills):
    """Kills until it has killed enough; a save that ended before its kill was acknowledged, and counts apart."""
    usual = usual_time(bench, writer)
    torn, lost, stray, broken = [], [], [], []
    killed = acknowledged = before = after = found_strays = turn = 0
    while killed < kills:
        turn += 1
        process = bench.start(*writer.args(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if turn % 3 == 0:
            # Around the save itself: as soon as its temporary file is there.
            wait_for_temporary(folder, process)
            pause(bench.random.random() * usual / 4)
        else:
            pause(bench.random.random() * usual * 1.1)
        process.kill()
        code = process.wait()
        held = writer.held()
        where = f"turn {turn}, {len(writer.versions[0])} bytes"
        if held is None:
            torn.append(f"{where}: the file is neither the old nor the new version")
            writer.path.write_bytes(writer.versions[writer.number(writer.at)])
            held = 0
        if code == 0:
            acknowledged += 1
            if held == 0:
                lost.append(f"{where}: an acknowledged save is not there")
        elif code == -9:
            killed += 1
            before, after = before + (held == 0), after + (held == 1)
        else:
            broken.append(f"{where}: exit code {code}")
        if strays(folder) or turn % 50 == 0:
            found_strays += bool(strays(folder))
            bench.must("check", writer.path)
            left = strays(folder)
            if left:
                stray.append(f"{where}: {left} is there after the map was opened again")
                for name in left:
                    (folder / name).unlink()
        writer.at += held
    size = f"{len(writer.versions[0]) // 1000} KB"
    note = f"{before} with the old version, {after} with the new, {found_strays} amid a save; {usual * 1000:.0f} ms a run"
    bench.row(f"kill -9, map of {size}: torn files", killed, torn, note)
    bench.row(f"kill -9, map of {size}: lost saves", acknowledged, lost, "saves that ended before their kill")
    bench.row(f"kill -9, map of {size}: stray temporaries after the next open", found_strays, stray)
    bench.row(f"kill -9, map of {size}: runs that failed by themselves", turn, broken)


def usual_time(bench, writer):
    """Measures how long a save takes with everything around it."""
    times = []
    for _ in range(9):
        begun = time.perf_counter()
        bench.must(*writer.args())
        times.append(time.perf_counter() - begun)
        writer.at += 1
    return sorted(times)[len(times) // 2]


def wait_for_temporary(folder, process):
    while process.poll() is None and not strays(folder):
        pass
