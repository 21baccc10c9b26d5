private import CExchange

extension FileSystem {
  /// Lets what stands at two paths change places, in one step; false where one of them is empty, or the file system or
  /// the system has no such call.
  ///
  /// To replace a file this way and to remove the old one then costs a third of a plain rename on ext4, which begins to
  /// write the new file to the disk before it lets go of the old one (`auto_da_alloc`, ext4(5)).
  static func exchange(_ one: String, _ other: String, in folder: OpenFolder) -> Bool {
    codicil_exchange(folder.descriptor, one, other) == 0
  }

  /// Makes a folder whose folders ext4 spreads over the disk; elsewhere a folder like any other. What for: `StagingGround`.
  static func makeSpreadingFolder(_ path: String) throws {
    try makeFolder(path)
    codicil_spread(path)
  }
}
