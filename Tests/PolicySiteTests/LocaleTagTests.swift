import PolicySite
import Testing

struct LocaleTagTests {
  @Test(
    "A tag is told in its canonical case",
    arguments: [
      ("fr", "fr"), ("EN", "en"), ("en-gb", "en-GB"), ("ZH-HANT-TW", "zh-Hant-TW"), ("es-419", "es-419"),
      ("sr-latn-rs", "sr-Latn-RS"), ("sl-rozaj", "sl-rozaj"),
    ])
  func isCanonical(_ text: String, _ told: String) {
    #expect(LocaleTag(text)?.description == told)
  }

  @Test(
    "What is no tag is none",
    arguments: ["", "f", "français", "en_GB", "en-", "-en", "en--GB", "english", "..", "en/gb", "e1"])
  func isNone(_ text: String) {
    #expect(LocaleTag(text) == nil)
  }

  @Test(
    "A tag knows whether its text runs from right to left",
    arguments: [
      ("ar", true), ("he", true), ("fa-IR", true), ("az-Arab", true), ("ar-Latn", false), ("fr", false), ("ur", true),
      ("zh-Hant", false), ("ks", true), ("pa-PK", true), ("pa-IN", false), ("sd-IN", false), ("sd", true),
      ("uz-Cyrl-AF", false),
    ])
  func direction(_ text: String, _ isRightToLeft: Bool) throws {
    #expect(try #require(LocaleTag(text)).isRightToLeft == isRightToLeft)
  }

  @Test func `A regional tag falls back to its language`() throws {
    let tag = try #require(LocaleTag("fr-CA"))
    #expect(tag.chain.map(\.description) == ["fr-CA", "fr"])
  }
}
