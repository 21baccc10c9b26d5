#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finds a port to listen on, by trying.
package enum Port {
  /// The first that is free, from the wanted one on.
  ///
  /// - Parameter tries: how many are tried; 1 if it must be the wanted one. 0 is any free port.
  /// - Throws: `PreviewFault` if there is none, or the machine refuses for another reason.
  package static func free(from wanted: Int, on host: String, tries: Int) throws(PreviewFault) -> Int {
    guard (0...65_535).contains(wanted) else {
      throw PreviewFault("\(wanted) is not a port: ports are numbers from 1 to 65535")
    }
    for port in wanted..<min(wanted + max(tries, 1), 65_536) {
      if let free = try bound(port, host) { return free }
    }
    throw PreviewFault(
      tries == 1
        ? "port \(wanted) is taken by another program: name another with --port, or leave it out and a free one is found"
        : "the ports \(wanted) to \(min(wanted + tries, 65_536) - 1) are all taken: name a free one with --port")
  }

  /// The port, if it could be bound for a moment; nil if it is taken.
  private static func bound(_ port: Int, _ host: String) throws(PreviewFault) -> Int? {
    var hints = addrinfo()
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
    #if canImport(Darwin)
      hints.ai_socktype = SOCK_STREAM
    #elseif canImport(Musl)
      hints.ai_socktype = SOCK_STREAM
    #else
      hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    #endif
    var list: UnsafeMutablePointer<addrinfo>?
    let found = getaddrinfo(host, String(port), &hints, &list)
    guard found == 0, let address = list?.pointee else {
      throw PreviewFault(
        "--host is `\(host)`, which is no address of a machine: \(String(cString: gai_strerror(found)))")
    }
    defer { freeaddrinfo(list) }
    let descriptor = socket(address.ai_family, address.ai_socktype, address.ai_protocol)
    guard descriptor >= 0 else { throw refusal(host, port) }
    defer { close(descriptor) }
    var isOn: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &isOn, socklen_t(MemoryLayout<Int32>.size))
    guard bind(descriptor, address.ai_addr, address.ai_addrlen) == 0 else {
      if errno == EADDRINUSE { return nil }
      throw refusal(host, port)
    }
    // One who listens already is met only here, where both allow the address to be shared.
    guard listen(descriptor, 1) == 0 else {
      if errno == EADDRINUSE { return nil }
      throw refusal(host, port)
    }
    return port == 0 ? number(of: descriptor) : port
  }

  private static func number(of descriptor: Int32) -> Int? {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return withUnsafeMutablePointer(to: &storage) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        guard getsockname(descriptor, address, &length) == 0 else { return nil }
        // The port stands at the same place in the addresses of both families.
        return address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
          Int(UInt16(bigEndian: $0.pointee.sin_port))
        }
      }
    }
  }

  private static func refusal(_ host: String, _ port: Int) -> PreviewFault {
    let reason = String(cString: strerror(errno))
    let mend = errno == EACCES ? ": ports below 1024 are the system's, name another with --port" : ""
    return PreviewFault("can't listen on \(host), port \(port): \(reason)\(mend)")
  }
}
