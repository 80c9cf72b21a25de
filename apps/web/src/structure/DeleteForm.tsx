import { useQuery } from '@apollo/client/react'
import { Skeleton, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../shared/format.ts'
import { useRun } from '../shared/useRun.ts'
import { DialogForm } from './DialogForm.tsx'
import type { DepartmentFormProps } from './departmentForm.ts'
import { DeleteDepartment, INVITATIONS_AT_MOST, InvitationPlaces } from './structureQuery.ts'

/** Asks before a department is deleted, and names what moves where. */
export function DeleteForm({ branch, acts }: DepartmentFormProps) {
  const { t, i18n } = useTranslation('structure')
  const { id, department, above, below } = branch
  const state = useRun(DeleteDepartment)
  const { data, loading } = useQuery(InvitationPlaces, {
    variables: { first: INVITATIONS_AT_MOST },
    fetchPolicy: 'network-only',
  })
  const invitations = data?.invitations.edges.filter(({ node }) => node.department?.id === id).length ?? 0
  const uncounted = data === undefined || data.invitations.totalCount > INVITATIONS_AT_MOST
  const parts = [
    { count: department.employeeCount, words: t('part.people', { count: department.employeeCount }) },
    {
      count: uncounted ? 2 : invitations,
      words: uncounted ? t('part.someInvitations') : t('part.invitations', { count: invitations }),
    },
    { count: below.length, words: t('part.departments', { count: below.length }) },
  ].filter(({ count }) => count > 0)
  const what = new Intl.ListFormat(localeOf(i18n.language)).format(parts.map(({ words }) => words))
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  return (
    <DialogForm
      onSubmit={async event => {
        event.preventDefault()
        ;(await state.run({ id })) ? acts.deleted(branch) : acts.refused()
      }}
      onCancel={acts.dismiss}
      state={state}
      submit={t('delete')}
      dangerous
      disabled={loading}
    >
      {loading ? (
        <Skeleton h={20} />
      ) : (
        <Text size="sm">
          {count === 0 ? t('deleteEmpty') : t('deleteText', { count, what, to: above?.department.name })}
        </Text>
      )}
    </DialogForm>
  )
}
