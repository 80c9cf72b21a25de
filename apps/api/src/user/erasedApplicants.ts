import { Refused, UserStatus } from '@foyer/domain'
import type { ApplicantsPayload } from '@foyer/schema'
import { In } from 'typeorm'
import { recordActivity } from '../activity/activities.ts'
import type { App } from '../app.ts'
import { claim } from '../database/claim.ts'
import type { Tx } from '../database/database.ts'
import { eraseMessagesTo } from '../delivery/deliveries.ts'
import { forgetEventsOf } from '../integration/events.ts'
import { eraseRegistrationsOf } from '../registration/registrations.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { idsOfDecision, outcomesFor } from './applicants.ts'
import { UserEntity, UserWordEntity } from './user.entity.ts'

/** What is left of a person: that somebody asked, and was rejected. */
const NOBODY = {
  email: null,
  emailCanonical: null,
  phone: null,
  firstName: 'Erased',
  lastName: 'applicant',
  sortName: 'applicant erased',
  position: null,
  passwordHash: null,
  rejectionReason: null,
}

/** Erases the personal data of rejected applicants and leaves the fact: who rejected somebody, and when. */
export async function eraseApplicants(app: App, viewer: SignedIn, asked: string[]): Promise<ApplicantsPayload> {
  const ids = idsOfDecision(asked)
  const erased = await app.database.inTransaction(async tx => {
    const done = new Set<string>()
    for (const user of await tx.findBy(UserEntity, { id: In(ids) })) {
      if (await erase(app, tx, viewer, user)) done.add(user.id)
    }
    return done
  })
  const whyNot = () => new Refused('CONFLICT', 'Only who was rejected, and is not erased yet, can be erased.')
  return outcomesFor(app, viewer, ids, { done: erased, since: 0 }, whyNot)
}

async function erase(app: App, tx: Tx, viewer: SignedIn, { id, email, emailCanonical }: UserEntity): Promise<boolean> {
  const rejected = 'id = :id AND status = :rejected AND email IS NOT NULL'
  if (!(await claim(tx, UserEntity, NOBODY, rejected, { id, rejected: UserStatus.REJECTED }))) return false
  await tx.delete(UserWordEntity, { userId: id })
  if (emailCanonical) await eraseRegistrationsOf(tx, emailCanonical)
  const now = app.clock()
  if (email) await eraseMessagesTo(tx, now, email)
  await forgetEventsOf(tx, id)
  await recordActivity(tx, { at: now, kind: 'APPLICANT_ERASED', by: viewer, subjectId: id })
  return true
}
