import Testing

@testable import Templates

@Suite struct `Text is escaped` {
  private func html(_ page: String, _ title: String) throws -> String {
    try render(
      page, format: .html,
      ["title": .string(title), "url": .string(title), "file": .string(title), "draft": .flag(true)])
  }

  @Test func `between tags`() throws {
    #expect(try html("<p>{{title}}</p>", "<b> & \"c\" 'd'\r") == "<p>&lt;b&gt; &amp; &quot;c&quot; 'd'&#13;</p>")
  }

  @Test func `byte by byte, so that an accent behind a quote hides nothing`() throws {
    #expect(try html("<p title=\"{{title}}\">", "\"\u{301} onclick") == "<p title=\"&quot;\u{301} onclick\">")
    #expect(try html("<p>{{title}}</p>", "<\u{338}b>\u{338}") == "<p>&lt;\u{338}b&gt;\u{338}</p>")
  }

  @Test func `in titles, text areas and comments`() throws {
    #expect(
      try html("<title>{{title}}</title><TEXTAREA>{{title}}</TextArea ><!-- {{title}} -->{{title}}", "</title>-->")
        == "<title>&lt;/title&gt;--&gt;</title><TEXTAREA>&lt;/title&gt;--&gt;</TextArea ><!-- &lt;/title&gt;--&gt; -->&lt;/title&gt;--&gt;"
    )
  }

  @Test func `in the addresses of attributes`() throws {
    #expect(
      try html("<a href=\"{{title}}\">", "https://a.example/ü b?x=1&y='\"%20<>\\")
        == "<a href=\"https://a.example/%C3%BC%20b?x=1&amp;y=&#x27;%22%20%3C%3E%5C\">")
  }

  @Test func `as a piece of an address behind its beginning`() throws {
    #expect(
      try html("<a href=\"?q={{title}}\">{{title}}", "a&b=c%20#d ü")
        == "<a href=\"?q=a%26b%3Dc%2520%23d%20%C3%BC\">a&amp;b=c%20#d ü")
    #expect(try html("<a href=\"mailto:{{title}}\">", "a+b@c.example") == "<a href=\"mailto:a+b@c.example\">")
    #expect(try html("<form action=\"/{{title}}/\">", "javascript:x") == "<form action=\"/javascript:x/\">")
  }

  @Test func `in lists of addresses`() throws {
    #expect(
      try html("<img srcset=\"{{file}} 1x, {{file}} 2x\">", "a, b") == "<img srcset=\"a%2C%20b 1x, a%2C%20b 2x\">")
    #expect(try html("<img srcset=\"{{file}} 1x\">", "JavaScript:b") == "<img srcset=\" 1x\">")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:x", " \tjavascript:x", "vbscript:x", "data:text/html,x", "file:///etc",
    "java\nscript:x",
  ])
  func `and an address with an unsafe scheme is not printed`(address: String) throws {
    for attribute in ["href", "SRC", "action", "cite", "poster", "data", "formaction", "xlink:href"] {
      #expect(try html("<a \(attribute)=\"{{url}}#x\">", address) == "<a \(attribute)=\"\">")
    }
    #expect(try html("<a href=\"{{#draft}}{{url}}{{/draft}}\">", address) == "<a href=\"\">")
    #expect(try html("<a href=\" {{url}}\">", address) == "<a href=\"\">")
    #expect(try html("<meta content=\"0; URL={{file}}\">", address) == "<meta content=\"0; URL=\">")
  }

  @Test func `and an unsafe scheme in two halves is not printed either`() throws {
    let fields: KeyValuePairs<String, Value> = ["title": .string("java"), "url": .string("script:x")]
    #expect(try render("<a href=\"{{title}}{{url}}\">", format: .html, fields) == "<a href=\"\">")
    #expect(try render("<a href=\"java{{url}}\">", format: .html, fields) == "<a href=\"\">")
  }

  @Test func `in JSON inside a script`() throws {
    #expect(
      try html(
        "<script type=\"application/ld+json\">{\"a\\\"\": \"{{title}}\"}</script>{{title}}", "\"\\</script>&\n\u{1}é")
        == "<script type=\"application/ld+json\">{\"a\\\"\": \"\\\"\\\\\\u003c/script\\u003e\\u0026\\n\\u0001é\"}</script>&quot;\\&lt;/script&gt;&amp;\n\u{1}é"
    )
  }

  @Test func `in XML, without the characters that it forbids`() throws {
    let title = "<a> & \"\u{0}\u{8}\t\n\r\u{FFFE}é\u{FFFF}]]>"
    #expect(
      try render("<?xml version=\"1.0\"?><a b=\"{{title}}\">{{title}}</a>", format: .xml, ["title": .string(title)])
        == "<?xml version=\"1.0\"?><a b=\"&lt;a&gt; &amp; &quot;&#9;&#10;&#13;é]]&gt;\">&lt;a&gt; &amp; \"\t\n&#13;é]]&gt;</a>"
    )
  }

  @Test func `in XML if it is markup, as a feed has it`() throws {
    #expect(
      try render(
        "<content type=\"html\">{{content}}</content>", format: .xml, ["content": .markup(Array("<p>&amp;</p>".utf8))])
        == "<content type=\"html\">&lt;p&gt;&amp;amp;&lt;/p&gt;</content>")
  }

  @Test func `not at all in plain text`() throws {
    #expect(try render("{{title}} <a {{title}}", ["title": .string("<&\">")]) == "<&\"> <a <&\">")
  }

  @Test func `in partials and blocks by the place that includes them`() throws {
    #expect(
      try render(
        "<a title=\"{{>p}}\" href=\"?{{>p}}\">{{>p}}</a>{{<q}}{{$b}}{{title}}{{/b}}{{/q}}",
        with: ["p": "{{title}}", "q": "<i class=\"{{$b}}{{/b}}\">"], format: .html, ["title": .string("<=")])
        == "<a title=\"&lt;=\" href=\"?%3C%3D\">&lt;=</a><i class=\"&lt;=\">")
  }

  @Test func `also where a partial opens what another closes`() throws {
    #expect(
      try render(
        "{{>open}}{{title}}{{>close}}{{title}}", with: ["open": "<a title=\"", "close": "\">"], format: .html,
        ["title": .string("\">")]) == "<a title=\"&quot;&gt;\">&quot;&gt;")
  }

  @Test func `where sections choose attributes`() throws {
    let page =
      "<input{{#draft}} checked{{/draft}}{{#title}} class=\"{{.}}\"{{/title}}{{#tags}} data-x=\"{{.}}\"{{/tags}} id=\"{{url}}\"{{#draft}} a{{/draft}}>{{title}}"
    #expect(
      try render(
        page, format: .html,
        ["draft": .flag(true), "title": .string("<"), "tags": .list([.string("1"), .string("2")])])
        == "<input checked class=\"&lt;\" data-x=\"1\" data-x=\"2\" id=\"\" a>&lt;")
    #expect(try render(page, format: .html) == "<input id=\"\">")
  }
}

@Suite struct `A value has no place` {
  private func fault(_ page: String, format: TemplateFormat = .html) throws -> String {
    try faults(page, format: format).joined(separator: "\n")
  }

  @Test(arguments: [
    ("<a title={{title}}>", "an attribute without quotes; write double quotes around the attribute's value"),
    ("<a title=x{{title}}>", "an attribute without quotes; write double quotes around the attribute's value"),
    ("<a title='{{title}}'>", "an attribute in single quotes; write double quotes around the attribute's value"),
    ("<a {{title}}>", "a tag; write the names of tags and attributes out, in sections if they vary"),
    (
      "<a data-{{title}}=\"\">",
      "the name of an attribute; write the names of tags and attributes out, in sections if they vary"
    ),
    ("<{{title}}>", "the name of a tag; write the names of tags and attributes out, in sections if they vary"),
    ("<h{{title}}>", "the name of a tag; write the names of tags and attributes out, in sections if they vary"),
    (
      "<a style=\"{{title}}\">",
      "a `style` attribute; put it into a `data-` attribute, or choose among classes with sections"
    ),
    (
      "<a onClick=\"{{title}}\">",
      "a `onclick` attribute; put it into a `data-` attribute, or choose among classes with sections"
    ),
    (
      "<a href=\"javascript:f({{title}})\">",
      "an address that runs code; put it into a `data-` attribute, or choose among classes with sections"
    ),
    (
      "<script>{{title}}</script>",
      "a `<script>` element; put it into a `data-` attribute, or into `<script type=\"application/ld+json\">`"
    ),
    (
      "<style>{{title}}</style>",
      "a `<style>` element; put it into a `data-` attribute, or into `<script type=\"application/ld+json\">`"
    ),
    (
      "<script type=\"application/ld+json\">{{title}}</script>",
      "a `<script>` element; put it into a JSON string: \"{{name}}\""
    ),
    ("<script type=\"{{title}}\"></script>", "the type of a script; write the type of the script out"),
    ("<!doctype {{title}}>", "a declaration; print it between the tags or into a double-quoted attribute"),
  ])
  func `in HTML`(page: String, message: String) throws {
    let column = page.prefix { $0 != "{" }.count + (page.contains("f({{") || !page.contains("({{") ? 1 : 1)
    let found = try faults(page).last ?? "none"
    #expect(found == "page.mustache:1:\(column): unsafePlace: `title` is text, which can't be printed into \(message)")
  }

  @Test func `in an XML comment or CDATA section`() throws {
    #expect(
      try faults("<a><!-- {{title}} --><![CDATA[{{title}}]]></a>", format: .xml) == [
        "page.mustache:1:9: unsafePlace: `title` is text, which can't be printed into a comment; print it between the tags or into a double-quoted attribute",
        "page.mustache:1:31: unsafePlace: `title` is text, which can't be printed into a CDATA section; print it between the tags or into a double-quoted attribute",
      ])
  }

  @Test func `if it is markup and the place is no HTML text`() throws {
    #expect(
      try faults("{{content}}<a title=\"{{{content}}}\"></a>{{{title}}}{{&url}}") == [
        "page.mustache:1:1: markupNeedsBraces: `content` is markup, and two braces would escape it; write `{{{content}}}`",
        "page.mustache:1:22: unsafePlace: `content` is markup, which can't be printed into an attribute; print markup between the tags of an HTML page, and text here",
        "page.mustache:1:41: textIsNotMarkup: `title` is text, which is always escaped; write `{{title}}`",
        "page.mustache:1:52: textIsNotMarkup: `url` is an address, which is always escaped; write `{{url}}`",
      ])
  }

  @Test func `if it is a flag, a list or a record`() throws {
    #expect(
      try faults("{{draft}}{{tags}}{{owner}}") == [
        "page.mustache:1:1: notPrintable: `draft` is a flag and can't be printed; write a section: `{{#draft}}…{{/draft}}`",
        "page.mustache:1:10: notPrintable: `tags` is a list and can't be printed; write a section: `{{#tags}}…{{/tags}}`",
        "page.mustache:1:18: notPrintable: `owner` is a record `person` and can't be printed; write a section: `{{#owner}}…{{/owner}}`",
      ])
  }

  @Test func `where markup hangs on a section`() throws {
    #expect(
      try faults("{{#draft}}<a href=\"{{/draft}}") == [
        "page.mustache:1:1: brokenMarkup: the section over `draft` begins in text between tags and ends in an attribute; let it end where it begins: close in it what it opens, and nothing else"
      ])
    #expect(
      try faults("<a {{#draft}}on{{/draft}}click=\"{{title}}\"></a>") == [
        "page.mustache:1:26: brokenMarkup: a name in a tag goes on right behind a section; write a blank between the section and the name"
      ])
    #expect(
      try faults("<p>{{>p}}", with: ["p": "<a"]) == [
        "page.mustache:1:10: brokenMarkup: the page ends in the name of a tag; close what is open there"
      ])
  }

  @Test func `and the tags that led there are named`() throws {
    #expect(
      try faults("\n<a style=\"{{>p}}\"></a>", with: ["p": "{{>q}}", "q": " {{title}}"]) == [
        "q.mustache:1:2: unsafePlace: `title` is text, which can't be printed into a `style` attribute; put it into a `data-` attribute, or choose among classes with sections (p.mustache:1:1: included here) (page.mustache:2:11: included here)"
      ])
  }
}
