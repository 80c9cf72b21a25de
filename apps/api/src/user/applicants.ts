import { optionalLines, Refused, TextLimit, UserStatus } from '@foyer/domain'
import type { ApplicantOutcome, ApplicantsPayload, ApproveApplicantsInput, RejectApplicantsInput } from '@foyer/schema'
import { Refusal } from '@foyer/schema'
import { In } from 'typeorm'
import { recordActivity } from '../activity/activities.ts'
import { type App, link } from '../app.ts'
import { claim } from '../database/claim.ts'
import type { Tx } from '../database/database.ts'
import { inTransactionOnce } from '../database/idempotency.ts'
import { queueDelivery } from '../delivery/deliveries.ts'
import { badInput } from '../graphql/args.ts'
import { announceEmployee } from '../integration/announcements.ts'
import { settleInvitations } from '../invitation/settleInvitations.ts'
import { holds, type SignedIn } from '../session/signedIn.ts'
import { joinWorkgroups, type Placement, placementFor } from '../structure/structures.ts'
import { UserEntity } from './user.entity.ts'
import type { UserRow } from './userRows.ts'
import { fullName, isVisible, usersById } from './users.ts'

export { applicantPage as applicants } from './employees.ts'

const BATCH_MAX = 200

/** Applicants become employees: each one once, whoever else decides at the same moment. */
export async function approveApplicants(
  app: App,
  viewer: SignedIn,
  input: ApproveApplicantsInput,
): Promise<ApplicantsPayload> {
  const { idempotencyKey: key, ids, ...rest } = input
  const by = { key, input: { operation: 'approveApplicants', ids, ...rest } }
  return decide(app, viewer, ids, by, async tx => {
    const placement = await placementFor(tx, input)
    return user => approve(app, tx, viewer, user, placement)
  })
}

export const countApplicants = (tx: Tx): Promise<number> => tx.countBy(UserEntity, { status: UserStatus.PENDING })

/** Approves all who wait, for a policy that turns to PUBLIC. */
export async function approveAllApplicants(app: App, tx: Tx, viewer: SignedIn): Promise<void> {
  const placement = await placementFor(tx, {})
  for (const user of await tx.findBy(UserEntity, {
    status: UserStatus.PENDING,
  })) {
    await approve(app, tx, viewer, user, placement)
  }
}

/** Applicants are turned down, and told if that is wanted. */
export async function rejectApplicants(
  app: App,
  viewer: SignedIn,
  input: RejectApplicantsInput,
): Promise<ApplicantsPayload> {
  const reason = optionalLines(input.reason, 'reason', 'The reason', TextLimit.reason)
  const now = app.clock()
  const { idempotencyKey: key, ids, notify } = input
  const by = { key, input: { operation: 'rejectApplicants', ids, reason, notify } }
  return decide(app, viewer, ids, by, async tx => async user => {
    const set = {
      status: UserStatus.REJECTED,
      decidedAt: now,
      decidedById: viewer.userId,
      rejectionReason: reason,
    }
    if (
      !(await claim(tx, UserEntity, set, 'id = :id AND status = :waits', {
        id: user.id,
        waits: UserStatus.PENDING,
      }))
    )
      return false
    await recordActivity(tx, {
      at: now,
      kind: 'REJECTED',
      by: viewer,
      subjectId: user.id,
    })
    if (input.notify !== false && user.email) {
      await queueDelivery(tx, now, {
        to: { address: user.email, name: fullName(user) },
        kind: 'APPLICATION_REJECTED',
        params: { firstName: user.firstName, reason },
      })
    }
    return true
  })
}

async function approve(app: App, tx: Tx, viewer: SignedIn, user: UserEntity, placement: Placement): Promise<boolean> {
  const now = app.clock()
  const set = {
    status: UserStatus.ACTIVE,
    joinedAt: now,
    decidedAt: now,
    decidedById: viewer.userId,
    departmentId: placement.departmentId,
  }
  if (
    !(await claim(tx, UserEntity, set, 'id = :id AND status = :waits', {
      id: user.id,
      waits: UserStatus.PENDING,
    }))
  )
    return false
  await joinWorkgroups(tx, [user.id], placement.workgroupIds)
  await settleInvitations(tx, now, user)
  await announceEmployee(tx, now, user, 'APPROVED', fullName(viewer))
  await recordActivity(tx, {
    at: now,
    kind: 'APPROVED',
    by: viewer,
    subjectId: user.id,
  })
  if (user.email) {
    await queueDelivery(tx, now, {
      to: { address: user.email, name: fullName(user) },
      kind: 'APPLICATION_APPROVED',
      params: { firstName: user.firstName, signInLink: link(app, '/sign-in') },
    })
  }
  return true
}

/** The ids of a batch, each once. */
export function idsOfDecision(asked: string[]): string[] {
  const ids = [...new Set(asked)]
  if (ids.length === 0 || ids.length > BATCH_MAX)
    throw badInput(`\`ids\` has ${ids.length} ids; give 1 to ${BATCH_MAX}.`)
  return ids
}

type Decision = (user: UserEntity) => Promise<boolean>

/** Runs a decision over a batch in one transaction; who was decided on already is told so, item by item. */
async function decide(
  app: App,
  viewer: SignedIn,
  asked: string[],
  by: { key: string | null | undefined; input: unknown },
  prepare: (tx: Tx) => Promise<Decision>,
): Promise<ApplicantsPayload> {
  const ids = idsOfDecision(asked)
  const since = app.clock()
  const decidedIds = await inTransactionOnce(app, viewer, by, async tx => {
    const decision = await prepare(tx)
    const users = new Map((await tx.findBy(UserEntity, { id: In(ids) })).map(user => [user.id, user]))
    const decided = new Set<string>()
    // In the order of their ids, so that two batches that overlap wait for each other instead of locking up.
    for (const id of [...ids].sort()) {
      const user = users.get(id)
      if (user && (await decision(user))) decided.add(id)
    }
    return [...decided]
  })
  return outcomesFor(app, viewer, ids, { done: new Set(decidedIds), since }, user => whyNot(app, user))
}

/**
 * What became of a batch. Who was decided on just now is shown; of the others, also when a call is repeated, nobody is shown
 * or named who is not the viewer's to see.
 */
export async function outcomesFor(
  app: App,
  viewer: SignedIn,
  ids: string[],
  { done, since }: { done: ReadonlySet<string>; since: number },
  whyNot: (applicant: UserRow) => Refused | Promise<Refused>,
): Promise<ApplicantsPayload> {
  const users = await usersById(app, ids)
  const outcomes = await Promise.all(
    users.map(async (user, i): Promise<ApplicantOutcome> => {
      const id = ids[i] as string
      const justNow = done.has(id) && Number(user?.decidedAt ?? 0) >= since
      const theirs =
        user && isVisible(viewer, user) && (justNow || isApplicant(user) || holds(viewer, 'employees:read'))
      const shown = theirs ? user : null
      if (user && done.has(id)) return { id, user: shown, refusal: null }
      const known = shown ?? (user && wasApproved(user) ? user : null)
      const unknown = new Refused('USER_UNKNOWN', 'There is no such applicant.')
      return { id, user: shown, refusal: Refusal.from(known ? await whyNot(known) : unknown) }
    }),
  )
  return { outcomes }
}

const isApplicant = ({ status }: UserRow) => status === UserStatus.PENDING || status === UserStatus.REJECTED

/** Whoever decides late hears of who was faster, also by a token that sees no employees. */
const wasApproved = ({ status, decidedById }: UserRow) => status === UserStatus.ACTIVE && decidedById !== null

async function whyNot(app: App, user: UserRow): Promise<Refused> {
  const [decider] = user.decidedById ? await usersById(app, [user.decidedById]) : []
  const who = decider ? `${fullName(decider)} was faster: ` : ''
  const what = user.status === UserStatus.REJECTED ? 'was rejected already' : 'is no longer waiting for approval'
  const approved = user.status === UserStatus.ACTIVE && user.decidedById ? 'was approved already' : what
  return new Refused('CONFLICT', `${who}${fullName(user)} ${approved}.`)
}

/** Who waits, longest first, for the digest that moderators get. */
export async function waitingApplicants(
  app: App,
  most = 20,
): Promise<{
  count: number
  applicants: { name: string; email: string; since: number }[]
}> {
  const [row] = await app.database.select<{ count: number }>(
    "SELECT COUNT(*) AS count FROM users WHERE status = 'PENDING'",
  )
  const applicants = await app.database.select<{
    firstName: string
    lastName: string
    email: string
    since: number
  }>(
    `SELECT first_name AS firstName, last_name AS lastName, email, created_at AS since FROM users
     WHERE status = 'PENDING' ORDER BY created_at, id LIMIT ${most}`,
  )
  return {
    count: Number(row?.count ?? 0),
    applicants: applicants.map(({ email, since, ...name }) => ({
      name: fullName(name),
      email,
      since: Number(since),
    })),
  }
}

/** Whether the person behind an address still decides on applicants: a digest may have waited for hours. */
export async function mayStillDecide(app: App, address: string): Promise<boolean> {
  const rows = await app.database.select(
    "SELECT id FROM users WHERE email = ? AND status = 'ACTIVE' AND role IN ('ADMIN', 'MODERATOR')",
    [address],
  )
  return rows.length > 0
}
