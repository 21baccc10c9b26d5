/// What is wrong in a template or in a text, where, and how to mend it: ready to become a diagnostic.
package struct TemplateFault: Error, Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    // The tags themselves.
    case unclosedTag, malformedTag, delimiterTag, unclosedSection, strayEndTag, misplacedTag, nestedTooDeep
    case duplicateTemplate, duplicateBlock
    // What tags name.
    case unknownName, missingValue, unknownTemplate, unknownBlock, endlessInclusion
    // Values and the places where they stand.
    case notPrintable, markupNeedsBraces, textIsNotMarkup, unsafePlace, brokenMarkup
    // What a page of the template would do.
    case runsCode, asksElsewhere
    // While rendering or expanding.
    case includedTooDeep, wrongRecord, tooManyValues, tooLarge
  }

  /// Another place that belongs to the fault, and what it has to do with it.
  package struct Note: Sendable, Hashable {
    package var place: TemplatePlace
    package var message: String

    package init(place: TemplatePlace, message: String) {
      self.place = place
      self.message = message
    }
  }

  package var kind: Kind
  package var place: TemplatePlace
  /// One plain sentence, without a full stop: "`entity.legal_nam` is not known here".
  package var message: String
  /// What to do: "did you mean `entity.legal_name`?"
  package var mend: String?
  package var notes: [Note]

  package init(_ kind: Kind, at place: TemplatePlace, _ message: String, mend: String? = nil, notes: [Note] = []) {
    self.kind = kind
    self.place = place
    self.message = message
    self.mend = mend
    self.notes = notes
  }
}

/// Every fault that compiling a template found, in the order of their places.
package struct TemplateFaults: Error, Sendable, Hashable {
  package var faults: [TemplateFault]
}
