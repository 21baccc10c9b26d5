import ArgumentParser

/// The folder that a command works in.
struct RootOption: ParsableArguments {
  @Option(help: ArgumentHelp("The folder that holds content/ and themes/.", valueName: "folder"))
  var root = "."

  func validate() throws {
    if root.isEmpty {
      throw ValidationError("--root is empty: name the folder that holds content/ and themes/.")
    }
  }
}
