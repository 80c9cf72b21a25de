import { type DepartmentPlace, placingRefusal, Refused, requiredLine, TextLimit } from '@foyer/domain'
import type { DepartmentDeleted, DepartmentInput } from '@foyer/schema'
import { recordActivity } from '../activity/activities.ts'
import type { App } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { newId } from '../database/ids.ts'
import { moveInvitations } from '../invitation/movedInvitations.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { employeesAmong, moveUsers } from '../user/placedUsers.ts'
import { lockStructure } from './lockStructure.ts'
import { DepartmentEntity } from './structure.entity.ts'
import type { DepartmentNode } from './structureCache.ts'

const requiredName = (name: string | null | undefined) =>
  requiredLine(name ?? '', 'name', 'The department’s name', TextLimit.departmentName)

export async function createDepartment(app: App, viewer: SignedIn, input: DepartmentInput): Promise<DepartmentNode> {
  const name = requiredName(input.name)
  const id = newId()
  await app.database.inTransaction(async tx => {
    const all = await departmentsLocked(tx)
    const parentId = input.parentId ?? rootOf(all).id
    demandPlace(all, { id: null, name, parentId })
    const headId = input.headId ?? null
    if (headId) await demandHead(tx, headId)
    const now = app.clock()
    await tx.insert(DepartmentEntity, { id, name, parentId, headId, createdAt: now })
    const details = { name, parent: nameOf(all, parentId), headId }
    await recordActivity(tx, { at: now, kind: 'DEPARTMENT_CREATED', by: viewer, details })
  })
  return departmentAnew(app, id)
}

/** Renames a department, moves it, or gives it another head; what is left out stays. */
export async function updateDepartment(
  app: App,
  viewer: SignedIn,
  id: string,
  input: DepartmentInput,
): Promise<DepartmentNode> {
  const asked = input.name == null ? null : requiredName(input.name)
  await app.database.inTransaction(async tx => {
    const all = await departmentsLocked(tx)
    const before = demandDepartment(all, id)
    const { parentId, headId } = { ...before, ...given(input) }
    const name = asked ?? before.name
    demandMovable(before, parentId)
    if (parentId !== null && (name !== before.name || parentId !== before.parentId)) {
      demandPlace(all, { id, name, parentId })
    }
    if (headId !== null && headId !== before.headId) await demandHead(tx, headId)
    const changed = { name: name !== before.name, moved: parentId !== before.parentId, head: headId !== before.headId }
    if (!Object.values(changed).includes(true)) return
    await tx.update(DepartmentEntity, { id }, { name, parentId, headId })
    await recordActivity(tx, {
      at: app.clock(),
      kind: 'DEPARTMENT_UPDATED',
      by: viewer,
      details: {
        name,
        before: { name: before.name, parent: nameOf(all, before.parentId), headId: before.headId },
        after: { name, parent: nameOf(all, parentId), headId },
      },
    })
  })
  return departmentAnew(app, id)
}

/** Deletes a department: its people, its open invitations and what is below it move to the one above. */
export async function deleteDepartment(app: App, viewer: SignedIn, id: string): Promise<DepartmentDeleted> {
  await app.database.inTransaction(async tx => {
    const all = await departmentsLocked(tx)
    const { name, parentId } = demandDepartment(all, id)
    if (parentId === null) {
      throw new Refused('DEPARTMENT_IS_ROOT', 'The root department stays: everybody without another place is there.')
    }
    // Deleted first: whoever is about to be placed here waits for this row, and is then told that it is gone.
    await tx.delete(DepartmentEntity, { id })
    await tx.update(DepartmentEntity, { parentId: id }, { parentId })
    const people = await moveUsers(tx, id, parentId)
    await moveInvitations(tx, id, parentId)
    await recordActivity(tx, {
      at: app.clock(),
      kind: 'DEPARTMENT_DELETED',
      by: viewer,
      details: { name, parent: nameOf(all, parentId), people },
    })
  })
  app.structure.forget()
  return { id }
}

interface Department extends DepartmentPlace {
  headId: string | null
}

/** All departments, while nobody else changes the structure: two moves that are fine each may be a ring together. */
async function departmentsLocked(tx: Tx): Promise<Department[]> {
  await lockStructure(tx)
  return tx.find(DepartmentEntity)
}

/** The change, without what is left out. */
function given({ parentId, headId }: DepartmentInput): Partial<Pick<Department, 'parentId' | 'headId'>> {
  return { ...(parentId !== undefined && { parentId }), ...(headId !== undefined && { headId }) }
}

function demandDepartment(all: Department[], id: string): Department {
  const department = all.find(it => it.id === id)
  if (!department) throw new Refused('DEPARTMENT_UNKNOWN', 'This department is gone.')
  return department
}

function rootOf(all: Department[]): Department {
  const root = all.find(({ parentId }) => parentId === null)
  if (!root) throw new Error('There is no root department: the company is not set up.')
  return root
}

/** The root has nothing above it, and nothing else is without. */
function demandMovable(before: Department, parentId: string | null): void {
  if (before.parentId === null && parentId !== null) {
    throw new Refused('DEPARTMENT_IS_ROOT', 'The root department cannot be moved.', 'parentId')
  }
  if (before.parentId !== null && parentId === null) {
    throw new Refused('FIELD_INVALID', 'There is one root department. Say below which one this goes.', 'parentId')
  }
}

function demandPlace(all: Department[], place: Parameters<typeof placingRefusal>[1]): void {
  const refusal = placingRefusal(all, place)
  if (refusal) throw refusal
}

async function demandHead(tx: Tx, headId: string): Promise<void> {
  if ((await employeesAmong(tx, [headId])).has(headId)) return
  throw new Refused('USER_UNKNOWN', 'Only an active employee leads a department. Choose another one.', 'headId')
}

const nameOf = (all: Department[], id: string | null): string | null => all.find(it => it.id === id)?.name ?? null

async function departmentAnew(app: App, id: string): Promise<DepartmentNode> {
  app.structure.forget()
  const department = (await app.structure.read()).departments.get(id)
  // Somebody deleted it at once.
  if (!department) throw new Refused('DEPARTMENT_UNKNOWN', 'This department is gone.')
  return department
}
