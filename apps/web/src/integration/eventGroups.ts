import { type EventType, EventTypes } from '@foyer/domain'

const GROUPS = ['employee', 'applicant', 'invitation', 'structure'] as const
export type EventGroup = (typeof GROUPS)[number]

/** Events by what they are about. */
export const eventGroups: { group: EventGroup; types: EventType[] }[] = GROUPS.map(group => ({
  group,
  types: EventTypes.filter(type => type.startsWith(`${group}.`)),
}))
