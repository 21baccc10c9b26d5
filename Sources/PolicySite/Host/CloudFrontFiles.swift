/// What a CloudFront distribution before an S3 bucket needs: a function for viewer requests, and the settings of a response
/// headers policy. docs/publishing.md says where they go.
struct CloudFrontFiles {
  static let function = "cloudfront-function.js"
  static let headers = "cloudfront-headers.json"

  let site: HostedSite

  /// A function may have 10 kB (quotas of CloudFront Functions).
  private static let tableLimit = 8_000

  /// In the JavaScript of runtime 2.0: a bucket knows no index pages, so it names them, and it redirects.
  var script: String {
    let (pages, folders) = tables
    return """
      // Written by codicil: a CloudFront Function for viewer requests, runtime cloudfront-js-2.0; never edited.
      const pages = {\(pages.joined(separator: ","))};
      const folders = [\(folders.joined(separator: ","))];

      function moved(location) {
        return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: location } } };
      }

      function handler(event) {
        const request = event.request;
        const path = request.uri.replace(/\\/index\\.html$/, '/');
        if (Object.hasOwn(pages, path)) return moved(pages[path]);
        for (const [from, to] of folders) {
          if (path.startsWith(from) && path.endsWith('/')) return moved(to + path.slice(from.length));
        }
        if (request.uri.endsWith('/')) {
          request.uri += 'index.html';
        } else if (!request.uri.slice(request.uri.lastIndexOf('/')).includes('.')) {
          return moved(request.uri + '/');
        }
        return request;
      }

      """
  }

  /// Empty where they would be too long: then the pages lead on by themselves.
  private var tables: (pages: [String], folders: [String]) {
    func quoted(_ path: String) -> String { "'\(HostedSite.encoded(site.absolute(path)))'" }
    let pages = site.rules.single.map { "\n  \(quoted($0.from)): \(quoted($0.to))" }
    let folders = site.rules.folders.map { "\n  [\(quoted($0.from)), \(quoted($0.to))]" }
    let length = (pages + folders).reduce(0) { $0 + $1.utf8.count + 1 }
    return length > Self.tableLimit ? ([], []) : (pages, folders)
  }

  /// `ResponseHeadersPolicyConfig` of the CloudFront API.
  var policy: String {
    let settings = HostHeaders(settings: site.settings)
    var security: [String: JSON] = [
      "ContentSecurityPolicy": overriding(["ContentSecurityPolicy": .string(HostHeaders.contentSecurityPolicy)]),
      "ContentTypeOptions": overriding([:]),
      "FrameOptions": overriding(["FrameOption": .string(HostHeaders.frameOptions)]),
      "ReferrerPolicy": overriding(["ReferrerPolicy": .string(HostHeaders.referrerPolicy)]),
    ]
    if let seconds = site.settings.hsts {
      security["StrictTransportSecurity"] = overriding([
        "AccessControlMaxAgeSec": .number(seconds), "IncludeSubdomains": .bool(false), "Preload": .bool(false),
      ])
    }
    let others = settings.others.map { field in
      overriding(["Header": .string(field.0), "Value": .string(field.1)])
    }
    let config = JSON.object([
      "Name": .string("codicil"), "Comment": .string("Written by codicil"),
      "SecurityHeadersConfig": .object(security),
      "CustomHeadersConfig": .object(["Quantity": .number(others.count), "Items": .list(others)]),
      "CorsConfig": .object([
        "AccessControlAllowOrigins": list(["*"]), "AccessControlAllowHeaders": list(["*"]),
        "AccessControlAllowMethods": list(["GET", "HEAD"]), "AccessControlAllowCredentials": .bool(false),
        "OriginOverride": .bool(true),
      ]),
    ])
    return String(decoding: config.bytes, as: UTF8.self)
  }

  private func overriding(_ fields: [String: JSON]) -> JSON {
    .object(fields.merging(["Override": .bool(true)]) { $1 })
  }

  private func list(_ items: [String]) -> JSON {
    .object(["Quantity": .number(items.count), "Items": .list(items.map { .string($0) })])
  }
}
