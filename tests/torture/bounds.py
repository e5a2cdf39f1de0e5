"""Hostile files: each is answered within 100 ms and 256 MB; tables are streamed in 64 MB, whatever their size.

What counts is the time of the processor: others work on the machine too. Nothing may wait long, though.
"""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

from common import journey_map

MEGABYTE = 1 << 20
SECONDS, WAIT, MEMORY, STREAM_MEMORY = 0.1, 2, 256, 64
# Larger tables are streams, which take as long as they take.
STREAM = 1 * MEGABYTE
CORPUS = Path(__file__).resolve().parent.parent / "corpus"

# A process of its own measures: what this one has used would count as the program's.
MEASURE = """
import json, os, resource, subprocess, sys, time
quiet = dict(stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={})
begun = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], **quiet)
told = process.stderr.read(20000).decode(errors="replace")
while process.stderr.read(1 << 20):
    pass
_, status, used = os.wait4(process.pid, 0)
waited = time.perf_counter() - begun
code, busy = os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime
print(json.dumps([code, busy, waited, used.ru_maxrss / 1024, told]))
"""


def run(bench):
    hostile = bench.folder / "hostile"
    hostile.mkdir()
    make(hostile)
    judge_all(bench, "made here", [hostile], bench.folder / "pipe")
    folders = [folder for folder in [CORPUS, *bench.arguments.corpus] if folder.is_dir()]
    if folders:
        judge_all(bench, "corpus", folders)
    stream(bench, 1)
    if bench.arguments.huge:
        stream(bench, 10)


def measured(bench, *args):
    command = [sys.executable, "-c", MEASURE, bench.program, *args]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=600)
    return json.loads(done.stdout)


def judge_all(bench, name, folders, *more):
    """Lets `check` and `survey` read every file."""
    if more:
        os.mkfifo(more[0])
        more = [*more, Path("/dev/zero"), bench.folder]
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    slow, large, crashed, silent = [], [], [], []
    count, longest, most = 0, (0, ""), (0, "")
    for path in [*files, *more]:
        for command in ("check", "survey"):
            count += 1
            is_stream = command == "survey" and path.is_file() and path.stat().st_size > STREAM
            # A busy machine slows the processor too: the best of some runs counts.
            for _ in range(5):
                code, seconds, waited, megabytes, told = measured(bench, command, path)
                if (seconds <= SECONDS and waited <= WAIT) or is_stream:
                    break
            where = f"{command} {path.name}"
            if not is_stream:
                longest = max(longest, (seconds, where))
            most = max(most, (megabytes, where))
            if (seconds > SECONDS or waited > WAIT) and not is_stream:
                slow.append(f"{where}: {seconds * 1000:.0f} ms, after {waited:.1f} s")
            if megabytes > MEMORY:
                large.append(f"{where}: {megabytes:.0f} MB")
            if code not in (0, 1, 2) or "panicked" in told:
                crashed.append(f"{where}: exit code {code}: {told[:200]}")
            if code != 0 and not told.strip():
                silent.append(f"{where}: exit code {code} without a word")
    note = f"the longest {longest[0] * 1000:.0f} ms: {longest[1]}"
    bench.row(f"{name}: answered within {SECONDS * 1000:.0f} ms", count, slow, note)
    bench.row(f"{name}: within {MEMORY} MB", count, large, f"the most {most[0]:.0f} MB: {most[1]}")
    bench.row(f"{name}: no crash, no silence", count, crashed + silent)


def stream(bench, gigabytes):
    """Streams a long table, in memory where there is room for it."""
    room = os.statvfs("/dev/shm") if os.path.isdir("/dev/shm") else None
    is_roomy = room and room.f_bavail * room.f_frsize > 2 * gigabytes << 30
    folder = Path("/dev/shm") if is_roomy else bench.folder
    path = folder / f"touchline-stream-{os.getpid()}.csv"
    block = "".join(f"Touchpoint {row % 40},{1 + row * row % 5},{'words ' * (row % 9)}\n" for row in range(20000)).encode()
    try:
        with open(path, "wb") as file:
            file.write(b"touchpoint,score,comment\n")
            while file.tell() < gigabytes << 30:
                file.write(block)
        code, _, waited, megabytes, told = measured(bench, "survey", path, "--json")
    finally:
        path.unlink(missing_ok=True)
    failures = [f"{megabytes:.0f} MB"] if megabytes > STREAM_MEMORY else []
    failures += [f"exit code {code}: {told[:200]}"] if code != 0 else []
    bench.row(f"a table of {gigabytes} GB within {STREAM_MEMORY} MB", 1, failures, f"{megabytes:.0f} MB, {waited:.1f} s")


def make(folder):
    """Makes what people meet after a crash, and what they are sent by somebody who wishes them ill."""
    whole = journey_map("bounds", 40, 60)
    head = b'JourneyMap(\n  format: 1,\n  min_reader: 1,\n  header: (\n    title: "'
    tail = b'",\n    state: Current,\n    language: En,\n  ),\n'
    stages = head + b"T" + tail + b"  stages: ["
    files = {
        "empty.ron": b"",
        "zeros.ron": bytes(8 * MEGABYTE),
        "whole.ron": whole,
        "zeros behind.ron": whole + bytes(4 * MEGABYTE),
        "zeros within.ron": whole[:5000] + bytes(4096) + whole[9096:],
        "torn.ron": whole[: len(whole) // 2],
        "unit elements.ron": stages + b"()," * (10 * MEGABYTE) + b"])",
        "nested.ron": b"[" * (20 * MEGABYTE),
        "nested in a list.ron": stages + b"(" * (20 * MEGABYTE),
        "nested comments.ron": b"/*" * (10 * MEGABYTE),
        "too large.ron": b" " * (65 * MEGABYTE),
        "one long title.ron": head + b"x" * (60 * MEGABYTE) + tail + b")",
        "accents.ron": head + b"a" + "\u0301".encode() * MEGABYTE + tail + b")",
        "escapes.ron": head + b"\\u{10ffff}" * MEGABYTE + tail + b")",
        "open string.ron": head + b"x" * (30 * MEGABYTE),
        "raw string.ron": b"r" + b"#" * (10 * MEGABYTE) + b'"',
        "many fields.ron": b"JourneyMap(format: 1, min_reader: 1, " + b"".join(b"f%d: 1," % one for one in range(1_000_000)) + b")",
        "same field.ron": b"JourneyMap(format: 1, min_reader: 1, " + b"newer: 1," * (3 * MEGABYTE) + b")",
        "numbers.ron": stages + b"1e999,NaN,inf," * MEGABYTE + b"])",
        "one long number.ron": b"JourneyMap(format: " + b"9" * (20 * MEGABYTE) + b")",
        "one word.ron": b"x" * (60 * MEGABYTE),
        "one word with accents.ron": "ä".encode() * (30 * MEGABYTE),
        "line ends.ron": stages + b"\n" * (20 * MEGABYTE),
        "random.ron": os.urandom(8 * MEGABYTE),
        "wide.csv": b",".join(b"c%d" % one for one in range(100_000)) + b"\n" + b"1," * 99_999 + b"1\n",
        "long field.csv": b"a,b\n1," + b"x" * (8 * MEGABYTE) + b"\n",
        "open quote.csv": b'a,b\n1,"' + b"2,3\n4," * (8 * MEGABYTE),
        "quotes.csv": b'"' * (8 * MEGABYTE),
        "delimiters.csv": b"," * (8 * MEGABYTE),
        "one line.csv": b"x" * (30 * MEGABYTE),
        "line ends.csv": b"\r\n" * (8 * MEGABYTE),
        "zeros.csv": bytes(8 * MEGABYTE),
        "utf-16.csv": b"\xff\xfe" + "Bezahlen;1\r\n".encode("utf-16-le") * 200_000,
        "distinct.csv": b"id,score\n" + b"".join(b"%d,%d\n" % (one, one * 7919) for one in range(700_000)),
        "random.csv": os.urandom(8 * MEGABYTE),
        "no workbook.xlsx": b"PK\x03\x04" + os.urandom(MEGABYTE),
    }
    for name, held in files.items():
        (folder / name).write_bytes(held)
    bomb(folder / "bomb.xlsx")


def bomb(path):
    """A workbook whose sheet unfolds to 1 GB."""
    sheet = b'<worksheet><sheetData>' + b"<row>" * 1000
    parts = {
        "[Content_Types].xml": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
        "xl/workbook.xml": b'<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": b'<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, held in parts.items():
            file.writestr(name, held)
        with file.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            part.write(sheet)
            for _ in range(1024):
                part.write(bytes(MEGABYTE))
