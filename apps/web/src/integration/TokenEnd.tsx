import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import classes from './integration.module.css'
import { tokenState } from './tokenState.ts'
import type { ApiToken } from './tokensQuery.ts'

/** Until when a token opens anything, or since when no more. Soon is a caution. */
export function TokenEnd({ token, inline = false }: { token: ApiToken; inline?: boolean }) {
  const { t } = useTranslation('integration')
  const state = tokenState(token, Date.now())
  const time = <RelativeTime at={token.revokedAt ?? token.expiresAt} />
  if (state === 'REVOKED' || state === 'EXPIRED') {
    return (
      <Text span inherit c="dimmed">
        {t(state === 'REVOKED' ? 'tokens.revokedSince' : 'tokens.expired')}{' '}
        <Text span inherit={inline} display={inline ? undefined : 'block'} size="xs">
          {time}
        </Text>
      </Text>
    )
  }
  return (
    <span className={state === 'ENDING' ? classes.caution : undefined}>
      {inline && `${t('tokens.ends')} `}
      {time}
    </span>
  )
}
