import type { WholeInvitation } from './invitationQuery.ts'

type Message = WholeInvitation['deliveries'][number]
type MomentKind =
  | 'queued'
  | 'queuedAgain'
  | 'reminded'
  | 'sent'
  | 'captured'
  | 'delivered'
  | 'failed'
  | 'waiting'
  | 'opened'
  | 'freshAsked'
  | 'revoked'
  | 'registered'
  | 'ranOut'
  | 'runsOut'

/** Something that happened to an invitation, or will. */
export interface Moment {
  kind: MomentKind
  at: string
  /** Whether it is yet to come. */
  ahead?: true
  /** The message it is about. */
  delivery?: Message
}

type Told = Pick<
  WholeInvitation,
  'status' | 'expiresAt' | 'openedAt' | 'remindedAt' | 'freshAskedAt' | 'revokedAt' | 'acceptedAt' | 'deliveries'
>

/** All that happened to an invitation and its messages, in order, and after that what is to come. */
export function timelineOf(invitation: Told): Moment[] {
  const { status, expiresAt, openedAt, remindedAt, freshAskedAt, revokedAt, acceptedAt, deliveries } = invitation
  const oldestFirst = [...deliveries].reverse()
  const moments = [
    ...oldestFirst.flatMap((delivery, i) => {
      const queued = delivery.queuedAt === remindedAt ? 'reminded' : i === 0 ? 'queued' : 'queuedAgain'
      return momentsOf(delivery, queued)
    }),
    ...moment('opened', openedAt),
    ...moment('freshAsked', freshAskedAt),
    ...moment('revoked', revokedAt),
    ...moment('registered', acceptedAt),
    ...(status === 'EXPIRED' ? moment('ranOut', expiresAt) : []),
  ]
  // What happened in the same instant stays as it is: a message is queued before it is sent.
  moments.sort((a, b) => a.at.localeCompare(b.at))
  const [latest] = deliveries
  if (latest?.status === 'QUEUED' && latest.error !== null && latest.nextAttemptAt !== null) {
    moments.push({ kind: 'waiting', at: latest.nextAttemptAt, ahead: true, delivery: latest })
  }
  if (status === 'PENDING') moments.push({ kind: 'runsOut', at: expiresAt, ahead: true })
  return moments
}

const momentsOf = (delivery: Message, queued: MomentKind): Moment[] =>
  [
    ...moment(queued, delivery.queuedAt),
    ...moment(delivery.captured ? 'captured' : 'sent', delivery.sentAt),
    ...moment('delivered', delivery.deliveredAt),
    ...moment('failed', delivery.failedAt),
  ].map(it => ({ ...it, delivery }))

const moment = (kind: MomentKind, at: string | null): Moment[] => (at === null ? [] : [{ kind, at }])
