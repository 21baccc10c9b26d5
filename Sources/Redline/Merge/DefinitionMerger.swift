import CommonMark

/// Merges two definition lists term by term.
struct DefinitionMerger {
  let depth: Int
  let memory: TextMemory

  func merge(_ old: DefinitionList, _ new: DefinitionList) -> [Merged<DefinitionList.Group, GroupEdit>] {
    Weave.steps(old.groups, new.groups).flatMap { step -> [Merged<DefinitionList.Group, GroupEdit>] in
      switch step {
      case .same(let one, let other): [.kept(old: old.groups[one], new: new.groups[other])]
      case .removed(let one): [.removed(old.groups[one])]
      case .added(let other): [.added(new.groups[other])]
      case .like(let olds, let news):
        [.edited(edit(old.groups[olds.lowerBound], new.groups[news.lowerBound]))]
      }
    }.removedBeforeAdded()
  }

  private func edit(_ old: DefinitionList.Group, _ new: DefinitionList.Group) -> GroupEdit {
    GroupEdit(
      terms: terms(old.terms, new.terms), definitions: definitions(old.definitions, new.definitions))
  }

  private func terms(
    _ old: [DefinitionList.Term], _ new: [DefinitionList.Term]
  ) -> [Merged<DefinitionList.Term, [Span]>] {
    Weave.steps(old, new).map { step -> Merged<DefinitionList.Term, [Span]> in
      switch step {
      case .same(let one, let other): .kept(old: old[one], new: new[other])
      case .removed(let one): .removed(old[one])
      case .added(let other): .added(new[other])
      case .like(let olds, let news):
        .edited(memory.spans(old[olds.lowerBound].content, new[news.lowerBound].content))
      }
    }.removedBeforeAdded()
  }

  private func definitions(
    _ old: [DefinitionList.Definition], _ new: [DefinitionList.Definition]
  ) -> [Merged<DefinitionList.Definition, DefinitionEdit>] {
    Weave.steps(old, new).flatMap { step -> [Merged<DefinitionList.Definition, DefinitionEdit>] in
      switch step {
      case .same(let one, let other): [.kept(old: old[one], new: new[other])]
      case .removed(let one): [.removed(old[one])]
      case .added(let other): [.added(new[other])]
      case .like(let olds, let news): [edited(old[olds.lowerBound], new[news.lowerBound])]
      }
    }.removedBeforeAdded()
  }

  private func edited(
    _ old: DefinitionList.Definition, _ new: DefinitionList.Definition
  ) -> Merged<DefinitionList.Definition, DefinitionEdit> {
    .edited(
      DefinitionEdit(
        isTight: Pair(old: old.isTight, new: new.isTight),
        nodes: BlockMerger(depth: depth, memory: memory).merge(old.blocks, new.blocks)))
  }
}
