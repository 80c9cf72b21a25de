import { useQuery } from '@apollo/client/react'
import { Button, Group, MultiSelect, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { Problem } from '../shared/Problem.tsx'
import { DepartmentSelect } from '../structure/DepartmentSelect.tsx'
import { Places } from '../structure/structure.ts'
import type { Applicant } from './applicantsQuery.ts'
import type { Deciding } from './useDeciding.ts'

export function ApproveForm({ people, deciding }: { people: Applicant[]; deciding: Deciding }) {
  const { t } = useTranslation(['user', 'common'])
  const { data } = useQuery(Places)
  const root = data?.departments.find(({ parent }) => parent === null)
  const workgroups = data?.workgroups ?? []
  const form = useForm({ initialValues: { departmentId: null as string | null, workgroupIds: [] as string[] } })
  return (
    <form
      onSubmit={form.onSubmit(({ departmentId, workgroupIds }) =>
        deciding.approve(people, { ...(departmentId !== null && { departmentId }), workgroupIds }),
      )}
    >
      <Stack gap="md">
        <DepartmentSelect
          label={t('field.department')}
          placeholder={root?.name}
          description={t('departmentHint')}
          {...form.getInputProps('departmentId')}
        />
        {workgroups.length > 0 && (
          <MultiSelect
            label={t('field.workgroups')}
            searchable
            maxValues={50}
            data={workgroups.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('workgroupIds')}
          />
        )}
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
