import type { ActivityKind } from './activity.ts'
import type { DeliveryChannel } from './delivery.ts'
import type { EventType } from './event.ts'
import type { Channel, InvitationStatus } from './invitation.ts'
import type { JoinedThrough, Role, UserStatus } from './user.ts'

/** What integrators are told of a user, as it was when something happened. Instants are RFC 3339. */
export interface UserFacts {
  id: string
  status: UserStatus
  role: Role
  email: string | null
  /** E.164. */
  phone: string | null
  firstName: string
  lastName: string
  position: string | null
  departmentId: string | null
  joinedThrough: JoinedThrough
  invitationId: string | null
  createdAt: string
  joinedAt: string | null
}

/** What integrators are told of an invitation, as it was when something happened. Instants are RFC 3339. */
export interface InvitationFacts {
  id: string
  channel: Channel
  /** Canonical e-mail address or E.164. */
  recipient: string
  status: InvitationStatus
  role: Role
  departmentId: string | null
  invitedById: string
  createdAt: string
  expiresAt: string
  acceptedAt: string | null
  acceptedById: string | null
  revokedAt: string | null
}

interface MessageFacts {
  id: string
  channel: DeliveryChannel
  reminder: boolean
  /** With `invitation.failed`: why. */
  error?: string
}

interface Employee {
  employee: UserFacts
}
interface Applicant {
  applicant: UserFacts
  /** Who decided; null while nobody has, or where an invitation admitted them. */
  decidedById: string | null
}
interface Invitation {
  invitation: InvitationFacts
}

/** What each event says, as `data` of a webhook. Fields may be added. */
export interface EventData extends Record<EventType, object> {
  'employee.joined': Employee
  'employee.updated': Employee
  'employee.deactivated': Employee
  'employee.reactivated': Employee
  'applicant.waiting': Applicant
  'applicant.decided': Applicant
  'invitation.created': { invitedById: string; count: number; invitationIds: string[] }
  'invitation.sent': Invitation & { delivery: MessageFacts }
  'invitation.failed': Invitation & { delivery: MessageFacts }
  'invitation.accepted': Invitation
  'invitation.expired': Invitation
  'invitation.revoked': Invitation
  'structure.changed': { change: ActivityKind; name: string | null }
}

/** A webhook's body. `webhook.test` comes when an admin tries the address. */
export type WebhookEvent =
  | { [Type in EventType]: { type: Type; timestamp: string; data: EventData[Type] } }[EventType]
  | { type: 'webhook.test'; timestamp: string; data: { webhookId: string } }
