/// The type of a file by its name, as the Content-Type field tells it.
enum MediaType {
  static func of(_ name: String) -> String {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    if let type = whole[file] { return type }
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return text }
    return types[file[file.index(after: dot)...].lowercased()] ?? "application/octet-stream"
  }

  static let html = "text/html; charset=utf-8"
  private static let text = "text/plain; charset=utf-8"

  /// Names that say more than their endings.
  private static let whole = ["feed.xml": "application/atom+xml; charset=utf-8"]

  private static let types = [
    "html": html, "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "json": "application/json", "xml": "application/xml; charset=utf-8", "md": "text/markdown; charset=utf-8",
    "txt": text, "yml": "application/yaml", "yaml": "application/yaml", "svg": "image/svg+xml",
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
    "avif": "image/avif", "ico": "image/x-icon", "woff2": "font/woff2", "woff": "font/woff", "ttf": "font/ttf",
    "otf": "font/otf", "pdf": "application/pdf", "webmanifest": "application/manifest+json",
  ]
}
