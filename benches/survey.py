#!/usr/bin/env python3
"""Compares `touchline survey` with Polars and DuckDB on a long survey file of 1,000,000 rows, in one run.

    cargo build --release && pip install duckdb polars && python3 benches/survey.py target/release/touchline

Touchline is timed as a whole process; Polars and DuckDB in process, without the interpreter's start.
Prints the median of nine runs each, the ratios, and Touchline's peak memory.
"""
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 9
TOUCHPOINTS = ["Website", "Checkout", "Delivery", "Returns", "Hotline", "Store"]


def make(path):
    random.seed(7)
    with open(path, "w", newline="") as out:
        out.write("id,date,touchpoint,score\n")
        for row in range(1_000_000):
            out.write(f"{row},2026-{row % 12 + 1:02}-{row % 28 + 1:02},{random.choice(TOUCHPOINTS)},{random.randint(1, 5)}\n")


def median(work):
    work()
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def main():
    binary = sys.argv[1] if len(sys.argv) > 1 else "target/release/touchline"
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "million.csv")
        make(path)
        print(f"{os.path.getsize(path) / 1e6:.1f} MB")
        ours = median(lambda: subprocess.run([binary, "survey", path, "--json"], check=True, stdout=subprocess.DEVNULL))
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"touchline survey, whole process   {ours:7.1f} ms   peak {peak:.0f} MB")
        wc = median(lambda: subprocess.run(["wc", "-l", path], check=True, stdout=subprocess.DEVNULL))
        print(f"wc -l                             {wc:7.1f} ms   {ours / wc:.1f} times")
        try:
            import polars

            other = median(lambda: polars.read_csv(path).group_by("touchpoint", "score").len())
            print(f"Polars read_csv and group_by      {other:7.1f} ms   touchline takes {ours / other:.2f} of it")
        except ImportError:
            print("Polars is not installed")
        try:
            import duckdb

            query = f"SELECT touchpoint, score, count(*) FROM read_csv('{path}') GROUP BY ALL"
            other = median(lambda: duckdb.sql(query).fetchall())
            print(f"DuckDB read_csv and GROUP BY      {other:7.1f} ms   touchline takes {ours / other:.2f} of it")
        except ImportError:
            print("DuckDB is not installed")


if __name__ == "__main__":
    main()
