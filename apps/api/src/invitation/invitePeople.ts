import {
  type Channel,
  type InviteVerdict,
  invitingRefusal,
  knownRefusal,
  oneLine,
  parseRecipient,
  RECIPIENTS_MAX,
  type Recipient,
  Refused,
  Role,
  UserStatus,
} from '@foyer/domain'
import { type InviteOutcome, type InvitePeopleInput, type InvitePeoplePayload, Refusal } from '@foyer/schema'
import { recordActivity } from '../activity/activities.ts'
import type { App } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { isDuplicate } from '../database/duplicates.ts'
import { once } from '../database/idempotency.ts'
import { newId } from '../database/ids.ts'
import { badInput } from '../graphql/args.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { demandMembership, placementFor } from '../structure/structures.ts'
import { fullName, usersByRecipient } from '../user/users.ts'
import type { InvitationEntity } from './invitation.entity.ts'
import { ownMessage, standardMessage } from './invitationMessages.ts'
import { visibleInvitations } from './invitations.ts'
import { circumstancesIn, heldRefusal, openInvitationsOf, type ReadInvitation } from './readInvitations.ts'
import { renewInvitations } from './renewInvitations.ts'
import { smsRefusals } from './smsLimits.ts'
import { insertInvitations, replaceWorkgroups, sendInvitations, sentAnew } from './writeInvitations.ts'

const TRIES = 5

/** What became of one person, as it is kept under an idempotency key. */
interface Result {
  verdict: InviteVerdict
  id: string | null
  refusal: Pick<Refused, 'code' | 'message' | 'field' | 'retryAfterSeconds'> | null
}

/** What is asked for everybody in a call. */
interface Terms {
  role: Role
  departmentId: string | null
  workgroupIds: string[]
  /** Null for the company's standard text. */
  message: string | null
  standard: string
}

/**
 * Invites people, or renews their invitations: one statement for each step and not for each person. Good ones go through
 * though others are refused. `withInvitations` is what the caller wants to see of them.
 */
export async function invitePeople(
  app: App,
  viewer: SignedIn,
  input: InvitePeopleInput,
  withInvitations: boolean,
): Promise<InvitePeoplePayload> {
  const { recipients, dryRun, idempotencyKey } = input
  if (recipients.length === 0 || recipients.length > RECIPIENTS_MAX) {
    throw badInput(`\`recipients\` has ${recipients.length} entries; give 1 to ${RECIPIENTS_MAX}.`)
  }
  const standard = await standardMessage(app)
  const message = ownMessage(app, input.message, standard)
  const read = recipients.map(text => parseRecipient(text, app.config.defaultCountry))
  const people = eachOnce(read)

  const results = await untilNobodyInterferes(() =>
    app.database.inTransaction(async tx => {
      const terms = { ...(await termsFor(app, tx, viewer, input)), message, standard }
      if (dryRun) return (await plan(app, tx, viewer, people)).map(wouldBe)
      const { departmentId, workgroupIds, role } = terms
      const key = { operation: 'invitePeople', recipients, departmentId, workgroupIds, role, message }
      return once(tx, { userId: viewer.userId, key: idempotencyKey, input: key, now: app.clock() }, () =>
        carryOut(app, tx, viewer, people, terms),
      )
    }),
  )

  const byRecipient = new Map(people.map(({ recipient }, i) => [recipient, results[i]]))
  const ids = results.flatMap(({ id }) => id ?? [])
  const shown = withInvitations ? await visibleInvitations(app, viewer, ids) : []
  const invitations = new Map(ids.map((id, i) => [id, shown[i] ?? null]))
  const outcomes = read.map((it, i): InviteOutcome => {
    if (it instanceof Refused) {
      return { recipient: asGiven(recipients[i]), verdict: 'REFUSED', invitation: null, refusal: Refusal.from(it) }
    }
    const { verdict, id, refusal } = byRecipient.get(it.recipient) as Result
    const invitation = (id && invitations.get(id)) || null
    return { recipient: it.recipient, verdict, invitation, refusal: refusal && Refusal.from(refusal) }
  })
  const count = (verdict: InviteVerdict) => results.filter(result => result.verdict === verdict).length
  const malformed = read.filter(it => it instanceof Refused).length
  return {
    outcomes,
    invited: count('INVITED'),
    renewed: count('RENEWED'),
    refused: count('REFUSED') + malformed,
  }
}

/** The same person named twice is one; a name given once is known. */
function eachOnce(read: (Recipient | Refused)[]): Recipient[] {
  const people = new Map<string, Recipient>()
  for (const it of read) {
    if (it instanceof Refused) continue
    const known = people.get(it.recipient)
    if (!known) people.set(it.recipient, { ...it })
    else if (known.firstName === null) Object.assign(known, { firstName: it.firstName, lastName: it.lastName })
  }
  return [...people.values()]
}

/** Two calls that invite the same person at once: the second finds the first one's invitation when it tries again. */
async function untilNobodyInterferes<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (!isDuplicate(error) || tries === TRIES) throw error
    }
  }
}

/** What everybody gets, as far as the viewer may give it. */
async function termsFor(app: App, tx: Tx, viewer: SignedIn, input: InvitePeopleInput) {
  const { workgroupIds } = await placementFor(tx, input)
  const terms = { role: input.role ?? Role.EMPLOYEE, departmentId: input.departmentId ?? null }
  const inviter = { status: UserStatus.ACTIVE, role: viewer.role, departmentId: viewer.departmentId }
  const refusal = invitingRefusal(inviter, terms, await circumstancesIn(app, tx))
  if (refusal) throw refusal
  if (!viewer.may.manageEmployees) await demandMembership(tx, viewer.userId, workgroupIds)
  return { ...terms, workgroupIds }
}

type Planned =
  | { verdict: 'REFUSED'; refusal: Refused }
  | { verdict: 'INVITED' }
  | { verdict: 'RENEWED'; invitation: ReadInvitation }

/** What would become of each, without writing anything. */
async function plan(app: App, tx: Tx, viewer: SignedIn, people: Recipient[]): Promise<Planned[]> {
  const of = (channel: Channel) => people.filter(person => person.channel === channel).map(({ recipient }) => recipient)
  const users = await usersByRecipient(tx, of('EMAIL'), of('SMS'))
  const known = people.map(({ recipient }) => {
    const user = users.get(recipient)
    return user ? knownRefusal(user.status, viewer.may.decideApplicants) : null
  })
  const recipients = people.map(({ recipient }) => recipient)
  const open = await openInvitationsOf(tx, recipients)
  const phones = recipients.filter((_, i) => people[i]?.channel === 'SMS' && !known[i])
  const noSms = await smsRefusals(app, tx, app.clock(), phones)
  return recipients.map((recipient, i) => {
    const refusal = known[i] ?? noSms.get(recipient)
    if (refusal) return { verdict: 'REFUSED', refusal }
    const invitation = open.get(recipient)
    return invitation ? { verdict: 'RENEWED', invitation } : { verdict: 'INVITED' }
  })
}

async function carryOut(app: App, tx: Tx, viewer: SignedIn, people: Recipient[], terms: Terms): Promise<Result[]> {
  const now = app.clock()
  const planned = await plan(app, tx, viewer, people)
  const invited = people
    .filter((_, i) => planned[i]?.verdict === 'INVITED')
    .map(person => newInvitation(app, now, viewer, person, terms))
  await insertInvitations(tx, invited, terms.workgroupIds)
  const known = planned.flatMap(it => (it.verdict === 'RENEWED' ? [it.invitation] : []))
  const renewed = await renew(app, tx, now, viewer, known, terms)

  const inviter = fullName(viewer)
  const fresh = invited.map(it => ({ ...it, inviter, message: it.message ?? terms.standard }))
  const messages = [...fresh, ...renewed.values()]
  await sendInvitations(app, tx, now, 'INVITATION', messages)
  if (messages.length > 0) {
    const details = { count: messages.length }
    await recordActivity(tx, { at: now, kind: 'INVITED', actorId: viewer.userId, details })
  }

  const ids = new Map(invited.map(({ recipient, id }) => [recipient, id]))
  return people.map(({ recipient }, i) => {
    const it = planned[i] as Planned
    if (it.verdict === 'INVITED') return { verdict: 'INVITED', id: ids.get(recipient) ?? null, refusal: null }
    if (it.verdict === 'REFUSED') return refused(it.refusal)
    if (renewed.has(it.invitation.id)) return { verdict: 'RENEWED', id: it.invitation.id, refusal: null }
    return refused(new Refused('CONFLICT', 'This invitation was accepted or revoked just now. Look again.'))
  })
}

/** Whoever is no admin changes nothing in what another inviter, who still has the right, has offered. */
async function renew(app: App, tx: Tx, now: number, viewer: SignedIn, known: ReadInvitation[], terms: Terms) {
  const circumstances = await circumstancesIn(app, tx)
  const isTaken = (it: ReadInvitation) =>
    viewer.may.manageEmployees || it.invitedById === viewer.userId || heldRefusal(it, circumstances) !== null
  const { role, departmentId, workgroupIds, message, standard } = terms
  const taken = known.filter(isTaken)
  const kept = known.filter(it => !isTaken(it))
  const as = { inviter: fullName(viewer), set: { role, departmentId, message, invitedById: viewer.userId } }
  const renewed = await renewInvitations(app, tx, now, { kept, taken, as }, standard)
  const won = taken.map(({ id }) => id).filter(id => renewed.has(id))
  await replaceWorkgroups(tx, won, workgroupIds)
  return renewed
}

function newInvitation(app: App, now: number, viewer: SignedIn, person: Recipient, terms: Terms): InvitationEntity {
  return {
    id: newId(),
    ...person,
    openKey: person.recipient,
    role: terms.role,
    departmentId: terms.departmentId,
    message: person.channel === 'EMAIL' ? terms.message : null,
    invitedById: viewer.userId,
    createdAt: now,
    ...sentAnew(app, now),
    openedAt: null,
    acceptedAt: null,
    acceptedById: null,
    revokedAt: null,
    revokedById: null,
    batchId: newId(),
  }
}

const wouldBe = (it: Planned): Result =>
  it.verdict === 'REFUSED' ? refused(it.refusal) : { verdict: it.verdict, id: null, refusal: null }

const refused = ({ code, message, field, retryAfterSeconds }: Refused): Result => ({
  verdict: 'REFUSED',
  id: null,
  refusal: { code, message, field, retryAfterSeconds },
})

/** What was given and cannot be read, as far as it can be shown. */
const asGiven = (text = ''): string => [...oneLine(text.slice(0, 1_000))].slice(0, 300).join('')
