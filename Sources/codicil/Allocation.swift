#if canImport(Glibc)
  import CMalloc
  import Glibc
#endif

/// How the program holds memory.
enum Allocation {
  /// Keeps what an entity needed for the next one. By its defaults glibc gives memory back to the system after each entity
  /// and asks for it again, page by page: a tenth of the time of a build. Elsewhere allocators keep it by themselves.
  static func keepFreedMemory() {
    #if canImport(Glibc)
      mallopt(M_MMAP_THRESHOLD, 32 << 20)
      mallopt(M_TRIM_THRESHOLD, 256 << 20)
      mallopt(M_TOP_PAD, 4 << 20)
      // Each thread's own arena takes 64 MB of addresses. One that gets none asks the system for every few bytes.
      if hasFewAddresses { mallopt(M_ARENA_MAX, 1) }
    #endif
  }

  #if canImport(Glibc)
    /// Whether the addresses are limited (`ulimit -v`).
    private static var hasFewAddresses: Bool {
      var limit = rlimit()
      return getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 && limit.rlim_cur != rlim_t.max
    }
  #endif
}
