import { type JoinedThrough, Role, sortName, UserStatus, userSearchWords } from '@foyer/domain'
import type { App } from '../app.ts'
import { chunked } from '../database/chunked.ts'
import { claim } from '../database/claim.ts'
import { heldToTheEnd, type Reads, type Tx } from '../database/database.ts'
import { newId } from '../database/ids.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { joinWorkgroups, type Placement } from '../structure/structures.ts'
import { UserEntity, UserWordEntity } from './user.entity.ts'
import { selectUsers, type UserRow } from './userRows.ts'

export interface NewUser {
  status: typeof UserStatus.PENDING | typeof UserStatus.ACTIVE
  role: Role
  email: { address: string; canonical: string } | null
  phone?: string | null
  firstName: string
  lastName: string
  position?: string | null
  placement: Placement | null
  /** Null for who is to set it by a mailed link. */
  passwordHash: string | null
  /** Until when it works, if it is a temporary one, which must be replaced. */
  temporaryPasswordUntil?: number | null
  joinedThrough: JoinedThrough
  quickLinkId?: string | null
  invitationId?: string | null
}

/** Makes a user, findable at once. A second one with the same address or number meets the unique index. */
export async function insertUser(tx: Tx, now: number, user: NewUser): Promise<UserEntity> {
  const active = user.status === UserStatus.ACTIVE
  const row: UserEntity = {
    id: newId(),
    status: user.status,
    role: user.role,
    email: user.email?.address ?? null,
    emailCanonical: user.email?.canonical ?? null,
    phone: user.phone ?? null,
    firstName: user.firstName,
    lastName: user.lastName,
    sortName: sortName(user),
    position: user.position ?? null,
    departmentId: user.placement?.departmentId ?? null,
    passwordHash: user.passwordHash,
    mustChangePassword: user.temporaryPasswordUntil != null,
    temporaryPasswordUntil: user.temporaryPasswordUntil ?? null,
    joinedThrough: user.joinedThrough,
    quickLinkId: user.quickLinkId ?? null,
    invitationId: user.invitationId ?? null,
    createdAt: now,
    joinedAt: active ? now : null,
    decidedAt: null,
    decidedById: null,
    approvalRemindedAt: null,
    rejectionReason: null,
  }
  await tx.insert(UserEntity, row)
  await insertWords(tx, row)
  if (user.placement) await joinWorkgroups(tx, [row.id], user.placement.workgroupIds)
  return row
}

/** The user with this address, whatever their status. */
export async function userByEmail(tx: Tx, canonical: string): Promise<UserEntity | null> {
  return canonical === '' ? null : tx.findOneBy(UserEntity, { emailCanonical: canonical })
}

/** The users with these addresses and numbers, by them, whatever their status; `held` until the transaction ends. */
export async function usersByRecipient(
  reads: Reads,
  emails: string[],
  phones: string[],
  held = false,
): Promise<Map<string, { id: string; status: UserStatus; decidedAt: number | null }>> {
  const select = (column: string, values: string[]): Promise<KnownRow[]> =>
    values.length === 0
      ? Promise.resolve([])
      : reads.query(
          `SELECT ${column} AS recipient, id, status, decided_at AS decidedAt FROM users WHERE ${column} IN (${values.map(() => '?')}) ${held ? heldToTheEnd(reads) : ''}`,
          values,
        )
  const rows = [...(await select('email_canonical', emails)), ...(await select('phone', phones))]
  return new Map(
    rows.map(({ recipient, id, status, decidedAt }) => [
      recipient,
      { id, status, decidedAt: decidedAt === null ? null : Number(decidedAt) },
    ]),
  )
}

interface KnownRow {
  recipient: string
  id: string
  status: UserStatus
  decidedAt: number | string | null
}

/** A user as this transaction sees them. */
export const userIn = (tx: Tx, id: string): Promise<UserEntity | null> => tx.findOneBy(UserEntity, { id })

/** Makes an employee of who waits or was turned down: they came again by an invitation, and with it proved who they are. */
export async function admitUser(
  tx: Tx,
  now: number,
  id: string,
  user: Pick<
    NewUser,
    | 'role'
    | 'firstName'
    | 'lastName'
    | 'position'
    | 'passwordHash'
    | 'temporaryPasswordUntil'
    | 'joinedThrough'
    | 'invitationId'
  > & { placement: Placement },
  /** Where they stood when this was decided: whoever was decided on meanwhile is not admitted. */
  from: UserStatus[] = [UserStatus.PENDING, UserStatus.REJECTED],
): Promise<boolean> {
  const { role, firstName, lastName, position, passwordHash, joinedThrough, invitationId, placement } = user
  const admitted = await claim(
    tx,
    UserEntity,
    {
      status: UserStatus.ACTIVE,
      role,
      firstName,
      lastName,
      sortName: sortName(user),
      departmentId: placement.departmentId,
      ...(position !== undefined && { position }),
      passwordHash,
      mustChangePassword: user.temporaryPasswordUntil != null,
      temporaryPasswordUntil: user.temporaryPasswordUntil ?? null,
      joinedThrough,
      invitationId: invitationId ?? null,
      joinedAt: now,
    },
    'id = :id AND status IN (:...from)',
    { id, from },
  )
  if (!admitted) return false
  await indexUser(tx, await tx.findOneByOrFail(UserEntity, { id }))
  await joinWorkgroups(tx, [id], placement.workgroupIds)
  return true
}

/** Lets a user be found by what they are now, and by nothing that they were. */
export async function indexUser(tx: Tx, user: UserEntity): Promise<void> {
  await tx.delete(UserWordEntity, { userId: user.id })
  await insertWords(tx, user)
}

async function insertWords(tx: Tx, user: UserEntity): Promise<void> {
  await tx.insert(
    UserWordEntity,
    userSearchWords(user).map(word => ({ word, userId: user.id })),
  )
}

/** Gives somebody a number to sign in by, or takes it away. A second one with the same number meets the unique index. */
export async function storePhone(tx: Tx, userId: string, phone: string | null): Promise<void> {
  await tx.update(UserEntity, { id: userId }, { phone })
  await indexUser(tx, await tx.findOneByOrFail(UserEntity, { id: userId }))
}

/** What signing in needs to know of the user behind a login. */
export interface Login {
  id: string
  status: UserStatus
  email: string | null
  phone: string | null
  firstName: string
  lastName: string
  passwordHash: string | null
  /** Until when the password works, if it is a temporary one. */
  temporaryPasswordUntil: number | null
  decidedAt: number | null
}

/** The user behind an e-mail address or a phone number, whatever their status. */
export function userByLogin(app: App, login: { email: string | null; phone: string | null }): Promise<Login | null> {
  return login.email ? findLogin(app, 'email_canonical', login.email) : findLogin(app, 'phone', login.phone)
}

/** The same, of a user who is known already. */
export const loginOf = (app: App, userId: string) => findLogin(app, 'id', userId)

async function findLogin(
  app: App,
  column: 'id' | 'email_canonical' | 'phone',
  value: string | null,
): Promise<Login | null> {
  if (!value) return null
  const [row] = await app.database.select<Login>(
    `SELECT id, status, email, phone, first_name AS firstName, last_name AS lastName, password_hash AS passwordHash,
       temporary_password_until AS temporaryPasswordUntil, decided_at AS decidedAt FROM users WHERE ${column} = ?`,
    [value],
  )
  return row ?? null
}

/** Sets a password that the person chose. */
export async function storePasswordHash(tx: Tx, userId: string, passwordHash: string): Promise<void> {
  await tx.update(UserEntity, { id: userId }, { passwordHash, mustChangePassword: false, temporaryPasswordUntil: null })
}

/** Gives new credentials to an employee who has not set a password of their own yet. False if they have, or are none. */
export function renewPassword(
  tx: Tx,
  userId: string,
  passwordHash: string | null,
  temporaryPasswordUntil: number | null,
): Promise<boolean> {
  return claim(
    tx,
    UserEntity,
    { passwordHash, temporaryPasswordUntil, mustChangePassword: temporaryPasswordUntil !== null },
    "id = :id AND status = 'ACTIVE' AND email IS NOT NULL AND (password_hash IS NULL OR must_change_password = 1)",
    { id: userId },
  )
}

/** Users by id, in the order asked for, whoever may see them. */
export async function usersById(app: App, ids: readonly string[]): Promise<(UserRow | null)[]> {
  const rows = await selectUsers(app, `WHERE u.id IN (${ids.map(() => '?')})`, ids)
  const byId = new Map(rows.map(row => [row.id, row]))
  return ids.map(id => byId.get(id) ?? null)
}

/** What users are called, whoever they are now; who has no name, or is not there, is left out. */
export async function namesOf(app: App, ids: readonly string[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const some of chunked(ids)) {
    const rows = await app.database.select<{ id: string; firstName: string; lastName: string }>(
      `SELECT id, first_name AS firstName, last_name AS lastName FROM users WHERE id IN (${some.map(() => '?')})`,
      some,
    )
    for (const row of rows) if (fullName(row)) names.set(row.id, fullName(row))
  }
  return names
}

export async function userById(app: App, id: string): Promise<UserRow | null> {
  const [row] = await selectUsers(app, 'WHERE u.id = ?', [id])
  return row ?? null
}

/** A user as they are after a change. */
export async function userAnew(app: App, id: string): Promise<UserRow> {
  const user = await userById(app, id)
  if (!user) throw new Error('The user that was just changed is gone.')
  return user
}

/** Users as far as the viewer may see them, by whatever path they are come to; for loaders. */
export async function visibleUsers(
  app: App,
  viewer: SignedIn | null,
  ids: readonly string[],
): Promise<(UserRow | null)[]> {
  const users = await usersById(app, ids)
  return users.map(user => (user && viewer && isVisible(viewer, user) ? user : null))
}

export async function visibleUser(app: App, viewer: SignedIn, id: string): Promise<UserRow | null> {
  const [user] = await visibleUsers(app, viewer, [id])
  return user ?? null
}

/** Employees are for all, applicants for who decides, the others for admins; with a temporary password nobody but oneself. */
export function isVisible({ sees, userId, mustChangePassword }: SignedIn, { id, status }: UserRow): boolean {
  if (mustChangePassword) return id === userId
  const visible = {
    ACTIVE: true,
    PENDING: sees.decideApplicants,
    REJECTED: sees.decideApplicants,
    DEACTIVATED: sees.manageEmployees,
  }
  return visible[status]
}

/** Who decides on applicants and can be mailed. */
export async function deciders(tx: Tx): Promise<{ id: string; email: string; firstName: string; lastName: string }[]> {
  const rows = await tx.findBy(UserEntity, [
    { status: UserStatus.ACTIVE, role: Role.ADMIN },
    { status: UserStatus.ACTIVE, role: Role.MODERATOR },
  ])
  return rows.flatMap(({ id, email, firstName, lastName }) => (email ? [{ id, email, firstName, lastName }] : []))
}

export const admins = (tx: Tx): Promise<UserEntity[]> =>
  tx.findBy(UserEntity, { status: UserStatus.ACTIVE, role: Role.ADMIN })

export const fullName = (user: { firstName: string; lastName: string }) => `${user.firstName} ${user.lastName}`.trim()
