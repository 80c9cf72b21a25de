import type { Department, Workgroup } from '@foyer/schema'
import type { Database } from '../database/database.ts'

export interface DepartmentNode extends Department {
  parentId: string | null
  headId: string | null
  parent: DepartmentNode | null
}

interface Structure {
  departments: Map<string, DepartmentNode>
  workgroups: Map<string, Workgroup>
}

export interface StructureCache {
  read(): Promise<Structure>
  /** Forgets what was read before this version was there; each request says which it has seen. */
  expect(version: number): void
  forget(): void
}

/**
 * Departments and workgroups are few and rarely written: held in the process. Whoever asks as somebody sees them as they are,
 * whichever replica changed them; other readers are at most a second behind.
 */
export function structureCache(database: Database, clock: () => number): StructureCache {
  let held: { at: number; structure: Promise<Structure> } | null = null
  let newest = 0
  return {
    read() {
      if (held === null || Math.abs(clock() - held.at) > 1_000) {
        const mine = { at: clock(), structure: readStructure(database) }
        mine.structure.catch(() => {
          if (held === mine) held = null
        })
        held = mine
      }
      return held.structure
    },
    expect(version) {
      if (version > newest) held = null
      newest = Math.max(newest, version)
    },
    forget() {
      held = null
    },
  }
}

async function readStructure(database: Database): Promise<Structure> {
  const rows = await database.select<{
    id: string
    name: string
    parentId: string | null
    headId: string | null
  }>('SELECT id, name, parent_id AS parentId, head_id AS headId FROM departments')
  const groups = await database.select<Workgroup>('SELECT id, name FROM workgroups')
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name)
  const departments = new Map<string, DepartmentNode>()
  const rootFirst = (a: (typeof rows)[number], b: (typeof rows)[number]) =>
    Number(a.parentId !== null) - Number(b.parentId !== null) || byName(a, b)
  for (const row of rows.sort(rootFirst)) departments.set(row.id, { ...row, parent: null })
  for (const department of departments.values()) {
    department.parent = (department.parentId && departments.get(department.parentId)) || null
  }
  return {
    departments,
    workgroups: new Map(groups.sort(byName).map(group => [group.id, group])),
  }
}
