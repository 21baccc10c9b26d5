import Templates

extension Diagnostic {
  /// A fault of a template or of a text's variables.
  init(_ fault: TemplateFault) {
    self.init(
      fault.kind.id, at: Place(fault.place), fault.message, mend: fault.mend ?? "",
      notes: fault.notes.map { Note($0.message, at: Place($0.place)) })
  }
}

extension Place {
  init(_ place: TemplatePlace) {
    self.init(file: place.file, line: place.line, column: place.column)
  }
}

extension TemplateFault.Kind {
  /// `unknownName` as `unknown-name`.
  var id: String {
    rawValue.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
  }
}
