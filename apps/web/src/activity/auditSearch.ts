import { ActivityKind } from '@foyer/domain'
import { oneOf, type Raw, text } from '../search.ts'

/** The whole state of the audit log's view, so that it can be bookmarked. */
export interface AuditSearch {
  kind?: ActivityKind | undefined
  /** Who did it. */
  actor?: string | undefined
  /** Whom it is about. */
  subject?: string | undefined
}

export function auditSearch(raw: Raw): AuditSearch {
  return { kind: oneOf(ActivityKind, raw.kind), actor: text(raw.actor), subject: text(raw.subject) }
}
