"""run.py SITE SCREENSHOTS [SECONDS]: looks at a built site in Chromium; exits 1 and tells what it found, if it found anything."""

import pathlib
import sys
import time

from playwright.sync_api import sync_playwright

import behaviour
import looks
import reach
import sample
from chromium import chromium


def main():
    site, screenshots = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    deadline = time.monotonic() + float(sys.argv[3] if len(sys.argv) > 3 else 420)
    screenshots.mkdir(parents=True, exist_ok=True)
    every = list(sample.pages(site))
    chosen = sample.chosen(site)
    base = sample.serve(site)
    faults = []

    def step(words, check):
        begun = time.monotonic()
        print(words, flush=True)
        found = check()
        faults.extend(found)
        for fault in found:
            print(f"    {fault}")
        print(f"    {len(found)} faults, {time.monotonic() - begun:.0f} s", flush=True)

    step("Links and weight", lambda: reach.check(site, every))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        step("Keyboard, languages, folds, no scripts", lambda: behaviour.check(browser, base, chosen))
        step(
            "axe, network, layout, light and dark, 320 and 1280 px",
            lambda: looks.check(browser, base, chosen, screenshots, lambda: deadline - time.monotonic()))
        browser.close()
    print(f"Screenshots: {screenshots}")
    sys.exit(1 if faults else 0)


main()
