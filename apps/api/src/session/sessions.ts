import {
  parseEmail,
  parsePhone,
  Refused,
  SESSION_IDLE_MS,
  SESSION_MAX_MS,
  sessionEndsAt,
  UserStatus,
} from '@foyer/domain'
import type { Session, SignInInput } from '@foyer/schema'
import { In, LessThan, Not } from 'typeorm'
import { recordActivity } from '../activity/activities.ts'
import type { App, Origin } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { hashToken, isToken, newId, newToken } from '../database/ids.ts'
import { badInput, forbidden } from '../graphql/args.ts'
import { lacking } from '../graphql/fieldScopes.ts'
import { userByLogin } from '../user/users.ts'
import { PasswordResetEntity, SessionEntity } from './session.entity.ts'
import { holds, type SignedIn } from './signedIn.ts'
import { SELECT_SIGNED_IN, type SignedInRow, signedInAs } from './signedInAs.ts'

/** The secret of a new session, for the cookie. */
export interface NewSession {
  token: string
  sessionId: string
}

interface SessionRow extends SignedInRow {
  sessionId: string
  createdAt: number
  lastSeenAt: number
}

/**
 * Who is behind a session cookie. Read anew for each request, with the role and the policy as they are now: whoever is
 * deactivated or loses a right has lost it with the next request.
 */
export async function viewerBehind(
  app: App,
  token: string | undefined,
  address: string | null = null,
): Promise<SignedIn | null> {
  if (!isToken(token)) return null
  const [row] = await app.database.select<SessionRow>(
    `SELECT s.id AS sessionId, s.created_at AS createdAt, s.last_seen_at AS lastSeenAt, ${SELECT_SIGNED_IN}
     FROM sessions s JOIN users u ON u.id = s.user_id JOIN company c ON c.id = 1
     WHERE s.token_hash = ? AND u.status = 'ACTIVE'`,
    [hashToken(token)],
  )
  const now = app.clock()
  if (!row || sessionEndsAt(row) <= now) return null
  if (now - row.lastSeenAt > 60_000) app.background(() => touch(app, row.sessionId, now))
  return signedInAs(app, row, { sessionId: row.sessionId, token: null, address })
}

async function touch(app: App, sessionId: string, now: number): Promise<void> {
  await app.database.inTransaction(tx => tx.update(SessionEntity, { id: sessionId }, { lastSeenAt: now }))
}

/** Signs in. An unknown login costs as much time as a wrong password and gets the same answer. */
export async function signIn(app: App, origin: Origin, input: SignInInput): Promise<NewSession> {
  const login = normaliseLogin(app, input.login)
  const key = `${login.email ?? login.phone ?? input.login}|${origin.address}`
  await app.limits.count('signInFromAddress', origin.address)
  await app.limits.count('signIn', key)
  const user = await userByLogin(app, login)
  const right = await app.passwordHashes.verify(user?.passwordHash ?? null, input.password)
  if (!user || !right) {
    throw new Refused('CREDENTIALS_WRONG', 'This login and password don’t belong together. Check both and try again.')
  }
  await app.limits.forget('signIn', key)
  demandActive(user.status)
  if (user.temporaryPasswordUntil !== null && user.temporaryPasswordUntil <= app.clock()) {
    throw new Refused('TEMPORARY_PASSWORD_EXPIRED', 'Your temporary password has run out. Ask an admin for a new one.')
  }
  return app.database.inTransaction(async tx => {
    const now = app.clock()
    await recordActivity(tx, { at: now, kind: 'SIGNED_IN', actorId: user.id, subjectId: user.id, from: origin })
    return startSession(tx, now, user.id, origin)
  })
}

/** Only employees have sessions; the others hear where they stand, once the password has proved who they are. */
export function demandActive(status: UserStatus): void {
  if (status === UserStatus.PENDING) {
    throw new Refused('AWAITING_APPROVAL', 'Your registration waits for approval. You get a mail when it is decided.')
  }
  if (status === UserStatus.REJECTED) throw new Refused('REJECTED', 'Your request to join was declined.')
  if (status === UserStatus.DEACTIVATED) {
    throw new Refused('DEACTIVATED', 'Your access has ended. Ask an admin if that is a mistake.')
  }
}

/** A login in the one form that it is compared in. */
export function normaliseLogin(app: App, login: string): { email: string | null; phone: string | null } {
  const email = parseEmail(login)?.canonical ?? null
  return {
    email,
    phone: email ? null : parsePhone(login, app.config.defaultCountry),
  }
}

export async function startSession(tx: Tx, now: number, userId: string, origin: Origin): Promise<NewSession> {
  const { token, tokenHash } = newToken()
  const sessionId = newId()
  await tx.insert(SessionEntity, {
    id: sessionId,
    tokenHash,
    userId,
    address: origin.address.slice(0, 64),
    userAgent: origin.userAgent?.slice(0, 255) ?? null,
    createdAt: now,
    lastSeenAt: now,
  })
  return { token, sessionId }
}

/** Ends a user's sessions, all or all but one; at once, because each request looks. */
export async function endSessionsOf(tx: Tx, userId: string, exceptId?: string): Promise<void> {
  await tx.delete(SessionEntity, exceptId ? { userId, id: Not(exceptId) } : { userId })
}

export async function endSession(app: App, sessionId: string): Promise<void> {
  await app.database.inTransaction(tx => tx.delete(SessionEntity, { id: sessionId }))
}

/** Ends some sessions of one user; ids of others are left alone. */
export async function endSessions(
  app: App,
  viewer: SignedIn,
  ids: string[],
  asked?: string | null,
): Promise<{ ids: string[] }> {
  if (ids.length > 100) throw badInput('`ids` has more than 100 ids.')
  const userId = whoseSessions(viewer, asked)
  if (userId !== viewer.userId && !holds(viewer, 'employees:write')) throw lacking(['employees:write'])
  const theirs = (await sessionsOf(app, viewer, asked)).map(session => session.id).filter(id => ids.includes(id))
  if (theirs.length > 0) {
    await app.database.inTransaction(async tx => {
      await tx.delete(SessionEntity, { userId, id: In(theirs) })
      const details = { count: theirs.length }
      await recordActivity(tx, { at: app.clock(), kind: 'SESSIONS_ENDED', by: viewer, subjectId: userId, details })
    })
  }
  return { ids: theirs }
}

/** Where the viewer is signed in, or whomever an admin asks about. */
export async function sessionsOf(app: App, viewer: SignedIn, asked?: string | null): Promise<Session[]> {
  const now = app.clock()
  const rows = await app.database.select<Omit<Session, 'current' | 'endsAt'>>(
    `SELECT id, address, user_agent AS userAgent, created_at AS createdAt, last_seen_at AS lastSeenAt FROM sessions
     WHERE user_id = ? AND last_seen_at > ? AND created_at > ? ORDER BY last_seen_at DESC, id DESC LIMIT 100`,
    [whoseSessions(viewer, asked), now - SESSION_IDLE_MS, now - SESSION_MAX_MS],
  )
  return rows.map(row => ({
    ...row,
    current: row.id === viewer.sessionId,
    endsAt: sessionEndsAt(row),
  }))
}

function whoseSessions(viewer: SignedIn, asked?: string | null): string {
  if (asked == null || asked === viewer.userId) return viewer.userId
  if (viewer.sees.manageEmployees) return asked
  throw forbidden('Only admins see the sessions of others.')
}

/** Removes sessions that have ended and reset links that ran out a month ago. */
export async function forgetEndedSessions(app: App): Promise<void> {
  const now = app.clock()
  await app.database.inTransaction(async tx => {
    await tx.delete(SessionEntity, [
      { lastSeenAt: LessThan(now - SESSION_IDLE_MS) },
      { createdAt: LessThan(now - SESSION_MAX_MS) },
    ])
    await tx.delete(PasswordResetEntity, { expiresAt: LessThan(now - SESSION_MAX_MS) })
  })
}
