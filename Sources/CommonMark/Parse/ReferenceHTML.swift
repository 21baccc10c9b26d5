import CCmark

/// libcmark's own rendering of plain CommonMark: what the tests hold `HTMLWriter` against.
func referenceHTML(_ markdown: Bytes) -> Bytes {
  let rendered = markdown.withUnsafeBytes { bytes in
    cmark_markdown_to_html(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_DEFAULT)
  }
  guard let rendered else { return [] }
  defer { cmark_get_default_mem_allocator().pointee.free(rendered) }
  return Bytes(UnsafeRawBufferPointer(start: rendered, count: strlen(rendered)))
}
