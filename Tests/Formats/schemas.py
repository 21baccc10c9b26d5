"""Holds the JSON Schemas of `codicil new --schemas` against the loader: what it reads without a fault they accept, what they
can know to be wrong they refuse."""

import collections
import json
import re

import yaml
from jsonschema import Draft7Validator

from program import GOLDEN, REPOSITORY, SCRATCH, Faults, fresh, run

faults = Faults()


class Reader(yaml.SafeLoader):
    """YAML 1.2's core schema, which editors read by: no dates, and `yes`, `no` and `off` are words."""


Reader.yaml_implicit_resolvers = {}
for tag, form, first in [
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
]:
    Reader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{form})$"), first)
Reader.add_constructor("tag:yaml.org,2002:int", lambda reader, node: int(node.value))
Reader.add_constructor("tag:yaml.org,2002:float", lambda reader, node: float(node.value))


def as_json(value):
    if isinstance(value, dict):
        return {str(key): as_json(inner) for key, inner in value.items()}
    return [as_json(inner) for inner in value] if isinstance(value, list) else value


def read(text):
    return as_json(yaml.load(text.removeprefix("\ufeff"), Reader)) or {}


schemas = SCRATCH / "schemas"
run("new", "--schemas", "--output", str(schemas))
VALIDATORS = {}
for file in sorted(schemas.glob("*.json")):
    schema = json.loads(file.read_text())
    Draft7Validator.check_schema(schema)
    VALIDATORS[file.stem] = Draft7Validator(schema)

KINDS = [
    ("site", r"content/site\.yml"),
    ("entity", r"content/entities/[^/]+/entity\.yml"),
    ("policy", r"content/entities/[^/]+/[^/]+/policy\.yml"),
    ("party", r"content/parties/[^/]+\.yml"),
    ("law", r"content/laws/[^/]+\.yml"),
    ("theme", r"themes/[^/]+/theme\.yml"),
    ("front-matter", r"content/entities/[^/]+/[^/]+/[^/]+\.md"),
    ("frozen-front-matter", r"content/entities/[^/]+/[^/]+/versions/[^/]+/[^/]+\.md"),
]


TEXTS = ("front-matter", "frozen-front-matter")


def kind(path):
    return next((kind for kind, form in KINDS if re.fullmatch(form, path)), None)


def head(kind, text):
    """What the schema is for: all of a YAML file, the front matter of a text. None if there is none."""
    if kind not in TEXTS:
        return text
    match = re.match(r"---[ \t]*\n(.*?)^---[ \t]*$", text.replace("\r\n", "\n"), re.S | re.M)
    return match and match[1]


def refused(kind, text):
    """Why the schema refuses; None if it accepts."""
    try:
        value = read(head(kind, text))
    except (yaml.YAMLError, AttributeError):
        return "no YAML"
    error = next(VALIDATORS[kind].iter_errors(value), None)
    return error and f"{error.json_path}: {error.message[:160]}"


def sound():
    """All content of the repository, and that of the golden cases."""
    roots = [REPOSITORY] + sorted(GOLDEN.glob("*/input")) + [GOLDEN / "_base"]
    counts = collections.Counter()
    for root in roots:
        # Those whose faults are what the case is about.
        if root.parent.name == "reports":
            continue
        files = [file for part in ["content", "themes"] for file in sorted((root / part).rglob("*"))]
        for file in files:
            path = file.relative_to(root).as_posix()
            if file.is_file() and kind(path):
                counts[kind(path)] += 1
                why = refused(kind(path), file.read_text())
                faults.expect(why is None, f"{file.relative_to(REPOSITORY)} is refused: {why}")
    for name in VALIDATORS:
        faults.expect(counts[name] > 0, f"no file was held against {name}.json")
    return sum(counts.values())


# What a schema can't know: whether something exists elsewhere, and what two values say together.
FORM = {"unknown-key", "missing-key", "yaml-type", "unknown-value", "empty-value", "impossible-locale", "unknown-check"}
BEYOND = {
    # A day, a time zone and letters of other scripts are known by tables, not by a pattern.
    "text-impossible-date.txt", "text-impossible-effective.txt", "text-year-zero.txt", "entity-zone.txt", "site-zone.txt",
    # A key of the theme that is extended.
    "theme-token.txt",
    # Text in Markdown, not in YAML.
    "text-no-front-matter.txt", "text-open-front-matter.txt",
}


def broken():
    """Each broken input of the tests: a fault of form in a file is refused by its schema, a file without one accepted."""
    count = 0
    for case in sorted((GOLDEN / "_faults").glob("*.txt")):
        parts = ("\n" + case.read_text()).split("\n==> ")
        says = parts[-1]
        for part in parts[1:-1]:
            line, _, text = part.partition("\n")
            word, _, path = line.partition(" ")
            if word != "write" or not kind(path) or case.name in BEYOND:
                continue
            told = set(re.findall(rf"^{re.escape(path)}[:0-9]*: error: .* \[([a-z0-9-]+)\]$", says, re.M))
            # What is no YAML, or too much of it, no editor holds against a schema.
            if {"yaml", "yaml-too-deep", "yaml-too-large", "missing-front-matter"} & told:
                continue
            why = refused(kind(path), text + "\n")
            if told & FORM:
                count += 1
                faults.expect(why is not None, f"{case.name}: {path} is accepted, for all its {told & FORM}")
            elif not told:
                faults.expect(why is None, f"{case.name}: {path} is refused: {why}")
    return count


VALUES = [
    "x", "two words", "74000", "007", "12.50", "-3", "-0", "+30", "0x1F", "1e3", "true", "false", "'true'", "yes", "no", "off",
    "Off", "~", "''", "' '", "null", "'null'", "2026-02-28", "2026-13-01", "'2026-01-01T10:00:00Z'",
    "2026-01-01 10:00 +02:00", "2026-01-01T10:00", "2026-01-01T24:00Z", "fr", "FR", "en-GB", "zh-Hant", "de-1901", "e",
    "fr_FR", "sr-Latn-RS-ekavsk", "Europe/Paris", "UTC", "CET", "https://a.example", "https://a.example/b?c", "http://",
    "https:///x", "mailto:a@b.example", "tel:+33", "a-b", "-a", "a--b", "a/b.html", "/a", "a/", "../a", ".a", "a/.b", "été",
    "Été", "a_b", "'#fff'", "url(x)", "'a;b'", "1px", "[]", "[x]", "[fr, en]", "[fr, fr]", "[1, true]", "[~]", "[[x]]", "[a/b]",
    "{}", "{fr: x}", "{fr: ~}", "{fr: {}}", "{xx_y: z}", "{name: x}", "{name: [x]}", "{city: 5, country: FR}",
    "{country: France}", "{light: red}", "{dark: red}", "{a: off}", "{unreleased: off}", "{unreleased: loud}",
    "[{label: a, number: 1}]", "[{label: a}]", "[{label: a, href: /x}]", "[{label: a, href: 'https://x.example'}]", "[{}]",
    "none", "decimal", "accordion", "editorial", "'2024'", "2024.2", "| \n  two\n  lines",
]

def content(kind, key, value):
    """The smallest sound file with that key and value."""
    least = {
        "site": {"title": "S", "locales": "[en, fr]", "default_locale": "en"},
        "entity": {"name": "E", "locales": "[en]"},
        "policy": {},
        "party": {"name": "P"},
        "law": {"name": "L"},
        "theme": {"name": "T", "extends": "base"},
        "front-matter": {"title": "T"},
        "frozen-front-matter": {"title": "T"},
    }[kind]
    text = "".join(f"{name}: {inner}\n" for name, inner in {**least, key: value}.items())
    return f"---\n{text}---\n\nText.\n" if kind in TEXTS else text


def varied():
    """Every key with every value, as the loader tells it and as the schema does."""
    root = fresh("varied", (REPOSITORY / "themes" / "base", "themes/base"), (GOLDEN / "_base", ""))
    files = {}
    for name, validator in VALIDATORS.items():
        if name == "site":
            continue
        for key in validator.schema["properties"]:
            for number, value in enumerate(VALUES):
                id = f"{name}-{key}-{number}".replace("_", "-")
                path = {
                    "entity": f"content/entities/{id}/entity.yml",
                    "policy": f"content/entities/acme/{id}/policy.yml",
                    "party": f"content/parties/{id}.yml",
                    "law": f"content/laws/{id}.yml",
                    "theme": f"themes/{id}/theme.yml",
                    "front-matter": f"content/entities/acme/{id}/en.md",
                    "frozen-front-matter": f"content/entities/acme/{id}/versions/2026-01-01/en.md",
                }[name]
                files[path] = (name, key, value)
                (root / path).parent.mkdir(parents=True, exist_ok=True)
                (root / path).write_text(content(name, key, value))
                if name == "theme":
                    (root / f"content/entities/{id}").mkdir()
                    (root / f"content/entities/{id}/entity.yml").write_text(f"name: E\nlocales: [en]\ntheme: {id}\n")
    compare(root, files)
    # Of site.yml there is one in a root: as many runs as values, of a site without entities.
    root = fresh("site", (REPOSITORY / "themes" / "base", "themes/base"))
    (root / "content").mkdir()
    for key in VALIDATORS["site"].schema["properties"]:
        for value in VALUES:
            (root / "content/site.yml").write_text(content("site", key, value))
            compare(root, {"content/site.yml": ("site", key, value)})
    return len(files) + len(VALUES) * len(VALIDATORS["site"].schema["properties"])


def beyond(key, value):
    """Whether a schema can't know: the tokens of another theme, the duties of laws, how a number was written."""
    return key in ("tokens", "without_duties") or value == "1e3"


def compare(root, files):
    told = collections.defaultdict(set)
    output = run("check", "--format", "json", folder=root)
    for finding in json.loads(output)["findings"]:
        if finding["severity"] == "error":
            told[finding["place"]["file"]].add(finding["id"])
    for path, (name, key, value) in files.items():
        why = refused(name, content(name, key, value))
        found = told[path] & FORM
        words = f"{name}: {key}: {value!r}"
        if not told[path]:
            faults.expect(why is None, f"{words} is read, and refused by the schema: {why}")
        elif found and not beyond(key, value):
            faults.expect(why is not None, f"{words} is accepted by the schema, and told as {found}")


print(f"{sound()} files of content, {broken()} broken ones, {varied()} keys with values")
faults.end("Schemas: no fault.")
