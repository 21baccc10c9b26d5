#if canImport(Glibc)
  import CMalloc
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
    #endif
  }
}
