import { Credentials, OpenInvitations, parseEmail, Refused, sameName, UserStatus } from '@foyer/domain'
import { lastChanges } from '../activity/lastChanges.ts'
import type { App } from '../app.ts'
import { registerEmployee } from '../registration/registerEmployee.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { departments } from '../structure/structures.ts'
import { approveApplicants } from '../user/applicants.ts'
import { updateEmployee } from '../user/editedEmployees.ts'
import { deactivateEmployee, reactivateEmployee } from '../user/leavers.ts'
import { type ProvisionedFilter, provisionedUser, provisionedUsers } from '../user/provisionedUsers.ts'
import type { UserRow } from '../user/userRows.ts'
import { fullName, usersByRecipient } from '../user/users.ts'
import { type Door, locationOf } from './doors.ts'
import { invalidValue, notFound, ScimRefused } from './errors.ts'
import { demandExternalId, externalIdsOf, idsByExternalId, storeExternalId } from './externalIds.ts'
import { type Equation, parseFilter } from './filters.ts'
import { flagIn, type Mention, mentionsIn, mentionsInPatch } from './mentions.ts'
import { type Asked, listOf, pageOf } from './pages.ts'
import { ENTERPRISE, userResource } from './schemas.ts'
import { isLeaving, sameAddress, type UserChanges, userChanges } from './userChanges.ts'

/** Employees, active and former; applicants are none yet, and are not shown. */
async function listUsers(app: App, asked: Asked): Promise<object> {
  const page = pageOf(asked)
  const filters = asked.filter === undefined ? [] : parseFilter(asked.filter, FILTERS)
  const found = await provisionedUsers(app, await Promise.all(filters.map(it => filterOf(app, it))), page)
  return listOf(await resourcesOf(app, found.users, asked), found.total, page.offset)
}

const FILTERS = ['username', 'externalid', 'emails', 'emails.value', 'id', 'active']

async function filterOf(app: App, { attribute, value }: Equation): Promise<ProvisionedFilter> {
  const text = String(value)
  switch (attribute) {
    case 'id':
      return { ids: [text] }
    case 'externalid':
      return { ids: await idsByExternalId(app, 'User', text) }
    case 'active':
      return { active: flagIn({ path: 'active', value }) }
    default:
      return { login: text }
  }
}

async function getUser(app: App, id: string, asked: Asked): Promise<object> {
  const [resource] = await resourcesOf(app, [await demandUser(app, id)], asked)
  return resource as object
}

/**
 * Somebody whom the identity provider gives access. Whoever was invited, waits for approval or was turned down is that
 * same person; who is or was an employee is found by a filter and changed.
 */
async function createUser(app: App, viewer: SignedIn, body: unknown): Promise<{ id: string }> {
  const { userName, emails, firstName, lastName, active, externalId, ...rest } = userChanges(mentionsIn(body))
  if (!userName) throw invalidValue('userName is missing: the person’s e-mail address.')
  if (emails && emails.length > 0 && !emails.some(it => sameAddress(it, userName))) {
    throw invalidValue('userName and emails differ. Map both to the address at which the person reads mail.')
  }
  if (!firstName || !lastName) throw invalidValue('name.givenName and name.familyName are needed.')
  if (active === false) throw invalidValue('Nobody is made who may not come in. Create them with active true.')
  demandExternalId(externalId)
  const { position } = rest
  const departmentId = await departmentNamed(app, rest.department)
  const person = { firstName, lastName, position, ...(departmentId && { departmentId }) }
  const id = await admitted(app, viewer, userName, person)
  if (externalId) await app.database.inTransaction(tx => storeExternalId(tx, 'User', id, externalId))
  return { id }
}

interface Person {
  firstName: string
  lastName: string
  position?: string | null
  departmentId?: string
}

async function admitted(app: App, viewer: SignedIn, email: string, person: Person): Promise<string> {
  try {
    const input = { ...person, email, credentials: Credentials.SET_PASSWORD_LINK }
    return (await registerEmployee(app, viewer, input)).id
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.code === 'ALREADY_APPLICANT') return approved(app, viewer, email, person)
    if (error.code === 'DEACTIVATED') {
      const how = 'Find them by a filter on userName, and set active to true.'
      throw new ScimRefused(409, `This person is here, and deactivated. ${how}`, 'uniqueness')
    }
    if (error.code === 'CONFLICT') throw new ScimRefused(409, error.message, 'uniqueness')
    throw error
  }
}

/** Who waits for approval has it by that; what the identity provider knows of them counts. */
async function approved(app: App, viewer: SignedIn, email: string, person: Person): Promise<string> {
  const canonical = parseEmail(email)?.canonical ?? ''
  const id = (await usersByRecipient(app.database.committed, [canonical], [])).get(canonical)?.id
  const { departmentId } = person
  const { outcomes } = await approveApplicants(app, viewer, { ids: id ? [id] : [], departmentId })
  const refusal = outcomes[0]?.refusal
  if (!id || refusal) throw new ScimRefused(409, refusal?.message ?? 'Somebody was faster.', 'uniqueness')
  await updateEmployee(app, viewer, id, person)
  return id
}

/** PUT: what the resource mentions counts; what it leaves out stays, because providers send what they know only. */
const replaceUser = (app: App, viewer: SignedIn, id: string, body: unknown) =>
  changeUser(app, viewer, id, () => mentionsIn(body))

const patchUser = (app: App, viewer: SignedIn, id: string, body: unknown) =>
  changeUser(app, viewer, id, () => mentionsInPatch('User', body))

async function changeUser(app: App, viewer: SignedIn, id: string, read: () => Mention[]): Promise<void> {
  const user = await demandUser(app, id)
  const mentions = read()
  // First of all: who leaves is out, even if the same request says something else that is refused.
  if (isLeaving(mentions)) await deactivate(app, viewer, id)
  const changes = userChanges(mentions)
  demandSameMailbox(user, changes)
  demandExternalId(changes.externalId)
  const edit = await editOf(app, changes)
  if (changes.active === true) await reactivate(app, viewer, id)
  if (Object.keys(edit).length > 0) await updateEmployee(app, viewer, id, edit)
  const { externalId } = changes
  if (externalId !== undefined) await app.database.inTransaction(tx => storeExternalId(tx, 'User', id, externalId))
}

/** An account's address is never changed by somebody who has not opened that mailbox. */
function demandSameMailbox(user: UserRow, { userName, emails }: UserChanges): void {
  const same = (address: string) => sameAddress(address, loginOf(user))
  if ((userName === undefined || same(userName)) && (!emails || emails.length === 0 || emails.some(same))) return
  throw new ScimRefused(
    400,
    'The address of an account is not changed from outside: whoever changes it has to open that mailbox. Create the person under the new address, and deactivate the old account.',
    'mutability',
  )
}

async function editOf(app: App, { firstName, lastName, position, department }: UserChanges) {
  return {
    ...(firstName !== undefined && { firstName }),
    ...(lastName !== undefined && { lastName }),
    ...(position !== undefined && { position }),
    ...(department !== undefined && { departmentId: (await departmentNamed(app, department)) ?? null }),
  }
}

/** A department below the root, whatever its name's case; none for no name. */
async function departmentNamed(app: App, name: string | null | undefined): Promise<string | undefined> {
  if (!name?.trim()) return undefined
  const found = (await departments(app)).filter(it => it.parentId !== null && sameName(it.name, name.trim()))
  if (found.length > 1) throw invalidValue(`There are several departments “${name}”. Give them names of their own.`)
  if (!found[0]) throw invalidValue(`There is no department “${name}”. Create it in Foyer first.`)
  return found[0].id
}

/** DELETE. Nobody is erased: what they did stays theirs, and they may come back. */
async function deleteUser(app: App, viewer: SignedIn, id: string): Promise<void> {
  await demandUser(app, id)
  await deactivate(app, viewer, id)
}

const deactivate = (app: App, viewer: SignedIn, id: string) =>
  unlessAlready(app, id, UserStatus.DEACTIVATED, () =>
    deactivateEmployee(app, viewer, id, { openInvitations: OpenInvitations.HOLD }),
  )

const reactivate = (app: App, viewer: SignedIn, id: string) =>
  unlessAlready(app, id, UserStatus.ACTIVE, () => reactivateEmployee(app, viewer, id))

/** Providers say the same again and again, and at once: what is so already is done. */
async function unlessAlready(app: App, id: string, status: UserStatus, turn: () => Promise<unknown>): Promise<void> {
  if ((await demandUser(app, id)).status === status) return
  await turn().catch(async error => {
    if (!(error instanceof Refused) || error.code !== 'CONFLICT') throw error
    if ((await demandUser(app, id)).status !== status) throw error
  })
}

async function demandUser(app: App, id: string): Promise<UserRow> {
  const user = await provisionedUser(app, id)
  if (!user) throw notFound('user')
  return user
}

const loginOf = ({ id, email, phone }: UserRow) => email ?? phone ?? id

async function resourcesOf(app: App, rows: readonly UserRow[], asked: Asked): Promise<object[]> {
  const ids = rows.map(({ id }) => id)
  const [externalIds, changedAt] = await Promise.all([externalIdsOf(app, ids), lastChanges(app, ids)])
  return rows.map(user => {
    const { id, firstName, lastName, email, phone, position, department, workgroups, status } = user
    const created = Number(user.createdAt)
    return userResource(
      {
        id,
        externalId: externalIds.get(id),
        userName: loginOf(user),
        name: { givenName: firstName, familyName: lastName, formatted: fullName(user) },
        displayName: fullName(user),
        title: position ?? undefined,
        active: status === UserStatus.ACTIVE,
        emails: email ? [{ value: email, type: 'work', primary: true }] : undefined,
        phoneNumbers: phone ? [{ value: phone, type: 'mobile', primary: true }] : undefined,
        groups: (workgroups ?? []).map(({ id: value, name: display }) => ({
          value,
          display,
          $ref: locationOf(app, `/Groups/${value}`),
          type: 'direct',
        })),
        // The root is where people are who have no department.
        ...(department?.parent && { [ENTERPRISE]: { department: department.name } }),
        meta: {
          created: new Date(created),
          lastModified: new Date(Math.max(created, changedAt.get(id) ?? 0)),
          location: locationOf(app, `/Users/${id}`),
        },
      },
      asked,
    )
  })
}

/** `/Users`. */
export const users: Door = {
  list: listUsers,
  get: getUser,
  create: createUser,
  replace: replaceUser,
  patch: patchUser,
  remove: deleteUser,
}
