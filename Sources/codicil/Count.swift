/// Numbers with their noun.
enum Count {
  /// "1 page", "2 pages".
  static func words(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
