import {
  decideRegistration,
  REGISTRATION_HOURS,
  Refused,
  Role,
  requiredEmail,
  requiredLine,
  TextLimit,
  UserStatus,
} from '@foyer/domain'
import type {
  CompleteRegistrationInput,
  JoinByQuickLinkInput,
  RegistrationPreview,
  RequestReceived,
  User,
} from '@foyer/schema'
import { IsNull, LessThan } from 'typeorm'
import { recordActivity } from '../activity/activities.ts'
import { type App, link, type Origin } from '../app.ts'
import { claim } from '../database/claim.ts'
import type { Tx } from '../database/database.ts'
import { isDuplicate } from '../database/duplicates.ts'
import { hashToken, isToken, newId, newToken } from '../database/ids.ts'
import { queueDelivery } from '../delivery/deliveries.ts'
import { queueDigests } from '../delivery/digests.ts'
import { announceEmployee } from '../integration/announcements.ts'
import { settleInvitations } from '../invitation/settleInvitations.ts'
import { demandActive, type NewSession, startSession } from '../session/sessions.ts'
import { demandStrong } from '../session/strongPassword.ts'
import { placementFor } from '../structure/structures.ts'
import { deciders, fullName, insertUser, userByEmail, userById } from '../user/users.ts'
import { company } from './companies.ts'
import { demandOpenLink, demandOpenLinkWithId, demandStillOpen } from './quickLinks.ts'
import { CompanyEntity, RegistrationEntity, TrustedDomainEntity } from './registration.entity.ts'

/**
 * Asks to join. The answer is the same whether or not the address is known, and so is the work: a registration and a
 * mail in either case. Only the mail tells them apart, and only who reads that mailbox sees it.
 */
export async function joinByQuickLink(app: App, origin: Origin, input: JoinByQuickLinkInput): Promise<RequestReceived> {
  const quickLinkId = await demandOpenLink(app, input.token)
  const firstName = requiredLine(input.firstName, 'firstName', 'Your first name', TextLimit.name)
  const lastName = requiredLine(input.lastName, 'lastName', 'Your last name', TextLimit.name)
  const email = requiredEmail(input.email)
  await app.limits.count('joinFromAddress', origin.address)
  await app.limits.count('join', email.canonical)

  const now = app.clock()
  const { token, tokenHash } = newToken()
  await app.database.inTransaction(async tx => {
    await tx.insert(RegistrationEntity, {
      id: newId(),
      tokenHash,
      quickLinkId,
      email: email.address,
      emailCanonical: email.canonical,
      firstName,
      lastName,
      createdAt: now,
      expiresAt: now + REGISTRATION_HOURS * 3_600_000,
      completedAt: null,
      userId: null,
    })
    const known = await userByEmail(tx, email.canonical)
    // A known person is mailed at their stored address and by their stored name: nothing a stranger typed reaches them.
    const to = {
      address: known?.email ?? email.address,
      name: known ? fullName(known) : `${firstName} ${lastName}`,
    }
    const params = { firstName: known?.firstName ?? firstName }
    if (!known) {
      await queueDelivery(tx, now, {
        to,
        kind: 'REGISTRATION_LINK',
        params: { ...params, email: email.address, hours: REGISTRATION_HOURS },
        secret: { link: link(app, '/registration', token) },
      })
    } else if (known.status === UserStatus.ACTIVE) {
      const links = {
        signInLink: link(app, '/sign-in'),
        resetLink: link(app, '/forgot-password'),
      }
      await queueDelivery(tx, now, {
        to,
        kind: 'REGISTRATION_KNOWN',
        params: { ...params, ...links },
      })
    } else {
      const kind = known.status === UserStatus.PENDING ? 'REGISTRATION_WAITING' : 'REGISTRATION_CLOSED'
      await queueDelivery(tx, now, { to, kind, params })
    }
  })
  return {
    message: `Look in your mailbox: a mail to ${email.address} says how to go on.`,
  }
}

interface StartedRegistration {
  id: string
  quickLinkId: string
  email: string
  emailCanonical: string
  firstName: string
  lastName: string
  expiresAt: number
  completedAt: number | null
}

/** What the holder of a mailed registration link may know; changes nothing. */
export async function openRegistration(app: App, token: string): Promise<RegistrationPreview> {
  const { email, firstName, lastName } = await startedRegistration(app, token)
  return {
    companyName: (await company(app)).name ?? 'Foyer',
    email,
    firstName,
    lastName,
  }
}

/**
 * Sets the password and makes the user: the first write that knows the mailbox is theirs. The policy decides in the same
 * transaction. One of all who try at once wins; the others learn the state that is.
 */
export async function completeRegistration(
  app: App,
  origin: Origin,
  input: CompleteRegistrationInput,
): Promise<{ user: User; session: NewSession | null }> {
  const started = await startedRegistration(app, input.token)
  const { name } = await company(app)
  await demandStrong(input.password, [started.firstName, started.lastName, started.email, name])
  const passwordHash = await app.passwordHashes.hash(input.password)
  try {
    const { userId, session } = await app.database.inTransaction(tx => complete(app, tx, origin, started, passwordHash))
    const user = await userById(app, userId)
    if (!user) throw new Error('The user that was just made is gone.')
    return { user, session }
  } catch (error) {
    if (!isDuplicate(error)) throw error
    // Another registration of the same mailbox was completed at the same moment.
    await demandUnknown(app, started.emailCanonical)
    throw error
  }
}

async function complete(app: App, tx: Tx, origin: Origin, started: StartedRegistration, passwordHash: string) {
  const now = app.clock()
  const open = 'id = :id AND completedAt IS NULL AND expiresAt > :now'
  if (
    !(await claim(tx, RegistrationEntity, { completedAt: now }, open, {
      id: started.id,
      now,
    }))
  ) {
    await refuseKnown(tx, started.emailCanonical)
    throw expired()
  }
  await refuseKnown(tx, started.emailCanonical)
  await demandStillOpen(tx, started.quickLinkId)

  const { registrationType } = await tx.findOneByOrFail(CompanyEntity, {
    id: 1,
  })
  const trustedDomains = (await tx.find(TrustedDomainEntity)).map(row => row.domain)
  const domain = started.emailCanonical.slice(started.emailCanonical.lastIndexOf('@') + 1)
  const admitted = decideRegistration({ registrationType, trustedDomains }, domain) === 'ADMITTED'

  const user = await insertUser(tx, now, {
    status: admitted ? UserStatus.ACTIVE : UserStatus.PENDING,
    role: Role.EMPLOYEE,
    email: { address: started.email, canonical: started.emailCanonical },
    firstName: started.firstName,
    lastName: started.lastName,
    placement: admitted ? await placementFor(tx, {}) : null,
    passwordHash,
    joinedThrough: 'QUICK_LINK',
    quickLinkId: started.quickLinkId,
  })
  await tx.update(RegistrationEntity, { id: started.id }, { userId: user.id })
  if (admitted) {
    await settleInvitations(tx, now, user)
    await announceEmployee(tx, now, user, 'JOINED')
  }
  await recordActivity(tx, {
    at: now,
    kind: admitted ? 'JOINED' : 'APPLIED',
    from: origin,
    subjectId: user.id,
  })
  if (admitted)
    return {
      userId: user.id,
      session: await startSession(tx, now, user.id, origin),
    }

  await queueDelivery(tx, now, {
    to: { address: started.email, name: fullName(started) },
    kind: 'APPLICATION_RECEIVED',
    params: { firstName: started.firstName },
  })
  await queueDigests(tx, now, await deciders(tx), link(app, '/applicants'))
  return { userId: user.id, session: null }
}

/** The registration behind a mailed link, as long as it can be completed. */
async function startedRegistration(app: App, token: string): Promise<StartedRegistration> {
  const [row] = isToken(token)
    ? await app.database.select<StartedRegistration>(
        `SELECT id, quick_link_id AS quickLinkId, email, email_canonical AS emailCanonical, first_name AS firstName,
           last_name AS lastName, expires_at AS expiresAt, completed_at AS completedAt
         FROM registrations WHERE token_hash = ?`,
        [hashToken(token)],
      )
    : []
  if (!row) {
    throw new Refused(
      'REGISTRATION_UNKNOWN',
      'This link is not known. It may have been copied incompletely: open it from the mail again.',
    )
  }
  await demandUnknown(app, row.emailCanonical)
  if (row.completedAt !== null || row.expiresAt <= app.clock()) throw expired()
  // Said before they choose a password, and once more when they have.
  await demandOpenLinkWithId(app, row.quickLinkId)
  return row
}

/** The holder of the link has proved the mailbox: they may hear where they stand. */
async function demandUnknown(app: App, emailCanonical: string): Promise<void> {
  const [row] = await app.database.select<{ status: UserStatus }>(
    'SELECT status FROM users WHERE email_canonical = ?',
    [emailCanonical],
  )
  if (row) refuseStatus(row.status)
}

async function refuseKnown(tx: Tx, emailCanonical: string): Promise<void> {
  const known = await userByEmail(tx, emailCanonical)
  if (known) refuseStatus(known.status)
}

function refuseStatus(status: UserStatus): never {
  demandActive(status)
  throw new Refused('ALREADY_EMPLOYEE', 'You are registered already. Sign in with your e-mail address and password.')
}

const expired = () =>
  new Refused(
    'REGISTRATION_EXPIRED',
    `This link has run out; it worked for ${REGISTRATION_HOURS} hours. Open the quick link and join again.`,
  )

/** A month after its link ran out, nobody needs to know any more who began to register and stopped. */
export async function forgetOldRegistrations(app: App): Promise<void> {
  const monthAgo = app.clock() - 30 * 24 * 3_600_000
  await app.database.inTransaction(tx =>
    tx.delete(RegistrationEntity, { completedAt: IsNull(), expiresAt: LessThan(monthAgo) }),
  )
}

/** Who was rejected and is to be erased leaves no registration behind either. */
export async function eraseRegistrationsOf(tx: Tx, emailCanonical: string): Promise<void> {
  await tx.delete(RegistrationEntity, { emailCanonical })
}
