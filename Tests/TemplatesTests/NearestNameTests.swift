import Testing

@testable import Templates

@Suite struct `The nearest name` {
  @Test func `has the fewest edits`() {
    #expect(NearestName.of("legal_nam", in: ["legal_name", "legal_form", "name"]) == "legal_name")
  }

  @Test func `counts a swap of neighbours as one edit`() {
    #expect(NearestName.of("hsot", in: ["host", "hot"]) == "host")
  }

  @Test func `is none where every name is far`() {
    #expect(NearestName.of("dpo", in: ["website", "host"]) == nil)
  }

  @Test func `is the first in the alphabet of equals`() {
    #expect(NearestName.of("name", in: ["nameb", "namea"]) == "namea")
  }
}
