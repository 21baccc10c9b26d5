import CommonMark

/// `fragment.html`: the text at the policy's address, to be put into a page elsewhere. No head, no script, no style;
/// links absolute.
struct Fragment {
  let context: PageContext
  let policy: EntitySite.PolicySite
  let version: Version

  /// Nil without a base address: what is embedded elsewhere can't link relatively.
  func html() -> [UInt8]? {
    guard var text = version.text(for: context.locale),
      let address = context.address(of: policy.folder(context.entity.id, context.locale))
    else { return nil }
    let links = AbsoluteLinks(base: address)
    text.document = links.resolved(text.document)
    let body = TextHTML(
      strings: context.strings, text: text, numbering: version.numbering,
      layout: version.layout, memory: context.blocks
    ).body()
    var writer = HTMLWriter()
    writer.output +=
      "<article class=\"codicil-text\" lang=\"\(text.locale)\" dir=\"\(text.locale.isRightToLeft ? "rtl" : "ltr")\">\n"
      .utf8
    writer.add("<h1>", Escape.html(text.title.string), "</h1>\n")
    let stamp = version.lastUpdated.map {
      context.strings.markup(.lastUpdated, ["date": context.dates.markup($0)])
    }
    if let stamp {
      writer.output += "<p lang=\"\(context.locale)\">".utf8
      writer.add("", stamp, "</p>\n")
    }
    if !text.summary.blocks.isEmpty { writer.write(links.resolved(text.summary).blocks) }
    writer.output += body
    writer.startLine()
    writer.output += "<p lang=\"\(context.locale)\">".utf8
    writer.add("", context.anchor(address, context.strings.markup(.linkOriginal)), "</p>\n")
    writer.add("</article>\n")
    return writer.output
  }
}
