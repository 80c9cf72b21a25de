import { RECIPIENTS_MAX, Refused } from '@foyer/domain'
import { type InvitationsPayload, Refusal } from '@foyer/schema'
import type { App } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { inTransactionOnce } from '../database/idempotency.ts'
import { badInput } from '../graphql/args.ts'
import type { SignedIn } from '../session/signedIn.ts'
import { visibleInvitations } from './invitations.ts'
import type { ReadInvitation } from './readInvitations.ts'

/** The ids of a batch, each once, in the order given. */
export function idsOfBatch(asked: string[]): string[] {
  if (asked.length === 0 || asked.length > RECIPIENTS_MAX) {
    throw badInput(`\`ids\` has ${asked.length} ids; give 1 to ${RECIPIENTS_MAX}.`)
  }
  return [...new Set(asked)]
}

/** So many of them the audit log names; of more it knows how many. */
const NAMED_MAX = 100

/** What the audit log keeps of a batch: ids, so that an entry never changes and yet can name whom it was about. */
export const toldOf = (ids: string[]) => ({ count: ids.length, recipients: ids.slice(0, NAMED_MAX) })

/** An invitation that the viewer may act on; for others there is none. */
export function ownOrUnknown(viewer: SignedIn, invitation: ReadInvitation | undefined): ReadInvitation | Refused {
  if (invitation && (viewer.sees.manageInvitations || invitation.invitedById === viewer.userId)) return invitation
  return unknown()
}

const unknown = () => new Refused('INVITATION_UNKNOWN', 'There is no such invitation, or it is not yours.')

/** Why nothing can be done to an invitation any more; null while it is open. */
export function whyClosed({ acceptedAt, revokedAt }: Pick<ReadInvitation, 'acceptedAt' | 'revokedAt'>): Refused | null {
  if (acceptedAt !== null) return new Refused('INVITATION_SPENT', 'This invitation was accepted already.')
  if (revokedAt !== null) return new Refused('INVITATION_REVOKED', 'This invitation was revoked. Invite anew.')
  return null
}

/** What became of a batch: who was refused and why, and who was accepted or revoked between reading and writing. */
export interface BatchResult {
  refusals: Map<string, Refused>
  lost: Set<string>
}

/** Runs a batch in one transaction, once for its key. */
export async function inOneBatch(
  app: App,
  viewer: SignedIn,
  by: Parameters<typeof inTransactionOnce>[2],
  work: (tx: Tx) => Promise<BatchResult>,
): Promise<BatchResult> {
  const { refusals, lost } = await inTransactionOnce(app, viewer, by, async tx => {
    const result = await work(tx)
    return { refusals: [...result.refusals].map(([id, no]) => [id, toldRefusal(no)] as const), lost: [...result.lost] }
  })
  return {
    refusals: new Map(
      refusals.map(([id, no]) => [id, new Refused(no.code, no.message, no.field, no.retryAfterSeconds)]),
    ),
    lost: new Set(lost),
  }
}

const toldRefusal = ({ code, message, field, retryAfterSeconds }: Refused) => ({
  code,
  message,
  field,
  retryAfterSeconds,
})

/** The outcomes of a batch, with the invitations as they now are: whoever was too late hears what the winner did. */
export async function outcomesFor(
  app: App,
  viewer: SignedIn,
  ids: string[],
  { refusals, lost }: BatchResult,
): Promise<InvitationsPayload> {
  const invitations = await visibleInvitations(app, viewer, ids)
  const outcomes = ids.map((id, i) => {
    const invitation = invitations[i] ?? null
    const refused = lost.has(id) ? ((invitation && whyClosed(invitation)) ?? unknown()) : refusals.get(id)
    return { id, invitation, refusal: refused ? Refusal.from(refused) : null }
  })
  return { outcomes }
}
