/// What is the same in every language.
extension WordingTable {
  static let common = WordingTable(
    phrases: [
      .placeholder: [
        "lorem ipsum", "dolor sit amet",
        "TODO", "TBD", "TBC", "FIXME", "XXX", "XXXX", "XXXXX", "XX/XX/XXXX", "DD/MM/YYYY", "JJ/MM/AAAA",
        // What services put in the place of an address that they hide from programs.
        "[email protected]", "[e-mail protected]",
        "[ ]", "___", "....", "[…]", "[...]", "[XX]", "[X]",
      ]
    ])
}
