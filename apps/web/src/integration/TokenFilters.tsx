import { ApiTokenKind } from '@foyer/domain'
import { Select, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PersonFilter } from '../activity/PersonFilter.tsx'
import { oneOf } from '../search.ts'
import classes from './integration.module.css'
import type { TokensSearch } from './tokensSearch.ts'

interface TokenFiltersProps {
  search: TokensSearch
  narrow: (change: TokensSearch) => void
}

/** Whose tokens, of which kind, and whether those count that have ended. */
export function TokenFilters({ search, narrow }: TokenFiltersProps) {
  const { t } = useTranslation('integration')
  return (
    <search className={classes.filters}>
      <Select
        aria-label={t('access.kind')}
        placeholder={t('access.kind')}
        clearable
        data={(Object.keys(ApiTokenKind) as ApiTokenKind[]).map(value => ({
          value,
          label: t(`tokens.kinds.${value}`),
        }))}
        value={search.kind ?? null}
        onChange={value => narrow({ kind: oneOf(ApiTokenKind, value) })}
      />
      <PersonFilter label={t('access.owner')} value={search.owner} onChange={owner => narrow({ owner })} />
      <Switch
        label={t('tokens.ended')}
        checked={search.ended ?? false}
        onChange={event => narrow({ ended: event.currentTarget.checked || undefined })}
      />
    </search>
  )
}
