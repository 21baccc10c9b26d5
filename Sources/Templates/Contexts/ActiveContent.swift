/// Code in markup that is published as it is: a drawing (SVG) that a reader opens by itself runs its scripts as a page does.
package enum ActiveContent {
  /// Every place at which the markup would run code.
  package static func faults(in source: TemplateSource) -> [TemplateFault] {
    let lines = LineTable(of: source.bytes)
    var machine = MarkupMachine(format: .html, state: .content)
    var conduct = MarkupConduct(bytes: source.bytes)
    var faults: [TemplateFault] = []
    for (offset, byte) in source.bytes.enumerated() {
      let before = machine.state
      _ = machine.read(byte)
      guard let fault = conduct.fault(at: offset, before: before, after: machine.state), fault.kind == .runsCode
      else { continue }
      faults.append(
        TemplateFault(fault.kind, at: source.place(of: offset, lines), fault.message, mend: fault.mend))
    }
    return faults
  }
}
