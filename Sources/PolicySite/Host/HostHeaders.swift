/// The header fields of answers, whatever the host.
struct HostHeaders {
  /// That of the pages' own `<meta>`, and who may frame them, which only a header can say (CSP Level 3, section 6.4.2).
  static let contentSecurityPolicy = ContentPolicy.whole + "; frame-ancestors 'none'"

  /// A name under `assets/` changes with its bytes (RFC 8246).
  static let kept = "public, max-age=31536000, immutable"
  static let asked = "public, max-age=0, must-revalidate"

  static let contentTypeOptions = "nosniff"
  static let frameOptions = "DENY"
  static let referrerPolicy = "no-referrer"

  let settings: HostSettings

  /// With every answer.
  var all: [(name: String, value: String)] {
    var all =
      [
        ("Content-Security-Policy", Self.contentSecurityPolicy),
        ("X-Content-Type-Options", Self.contentTypeOptions),
        ("X-Frame-Options", Self.frameOptions),
        ("Referrer-Policy", Self.referrerPolicy),
      ] + others
    if let hsts { all.append(("Strict-Transport-Security", hsts)) }
    return all
  }

  /// Those for which CloudFront has no setting of its own.
  var others: [(String, String)] {
    [
      ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
    ]
  }

  private var hsts: String? { settings.hsts.map { "max-age=\($0)" } }

  /// What programs and other sites' pages fetch, who need leave for it (Fetch Standard, section 3.3).
  static let openFiles = ["fragment.html", "feed.xml", "policy.json", "policy.md"]

  /// The same as a regular expression on the path.
  static let openPattern = #"/(?:fragment\.html|feed\.xml|policy\.json|policy\.md)$|/records/"#

  static let markdown = "text/markdown"
  static let feed = "application/atom+xml"
}
