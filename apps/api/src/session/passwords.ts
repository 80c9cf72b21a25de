import { PASSWORD_RESET_MS, Refused, UserStatus } from '@foyer/domain'
import type { ChangePasswordInput, PasswordResetPreview, RequestReceived, ResetPasswordInput } from '@foyer/schema'
import { recordActivity } from '../activity/activities.ts'
import { type App, link, type Origin } from '../app.ts'
import { claim } from '../database/claim.ts'
import type { Tx } from '../database/database.ts'
import { hashToken, isToken, newId, newToken } from '../database/ids.ts'
import { queueDelivery } from '../delivery/deliveries.ts'
import { lockSms, smsRefusals } from '../delivery/smsLimits.ts'
import { company } from '../registration/companies.ts'
import { fullName, type Login, loginOf, storePasswordHash, userByLogin } from '../user/users.ts'
import { PasswordResetEntity } from './session.entity.ts'
import { endSessionsOf, type NewSession, normaliseLogin, startSession } from './sessions.ts'
import type { SignedIn } from './signedIn.ts'
import { demandStrong } from './strongPassword.ts'

/** Sets another password: the other sessions end, this one gets a new secret. Null for who has none, but a token. */
export async function changePassword(
  app: App,
  viewer: SignedIn,
  origin: Origin,
  input: ChangePasswordInput,
): Promise<NewSession | null> {
  await app.limits.count('changePassword', viewer.userId)
  const user = await loginOf(app, viewer.userId)
  if (!user || !(await app.passwordHashes.verify(user.passwordHash, input.currentPassword))) {
    throw new Refused('CREDENTIALS_WRONG', 'This is not your current password.', 'currentPassword')
  }
  const passwordHash = await strongHash(app, user, input.newPassword, 'newPassword')
  if (input.newPassword === input.currentPassword) {
    throw new Refused('PASSWORD_WEAK', 'The new password is the old one. Choose another.', 'newPassword')
  }
  await app.limits.forget('changePassword', viewer.userId)
  return app.database.inTransaction(async tx => {
    await setPassword(app, tx, origin, user, passwordHash)
    return viewer.sessionId === null ? null : startSession(tx, app.clock(), user.id, origin)
  })
}

/** Sends a link to the stored address or number of an employee. Who asks never learns whether there is one. */
export async function requestPasswordReset(app: App, origin: Origin, text: string): Promise<RequestReceived> {
  const login = normaliseLogin(app, text)
  await app.limits.count('resetFromAddress', origin.address)
  await app.limits.count('resetPassword', login.email ?? login.phone ?? text.trim().toLowerCase())
  // The rest goes on behind the answer, so that the answer takes as long for an unknown login.
  app.background(() => sendReset(app, login))
  const [what, where] = login.phone ? ['an SMS', 'your messages'] : ['a mail', 'your mailbox']
  return {
    message: `If this login is known, ${what} with a link to set a new password is on its way. Look in ${where}.`,
  }
}

async function sendReset(app: App, login: { email: string | null; phone: string | null }): Promise<void> {
  const user = await userByLogin(app, login)
  if (user?.status !== UserStatus.ACTIVE) return
  // The way that they sign in is the way to reach them.
  const [channel, address] = login.phone ? (['SMS', user.phone] as const) : (['EMAIL', user.email] as const)
  if (!address) return
  const now = app.clock()
  await app.database.inTransaction(async tx => {
    if (channel === 'SMS') {
      await lockSms(tx)
      if ((await smsRefusals(app, tx, now, [address])).size > 0) return
    }
    const secret = { link: await newPasswordLink(app, tx, now, user.id, PASSWORD_RESET_MS) }
    await queueDelivery(tx, now, {
      channel,
      to: { address, name: fullName(user) },
      kind: 'PASSWORD_RESET',
      params: {
        firstName: user.firstName,
        minutes: PASSWORD_RESET_MS / 60_000,
      },
      secret,
    })
  })
}

/** A link that sets a new password, once, as long as it lives. */
export async function newPasswordLink(app: App, tx: Tx, now: number, userId: string, lifeMs: number): Promise<string> {
  const { token, tokenHash } = newToken()
  await tx.insert(PasswordResetEntity, {
    id: newId(),
    tokenHash,
    userId,
    createdAt: now,
    expiresAt: now + lifeMs,
    usedAt: null,
  })
  return link(app, '/reset-password', token)
}

/** Makes all links worthless that would set a user's password. */
export async function closePasswordLinks(tx: Tx, now: number, userId: string): Promise<void> {
  await tx
    .createQueryBuilder()
    .update(PasswordResetEntity)
    .set({ usedAt: now })
    .where('userId = :userId AND usedAt IS NULL', { userId })
    .execute()
}

/** What the holder of a reset link may know; changes nothing. */
export async function openPasswordReset(app: App, token: string): Promise<PasswordResetPreview> {
  const { user } = await openReset(app, token)
  return {
    companyName: (await company(app)).name ?? 'Foyer',
    login: user.email ?? user.phone ?? '',
  }
}

/** Sets a new password by the mailed link, once; all sessions end and a new one begins. */
export async function resetPassword(app: App, origin: Origin, input: ResetPasswordInput): Promise<NewSession> {
  const { id, user } = await openReset(app, input.token)
  const passwordHash = await strongHash(app, user, input.password, 'password')
  return app.database.inTransaction(async tx => {
    const now = app.clock()
    const unused = 'id = :id AND usedAt IS NULL AND expiresAt > :now'
    if (
      !(await claim(tx, PasswordResetEntity, { usedAt: now }, unused, {
        id,
        now,
      }))
    )
      throw expired()
    await setPassword(app, tx, origin, user, passwordHash)
    return startSession(tx, now, user.id, origin)
  })
}

async function openReset(app: App, token: string): Promise<{ id: string; user: Login }> {
  const [row] = isToken(token)
    ? await app.database.select<Login & { resetId: string; expiresAt: number; usedAt: number | null }>(
        `SELECT r.id AS resetId, r.expires_at AS expiresAt, r.used_at AS usedAt, u.id, u.status, u.email, u.phone,
           u.first_name AS firstName, u.last_name AS lastName, u.password_hash AS passwordHash
         FROM password_resets r JOIN users u ON u.id = r.user_id WHERE r.token_hash = ?`,
        [hashToken(token)],
      )
    : []
  if (!row) throw new Refused('RESET_UNKNOWN', 'This link is not known. It may have been copied incompletely.')
  if (row.usedAt !== null || row.expiresAt <= app.clock() || row.status !== UserStatus.ACTIVE) throw expired()
  return { id: row.resetId, user: row }
}

const expired = () => new Refused('RESET_EXPIRED', 'This link has run out or was used already. Ask for a new one.')

async function strongHash(
  app: App,
  user: Pick<Login, 'firstName' | 'lastName' | 'email'>,
  password: string,
  field: string,
) {
  await demandStrong(password, [user.firstName, user.lastName, user.email, (await company(app)).name], field)
  return app.passwordHashes.hash(password)
}

/** Every door that the old password opened is closed: sessions and mailed links alike. The person is told. */
async function setPassword(
  app: App,
  tx: Tx,
  origin: Origin,
  user: {
    id: string
    email: string | null
    firstName: string
    lastName: string
  },
  passwordHash: string,
): Promise<void> {
  const now = app.clock()
  await storePasswordHash(tx, user.id, passwordHash)
  await endSessionsOf(tx, user.id)
  await recordActivity(tx, { at: now, kind: 'PASSWORD_CHANGED', actorId: user.id, subjectId: user.id, from: origin })
  await closePasswordLinks(tx, now, user.id)
  if (!user.email) return
  await queueDelivery(tx, now, {
    to: { address: user.email, name: fullName(user) },
    kind: 'PASSWORD_CHANGED',
    params: {
      firstName: user.firstName,
      resetLink: link(app, '/forgot-password'),
    },
  })
}
