/// `nginx.conf`, to be included in a server block.
///
/// No location sets a header of its own, for then it would drop those of the server (ngx_http_headers_module); what differs from
/// path to path is a variable.
struct NginxFile {
  static let name = "nginx.conf"

  let site: HostedSite

  var text: String {
    let prefix = HostedSite.pattern(site.prefix)
    var text = """
      # Written by codicil for nginx; never edited. It belongs into a server block, whose `root` is the folder that stands
      # for / at this host:
      #     include \(site.prefix == "/" ? "/path/to/the/site" : "/path/to/the/root" + site.prefix.dropLast())/\(Self.name);
      # When it has changed: nginx -t && nginx -s reload

      index index.html;
      absolute_redirect off;
      charset utf-8;
      charset_types text/css text/plain text/xml \(HostHeaders.markdown) \(HostHeaders.feed) application/javascript image/svg+xml;

      """
    if site.isPrecompressed { text += "gzip_static on;\n" }
    text += """

      set $codicil_cache "\(HostHeaders.asked)";
      if ($uri ~ "^\(prefix)\(site.isAlone ? "" : "(?:[^/]+/)?")assets/") { set $codicil_cache "\(HostHeaders.kept)"; }
      set $codicil_origin "";
      if ($uri ~ "\(HostHeaders.openPattern)") { set $codicil_origin "*"; }

      set $codicil_lost "\(site.prefix)404.html";

      """
    if !site.isAlone {
      text += """
        if ($uri ~ "^(\(prefix)[^/]+)/") { set $codicil_lost "$1/404.html"; }
        if (!-f "$document_root$codicil_lost") { set $codicil_lost "\(site.prefix)404.html"; }

        """
    }
    text += "error_page 404 $codicil_lost;\n\n"
    for field in HostHeaders(settings: site.settings).all {
      text += "add_header \(field.name) \"\(field.value)\" always;\n"
    }
    text += """
      add_header Cache-Control $codicil_cache always;
      add_header Access-Control-Allow-Origin $codicil_origin always;

      location ~ "\\.md$" { types { } default_type \(HostHeaders.markdown); }
      location ~ "/feed\\.xml$" { types { } default_type \(HostHeaders.feed); }
      location ~ "\\.yml$" { types { } default_type text/plain; }
      location ~ "/\\.(?:codicil|ht)" { return 404; }

      """
    for name in HostFiles.unserved { text += "location = \(site.prefix)\(name) { return 404; }\n" }
    return text + redirects
  }

  private var redirects: String {
    var text = site.rules.pages.isEmpty ? "" : "\n"
    for rule in site.rules.single {
      let target = HostedSite.encoded(site.absolute(rule.to))
      text += "location = \"\(site.absolute(rule.from))\" { return 301 \"\(target)\"; }\n"
    }
    for rule in site.rules.folders {
      let from = site.absolute(rule.from)
      let target = HostedSite.encoded(site.absolute(rule.to))
      // Files below it are served: programs fetch them.
      text += "location \"\(from)\" { rewrite \"^\(HostedSite.pattern(from))((?:.*/)?)(?:index\\.html)?$\" "
      text += "\"\(target)$1\" permanent; }\n"
    }
    return text
  }
}
