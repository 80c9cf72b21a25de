import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'

// Apollo keeps parsed documents, so the same node comes again and again.
const cache = new WeakMap<FieldNode, Map<string, ReadonlySet<string>>>()

/**
 * The names of the fields that a query selects below this one, along any of the paths: what a list asks the database for.
 * `@skip` and `@include` are read as "selected": a column too many is right, one too few is not.
 */
export function selectedFields(info: GraphQLResolveInfo, ...paths: string[]): ReadonlySet<string> {
  const [node] = info.fieldNodes
  if (node && info.fieldNodes.length === 1) {
    const byPath = cache.get(node) ?? new Map<string, ReadonlySet<string>>()
    cache.set(node, byPath)
    const key = paths.join('|')
    const known = byPath.get(key)
    if (known) return known
    const fields = collect(info, paths)
    byPath.set(key, fields)
    return fields
  }
  return collect(info, paths)
}

function collect(info: GraphQLResolveInfo, paths: string[]): ReadonlySet<string> {
  const fields = new Set<string>()
  for (const path of paths) {
    const steps = path === '' ? [] : path.split('.')
    for (const node of info.fieldNodes) walk(info, node.selectionSet, steps, fields)
  }
  return fields
}

function walk(info: GraphQLResolveInfo, set: SelectionSetNode | undefined, steps: string[], found: Set<string>): void {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      walk(info, info.fragments[selection.name.value]?.selectionSet, steps, found)
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      walk(info, selection.selectionSet, steps, found)
    } else if (steps.length === 0) {
      found.add(selection.name.value)
    } else if (selection.name.value === steps[0]) {
      walk(info, selection.selectionSet, steps.slice(1), found)
    }
  }
}
