import { useQuery } from '@apollo/client/react'
import { Role } from '@foyer/domain'
import { MultiSelect, Select } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { oneOf } from '../search.ts'
import { useViewer } from '../session/useViewer.ts'
import { DepartmentSelect } from '../structure/DepartmentSelect.tsx'
import { Places } from '../structure/structure.ts'
import { OwnPlace } from './inviteDocuments.ts'
import classes from './inviteRecipients.module.css'
import { change, type InviteList, type Placement } from './recipientsState.ts'

const options = (places: readonly { id: string; name: string }[]) =>
  places.map(({ id, name }) => ({ value: id, label: name }))

/** Into what they are invited. Who is no admin gives only what is their own. Not drawn anew for every row that comes. */
export const InvitePlacement = memo(({ list, placement }: { list: InviteList; placement: Placement }) => {
  const { t } = useTranslation(['invite', 'user'])
  const { may } = useViewer()
  const admin = may.manageEmployees
  const { data: places } = useQuery(Places)
  const { data: own } = useQuery(OwnPlace, { skip: admin })
  const { department, workgroups: ownGroups } = own?.viewer?.user ?? { department: null, workgroups: [] }
  const workgroups = admin ? (places?.workgroups ?? []) : ownGroups
  const root = places?.departments.find(({ parent }) => parent === null)
  const place = (what: Partial<Placement>) => change(list, { placement: { ...placement, ...what }, refusal: null })
  return (
    <>
      <div className={classes.pair}>
        <DepartmentSelect
          label={t('into.department')}
          description={t(admin ? 'into.departmentHint' : 'into.departmentOwn')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder={root?.name}
          {...(!admin && { data: department ? options([department]) : [] })}
          value={placement.departmentId}
          onChange={departmentId => place({ departmentId })}
        />
        {admin && (
          <Select
            label={t('into.role')}
            description={t(`into.roleHint.${placement.role}`)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            data={(['EMPLOYEE', 'MODERATOR', 'ADMIN'] as const).map(role => ({
              value: role,
              label: t(`user:role.${role}`),
            }))}
            allowDeselect={false}
            value={placement.role}
            onChange={role => place({ role: oneOf(Role, role) ?? 'EMPLOYEE' })}
          />
        )}
      </div>
      {workgroups.length > 0 && (
        <MultiSelect
          label={t('into.workgroups')}
          searchable
          maxValues={50}
          data={options(workgroups)}
          value={placement.workgroupIds}
          onChange={workgroupIds => place({ workgroupIds })}
        />
      )}
    </>
  )
})
