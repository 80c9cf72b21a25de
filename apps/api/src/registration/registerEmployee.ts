import { randomInt } from 'node:crypto'
import {
  CREDENTIALS_HOURS,
  Credentials,
  knownRefusal,
  optionalLine,
  Refused,
  Role,
  requiredEmail,
  requiredLine,
  TextLimit,
  UserStatus,
} from '@foyer/domain'
import type { RegisterEmployeeInput, User } from '@foyer/schema'
import { recordActivity } from '../activity/activities.ts'
import { type App, link } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { isDuplicate } from '../database/duplicates.ts'
import { inTransactionOnce } from '../database/idempotency.ts'
import { queueDelivery } from '../delivery/deliveries.ts'
import { announceEmployee } from '../integration/announcements.ts'
import { settleInvitations } from '../invitation/settleInvitations.ts'
import { closePasswordLinks, newPasswordLink } from '../session/passwords.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { placementFor } from '../structure/structures.ts'
import { admitUser, fullName, insertUser, renewPassword, userByEmail, userById, userIn } from '../user/users.ts'

const HOUR = 3_600_000

/** Makes an employee at once and mails the credentials: a temporary password, or a link that sets one. */
export async function registerEmployee(app: App, viewer: SignedIn, input: RegisterEmployeeInput): Promise<User> {
  const email = requiredEmail(input.email)
  const person = {
    firstName: requiredLine(input.firstName, 'firstName', 'The first name', TextLimit.name),
    lastName: requiredLine(input.lastName, 'lastName', 'The last name', TextLimit.name),
    position: optionalLine(input.position, 'position', 'The position', TextLimit.position),
  }
  const credentials = await newCredentials(app, input.credentials)
  try {
    const { idempotencyKey: key, ...asked } = input
    const by = { key, input: { operation: 'registerEmployee', ...asked } }
    const userId = await inTransactionOnce(app, viewer, by, async tx => {
      const now = app.clock()
      const known = await userByEmail(tx, email.canonical)
      const refusal = known && knownRefusal(known.status, viewer.sees.decideApplicants)
      if (refusal) throw refusal
      const user = {
        ...person,
        role: Role.EMPLOYEE,
        placement: await placementFor(tx, input),
        passwordHash: credentials.passwordHash,
        temporaryPasswordUntil: credentials.until(now),
        joinedThrough: 'DIRECT_REGISTRATION' as const,
      }
      const id = known?.id ?? (await insertUser(tx, now, { ...user, email, status: UserStatus.ACTIVE })).id
      // Who was turned down once is known by their address: they are that same person.
      if (known && !(await admitUser(tx, now, id, user))) {
        throw new Refused('CONFLICT', 'Somebody changed this person at the same moment. Look again.')
      }
      await settleInvitations(tx, now, { id, emailCanonical: email.canonical, phone: null })
      await recordActivity(tx, { at: now, kind: 'REGISTERED', by: viewer, subjectId: id })
      await announceEmployee(tx, now, person, 'REGISTERED', fullName(viewer))
      await mailCredentials(app, tx, now, viewer, { ...person, id, email: email.address }, credentials)
      return id
    })
    return await registered(app, userId)
  } catch (error) {
    if (isDuplicate(error)) throw new Refused('ALREADY_EMPLOYEE', 'This person came in at the same moment.', 'email')
    throw error
  }
}

/** Mails new credentials to who has not set a password of their own; what was mailed before is worthless then. */
export async function renewCredentials(
  app: App,
  viewer: SignedIn,
  id: string,
  kind: Credentials | null | undefined,
  key?: string | null,
): Promise<User> {
  const credentials = await newCredentials(app, kind)
  const by = { key, input: { operation: 'renewCredentials', id, kind } }
  await inTransactionOnce(app, viewer, by, async tx => {
    const now = app.clock()
    const renewed = await renewPassword(tx, id, credentials.passwordHash, credentials.until(now))
    const user = await userIn(tx, id)
    if (!user) throw new Refused('USER_UNKNOWN', 'There is no such employee.')
    if (!renewed || !user.email) {
      throw new Refused(
        'CONFLICT',
        `${fullName(user)} has set a password of their own, or is no employee who signs in by e-mail. Whoever forgot their password gets a link when signing in.`,
      )
    }
    await recordActivity(tx, { at: now, kind: 'CREDENTIALS_RENEWED', by: viewer, subjectId: id })
    await mailCredentials(app, tx, now, viewer, { ...user, email: user.email }, credentials)
    return id
  })
  return registered(app, id)
}

interface NewCredentials {
  /** Null when a link sets it. */
  password: string | null
  passwordHash: string | null
  until(now: number): number | null
}

async function newCredentials(app: App, kind: Credentials | null | undefined): Promise<NewCredentials> {
  if (kind === Credentials.SET_PASSWORD_LINK) return { password: null, passwordHash: null, until: () => null }
  const password = randomPassword()
  return {
    password,
    passwordHash: await app.passwordHashes.hash(password),
    until: now => now + CREDENTIALS_HOURS * HOUR,
  }
}

// No letters and digits that are mistaken for each other when read from paper.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups of five: 99 bits, and still typed without despair. */
function randomPassword(): string {
  const group = () => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

async function mailCredentials(
  app: App,
  tx: Tx,
  now: number,
  viewer: SignedIn,
  { id, email, firstName, lastName }: { id: string; email: string; firstName: string; lastName: string },
  { password }: NewCredentials,
): Promise<void> {
  const to = { address: email, name: fullName({ firstName, lastName }) }
  const params = { firstName, by: fullName(viewer), login: email, hours: CREDENTIALS_HOURS }
  await closePasswordLinks(tx, now, id)
  if (password === null) {
    const secret = { link: await newPasswordLink(app, tx, now, id, CREDENTIALS_HOURS * HOUR) }
    await queueDelivery(tx, now, { to, kind: 'CREDENTIALS', params, secret })
  } else {
    const more = { ...params, link: link(app, '/sign-in') }
    await queueDelivery(tx, now, { to, kind: 'TEMPORARY_PASSWORD', params: more, secret: { password } })
  }
}

async function registered(app: App, id: string): Promise<User> {
  const user = await userById(app, id)
  if (!user) throw new Error('The employee is gone.')
  return user
}
