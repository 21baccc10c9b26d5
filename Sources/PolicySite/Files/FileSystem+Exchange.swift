private import CExchange

extension FileSystem {
  /// Lets what stands at two paths change places, in one step; false where one of them is empty, or the file system or
  /// the system has no such call.
  ///
  /// To replace a file this way and remove the old one then costs a third of a plain rename on ext4, which writes the
  /// new file's bytes to the disk before it lets go of the old one (`auto_da_alloc`, ext4(5)).
  static func exchange(_ one: String, _ other: String) -> Bool {
    codicil_exchange(one, other) == 0
  }
}
