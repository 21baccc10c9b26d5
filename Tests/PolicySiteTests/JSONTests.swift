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

  @Test func `Fields are written like an object, in whatever order they come`() {
    let object = JSON.object(["a": .number(1), "b": .list([]), "c": .string("x")])
    #expect(JSON.fields(["a": .number(1), "b": .list([]), "c": .string("x")]).bytes == object.bytes)
    #expect(JSON.fields(["c": .string("x"), "a": .number(1), "b": .list([])]).bytes == object.bytes)
    #expect(JSON.fields([:]).bytes == JSON.object([:]).bytes)
  }
}
