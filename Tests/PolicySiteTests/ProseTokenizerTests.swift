import Testing

@testable import PolicySite

struct ProseTokenizerTests {
  @Test func `Words are compared in small letters, of whatever script`() {
    let scalars = Array(0x41...0x24F) + Array(0x386...0x3FF) + Array(0x400...0x4FF)
    let letters = scalars.compactMap { Unicode.Scalar($0) }.filter(\.properties.isAlphabetic)
    for letter in letters {
      let word = "A\(Character(letter))É\(Character(letter))"
      #expect(ProseTokenizer.tokens(of: Array(word.utf8)).map(\.key) == [word.lowercased()], "\(word)")
    }
  }

  @Test func `Signs are no part of a word`() {
    let tokens = ProseTokenizer.tokens(of: Array("3×4 ÷ été\u{A0}; l’HÔTE".utf8))
    #expect(tokens.map(\.key) == ["3", "×", "4", "÷", "été", ";", "l'", "hôte"])
  }
}
