import { useState } from 'react'
import { type Branch, type Branches, everyBranch, pathAbove } from './branches.ts'

/** As many departments as one takes in at first; what would be more waits below its parent. */
const AT_FIRST = 40

/** Which departments hide what is below them. The chart and the outline share it. */
export function useCollapsed({ root, byId }: Branches, at: string) {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(() => {
    const asked = byId.get(at)
    return without(collapsedAtFirst(root), asked ? pathAbove(asked) : [])
  })
  return {
    collapsed,
    /** Exactly these; departments with nothing below them hide nothing. */
    set: (ids: string[]) => setCollapsed(new Set(ids.filter(id => (byId.get(id)?.size ?? 0) > 0))),
    toggle(id: string) {
      const branch = byId.get(id)
      if (!branch?.size) return
      setCollapsed(before => (before.has(id) ? without(before, [branch]) : new Set([...before, id])))
    },
    /** Whatever hides a department. */
    reveal: (id: string) => {
      const branch = byId.get(id)
      if (branch) setCollapsed(before => without(before, pathAbove(branch)))
    },
    /** Itself, and whatever hides it. */
    unfold(id: string) {
      const branch = byId.get(id)
      if (branch) setCollapsed(before => without(before, [branch, ...pathAbove(branch)]))
    },
    /** A department, or where it is hidden. */
    shown(id: string): string {
      const branch = byId.get(id)
      const above = branch && pathAbove(branch).find(it => collapsed.has(it.id))
      return above?.id ?? id
    },
    expandAll: () => setCollapsed(new Set()),
    collapseAll: () => setCollapsed(new Set(root.below.filter(({ size }) => size > 0).map(({ id }) => id))),
  }
}
export type Collapsed = ReturnType<typeof useCollapsed>

/** As many levels as can be taken in are open; below that, all are closed. */
function collapsedAtFirst(root: Branch): ReadonlySet<string> {
  const all = everyBranch(root)
  if (all.length <= AT_FIRST) return new Set()
  let level = 2
  while (all.filter(branch => branch.level <= level + 1).length <= AT_FIRST) level++
  return new Set(all.filter(branch => branch.level >= level && branch.size > 0).map(({ id }) => id))
}

function without(ids: ReadonlySet<string>, branches: Branch[]): ReadonlySet<string> {
  const open = new Set(branches.map(({ id }) => id))
  return branches.some(({ id }) => ids.has(id)) ? new Set([...ids].filter(id => !open.has(id))) : ids
}
