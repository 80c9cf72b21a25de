import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { focusRow } from '../shared/list/rowFocus.ts'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { tokenState } from './tokenState.ts'
import { type ApiToken, RevokeApiTokens } from './tokensQuery.ts'
import { useRefreshTokens } from './useRefreshTokens.ts'

export const isLive = (token: ApiToken) => ['LIVE', 'ENDING'].includes(tokenState(token, Date.now()))

/** About which token the dialog asks, what revoking does, and where the focus goes then. */
export function useRevoking(rows: ApiToken[]) {
  const { t } = useTranslation('integration')
  const toast = useToast()
  const refresh = useRefreshTokens()
  const { run, busy, problem } = useRun(RevokeApiTokens)
  const [asked, setAsked] = useState<ApiToken | null>(null)

  return {
    asked,
    busy,
    problem,
    ask: setAsked,
    close: () => setAsked(null),
    async revoke(token: ApiToken) {
      const ended = await run({ ids: [token.id] })
      if (!ended) return
      const live = rows.filter(isLive)
      const at = live.findIndex(({ id }) => id === token.id)
      const next = live[at + 1] ?? live[at - 1]
      await refresh()
      setAsked(null)
      toast(t('tokens.revoked', { count: Math.max(1, ended.ids.length), extra: ended.ids.length - 1 }))
      setTimeout(() => focusRow(next?.id))
    },
  }
}
export type Revoking = ReturnType<typeof useRevoking>
