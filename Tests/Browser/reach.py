"""Every page is reached by links alone, and none weighs too much."""

import gzip
import html.parser
import posixpath
import urllib.parse

# Addresses of those who come from elsewhere: who accepted a version, who have a former address, or who lost their way.
UNLINKED = ("since", "moved", "not-found", "other")
LIMIT = 12_000  # bytes of CSS and JavaScript together, gzipped


class Links(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.links, self.assets = [], []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "a" and attributes.get("href"):
            self.links.append(attributes["href"])
        if tag == "script" and attributes.get("src"):
            self.assets.append(attributes["src"])
        if tag == "link" and attributes.get("rel") == "stylesheet":
            self.assets.append(attributes["href"])


def read(page):
    links = Links()
    links.feed(page.html)
    return links


def target(page, link):
    """The address below the root that a relative link leads to; None for links that leave."""
    parts = urllib.parse.urlsplit(link)
    if parts.scheme or parts.netloc or not parts.path:
        return None
    path = posixpath.normpath(posixpath.join("/", posixpath.dirname("/" + page.path), urllib.parse.unquote(parts.path)))
    return path.strip("/")


def check(site, every):
    """Faults of the links and of the weight."""
    faults = []
    known = {page.path.strip("/"): page for page in every}
    entities = sorted({page.brand for page in every if page.brand != "home"})
    for entity in entities:
        # The folder of an entity is a complete site: nothing above it helps.
        seen, queue = set(), [entity]
        while queue:
            path = queue.pop()
            if path in seen or path not in known:
                continue
            seen.add(path)
            page = known[path]
            queue += [place for link in read(page).links if (place := target(page, link)) is not None]
        for path, page in known.items():
            if page.brand == entity and path not in seen and page.kind not in UNLINKED:
                faults.append(f"{page.path}: no link leads here from {entity}/")
    sizes = {}
    for page in every:
        assets = read(page).assets
        total = 0
        for asset in assets:
            place = target(page, asset)
            if place is None or not (site / place).is_file():
                continue
            if place not in sizes:
                sizes[place] = len(gzip.compress((site / place).read_bytes(), 9, mtime=0))
            total += sizes[place]
        if total > LIMIT:
            faults.append(f"{page.path}: {total} bytes of CSS and JavaScript, gzipped; at most {LIMIT} are meant")
        if sum(asset.endswith(".css") for asset in assets) > 1:
            faults.append(f"{page.path}: more than one stylesheet")
    heaviest = max((sum(sizes.get(target(p, a) or "", 0) for a in read(p).assets) for p in every), default=0)
    print(f"    {len(every)} pages; the heaviest has {heaviest} bytes of CSS and JavaScript, gzipped")
    return faults
