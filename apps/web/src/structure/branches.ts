import type { Department } from './structureQuery.ts'

/** A department in its place: what is above and below it, and how many people that makes. */
export interface Branch {
  id: string
  department: Department
  above: Branch | null
  below: Branch[]
  /** 1 for the root. */
  level: number
  /** With those in sub-departments. */
  people: number
  /** How many departments stand below it, however deep. */
  size: number
}

export interface Branches {
  root: Branch
  byId: ReadonlyMap<string, Branch>
}

/** The tree of the departments; null while there is none. */
export function growBranches(departments: readonly Department[], locale: string): Branches | null {
  const root = departments.find(({ parent }) => parent === null)
  if (!root) return null
  const byName = new Intl.Collator(locale, { numeric: true }).compare
  const childrenOf = new Map<string, Department[]>()
  for (const it of departments) {
    if (it.parent) childrenOf.set(it.parent.id, [...(childrenOf.get(it.parent.id) ?? []), it])
  }
  const byId = new Map<string, Branch>()
  function grow(department: Department, above: Branch | null): Branch {
    const { id } = department
    const branch: Branch = {
      id,
      department,
      above,
      below: [],
      level: (above?.level ?? 0) + 1,
      people: department.employeeCount,
      size: 0,
    }
    byId.set(id, branch)
    const below = (childrenOf.get(id) ?? []).toSorted((a, b) => byName(a.name, b.name))
    branch.below = below.map(it => grow(it, branch))
    for (const it of branch.below) {
      branch.people += it.people
      branch.size += it.size + 1
    }
    return branch
  }
  return { root: grow(root, null), byId }
}

/** From the root down to the branch, without it. */
export function pathAbove(branch: Branch): Branch[] {
  return branch.above ? [...pathAbove(branch.above), branch.above] : []
}

/** Whether one is the other, or stands below it. */
export function isWithin(branch: Branch, other: Branch): boolean {
  return branch === other || (branch.above !== null && isWithin(branch.above, other))
}

/** From the root on, each before what is below it. */
export function everyBranch(root: Branch): Branch[] {
  return [root, ...root.below.flatMap(everyBranch)]
}

/** Whether what is below it stands in a column: several departments with nothing below them. The root’s are a row. */
export function isStacked({ above, below }: Branch): boolean {
  return above !== null && below.length > 1 && below.every(it => it.below.length === 0)
}
