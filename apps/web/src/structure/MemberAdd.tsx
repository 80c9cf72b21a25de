import { MEMBERS_AT_ONCE_MAX } from '@foyer/domain'
import { Button, Group } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Problem } from '../shared/Problem.tsx'
import { useRun } from '../shared/useRun.ts'
import { useToast } from '../shared/useToast.tsx'
import { EmployeesSelect } from '../user/EmployeesSelect.tsx'
import { useRefreshPlaces } from './useRefreshPlaces.ts'
import { AddToWorkgroup, type Workgroup } from './workgroupsQuery.ts'

/** Adds employees to a workgroup. Who is in it already stays. */
export function MemberAdd({ group }: { group: Workgroup }) {
  const { t } = useTranslation('structure')
  const toast = useToast()
  const refresh = useRefreshPlaces()
  const field = useRef<HTMLInputElement>(null)
  const form = useForm({ initialValues: { userIds: [] as string[] } })
  const { run, busy, problem } = useRun(AddToWorkgroup, form)
  const count = form.values.userIds.length
  return (
    <form
      onSubmit={form.onSubmit(async ({ userIds }) => {
        const added = await run({ id: group.id, userIds })
        if (!added) return
        form.reset()
        field.current?.focus()
        await refresh()
        toast(t('group.did.added', { count: added.employeeCount - group.employeeCount, name: group.name }))
      })}
    >
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <EmployeesSelect
          ref={field}
          flex={1}
          miw={0}
          label={t('group.add')}
          placeholder={count === 0 ? t('group.addWhom') : undefined}
          maxValues={MEMBERS_AT_ONCE_MAX}
          {...form.getInputProps('userIds')}
        />
        <Button type="submit" loading={busy} disabled={count === 0}>
          {t('group.addCount', { count })}
        </Button>
      </Group>
      <Problem text={problem} />
    </form>
  )
}
