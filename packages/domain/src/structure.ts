import { Refused } from './refusal.ts'
import { fold } from './text.ts'

/** A structure has at most so many levels, the root's among them. Nobody draws a company like that; scripts do. */
export const DEPARTMENT_LEVELS_MAX = 100

/** So many people join or leave a workgroup in one call. */
export const MEMBERS_AT_ONCE_MAX = 200

/** A department as its place needs it. */
export interface DepartmentPlace {
  id: string
  name: string
  /** Null for the root. */
  parentId: string | null
}

/** Why a department cannot stand there under that name; null if it can. `id` is null for a new one. */
export function placingRefusal(
  all: readonly DepartmentPlace[],
  { id, name, parentId }: { id: string | null; name: string; parentId: string },
): Refused | null {
  const above = pathTo(all, parentId)
  if (above.length === 0) {
    return new Refused('DEPARTMENT_UNKNOWN', 'The department above is gone. Choose another one.', 'parentId')
  }
  if (id !== null && above.includes(id)) {
    return new Refused('DEPARTMENT_CYCLE', 'A department cannot be moved into itself or below itself.', 'parentId')
  }
  if (above.length + (id === null ? 1 : levelsFrom(all, id)) > DEPARTMENT_LEVELS_MAX) {
    return new Refused('DEPARTMENT_TOO_DEEP', `A structure has at most ${DEPARTMENT_LEVELS_MAX} levels.`, 'parentId')
  }
  if (all.some(it => it.parentId === parentId && it.id !== id && sameName(it.name, name))) {
    return new Refused('DEPARTMENT_NAME_TAKEN', `There is a department “${name}” here already.`, 'name')
  }
  return null
}

/** The ids from a department up to the root, its own first; empty if there is none. */
export function pathTo(all: readonly DepartmentPlace[], id: string): string[] {
  const byId = new Map(all.map(it => [it.id, it]))
  const path: string[] = []
  for (let it = byId.get(id); it && !path.includes(it.id); it = byId.get(it.parentId ?? '')) path.push(it.id)
  return path
}

/** How many levels a department and what is below it take. */
function levelsFrom(all: readonly DepartmentPlace[], id: string): number {
  let levels = 0
  for (let level = new Set([id]); level.size > 0 && levels <= all.length; levels++) {
    level = new Set(all.filter(it => it.parentId !== null && level.has(it.parentId)).map(it => it.id))
  }
  return levels
}

/** Whether two names would be taken for one. */
export const sameName = (a: string, b: string): boolean => fold(a) === fold(b)
