"""latency.py CODICIL ROOT FILE PAGE [EDITS]: how long it takes from saving a text to the browser showing it.

ROOT is a copy of content/ and themes/ that may be written in, FILE a working text below it, PAGE the address at which it
is shown. Prints the median and the slowest of EDITS (20), in milliseconds."""

import pathlib
import statistics
import sys
import time

from playwright.sync_api import sync_playwright

from chromium import chromium
from preview import CONNECTED, Preview

# Tells the time at which the words stand in the page, by the same clock as Python's.
SHOWS = "words => document.body && document.body.textContent.includes(words) ? performance.timeOrigin + performance.now() : 0"


def main():
    codicil, root, file, page = sys.argv[1:5]
    edits = int(sys.argv[5]) if len(sys.argv) > 5 else 20
    place = pathlib.Path(root) / file
    text = place.read_text(encoding="utf-8")
    preview = Preview(codicil, root)
    times = []
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
            tab = browser.new_page(viewport={"width": 1280, "height": 900})
            tab.goto(preview.base + page)
            # The first edit warms up.
            for edit in range(edits + 1):
                tab.wait_for_function(CONNECTED)
                # A pen rests between two edits.
                time.sleep(0.3)
                words = f"This is edit number {edit}."
                begun = time.time() * 1000
                place.write_text(text + f"\n{words}\n", encoding="utf-8")
                shown = tab.wait_for_function(SHOWS, arg=words, polling=2, timeout=30_000).json_value()
                if edit:
                    times.append(shown - begun)
            browser.close()
    finally:
        place.write_text(text, encoding="utf-8")
        preview.stop()
    print(f"median {statistics.median(times):.0f} ms, slowest {max(times):.0f} ms, of {edits} edits")


main()
