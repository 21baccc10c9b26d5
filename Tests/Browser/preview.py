"""preview.py CODICIL CONTENT SCREENSHOTS: writes in a copy of the content while a real Chromium looks at the preview of it.

CONTENT is the folder that holds content/ and themes/. Exits 1 and tells what it found, if it found anything."""

import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import TimeoutError as Late
from playwright.sync_api import sync_playwright

import looks
from chromium import chromium

# Milliseconds for a change to be seen: what is slow is measured elsewhere, here it must only come.
PATIENCE = 15_000


class Preview:
    """`codicil preview` of a folder, on a port that is free."""

    def __init__(self, codicil, root, *arguments):
        self.process = subprocess.Popen(
            [codicil, "preview", "--root", str(root), "--port", "0", *arguments], stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True)
        self.base = self.process.stdout.readline().strip()

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        try:
            return self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return None


class Writer:
    """Whoever edits: each file is written as editors do, in place or by a copy that is renamed."""

    def __init__(self, root):
        self.root = root

    def read(self, path):
        return (self.root / path).read_text(encoding="utf-8")

    def write(self, path, text, renames=False):
        place = self.root / path
        if renames:
            other = place.with_name(place.name + ".new")
            other.write_text(text, encoding="utf-8")
            other.rename(place)
        else:
            place.write_text(text, encoding="utf-8")

    def replace(self, path, old, new, renames=False):
        text = self.read(path)
        if old not in text:
            raise SystemExit(f"{path} does not say “{old}”: preview.py must be brought up to date")
        self.write(path, text.replace(old, new), renames)


class Watching:
    def __init__(self, tab, faults):
        self.tab, self.faults = tab, faults

    def sees(self, what, condition, argument=None):
        """Waits until the page fulfils the condition; nobody touches the browser."""
        begun = time.monotonic()
        try:
            self.tab.wait_for_function(condition, arg=argument, timeout=PATIENCE, polling=5)
            print(f"    {what}: {1000 * (time.monotonic() - begun):.0f} ms")
        except Late:
            self.faults.append(f"{what}: not seen")

    def expect(self, what, holds):
        if not holds:
            self.faults.append(what)


HAS_TEXT = "words => document.body && document.body.innerText.includes(words)"
SHEET = "document.querySelector('codicil-preview')?.shadowRoot.querySelector('.sheet')"
CHIP = "document.querySelector('codicil-preview')?.shadowRoot.querySelector('.chip a')"
CONNECTED = f"() => document.readyState === 'complete' && !!({CHIP})"


def check(codicil, source, screenshots):
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for name in ("content", "themes"):
            shutil.copytree(source / name, root / name)
        preview = Preview(codicil, root)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
            writes(browser, preview.base, Writer(root), faults)
            breaks(browser, preview.base, Writer(root), faults, screenshots)
            travels(browser, preview.base, Writer(root), faults)
            looks_well(browser, preview.base, Writer(root), faults, screenshots)
            browser.close()
        code = preview.stop()
        if code != 0:
            faults.append(f"Ctrl-C ends the preview with exit code {code}")
    return faults


def opened(browser, base, path, faults, **options):
    tab = browser.new_context(viewport={"width": 1280, "height": 900}, **options).new_page()
    tab.on("pageerror", lambda error: faults.append(f"{path}: {error}"))
    tab.on("console", lambda message: faults.append(f"{path}: {message.text}")
           if message.type == "error" and "Content Security Policy" in message.text else None)
    tab.goto(base + path)
    tab.wait_for_function(CONNECTED)
    return tab


def writes(browser, base, writer, faults):
    """A text, a clause, an entity, a token, a template, a word: each shows by itself."""
    print("Writing", flush=True)
    text = "content/entities/wemet/privacy/fr.md"
    tab = opened(browser, base, "wemet/fr/protection-des-donnees/", faults)
    watching = Watching(tab, faults)
    tab.evaluate("window.loaded = 'once'")
    tab.evaluate("document.querySelectorAll('main details').forEach(fold => { fold.open = true; })")
    tab.evaluate("document.querySelectorAll('.text h2')[3].scrollIntoView()")
    before = tab.evaluate("document.querySelectorAll('.text h2')[3].getBoundingClientRect().top")
    writer.replace(text, "WEMET propose des cartes", "WEMET vend des cartes")
    watching.sees("a text", HAS_TEXT, "WEMET vend des cartes")
    watching.sees("it is marked as a draft", "() => !!document.querySelector('.banner-draft')")
    tab.wait_for_function(CONNECTED)
    after = tab.evaluate("document.querySelectorAll('.text h2')[3].getBoundingClientRect().top")
    watching.expect(f"the page keeps its place: a heading was at {before:.0f} px and is at {after:.0f} px", abs(before - after) < 3)
    closed = tab.evaluate("document.querySelectorAll('main details:not([open])').length")
    watching.expect(f"open folds stay open: {closed} are closed", closed == 0)
    writer.replace(text, "vend des cartes", "imprime des cartes", renames=True)
    watching.sees("a text that is saved by renaming", HAS_TEXT, "WEMET imprime des cartes")
    clause = "content/clauses/complaint/fr.md"
    writer.write(clause, writer.read(clause) + "\nCeci est écrit à l’instant.\n")
    watching.sees("a clause", HAS_TEXT, "Ceci est écrit à l’instant")
    writer.replace("content/entities/wemet/entity.yml", "contact@wemet.fr", "bonjour@wemet.fr")
    watching.sees("an entity", HAS_TEXT, "bonjour@wemet.fr")

    tab.wait_for_function(CONNECTED)
    tab.evaluate("window.loaded = 'still'")
    theme = writer.read("themes/wemet/theme.yml")
    writer.write("themes/wemet/theme.yml", re.sub(r"^  measure: .*$", "  measure: 41ch", theme, flags=re.M))
    watching.sees(
        "a token", "() => getComputedStyle(document.documentElement).getPropertyValue('--measure').trim() === '41ch'")
    watching.expect("a stylesheet is changed without a reload", tab.evaluate("window.loaded") == "still")
    watching.expect(
        "one stylesheet takes the place of the other",
        tab.evaluate("document.querySelectorAll('link[rel=stylesheet]').length") == 1)
    other = opened(browser, base, "weprode/", faults)
    other.evaluate("window.loaded = 'still'")
    writer.replace("themes/base/templates/text.mustache", "<article class=\"reading\">", "<article class=\"reading\"><p>Neu!</p>")
    watching.sees("a template", HAS_TEXT, "Neu!")
    tab.wait_for_function(CONNECTED)
    words = writer.read("themes/base/strings/fr.yml")
    writer.write("themes/base/strings/fr.yml", re.sub(r"^in_short:.*$", "in_short: En deux mots", words, flags=re.M))
    watching.sees("a word of the page", HAS_TEXT, "En deux mots")
    watching.expect("a page that did not change is not loaded again", other.evaluate("window.loaded") == "still")
    folder = writer.root / "content/entities/wemet/terms"
    folder.mkdir()
    (folder / "fr.md").write_text("---\ntitle: Conditions de vente\n---\n\n## Prix {#prix}\n\nTrois euros.\n", encoding="utf-8")
    tab.goto(base + "wemet/fr/")
    watching.sees("a new folder", HAS_TEXT, "Conditions de vente")
    tab.context.close()
    other.context.close()


def breaks(browser, base, writer, faults, screenshots):
    """Faults lie over the last good page, with their place, and go when they are mended."""
    print("Faults", flush=True)
    tab = opened(browser, base, "marosoap/en/privacy-policy/", faults)
    watching = Watching(tab, faults)
    title = tab.title()
    entity, text = "content/entities/marosoap/entity.yml", "content/entities/marosoap/privacy/en.md"
    good, words = writer.read(entity), writer.read(text)
    writer.write(entity, good + "\naddress: [broken\n")
    watching.sees("broken YAML is told", f"() => ({SHEET})?.innerText.includes('entity.yml')")
    watching.expect("the last good page stays", tab.title() == title and not tab.evaluate(f"({SHEET}).hidden"))
    tab.reload()
    watching.sees("and after a reload", f"() => ({SHEET})?.innerText.includes('entity.yml')")
    watching.expect("the last good page stays after a reload", tab.title() == title)
    writer.write(entity, good)
    watching.sees("mended: the page alone", f"() => ({SHEET}).hidden")
    writer.write(text, words + "\nWrite to {{entity.emial}}. {{> complaintt}}\n\n<b>raw</b>\n")
    watching.sees("a misspelt name", f"() => ({SHEET})?.innerText.includes('entity.email')")
    watching.expect("the line of the source is shown", "emial" in tab.evaluate(f"({SHEET}).querySelector('mark').innerText"))
    for width, height in ((1280, 900), (360, 740)):
        for scheme in ("light", "dark"):
            tab.set_viewport_size({"width": width, "height": height})
            tab.emulate_media(color_scheme=scheme)
            tab.screenshot(path=str(screenshots / f"preview-faults-{width}-{scheme}.png"))
    writer.write(text, words)
    watching.sees("mended", f"() => ({SHEET}).hidden")
    tab.context.close()


def travels(browser, base, writer, faults):
    """`?as-of=` shows another day, and stays when links are followed."""
    print("Other days", flush=True)
    tab = opened(browser, base, "wepremium/en/?as-of=2023-01-01", faults)
    watching = Watching(tab, faults)
    tab.locator("main .entry a").first.click()
    tab.wait_for_function(CONNECTED)
    watching.expect(f"the day is lost on the way: {tab.url}", tab.url.endswith("?as-of=2023-01-01"))
    watching.expect("it shows another version than that of the day", "2022" in tab.locator(".stamps").inner_text())
    tab.locator("codicil-preview .chip a", has_text="Today").click()
    tab.wait_for_function(CONNECTED)
    watching.expect(f"there is no way back to today: {tab.url}", "as-of" not in tab.url)
    tab.context.close()


def looks_well(browser, base, writer, faults, screenshots):
    """The dashboard and the overlay: axe, and no wider than the window."""
    print("Dashboard", flush=True)
    source = looks.axe_source()
    for width, height in looks.WIDTHS:
        tab = opened(browser, base, "wemet/fr/protection-des-donnees/", faults)
        tab.goto(base + "_codicil/")
        tab.set_viewport_size({"width": width, "height": height})
        # Of what was not looked at yet the dashboard shows nothing at first.
        tab.wait_for_selector("body:not(.partial) table")
        for scheme in looks.SCHEMES:
            tab.emulate_media(color_scheme=scheme)
            tab.evaluate(source)
            found = tab.evaluate(looks.AXE, {})
            faults += [f"_codicil/ at {width} px, {scheme}: {fault}" for fault in found]
            tab.screenshot(path=str(screenshots / f"preview-dashboard-{width}-{scheme}.png"), full_page=True)
        wide = tab.evaluate("document.scrollingElement.scrollWidth") - width
        if wide > 0:
            faults.append(f"_codicil/ at {width} px: scrolls {wide} px sideways")
        if width > 1000:
            tab.evaluate("window.loaded = 'once'")
            text = "content/entities/wemet/privacy/en.md"
            writer.write(text, writer.read(text) + "\nAnd more.\n")
            Watching(tab, faults).sees("the dashboard follows", HAS_TEXT, "text in en: edited")
            tab.wait_for_load_state()
            links = tab.locator("#entity-wemet").locator("xpath=..").locator(".compare a")
            if not links.count():
                faults.append("_codicil/: no link to the redline of what is not released")
            else:
                links.first.click()
                tab.wait_for_load_state()
                if not tab.locator("ins, del, .added, .removed").count():
                    faults.append(f"{tab.url}: the redline marks nothing")
        tab.context.close()


def main():
    codicil, source, screenshots = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    screenshots.mkdir(parents=True, exist_ok=True)
    faults = check(codicil, source, screenshots)
    for fault in faults:
        print(f"    {fault}")
    print(f"Preview: {len(faults)} faults. Screenshots: {screenshots}")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
