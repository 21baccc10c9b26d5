import Ledger

/// A duty with the place of its id.
typealias PlacedDuty = (duty: Duty, place: Place)

extension Form where Value == [PlacedDuty] {
  /// What a law wants shown.
  static var duties: Form {
    .mappings(DutyKeys.all) { map, diagnostics in
      let id = map.read(DutyKeys.id, &diagnostics)
      let article = map.read(DutyKeys.article, &diagnostics)
      let label = map.read(DutyKeys.label, &diagnostics)
      var duty = Duty(
        id: id ?? "", article: article ?? "", label: label ?? LocalizedText(""),
        source: map.read(DutyKeys.source, &diagnostics))
      duty.wording = map.read(DutyKeys.wording, &diagnostics) ?? .memory
      duty.since = map.read(DutyKeys.since, &diagnostics)
      duty.until = map.read(DutyKeys.until, &diagnostics)
      if let since = duty.since, let until = duty.until, until < since {
        diagnostics.add(
          "impossible-value", at: map.place(of: DutyKeys.until),
          "`until` is \(until), before `since`, which is \(since)",
          mend: "`until` is the last day on which the rule applies")
      }
      duty.policies = map.read(DutyKeys.policies, &diagnostics) ?? []
      duty.unlessIn = map.read(DutyKeys.unlessIn, &diagnostics) ?? []
      duty.condition = map.read(DutyKeys.condition, &diagnostics)
      duty.places = Duty.Places(
        sections: (map.read(DutyKeys.sections, &diagnostics) ?? []).map(\.text),
        fields: map.read(DutyKeys.fields, &diagnostics) ?? [],
        columns: map.read(DutyKeys.columns, &diagnostics) ?? [:],
        summary: map.read(DutyKeys.summary, &diagnostics) ?? false,
        lastUpdated: map.read(DutyKeys.lastUpdated, &diagnostics) ?? false,
        updatedWithinMonths: map.read(DutyKeys.updatedWithinMonths, &diagnostics))
      return id == nil || article == nil || label == nil ? nil : (duty, map.place(of: DutyKeys.id))
    }
  }
}
