import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ClockTime } from '../shared/ClockTime.tsx'
import { CodeBlock } from '../shared/CodeBlock.tsx'
import { localeOf } from '../shared/format.ts'
import { StatusDot } from '../shared/StatusDot.tsx'
import type { Attempt } from './webhooksQuery.ts'

/** One attempt: whether it was accepted or why not, how long it took, and what was answered. */
export function AttemptLine({ attempt }: { attempt: Attempt }) {
  const { t, i18n } = useTranslation('integration')
  const { at, status, ms, error, answer } = attempt
  const took = t('attempt.ms', { ms: ms.toLocaleString(localeOf(i18n.language)) })
  return (
    <Stack gap={4}>
      <Group gap="sm" fz="sm">
        {/* What went wrong names the status, too. */}
        <StatusDot color={error === null ? 'teal' : 'red'}>{error ?? t('attempt.status', { status })}</StatusDot>
        <Text span inherit c="dimmed">
          {took} · <ClockTime at={at} />
        </Text>
      </Group>
      {answer && <CodeBlock text={answer} label={t('attempt.copyAnswer')} maxHeight={160} />}
    </Stack>
  )
}
