#!/usr/bin/env python3
"""Times whole processes against others, in one run.

    python3 benches/process.py picture target/release/touchline [path of mmdc]
    python3 benches/process.py window target/release/touchline target/release/examples/empty_window

`picture` exports a journey of 20 touchpoints as a PNG 3,840 px wide, and lets mermaid-cli draw the same
journey at the same width; `mmdc` comes from `npm install @mermaid-js/mermaid-cli`, the environment variable
CHROMIUM names its browser. `window` starts both programs in turn, each on a display of its own, until their window is on the screen
(needs Xvfb and xwininfo). Prints the median of nine runs each and the ratio.
"""
import json
import os
import shutil
import statistics
import struct
import subprocess
import sys
import tempfile
import time

RUNS = 9
STAGES = ["Find", "Choose", "Buy", "Receive"]
DISPLAY = ":87"


def median(work):
    work()
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def touchpoints(stage):
    return [(f"Touchpoint {stage * 5 + index}", 1 + (stage + index) % 5) for index in range(5)]


def map_file():
    stages = []
    for stage, name in enumerate(STAGES):
        columns = "".join(
            f'(id: "t{stage}{index}", name: "{title}", '
            f'estimates: [(rating: {score}.0)], '
            f'pain_points: [(id: "p{stage}{index}", text: "Nobody says how long it takes", severity: 3)]),'
            for index, (title, score) in enumerate(touchpoints(stage))
        )
        stages.append(f'(id: "s{stage}", name: "{name}", touchpoints: [{columns}]),')
    return f'JourneyMap(format: 1, min_reader: 1, header: (title: "Twenty"), stages: [{"".join(stages)}])'


def mermaid_file():
    lines = ["journey", "  title Twenty"]
    for stage, name in enumerate(STAGES):
        lines.append(f"  section {name}")
        lines.extend(f"    {title}: {score}: Customer" for title, score in touchpoints(stage))
    return "\n".join(lines) + "\n"


def png_width(path):
    with open(path, "rb") as png:
        return struct.unpack(">I", png.read(24)[16:20])[0]


def picture(touchline, mmdc=None):
    with tempfile.TemporaryDirectory() as folder:
        source, target = os.path.join(folder, "map.ron"), os.path.join(folder, "map.png")
        with open(source, "w") as out:
            out.write(map_file())
        command = [touchline, "export", source, "-o", target, "--width", "3840", "--force"]
        ours = median(lambda: subprocess.run(command, check=True))
        print(f"touchline export, {png_width(target)} px wide   {ours:6.3f} s")
        if mmdc is None:
            return
        source, settings = os.path.join(folder, "map.mmd"), os.path.join(folder, "browser.json")
        with open(source, "w") as out:
            out.write(mermaid_file())
        with open(settings, "w") as out:
            json.dump({"executablePath": os.environ.get("CHROMIUM", shutil.which("chromium")), "args": ["--no-sandbox"]}, out)
        command = [mmdc, "-q", "-i", source, "-o", target, "-p", settings, "-w", "3840"]
        subprocess.run(command, check=True)
        # mermaid-cli scales by a factor: the one that comes closest to the same width.
        command += ["-s", str(max(1, round(3840 / png_width(target))))]
        other = median(lambda: subprocess.run(command, check=True))
        print(f"mermaid-cli, {png_width(target)} px wide        {other:6.3f} s   {other / ours:.1f} times as long")


def is_seen(environment):
    def ask(*arguments):
        return subprocess.run(["xwininfo", *arguments], env=environment, capture_output=True, text=True).stdout

    for line in ask("-root", "-tree").splitlines():
        if "Touchline" in line or "Empty window" in line:
            return "IsViewable" in ask("-id", line.split()[0])
    return False


def until_seen(command, environment):
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    start = time.perf_counter()
    try:
        while time.perf_counter() - start < 30:
            if is_seen(environment):
                return time.perf_counter() - start
            if process.poll() is not None:
                sys.exit(f"{command[0]} ended before its window was seen")
        sys.exit(f"{command[0]} shows no window")
    finally:
        process.kill()
        process.wait()


def window(touchline, empty):
    server = subprocess.Popen(["Xvfb", DISPLAY, "-screen", "0", "1280x800x24", "-nolisten", "tcp"], stderr=subprocess.DEVNULL)
    try:
        with tempfile.TemporaryDirectory() as home:
            environment = dict(os.environ, DISPLAY=DISPLAY, LIBGL_ALWAYS_SOFTWARE="1", HOME=home, XDG_CONFIG_HOME=home)
            environment.pop("WAYLAND_DISPLAY", None)
            time.sleep(1)
            sample = os.path.join(os.path.dirname(__file__), "..", "sample_maps", "online-shop.ron")
            medians = {}
            for name, command in [("empty eframe window", [empty]), ("touchline, welcome", [touchline]), ("touchline, a map", [touchline, sample])]:
                until_seen(command, environment)
                medians[name] = statistics.median(until_seen(command, environment) for _ in range(RUNS))
                print(f"{name:20} {medians[name]:6.3f} s   {medians[name] / medians['empty eframe window']:.2f} of an empty window")
    finally:
        server.kill()


if __name__ == "__main__":
    {"picture": picture, "window": window}[sys.argv[1]](*sys.argv[2:])
