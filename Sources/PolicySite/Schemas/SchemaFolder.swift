/// The folder that `codicil new --schemas` writes.
package enum SchemaFolder {
  /// Writes all schemas into `folder`, which is made if it is not there. Other files in it stay.
  ///
  /// - Throws: `UsageFault` for a file in the way that Codicil did not write, before anything is written; `MachineFault`.
  package static func write(to folder: String) throws {
    for schema in ContentSchema.all {
      let file = folder + "/" + schema.name
      guard FileSystem.exists(file) else { continue }
      guard let found = try FileSystem.read(file),
        String(decoding: found, as: UTF8.self).contains(ContentSchema.signature)
      else {
        throw UsageFault("\(file) is not a schema that codicil wrote: move it, or name another folder with --output")
      }
    }
    try FileSystem.makeFolder(folder)
    for schema in ContentSchema.all {
      let file = folder + "/" + schema.name
      try FileSystem.write(schema.bytes, to: file + ".new")
      try FileSystem.move(file + ".new", to: file)
    }
  }
}
