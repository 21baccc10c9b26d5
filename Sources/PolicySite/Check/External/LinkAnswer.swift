/// What became of asking for an address.
package enum LinkAnswer: Sendable, Hashable {
  /// It answers, with that status.
  case alive(Int)
  /// It answers at another address, to which it sends readers for good.
  case moved(to: String)
  /// Nothing is there: 404 or 410.
  case dead(Int)
  /// Nobody can tell: no answer, no such host, an error of the server's, no time left.
  case unreachable(String)
}

/// Asks the net for addresses.
package protocol LinkProber {
  /// An answer for each, or none where it was given up.
  func answers(to addresses: [String]) -> [String: LinkAnswer]
}
