import {
  type InviteVerdict,
  invitingRefusal,
  knownRefusal,
  oneLine,
  type PermissionCircumstances,
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
import type { Reads, Tx } from '../database/database.ts'
import { once } from '../database/idempotency.ts'
import { newId } from '../database/ids.ts'
import { Interfered, untilNobodyInterferes } from '../database/interference.ts'
import { lockSms, smsRefusals } from '../delivery/smsLimits.ts'
import { badInput } from '../graphql/args.ts'
import { recordInvited } from '../integration/events.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { demandMembership, departmentName, placementFor } from '../structure/structures.ts'
import { fullName } from '../user/users.ts'
import type { InvitationEntity } from './invitation.entity.ts'
import { toldOf } from './invitationBatches.ts'
import { ownMessage, standardMessage } from './invitationMessages.ts'
import { visibleInvitations } from './invitations.ts'
import {
  circumstancesIn,
  circumstancesNow,
  heldRefusal,
  openInvitationsOf,
  type ReadInvitation,
  usersBehind,
} from './readInvitations.ts'
import { renewInvitations } from './renewInvitations.ts'
import { tokenGrantRefusal } from './tokenGrants.ts'
import { insertInvitations, replaceWorkgroups, sendInvitations, sentAnew } from './writeInvitations.ts'

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
}

interface Words {
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

  const results = dryRun
    ? await foresee(app, viewer, people, input)
    : await untilNobodyInterferes(() =>
        app.database.inTransaction(async tx => {
          if (people.some(isBySms)) await lockSms(tx)
          const key = { userId: viewer.userId, key: idempotencyKey, input: asked(input), now: app.clock() }
          return once(tx, key, () => carryOut(app, tx, viewer, people, input, { message, standard }))
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

const isBySms = ({ channel }: Recipient) => channel === 'SMS'

/** What an idempotency key stands for: the input as it was given, whatever the company's text or structure is by then. */
const asked = ({ recipients, departmentId, workgroupIds, role, message }: InvitePeopleInput) => ({
  operation: 'invitePeople',
  recipients,
  departmentId: departmentId ?? null,
  workgroupIds: workgroupIds ?? [],
  role: role ?? Role.EMPLOYEE,
  message: message ?? null,
})

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

/** What everybody gets, as far as the viewer may give it. */
async function termsFor(
  reads: Reads,
  circumstances: PermissionCircumstances,
  viewer: SignedIn,
  input: InvitePeopleInput,
): Promise<Terms> {
  const { workgroupIds } = await placementFor(reads, input)
  const terms = { role: input.role ?? Role.EMPLOYEE, departmentId: input.departmentId ?? null }
  const inviter = { status: UserStatus.ACTIVE, role: viewer.role, departmentId: viewer.departmentId }
  const refusal = tokenGrantRefusal(viewer, terms.role) ?? invitingRefusal(inviter, terms, circumstances)
  if (refusal) throw refusal
  if (!viewer.sees.manageInvitations) await demandMembership(reads, viewer.userId, workgroupIds)
  return { ...terms, workgroupIds }
}

type Planned =
  | { verdict: 'REFUSED'; refusal: Refused }
  | { verdict: 'INVITED' }
  | { verdict: 'RENEWED'; invitation: ReadInvitation }

/** What would become of each, without writing anything. */
async function plan(app: App, reads: Reads, viewer: SignedIn, people: Recipient[]): Promise<Planned[]> {
  const users = await usersBehind(reads, people)
  const known = people.map(({ recipient }) => {
    const user = users.get(recipient)
    return user ? knownRefusal(user.status, viewer.sees.decideApplicants) : null
  })
  const recipients = people.map(({ recipient }) => recipient)
  const open = await openInvitationsOf(reads, recipients)
  const phones = people.filter((person, i) => isBySms(person) && !known[i]).map(({ recipient }) => recipient)
  const noSms = await smsRefusals(app, reads, app.clock(), phones)
  return recipients.map((recipient, i) => {
    const refusal = known[i] ?? noSms.get(recipient)
    if (refusal) return { verdict: 'REFUSED', refusal }
    const invitation = open.get(recipient)
    return invitation ? { verdict: 'RENEWED', invitation } : { verdict: 'INVITED' }
  })
}

/** A dry run: in no transaction, so that it waits for nobody and nobody for it, and each key that is typed may ask. */
async function foresee(app: App, viewer: SignedIn, people: Recipient[], input: InvitePeopleInput): Promise<Result[]> {
  const { committed } = app.database
  await termsFor(committed, await circumstancesNow(app), viewer, input)
  return (await plan(app, committed, viewer, people)).map(wouldBe)
}

async function carryOut(
  app: App,
  tx: Tx,
  viewer: SignedIn,
  people: Recipient[],
  input: InvitePeopleInput,
  words: Words,
): Promise<Result[]> {
  const now = app.clock()
  const circumstances = await circumstancesIn(app, tx)
  const terms = { ...(await termsFor(tx, circumstances, viewer, input)), ...words }
  const planned = await plan(app, tx, viewer, people)
  const batchId = newId()
  const invited = people
    .filter((_, i) => planned[i]?.verdict === 'INVITED')
    .map(person => ({ ...newInvitation(app, now, viewer, person, terms), batchId }))
  await insertInvitations(tx, invited, terms.workgroupIds)
  const known = planned.flatMap(it => (it.verdict === 'RENEWED' ? [it.invitation] : []))
  const { renewed, roles } = await renew(app, tx, now, viewer, known, terms, circumstances)
  // One of them was accepted or revoked since it was read.
  if (renewed.size < known.length) throw new Interfered()
  // Who comes through another door at this moment is found here, or finds the invitation there and settles it.
  for (const { status } of (await usersBehind(tx, invited, true)).values()) {
    if (knownRefusal(status, viewer.sees.decideApplicants)) throw new Interfered()
  }

  const inviter = fullName(viewer)
  const fresh = invited.map(it => ({ ...it, inviter, message: it.message ?? terms.standard }))
  const messages = [...fresh, ...renewed.values()]
  await sendInvitations(app, tx, now, 'INVITATION', messages)
  if (messages.length > 0) {
    const department = terms.departmentId && (await departmentName(app, terms.departmentId))
    const details = {
      ...toldOf(messages.map(({ id }) => id)),
      ...(roles.length > 0
        ? { before: { role: roles.join(', ') }, after: { role: terms.role } }
        : { role: terms.role }),
      ...(department && { department }),
    }
    await recordActivity(tx, { at: now, kind: 'INVITED', by: viewer, details })
    const told = messages.map(({ id }) => id)
    await recordInvited(tx, now, viewer.userId, told)
  }

  const ids = new Map(invited.map(({ recipient, id }) => [recipient, id]))
  return people.map(({ recipient }, i) => {
    const it = planned[i] as Planned
    if (it.verdict === 'INVITED') return { verdict: 'INVITED', id: ids.get(recipient) ?? null, refusal: null }
    if (it.verdict === 'REFUSED') return refused(it.refusal)
    return { verdict: 'RENEWED', id: it.invitation.id, refusal: null }
  })
}

/** Whoever is no admin changes nothing in what another inviter, who still has the right, has offered. */
async function renew(
  app: App,
  tx: Tx,
  now: number,
  viewer: SignedIn,
  known: ReadInvitation[],
  terms: Terms & Words,
  circumstances: PermissionCircumstances,
) {
  const isTaken = (it: ReadInvitation) =>
    viewer.sees.manageInvitations ||
    it.invitedById === viewer.userId ||
    // What was left to run out is offered no more: nobody gives it anew in its giver's name.
    it.expiresAt <= now ||
    heldRefusal(it, circumstances) !== null
  const { role, departmentId, workgroupIds, message, standard } = terms
  const taken = known.filter(isTaken)
  const kept = known.filter(it => !isTaken(it))
  const as = { inviter: fullName(viewer), set: { role, departmentId, message, invitedById: viewer.userId } }
  const renewed = await renewInvitations(app, tx, now, { kept, taken, as }, standard)
  const won = taken.map(({ id }) => id).filter(id => renewed.has(id))
  await replaceWorkgroups(tx, won, workgroupIds)
  const before = taken.filter(it => renewed.has(it.id) && it.role !== role).map(it => it.role)
  return { renewed, roles: [...new Set(before)] }
}

function newInvitation(
  app: App,
  now: number,
  viewer: SignedIn,
  person: Recipient,
  terms: Terms & Words,
): Omit<InvitationEntity, 'batchId'> {
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
