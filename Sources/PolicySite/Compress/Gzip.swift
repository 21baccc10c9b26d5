import CZlib

/// The gzip form of bytes (RFC 1952), as small as zlib makes it, without a time and a name.
enum Gzip {
  /// 15 bits of window, and 16 for gzip's frame (zlib.h, deflateInit2).
  private static let window: Int32 = 15 + 16

  /// - Throws: `MachineFault` where there is no memory left.
  static func compressed(_ bytes: [UInt8]) throws -> [UInt8] {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    guard
      deflateInit2_(
        &stream, Z_BEST_COMPRESSION, Z_DEFLATED, window, 9, Z_DEFAULT_STRATEGY, zlibVersion(), size) == Z_OK
    else { throw MachineFault("zlib could not begin") }
    defer { deflateEnd(&stream) }
    var input = bytes
    var ended = Z_OK
    let output = [UInt8](unsafeUninitializedCapacity: Int(deflateBound(&stream, UInt(bytes.count)))) { buffer, count in
      input.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        ended = deflate(&stream, Z_FINISH)
      }
      count = Int(stream.total_out)
    }
    guard ended == Z_STREAM_END else { throw MachineFault("zlib could not compress \(bytes.count) bytes") }
    return output
  }
}
