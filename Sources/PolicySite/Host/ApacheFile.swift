/// `.htaccess` of Apache 2.4.
struct ApacheFile {
  static let name = ".htaccess"

  let site: HostedSite

  var text: String {
    var text = """
      # Written by codicil for Apache 2.4; never edited. It needs AllowOverride FileInfo Indexes, or All.

      DirectoryIndex index.html
      ErrorDocument 404 \(HostedSite.encoded(site.prefix))404.html
      AddDefaultCharset utf-8
      AddType \(HostHeaders.markdown) .md
      AddType text/plain .yml
      AddCharset utf-8 .css .js .json .md .svg .xml .yml
      <Files "feed.xml">
        ForceType "\(HostHeaders.feed); charset=utf-8"
      </Files>
      <FilesMatch "^(?:\\.codicil.*|\(HostFiles.unserved.map(HostedSite.pattern).joined(separator: "|")))$">
        Require all denied
      </FilesMatch>

      <IfModule mod_headers.c>

      """
    for field in HostHeaders(settings: site.settings).all {
      text += "  Header always set \(field.name) \"\(field.value)\"\n"
    }
    text += """
        Header always set Cache-Control "\(HostHeaders.asked)"
        <FilesMatch "\\.[0-9a-f]{8}(?:\\.[^.]+)?$">
          Header always set Cache-Control "\(HostHeaders.kept)"
        </FilesMatch>
        <If "%{REQUEST_URI} =~ m#\(HostHeaders.openPattern)#">
          Header always set Access-Control-Allow-Origin "*"
        </If>
      </IfModule>

      """
    return text + redirects
  }

  /// `.htaccess` of an entity's folder inside a site: its own page for lost readers.
  ///
  /// - Parameter folder: the path of the folder at its host.
  static func ofEntity(_ folder: String) -> String {
    "# Written by codicil for Apache 2.4; never edited.\nErrorDocument 404 \(HostedSite.encoded(folder))404.html\n"
  }

  private var redirects: String {
    guard !site.rules.pages.isEmpty else { return "" }
    var text = "\n<IfModule mod_rewrite.c>\n  RewriteEngine On\n"
    // Apache itself percent-encodes the target; in one that is encoded it would take `%8` for a back-reference.
    func add(_ pattern: String, _ target: String, _ rest: String) {
      text += "  RewriteRule \"^\(pattern)$\" \"\(site.absolute(target))\(rest)\" [R=301,L]\n"
    }
    for rule in site.rules.single {
      let from = HostedSite.pattern(String(rule.from.dropFirst()))
      add(from + (rule.isFolder ? "(?:index\\.html)?" : ""), rule.to, "")
    }
    for rule in site.rules.folders {
      // Files below it are served: programs fetch them.
      add(HostedSite.pattern(String(rule.from.dropFirst())) + "((?:.*/)?)(?:index\\.html)?", rule.to, "$1")
    }
    return text + "</IfModule>\n"
  }
}
