import { randomInt } from 'node:crypto'
import { PHONE_CODE_MINUTES, PHONE_CODE_TRIES, parsePhone, phoneLine, Refused } from '@foyer/domain'
import type { RequestReceived, User } from '@foyer/schema'
import { recordActivity } from '../activity/activities.ts'
import type { App } from '../app.ts'
import { claim } from '../database/claim.ts'
import { isDuplicate } from '../database/duplicates.ts'
import { hashToken, newId } from '../database/ids.ts'
import { queueDelivery } from '../delivery/deliveries.ts'
import { lockSms, smsRefusals } from '../delivery/smsLimits.ts'
import { settleInvitations } from '../invitation/settleInvitations.ts'
import { fullName, storePhone, userById } from '../user/users.ts'
import { PhoneProofEntity } from './session.entity.ts'
import type { SignedIn } from './signedIn.ts'

/** Sends a code to a phone. Who brings it back has that phone, and signs in by its number from then on. */
export async function startPhoneProof(app: App, viewer: SignedIn, typed: string): Promise<RequestReceived> {
  const phone = parsePhone(typed, app.config.defaultCountry)
  const line = phone && phoneLine(phone)
  if (!phone || !line) {
    throw new Refused('RECIPIENT_MALFORMED', 'This is not a phone number. Write it like +49 151 23456789.', 'phone')
  }
  if (line !== 'MOBILE') {
    throw new Refused('RECIPIENT_MALFORMED', 'This number can’t get SMS: give a mobile number.', 'phone')
  }
  await app.limits.count('phoneProof', viewer.userId)
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await app.database.inTransaction(async tx => {
    await lockSms(tx)
    const now = app.clock()
    const refusal = (await smsRefusals(app, tx, now, [phone])).get(phone)
    if (refusal) throw new Refused(refusal.code, refusal.message, 'phone', refusal.retryAfterSeconds)
    const id = newId()
    await tx.insert(PhoneProofEntity, {
      id,
      userId: viewer.userId,
      phone,
      codeHash: hashToken(`${id}:${code}`),
      tries: 0,
      createdAt: now,
      expiresAt: now + PHONE_CODE_MINUTES * 60_000,
      usedAt: null,
    })
    await queueDelivery(tx, now, {
      channel: 'SMS',
      to: { address: phone, name: fullName(viewer) },
      kind: 'PHONE_CODE',
      params: { minutes: PHONE_CODE_MINUTES },
      secret: { code },
    })
  })
  return { message: `A code is on its way to ${phone}. It works for ${PHONE_CODE_MINUTES} minutes.` }
}

/** Takes the code; the number becomes a login. A code is tried five times at most, however many try at once. */
export async function confirmPhone(app: App, viewer: SignedIn, typed: string): Promise<User> {
  const code = typed.replace(/\D/g, '')
  const proof = await tried(app, viewer)
  if (proof.codeHash !== hashToken(`${proof.id}:${code}`)) {
    throw new Refused('CODE_WRONG', 'This is not the code. Look at the latest SMS.', 'code')
  }
  try {
    await app.database.inTransaction(async tx => {
      const now = app.clock()
      if (!(await claim(tx, PhoneProofEntity, { usedAt: now }, 'id = :id AND used_at IS NULL', { id: proof.id }))) {
        throw expired()
      }
      await storePhone(tx, viewer.userId, proof.phone)
      await recordActivity(tx, {
        at: now,
        kind: 'PHONE_CHANGED',
        by: viewer,
        subjectId: viewer.userId,
        details: { after: { phone: proof.phone } },
      })
      await settleInvitations(tx, now, { id: viewer.userId, emailCanonical: null, phone: proof.phone })
    })
  } catch (error) {
    if (!isDuplicate(error)) throw error
    throw new Refused('CONFLICT', 'This number is somebody else’s login. An admin can tell whose.', 'phone')
  }
  return itself(app, viewer)
}

/** Takes the number away, where there is an address to sign in by. */
export async function removePhone(app: App, viewer: SignedIn): Promise<User> {
  const { email, phone } = await itself(app, viewer)
  if (!email) throw new Refused('FIELD_INVALID', 'This number is the only way you sign in. It stays.', 'phone')
  await app.database.inTransaction(async tx => {
    await storePhone(tx, viewer.userId, null)
    const details = { before: { phone } }
    await recordActivity(tx, { at: app.clock(), kind: 'PHONE_CHANGED', by: viewer, subjectId: viewer.userId, details })
  })
  return itself(app, viewer)
}

/** The latest code that was sent, one try spent. Spent for good, whatever comes of it: hence a transaction of its own. */
async function tried(app: App, viewer: SignedIn): Promise<PhoneProofEntity> {
  return app.database.inTransaction(async tx => {
    const [proof] = await tx.find(PhoneProofEntity, {
      where: { userId: viewer.userId },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 1,
    })
    const open = 'id = :id AND tries < :most AND used_at IS NULL AND expires_at > :now'
    const spent = { id: proof?.id ?? '', most: PHONE_CODE_TRIES, now: app.clock() }
    if (!proof || !(await claim(tx, PhoneProofEntity, { tries: () => 'tries + 1' }, open, spent))) throw expired()
    return proof
  })
}

const expired = () =>
  new Refused('CODE_EXPIRED', 'This code has run out, or was tried too often. Have a new one sent.', 'code')

async function itself(app: App, viewer: SignedIn): Promise<User> {
  const user = await userById(app, viewer.userId)
  if (!user) throw new Error('The viewer is gone.')
  return user
}
