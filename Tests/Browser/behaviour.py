"""What a reader does: keyboard, languages, folds, and the same without scripts."""

FOCUS = """() => {
  const element = document.activeElement;
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  return {tag: element.localName, text: element.textContent.trim().slice(0, 40), href: element.getAttribute('href'),
    outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    visible: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
    place: ['.skip', '.brand', '.languages', '.versions', '.toc', '.text'].find(name => element.closest(name)) || ''};
}"""


def check(browser, base, chosen):
    faults = []
    texts = [page for page in chosen if page.kind == "text"]
    for page in texts:
        faults += keyboard(browser, base, page)
    for page in texts:
        faults += languages(browser, base, page)
    folded = [page for page in texts if 'class="section"' in page.html]
    if not folded:
        faults.append("no text folds its sections: the sample site must have one")
    for page in folded:
        faults += accordion(browser, base, page)
    for page in texts:
        faults += scriptless(browser, base, page)
    return faults


def keyboard(browser, base, page):
    """The skip link comes first; Tab walks through the menus and the contents, each place with a visible focus."""
    faults = []
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    tab.goto(base + page.path)
    tab.keyboard.press("Tab")
    first = tab.evaluate(FOCUS)
    if first["place"] != ".skip" or not first["visible"]:
        faults.append(f"{page.path}: the first Tab does not show the skip link")
    seen = {}
    for _ in range(60):
        tab.keyboard.press("Tab")
        focus = tab.evaluate(FOCUS)
        seen.setdefault(focus["place"], focus)
        if not focus["outline"] or not focus["visible"]:
            faults.append(f"{page.path}: no visible focus on {focus['tag']} “{focus['text']}”")
        if focus["place"] == ".toc":
            break
    for place in [".brand", ".languages", ".versions", ".toc"]:
        if place not in seen and f'class="{place[1:]}"' in page.html:
            faults.append(f"{page.path}: Tab does not come to {place}")
    if ".toc" in seen:
        tab.keyboard.press("Enter")
        tab.wait_for_timeout(100)
        if not tab.evaluate("location.hash.length > 1 && !!document.querySelector(':target')"):
            faults.append(f"{page.path}: Enter in the contents leads to no section")
    if tab.locator(".versions summary").count():
        tab.locator(".versions summary").focus()
        tab.keyboard.press("Enter")
        tab.keyboard.press("Tab")
        if not tab.evaluate("!!document.activeElement.closest('.versions ol')"):
            faults.append(f"{page.path}: the menu of versions does not open with the keyboard")
    tab.goto(base + page.path)
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    if not tab.evaluate("!!document.activeElement.closest('main')"):
        faults.append(f"{page.path}: the skip link does not lead into the text")
    tab.close()
    return faults


def languages(browser, base, page):
    """The switch keeps the section."""
    faults = []
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    tab.goto(base + page.path)
    ids = tab.evaluate("[...document.querySelectorAll('.toc li a')].map(link => decodeURIComponent(link.hash.slice(1)))")
    links = tab.locator(".languages a:not([aria-current])")
    if ids and links.count():
        section = ids[len(ids) // 2]
        tab.goto(base + page.path + "#" + section)
        with tab.expect_navigation():
            links.first.click()
        if not tab.evaluate("id => location.hash === '#' + id && !!document.getElementById(id)", section):
            faults.append(f"{page.path}: the language switch loses the section {section}")
        # So it does for the section in which a reader rested, though the menu stands at the top.
        tab.goto("about:blank")
        tab.goto(base + page.path)
        tab.evaluate("id => document.getElementById(id).scrollIntoView()", section)
        tab.wait_for_timeout(1300)
        tab.evaluate("scrollTo(0, 0)")
        tab.wait_for_timeout(100)
        if not links.first.get_attribute("href").endswith("#" + section):
            faults.append(f"{page.path}: the language switch forgets where the reader was")
    tab.close()
    return faults


def accordion(browser, base, page):
    """A link to anything in a folded section opens it."""
    faults = []
    tab = browser.new_page(viewport={"width": 320, "height": 640})
    tab.goto(base + page.path)
    inside = tab.evaluate("[...document.querySelectorAll('.section > :not(summary)[id], .section > summary [id]')].map(e => e.id)")
    for section in inside[-2:]:
        tab.goto("about:blank")
        tab.goto(base + page.path + "#" + section)
        tab.wait_for_timeout(150)
        opened = tab.evaluate("""id => {
          const element = document.getElementById(id), box = element.getBoundingClientRect();
          return element.closest('details').open && box.top >= -1 && box.top < innerHeight;
        }""", section)
        if not opened:
            faults.append(f"{page.path}#{section}: the section stays folded, or out of sight")
    tab.close()
    return faults


def scriptless(browser, base, page):
    """Without scripts nothing is out of reach, and no control stands about that would do nothing."""
    faults = []
    context = browser.new_context(viewport={"width": 320, "height": 640}, java_script_enabled=False)
    tab = context.new_page()
    tab.goto(base + page.path)
    for fold in tab.locator("main details > summary").all():
        if fold.is_visible():
            fold.click()
    if tab.locator("main details:not([open])").count():
        faults.append(f"{page.path}: a fold does not open without scripts")
    for place in [".languages a", ".versions a", ".toc li a", ".text p", ".card li"]:
        hidden = [element for element in tab.locator(place).all()[:6] if not element.is_visible()]
        if hidden:
            faults.append(f"{page.path}: {place} is not visible without scripts")
    if tab.locator("button:visible").count():
        faults.append(f"{page.path}: a button is shown that does nothing without scripts")
    context.close()
    return faults
