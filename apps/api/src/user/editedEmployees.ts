import { optionalLine, requiredLine, sortName, TextLimit } from '@foyer/domain'
import type { UpdateEmployeeInput, UpdateProfileInput } from '@foyer/schema'
import { recordActivity } from '../activity/activities.ts'
import type { App } from '../app.ts'
import type { Tx } from '../database/database.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { placementFor, replaceMemberships } from '../structure/structures.ts'
import { lockEmployee } from './lockedUser.ts'
import { UserEntity } from './user.entity.ts'
import type { UserRow } from './userRows.ts'
import { indexUser, userAnew } from './users.ts'

/** Changes what is known of an employee, former ones too; what is left out stays. */
export async function updateEmployee(
  app: App,
  viewer: SignedIn,
  id: string,
  input: UpdateEmployeeInput,
): Promise<UserRow> {
  const profile = profileOf(input)
  const { departments, workgroups } = await app.structure.read()
  await app.database.inTransaction(async tx => {
    const user = await lockEmployee(tx, id)
    const { departmentId, workgroupIds } = input
    const place = await placementFor(tx, { departmentId, workgroupIds })
    const edit = { ...profile, ...(departmentId !== undefined && { departmentId: place.departmentId }) }
    const changed = await storeEdit(tx, user, edit)
    const before = workgroupIds ? await replaceMemberships(tx, id, place.workgroupIds) : []
    const names = (ids: string[]) => ids.map(it => workgroups.get(it)?.name ?? it).sort()
    const nameOf = (it: string | null | undefined) => (it ? (departments.get(it)?.name ?? it) : null)
    await recordEdit(app, tx, viewer, id, [
      ...changed.map(
        ([field, was, is]): Change =>
          field === 'departmentId' ? ['department', nameOf(was), nameOf(is)] : [field, was, is],
      ),
      ...(workgroupIds && !sameIds(before, place.workgroupIds)
        ? [['workgroups', names(before), names(place.workgroupIds)] as Change]
        : []),
    ])
  })
  return userAnew(app, id)
}

/** Changes what everybody may change of themselves: not their place, which is the admins'. */
export async function updateProfile(app: App, viewer: SignedIn, input: UpdateProfileInput): Promise<UserRow> {
  const profile = profileOf(input)
  await app.database.inTransaction(async tx => {
    const user = await lockEmployee(tx, viewer.userId)
    await recordEdit(app, tx, viewer, user.id, await storeEdit(tx, user, profile))
  })
  return userAnew(app, viewer.userId)
}

type Profile = Partial<Pick<UserEntity, 'firstName' | 'lastName' | 'position'>>

function profileOf({ firstName, lastName, position }: UpdateProfileInput): Profile {
  const name = (text: string, field: string, label: string) => requiredLine(text, field, label, TextLimit.name)
  return {
    ...(firstName != null && { firstName: name(firstName, 'firstName', 'The first name') }),
    ...(lastName != null && { lastName: name(lastName, 'lastName', 'The last name') }),
    ...(position !== undefined && {
      position: optionalLine(position, 'position', 'The position', TextLimit.position),
    }),
  }
}

/** A field, what it was and what it is. */
type Change<Value = unknown> = [field: string, was: Value, is: Value]

/** Writes what differs, and with it what the lists sort and search by. Says what differed. */
async function storeEdit(
  tx: Tx,
  user: UserEntity,
  edit: Profile & { departmentId?: string },
): Promise<Change<string | null>[]> {
  const changed = Object.entries(edit)
    .map(([field, is]): Change<string | null> => [field, user[field as keyof typeof edit] ?? null, is])
    .filter(([, was, is]) => was !== is)
  if (changed.length === 0) return []
  const after = { ...user, ...edit }
  await tx.update(UserEntity, { id: user.id }, { ...edit, sortName: sortName(after) })
  await indexUser(tx, after)
  return changed
}

async function recordEdit(app: App, tx: Tx, viewer: SignedIn, subjectId: string, changed: Change[]): Promise<void> {
  if (changed.length === 0) return
  await recordActivity(tx, {
    at: app.clock(),
    kind: 'EMPLOYEE_UPDATED',
    by: viewer,
    subjectId,
    details: {
      before: Object.fromEntries(changed.map(([field, was]) => [field, was])),
      after: Object.fromEntries(changed.map(([field, , is]) => [field, is])),
    },
  })
}

const sameIds = (a: string[], b: string[]) => a.length === b.length && a.every(id => b.includes(id))
