"""Each chosen page in each scheme and width: axe, the network, layout shift, width, screenshots."""

import axe_playwright_python.base

WIDTHS = [(320, 640), (1280, 900)]
SCHEMES = ["light", "dark"]

WATCH = """
window.found = {shift: 0, refused: []};
new PerformanceObserver(list => list.getEntries().forEach(entry => {
  if (!entry.hadRecentInput) window.found.shift += entry.value;
})).observe({type: 'layout-shift', buffered: true});
document.addEventListener('securitypolicyviolation', event =>
  window.found.refused.push(event.violatedDirective + ' ' + event.blockedURI));
"""

AXE = """
async options => {
  const results = await axe.run(document, {resultTypes: ['violations'], preload: false, ...options});
  return results.violations.map(fault =>
    fault.id + ': ' + fault.nodes.slice(0, 3).map(node => node.target.join(' ') + ' (' +
      (node.any[0] || node.all[0] || node.none[0] || {}).message + ')').join('; '));
}
"""


def axe_source():
    folder = axe_playwright_python.base.AXE_FILE_PATH if hasattr(axe_playwright_python.base, "AXE_FILE_PATH") else None
    if folder is None:
        import pathlib
        folder = next(pathlib.Path(axe_playwright_python.base.__file__).parent.rglob("axe.min.js"))
    return open(folder, encoding="utf-8").read()


def check(browser, base, chosen, screenshots, left):
    """Faults of the chosen pages. `left` gives the seconds that remain."""
    faults, runs, source = [], 0, axe_source()
    for page in chosen:
        if left() <= 0:
            faults.append("the time is up: not every page was looked at")
            break
        for width, height in WIDTHS:
            context = browser.new_context(viewport={"width": width, "height": height}, color_scheme="light")
            tab = context.new_page()
            tab.add_init_script(WATCH)
            requests, messages = [], []
            tab.on("request", lambda request: requests.append(request.url))
            tab.on("console", lambda message: messages.append(message.text) if message.type == "error" else None)
            tab.on("pageerror", lambda error: messages.append(str(error)))
            tab.goto(base + page.path, wait_until="load")
            tab.wait_for_timeout(50)
            where = f"{page.path} at {width} px"
            found = tab.evaluate("window.found")
            if found["shift"] > 0.001:
                faults.append(f"{where}: the layout shifts by {found['shift']:.3f}")
            faults += [f"{where}: the policy refused {refused}" for refused in found["refused"]]
            faults += [f"{where}: asks {url}" for url in requests if not url.startswith(base)]
            faults += [f"{where}: {text}" for text in messages]
            # Nothing stays hidden from axe, or too wide, in a fold.
            tab.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
            overflow = tab.evaluate("document.scrollingElement.scrollWidth") - width
            if overflow > 0:
                faults.append(f"{where}: scrolls {overflow} px sideways")
            tab.evaluate(source)
            for scheme in SCHEMES:
                tab.emulate_media(color_scheme=scheme)
                # Only colours differ between the schemes.
                options = {} if scheme == "light" else {"runOnly": ["color-contrast"]}
                faults += [f"{where}, {scheme}: {fault}" for fault in tab.evaluate(AXE, options)]
                runs += 1
                if page.kind in ("text", "redline", "changelog", "locale", "entity", "home"):
                    tab.screenshot(path=str(screenshots / f"{page.name}-{width}-{scheme}.png"))
            context.close()
    print(f"    {len(chosen)} pages, {runs} runs of axe")
    return faults
