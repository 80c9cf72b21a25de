import type { ApiTokenKind } from '@foyer/domain'
import type { ReactNode } from 'react'
import { ListFrame } from '../shared/list/ListFrame.tsx'
import { useEndless } from '../shared/list/useEndless.ts'
import { RevokeTokenModal } from './RevokeTokenModal.tsx'
import { TokensTable } from './TokensTable.tsx'
import { ApiTokens } from './tokensQuery.ts'
import { useRevoking } from './useRevoking.ts'

const POLL_MS = 30_000

interface TokensListProps {
  filter: { kind?: ApiTokenKind | undefined; ownerId?: string | undefined; ended?: true | undefined }
  /** Whether it says for whom each acts. */
  owners: boolean
  empty: ReactNode
}

/** API tokens, newest first. */
export function TokensList({ filter, owners, empty }: TokensListProps) {
  const list = useEndless(ApiTokens, { ...filter, first: 50 }, POLL_MS)
  const revoking = useRevoking(list.rows ?? [])
  return (
    <>
      <ListFrame list={list} empty={empty}>
        {rows => <TokensTable rows={rows} total={list.total ?? rows.length} owners={owners} revoke={revoking.ask} />}
      </ListFrame>
      <RevokeTokenModal revoking={revoking} />
    </>
  )
}
