#if os(Linux)
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif

  /// Is told by Linux what changes in each folder (inotify(7)).
  struct InotifySource: FolderSource {
    private let folders: WatchedFolders
    private let inotify: Inotify
    /// The paths of each watched folder, by the watch's number: one, and those of links to it. The root's is empty.
    private var watched: [Int32: [String]] = [:]

    private static let kinds = UInt32(
      IN_CREATE | IN_DELETE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB)

    init(_ folders: WatchedFolders) throws(WatchesSpent) {
      self.folders = folders
      inotify = try Inotify()
      var found: Set<String> = []
      // The root itself is watched for folders that come later.
      try watch("")
      for name in folders.names { try watchTree(name, isFirst: true, &found) }
    }

    private final class Inotify {
      let descriptor: Int32

      init() throws(WatchesSpent) {
        descriptor = inotify_init1(O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw WatchesSpent() }
      }

      deinit {
        if descriptor >= 0 { close(descriptor) }
      }
    }

    mutating func changes(waiting milliseconds: Int) throws(WatchesSpent) -> FileChanges {
      var ready = pollfd(fd: inotify.descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, Int32(milliseconds)) > 0 else { return FileChanges() }
      var changes = FileChanges()
      for event in events() { try take(event, &changes) }
      return changes
    }

    // MARK: Events

    private struct Event {
      var watch: Int32
      var mask: UInt32
      var name: String

      func has(_ kinds: Int32...) -> Bool { kinds.contains { mask & UInt32(bitPattern: $0) != 0 } }
      var isFolder: Bool { mask & UInt32(IN_ISDIR) != 0 }
    }

    /// All that wait to be read.
    private func events() -> [Event] {
      var events: [Event] = []
      withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: MemoryLayout<inotify_event>.alignment) { buffer in
        while true {
          let count = read(inotify.descriptor, buffer.baseAddress, buffer.count)
          guard count > 0 else { return }
          var offset = 0
          while offset + MemoryLayout<inotify_event>.size <= count {
            let head = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
            let start = offset + MemoryLayout<inotify_event>.size
            let name = buffer[start..<min(count, start + Int(head.len))].prefix { $0 != 0 }
            events.append(Event(watch: head.wd, mask: head.mask, name: String(decoding: name, as: UTF8.self)))
            offset = start + Int(head.len)
          }
        }
      }
      return events
    }

    private mutating func take(_ event: Event, _ changes: inout FileChanges) throws(WatchesSpent) {
      if event.has(Int32(IN_Q_OVERFLOW)) {
        changes.isEverything = true
        var found: Set<String> = []
        for name in folders.names { try watchTree(name, isFirst: true, &found) }
        return
      }
      if event.has(Int32(IN_IGNORED)) { watched[event.watch] = nil }
      guard !event.name.isEmpty, !WatchedFolders.isHidden(event.name) else { return }
      for folder in watched[event.watch] ?? [] {
        let path = folder.isEmpty ? event.name : folder + "/" + event.name
        if folder.isEmpty, !folders.names.contains(path) { continue }
        changes.paths.insert(path)
        if event.has(Int32(IN_DELETE), Int32(IN_MOVED_FROM)) { forget(path) }
        if event.has(Int32(IN_CREATE), Int32(IN_MOVED_TO)), event.isFolder || Folder.isFolder(folders.place(path)) {
          // What was put there before the watch was in place is found by looking.
          try watchTree(path, isFirst: false, &changes.paths)
        }
      }
    }

    // MARK: Watches

    /// Watches a folder and those in it; collects the files that are there.
    private mutating func watchTree(
      _ path: String, isFirst: Bool, depth: Int = 0, _ found: inout Set<String>
    ) throws(WatchesSpent) {
      guard depth < WatchedFolders.depth, Folder.isFolder(folders.place(path)) else { return }
      if isFirst, folders.isSettled(path) { return }
      guard try watch(path) else { return }
      for name in Folder.names(in: folders.place(path)) {
        let inner = path + "/" + name
        if Folder.isFolder(folders.place(inner)) {
          try watchTree(inner, isFirst: isFirst, depth: depth + 1, &found)
        } else {
          found.insert(inner)
        }
      }
    }

    /// Whether what is in the folder is to be looked at: not if a link leads back to a folder above.
    @discardableResult
    private mutating func watch(_ path: String) throws(WatchesSpent) -> Bool {
      let number = inotify_add_watch(inotify.descriptor, folders.place(path), Self.kinds)
      guard number >= 0 else {
        if errno == ENOSPC || errno == ENOMEM { throw WatchesSpent() }
        // A folder that went in the meantime, or may not be read, is no reason to stop.
        return false
      }
      let known = watched[number] ?? []
      if known.contains(where: { $0.isEmpty || path.hasPrefix($0 + "/") }), !known.contains(path) {
        return path.isEmpty
      }
      if !known.contains(path) { watched[number] = known + [path] }
      return true
    }

    /// A watch follows its folder wherever it is moved.
    private mutating func forget(_ path: String) {
      for (number, paths) in watched {
        let left = paths.filter { $0 != path && !$0.hasPrefix(path + "/") }
        guard left.count < paths.count else { continue }
        watched[number] = left.isEmpty ? nil : left
        if left.isEmpty { inotify_rm_watch(inotify.descriptor, number) }
      }
    }
  }
#endif
