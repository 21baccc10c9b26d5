import ArgumentParser
import PolicySite

/// `codicil new`.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Writes files that help to edit the content: JSON Schemas for editors.",
    discussion: """
      An editor that knows the schemas proposes keys, explains them, and marks what is misspelt or of the wrong form while
      it is typed. They are written from the keys that this version of Codicil reads: write them again after an update.

      Examples:
        codicil new --schemas                     into schemas/, and how an editor uses them
        codicil new --schemas --output .schemas
      """)

  @OptionGroup var root: RootOption

  @Flag(help: "JSON Schemas of site.yml, entity.yml, policy.yml, theme.yml, parties, laws and front matter.")
  var schemas = false

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The folder to write; schemas if it is left out.", valueName: "folder"))
  var output: String?

  func validate() throws {
    guard schemas else { throw ValidationError("say what is to be written: codicil new --schemas") }
  }

  func run() throws {
    let folder = output ?? (root.root == "." ? "schemas" : root.root + "/schemas")
    try SchemaFolder.write(to: folder)
    let whole = ContentSchema.all.filter(\.isOfWholeFiles)
    let top = RepositoryFolder.path(of: root.root)
    let schemas = place(of: folder, contentAt: top)
    let lines = whole.map { "    \"\(schemas)\($0.name)\": \"\(top)\($0.files)\"" }
    Console.out(
      """
      \(ContentSchema.all.count) schemas in \(folder): \(ContentSchema.all.map(\.name).joined(separator: ", "))

      Visual Studio Code, with the extension YAML (redhat.vscode-yaml): in .vscode/settings.json of the repository

      {
        "yaml.schemas": {
      \(lines.joined(separator: ",\n"))
        }
      }

      Other editors with the YAML language server: a first line in each file, such as this one in content/site.yml

      # yaml-language-server: $schema=\(address(of: "site.json", in: folder))
      """)
  }

  /// The folder's path from the repository's top; its whole path if it lies elsewhere.
  ///
  /// - Parameter path: of the content's root from that top.
  private func place(of folder: String, contentAt path: String) -> String {
    let top = RepositoryFolder.parts(of: root.root).dropLast(path.split(separator: "/").count)
    let own = RepositoryFolder.parts(of: folder)
    guard own.starts(with: top) else { return "/" + own.map { $0 + "/" }.joined() }
    return "./" + own.dropFirst(top.count).map { $0 + "/" }.joined()
  }

  /// The schema as content/site.yml names it.
  private func address(of name: String, in folder: String) -> String {
    let (own, other) = (RepositoryFolder.parts(of: root.root + "/content"), RepositoryFolder.parts(of: folder))
    let common = zip(own, other).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: own.count - common)
    return (up + other.dropFirst(common) + [name]).joined(separator: "/")
  }
}
