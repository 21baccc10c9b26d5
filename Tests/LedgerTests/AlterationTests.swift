import Testing

@testable import Ledger

@Suite("Every alteration is found") struct AlterationTests {
  private func isFound(_ bytes: [UInt8], _ files: [VersionID: [String: Digest]]) -> Bool {
    guard let ledger = LedgerFile.parse(bytes).ledger else { return true }
    return ledger.verify(files: files).contains { !$0.isNote }
  }

  @Test("Any byte that is changed, removed or put in, in every way", arguments: 0..<4) func anyByte(part: Int) throws {
    let ledger = try Sample.threeActs()
    let files = ledger.state.versions.reduce(into: [:]) { $0[$1.id] = $1.files }
    let bytes = ledger.bytes
    #expect(!isFound(bytes, files))
    for place in stride(from: part, to: bytes.count, by: 4) {
      for bit in 0..<8 {
        var altered = bytes
        altered[place] = bytes[place] ^ 1 << bit
        if !isFound(altered, files) { Issue.record("bit \(bit) of byte \(place)") }
      }
      var altered = bytes
      altered.remove(at: place)
      if !isFound(altered, files) { Issue.record("byte \(place) removed") }
      for byte in [bytes[place], 0x0A, 0x20, 0x22, 0x30, 0x00] {
        altered = bytes
        altered.insert(byte, at: place)
        if !isFound(altered, files) { Issue.record("byte \(byte) put in at \(place)") }
      }
    }
  }

  @Test("Any byte of a ledger with every act", arguments: 0..<4) func anyByteOfEveryAct(part: Int) throws {
    let files = try Sample.filesOfEveryAct()
    let bytes = try Sample.everyAct().bytes
    #expect(!isFound(bytes, files))
    for place in stride(from: part, to: bytes.count, by: 4) {
      var altered = bytes
      switch place % 3 {
      case 0: altered[place] ^= 1
      case 1: altered.remove(at: place)
      default: altered.insert(bytes[place], at: place)
      }
      if !isFound(altered, files) { Issue.record("byte \(place)") }
    }
  }

  @Test("Any line that is removed, doubled or swapped with the next") func anyLine() throws {
    let files = try Sample.filesOfEveryAct()
    let lines = try Sample.everyAct().bytes.split(separator: 0x0A).map { $0 + [0x0A] }
    for place in lines.indices {
      var altered = lines
      altered.remove(at: place)
      #expect(isFound(altered.flatMap { $0 }, files), "line \(place + 1) removed")
      altered.insert(contentsOf: [lines[place], lines[place]], at: place)
      #expect(isFound(altered.flatMap { $0 }, files), "line \(place + 1) doubled")
      guard place + 1 < lines.count, lines[place] != lines[place + 1] else { continue }
      altered = lines
      altered.swapAt(place, place + 1)
      #expect(isFound(altered.flatMap { $0 }, files), "line \(place + 1) swapped")
    }
  }

  @Test("Any entry that is removed or swapped, even if the numbers are mended") func anyEntry() throws {
    let ledger = try Sample.everyAct()
    let head = try #require(ledger.head)
    for place in ledger.entries.indices {
      var fewer = ledger.entries
      fewer.remove(at: place)
      // Only a head that was kept elsewhere shows that the last entry is gone.
      let cut = LedgerFile.parse(LedgerFile.header + fewer.flatMap(\.bytes)).ledger
      #expect(cut.map { $0.compare(head: head) } ?? .unknown == .unknown)
      #expect((cut == nil) == (place + 1 < ledger.entries.count))
      #expect(Ledger(entries: numbered(fewer)).compare(head: head) == .unknown)
      #expect(Ledger(entries: numbered(fewer)).faults.isEmpty == (place + 1 == ledger.entries.count))
      for other in ledger.entries.indices where other != place {
        var swapped = ledger.entries
        swapped.swapAt(place, other)
        #expect(LedgerFile.parse(LedgerFile.header + swapped.flatMap(\.bytes)).ledger == nil)
        #expect(!Ledger(entries: numbered(swapped)).faults.isEmpty)
      }
    }
  }

  @Test("An entry whose own digest was redone breaks the chain after it") func redone() throws {
    let ledger = try Sample.everyAct()
    for place in ledger.entries.indices {
      let old = ledger.entries[place]
      let forged = LedgerEntry(
        number: old.number, policy: old.policy, act: old.act, sealed: try time("2020-01-01T00:00:00Z"),
        previous: old.previous)
      var entries = ledger.entries
      entries[place] = forged
      let faults = Ledger(entries: entries).faults.filter { !$0.isNote }
      let isLast = place + 1 == entries.count
      #expect(faults == (isLast ? [] : [.chainBroken(between: place + 1, and: place + 2)]))
      #expect(Ledger(entries: entries).compare(head: try #require(ledger.head)) == .unknown)
    }
  }

  @Test("Any frozen file that differs, is missing or is extra, by version and name") func anyFile() throws {
    let ledger = try Sample.everyAct()
    let files = try Sample.filesOfEveryAct()
    for (id, names) in files {
      for (name, sealed) in names {
        var altered = files
        altered[id]?[name] = digest("other")
        #expect(ledger.verify(files: altered) == [.fileDiffers(id, file: name, sealed: sealed, found: digest("other"))])
        altered[id]?[name] = nil
        #expect(ledger.verify(files: altered) == [.fileMissing(id, file: name)])
      }
      var altered = files
      altered[id]?["fr.md~"] = digest("")
      #expect(ledger.verify(files: altered) == [.fileExtra(id, file: "fr.md~")])
      altered[id] = nil
      #expect(ledger.verify(files: altered) == [.folderMissing(id)])
    }
    let extra = try files.merging([id("2026-03-01"): [:]]) { old, _ in old }
    #expect(try ledger.verify(files: extra) == [.folderExtra(id("2026-03-01"))])
  }

  private func numbered(_ entries: [LedgerEntry]) -> [LedgerEntry] {
    entries.enumerated().map { place, entry in
      LedgerEntry(
        number: place + 1, policy: entry.policy, act: entry.act, sealed: entry.sealed, previous: entry.previous,
        digest: entry.digest)
    }
  }
}
