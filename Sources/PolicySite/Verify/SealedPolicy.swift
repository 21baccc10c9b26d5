import Ledger
import Templates

/// A ledger with the digests of the files that lie beside it, wherever they were found.
struct SealedPolicy {
  /// `wemet/privacy`.
  var name: String
  /// Where its ledger lies, for diagnostics.
  var ledgerFile: String
  var ledger: [UInt8]
  /// Digests by version and file name.
  var files: [VersionID: [String: Digest]]
  /// Where a file lies, for diagnostics.
  var path: (VersionID, String?) -> String
}

/// Reads the sealed policies of a repository.
struct RepositoryRecords {
  let reader: ContentReader
  /// The entities to read; all if there are none.
  let entities: [String]

  /// Those that have a ledger, and the names of those that have versions but none. What has no place beside frozen versions,
  /// and ledgers that are gone, are told.
  func read(_ diagnostics: inout Diagnostics) throws -> (sealed: [SealedPolicy], unsealed: [String]) {
    let root = "content/entities"
    let known = try reader.folders(in: root)
    for id in entities { try Repository.refuseUnknown(id, known) }
    var sealed: [SealedPolicy] = []
    var unsealed: [String] = []
    for entity in known where entities.isEmpty || entities.contains(entity) {
      for policy in try reader.folders(in: "\(root)/\(entity)") {
        let folder = "\(root)/\(entity)/\(policy)/versions"
        guard let names = try reader.names(in: folder) else { continue }
        guard let ledger = try reader.bytes(folder + "/ledger.yml") else {
          if let text = try sealedText(in: folder, names) {
            diagnostics.add(
              "missing-ledger", at: Place(file: folder + "/ledger.yml"),
              "\(entity)/\(policy): the ledger is missing, although versions were sealed",
              mend: "restore it from version control",
              notes: [.init("this text was sealed", at: Place(file: text))])
          } else if names.contains(where: { VersionID($0) != nil }) {
            unsealed.append("\(entity)/\(policy)")
          }
          continue
        }
        try tellForeign(in: folder, names, &diagnostics)
        sealed.append(
          SealedPolicy(
            name: "\(entity)/\(policy)", ledgerFile: folder + "/ledger.yml", ledger: ledger,
            files: try digests(in: folder, names),
            path: { version, file in "\(folder)/\(version)" + (file.map { "/" + $0 } ?? "") }))
      }
    }
    return (sealed, unsealed)
  }

  /// A text in which a release or `seal` wrote its records; nil if there is none.
  private func sealedText(in folder: String, _ names: [String]) throws -> String? {
    for name in names where try VersionID(name) != nil && reader.isFolder("\(folder)/\(name)") {
      for file in try reader.names(in: "\(folder)/\(name)") ?? [] {
        let path = "\(folder)/\(name)/\(file)"
        var faults = Diagnostics()
        guard file.hasSuffix(".md"), let locale = LocaleTag(String(file.dropLast(3))),
          let bytes = try reader.bytes(path),
          let text = TextLoader(entity: "", isFrozen: true).text(bytes, file: path, locale: locale, &faults)
        else { continue }
        if text.frontMatter.record.policy != nil { return path }
      }
    }
    return nil
  }

  private func tellForeign(in folder: String, _ names: [String], _ diagnostics: inout Diagnostics) throws {
    var foreign = try names.filter { name in
      try name != "ledger.yml" && (VersionID(name) == nil || !reader.isFolder("\(folder)/\(name)"))
    }
    for name in names where try VersionID(name) != nil && reader.isFolder("\(folder)/\(name)") {
      foreign += try reader.folders(in: "\(folder)/\(name)").map { "\(name)/\($0)" }
    }
    for name in foreign.sorted() {
      diagnostics.add(
        "misplaced-file", at: Place(file: "\(folder)/\(name)"), "`\(name)` is extra: it belongs to no sealed version",
        mend: "remove it")
    }
  }

  private func digests(in folder: String, _ names: [String]) throws -> [VersionID: [String: Digest]] {
    var files: [VersionID: [String: Digest]] = [:]
    for name in names {
      guard let id = VersionID(name) else { continue }
      files[id] = [:]
      guard try reader.isFolder("\(folder)/\(name)") else { continue }
      for file in try reader.entries(in: "\(folder)/\(name)") ?? [] where file.kind != .folder {
        files[id]?[file.name] = try reader.bytes("\(folder)/\(name)/\(file.name)").map { Digest(of: $0) }
      }
    }
    return files
  }
}

/// Reads the public records of a built site: `records/<policy>/` in each entity's folder.
struct SiteRecords {
  let site: String

  /// A folder of records without its ledger is told.
  func read(_ diagnostics: inout Diagnostics) throws -> [SealedPolicy] {
    guard try FileSystem.isFolder(site) else { throw UsageFault("there is no folder \(site)") }
    let reader = ContentReader(root: site)
    var sealed: [SealedPolicy] = []
    // The folder of one entity alone is a complete site, too.
    for entity in [""] + (try reader.folders(in: "")) {
      let records = entity.isEmpty ? "records" : entity + "/records"
      for policy in try reader.folders(in: records) {
        let folder = "\(records)/\(policy)"
        guard let ledger = try reader.bytes(folder + "/ledger.yml") else {
          diagnostics.add(
            "missing-ledger", at: Place(file: folder + "/ledger.yml"), "the ledger of these records is missing",
            mend: "fetch the whole folder again, or build the site anew")
          continue
        }
        sealed.append(try policyRecords(folder, name: entity.isEmpty ? policy : "\(entity)/\(policy)", ledger, reader))
      }
    }
    return sealed
  }

  private func policyRecords(_ folder: String, name: String, _ ledger: [UInt8], _ reader: ContentReader) throws
    -> SealedPolicy
  {
    var files: [VersionID: [String: Digest]] = [:]
    var paths: [String: String] = [:]
    for path in try Self.paths(in: reader.bytes(folder + "/SHA256SUMS") ?? []) {
      guard let (version, file) = Self.frozenFile(at: path) else { continue }
      paths["\(version)/\(file)"] = "\(folder)/\(path)"
      files[version, default: [:]][file] = try reader.bytes("\(folder)/\(path)").map { Digest(of: $0) }
    }
    return SealedPolicy(
      name: name, ledgerFile: folder + "/ledger.yml", ledger: ledger, files: files,
      path: { [paths] version, file in paths["\(version)/\(file ?? "")"] ?? folder + "/\(version)" })
  }

  /// The paths that `sha256sum` would check.
  private static func paths(in sums: [UInt8]) -> [String] {
    String(decoding: sums, as: UTF8.self).split(separator: "\n").compactMap { line in
      line.utf8.count > 66 ? String(line.dropFirst(66)) : nil
    }
  }

  /// `2024-05-19/entity.yml`, or `../../fr/<slug>/versions/2024-05-19/policy.md`.
  private static func frozenFile(at path: String) -> (VersionID, String)? {
    let parts = path.split(separator: "/").map(String.init)
    if parts.count == 2, let version = VersionID(parts[0]) { return (version, parts[1]) }
    guard parts.count == 7, parts[4] == "versions", let version = VersionID(parts[5]) else { return nil }
    return (version, parts[2] + ".md")
  }
}
