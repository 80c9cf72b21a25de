import { Channel, TextLimit } from '@foyer/domain'
import { Button, Select } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { oneOf } from '../search.ts'
import { SearchInput } from '../shared/SearchInput.tsx'
import { FreshAskedFilter } from './FreshAskedFilter.tsx'
import classes from './invitation.module.css'
import { StatusFilter } from './StatusFilter.tsx'
import { useNarrow } from './useNarrow.ts'

/** Search and filters, in one line where there is room. */
export function InvitedFilters() {
  const { t } = useTranslation('invitation')
  const search = useSearch({ from: '/signed-in/invited' })
  const narrow = useNarrow()
  const [opened, { toggle }] = useDisclosure()
  const set = [search.status, search.channel].filter(Boolean).length
  return (
    <search className={classes.bar}>
      <div className={classes.search}>
        <SearchInput
          label={t('filter.search')}
          value={search.search}
          maxLength={TextLimit.search}
          onChange={text => narrow({ search: text })}
        />
      </div>
      <Button
        className={classes.toggle}
        variant="default"
        aria-expanded={opened}
        leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
        onClick={toggle}
      >
        {set === 0 ? t('filter.filters') : t('filter.filtersSet', { count: set })}
      </Button>
      <div className={classes.filters} data-opened={opened}>
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
      </div>
      <FreshAskedFilter checked={search.freshAsked ?? false} onChange={freshAsked => narrow({ freshAsked })} />
    </search>
  )
}
