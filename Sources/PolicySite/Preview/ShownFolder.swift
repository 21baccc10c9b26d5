/// An entity's folder (or the home page's files) as the preview shows it: as it was rendered last, or as it last was good.
struct ShownFolder {
  /// By their paths below the site's root.
  private(set) var files: [String: [UInt8]]
  /// What is at fault now.
  private(set) var faults: Diagnostics
  /// The same as a part of a page; empty if nothing must be mended.
  private(set) var sheet: [UInt8]
  /// The clock at which it was rendered.
  private(set) var clock: Clock
  /// Whether something that it was made of changed since.
  var isStale = false
  private var isGood: Bool

  /// - Parameters:
  ///   - last: what was shown until now; its pages stay as long as there are faults.
  ///   - root: the folder that holds `content/`, for the lines of the sources.
  init(
    files: [String: [UInt8]], faults: Diagnostics, clock: Clock, after last: ShownFolder?, root: String
  ) {
    isGood = !faults.hasErrors
    self.files = files
    if let last, last.isGood, !isGood {
      self.files = last.files
      isGood = true
    }
    self.faults = faults
    self.clock = clock
    sheet = FaultSheet(faults, root: root).html().bytes
  }

  var cost: Int { files.reduce(0) { $0 + $1.value.count + $1.key.utf8.count } + sheet.count }

  /// The file at an address, or the folder that is meant by one without its final slash.
  enum Finding {
    case file(name: String, bytes: [UInt8])
    case folder(String)
    case nothing
  }

  func find(_ path: String) -> Finding {
    let name = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    if let bytes = files[name] { return .file(name: name, bytes: bytes) }
    if !path.isEmpty, files[path + "/index.html"] != nil { return .folder("/" + path + "/") }
    return .nothing
  }
}
