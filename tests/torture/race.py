"""Races of two to eight processes on one map: an import that was acknowledged is in the map, and stays there."""

import subprocess

from common import journey_map, strays, survey

MAXIMUM = 8
ROWS = 30


def run(bench):
    folder = bench.folder / "work"
    folder.mkdir()
    columns = [f"Touch 0 {number}" for number in range(10)]
    for number in range(MAXIMUM):
        (bench.folder / f"{number}.csv").write_bytes(survey(columns, ROWS, number))
    empty = journey_map("raced", 20, 60)
    lost, wrong, left, none = [], [], [], []
    acknowledged = refused = 0
    rounds = bench.arguments.rounds
    for turn in range(rounds):
        count = 2 + turn % (MAXIMUM - 1)
        path = folder / "map.ron"
        path.write_bytes(empty)
        started = [start(bench, path, number) for number in range(count)]
        done = []
        for number, process in enumerate(started):
            told = process.communicate()[1]
            if process.returncode == 0:
                done.append(number)
            elif process.returncode == 2 and "changed by another program" in told:
                refused += 1
            else:
                wrong.append(f"turn {turn}: exit code {process.returncode}: {told}")
        acknowledged += len(done)
        held = path.read_text()
        lost += [
            f"turn {turn} of {count}: import {number} was acknowledged and is not in the map"
            for number in done
            if f'label: "race {number}"' not in held
        ]
        if not done:
            none.append(f"turn {turn}: nobody could import")
        if bench.run("check", path).returncode != 0:
            wrong.append(f"turn {turn}: the map is damaged")
        left += [f"turn {turn}: {name}" for name in strays(folder)]
    note = f"{rounds} races of 2 to {MAXIMUM}; {refused} told that the map has changed"
    bench.row("acknowledged imports that are lost", acknowledged, lost, note)
    bench.row("races that nobody wins", rounds, none)
    bench.row("wrong messages, damaged maps", rounds, wrong)
    bench.row("stray temporaries", rounds, left)


def start(bench, path, number):
    args = ["import", path, bench.folder / f"{number}.csv", "-o", path, "--label", f"race {number}", "--seed", number]
    return bench.start(*args, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
