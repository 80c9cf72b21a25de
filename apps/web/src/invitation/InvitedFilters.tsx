import { Channel } from '@foyer/domain'
import { Select } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { oneOf } from '../search.ts'
import { FilterBar } from '../shared/list/FilterBar.tsx'
import { FreshAskedFilter } from './FreshAskedFilter.tsx'
import { StatusFilter } from './StatusFilter.tsx'
import { useNarrow } from './useNarrow.ts'

/** Search and filters, in one line where there is room. */
export function InvitedFilters() {
  const { t } = useTranslation('invitation')
  const search = useSearch({ from: '/signed-in/invited' })
  const narrow = useNarrow()
  const set = [search.status, search.channel].filter(Boolean).length
  return (
    <FilterBar
      label={t('filter.search')}
      search={search.search}
      onSearch={text => narrow({ search: text })}
      set={set}
      filters={
        <>
          <StatusFilter value={search.status} onChange={status => narrow({ status })} />
          <Select
            aria-label={t('filter.channel')}
            placeholder={t('filter.channel')}
            data={(Object.keys(Channel) as Channel[]).map(channel => ({
              value: channel,
              label: t(`channel.${channel}`),
            }))}
            value={search.channel ?? null}
            onChange={channel => narrow({ channel: oneOf(Channel, channel) })}
            clearable
          />
        </>
      }
    >
      <FreshAskedFilter checked={search.freshAsked ?? false} onChange={freshAsked => narrow({ freshAsked })} />
    </FilterBar>
  )
}
