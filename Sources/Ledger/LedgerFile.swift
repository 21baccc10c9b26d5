/// The form of `versions/ledger.yml`: YAML that only Codicil writes, in one spelling. It is read line by line, and every
/// deviation from that spelling is a fault, so that each byte of the file is either fixed or covered by a digest.
///
/// ```
/// # Codicil ledger, form 1. Only codicil writes here: any change breaks the chain.
/// - number: 1
///   policy: "wemet/privacy"
///   act: released
///   version: "2026-12-01"
///   sealed: "2026-11-21T10:41:25Z"
///   last_updated: "2026-12-01"
///   effective: "2027-01-01"
///   change: substantive
///   files:
///     entity.yml: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
///     fr.md: "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752"
///   previous: "0000000000000000000000000000000000000000000000000000000000000000"
///   digest: "…"
/// ```
///
/// The keys, in their order; those in brackets stand only where they say something:
///
/// | act | keys after `number`, `policy` and `act`, and before `previous` and `digest` |
/// |---|---|
/// | `released` | `version` `sealed` `last_updated` `effective` `change` [`reason`] [`retroactive`] [`without`] [`accepted_stale`] `files` |
/// | `adopted` | `version` `sealed` `last_updated` `effective` `change` `files` |
/// | `corrected` | as `released`, with `corrects` [`undone_by`] after `version` |
/// | `locale-added` | `version` `sealed` `locale` `files` (the one of that locale) |
/// | `withdrawn` | `sealed` `effective` [`reason`] |
/// | `retracted` | `version` `sealed` [`reason`] |
/// | `redacted` | `version` `sealed` `reason` `files` (the digests after) `was` (the digests before) |
///
/// An entry's `digest` is the SHA-256 of its own lines, from `- number:` up to and without the line of `digest`, line
/// feeds included; `previous` is the digest of the entry before, or 64 zeros. So a stranger can redo the chain in the
/// folder that holds ledger.yml, with a shell, awk, sed and sha256sum (`shasum -a 256` on a Mac). This prints a line for each
/// entry that fails, then the head, which proves something only if it is compared with one that was kept elsewhere:
///
/// ```sh
/// export LC_ALL=C
/// before=$(printf '%064d' 0)
/// for n in $(sed -n 's/^- number: //p' ledger.yml); do
///   entry() { awk -v n="$n" '/^- number: / { own = $3 == n } own' ledger.yml; }
///   digest=$(entry | sed '/^  digest: /,$d' | sha256sum | cut -d ' ' -f 1)
///   entry | grep -Fqx "  previous: \"$before\"" || echo "entry $n does not follow the one before"
///   entry | grep -Fqx "  digest: \"$digest\"" || echo "entry $n was altered"
///   before=$digest
/// done
/// echo "head $before"
/// ```
///
/// And this compares each frozen file with the last digest that an entry gives it (a file that no entry names, it does
/// not see):
///
/// ```sh
/// awk -F '"' '
///   /^  version: / { version = $2 }
///   /^  [a-z]/ { inFiles = $0 == "  files:" }
///   /^    / && inFiles { sub(/^ +/, "", $1); sub(/: $/, "", $1); now[version "/" $1] = $2 }
///   END { for (file in now) print now[file] "  " file }
/// ' ledger.yml | sort -k 2 | sha256sum -c
/// ```
package enum LedgerFile {
  static let header = Array(
    "# Codicil ledger, form 1. Only codicil writes here: any change breaks the chain.\n".utf8)

  /// The ledger that `bytes` hold; nil if there are faults, which come in the order of their lines, at most one an
  /// entry. That the digests are right and the acts possible is not looked at here: see `Ledger.verify`.
  package static func parse(_ bytes: [UInt8]) -> (ledger: Ledger?, faults: [FormFault]) {
    do {
      let lines = try LedgerLine.lines(of: bytes)
      let (entries, faults) = try entries(of: lines)
      return (faults.isEmpty ? Ledger(entries: entries) : nil, faults)
    } catch {
      return (nil, [error])
    }
  }

  private static func entries(of lines: [LedgerLine]) throws(FormFault) -> ([LedgerEntry], [FormFault]) {
    guard let first = lines.first, Array(first.bytes) + [UInt8(ascii: "\n")] == header else {
      throw FormFault(
        line: 1, "the first line is not that of a ledger in form 1: \(lines.first?.quoted ?? "")",
        mend: FormFault.newer)
    }
    var rest = lines.dropFirst()
    guard let opening = rest.first else { throw FormFault(line: 1, "the ledger has no entry") }
    guard opening.opensEntry else {
      throw FormFault(line: opening.number, "this line stands before the first entry: \(opening.quoted)")
    }
    var order = EntryOrder()
    var entries: [LedgerEntry] = []
    var faults: [FormFault] = []
    while !rest.isEmpty {
      let end = rest.dropFirst().firstIndex(where: \.opensEntry) ?? rest.endIndex
      do {
        let entry = try EntryReader(lines: rest[..<end], place: order.next).entry()
        try order.take(entry.number, line: rest[rest.startIndex].number)
        entries.append(entry)
      } catch {
        faults.append(error)
        order.skip()
      }
      rest = rest[end...]
    }
    return (entries, faults)
  }
}
