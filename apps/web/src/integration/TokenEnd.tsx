import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import { ShortDate } from '../shared/ShortDate.tsx'
import classes from './integration.module.css'
import { tokenState } from './tokenState.ts'
import type { ApiToken } from './tokensQuery.ts'

/** Until which day a token opens anything, or since when no more. Soon is a caution. */
export function TokenEnd({ token, inline = false }: { token: ApiToken; inline?: boolean }) {
  const { t } = useTranslation('integration')
  const state = tokenState(token, Date.now())
  const line = inline ? ({ inherit: true } as const) : ({ size: 'xs', display: 'block' } as const)
  if (state === 'REVOKED' || state === 'EXPIRED') {
    return (
      <Text span inherit c="dimmed">
        {t(state === 'REVOKED' ? 'tokens.revokedSince' : 'tokens.expired')}{' '}
        <Text span {...line}>
          <RelativeTime at={token.revokedAt ?? token.expiresAt} />
        </Text>
      </Text>
    )
  }
  return (
    <span className={state === 'ENDING' ? classes.caution : undefined}>
      {inline && `${t('tokens.ends')} `}
      <ShortDate at={token.expiresAt} />
      {inline ? ', ' : ' '}
      <Text span {...line} c={state === 'ENDING' ? undefined : 'dimmed'}>
        <RelativeTime at={token.expiresAt} />
      </Text>
    </span>
  )
}
