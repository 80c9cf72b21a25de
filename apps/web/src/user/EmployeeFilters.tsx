import { useQuery } from '@apollo/client/react'
import { Role, UserOrder } from '@foyer/domain'
import { Select } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { can } from '../can.ts'
import { oneOf } from '../search.ts'
import { useViewer } from '../session/useViewer.ts'
import { FilterBar } from '../shared/list/FilterBar.tsx'
import { DepartmentSelect } from '../structure/DepartmentSelect.tsx'
import { Places } from '../structure/structure.ts'
import { useNarrow } from './useNarrow.ts'

/** Search, filters and order, in one line where there is room. */
export function EmployeeFilters() {
  const { t } = useTranslation('user')
  const search = useSearch({ from: '/signed-in/employees' })
  const narrow = useNarrow()
  const viewer = useViewer()
  // Until it is known whether there are any, there are: that is so in most companies, and nothing moves then.
  const { data: places } = useQuery(Places)
  const set = [search.department, search.workgroup, search.role, search.status].filter(Boolean).length
  return (
    <FilterBar
      label={t('filter.search')}
      search={search.search}
      onSearch={text => narrow({ search: text })}
      set={set}
      filters={
        <>
          {(places === undefined || places.departments.length > 1) && (
            <DepartmentSelect
              aria-label={t('filter.department')}
              placeholder={t('filter.department')}
              value={search.department ?? null}
              onChange={id => narrow({ department: id ?? undefined })}
              comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
            />
          )}
          {(places === undefined || places.workgroups.length > 0) && (
            <Select
              aria-label={t('filter.workgroup')}
              placeholder={t('filter.workgroup')}
              searchable
              data={places?.workgroups.map(({ id, name }) => ({ value: id, label: name })) ?? []}
              value={search.workgroup ?? null}
              onChange={id => narrow({ workgroup: id ?? undefined })}
              clearable
            />
          )}
          <Select
            aria-label={t('filter.role')}
            placeholder={t('filter.role')}
            data={(Object.keys(Role) as Role[]).map(role => ({ value: role, label: t(`role.${role}`) }))}
            value={search.role ?? null}
            onChange={role => narrow({ role: oneOf(Role, role) })}
            clearable
          />
          {can.seeDeactivated(viewer) && (
            <Select
              aria-label={t('filter.status')}
              data={(['ACTIVE', 'DEACTIVATED'] as const).map(status => ({
                value: status,
                label: t(`status.${status}`),
              }))}
              value={search.status ?? 'ACTIVE'}
              allowDeselect={false}
              onChange={status => narrow({ status: status === 'DEACTIVATED' ? status : undefined })}
            />
          )}
          <Select
            aria-label={t('filter.order')}
            data={(Object.keys(UserOrder) as UserOrder[]).map(order => ({ value: order, label: t(`order.${order}`) }))}
            value={search.orderBy ?? 'NAME'}
            allowDeselect={false}
            onChange={order => narrow({ orderBy: order === 'NAME' ? undefined : oneOf(UserOrder, order) })}
          />
        </>
      }
    />
  )
}
