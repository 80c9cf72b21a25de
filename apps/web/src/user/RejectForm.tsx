import { TextLimit } from '@foyer/domain'
import { Button, Group, Stack, Switch, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Problem } from '../shared/Problem.tsx'
import type { Applicant } from './applicantsQuery.ts'
import { RejectionPreview } from './RejectionPreview.tsx'
import type { Deciding } from './useDeciding.ts'

export function RejectForm({ people, deciding }: { people: Applicant[]; deciding: Deciding }) {
  const { t } = useTranslation(['user', 'common'])
  const form = useForm({ initialValues: { reason: '', notify: true } })
  const { reason, notify } = form.values
  const length = [...reason].length
  const tooLong = length > TextLimit.reason
  return (
    <form
      onSubmit={form.onSubmit(() => {
        if (!tooLong) return deciding.reject(people, reason.trim(), notify)
      })}
    >
      <Stack gap="md">
        <Textarea
          label={t('reason')}
          description={t(notify ? 'reasonTold' : 'reasonKept')}
          autosize
          minRows={3}
          maxRows={8}
          data-autofocus
          error={tooLong && t('reasonTooLong', { max: TextLimit.reason })}
          {...form.getInputProps('reason')}
        />
        <Group justify="space-between" wrap="nowrap" align="flex-start" mt={-8}>
          <Switch label={t('tell', { count: people.length })} {...form.getInputProps('notify', { type: 'checkbox' })} />
          <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            {t('characters', { count: length, max: TextLimit.reason })}
          </Text>
        </Group>
        {notify ? <RejectionPreview people={people} reason={reason.trim()} /> : <Text size="sm">{t('notTold')}</Text>}
        <Problem text={deciding.dialogProblem} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={deciding.close}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" color="red" loading={deciding.busy}>
            {t('rejectCount', { count: people.length })}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
