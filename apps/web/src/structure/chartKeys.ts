import { type Branch, isStacked } from './branches.ts'

/** Where an arrow leads from a card: up to the parent, down to the first below, to the sides among siblings. */
export function neighbour(branch: Branch, key: string): Branch | undefined {
  const siblings = branch.above?.below ?? []
  const at = siblings.indexOf(branch)
  // Siblings in a column are above and below one another, too.
  const inColumn = branch.above !== null && isStacked(branch.above)
  if (key === 'ArrowLeft') return siblings[at - 1]
  if (key === 'ArrowRight') return siblings[at + 1]
  if (key === 'ArrowUp') return (inColumn && siblings[at - 1]) || (branch.above ?? undefined)
  if (key === 'ArrowDown') return branch.below[0] ?? (inColumn ? siblings[at + 1] : undefined)
  if (key === 'Home') return branch.above ? neighbour(branch.above, key) : branch
  return undefined
}
