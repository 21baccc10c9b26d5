"""The program, and folders for it to work in."""

import pathlib
import shutil
import subprocess
import sys

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = REPOSITORY / "Tests" / "Golden"
CODICIL = str(pathlib.Path(sys.argv[1]).resolve())
SCRATCH = pathlib.Path(sys.argv[2]).resolve()


def run(*arguments, folder=".", codes=(0, 1)):
    """Standard output of a run that ended with one of the codes."""
    done = subprocess.run([CODICIL, *arguments], cwd=folder, capture_output=True)
    if done.returncode not in codes:
        sys.exit(f"codicil {' '.join(arguments)}: exit {done.returncode}\n{done.stderr.decode()}")
    return done.stdout


def fresh(name, *sources):
    """A new folder with copies of the sources, the later over the earlier."""
    folder = SCRATCH / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for source, path in sources:
        shutil.copytree(source, folder / path, dirs_exist_ok=True)
    return folder


class Faults:
    """Counts what was expected and not seen; the end tells."""

    def __init__(self):
        self.told = []

    def expect(self, truth, words):
        if not truth:
            self.told.append(words)
            print("    " + words, file=sys.stderr)

    def end(self, words):
        if self.told:
            sys.exit(f"{len(self.told)} faults")
        print(words)
