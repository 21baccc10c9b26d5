import Hummingbird

/// The answer with a file's bytes: whole, in part, or "as you know it" (RFC 9110, sections 13 and 14).
struct FileAnswer {
  let status: HTTPResponse.Status
  let type: String
  let bytes: [UInt8]

  func response(to request: Request) -> Response {
    let tag = "\"\(Fingerprint(bytes))\""
    var headers: HTTPFields = [.contentType: type, .eTag: tag, .cacheControl: "no-cache"]
    // A page that is not there can't be known, nor had in parts.
    guard status == .ok else { return whole(request, headers) }
    headers[.acceptRanges] = "bytes"
    if let known = request.headers[.ifNoneMatch], Self.names(tag, in: known) {
      headers[.contentType] = nil
      return Response(status: .notModified, headers: headers)
    }
    guard request.method == .get, let field = request.headers[.range], let range = ByteRange(field, of: bytes.count),
      request.headers[.ifRange].map({ $0 == tag }) ?? true
    else { return whole(request, headers) }
    switch range {
    case .unsatisfiable:
      headers[.contentType] = nil
      headers[.contentRange] = "bytes */\(bytes.count)"
      return Response(status: .rangeNotSatisfiable, headers: headers)
    case .part(let range):
      headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"
      return Response(
        status: .partialContent, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes[range])))
    }
  }

  private func whole(_ request: Request, _ headers: HTTPFields) -> Response {
    guard request.method == .head else {
      return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
    var headers = headers
    headers[.contentLength] = String(bytes.count)
    return Response(status: status, headers: headers)
  }

  /// Whether the list of an If-None-Match field has the tag, or is the star for any.
  private static func names(_ tag: String, in list: String) -> Bool {
    list.split(separator: ",").contains { item in
      let item = item.drop { $0 == " " }
      let other = (item.hasPrefix("W/") ? item.dropFirst(2) : item).prefix { $0 != " " }
      return other == "*" || other == tag
    }
  }
}
