/// The redirects of each entity that stands in a folder of output, as it was when it was last built: host files tell those of
/// all entities, also of the ones that a build leaves as they are.
struct PublishedRedirects {
  /// Beside the site, not part of it.
  static let file = ".codicil-redirects"

  private var byEntity: [String: [Redirect]] = [:]

  /// Reads what the last build of the folder left; what does not read is as if it were not there.
  init(output: String) throws {
    for line in String(decoding: try FileSystem.read(output + "/" + Self.file) ?? [], as: UTF8.self).split(
      separator: "\n")
    {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 3 else { continue }
      byEntity[fields[0], default: []].append(
        Redirect(page: fields[1], target: fields[2].split(separator: "/").map(String.init)))
    }
  }

  subscript(entity: String) -> [Redirect] {
    get { byEntity[entity] ?? [] }
    set { byEntity[entity] = newValue }
  }

  /// One line for each redirect: entity, page, folder to which it leads. No file if there is none.
  func write(to output: String, only entities: Set<String>) throws {
    let lines = byEntity.filter { entities.contains($0.key) }.sorted { $0.key < $1.key }.flatMap { entity, redirects in
      redirects.map { "\(entity)\t\($0.page)\t\($0.target.joined(separator: "/"))\n" }
    }
    let path = output + "/" + Self.file
    let bytes = Array(lines.joined().utf8)
    if try FileSystem.read(path) ?? [] == bytes { return }
    guard !bytes.isEmpty else { return try FileSystem.remove(path) }
    try FileSystem.write(bytes, to: path + ".new")
    try FileSystem.move(path + ".new", to: path)
  }
}
