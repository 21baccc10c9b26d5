import Foundation
import Testing

@testable import PolicySite

struct JSONTests {
  @Test func `Keys are sorted, and what JSON must escape is escaped`() {
    let value = JSON.object([
      "b": .list([.number(1), .null, .bool(true)]), "a": .string("\"\\\n\u{1}é"), "c": .list([]), "d": .object([:]),
    ])
    #expect(
      String(decoding: value.bytes, as: UTF8.self) == """
        {
          "a": "\\"\\\\\\n\\u0001é",
          "b": [
            1,
            null,
            true
          ],
          "c": [],
          "d": {}
        }

        """)
  }
}
