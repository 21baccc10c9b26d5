/// The tag of markup in which the machine is, start or end.
struct StartTag: Sendable, Hashable {
  /// In HTML in small letters.
  var name: [UInt8] = []
  var isEnd = false
  /// Whether its content is JSON: `<script type="application/ld+json">`.
  var isJSON = false
  /// In HTML in small letters: the attribute whose value is being read.
  var attribute: [UInt8] = []
  /// Whether a browser loads what that names.
  var isLoading = false
}
