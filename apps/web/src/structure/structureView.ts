import type { Branch, Branches } from './branches.ts'
import type { Act } from './departmentActs.ts'
import type { Collapsed } from './useCollapsed.ts'
import type { DepartmentActs } from './useDepartmentActs.ts'
import type { Dragging } from './useDragging.ts'

/** What the chart and the outline get: two ways to look at the same and to do the same. */
export interface StructureViewProps {
  branches: Branches
  collapsed: Collapsed
  acts: DepartmentActs
  dragging: Dragging
  deeds: Deeds
  /** Which department has the focus, or would get it. */
  at: string
  focused: (id: string) => void
}

/** What one can do from a card or a row; the same object always, so that not all are drawn anew for one. */
export interface Deeds {
  open: (id: string) => void
  toggle: (id: string) => void
  /** Null for who only looks. */
  ask: ((act: Act, branch: Branch) => void) | null
}
