import CommonMark
import Ledger

/// What the pages of an entity depend on besides its own folder.
struct BuildKey: Sendable, Hashable {
  /// A digest of all of it: the program, libcmark, options, shared files, the theme.
  var whole: [UInt8] = []
  /// The same without what only the theme's stylesheet is made of.
  var frame: [UInt8] = []
  /// The published name of that stylesheet.
  var stylesheet = ""
}

extension BuildKey {
  /// By the id of the theme, the keys of one build.
  ///
  /// - Parameter shared: a digest of the files that all entities share.
  static func keys(options: BuildOptions, shared: [UInt8], themes: [String: ThemeState]) -> [String: BuildKey] {
    var keys: [String: BuildKey] = [:]
    for (id, state) in themes {
      func digest(_ state: [UInt8]) -> [UInt8] {
        var bytes = RecordBytes()
        bytes.add(options.program ?? "")
        bytes.add(Document.libraryVersion)
        bytes.add(options.showsDrafts)
        bytes.add(options.linksNameIndex)
        bytes.add(optional: options.target) { bytes, target in
          bytes.add(target.name)
          bytes.add(target.entities) { $0.add($1) }
        }
        bytes.add(bytes: shared)
        bytes.add(id)
        bytes.add(bytes: state)
        return Digest(of: bytes.bytes).bytes
      }
      keys[id] = BuildKey(whole: digest(state.whole), frame: digest(state.frame), stylesheet: state.stylesheet)
    }
    return keys
  }
}
