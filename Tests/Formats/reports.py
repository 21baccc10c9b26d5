"""Validates the reports of `codicil check`: of the sample content, of content with faults, and of a folder inside a repository."""

import json
import re
import xml.etree.ElementTree as xml

from jsonschema import Draft202012Validator

from program import GOLDEN, REPOSITORY, Faults, fresh, run

HERE = REPOSITORY / "Tests" / "Formats"
faults = Faults()


def schema(name):
    value = json.loads((HERE / name).read_text())
    Draft202012Validator.check_schema(value)
    return Draft202012Validator(value)


SARIF, REPORT = schema("sarif-2.1.0.json"), schema("report-1.json")


def check(name, folder, *arguments, prefix="", least=0):
    reports = {}
    for form in ["text", "github", "json", "sarif", "junit"]:
        one = run("check", *arguments, "--format", form, folder=folder)
        faults.expect(one == run("check", *arguments, "--format", form, folder=folder), f"{name}: {form} is not stable")
        reports[form] = one.decode("utf-8")
    report = json.loads(reports["json"])
    sarif = json.loads(reports["sarif"])
    whole = json.loads(run("check", *arguments, "--format", "sarif", "--excused", folder=folder))
    for form, validator, value in [("json", REPORT, report), ("sarif", SARIF, sarif), ("sarif", SARIF, whole)]:
        for error in validator.iter_errors(value):
            faults.expect(False, f"{name}: {form}: {error.json_path}: {error.message[:200]}")
    told = [finding for finding in report["findings"] if finding["excused"] is None]
    faults.expect(len(told) >= least, f"{name}: {len(told)} findings")
    faults.expect(report["folder"] == prefix, f"{name}: folder is {report['folder']}")
    check_sarif(name, told, sarif["runs"][0])
    check_sarif(name, report["findings"], whole["runs"][0])
    check_github(name, told, reports["github"], prefix)
    check_junit(name, report, reports["junit"])
    return report


def check_sarif(name, findings, run):
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    faults.expect(len(set(rules)) == len(rules), f"{name}: a rule stands twice")
    faults.expect(len(run["results"]) == len(findings), f"{name}: results and findings differ in number")
    for result, finding in zip(run["results"], findings):
        place = result["locations"][0]["physicalLocation"]
        faults.expect(rules[result["ruleIndex"]] == result["ruleId"] == finding["id"], f"{name}: {result['ruleId']}")
        faults.expect(bool(result.get("suppressions")) == bool(finding["excused"]), f"{name}: suppressions")
        faults.expect(place["artifactLocation"]["uri"].isascii(), f"{name}: an address is not encoded")
        region, line = place["region"], finding["source"]
        if line is not None:
            # Python counts code points too.
            faults.expect(1 <= region["startColumn"] <= region["endColumn"] <= len(line) + 2, f"{name}: {region}")
    fingerprints = [result["partialFingerprints"]["primaryLocationLineHash"] for result in run["results"]]
    faults.expect(len(set(fingerprints)) == len(fingerprints), f"{name}: two fingerprints are alike")


def check_github(name, told, text, prefix):
    command = re.compile(r"::(error|warning|notice) ((?:[a-z]+=[^,:]*,?)+)::(.*)")
    lines = [line for line in text.split("\n") if line.startswith("::")]
    faults.expect(len(lines) == len(told), f"{name}: {len(lines)} annotations")
    for line, finding in zip(lines, told):
        match = command.fullmatch(line)
        if not match:
            faults.expect(False, f"{name}: not a workflow command: {line}")
            continue
        properties = dict(pair.split("=", 1) for pair in match[2].split(","))
        message = re.sub("%0D", "\r", re.sub("%0A", "\n", match[3])).replace("%25", "%")
        file = properties["file"].replace("%3A", ":").replace("%2C", ",").replace("%25", "%")
        faults.expect(file == prefix + finding["place"]["file"], f"{name}: {file}")
        faults.expect(properties.get("line") == string(finding["place"]["line"]), f"{name}: line of {line}")
        faults.expect(properties["title"] == finding["id"], f"{name}: title of {line}")
        faults.expect(len(message) >= len(finding["message"]), f"{name}: message of {line}")


def string(number):
    return None if number is None else str(number)


def check_junit(name, report, text):
    root = xml.fromstring(text.encode("utf-8"))
    cases = root.findall("./testsuite/testcase")
    faults.expect(int(root.get("tests")) == len(cases) > 0, f"{name}: {root.get('tests')} tests")
    failing = root.findall("./testsuite/testcase/failure")
    faults.expect(int(root.get("failures")) == len(failing), f"{name}: {root.get('failures')} failures")
    wanted = {f["id"] for f in report["findings"] if f["severity"] == "error" and f["excused"] is None}
    faults.expect({failure.get("type") for failure in failing} == wanted, f"{name}: JUnit fails other checks")
    for suite in root:
        faults.expect(int(suite.get("tests")) == len(suite), f"{name}: tests of {suite.get('name')}")


theme = (REPOSITORY / "themes" / "base", "themes/base")
check("sample", REPOSITORY)
faulty = (GOLDEN / "reports" / "input", "")
check("faulty", fresh("faulty", theme, faulty), least=10)

# A repository whose root is not the content's, with names that an address must encode.
folder = fresh("odd", (REPOSITORY / "themes" / "base", "my policies: 100%, été/themes/base"))
fresh("odd/my policies: 100%, été", theme, faulty)
(folder / ".git").mkdir()
check("odd", folder, "--root", "my policies: 100%, été", prefix="my policies: 100%, été/", least=10)

# Every broken input of the tests: whatever a report quotes, it stays well-formed.
quoted = fresh("quoted", theme, (GOLDEN / "_base", ""))
text = quoted / "content/entities/acme/privacy/en.md"
signs = "".join(map(chr, [*range(1, 9), 11, 12, *range(14, 32), *range(127, 160), 0x2028, 0x202E, 0xFFFE, 0xFFFF, 0x1F9D1]))
text.write_text(text.read_text() + f'\n<b title="{signs}]]>&amp;%0A::error::">\n\n{{{{entity.{signs}}}}}\n')
(quoted / "content/entities/acme/entity.yml").write_text("name: [\n")
check("quoted", quoted, least=1)
(quoted / "content/entities/acme/entity.yml").write_text((GOLDEN / "_base/content/entities/acme/entity.yml").read_text())
check("signs", quoted, least=1)
faults.end("Reports: no fault.")
