import Foundation

/// Follows every link of a folder of pages, as a reader with nothing but this folder would.
struct LinkChecker {
  private let pages: [String: HTMLPage]
  private let files: Set<String>

  init(_ folder: URL) throws {
    files = Set(try FileTree.paths(of: folder))
    pages = try Dictionary(
      uniqueKeysWithValues: files.filter { $0.hasSuffix(".html") }.map { path in
        do {
          return (path, try HTMLPage(Data(contentsOf: folder.appending(path: path))))
        } catch let fault as HTMLPage.Malformed {
          throw HTMLPage.Malformed(message: "\(path): \(fault.message)")
        }
      })
  }

  var count: Int { pages.count }

  /// What is wrong, in words, sorted; empty if every link leads somewhere inside the folder.
  func faults() -> [String] {
    pages.flatMap { path, page in faults(of: page, at: path) }.sorted()
  }

  private func faults(of page: HTMLPage, at path: String) -> [String] {
    var found: [String] = []
    if Set(page.ids).count != page.ids.count { found.append("\(path): an id stands twice") }
    // 404.html is served at any depth: its links are those of the base address.
    guard !path.hasSuffix("404.html") else { return found }
    for link in Set(page.links) where !Self.isAbsolute(link) {
      if let fault = fault(of: link, on: path) { found.append("\(path): \(link): \(fault)") }
    }
    return found
  }

  private func fault(of link: String, on path: String) -> String? {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let target = resolved(parts[0], from: path) else { return "leads out of the folder" }
    guard files.contains(target) else { return "leads to \(target), which is not there" }
    guard parts.count > 1 else { return nil }
    guard let fragment = parts[1].removingPercentEncoding, let page = pages[target] else { return "can't be read" }
    return page.ids.contains(fragment) ? nil : "\(target) has no section of that id"
  }

  /// The file below the folder; nil if the link climbs out of it.
  private func resolved(_ link: String, from path: String) -> String? {
    guard !link.isEmpty else { return path }
    guard !link.hasPrefix("/") else { return nil }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "", ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(String(part).removingPercentEncoding ?? String(part))
      }
    }
    let isFolder = link.hasSuffix("/") || link == "." || link.hasSuffix("..")
    return (parts + (isFolder ? ["index.html"] : [])).joined(separator: "/")
  }

  /// With a scheme; nothing that a page of ours fetches has one.
  static func isAbsolute(_ link: String) -> Bool {
    guard let colon = link.firstIndex(of: ":") else { return false }
    return link[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
  }
}
