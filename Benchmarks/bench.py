"""Measures Codicil against Hugo, which builds plain pages of the same texts, and against the limit: libcmark alone.

Runs are interleaved and each writes into a fresh folder. A row is the median of its rounds. Prints a table, writes JSON.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

import corpus

HERE = Path(__file__).resolve().parent
# The clock of every build, so that the pages of two builds can be the same.
DAY = ["--as-of", "2026-12-31"]


class Bench:
    def __init__(self, asked):
        self.asked = asked
        self.folder = asked.folder.resolve()
        self.tools = {"codicil": asked.codicil.resolve(), "hugo": asked.hugo}
        self.rows = {}

    def run(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.compile()
        for size in self.asked.texts:
            self.measure(size)
        # Not before: ext4 makes files slowly for minutes after many were removed.
        if not self.asked.keep:
            shutil.rmtree(self.folder)
        report = {"machine": machine(self.tools), "rows": self.rows}
        self.asked.json.parent.mkdir(parents=True, exist_ok=True)
        self.asked.json.write_text(json.dumps(report, indent=2) + "\n")
        print(table(self.rows))
        print(f"\nAll figures: {self.asked.json}")

    def compile(self):
        compiler = os.environ.get("CC", "cc")
        cmark = subprocess.check_output(["pkg-config", "--cflags", "--libs", "libcmark"], text=True).split()
        for name, flags in (("measure", []), ("limit", cmark)):
            self.tools[name] = self.folder / name
            subprocess.run([compiler, "-O2", "-o", self.tools[name], HERE / f"{name}.c", *flags], check=True)

    def measure(self, size):
        root = self.folder / str(size) / "corpus"
        locales = self.asked.locales.split(",")
        entities = max(1, size // (len(locales) * self.asked.versions))
        print(f"{size} texts: writing them", file=sys.stderr)
        size_in_bytes = corpus.write(root, entities, locales, self.asked.versions, self.asked.seed)
        self.rows[size] = {"bytes": size_in_bytes, "entities": entities}
        rounds = self.asked.rounds if size <= 5000 else 1
        for number in range(rounds):
            print(f"{size} texts: round {number + 1} of {rounds}", file=sys.stderr)
            self.round(size, root, self.folder / str(size) / f"round-{number}")
        for row in self.rows[size].values():
            if isinstance(row, dict):
                row.update({key: statistics.median(run[key] for run in row["runs"]) for key in row["runs"][0]})

    def round(self, size, root, out):
        out.mkdir()
        self.take(size, "limit", out, [self.tools["limit"], root / "content", out / "limit"])
        if self.tools["hugo"]:
            hugo = [self.tools["hugo"], "--source", root / "hugo", "--destination", out / "hugo", "--quiet", "--noBuildLock"]
            self.take(size, "hugo", out, hugo)
        self.take(size, "cold", out, self.codicil(root, out / "site"))
        self.take(size, "check", out, [self.tools["codicil"], "check", "--root", root, *DAY])
        self.take(size, "nothing", out, self.codicil(root, out / "site"))
        entity = next((root / "content" / "entities").iterdir())
        text = sorted((entity / "privacy" / "versions").iterdir())[-1] / f"{self.asked.locales.split(',')[0]}.md"
        with edited(text, lambda words: words.replace(" the ", " each ", 1)):
            self.take(size, "text", out, self.codicil(root, out / "site"))
        theme = root / "themes" / "base" / "theme.yml"
        with edited(theme, enlarged):
            self.take(size, "theme", out, self.codicil(root, out / "site"))
        for count in self.asked.shards:
            for number in range(count):
                shard = ["--shard", f"{number + 1}/{count}"]
                self.take(size, f"shard {number + 1}/{count}", out, self.codicil(root, out / f"shards-{count}") + shard)

    def codicil(self, root, site):
        return [self.tools["codicil"], "build", "--root", root, "--output", site, *DAY]

    def take(self, size, row, out, command):
        result = out / "result.json"
        said = subprocess.run([self.tools["measure"], result, *command], capture_output=True, text=True)
        if said.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))}\n{said.stdout}{said.stderr}")
        self.rows[size].setdefault(row, {"runs": []})["runs"].append(json.loads(result.read_text()))


class edited:
    """A file with other words for the time of a block."""

    def __init__(self, path, edit):
        self.path, self.old = path, path.read_text()
        self.new = edit(self.old)
        if self.new == self.old:
            sys.exit(f"{path} is as it was after the edit")

    def __enter__(self):
        self.path.write_text(self.new)

    def __exit__(self, *fault):
        self.path.write_text(self.old)


def enlarged(text):
    """theme.yml with larger letters: each page has another stylesheet then."""
    return text.replace("font-size: 1.125rem", "font-size: 1.15rem", 1)


def machine(tools):
    """What the figures hold for."""
    versions = {name: first_line([tools[name], word]) for name, word in (("codicil", "--version"), ("hugo", "version")) if tools[name]}
    versions["libcmark"] = first_line(["pkg-config", "--modversion", "libcmark"])
    return {"cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(), **versions}


def first_line(command):
    lines = subprocess.run(command, capture_output=True, text=True).stdout.strip().splitlines()
    return lines[-1] if lines else ""


LABELS = {
    "limit": "limit: read, libcmark, write",
    "hugo": "Hugo, plain pages",
    "cold": "Codicil, cold",
    "check": "Codicil, check",
    "nothing": "Codicil, nothing changed",
    "text": "Codicil, one text edited",
    "theme": "Codicil, a theme token changed",
}


def table(rows):
    """Times in seconds, memory in MB, shares of Hugo's figures in the same run."""
    lines = [f"{'':40}{'seconds':>9}{'of Hugo':>9}{'CPU s':>9}{'of Hugo':>9}{'MB':>8}{'of Hugo':>9}"]
    for size, measured in rows.items():
        lines.append(f"\n{size} texts, {measured['bytes'] / 1e6:.1f} MB, {measured['entities']} entities")
        hugo = measured.get("hugo")
        for name, row in measured.items():
            if not isinstance(row, dict):
                continue
            label = LABELS.get(name, f"Codicil, {name}")
            time, work, memory = row["wall"], row["user"] + row["system"], row["peak"]
            shares = [""] * 3
            if hugo:
                shares = [
                    f"{time / hugo['wall']:.3f}",
                    f"{work / (hugo['user'] + hugo['system']):.3f}",
                    f"1/{hugo['peak'] / memory:.0f}",
                ]
            lines.append(
                f"  {label:38}{time:9.2f}{shares[0]:>9}{work:9.2f}{shares[1]:>9}{memory / 1e6:8.0f}{shares[2]:>9}"
            )
    return "\n".join(lines)


def numbers(text):
    return [int(part) for part in text.split(",") if part]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=numbers, default=[500, 5000, 20000], help="the sizes (default 500,5000,20000)")
    parser.add_argument("--rounds", type=int, default=3, help="runs of each, but one above 5,000 texts")
    parser.add_argument("--locales", default="en,fr", help="of en, fr, ar")
    parser.add_argument("--versions", type=int, default=5)
    parser.add_argument("--shards", type=numbers, default=[], help="measure builds in so many shards, such as 2,4")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--codicil", type=Path, default=HERE.parent / ".build/release/codicil")
    parser.add_argument("--hugo", help="the program; without it there are no ratios")
    parser.add_argument("--folder", type=Path, default=HERE.parent / ".build/bench/work")
    parser.add_argument("--json", type=Path, default=HERE.parent / ".build/bench/figures.json")
    parser.add_argument("--keep", action="store_true", help="keep what was written")
    Bench(parser.parse_args()).run()
