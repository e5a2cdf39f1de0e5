"""System calls that fail: strace makes the real program's writes, syncs and renames go wrong."""

import shutil
import subprocess

from common import Skipped, Writer, said, strays

ERRORS = ["ENOSPC", "EIO", "EACCES", "EROFS", "EDQUOT", "EINTR", "ESTALE", "EMFILE", "ETIMEDOUT"]
# What a save does; a question mark lets strace go on where a machine has no such call.
CALLS = {
    "open": "openat",
    "write": "write",
    "chmod": "fchmod",
    "sync": "fsync",
    "lock": "flock",
    "rename": "?rename,?renameat,renameat2",
    "link": "?link,linkat",
    "remove": "?unlink,unlinkat",
}
MOST = 12


def run(bench):
    if not shutil.which("strace"):
        raise Skipped("strace is not installed")
    probe = trace(bench, ["--version"], "openat", "EIO", 1000)
    if probe.returncode != 0:
        raise Skipped(f"strace cannot trace here: {probe.stderr.strip()[:80]}")
    folder = bench.folder / "work"
    folder.mkdir()
    writer = Writer(bench, folder, [(1, 40)])
    for what, save in [("replace", over), ("create", anew)]:
        for call, names in CALLS.items():
            failures, runs, refused = [], 0, 0
            for error in ERRORS:
                for when in range(1, MOST):
                    done, hit = save(bench, writer, names, error, when, failures)
                    if not hit:
                        break
                    runs, refused = runs + 1, refused + (done.returncode != 0)
            if runs:
                bench.row(f"{what}: {call} fails", runs, failures, f"{refused} told as an error")


def trace(bench, args, names, error, when):
    log = bench.folder / "trace"
    command = ["strace", "-f", "-qq", "-o", log, "-e", f"trace={names}", "-e", f"inject={names}:error={error}:when={when}"]
    command += [bench.program, *args]
    return subprocess.run(command, capture_output=True, text=True, env={}, cwd=bench.folder, timeout=60)


def was_hit(bench):
    return "(INJECTED)" in (bench.folder / "trace").read_text(errors="replace")


def over(bench, writer, names, error, when, failures):
    """Replaces the map by its next version while a call fails."""
    done = trace(bench, writer.args(), names, error, when)
    hit = was_hit(bench)
    held = writer.held()
    where = f"replace, {names.split(',')[-1]} {error} {when}"
    if held is None:
        failures.append(f"{where}: the file is torn")
        writer.path.write_bytes(writer.versions[writer.number(writer.at)])
        held = 0
    judge(done, where, held, failures, {"previous": held == 0, "nothing": held == 0, "new": held == 1})
    sweep(bench, writer, where, failures)
    writer.at += held
    return done, hit


def anew(bench, writer, names, error, when, failures):
    """Makes a map where none was."""
    path = writer.folder / "new.ron"
    path.unlink(missing_ok=True)
    done = trace(bench, ["new", path, "--seed", "7", "--template", "online-shop"], names, error, when)
    hit = was_hit(bench)
    where = f"create, {names.split(',')[-1]} {error} {when}"
    made = path.exists()
    if made:
        expected = bench.folder / "expected.ron"
        if not expected.exists():
            bench.must("new", expected, "--seed", 7, "--template", "online-shop")
        if path.read_bytes() != expected.read_bytes():
            failures.append(f"{where}: the new file is torn")
    judge(done, where, made, failures, {"previous": False, "nothing": not made, "new": made})
    sweep(bench, writer, where, failures)
    return done, hit


def judge(done, where, held, failures, truths):
    """Success means that the new version is there; a failed save says one thing about the disk, and that is true."""
    if done.returncode == 0 and not held:
        failures.append(f"{where}: acknowledged, and the old version is there")
    if done.returncode not in (0, 1, 2, 127) and not done.stderr:
        failures.append(f"{where}: exit code {done.returncode}, no word")
    if "could not be saved" in done.stderr:
        claim = said(done.stderr)
        if claim is None or not truths.get(claim, True):
            failures.append(f"{where}: untrue or unclear: {done.stderr.strip()}")


def sweep(bench, writer, where, failures):
    """What could not be removed goes when the map is opened."""
    if strays(writer.folder):
        bench.must("check", writer.path)
        for name in strays(writer.folder):
            failures.append(f"{where}: {name} is there after the map was opened again")
            (writer.folder / name).unlink()
