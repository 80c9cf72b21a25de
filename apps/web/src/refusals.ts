import type { RefusalCode } from '@foyer/domain'
import { graphql, type ResultOf } from '@foyer/schema/client'
import { useTranslation } from 'react-i18next'

/** Select it on every result: `{ __typename ... on Viewer { … } ...RefusalParts }`. */
export const RefusalParts = graphql(`
  fragment RefusalParts on Refusal {
    code
    message
    field
    retryAfterSeconds
  }
`)
export type Refusal = ResultOf<typeof RefusalParts>

// Of these the server knows more than the code says: which domain and why, who decided what, who invited, and whether it
// speaks to the person or about them.
const TOLD_BY_SERVER: ReadonlySet<RefusalCode> = new Set([
  'CHAT_UNREACHABLE',
  'CONFLICT',
  'DEACTIVATED',
  'FIELD_INVALID',
  'INVITATION_EXPIRED',
  'INVITATION_HELD',
  'INVITATION_REVOKED',
  'INVITATION_SPENT',
  'INVITATION_UNKNOWN',
  'PASSWORD_WEAK',
  'RECIPIENT_MALFORMED',
  'REJECTED',
  'TRUSTED_DOMAIN_REFUSED',
])

/** Words for a refusal in the viewer's language; the server's own for a code younger than this page. */
export function useRefusalText() {
  const { t } = useTranslation('refusal')
  return ({ code, field, message, retryAfterSeconds }: Refusal): string => {
    // A limit of one thing among several says which.
    if (code === 'TOO_MANY' && field !== null) return message
    if (code === 'TOO_MANY') return t('TOO_MANY', { count: Math.max(1, Math.ceil((retryAfterSeconds ?? 60) / 60)) })
    if (code === 'CREDENTIALS_WRONG' && field !== null) return t('PASSWORD_WRONG')
    return TOLD_BY_SERVER.has(code) ? message : t(code, { defaultValue: message })
  }
}
