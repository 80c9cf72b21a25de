import { Code, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../shared/format.ts'
import { RelativeTime } from '../shared/RelativeTime.tsx'
import { StatusDot } from '../shared/StatusDot.tsx'
import classes from './integration.module.css'
import type { Attempt } from './webhooksQuery.ts'

/** One attempt: whether it was accepted, how long it took, and what was answered. */
export function AttemptLine({ attempt }: { attempt: Attempt }) {
  const { t, i18n } = useTranslation('integration')
  const { at, status, ms, error, answer } = attempt
  const took = t('attempt.ms', { ms: ms.toLocaleString(localeOf(i18n.language)) })
  return (
    <Stack gap={4}>
      <Group gap="sm" fz="sm">
        <StatusDot color={error === null ? 'teal' : 'red'}>
          {status === null ? t('attempt.noAnswer') : t('attempt.status', { status })}
        </StatusDot>
        <Text span inherit c="dimmed">
          {took} · <RelativeTime at={at} />
        </Text>
      </Group>
      {error && (
        <Text size="sm" c="var(--mantine-color-error)" className={classes.address}>
          {error}
        </Text>
      )}
      {answer && (
        <Code block tabIndex={0} className={classes.code} mah={160} aria-label={t('attempt.answer')}>
          {answer}
        </Code>
      )}
    </Stack>
  )
}
