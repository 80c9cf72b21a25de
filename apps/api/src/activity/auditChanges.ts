import type { AuditChange } from '@foyer/schema'
import type { App } from '../app.ts'
import { recipientsOf } from '../invitation/invitations.ts'
import { namesOf } from '../user/users.ts'

/** A field as it was and as it is, as the entry holds them. */
interface Change {
  field: string
  before: unknown
  after: unknown
}

/** What was and what is, field by field; what has no before is told as it is. */
export function changesOf(details: string | null): Change[] {
  if (details === null) return []
  const {
    before = {},
    after = {},
    ...rest
  } = JSON.parse(details) as Record<string, unknown> & { before?: unknown; after?: unknown }
  const was = asObject(before)
  const is = asObject(after)
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return [
    ...fields.map(field => ({ field, before: was[field], after: is[field] })),
    ...Object.entries(rest).map(([field, value]) => ({ field, before: null, after: value })),
  ].filter(change => plain(change.before) !== plain(change.after))
}

const asObject = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : { value }

/** The fields that hold ids of users, and of invitations. */
const PEOPLE = new Set(['headId', 'handOverTo', 'joined', 'left'])
const INVITATIONS = new Set(['recipients'])
const holdsIds = (field: string) => PEOPLE.has(field) || INVITATIONS.has(field)

/** The names behind the ids in changes, as they are today. */
export async function namesIn(app: App, changes: Change[]): Promise<ReadonlyMap<string, string>> {
  const idsIn = (fields: Set<string>) =>
    changes
      .flatMap(({ field, before, after }) => (fields.has(field) ? [before, after].flat() : []))
      .filter(id => typeof id === 'string')
  return new Map([...(await namesOf(app, idsIn(PEOPLE))), ...(await recipientsOf(app, idsIn(INVITATIONS)))])
}

/** A change in words; who has gone altogether is called by their id. */
export function shown({ field, before, after }: Change, names: ReadonlyMap<string, string>): AuditChange {
  const named = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(named)
    return typeof value === 'string' && holdsIds(field) ? (names.get(value) ?? value) : value
  }
  return { field, before: plain(named(before)), after: plain(named(after)) }
}

function plain(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
