import { Text, ThemeIcon } from '@mantine/core'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import classes from './activity.module.css'
import type { Activity } from './activityQuery.ts'
import { kindIcons } from './kinds.ts'
import { Summary } from './Summary.tsx'

export function Entry({ entry }: { entry: Activity }) {
  const Icon = kindIcons[entry.kind]
  return (
    <li className={classes.entry}>
      <ThemeIcon variant="default" size={28} radius="xl" aria-hidden>
        <Icon size={16} stroke={1.6} />
      </ThemeIcon>
      <Text size="sm" className={classes.summary}>
        <Summary entry={entry} />
      </Text>
      <Text size="xs" c="dimmed" className={classes.time}>
        <RelativeTime at={entry.at} />
      </Text>
    </li>
  )
}
