import CommonMark
import Templates

extension Check {
  static let missingPage = Check(
    id: "missing-page", level: .warning,
    summary: "A relative link leads to a page, a file or a section that the site does not have",
    explanation: """
      A text links to another text of the same company as `[text](../legal-notice/)`: from its own address, \
      `/<entity>/<locale>/<slug>/`, one folder up and into that of the other's `slug` in the same language. Codicil rewrites \
      such links where the text stands elsewhere: on the pages of its versions, in the feed. A folder's address ends with `/`. \
      Nothing leads out of the company's folder, for it is published alone as well; link to other sites by their whole \
      address. A policy that is not released has no page yet.
      """,
    search: .policy { policy, findings in
      guard !policy.pages.files.isEmpty else { return }
      for text in policy.editable {
        let folder = [policy.entity.id, text.locale.description, text.text.slug ?? policy.policy.id]
        for link in text.links {
          guard let target = RelativeTarget(link.target, from: folder) else { continue }
          guard let fault = target.fault(in: policy.pages, entity: policy.entity.id) else { continue }
          findings.add(
            at: text.place(link), "the link leads to `\(link.target)`, \(fault.what)", mend: fault.mend,
            phrase: link.target)
        }
      }
    })
}

/// Where a relative link leads, from a folder of the site.
struct RelativeTarget {
  /// Below the site's root; nil if it climbs out of the site.
  private let path: [String]?
  private let isRooted: Bool
  private let isFolder: Bool
  private let fragment: String?

  /// Nil for what has a scheme or a host, and for links within the text itself.
  init?(_ target: String, from folder: [String]) {
    guard !target.isEmpty, !target.hasPrefix("#"), !target.hasPrefix("//"), !LinkAddress.hasScheme(target) else {
      return nil
    }
    isRooted = target.hasPrefix("/")
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    fragment = parts.count > 1 && !parts[1].isEmpty ? LinkAddress.decoded(parts[1]) : nil
    let written = parts[0].prefix { $0 != "?" }
    let names = written.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    isFolder = ["", ".", ".."].contains(names.last ?? "")
    var path: [String]? = isRooted ? [] : folder
    for name in names {
      switch name {
      case "", ".": continue
      case "..": if path?.popLast() == nil { path = nil }
      default: path?.append(LinkAddress.decoded(name))
      }
    }
    self.path = path
  }

  func fault(in plan: SitePlan, entity: String) -> (what: String, mend: String)? {
    guard !isRooted, let path, path.first == entity else {
      return (
        "which is not in the company's own folder",
        "write a link from the text's own address, such as `../legal-notice/`, or the whole address of another site"
      )
    }
    let page = (path + (isFolder ? ["index.html"] : [])).joined(separator: "/")
    guard plan.files.contains(page) else {
      if !isFolder, plan.files.contains(page + "/index.html") {
        return ("which is a folder", "end it with `/`: not every server finds the page without it")
      }
      let folders = plan.files.filter { $0.hasSuffix("/index.html") && $0.split(separator: "/").count == 4 }
      let nearest = NearestName.of(
        path.dropFirst(2).joined(separator: "/"),
        in: folders.map { $0.split(separator: "/")[2...].dropLast().joined(separator: "/") })
      return (
        "where the site has nothing",
        nearest.map { "did you mean `../\($0)/`?" } ?? "correct the link, or release the policy that it leads to"
      )
    }
    guard let fragment, plan.hasSection(fragment, on: page) == false else { return nil }
    return (
      "but that page has no section `\(fragment)`",
      NearestName.mend(fragment, in: plan.sectionIDs(on: page), kind: "section")
    )
  }
}
