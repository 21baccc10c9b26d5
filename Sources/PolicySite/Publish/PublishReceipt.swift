import Ledger

/// What was published where and when, and the ledgers' heads at that time: kept away from the content it proves that nothing
/// before it was altered since.
struct PublishReceipt {
  var target: String
  /// Where, for people.
  var place: String
  /// The machine's time.
  var published: SealTime
  /// The day for which the site was built, where `--as-of` or SOURCE_DATE_EPOCH set it; else that of `published`.
  var day: Day
  var outgoing: Outgoing
  /// By policy: `wemet/privacy`.
  var heads: [(policy: String, head: Digest)]
  /// Policies that were published without a ledger.
  var unsealed: [String]
  var plan: PublishPlan

  /// The folder of receipts, in the root folder.
  static let folder = "receipts"

  func text() -> [UInt8] {
    var yaml = YAMLOutput()
    yaml.add("target", word: target)
    yaml.add("place", quoted: place)
    yaml.add("published", quoted: published.description)
    yaml.add("day", plain: day.description)
    yaml.add("files", plain: String(outgoing.files.count))
    yaml.add("site", quoted: outgoing.digest.hex)
    var listed = YAMLOutput()
    for (policy, head) in heads { listed.add(policy, quoted: head.hex) }
    yaml.add("heads", map: listed)
    yaml.add("unsealed", list: unsealed)
    var sent = YAMLOutput()
    for path in plan.sent { sent.add(YAMLOutput.quoted(path), quoted: outgoing.files[path]?.digest.hex) }
    yaml.add("sent", map: sent)
    yaml.add("deleted", list: plan.deletions)
    return Array(Self.head.utf8) + yaml.text()
  }

  private static let head = """
    # Written by `codicil publish`; never edited. Keep it where whoever writes the content can't: `codicil verify --receipt`
    # with this file then proves that nothing before it was altered. `site` is the digest of the lines that `sha256sum` prints
    # of all files, sorted by path.

    """

  /// Writes it to a file of its own, whose path it gives.
  func write(root: String) throws -> String {
    let folder = "\(Self.folder)/\(target)"
    try FileSystem.makeFolder("\(root)/\(folder)")
    let time = published.description.replacing(":", with: "-")
    var path = "\(folder)/\(time).yml"
    var ordinal = 2
    while FileSystem.exists("\(root)/\(path)") {
      path = "\(folder)/\(time).\(ordinal).yml"
      ordinal += 1
    }
    try FileSystem.write(text(), to: "\(root)/\(path)")
    return path
  }

  /// Whether there is a receipt of the target that tells of just this site.
  func isKnown(root: String) throws -> Bool {
    let folder = "\(root)/\(Self.folder)/\(target)"
    guard let last = try FileSystem.names(in: folder)?.last(where: { $0.hasSuffix(".yml") }) else { return false }
    let text = String(decoding: try FileSystem.read("\(folder)/\(last)") ?? [], as: UTF8.self)
    return text.contains("\nsite: \"\(outgoing.digest)\"\n") && heads.allSatisfy { text.contains($0.head.hex) }
  }
}

/// The heads of a receipt, as `verify` needs them.
struct ReceiptHeads {
  let heads: [(policy: String, head: Digest)]

  /// Reads a receipt; throws `UsageFault` if it is none.
  init(file: String) throws {
    guard let bytes = try FileSystem.read(file) else { throw UsageFault("there is no file \(file)") }
    var faults = Diagnostics()
    guard let map = YAMLSource.map(bytes, file: file, of: "a receipt", &faults),
      map.has("published"), let listed = map.map("heads", &faults)
    else { throw UsageFault("\(file) is not a receipt of `codicil publish` with heads in it") }
    heads = try listed.keys.map { policy in
      guard let head = listed.text(policy, &faults).flatMap({ Digest(hex: $0) }) else {
        throw UsageFault("\(file): the head of `\(policy)` is not a digest of 64 hexadecimal digits")
      }
      return (policy, head)
    }
  }
}
