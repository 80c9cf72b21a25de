import { Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../shared/format.ts'
import classes from './activity.module.css'
import type { Activity } from './activityQuery.ts'
import { daysAgo } from './days.ts'
import { Entry } from './Entry.tsx'

export function Day({ day, entries }: { day: Date; entries: Activity[] }) {
  const { t, i18n } = useTranslation('activity')
  const now = new Date()
  const ago = daysAgo(day, now)
  const exact = day.toLocaleDateString(localeOf(i18n.language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: day.getFullYear() === now.getFullYear() ? undefined : 'numeric',
  })
  return (
    <section>
      <Title order={2} className={classes.day}>
        {ago === 0 ? t('today') : ago === 1 ? t('yesterday') : exact}
      </Title>
      <ul className={classes.entries}>
        {entries.map(entry => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  )
}
