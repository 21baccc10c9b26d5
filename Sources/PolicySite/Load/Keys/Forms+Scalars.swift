import Ledger

extension Form where Value == String {
  static var text: Form { Form(JSONSchema.reference(.text)) { $0.text($1, &$2) } }

  /// The id of something that is looked for elsewhere.
  static var id: Form { Form(JSONSchema.reference(.id)) { $0.text($1, &$2) } }

  /// Whatever stands there.
  static var unread: Form { Form(.object([:])) { _, _, _ in nil } }

  static var webAddress: Form {
    Form(JSONSchema.string(##"^https?://[^/?# "<>\\\s][^?# "<>\\\s]*$"##)) { $0.webAddress($1, &$2) }
  }

  /// A web address with a final slash.
  static var baseURL: Form { Form(Form.webAddress.schema) { $0.baseURL($1, &$2) } }

  static var country: Form {
    Form(JSONSchema.string("^[A-Z]{2}$", mayBeNorway: true)) { map, key, diagnostics in
      map.parsed(key, "a country's two letters by ISO 3166, such as `FR`", &diagnostics) { text in
        text.utf8.count == 2 && text.utf8.allSatisfy(\.isLetter) && text == text.uppercased() ? text : nil
      }
    }
  }

  /// Of ASCII letters, digits and hyphens only; letters of other scripts as they are.
  static var slug: Form {
    let others = #"\u0000-,./:-`{-\u007f"#
    return Form(JSONSchema.scalar("^[^\(others)-][^\(others)]*$")) { map, key, diagnostics in
      map.parsed(
        key, "one part of an address: lower-case letters, digits and hyphens, such as `mentions-legales`", &diagnostics
      ) { text in
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
          scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-"
            || scalar.properties.generalCategory == .nonspacingMark
        }
        return isPlain && !text.hasPrefix("-") && text == text.lowercased() ? text : nil
      }
    }
  }
}

extension Form where Value == LocalizedText {
  static var words: Form { Form(JSONSchema.reference(.words)) { $0.localized($1, &$2) } }

  /// Words that are whole addresses.
  static var addresses: Form {
    let schemes = ["https://", "http://", "mailto:", "tel:"]
    return Form(JSONSchema.words(JSONSchema.string("^(\(schemes.joined(separator: "|")))"))) { map, key, diagnostics in
      guard let words = map.localized(key, &diagnostics) else { return nil }
      for (_, address) in words.all where !schemes.contains(where: address.hasPrefix) {
        diagnostics.add(
          "impossible-value", at: map.place(of: key), "`\(address)` is not an address that holds on every page",
          mend: "write a whole address: https://…, mailto:… or tel:…")
      }
      return words
    }
  }
}

extension Form where Value == Bool {
  static var flag: Form {
    Form(.object(["enum": .list([.bool(true), .bool(false), .string("true"), .string("false")])])) {
      $0.flag($1, &$2)
    }
  }
}

extension Form where Value == Int {
  /// A whole number that is not negative.
  static var number: Form {
    Form(
      JSONSchema.anyOf([
        .object(["type": .string("integer"), "minimum": .number(0)]), JSONSchema.string(#"^(\+?[0-9]+|-0+)$"#),
      ])
    ) { $0.number($1, &$2) }
  }
}

extension Form where Value == LocaleTag {
  static var locale: Form { Form(JSONSchema.reference(.locale)) { $0.locale($1, &$2) } }
}

extension Form where Value == Zone {
  static var zone: Form {
    Form(.object(["type": .string("string"), "pattern": .string("^(UTC|.*/.*)$"), "examples": zones])) {
      $0.zone($1, &$2)
    }
  }

  private static var zones: JSON {
    .list(["UTC", "Europe/Paris", "Africa/Casablanca", "Pacific/Tahiti"].map { .string($0) })
  }
}

extension Form where Value == Day {
  static var day: Form { Form(JSONSchema.string("^\(Day.pattern)$")) { $0.date($1, &$2) } }
}

extension Form where Value == Stamp {
  static var stamp: Form {
    let time = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?"
    let offset = "[Zz]|[+-](0[0-9]|1[0-4]):[0-5][0-9]"
    return Form(JSONSchema.string("^\(Day.pattern)([Tt ]\(time) *(\(offset)))?$")) { $0.stamp($1, &$2) }
  }
}

extension Form where Value: RawRepresentable & CaseIterable & SendableMetatype, Value.RawValue == String {
  /// One of the words of an enumeration.
  static var choice: Form { Form(JSONSchema.choice(Value.allCases.map(\.rawValue))) { $0.choice($1, &$2) } }
}

// MARK: Patterns

extension Day {
  /// What `init` takes, as far as a pattern can say.
  fileprivate static let pattern = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
}

extension LocaleTag {
  /// What `init` takes.
  static let pattern =
    "^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([0-9][A-Za-z0-9]{3}|[A-Za-z0-9]{5,8}))*$"
}

extension Identifier {
  /// What `isValid` takes.
  static let pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"
}
