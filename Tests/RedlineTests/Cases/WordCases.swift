import CommonMark
import Testing

@testable import Redline

@Suite struct WordCases {
  @Test func `scratch`() {
    let show = { (name: String, old: [Block], new: [Block]) in print("== \(name)\n\(marked(old, new))") }
    show("one word", [p("We keep your data for twelve months after the end of the contract.")], [p("We keep your data for six months after the end of the contract.")])
    show("punct", [p("Hello, world and all. See below.")], [p("Hello; world and all. See below.")])
    show("rewritten", [p("We keep your personal data as long as the contract runs.")], [p("Nothing is ever stored by this site or its host.")])
    show("sentence", [p("First point. Last point.")], [p("First point. Middle point. Last point.")])
    show("bits", [p("The controller may, in the interest of the client, transfer the data to third parties outside of Europe under strict rules that apply.")], [p("The controller may, with the consent of a person, transfer the data to third parties outside of Europe under strict rules that apply.")])
    show("link", [p("See our [privacy page](/a) for more.")], [p("See our [privacy page](/b) for more.")])
    show("link text", [p("See our [old privacy page of the site](/a) for more.")], [p("See our [new privacy page of the site](/a) for more.")])
    show("format", [p("We *never* sell data.")], [p("We never sell data.")])
    show("format2", [p("We never sell data.")], [p("We never **sell** data.")])
    show("rewrap", [p("a b\nc d")], [p("a\nb c\nd")])
    show("split", [p("We keep your data for twelve months. After that we delete it for good.")], [p("We keep your data for twelve months."), p("After that we delete it for good.")])
    show("join", [p("We keep your data for twelve months."), p("After that we delete it for good.")], [p("We keep your data for twelve months. After that we delete it.")])
    show("split item", [ul("We keep your data for twelve months. After that we delete it for good.", "Other thing")], [ul("We keep your data for twelve months.", "After that we delete it for good.", "Other thing")])
    show("list", [ul("One thing", "Two things", "Three things")], [ul("One thing", "Two other things", "Four pals", "Three things")])
    show("cell", [table(["Name", "Purpose", "Term"], ["_ga", "Statistics", "12 months"], ["sid", "Session", "1 day"])], [table(["Name", "Purpose", "Term"], ["_ga", "Statistics", "13 months"], ["sid", "Session", "1 day"])])
    show("column", [table(["Name", "Term"], ["_ga", "12 months"], ["sid", "1 day"])], [table(["Name", "Purpose", "Term"], ["_ga", "Statistics", "12 months"], ["x", "y", "z"], ["sid", "Session", "1 day"])])
    show("column removed", [table(["Name", "Purpose", "Term"], ["_ga", "Statistics", "12 months"], ["x", "y", "z"], ["sid", "Session", "1 day"])], [table(["Name", "Term"], ["_ga", "12 months"], ["sid", "1 day"])])
    show("dl", [dl(("Host", "OVH, Roubaix"), ("Email", "a@b.fr"))], [dl(("Host", "Scaleway, Paris"), ("Phone", "12"), ("Email", "a@b.fr"))])
    show("level", [h(2, "Cookies", id: "c"), p("a b c")], [h(3, "Cookies", id: "c"), p("a b c")])
    show("retitled", [h(2, "Cookies", id: "c"), p("a b c")], [h(2, "Cookies and more", id: "c2"), p("a b c")])
    show("moved", [h(2, "A", id: "a"), p("a a"), h(2, "B", id: "b"), p("b b"), h(2, "C", id: "c"), p("c c")], [h(2, "C", id: "c"), p("c c d"), h(2, "A", id: "a"), p("a a"), h(2, "B", id: "b"), p("b b")])
    show("swap", [h(2, "A", id: "a"), p("a a"), p("x"), h(3, "A1", id: "a1"), p("z"), h(2, "B", id: "b"), p("b b")], [h(2, "B", id: "b"), p("b b"), h(2, "A", id: "a"), p("a a"), p("x"), h(3, "A1", id: "a1"), p("z")])
    show("code", [code("a\nb\nc\n")], [code("a\nB\nc\n")])
    show("ol", [ol([p("one two three"), ul("a", "b")])], [ol([p("one two four"), ul("a", "b", "c")])])
    show("para to item", [p("x"), h(2, "S"), p("A B C D E F G"), p("another one here")], [p("x"), h(2, "S"), p("A B C D E F G"), h(2, "T"), p("another one here")])
    let old = [h(1, "T"), p("intro"), h(2, "Cookies", id: "c"), p("We keep *it* for 12 months. See [x](/a)."), ul("a b", "c d e"), table(["N", "T"], ["x", "1 2 3"]), dl(("Host", "OVH Roubaix")), quote(p("one two three")), code("a\nb\n"), h(2, "Z"), p("z"), p("y"), h(2, "Gone"), p("bye bye")]
    let new = [h(1, "T"), p("intro"), h(2, "Cookies", id: "c"), p("We keep it for 13 months. See [x](/b)."), ul("a b", "c d f", "new item"), table(["N", "T", "U"], ["x", "1 2 4", "5"]), dl(("Host", "OVH Lille")), quote(p("one two four")), code("a\nc\n"), h(2, "New"), p("n n"), h(2, "Z"), p("z"), p("y")]
    for line in merge(old, new).terminal(style: .plain) { print(line.string) }
    print(merge(old, new).summary.words, merge(old, new).touches)
    for section in merge(old, new).sections { print(section) }
  }
}
