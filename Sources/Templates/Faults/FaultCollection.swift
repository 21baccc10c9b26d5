/// Faults, each once, though what is at fault may be compiled for several surroundings: the first told stays.
package struct FaultCollection {
  private(set) var all: [TemplateFault] = []
  private var known: Set<Key> = []

  private struct Key: Hashable {
    var kind: TemplateFault.Kind
    var place: TemplatePlace
    var message: String
  }

  package init() {}

  mutating func insert(_ fault: TemplateFault) {
    guard known.insert(Key(kind: fault.kind, place: fault.place, message: fault.message)).inserted else { return }
    all.append(fault)
  }

  package mutating func insert(_ faults: some Sequence<TemplateFault>) {
    for fault in faults { insert(fault) }
  }

  package var sorted: [TemplateFault] {
    all.sorted { ($0.place, $0.message) < ($1.place, $1.message) }
  }
}
