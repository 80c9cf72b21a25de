import type { ApiTokenKind } from '@foyer/domain'
import { oneOf, type Raw, text, yes } from '../search.ts'

/** The state of one's own tokens' page. */
export interface OwnTokensSearch {
  /** Whether those that have ended are shown, too. */
  ended?: true | undefined
  /** Whether a new one is being made. */
  new?: true | undefined
}

/** The state of Settings → API access. */
export interface TokensSearch extends OwnTokensSearch {
  kind?: ApiTokenKind | undefined
  owner?: string | undefined
}

export const ownTokensSearch = (raw: Raw): OwnTokensSearch => ({ ended: yes(raw.ended), new: yes(raw.new) })

// Not the domain's own: the first page would carry all scopes with it.
const KINDS = { PERSONAL: true, SERVICE: true } satisfies Record<ApiTokenKind, true>

export const tokensSearch = (raw: Raw): TokensSearch => ({
  ...ownTokensSearch(raw),
  kind: oneOf(KINDS, raw.kind),
  owner: text(raw.owner),
})
