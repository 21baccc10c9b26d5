import CommonMark

/// A thing that a reader sees.
protocol Legible: Equatable {
  /// Takes down what a reader sees of it.
  func read<Sink>(into reading: inout Reading<Sink>)
  /// A hash of what a reader sees.
  var print: UInt64 { get }
  /// What can be told of both without much work.
  func glance(at other: Self) -> Glance
}

extension Legible {
  var print: UInt64 {
    var reading = Reading<Print>()
    read(into: &reading)
    return reading.sink.value
  }

  func glance(at other: Self) -> Glance { .unsure }

  /// Whether a reader sees no difference; certain, where equal prints are only all but certain.
  func readsLike(_ other: Self) -> Bool {
    switch glance(at: other) {
    case .same: return true
    case .different: return false
    case .unsure: break
    }
    if self == other { return true }
    guard print == other.print else { return false }
    var (one, two) = (Reading<Transcript>(), Reading<Transcript>())
    read(into: &one)
    other.read(into: &two)
    return one.sink == two.sink
  }
}

extension [Inline]: Legible {
  func read<Sink>(into reading: inout Reading<Sink>) { reading.take(self) }
  func glance(at other: [Inline]) -> Glance { Glance(self, other) }
}
