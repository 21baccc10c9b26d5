/// `_headers`, which Netlify and Cloudflare Pages read alike. A handful of patterns, whatever the number of entities:
/// Cloudflare takes 100 rules.
struct HeadersFile {
  let site: HostedSite

  var text: String {
    var text = """
      # Written by codicil for Netlify and Cloudflare Pages; never edited.
      # Pages get no Cache-Control here: both hosts let browsers ask anew each time, and would join two values into one.

      """
    func add(_ path: String, _ fields: [(name: String, value: String)]) {
      text += "\n/\(path)\n"
      for field in fields { text += "  \(field.name): \(field.value)\n" }
    }
    add("*", HostHeaders(settings: site.settings).all)
    let entity = site.isAlone ? "" : ":entity/"
    let kept = [("Cache-Control", HostHeaders.kept)]
    add("assets/*", kept)
    if !site.isAlone { add(entity + "assets/*", kept) }
    let open = [("Access-Control-Allow-Origin", "*")]
    for name in HostHeaders.openFiles {
      var fields = open
      if name == "feed.xml" { fields.append(("Content-Type", HostHeaders.feed + "; charset=utf-8")) }
      if name == "policy.md" { fields.append(("Content-Type", HostHeaders.markdown + "; charset=utf-8")) }
      add("\(entity):locale/:policy/\(name)", fields)
      if name == "policy.md" { add("\(entity):locale/:policy/versions/:version/\(name)", fields) }
    }
    add("\(entity)records/*", open)
    return text
  }
}
