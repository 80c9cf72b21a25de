import type { Columns } from '../csv.ts'
import type { AuditRow } from './auditLogs.ts'

/** What the file says of every entry. People by name and address too, so that it can be read long after they have gone. */
export const AUDIT_COLUMNS: Columns<AuditRow> = {
  At: ({ at }) => new Date(Number(at)).toISOString(),
  Kind: ({ kind }) => kind,
  'What happened': ({ summary }) => summary,
  'Done by': ({ actorName }) => actorName,
  'Done by (id)': ({ actorId }) => actorId,
  About: ({ subjectName }) => subjectName,
  'About (id)': ({ subjectId }) => subjectId,
  'From where': ({ address }) => address ?? null,
  Changes: ({ changes }) =>
    changes
      .map(({ field, before, after }) => `${field}: ${before === null ? '' : `${before} → `}${after ?? ''}`)
      .join('\n'),
  'With API token': ({ tokenName }) => tokenName,
}
