/// `Caddyfile`, to be imported into a site block.
struct CaddyFile {
  static let name = "Caddyfile"

  let site: HostedSite

  var text: String {
    let prefix = HostedSite.pattern(site.prefix)
    let assets = "^\(prefix)\(site.isAlone ? "" : "(?:[^/]+/)?")assets/"
    var text = """
      # Written by codicil for Caddy 2; never edited. It belongs into a site block, whose root is the folder that stands
      # for / at this host:
      #     root * /path/to/the/\(site.prefix == "/" ? "site" : "root")
      #     import /path/to/the/\(site.prefix == "/" ? "site" : "root" + site.prefix.dropLast())/\(Self.name)

      file_server\(site.isPrecompressed ? " {\n\tprecompressed br gzip\n}" : "")

      header {

      """
    for field in HostHeaders(settings: site.settings).all {
      text += "\t\(field.name) \"\(field.value)\"\n"
    }
    text += """
      }
      @codicil_assets path_regexp \(assets)
      header @codicil_assets Cache-Control "\(HostHeaders.kept)"
      @codicil_pages not path_regexp \(assets)
      header @codicil_pages Cache-Control "\(HostHeaders.asked)"
      @codicil_open path_regexp \(HostHeaders.openPattern)
      header @codicil_open Access-Control-Allow-Origin *
      @codicil_markdown path *.md
      header @codicil_markdown Content-Type "\(HostHeaders.markdown); charset=utf-8"
      @codicil_feed path */feed.xml
      header @codicil_feed Content-Type "\(HostHeaders.feed); charset=utf-8"
      @codicil_records path *.yml
      header @codicil_records Content-Type "text/plain; charset=utf-8"
      @codicil_own path \(HostFiles.unserved.map { site.prefix + $0 }.joined(separator: " ")) */.codicil* */.ht*
      error @codicil_own 404
      handle_errors {

      """
    if !site.isAlone {
      text += """
        \t@codicil_entity {
        \t\texpression {err.status_code} == 404
        \t\tpath_regexp codicil_entity ^(\(prefix)[^/]+)/
        \t}
        \thandle @codicil_entity {
        \t\ttry_files {re.codicil_entity.1}/404.html \(site.prefix)404.html
        \t\theader Cache-Control "\(HostHeaders.asked)"
        \t\tfile_server
        \t}

        """
    }
    text += """
      \t@codicil_lost expression {err.status_code} == 404
      \thandle @codicil_lost {
      \t\trewrite * \(site.prefix)404.html
      \t\theader Cache-Control "\(HostHeaders.asked)"
      \t\tfile_server
      \t}
      }

      """
    return text + redirects
  }

  private var redirects: String {
    var text = ""
    for (index, rule) in (site.rules.single + site.rules.folders).enumerated() {
      let isWhole = index >= site.rules.single.count
      let name = "codicil_moved_\(index + 1)"
      let from = HostedSite.pattern(site.absolute(rule.from))
      // Files below a folder that moved are served: programs fetch them.
      let rest = isWhole ? "((?:.*/)?)(?:index\\.html)?" : rule.isFolder ? "(?:index\\.html)?" : ""
      text += "@\(name) path_regexp \(name) \"^\(from)\(rest)$\"\n"
      text += "redir @\(name) \(HostedSite.encoded(site.absolute(rule.to)))\(isWhole ? "{re.\(name).1}" : "") 301\n"
    }
    return text
  }
}
