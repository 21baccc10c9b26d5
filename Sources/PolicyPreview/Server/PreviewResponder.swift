import HTTPTypes
import Hummingbird

/// From a request to its answer.
struct PreviewResponder: HTTPResponder {
  let site: PreviewSite
  let live: LiveReaders
  let hosts: HostRule

  func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
    var response = await answer(request)
    response.headers[.xContentTypeOptions] = "nosniff"
    // No page of another site may take anything from here, be it by a picture.
    if let name = HTTPField.Name("Cross-Origin-Resource-Policy") { response.headers[name] = "same-origin" }
    return response
  }

  private func answer(_ request: Request) async -> Response {
    guard hosts.allows(request.head.authority) else {
      return plain(
        request, .misdirectedRequest,
        "This preview is not called `\(request.head.authority ?? "")`. To use another name than localhost, start it with "
          + "--host NAME.")
    }
    guard request.method == .get || request.method == .head else {
      var response = plain(request, .methodNotAllowed, "A preview is only read: GET and HEAD.")
      response.headers[.allow] = "GET, HEAD"
      return response
    }
    guard let target = RequestTarget(request.head.path ?? "") else {
      return plain(request, .badRequest, "This is no address of a page.")
    }
    if target.path.hasPrefix(LivePage.folder) {
      switch target.path.dropFirst(LivePage.folder.count) {
      case "events": return await events(request, target)
      case "client.js": return file(request, "client.js", PackageResources.client_js)
      case "preview.css": return file(request, "preview.css", PackageResources.preview_css)
      default: break
      }
    }
    return await page(request, target)
  }

  // MARK: Pages

  private func page(_ request: Request, _ target: RequestTarget) async -> Response {
    let page = await site.respond(PreviewAddress(path: target.path, day: target.value("as-of")))
    if let location = page.location {
      var response = plain(request, .temporaryRedirect, "")
      response.headers[.location] = RequestTarget.encoded(location) + (target.query.map { "?" + $0 } ?? "")
      return response
    }
    let type = MediaType.of(page.name)
    let bytes = type == MediaType.html ? LivePage(page.bytes).withScript(day: target.value("as-of")) : page.bytes
    return FileAnswer(status: HTTPResponse.Status(code: page.status), type: type, bytes: bytes).response(to: request)
  }

  private func file(_ request: Request, _ name: String, _ bytes: [UInt8]) -> Response {
    FileAnswer(status: .ok, type: MediaType.of(name), bytes: bytes).response(to: request)
  }

  private func plain(_ request: Request, _ status: HTTPResponse.Status, _ words: String) -> Response {
    FileAnswer(status: status, type: MediaType.of("words.txt"), bytes: Array((words + "\n").utf8)).response(to: request)
  }

  // MARK: Events

  private func events(_ request: Request, _ target: RequestTarget) async -> Response {
    let headers: HTTPFields = [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store"]
    guard request.method == .get else { return Response(status: .ok, headers: headers) }
    guard let page = target.value("page").flatMap({ RequestTarget($0) }), let mark = target.value("mark") else {
      return plain(request, .badRequest, "The events of which page? `page` and `mark` say so.")
    }
    let events = await live.join(PreviewAddress(path: page.path, day: target.value("day")), mark: mark)
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody { writer in
        try await writer.write(ByteBuffer(string: "retry: 500\n\n"))
        for await event in events { try await writer.write(ByteBuffer(bytes: event.bytes)) }
        try await writer.finish(nil)
      })
  }
}
