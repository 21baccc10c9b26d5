/// What a stranger types in the published folder of a ledger to redo it, with a shell, awk, sed and sha256sum alone.
enum AuditRecipe {
  /// Redoes the chain of entries, as `LedgerFile` documents it: a line for each entry that fails, then the head.
  static let chain = #"""
    export LC_ALL=C
    before=$(printf '%064d' 0)
    for n in $(sed -n 's/^- number: //p' ledger.yml); do
      entry() { awk -v n="$n" '/^- number: / { own = $3 == n } own' ledger.yml; }
      digest=$(entry | sed '/^  digest: /,$d' | sha256sum | cut -d ' ' -f 1)
      entry | grep -Fqx "  previous: \"$before\"" || echo "entry $n does not follow the one before"
      entry | grep -Fqx "  digest: \"$digest\"" || echo "entry $n was altered"
      before=$digest
    done
    echo "head $before"
    """#

  /// Compares the published files with their list.
  static let files = "sha256sum -c SHA256SUMS"

  /// Compares the list with the ledger: a line for each frozen file that is not on the site as the ledger has it.
  static let cover = #"""
    awk -F '"' '
      FILENAME == "SHA256SUMS" { seen[substr($0, 1, 64)] = 1; next }
      /^  version: / { version = $2 }
      /^  [a-z]/ { inFiles = $0 == "  files:" }
      /^    / && inFiles { sub(/^ +/, "", $1); sub(/: $/, "", $1); now[version "/" $1] = $2 }
      END { for (file in now) if (!(now[file] in seen)) print "not on this site: " file }
    ' SHA256SUMS ledger.yml
    """#
}
