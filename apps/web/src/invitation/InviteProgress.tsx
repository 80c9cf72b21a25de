import { Button, Group, Paper, Progress, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Problem } from '../shared/Problem.tsx'
import { goOn, pause, stop } from './recipientsJob.ts'
import type { InviteList, Job } from './recipientsState.ts'
import { useFirstFocus } from './useInviteKeys.ts'

/** How far sending is: going on, paused, cut off, or found again after the page was left. */
export function InviteProgress({ list, job }: { list: InviteList; job: Job }) {
  const { t } = useTranslation(['invite', 'common'])
  const { status, fault, total } = job
  useFirstFocus(status)
  const waiting = job.chunks.reduce((sum, { rows }) => sum + rows.length, 0)
  const progress = { count: total - waiting, total }
  const why = fault && t(`common:fault.${fault}`)
  const forGood = fault === 'UNAUTHENTICATED' || fault === 'FORBIDDEN'
  return (
    <Paper withBorder p="md" component="section" aria-label={t(`job.${status}`)}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Text fw={600}>{t(`job.${status}`)}</Text>
          {status !== 'PAUSED' && (
            <Text size="sm" c="dimmed" role="status" style={{ fontVariantNumeric: 'tabular-nums' }}>
              {t('job.progress', progress)}
            </Text>
          )}
        </Group>
        <Progress.Root size="md">
          <Progress.Section
            value={(progress.count / total) * 100}
            aria-label={t('job.progress', progress)}
            color={status === 'SENDING' ? 'accent' : 'gray.5'}
          />
        </Progress.Root>
        {why && <Problem calm={!forGood} text={t(forGood ? 'job.cutForGood' : 'job.cut', { why })} />}
        {!why && (
          <Text size="sm" c="dimmed">
            {t(status === 'SENDING' ? 'job.keepOpen' : 'job.paused')}
          </Text>
        )}
        {list.state().forgetful && (
          <Text size="sm" c="var(--foyer-caution)">
            {t('job.forgetful')}
          </Text>
        )}
        <Group gap="xs">
          {status === 'SENDING' && (
            <Button key="pause" data-autofocus data-invite-field variant="default" onClick={() => pause(list)}>
              {t('job.pause')}
            </Button>
          )}
          {status === 'PAUSED' && (
            <Button key="on" data-autofocus data-invite-field onClick={() => goOn(list)}>
              {t('job.goOn', progress)}
            </Button>
          )}
          {status === 'CUT' && (
            <Button key="again" data-autofocus data-invite-field onClick={() => goOn(list)}>
              {t('common:retry')}
            </Button>
          )}
          {status !== 'SENDING' && (
            <Button variant="subtle" color="gray" onClick={() => stop(list)}>
              {t('job.stop')}
            </Button>
          )}
        </Group>
        {status !== 'SENDING' && (
          <Text size="xs" c="dimmed" mt={-4}>
            {t('job.stopHint')}
          </Text>
        )}
      </Stack>
    </Paper>
  )
}
