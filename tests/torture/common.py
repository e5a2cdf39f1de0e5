"""What all parts share: running the program, maps whose every version is known, counting what failed."""

import os
import random
import subprocess
import time
from dataclasses import dataclass

# What a failed save says about the disk; each message holds exactly one of these.
SENTENCES = {
    "previous": "your previous version is untouched",
    "nothing": "nothing was written",
    "new": "the new version is on disk",
    "unknown": "the place cannot be looked at",
}
SHOWN = 5


class Skipped(Exception):
    """A part that cannot run here, and why."""


@dataclass
class Row:
    part: str
    what: str
    count: int | None
    failed: int = 0
    note: str = ""


class Bench:
    """What a part works with."""

    def __init__(self, part, program, folder, arguments, rows):
        self.part, self.program, self.folder = part, program, folder
        self.arguments, self.rows = arguments, rows
        self.random = random.Random(f"{arguments.seed} {part}")

    def skip(self, why):
        print(f"{self.part}: skipped: {why}", flush=True)
        self.rows.append(Row(self.part, "skipped", None, note=why))

    def row(self, what, count, failures, note=""):
        """Adds a line to the table; `failures` are sentences, of which the first are printed."""
        for failure in failures[:SHOWN]:
            print(f"{self.part}: FAILED: {failure}", flush=True)
        if len(failures) > SHOWN:
            print(f"{self.part}: ... and {len(failures) - SHOWN} more", flush=True)
        self.rows.append(Row(self.part, what, count, len(failures), note))

    def start(self, *args, cwd=None, **more):
        """Starts the program, whatever the language and the display of the machine."""
        return subprocess.Popen(
            [self.program, *map(str, args)],
            cwd=cwd or self.folder,
            env={},
            stdin=subprocess.DEVNULL,
            **more,
        )

    def run(self, *args, cwd=None, timeout=120):
        """Runs the program to its end."""
        process = self.start(*args, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        out, told = process.communicate(timeout=timeout)
        return subprocess.CompletedProcess(args, process.returncode, out, told)

    def must(self, *args, cwd=None):
        """Runs the program, which must succeed."""
        done = self.run(*args, cwd=cwd)
        if done.returncode != 0:
            raise RuntimeError(f"{args} exited with {done.returncode}: {done.stderr}")
        return done


def journey_map(title, stages, words):
    """A canonical map; `words` makes it longer."""
    lines = ["JourneyMap(", "  format: 1,", "  min_reader: 1,", "  header: ("]
    lines += [f'    title: "{title}",', "    state: Current,", "    language: En,", "  ),", "  stages: ["]
    for stage in range(stages):
        lines += ["    (", f'      id: "s{stage}",', f'      name: "Stage {stage}",', "      touchpoints: ["]
        for touchpoint in range(10):
            lines += [
                "        (",
                f'          id: "t{stage}x{touchpoint}",',
                f'          name: "Touch {stage} {touchpoint}",',
                f'          description: "{title}: {"word " * words}",',
                "        ),",
            ]
        lines += ["      ],", "    ),"]
    lines += ["  ],", ")", ""]
    return "\n".join(lines).encode()


def survey(columns, rows, seed):
    """A table with a rating column for each name; other seeds, other answers."""
    dice = random.Random(seed)
    lines = ["respondent," + ",".join(columns)]
    lines += [f"{row}," + ",".join(str(dice.randint(1, 5)) for _ in columns) for row in range(rows)]
    return ("\n".join(lines) + "\n").encode()


class Writer:
    """Saves one version after the other over a map, in place, through `merge`.

    The version that is there is what both began with and what is mine, the next one is theirs: the file then
    holds exactly the bytes of the next one.
    """

    def __init__(self, bench, folder, sizes, versions=7):
        self.bench, self.folder, self.path = bench, folder, folder / "map.ron"
        self.versions = []
        aside = bench.folder / f"versions-{len(list(bench.folder.iterdir()))}"
        aside.mkdir()
        for number in range(versions):
            stages, words = sizes[number % len(sizes)]
            held = journey_map(f"version {number}", stages, words)
            (aside / f"{number}.ron").write_bytes(held)
            self.versions.append(held)
        self.aside, self.at = aside, 0
        self.path.write_bytes(self.versions[0])
        os.sync()

    def number(self, step):
        return step % len(self.versions)

    def args(self):
        """The arguments that save the version after the one that is there."""
        base = self.aside / f"{self.number(self.at)}.ron"
        theirs = self.aside / f"{self.number(self.at + 1)}.ron"
        return ["merge", base, self.path, theirs, "-o", self.path]

    def held(self, held=None):
        """Says which version stands there: 0 for the one before, 1 for the next, None for neither."""
        held = self.path.read_bytes() if held is None else held
        for step in (0, 1):
            if held == self.versions[self.number(self.at + step)]:
                return step
        return None


def strays(folder):
    """Lists the temporary files in a folder."""
    return [name for name in os.listdir(folder) if name.startswith(".touchline-") and name.endswith(".tmp")]


def said(told):
    """Says what a failed save claims to be on the disk; None unless it is exactly one thing."""
    found = [claim for claim, sentence in SENTENCES.items() if sentence in told]
    return found[0] if len(found) == 1 else None


def pause(seconds):
    """Waits more exactly than a sleep does."""
    end = time.perf_counter() + seconds
    if seconds > 0.002:
        time.sleep(seconds - 0.001)
    while time.perf_counter() < end:
        pass
