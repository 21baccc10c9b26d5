/// The code of one routine while it is written.
struct CodeBuffer {
  private(set) var code: [Instruction] = []
  /// Jumps lead to this position: what stands before it may not be merged with what follows.
  private var barrier = 0

  /// The position of the next instruction.
  var position: Int32 { Int32(code.count) }

  mutating func append(_ instruction: Instruction) {
    code.append(instruction)
  }

  /// Appends bytes of a template to `literals` and their instruction here, or to the one before.
  mutating func append(literal bytes: some Collection<UInt8>, startsLine: Bool, to literals: inout [UInt8]) {
    guard !bytes.isEmpty || startsLine else { return }
    let start = Int32(literals.count)
    literals.append(contentsOf: bytes)
    let end = Int32(literals.count)
    if code.count > barrier, case .literal(let last, let lastStartsLine) = code[code.count - 1], last.end == start {
      let endsLine = last.end > last.start && literals[Int(last.end) - 1] == .newline
      // An empty literal only tells that a line begins: it would be lost at the end of another.
      if start < end, startsLine == endsLine {
        code[code.count - 1] = .literal(Span(start: last.start, end: end), startsLine: lastStartsLine)
        return
      }
    }
    code.append(.literal(Span(start: start, end: end), startsLine: startsLine))
  }

  /// Ends an address; one that holds no value needs no check.
  mutating func endAddress(isPrinted: Bool) {
    if isPrinted {
      code.append(.endAddress)
    } else if code.count > barrier, case .beginAddress? = code.last {
      code.removeLast()
    }
  }

  /// Sets the jump of the instruction at `position` to here.
  mutating func land(from position: Int32) {
    barrier = code.count
    let end = Int32(code.count)
    switch code[Int(position)] {
    case .enter(let path, let slot, _): code[Int(position)] = .enter(path, slot: slot, end: end)
    case .when(let path, _): code[Int(position)] = .when(path, end: end)
    case .unless(let path, _): code[Int(position)] = .unless(path, end: end)
    default: break
    }
  }

  /// The code with its jumps moved to where it stands in the whole program.
  func moved(by offset: Int32) -> [Instruction] {
    code.map { instruction in
      switch instruction {
      case .enter(let path, let slot, let end): .enter(path, slot: slot, end: end + offset)
      case .when(let path, let end): .when(path, end: end + offset)
      case .unless(let path, let end): .unless(path, end: end + offset)
      default: instruction
      }
    }
  }
}
