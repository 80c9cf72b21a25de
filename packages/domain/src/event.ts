import type { ActivityKind } from './activity.ts'
import type { Permission } from './permission.ts'
import type { Scope } from './scope.ts'

interface EventRule {
  /** What an API token needs to hear of it. */
  scope: Scope
  /** Who else hears of it; null for every employee. */
  permission: Permission | null
  description: string
}

const employee = (description: string): EventRule => ({ scope: 'employees:read', permission: null, description })
const applicant = (description: string): EventRule => ({
  scope: 'applicants:read',
  permission: 'decideApplicants',
  description,
})
const invitation = (description: string): EventRule => ({
  scope: 'invitations:read',
  permission: 'invitePeople',
  description,
})

/** What integrators hear of, by webhook or by subscription. Types may be added; none changes its meaning. */
export const EVENTS = {
  'employee.joined': employee('Somebody became an employee, through whichever door.'),
  'employee.updated': employee('What is known of an employee changed: name, position, place, role or phone.'),
  'employee.deactivated': employee('An employee left.'),
  'employee.reactivated': employee('An employee came back.'),
  'applicant.waiting': applicant('Somebody registered and waits for approval.'),
  'applicant.decided': applicant('An applicant was approved, rejected, or admitted by an invitation.'),
  'invitation.created': invitation('People were invited or asked anew; one event for each call.'),
  'invitation.sent': invitation('A provider accepted an invitation’s message.'),
  'invitation.failed': invitation('An invitation’s message was refused for good or given up.'),
  'invitation.accepted': invitation('An invitation was accepted, or its recipient came in through another door.'),
  'invitation.expired': invitation('An invitation ran out, noticed within a minute.'),
  'invitation.revoked': invitation('An invitation was taken back.'),
  'structure.changed': {
    scope: 'structure:read',
    permission: null,
    description: 'A department or workgroup was made, changed or deleted, or people joined or left a workgroup.',
  },
} as const satisfies Record<string, EventRule>
export type EventType = keyof typeof EVENTS

export const EventTypes = Object.keys(EVENTS) as EventType[]

export const isEventType = (text: string): text is EventType => Object.hasOwn(EVENTS, text)

/** Which events tell of what is recorded anyway. Of invitations their own use cases tell, one by one. */
export const EVENTS_OF: Partial<Record<ActivityKind, readonly EventType[]>> = {
  JOINED: ['employee.joined'],
  REGISTERED: ['employee.joined'],
  APPLIED: ['applicant.waiting'],
  APPROVED: ['applicant.decided', 'employee.joined'],
  REJECTED: ['applicant.decided'],
  DEACTIVATED: ['employee.deactivated'],
  REACTIVATED: ['employee.reactivated'],
  EMPLOYEE_UPDATED: ['employee.updated'],
  ROLE_CHANGED: ['employee.updated'],
  PHONE_CHANGED: ['employee.updated'],
  DEPARTMENT_CREATED: ['structure.changed'],
  DEPARTMENT_UPDATED: ['structure.changed'],
  DEPARTMENT_DELETED: ['structure.changed'],
  WORKGROUP_CREATED: ['structure.changed'],
  WORKGROUP_UPDATED: ['structure.changed'],
  WORKGROUP_DELETED: ['structure.changed'],
}

/** How long events can be looked up and sent again. */
export const EVENTS_KEPT_DAYS = 30
