import { Button, Group, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Problem } from '../shared/Problem.tsx'
import type { Applicant } from './applicantsQuery.ts'
import { PlaceFields } from './PlaceFields.tsx'
import type { Deciding } from './useDeciding.ts'

export function ApproveForm({ people, deciding }: { people: Applicant[]; deciding: Deciding }) {
  const { t } = useTranslation(['user', 'common'])
  const form = useForm({ initialValues: { departmentId: null as string | null, workgroupIds: [] as string[] } })
  return (
    <form
      onSubmit={form.onSubmit(({ departmentId, workgroupIds }) =>
        deciding.approve(people, { ...(departmentId !== null && { departmentId }), workgroupIds }),
      )}
    >
      <Stack gap="md">
        <PlaceFields form={form} />
        <Problem text={deciding.dialogProblem} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={deciding.close}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={deciding.busy}>
            {t('approveCount', { count: people.length })}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
