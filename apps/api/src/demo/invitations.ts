import { type Channel, Role, remindAt, standardInvitationMessage } from '@foyer/domain'
import { recordActivity } from '../activity/activities.ts'
import type { App } from '../app.ts'
import type { Tx } from '../database/database.ts'
import { newId } from '../database/ids.ts'
import { DeliveryEntity } from '../delivery/delivery.entity.ts'
import type { InvitationEntity } from '../invitation/invitation.entity.ts'
import { insertInvitations, sendInvitations } from '../invitation/writeInvitations.ts'
import { UserEntity } from '../user/user.entity.ts'
import { COMPANY } from './people.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const LIFE = 14 * DAY

/** What became of a message, hours after the invitation was first sent. */
interface Message {
  after?: number
  fate: 'DELIVERED' | 'SENT' | 'FAILED' | 'WAITING'
  reason?: string
}

interface Example {
  name: string
  to: string
  /** How many hours ago. */
  ago: number
  /** None: it is sent as the demo begins, and so captured. */
  messages?: Message[]
  by?: 'moderator' | 'leaver'
  department?: string
  /** Hours after it was sent. */
  opened?: number
  revoked?: number
  accepted?: number
  reminded?: number
  /** How many hours ago. */
  freshAsked?: number
  says?: string
}

const DELIVERED: Message[] = [{ fate: 'DELIVERED' }]

const OPEN: Example[] = [
  { name: 'Nora Berg', to: 'nora.berg@fjordroast.example', ago: 0.2, department: 'Roastery' },
  { name: 'Timo Krüger', to: '+4915123456701', ago: 0.3, department: 'Shop Hamburg' },
  {
    name: 'Carlos Mendes',
    to: 'carlos.mendes@beanworks.example',
    ago: 6,
    messages: DELIVERED,
    opened: 2,
    department: 'Quality lab',
    says: 'Dear Carlos,\n\nit was good to meet you at the tasting. Here is your way in: it takes a minute.\n\nSee you in the lab, Ada',
  },
  {
    name: '',
    to: 'front.desk@hotel-elbe.example',
    ago: 7,
    messages: [{ fate: 'WAITING', reason: '421 4.7.0 Try again later: greylisted' }],
  },
  {
    name: 'Sam Carter',
    to: 'sam.carter@norhtwind.example',
    ago: 26,
    messages: [{ fate: 'FAILED', reason: '550 5.1.1 There is no such mailbox here' }],
    department: 'Engineering',
  },
  {
    name: 'Jana Nováková',
    to: '+420601234502',
    ago: 30,
    messages: [{ fate: 'FAILED', reason: 'The number is out of service' }],
  },
  { name: 'Lucía Romero', to: 'lucia.romero@beanworks.example', ago: 50, messages: [{ fate: 'SENT' }] },
  {
    name: 'Elif Aydın',
    to: 'elif.aydin@agency-blau.example',
    ago: 9 * 24,
    messages: [
      { fate: 'FAILED', reason: '552 5.2.2 The mailbox is full' },
      { after: 4, fate: 'DELIVERED' },
      { after: 7 * 24, fate: 'DELIVERED' },
    ],
    reminded: 7 * 24,
    opened: 7 * 24 + 5,
    department: 'People',
  },
  { name: 'Felix Baumann', to: '+4915123456703', ago: 8 * 24, messages: DELIVERED, by: 'moderator', freshAsked: 20 },
  { name: 'Ana Lopes', to: 'ana.lopes@cafe-lisboa.example', ago: 11 * 24, messages: DELIVERED, by: 'leaver' },
]
const ENDED: Example[] = [
  {
    name: 'Wanjiru Kamau',
    to: 'wanjiru.kamau@greenbean.example',
    ago: 17 * 24,
    messages: DELIVERED,
    freshAsked: 3,
    opened: 16 * 24,
    department: 'Roastery',
  },
  { name: 'Oliver Smith', to: '+447400123456', ago: 22 * 24, messages: [{ fate: 'SENT' }] },
  { name: 'Theo Winter', to: 'theo.winter@uni-hamburg.example', ago: 12 * 24, messages: DELIVERED, revoked: 40 },
  { name: 'Pavel Svoboda', to: '+420601234504', ago: 33 * 24, messages: DELIVERED, revoked: 3 },
]

/** Those of the employees who came by an invitation, by last name; by SMS, with their number. */
export const CAME_BY_INVITATION: Record<string, 'EMAIL' | `+${number}`> = {
  Rossi: 'EMAIL',
  Dubois: 'EMAIL',
  Almeida: '+351912345678',
}

interface Company {
  admin: UserEntity
  moderator: UserEntity
  /** Was an employee, and invited people then. */
  leaver: UserEntity
  came: UserEntity[]
  departments: Map<string, string>
}

/** Invitations in every state, with what became of their messages. */
export async function fillInvitations(app: App, tx: Tx, now: number, company: Company): Promise<void> {
  for (const example of [...OPEN, ...ENDED]) await addInvitation(app, tx, now, company, example)
  for (const user of company.came) {
    const to = user.phone ?? user.email ?? ''
    const ago = (now - user.createdAt) / HOUR + 20
    const example = {
      name: `${user.firstName} ${user.lastName}`,
      to,
      ago,
      messages: DELIVERED,
      opened: 19,
      accepted: 20,
    }
    const id = await addInvitation(app, tx, now, company, example, user.id)
    await tx.update(UserEntity, { id: user.id }, { invitationId: id })
  }
}

async function addInvitation(
  app: App,
  tx: Tx,
  now: number,
  { admin, departments, ...others }: Company,
  example: Example,
  acceptedById: string | null = null,
): Promise<string> {
  const at = Math.round(now - example.ago * HOUR)
  const then = (hours: number | undefined) => (hours === undefined ? null : Math.round(at + hours * HOUR))
  const inviter = example.by ? others[example.by] : admin
  const [, firstName = null, lastName = null] = /^(.+) (\S+)$/.exec(example.name) ?? []
  const expiresAt = at + LIFE
  const revokedAt = then(example.revoked)
  const closed = acceptedById !== null || revokedAt !== null
  const reminder = remindAt(at, expiresAt)
  const row: InvitationEntity = {
    id: newId(),
    channel: example.to.includes('@') ? 'EMAIL' : 'SMS',
    recipient: example.to,
    openKey: closed ? null : example.to,
    firstName,
    lastName,
    role: Role.EMPLOYEE,
    departmentId: (example.department && departments.get(example.department)) || null,
    message: example.says ?? null,
    invitedById: inviter.id,
    createdAt: at,
    invitedAt: at,
    expiresAt,
    expiryToldAt: expiresAt <= now ? expiresAt : null,
    openedAt: then(example.opened),
    acceptedAt: then(example.accepted),
    acceptedById,
    revokedAt,
    revokedById: revokedAt === null ? null : admin.id,
    remindAt: closed || reminder <= now ? null : reminder,
    remindedAt: then(example.reminded),
    freshAskedAt: example.freshAsked === undefined ? null : Math.round(now - example.freshAsked * HOUR),
    batchId: newId(),
  }
  await insertInvitations(tx, [row], [])
  await recordActivity(tx, { at, kind: 'INVITED', actorId: inviter.id, details: { count: 1 } })
  for (const message of example.messages ?? []) await tx.insert(DeliveryEntity, deliveryOf(row, message, now))
  if (!example.messages) {
    const from = `${inviter.firstName} ${inviter.lastName}`
    const message = example.says ?? standardInvitationMessage(COMPANY)
    await sendInvitations(app, tx, at, 'INVITATION', [{ ...row, inviter: from, message }])
  }
  return row.id
}

function deliveryOf(
  row: { id: string; channel: Channel; recipient: string; createdAt: number },
  { after = 0, fate, reason }: Message,
  now: number,
) {
  const queuedAt = row.createdAt + after * HOUR
  const sentAt = fate === 'SENT' || fate === 'DELIVERED' ? queuedAt + 4_000 : null
  return {
    id: newId(),
    channel: row.channel,
    recipient: row.recipient,
    recipientName: null,
    kind: 'INVITATION',
    params: '{}',
    secret: null,
    status: fate === 'WAITING' ? ('QUEUED' as const) : fate,
    captured: false,
    attempts: fate === 'WAITING' ? 9 : 1,
    error: reason ?? null,
    queuedAt,
    sentAt,
    deliveredAt: fate === 'DELIVERED' ? queuedAt + 9_000 : null,
    failedAt: fate === 'FAILED' ? queuedAt + 5_000 : null,
    // Not while somebody looks at the demo: there is no mail server to try it with.
    nextAttemptAt: fate === 'WAITING' ? now + 40 * 60_000 : null,
    leaseOwner: null,
    coalesceKey: null,
    invitationId: row.id,
    providerRef: null,
  }
}
