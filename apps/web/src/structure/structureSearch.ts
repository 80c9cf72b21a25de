import { oneOf, type Raw, text } from '../search.ts'

export const StructureView = { chart: true, outline: true } as const
export type StructureView = keyof typeof StructureView

/** The whole state of the Company structure view, so that it can be bookmarked. */
export interface StructureSearch {
  /** A chart where there is room for it, when left out. */
  view?: StructureView | undefined
  /** Which department has the focus; the root when left out. */
  at?: string | undefined
  /** Which department’s drawer is open. */
  department?: string | undefined
}

export function structureSearch(raw: Raw): StructureSearch {
  return { view: oneOf(StructureView, raw.view), at: text(raw.at), department: text(raw.department) }
}
