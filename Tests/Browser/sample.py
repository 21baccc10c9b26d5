"""The built site: a server for it, and one page of each kind in each brand."""

import functools
import http.server
import pathlib
import re
import threading


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """A browser that leaves a page hangs up."""


def serve(folder):
    """Serves the folder on a free port of this machine; gives its address."""
    handler = functools.partial(Quiet, directory=str(folder))
    server = Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/"


class Page:
    def __init__(self, site, file, kind):
        self.file = file
        self.path = file.relative_to(site).as_posix().removesuffix("index.html")
        self.kind = kind
        self.brand = self.path.split("/")[0] if "/" in self.path else "home"
        self.html = file.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in self.html:
            self.kind = "moved"
        self.lang = re.search(r'<html lang="([^"]*)"', self.html)[1]

    @property
    def name(self):
        return re.sub(r"[^\w.]+", "-", self.path).strip("-") or "home"


def kind(parts):
    """What a page is, by its address below the site's root."""
    match parts:
        case []: return "home"
        case ["404.html"] | [_, "404.html"]: return "not-found"
        case [_]: return "entity"
        case [_, "records", *_]: return "records"
        case [_, _]: return "locale"
        case [_, _, _]: return "text"
        case [_, _, _, "versions", _]: return "version"
        case [_, _, _, "changes"]: return "changelog"
        case [_, _, _, "changes", _]: return "redline"
        case [_, _, _, "since", _]: return "since"
    return "other"


def pages(site):
    """Every page of the site."""
    site = pathlib.Path(site)
    for file in sorted(site.rglob("*.html")):
        if file.name == "fragment.html":
            continue
        parts = [part for part in file.relative_to(site).parts if part != "index.html"]
        yield Page(site, file, kind(parts))


def chosen(site):
    """One page of each kind in each brand: the one with the most markup, for it has the most to get wrong. Right-to-left
    pages are a brand of their own."""
    best = {}
    for page in pages(site):
        if page.kind == "moved":  # It leads on before it can be looked at.
            continue
        key = (page.brand, page.kind, page.lang == "ar")
        if key not in best or len(page.html) > len(best[key].html):
            best[key] = page
    return [best[key] for key in sorted(best)]
