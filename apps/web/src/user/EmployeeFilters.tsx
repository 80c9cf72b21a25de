import { useQuery } from '@apollo/client/react'
import { Role, TextLimit, UserOrder } from '@foyer/domain'
import { Button, Select } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { can } from '../can.ts'
import { oneOf } from '../search.ts'
import { useViewer } from '../session/useViewer.ts'
import { SearchInput } from '../shared/SearchInput.tsx'
import { DepartmentSelect } from '../structure/DepartmentSelect.tsx'
import { Places } from '../structure/structure.ts'
import classes from './employees.module.css'
import { useNarrow } from './useNarrow.ts'

/** Search, filters and order, in one line where there is room. */
export function EmployeeFilters() {
  const { t } = useTranslation('user')
  const search = useSearch({ from: '/signed-in/employees' })
  const narrow = useNarrow()
  const viewer = useViewer()
  // Until it is known whether there are any, there are: that is so in most companies, and nothing moves then.
  const { data: places } = useQuery(Places)
  const [opened, { toggle }] = useDisclosure()
  const set = [search.department, search.workgroup, search.role, search.status].filter(Boolean).length
  return (
    <search className={classes.bar}>
      <div className={classes.search}>
        <SearchInput
          label={t('filter.search')}
          value={search.search}
          maxLength={TextLimit.search}
          onChange={text => narrow({ search: text })}
        />
      </div>
      <Button
        className={classes.toggle}
        variant="default"
        aria-expanded={opened}
        leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
        onClick={toggle}
      >
        {set === 0 ? t('filter.filters') : t('filter.filtersSet', { count: set })}
      </Button>
      <div className={classes.filters} data-opened={opened}>
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
            data={(['ACTIVE', 'DEACTIVATED'] as const).map(status => ({ value: status, label: t(`status.${status}`) }))}
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
      </div>
    </search>
  )
}
