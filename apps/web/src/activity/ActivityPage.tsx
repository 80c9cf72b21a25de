import { EmptyState } from '@mantine/core'
import { IconActivity } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ListFrame } from '../shared/list/ListFrame.tsx'
import { useEndless } from '../shared/list/useEndless.ts'
import { PageHeader } from '../shared/PageHeader.tsx'
import { usePoll } from '../shared/usePoll.ts'
import { ActivityStream } from './activityQuery.ts'
import { Day } from './Day.tsx'
import { byDay } from './days.ts'

/** What happened in the company, newest first. */
export default function ActivityPage() {
  const { t } = useTranslation('activity')
  const list = useEndless(ActivityStream, { first: 50 }, usePoll(15_000))
  const empty = (
    <EmptyState
      py="xl"
      icon={<IconActivity size={28} stroke={1.5} aria-hidden />}
      title={t('none.title')}
      description={t('none.text')}
    />
  )
  return (
    <div style={{ maxWidth: 720 }}>
      <PageHeader title={t('title')} description={t('lead')} />
      <ListFrame list={list} empty={empty}>
        {rows => byDay(rows).map(({ day, entries }) => <Day key={day.getTime()} day={day} entries={entries} />)}
      </ListFrame>
    </div>
  )
}
